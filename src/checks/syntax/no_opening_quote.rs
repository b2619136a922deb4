//! A text whose opening quote was forgotten.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0012",
    severity: Severity::Error,
    title: "a text has no opening quote",
    why: "Every text stands between two straight quotes; here the first one is missing.",
    broken: Example::Case(
        r#"
title: The closure",
//     ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
