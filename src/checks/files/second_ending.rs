//! A file of content that an editor gave a second ending.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0302",
    severity: Severity::Warning,
    title: "a file has a second ending",
    why: "Some editors put .txt behind the name that was typed, and the system does not show it. What is called \
        scenario.ron on the screen is then scenario.ron.txt, and nothing reads it.",
    broken: Example::PlanAsText(
        r#"
as flagger: halt
^^^
"#,
    ),
    repaired: Example::Plan(
        r#"
as flagger: halt
"#,
    ),
    check: Check::Reader,
};
