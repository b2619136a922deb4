//! Straight quotes inside a text; what people say stands in curly ones.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0002",
    severity: Severity::Error,
    title: "a straight quote stands inside a text",
    why: "A straight quote ends a text. What somebody says inside a text is written with curly quotes, as in print: \
        “Stop.” Where a straight one is really meant, a backslash stands before it.",
    broken: Example::Case(
        r#"
title: "The "great" closure",
//          ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The “great” closure",
"#,
    ),
    check: Check::Reader,
};
