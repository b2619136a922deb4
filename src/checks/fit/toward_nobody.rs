//! An act that is directed at somebody, and nobody is named.

use super::doings::does_of;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::procedure::Toward;

pub(super) const RULE: Rule = Rule {
    code: "RB0602",
    severity: Severity::Warning,
    title: "it is not said toward whom this is done",
    why: "What is done toward a person is assessed for that person. Without a name nobody can tell for whom it \
        counts.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", does: [( act: "wait-with" )] ),
//                                                           ^^^
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", does: [( act: "wait-with", toward: "driver" )] ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Part(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for (_, does) in does_of(&case.doc) {
        let Some(act) = case.procedure.act(&does.act.value).map(|at| &case.procedure.acts[at.at()]) else { continue };
        if act.toward != Toward::Nobody && does.toward.is_none() {
            let message = format!("it is not said toward whom \"{}\" is done", act.id);
            let people = case.doc.people.iter().filter(|person| person.assisted).map(|person| person.id.value.as_str());
            let help = format!("add toward: with one of: {}", people.collect::<Vec<_>>().join(", "));
            findings.tell(&RULE, does.act.span, message, help);
        }
    }
}
