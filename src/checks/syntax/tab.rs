//! Tabs, which every program shows in another width.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0008",
    severity: Severity::Warning,
    title: "a tab stands here",
    why: "A tab is as wide as each program likes, so lines that look even in one editor are ragged in another, and \
        told columns do not agree. Spaces look the same everywhere.",
    broken: Example::Case(
        r#"
flags:	[],
//    ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
flags: [],
"#,
    ),
    check: Check::Reader,
};
