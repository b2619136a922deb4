//! A comment whose end was forgotten.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0015",
    severity: Severity::Error,
    title: "a comment has no end",
    why: "A comment that begins with /* goes on until */. Without it the rest of the file would be comment. A \
        comment of one line begins with // and needs no end.",
    broken: Example::Case(
        r#"
title: "The closure", /* it lasts a day
//                    ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure", /* it lasts a day */
"#,
    ),
    check: Check::Reader,
};
