//! Signs that are not shown but obeyed.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0024",
    severity: Severity::Error,
    title: "a sign that steers what is shown stands here",
    why: "Control signs colour a terminal, overwrite lines or change its title; signs of direction turn a text round, so \
        that people read something else than stands there. Texts that are copied from elsewhere may hold them. They \
        are shown by their numbers everywhere, and have no place in content.",
    broken: Example::Case(
        "
title: \"The \u{202e}closure\",
//          ^^^
",
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
