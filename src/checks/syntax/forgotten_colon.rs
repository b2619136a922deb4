//! A field without the colon between name and value.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0011",
    severity: Severity::Error,
    title: "a colon is missing behind the name of a field",
    why: "A field is written as name: value. A sign of equality or nothing at all cannot stand for the colon.",
    broken: Example::Case(
        r#"
minutes: ( play = 20, debrief: 20 ),
//             ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
minutes: ( play: 20, debrief: 20 ),
"#,
    ),
    check: Check::Reader,
};
