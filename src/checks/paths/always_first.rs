//! The best option stands first in the file, decision after decision.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0910",
    severity: Severity::Warning,
    title: "the best option always stands first in the file",
    why: "Options are shown in an order that is drawn, but whoever reads or translates the file learns the pattern. Put the best option elsewhere now and then.",
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
        ( id: "halt", say: "Stop.", does: [( act: "halt", toward: "one" )] ),
        ( id: "wave", say: "Wave it on through." ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "halt", say: "Stop.", does: [( act: "halt", toward: "two" )] ),
        ( id: "wave", say: "Wave it on through." ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "halt", say: "Stop.", does: [( act: "halt", toward: "three" )] ),
        ( id: "wave", say: "Wave it on through." ),
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
        ( id: "wave", say: "Wave it on through." ),
        ( id: "halt", say: "Stop.", does: [( act: "halt", toward: "one" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "halt", say: "Stop.", does: [( act: "halt", toward: "two" )] ),
        ( id: "wave", say: "Wave it on through." ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "halt", say: "Stop.", does: [( act: "halt", toward: "three" )] ),
        ( id: "wave", say: "Wave it on through." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let Some(first) = super::always(case, explored, &|_, best| best == 0) else { return };
    let Some(doc) = text.doc.situations.get(first) else { return };
    let message = "in every decision whose options lead to different scores, the best one stands first";
    out.tell(&RULE, doc.id.span, message, "let another option stand first here");
}
