//! A fact that nobody can ever learn.

use super::world::World;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::FactIx;

pub(super) const RULE: Rule = Rule {
    code: "RB0509",
    severity: Severity::Warning,
    title: "nobody can ever learn this fact",
    why: "Facts are learned from a role card (`knows`), from what is done (`learns`, `informs`) or from news. One \
        that nobody can ever know cannot be passed on, and whatever waits for it never comes.",
    broken: Example::Case(
        r#"
facts: [( id: "late", text: "The driver is in a hurry.", about: "driver" )],
//            ^^^
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
facts: [( id: "late", text: "The driver is in a hurry.", about: "driver" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["late"] ),
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
    for (index, fact) in case.doc.facts.iter().enumerate() {
        if !world.can_be_known(FactIx::of(index)) {
            let message = format!("nobody can ever learn \"{}\"", fact.id.value);
            let help = "name it in knows: of a role, or in learns: of what reveals it";
            findings.tell(&RULE, fact.id.span, message, help);
        }
    }
}
