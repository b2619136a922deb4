//! A text whose closing quote was forgotten.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0001",
    severity: Severity::Error,
    title: "a text has no closing quote",
    why: "Every text stands between two straight quotes. When the second one is missing, everything behind it would \
        count as text; the place told is where the text begins, because that is the line to mend.",
    broken: Example::Case(
        r#"
title: "The closure,
//     ^^^
procedure: "crew",
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
procedure: "crew",
"#,
    ),
    check: Check::Reader,
};
