//! A backslash that means nothing.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0013",
    severity: Severity::Error,
    title: "a backslash means nothing here",
    why: "A backslash in a text says that the next letter is meant in a special way: a new line (n), a straight \
        quote, a backslash. Before any other letter it is a slip.",
    broken: Example::Case(
        r#"
title: "The \closure",
//          ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
