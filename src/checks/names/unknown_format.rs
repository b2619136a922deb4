//! A file in a format this program does not know.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0204",
    severity: Severity::Error,
    title: "this format is not known",
    why: "The format number says how a file is written, so that later programs can still read it. This program \
        writes and reads format 1.",
    broken: Example::Case(
        r#"
format: 2,
//      ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
format: 1,
"#,
    ),
    check: Check::Reader,
};
