//! An answer to an act that nobody can do unasked.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0211",
    severity: Severity::Error,
    title: "this act cannot be done unasked",
    why: "`standing` holds what follows an act that anybody may do at any moment. An act that the procedure does \
        not mark as standing is only done through an option, so the answer would never be heard.",
    broken: Example::Case(
        r#"
standing: [( act: "halt", reply: "The cars stop." )],
//                ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
standing: [( act: "call", reply: "“We know,” says the office." )],
"#,
    ),
    check: Check::Reader,
};
