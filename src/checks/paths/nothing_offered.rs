//! A decision where nothing is offered.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0906",
    severity: Severity::Warning,
    title: "a way comes to a decision where nothing is offered",
    why: "Whoever is to decide sees no option, and can only let the time pass. Offer at least one option without a condition.",
    broken: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], sets: ["calm"] ),
    ] ),
    ( id: "a-talk", acts: "flagger", text: "The driver waits.", choices: [
//        ^^^
        ( id: "listen", say: "Let him talk.", when: Flag("calm") ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], sets: ["calm"] ),
    ] ),
    ( id: "a-talk", acts: "flagger", text: "The driver waits.", when: Flag("calm"), choices: [
        ( id: "listen", say: "Let him talk.", when: Flag("calm") ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    for (doc, way) in text.doc.situations.iter().zip(&explored.exploration.nothing_offered) {
        if let Some(way) = way {
            let message = format!("there is a way on which too little is offered here; {}", super::told(case, way));
            out.tell(&RULE, doc.id.span, message, "offer an option without a condition, or pass the situation over");
        }
    }
}
