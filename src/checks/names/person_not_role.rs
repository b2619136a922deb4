//! A person where only a role of a trainee can stand.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0209",
    severity: Severity::Error,
    title: "this is a person, not a role that trainees play",
    why: "Trainees decide and learn facts; persons in `people` are told by the case. Where a decision or a fact is \
        given to somebody, it must be a role.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "driver", text: "A car comes fast.", choices: [
//                       ^^^
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
