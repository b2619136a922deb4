//! An act toward somebody who is out of sight.

use super::whereabouts::Whereabouts;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::model::Place;

pub(super) const RULE: Rule = Rule {
    code: "RB1003",
    severity: Severity::Warning,
    title: "something is done with somebody who is out of sight",
    why: "Whoever is away can neither be spoken with nor be helped. On every way that leads here the \
        person is out of sight: they were moved away, or have no place at all.",
    broken: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "wait-with", toward: "driver" )] ),
//                                                                             ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let whereabouts = Whereabouts::of(case, scenario);
    for (at, effects, resolved) in whereabouts.offered(case, scenario) {
        for (doc, doing) in effects.does.iter().zip(&resolved.acts) {
            let away = |who: &_| whereabouts.surely_at(at, *who, Place::AWAY);
            let Some(name) = doc.toward.as_ref().filter(|_| doing.toward.iter().any(away)) else { continue };
            let message = format!("\"{}\" is done with \"{}\", who is away here", doc.act.value, name.value);
            let help = "bring them with moves: or calls: before, or say with at: where they are";
            findings.tell(&RULE, name.span, message, help);
        }
    }
}
