//! A case without roles or without situations.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0208",
    severity: Severity::Error,
    title: "there is nothing to play",
    why: "A case needs at least one role that somebody plays, and one situation to begin with.",
    broken: Example::Case(
        r#"
situations: [],
//          ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [( id: "evening", ending: true, text: "The day ends." )],
"#,
    ),
    check: Check::Reader,
};
