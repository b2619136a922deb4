//! Private words in a text that everybody sees.

use crate::base::Severity;
use crate::checks::wording::{Kind, Text, texts_of};
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0801",
    severity: Severity::Error,
    title: "private words stand in a text that everybody sees",
    why: "Role cards, private facts and what only the facilitator knows are shown to one person each. The wall, \
        questions to the others, titles and the content note are seen by the whole room. A sentence that stands \
        in both gives the private one away.",
    broken: Example::Case(
        r#"
facts: [( id: "late", text: "The driver is late for the birth of a child.", about: "driver", private: true )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", wall: "The driver is late for the birth of a child.", choices: [
//        ^^^
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

/// Shorter pieces than this can stand anywhere by chance.
const FEWEST_WORDS: usize = 5;

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let mut private: Vec<(String, String)> = Vec::new();
    for role in &case.doc.roles {
        keep(&mut private, &format!("the role card of \"{}\"", role.id.value), role.brief.marked());
    }
    for fact in case.doc.facts.iter().filter(|fact| fact.private) {
        keep(&mut private, &format!("the private fact \"{}\"", fact.id.value), fact.text.marked());
    }
    for person in &case.doc.people {
        keep(&mut private, &format!("the truth about \"{}\"", person.id.value), person.truth.marked());
    }
    let public = |text: &Text<'_>| matches!(text.kind, Kind::Wall | Kind::Mirror | Kind::Title | Kind::Note);
    for text in texts_of(&case.doc).iter().filter(|text| public(text)) {
        let seen = plain(text.text);
        if let Some((whose, _)) = private.iter().find(|(_, words)| seen.contains(words)) {
            let message = format!("what everybody sees at \"{}\" holds words of {whose}", text.owner);
            findings.tell(&RULE, text.place, message, "say on the wall only what everybody in the room may know");
        }
    }
}

/// Keeps every sentence that is long enough.
fn keep(private: &mut Vec<(String, String)>, whose: &str, text: &str) {
    for sentence in text.split(['.', '!', '?', ';']) {
        let words = plain(sentence);
        if words.split(' ').count() >= FEWEST_WORDS {
            private.push((whose.to_owned(), words));
        }
    }
}

/// Words in small letters without signs, with one space around each.
fn plain(text: &str) -> String {
    let letters: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
