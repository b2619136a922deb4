//! What is told to one role, or only to the facilitator, and how its words are found in other texts.

use std::collections::BTreeSet;

use crate::scenario::document::ScenarioDoc;

/// Shorter pieces than this can stand anywhere by chance.
const FEWEST_WORDS: usize = 5;
/// So many of the words that carry something give a sentence away, in any order.
const TELLING_WORDS: usize = 4;
/// Words shorter than this carry nothing.
const SHORTEST: usize = 4;

/// A sentence that is private.
pub(super) struct Secret<'d> {
    /// Whose it is, in words.
    pub(super) whose: String,
    /// The private fact that it belongs to.
    pub(super) fact: Option<&'d str>,
    words: String,
}

impl Secret<'_> {
    pub(super) fn is_fact(&self) -> bool {
        self.fact.is_some()
    }

    /// Whether the sentence stands in a text, whatever its signs.
    pub(super) fn stands_in(&self, text: &str) -> bool {
        plain(text).contains(&self.words)
    }

    /// Whether the sentence, or nearly all in it that carries something, stands in a text.
    pub(super) fn shines_through(&self, text: &str) -> bool {
        let seen = plain(text);
        if seen.contains(&self.words) {
            return true;
        }
        let carries = |words: &str| -> BTreeSet<String> {
            words.split(' ').filter(|word| word.chars().count() >= SHORTEST).map(str::to_owned).collect()
        };
        let (secret, seen) = (carries(&self.words), carries(&seen));
        let common = secret.intersection(&seen).count();
        common >= TELLING_WORDS && common * 2 > secret.len()
    }
}

/// Every sentence of a case that not everybody reads.
pub(super) fn secrets_of(doc: &ScenarioDoc) -> Vec<Secret<'_>> {
    let mut secrets = Vec::new();
    for role in &doc.roles {
        keep(&mut secrets, &format!("the role card of \"{}\"", role.id.value), None, role.brief.marked());
    }
    for fact in doc.facts.iter().filter(|fact| fact.private) {
        let id = &*fact.id.value;
        keep(&mut secrets, &format!("the private fact \"{id}\""), Some(id), fact.text.marked());
    }
    for person in &doc.people {
        keep(&mut secrets, &format!("the truth about \"{}\"", person.id.value), None, person.truth.marked());
    }
    for voice in &doc.voice {
        for text in [&voice.knew, &voice.feared, &voice.needed] {
            keep(&mut secrets, &format!("the voice of \"{}\"", voice.of.value), None, text.marked());
        }
    }
    secrets
}

/// Keeps every sentence that is long enough.
fn keep<'d>(secrets: &mut Vec<Secret<'d>>, whose: &str, fact: Option<&'d str>, text: &str) {
    for sentence in text.split(['.', '!', '?', ';']) {
        let words = plain(sentence);
        if words.split(' ').count() >= FEWEST_WORDS {
            secrets.push(Secret { whose: whose.to_owned(), fact, words });
        }
    }
}

/// Words in small letters without signs, with one space around each.
fn plain(text: &str) -> String {
    let letters: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
