//! A field that stands twice; one of the two would be lost.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0106",
    severity: Severity::Error,
    title: "a field stands twice",
    why: "Only one of the two could count, and nobody could tell which. Keep one, or put both into one list.",
    broken: Example::Case(
        r#"
title: "The closure",
title: "The long closure",
^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The long closure",
"#,
    ),
    check: Check::Reader,
};
