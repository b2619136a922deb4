//! A line of a plan that expects something unheard of.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0402",
    severity: Severity::Error,
    title: "this expectation of a plan cannot be understood",
    why: "What a plan expects is tested every time content changes. A line that is not understood would test \
        nothing.",
    broken: Example::Plan(
        r#"
as flagger: halt
expect a good end
^^^
"#,
    ),
    repaired: Example::Plan(
        r#"
as flagger: halt
expect ending: evening
"#,
    ),
    check: Check::Reader,
};
