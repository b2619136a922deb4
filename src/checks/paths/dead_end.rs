//! A state from which no ending can be reached.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::{Explored, leads_on};
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0904",
    severity: Severity::Error,
    title: "a way leads where no ending can be reached any more",
    why: "A workshop that plays this way cannot come to an end, and the facilitator has to break off.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", goto: "the-ditch" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], goto: "evening" ),
    ] ),
    ( id: "the-ditch", acts: "flagger", text: "A car in the ditch.", choices: [
//        ^^^
        ( id: "pull", say: "Pull at it.", goto: "the-ditch" ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", goto: "the-ditch" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], goto: "evening" ),
    ] ),
    ( id: "the-ditch", acts: "flagger", text: "A car in the ditch.", choices: [
        ( id: "pull", say: "Pull at it.", goto: "the-ditch" ),
        ( id: "leave", say: "Call it a day." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let Some((way, situation)) = explored.dead_end() else { return };
    let Some(doc) = text.doc.situations.get(situation.at()) else { return };
    if leads_on(case, way, SEED) {
        return;
    }
    let message = super::on_no_way(case, explored, "leads from here to an ending any more");
    let message = format!("{message}; {}", super::told(case, way));
    out.tell(&RULE, doc.id.span, message, "give every decision here a way that goes on toward an ending");
}

/// The luck of the plays that try to go on.
const SEED: u64 = 1;
