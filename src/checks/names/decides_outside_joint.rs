//! A role that decides a question which it was not asked.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0220",
    severity: Severity::Error,
    title: "whoever decides a joint question is not among those asked",
    why: "In a joint decision every role of `joint` answers in private; when the answers differ, that of \
        `decides` stands. A role that was not asked has no answer that could stand.",
    broken: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "porter", name: "Porter", agency: "crew", at: "road", brief: "You hold the gate." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
situations: [
    ( id: "a-car", joint: ["flagger", "porter"], decides: "clerk", text: "A car comes fast.", choices: [
//                                                        ^^^
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt", by: "flagger" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "porter", name: "Porter", agency: "crew", at: "road", brief: "You hold the gate." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
situations: [
    ( id: "a-car", joint: ["flagger", "porter", "clerk"], decides: "clerk", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt", by: "flagger" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Reader,
};
