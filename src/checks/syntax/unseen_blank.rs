//! Blanks that nobody sees as such.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0020",
    severity: Severity::Warning,
    title: "a blank that cannot be seen stands here",
    why: "Word processors put non-breaking spaces and other signs that nobody sees between words. In a text in quotes \
        they do no harm; between fields they are read as spaces here, and other programs stumble over them.",
    broken: Example::Case(
        "
title:\u{a0}\"The closure\",
//    ^^^
",
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
