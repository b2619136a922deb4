//! Words that tell a good option from a bad one before anybody thinks: `telling-words.ron` beside a procedure. Whoever
//! knows them can choose by tone, so writers look out for them. It judges no option.

use crate::base::read::{document, read_into};
use crate::base::{Diagnostics, Parsed};

document! {
    /// Words of one language. A word of several words counts where they stand side by side.
    TellingWordsDoc {
        /// The language: `en`.
        language: String,
        /// What introduces an excuse: so that, because.
        excuses: Vec<String> = Vec::new(),
        /// What hardly stands elsewhere than in bad options.
        bad: Vec<String> = Vec::new(),
        /// What hardly stands elsewhere than in good options.
        good: Vec<String> = Vec::new(),
    }
}

document! {
    /// The list of telling words.
    TellingWordsFileDoc {
        /// Always 1.
        format: i64,
        /// Language by language; the first is the one in which the cases are written.
        languages: Vec<TellingWordsDoc>,
    }
}

/// The telling words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TellingWords {
    /// What introduces an excuse.
    pub excuses: Vec<String>,
    /// Of bad options.
    pub bad: Vec<String>,
    /// Of good options.
    pub good: Vec<String>,
}

/// Reads the list; the words are those of its first language.
#[must_use]
pub fn parse(file: &str, text: &str) -> Parsed<TellingWords> {
    let mut out = Diagnostics::new(file, text);
    let doc = read_into::<TellingWordsFileDoc>(text, &mut out);
    let first = doc.and_then(|doc| doc.languages.into_iter().next());
    let value = first.map(|doc| TellingWords { excuses: doc.excuses, bad: doc.bad, good: doc.good });
    Parsed { value, diagnostics: out.into_list() }
}

/// Whether one of these words stands in a text, whatever its capitals and signs.
#[must_use]
pub fn stands_in(words: &[String], text: &str) -> bool {
    let text = plain(text);
    words.iter().any(|word| text.contains(&plain(word)))
}

/// Words in small letters without signs, a blank before, between and behind them.
fn plain(text: &str) -> String {
    let letters: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    format!(" {words} ")
}

#[cfg(test)]
mod tests {
    use super::{parse, stands_in};

    #[test]
    fn words_are_found_whole_and_side_by_side() {
        let text = "(format: 1, languages: [(language: \"en\", excuses: [\"so that\"], bad: [\"full\"])])";
        let words = parse("x", text).value.unwrap();
        assert!(stands_in(&words.excuses, "Ring her, so that she knows."));
        assert!(!stands_in(&words.excuses, "So is that."));
        assert!(stands_in(&words.bad, "The Full examination"));
        assert!(!stands_in(&words.bad, "Carefully"));
    }

    #[test]
    fn an_unknown_field_is_told() {
        assert_eq!(parse("x", "(format: 1, languages: [(language: \"en\", excuse: [])])").diagnostics.len(), 1);
    }
}
