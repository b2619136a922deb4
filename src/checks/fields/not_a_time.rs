//! A time or length that cannot be read.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0107",
    severity: Severity::Error,
    title: "this cannot be read as a time",
    why: "Lengths are written as people write them: \"20 min\", \"1 h 30 min\", \"30 to 90 min\". Moments are a weekday \
        and a clock: \"Friday 22:40\".",
    broken: Example::Case(
        r#"
begins: "Friday 25:40",
//      ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
begins: "Friday 22:40",
"#,
    ),
    check: Check::Reader,
};
