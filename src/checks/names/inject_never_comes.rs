//! An inject that nothing brings.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0210",
    severity: Severity::Error,
    title: "an inject has nothing that brings it",
    why: "News comes at a time, as soon as a condition holds, or by the facilitator's hand. One that has none of \
        the three would wait for ever.",
    broken: Example::Case(
        r#"
injects: [( id: "snow", text: "It begins to snow." )],
//              ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
injects: [( id: "snow", at: "3 min", text: "It begins to snow." )],
"#,
    ),
    check: Check::Reader,
};
