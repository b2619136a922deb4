//! Two things in a row without a comma.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0004",
    severity: Severity::Error,
    title: "a comma is missing",
    why: "A comma stands behind every field and every thing in a list; behind the last one it may be left out. The \
        place told is the end of what stands before, often at the end of the line above.",
    broken: Example::Case(
        r#"
title: "The closure"
//                  ^^^
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
