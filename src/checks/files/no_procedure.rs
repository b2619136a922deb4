//! A case that is held against a procedure nobody has.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0301",
    severity: Severity::Error,
    title: "there is no such procedure",
    why: "Every case is held against a procedure: the file procedure.ron in the folder above it. Without one, \
        nothing can be said about what was done.",
    broken: Example::Case(
        r#"
procedure: "crw",
//         ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
procedure: "crew",
"#,
    ),
    check: Check::Reader,
};
