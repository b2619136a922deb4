//! A condition that can never be true.

use super::world::{World, outcomes_of};
use crate::base::{Severity, Span};
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::Condition;
use crate::scenario::model::Test;

pub(super) const RULE: Rule = Rule {
    code: "RB0503",
    severity: Severity::Warning,
    title: "this condition can never be true",
    why: "What waits for such a condition never happens. Nothing sets the flag, nobody does the act, two parts \
        contradict each other: the message says which.",
    broken: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ],
      afterwards: [( when: Flag("calm"), reply: "It is quiet again." )] ),
//                              ^^^
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
    ],
      afterwards: [( when: Flag("calm"), reply: "It is quiet again." )] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let world = World::of(scenario, &case.procedure);
    let mut look = |doc: Option<&Condition>, test: Option<&Test>, fallback: Span| {
        if let Some((place, reason)) = doc.zip(test).and_then(|(doc, test)| world.never(doc, test, true)) {
            let message = format!("this condition can never be true: {reason}");
            findings.tell(
                &RULE,
                place.unwrap_or(fallback),
                message,
                "let something bring it about, or take the condition out",
            );
        }
    };
    for (doc, situation) in case.doc.situations.iter().zip(&scenario.situations) {
        look(doc.when.as_ref(), situation.when.as_ref(), doc.id.span);
        let docs =
            doc.begins.iter().chain(&doc.afterwards).chain(&doc.no_decision).chain(&doc.agreed).chain(&doc.disagreed);
        for (doc, outcome) in docs.zip(outcomes_of(situation)) {
            look(doc.when.as_ref(), outcome.when.as_ref(), doc.span);
        }
    }
    for (doc, standing) in case.doc.standing.iter().zip(&scenario.standing) {
        look(doc.when.as_ref(), standing.when.as_ref(), doc.act.span);
    }
}
