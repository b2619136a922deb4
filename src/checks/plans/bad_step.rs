//! A line of a plan that is no step.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0401",
    severity: Severity::Error,
    title: "this step of a plan cannot be understood",
    why: "A plan is a play written down, a line for each move. The ways to write one are listed in the help; \
        everything behind # is a comment.",
    broken: Example::Plan(
        r#"
as flagger halt
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
