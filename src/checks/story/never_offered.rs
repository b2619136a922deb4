//! An option that is never offered.

use super::options::options_of;
use super::world::World;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0504",
    severity: Severity::Warning,
    title: "this option can never be offered",
    why: "Its condition can never hold, so nobody will ever see it. The message says why.",
    broken: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "thaw", acts: "flagger", text: "The ice melts.", choices: [
        ( id: "sing", say: "Sing a song.", when: Flag("calm") ),
//                                                    ^^^
        ( id: "open", say: "Open the road." ), ( id: "wait", say: "Wait a little." ),
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
    ( id: "thaw", acts: "flagger", text: "The ice melts.", choices: [
        ( id: "sing", say: "Sing a song.", when: Flag("calm") ),
        ( id: "open", say: "Open the road." ), ( id: "wait", say: "Wait a little." ),
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
    for (doc, situation) in case.doc.situations.iter().zip(&scenario.situations) {
        for (doc, option) in options_of(doc).zip(situation.decision.options()) {
            let conditions = doc.when.as_ref().zip(option.when.as_ref());
            let Some((place, reason)) = conditions.and_then(|(doc, test)| world.never(doc, test, true)) else {
                continue;
            };
            let message = format!("the option \"{}\" can never be offered: {reason}", doc.id.value);
            let help = "let something bring its condition about, or take the condition out";
            findings.tell(&RULE, place.unwrap_or(doc.id.span), message, help);
        }
    }
}
