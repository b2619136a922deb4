//! A place where nobody ever is.

use super::pieces::{conditions, pieces};
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::Condition;

pub(super) const RULE: Rule = Rule {
    code: "RB1021",
    severity: Severity::Warning,
    title: "nobody ever is in this place",
    why: "A place that no person begins in, comes to or is shown in is not part of the case: it was left \
        over, or somebody was meant to go there.",
    broken: Example::Case(
        r#"
places: [( id: "road", name: "The road" ), ( id: "hut", name: "The hut" )],
//                                               ^^^
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
places: [( id: "road", name: "The road" ), ( id: "hut", name: "The hut" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], moves: [("driver", "hut")] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let doc = &case.doc;
    let begins = doc.roles.iter().filter_map(|role| role.at.as_ref());
    let begins = begins.chain(doc.people.iter().filter_map(|person| person.at.as_ref()));
    let shown = doc.situations.iter().filter_map(|situation| situation.place.as_ref());
    let mut used: Vec<&str> = begins.chain(shown).map(|name| &*name.value).collect();
    for piece in pieces(doc) {
        used.extend(piece.effects.moves.iter().map(|(_, place)| &*place.value));
        used.extend(piece.effects.calls.iter().map(|call| &*call.to.value));
    }
    used.extend(conditions(doc).iter().filter_map(|condition| match condition.test {
        Condition::Present(_, place) => Some(&*place.value),
        _ => None,
    }));
    for place in doc.places.iter().filter(|place| !used.contains(&&*place.id.value)) {
        let message = format!("nobody ever is in \"{}\"", place.id.value);
        findings.tell(&RULE, place.id.span, message, "let somebody go there with moves: or calls:, or take it out");
    }
}
