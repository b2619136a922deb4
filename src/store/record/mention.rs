//! A pseudonym in a text of somebody else: found as a whole word, however its accents are written, and put out of it.
//!
//! A short name is part of many words ("Ana" of "banana", "Ian" of "Christian"), so a name counts only where no letter,
//! digit or accent touches it on either side. Capitals count: "Will" is a name, "will" is not. A name that is bent by
//! grammar ("Anas") is another word and stays; whoever deletes a person is told so.

use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// What stands in the place of a pseudonym that was put out of a text.
pub(super) const OMITTED: &str = "[…]";

/// The spellings of a name that look the same: as it was typed, with accents as parts of their letters, and with accents
/// as signs of their own.
pub(super) fn spellings(name: &str) -> Vec<String> {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(name).into_owned();
    let decomposed = DecomposingNormalizerBorrowed::new_nfd().normalize(name).into_owned();
    let mut spellings = vec![name.to_owned(), composed, decomposed];
    spellings.retain(|one| !one.trim().is_empty());
    spellings.sort();
    spellings.dedup();
    spellings
}

/// The text without the name; `None` where it does not stand in it.
pub(super) fn without(text: &str, name: &str) -> Option<String> {
    let mut text = text.to_owned();
    let mut found = false;
    for spelling in spellings(name.trim()) {
        let mut from = 0;
        while let Some(at) = text[from..].find(&spelling).map(|at| from + at) {
            let end = at + spelling.len();
            if stands_alone(&text[..at], &text[end..], &spelling) {
                text.replace_range(at..end, OMITTED);
                from = at + OMITTED.len();
                found = true;
            } else {
                from = at + text[at..].chars().next().map_or(1, char::len_utf8);
            }
        }
    }
    found.then_some(text)
}

/// Whether the name stands in the text.
pub(super) fn names(text: &str, name: &str) -> bool {
    without(text, name).is_some()
}

fn stands_alone(before: &str, after: &str, name: &str) -> bool {
    let is_accent = |one| CanonicalCombiningClassMapBorrowed::new().get_u8(one) != 0;
    let is_word = |one: char| one.is_alphanumeric() || is_accent(one);
    let touches = |own: Option<char>, other: Option<char>| own.is_some_and(is_word) && other.is_some_and(is_word);
    let accented = after.chars().next().is_some_and(is_accent);
    !accented
        && !touches(name.chars().next(), before.chars().next_back())
        && !touches(name.chars().last(), after.chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, expected: Option<&str>) {
        assert_eq!(without(text, name).as_deref(), expected, "{name} in {text}");
    }

    #[test]
    fn a_name_is_a_whole_word() {
        check("Ana asked, and ana did not. (Ana)", "Ana", Some("[…] asked, and ana did not. ([…])"));
        check("Banana, Anabel, Ana2 and Dana", "Ana", None);
        check("Ана звонила. Анала нет", "Ана", Some("[…] звонила. Анала нет"));
        check("by Ana-Maria's friend Ana", "Ana", Some("by […]-Maria's friend […]"));
        check("nothing of it", "", None);
        check("Ana K. said it, Ana L. did not", "Ana K.", Some("[…] said it, Ana L. did not"));
    }

    #[test]
    fn accents_are_found_however_they_are_written() {
        check("Zoe\u{308} asked", "Zo\u{eb}", Some("[…] asked"));
        check("Zo\u{eb} asked", "Zoe\u{308}", Some("[…] asked"));
        check("Zoe\u{308} asked", "Zoe", None);
        check("Й\u{301} и\u{306}ода", "и\u{306}ода", Some("Й\u{301} […]"));
    }
}
