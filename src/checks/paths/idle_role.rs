//! A role that has nothing to decide for too long.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::rehearsal::explore::Step;
use crate::scenario::Case;
use crate::scenario::Decision;

pub(super) const RULE: Rule = Rule {
    code: "RB0911",
    severity: Severity::Warning,
    title: "a role has nothing to decide for more than half an hour",
    why: "Somebody sits at that chair. The time is an estimate: the planned minutes of play, shared out evenly among the decisions of the best way that was found.",
    broken: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
//        ^^^
],
minutes: ( play: 60, debrief: 20 ),
situations: [
    ( id: "car-1", acts: "clerk", text: "A car comes.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "A car comes.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "A car comes.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-4", acts: "flagger", text: "A car comes.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
minutes: ( play: 60, debrief: 20 ),
situations: [
    ( id: "car-1", acts: "flagger", text: "A car comes.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-2", acts: "clerk", text: "A car comes.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "A car comes.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-4", acts: "clerk", text: "A car comes.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

/// Nobody should have nothing to decide for longer, in minutes of play.
const LONGEST: i64 = 30;

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let scenario = &case.scenario;
    let way = &explored.scores.highest;
    if way.is_empty() {
        return;
    }
    let total = i64::try_from(way.len()).unwrap_or(1);
    for (doc, role) in text.doc.roles.iter().zip(scenario.roles()) {
        let decides = |step: &Step| match &scenario.situation(step.situation).decision {
            Decision::Joint { roles, .. } => roles.contains(&role),
            decision => decision.role() == Some(role),
        };
        let idle = way.split(decides).map(<[Step]>::len).max().unwrap_or_default();
        let minutes = i64::try_from(idle).unwrap_or(0) * scenario.play_minutes / total;
        if minutes > LONGEST {
            let message = format!("{} has nothing to decide for about {minutes} minutes", doc.name);
            let help = "give this role a decision in between, or a part in a joint one";
            out.tell(&RULE, doc.id.span, message, help);
        }
    }
}
