//! Private words in a text that everybody sees.

use super::secrets::{Secret, secrets_of};
use crate::base::{Severity, Span};
use crate::checks::wording::{Kind, texts_of};
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0801",
    severity: Severity::Error,
    title: "private words stand in a text that everybody sees",
    why: "Role cards, private facts and what only the facilitator knows are shown to one person each, and voices are \
        heard only in the debrief. The wall, questions to the others, stops, tasks for observers, titles, names and the \
        content note are seen by the whole room. A sentence that stands in both gives the private one away.",
    broken: Example::Case(
        r#"
facts: [( id: "late", text: "The driver is late for the birth of a child.", about: "driver", private: true )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", wall: "The driver is late for the birth of a child.", choices: [
//                                                                   ^^^
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["late"] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
facts: [( id: "late", text: "The driver is late for the birth of a child.", about: "driver", private: true )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", wall: "A car has stopped at the barrier.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["late"] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Part(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let doc = &case.doc;
    let secrets = secrets_of(doc);
    let tell = |findings: &mut Findings<'_>, (record, field): (Span, &str), owner: &str, secret: &Secret<'_>| {
        let place = case.places.field(record, field).unwrap_or(record);
        let message = format!("what everybody sees at \"{owner}\" holds words of {}", secret.whose);
        findings.tell(&RULE, place, message, "say there only what everybody in the room may know");
    };
    let endings = doc.situations.iter().filter(|situation| situation.ending);
    let endings: Vec<Span> = endings.map(|situation| situation.span).collect();
    for text in texts_of(doc) {
        let public =
            matches!(text.kind, Kind::Wall | Kind::Mirror | Kind::Title | Kind::Note | Kind::Stop | Kind::Task);
        // The whole room reads how a case ends.
        let told_at_the_end = text.kind == Kind::Situation && endings.contains(&text.field.0);
        if let Some(secret) = secrets.iter().find(|secret| (public || told_at_the_end) && secret.stands_in(text.text)) {
            tell(findings, text.field, text.owner, secret);
        }
    }
    let people = doc.people.iter().map(|person| (person.span, &person.id, &person.name));
    let roles = doc.roles.iter().map(|role| (role.span, &role.id, &role.name));
    let places = doc.places.iter().map(|place| (place.span, &place.id, &place.name));
    for (record, id, name) in people.chain(roles).chain(places) {
        if let Some(secret) = secrets.iter().find(|secret| secret.is_fact() && secret.shines_through(name)) {
            tell(findings, (record, "name"), &id.value, secret);
        }
    }
}
