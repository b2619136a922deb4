//! A bracket of one kind closed by one of another.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0006",
    severity: Severity::Error,
    title: "a bracket is closed by one of another kind",
    why: "Lists stand in [ ], fields in ( ). Both ends are told: the closing bracket here, and where the other one \
        was opened.",
    broken: Example::Case(
        r#"
places: [( id: "road", name: "The road" ]],
//                                      ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
places: [( id: "road", name: "The road" )],
"#,
    ),
    check: Check::Reader,
};
