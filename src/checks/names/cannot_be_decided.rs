//! A situation whose way of deciding does not hold together.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0215",
    severity: Severity::Error,
    title: "this situation cannot be decided as it stands",
    why: "A situation is an ending, or one role chooses, or one role picks cards, or several roles decide together \
        by choices. Anything else cannot be played.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", text: "A car comes fast.", choices: [
//        ^^^
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Reader,
};
