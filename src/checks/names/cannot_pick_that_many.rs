//! More cards to pick than there are, or none.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0216",
    severity: Severity::Error,
    title: "one cannot pick that many cards",
    why: "`pick: (fewest, most)` must fit the cards that lie there: at least 1, at most all of them.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", cards: ( pick: (1, 5), cards: [
//                                                                             ^^^
        ( id: "wave", say: "Wave it through" ),
        ( id: "halt", say: "Stop the car", does: [( act: "halt" )] ),
    ] ) ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", cards: ( pick: (1, 2), cards: [
        ( id: "wave", say: "Wave it through" ),
        ( id: "halt", say: "Stop the car", does: [( act: "halt" )] ),
    ] ) ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Reader,
};
