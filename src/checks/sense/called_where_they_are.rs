//! A call of somebody who is there already.

use super::whereabouts::Whereabouts;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::model::Place;

pub(super) const RULE: Rule = Rule {
    code: "RB1002",
    severity: Severity::Warning,
    title: "somebody is called to where they are",
    why: "A call makes somebody come after a while. Whoever is in that place on every way that leads here \
        need not be called, and a calling role cannot call itself.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], calls: [( who: "flagger", to: "road", in: "20 min" )] ),
//                                                                                  ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road" ), ( id: "doctor", name: "The doctor" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], calls: [( who: "doctor", to: "road", in: "20 min" )] ),
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
        for (doc, call) in effects.calls.iter().zip(&resolved.calls) {
            if call.to != Place::AWAY
                && whereabouts.surely_at(at, call.who, call.to)
                && !resolved.moves.iter().any(|(who, _)| *who == call.who)
            {
                let message = format!("\"{}\" is called to \"{}\", and is there already", doc.who.value, doc.to.value);
                findings.tell(&RULE, doc.who.span, message, "name somebody who is elsewhere, or take the call out");
            }
        }
    }
}
