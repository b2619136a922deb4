//! A value of another kind than its field holds.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0104",
    severity: Severity::Error,
    title: "this kind of value cannot stand here",
    why: "Each field holds one kind of value: a text in quotes, a list in [ ], fields in ( ), a number, true or \
        false. A name without quotes is the most frequent slip.",
    broken: Example::Case(
        r#"
title: closure,
//     ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
