//! A field that our files do not have is nearly always a slip of the fingers.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0102",
    severity: Severity::Error,
    title: "a field that does not exist",
    why: "What stands in it would be ignored, and the case would play differently from what you wrote. The nearest \
        field that exists is named.",
    broken: Example::Case(
        r#"
titel: "The closure",
^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
