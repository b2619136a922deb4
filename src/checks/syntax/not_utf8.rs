//! Bytes that are no letters in UTF-8.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0009",
    severity: Severity::Error,
    title: "a letter is not in UTF-8 and was lost",
    why: "Files are kept in UTF-8, so that ë, ç, ш and “ are the same letters on every machine. A file saved in an \
        old encoding loses them; the editor's «Save as» offers UTF-8.",
    broken: Example::Case(
        r#"
title: "The clos�re",
//              ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
