//! Notes that begin as in plans.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0018",
    severity: Severity::Error,
    title: "a note begins with #",
    why: "In plans a note begins with #, in cases and procedures with //. The first place is told; the others are \
        counted.",
    broken: Example::Case(
        r#"
# who holds the flag?
^^^
title: "The closure", # to be renamed
"#,
    ),
    repaired: Example::Case(
        r#"
// who holds the flag?
title: "The closure", // to be renamed
"#,
    ),
    check: Check::Reader,
};
