//! A condition that asks for what is still to come.

use super::pieces::{Part, conditions};
use crate::base::Severity;
use crate::checks::story::Ways;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::Condition;

pub(super) const RULE: Rule = Rule {
    code: "RB1024",
    severity: Severity::Warning,
    title: "this asks for a situation that is still to come",
    why: "What was chosen or reached can only be asked where it may have happened. A situation that never \
        comes before this one has not been decided yet, on any way.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", when: Not(Chose("noon", "rest")) ),
//                                                             ^^^
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "noon", acts: "flagger", text: "It is noon.", choices: [
        ( id: "rest", say: "Rest." ), ( id: "stay", say: "Stay on the road." ),
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
    ( id: "noon", acts: "flagger", text: "It is noon.", choices: [
        ( id: "rest", say: "Rest.", when: Not(Chose("a-car", "halt")) ), ( id: "stay", say: "Stay on the road." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let ways = Ways::of(&case.doc, scenario, &case.procedure);
    for condition in conditions(&case.doc) {
        let (name, chosen) = match condition.test {
            Condition::Chose(name, _) => (name, true),
            Condition::Reached(name) => (name, false),
            _ => continue,
        };
        let (Some(here), Some(asked)) = (condition.situation, scenario.situation_named(&name.value)) else { continue };
        let before = ways.behind(asked.at()).contains(&here);
        // Here itself has been reached as soon as it is decided, and has been decided when what follows is asked.
        let now =
            asked.at() == here && (condition.part == Part::Afterwards || (!chosen && condition.part != Part::Entry));
        if !before && !now {
            let message = format!("\"{}\" never comes before \"{}\"", name.value, scenario.situations[here].id);
            findings.tell(&RULE, name.span, message, "name a situation that comes before, or move this to a later one");
        }
    }
}
