//! The best option is the longest, decision after decision.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0909",
    severity: Severity::Warning,
    title: "the best option is always the longest",
    why: "Whoever notices can choose by length, and rehearses nothing. Make options of a decision about equally long.",
    broken: Example::Case(
        r#"
people: [
    ( id: "one", name: "One", assisted: true, at: "road" ),
    ( id: "two", name: "Two", assisted: true, at: "road" ),
    ( id: "three", name: "Three", assisted: true, at: "road" ),
],
situations: [
    ( id: "car-1", acts: "flagger", text: "Car 1 comes.", choices: [
//        ^^^
        ( id: "wave", say: "Wave it on through." ),
        ( id: "halt", say: "Stop the car with the flag held high.", does: [( act: "halt", toward: "one" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "halt", say: "Stop the car with the flag held high.", does: [( act: "halt", toward: "two" )] ),
        ( id: "wave", say: "Wave it on through." ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "wave", say: "Wave it on through." ),
        ( id: "halt", say: "Stop the car with the flag held high.", does: [( act: "halt", toward: "three" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [
    ( id: "one", name: "One", assisted: true, at: "road" ),
    ( id: "two", name: "Two", assisted: true, at: "road" ),
    ( id: "three", name: "Three", assisted: true, at: "road" ),
],
situations: [
    ( id: "car-1", acts: "flagger", text: "Car 1 comes.", choices: [
        ( id: "wave", say: "Wave it on through, with a smile and a nod." ),
        ( id: "halt", say: "Stop the car with the flag held high.", does: [( act: "halt", toward: "one" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "halt", say: "Stop the car with the flag held high.", does: [( act: "halt", toward: "two" )] ),
        ( id: "wave", say: "Wave it on through." ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "wave", say: "Wave it on through." ),
        ( id: "halt", say: "Stop the car with the flag held high.", does: [( act: "halt", toward: "three" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let longest = |options: &[crate::scenario::model::Choice], best: usize| {
        let length = |at: usize| options[at].say.chars().count();
        (0..options.len()).all(|other| other == best || length(other) < length(best))
    };
    let Some(first) = super::always(case, explored, &longest) else { return };
    let Some(doc) = text.doc.situations.get(first) else { return };
    let message = "in every decision whose options lead to different scores, the best one is the longest";
    out.tell(&RULE, doc.id.span, message, "shorten it here, or say more in the others");
}
