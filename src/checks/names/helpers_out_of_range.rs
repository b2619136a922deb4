//! A number of helpers that no room has.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0221",
    severity: Severity::Error,
    title: "there cannot be so many helpers",
    why: "Helpers are the people beside the facilitator who speak for those who are being helped: none, one, or a \
        few.",
    broken: Example::Case(
        r#"
helpers: 20,
//       ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
helpers: 2,
"#,
    ),
    check: Check::Reader,
};
