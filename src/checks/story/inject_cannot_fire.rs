//! An inject that can never come.

use super::world::{World, place_of};
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0507",
    severity: Severity::Warning,
    title: "this inject can never come",
    why: "Its condition can never hold, or what rules it out always does. The message says why.",
    broken: Example::Case(
        r#"
flags: ["calm"],
injects: [( id: "thanks", when: Flag("calm"), text: "The driver says thank you." )],
//                                   ^^^
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
flags: ["calm"],
injects: [( id: "thanks", when: Flag("calm"), text: "The driver says thank you." )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], sets: ["calm"] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let world = World::of(scenario, &case.procedure);
    for (doc, inject) in case.doc.injects.iter().zip(&scenario.injects) {
        let waits_for = doc.when.as_ref().zip(inject.when.as_ref()).filter(|_| !inject.by_hand);
        let held_back = doc.unless.as_ref().zip(inject.unless.as_ref());
        let why = waits_for.and_then(|(doc, test)| world.never(doc, test, true));
        let why = why.or_else(|| held_back.and_then(|(doc, test)| world.never(doc, test, false)));
        let why = why.or_else(|| {
            let ((_, when), (doc, unless)) = waits_for.zip(held_back)?;
            let reason = "what brings it is what holds it back".to_owned();
            (when == unless).then(|| (place_of(doc), reason))
        });
        if let Some((place, reason)) = why {
            let message = format!("the inject \"{}\" can never come: {reason}", doc.id.value);
            let help = "let something bring its condition about, or send it at a time";
            findings.tell(&RULE, place.unwrap_or(doc.id.span), message, help);
        }
    }
}
