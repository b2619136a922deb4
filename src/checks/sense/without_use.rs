//! A field that does nothing where it stands.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1006",
    severity: Severity::Warning,
    title: "this field does nothing here",
    why: "Some fields wait for another one: `agreed`, `disagreed` and `decides` for a joint decision, \
        `no_decision` for a `limit`. At an ending nobody decides, so there is nothing to expect and no \
        limit. News that comes by hand comes at no time of its own. What stands there in vain was meant \
        for something.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ], no_decision: ( reply: "The car has gone." ) ),
//                  ^^^
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ], limit: "3 min", no_decision: ( reply: "The car has gone." ) ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for doc in &case.doc.situations {
        let mut idle = |field: &str, why: &str, help: &str| {
            if let Some(place) = case.places.field(doc.span, field) {
                findings.tell(&RULE, place, format!("{field} does nothing here: {why}"), help.to_owned());
            }
        };
        if doc.joint.is_empty() {
            for field in ["agreed", "disagreed", "decides"] {
                idle(field, "it belongs to a joint decision", "name the roles in joint: [ … ], or take it out");
            }
        }
        if doc.ending {
            for field in ["mirror", "limit", "no_decision", "afterwards", "stop", "asks_why"] {
                idle(field, "nobody decides anything at an ending", "move it to a situation before, or take it out");
            }
        } else if doc.limit.is_none() {
            idle("no_decision", "without a limit no time can pass", "add limit: \"5 min\", or take it out");
        }
    }
    for inject in case.doc.injects.iter().filter(|inject| inject.by_hand) {
        for field in ["at", "when"] {
            if let Some(place) = case.places.field(inject.span, field) {
                let message = format!("{field} does nothing here: with by_hand: true only the facilitator sends this");
                findings.tell(&RULE, place, message, "keep one of the two");
            }
        }
    }
}
