//! A condition with quotes around it.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0021",
    severity: Severity::Error,
    title: "a condition stands in quotes",
    why: "A condition is no text: no quotes stand around the whole of it. The names inside keep theirs, as in \
        when: Not(Chose(\"telephone\", \"police\")).",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends.", begins: [
        ( when: "Chose("a-car", "wave")", adds: ( safety: -1 ) ),
//              ^^^
    ] ),
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
    ( id: "evening", ending: true, text: "The day ends.", begins: [
        ( when: Chose("a-car", "wave"), adds: ( safety: -1 ) ),
    ] ),
],
"#,
    ),
    check: Check::Reader,
};
