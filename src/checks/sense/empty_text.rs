//! A text without words.

use crate::base::{Severity, Span};
use crate::checks::story::options_of;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1020",
    severity: Severity::Error,
    title: "a text has no words",
    why: "Whatever people read has words: a title, a name, a question, an option. An empty text leaves an \
        empty button, card or heading.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "  ", does: [( act: "halt" )] ),
//                         ^^^
    ] ),
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
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let doc = &case.doc;
    let mut look = |record: Span, field: &str, words: &str| {
        let place = case.places.field(record, field).filter(|_| words.trim().is_empty());
        if let Some(place) = place {
            findings.tell(
                &RULE,
                place,
                format!("{field} has no words"),
                format!("write {field}, or take the field out if it may be left out"),
            );
        }
    };
    look(doc.span, "title", &doc.title);
    look(doc.span, "content_note", doc.content_note.marked());
    for role in &doc.roles {
        look(role.span, "name", &role.name);
        look(role.span, "brief", role.brief.marked());
    }
    for person in &doc.people {
        look(person.span, "name", &person.name);
        look(person.span, "truth", person.truth.marked());
    }
    doc.places.iter().for_each(|place| look(place.span, "name", &place.name));
    doc.facts.iter().for_each(|fact| look(fact.span, "text", fact.text.marked()));
    doc.injects.iter().for_each(|inject| look(inject.span, "text", inject.text.marked()));
    doc.observe.iter().for_each(|one| look(one.span, "task", one.task.marked()));
    for voice in &doc.voice {
        look(voice.span, "knew", voice.knew.marked());
        look(voice.span, "feared", voice.feared.marked());
        look(voice.span, "needed", voice.needed.marked());
    }
    for situation in &doc.situations {
        look(situation.span, "title", &situation.title);
        look(situation.span, "text", situation.text.marked());
        look(situation.span, "mirror", situation.mirror.as_deref().unwrap_or_default());
        if let Some(stop) = &situation.stop {
            look(stop.span, "ask", stop.ask.marked());
        }
        situation.defensible.iter().for_each(|one| look(one.span, "why", one.why.marked()));
        for option in options_of(situation) {
            look(option.span, "say", &option.say);
        }
    }
}
