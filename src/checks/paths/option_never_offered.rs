//! An option that is never offered on any way.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0902",
    severity: Severity::Warning,
    title: "no way through the case ever offers the option",
    why: "An option that nobody can take teaches nobody anything; its condition is probably not what was meant.",
    broken: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", sets: ["calm"] ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
        ( id: "nod", say: "Nod at the driver.", when: Flag("calm") ),
//            ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", begins: [( sets: ["calm"] )], choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
        ( id: "nod", say: "Nod at the driver.", when: Flag("calm") ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    for (at, situation) in text.doc.situations.iter().enumerate().filter(|_| explored.exploration.complete) {
        let cards = situation.cards.iter().flat_map(|cards| &cards.cards);
        for (option, doc) in situation.choices.iter().chain(cards).enumerate() {
            let known = case.scenario.situations.get(at).is_some_and(|one| option < one.decision.options().len());
            if known && explored.entered(at) && !explored.taken(at, option) {
                let message = super::on_no_way(case, explored, &format!("offers \"{}\"", doc.id.value));
                out.tell(&RULE, doc.id.span, message, "look at its condition, show it in a plan, or take it out");
            }
        }
    }
}
