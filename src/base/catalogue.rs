//! The message catalogue: every word of the interface, by key, from Fluent text (`assets/locales/*.ftl`).
//! It never reads files: text comes in, words come out. A missing key shows itself as `[key]`, so that a test or a
//! reader finds it; it never stops the program.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;
use unic_langid::LanguageIdentifier;

use super::message::{Arg, Message};
use super::pattern::Pattern;
use super::time::{ClockReading, WEEKDAYS};
use super::visible::visible;

/// Room for most sentences.
const SENTENCE: usize = 256;

/// The catalogue's text could not be understood. This is broken machinery, not bad content.
#[derive(Debug, thiserror::Error)]
#[error("the message catalogue `{language}` could not be read: {reason}")]
pub struct CatalogueError {
    language: String,
    reason: String,
}

/// The languages whose catalogue is complete, each with its text, the one to fall back on first. A test holds every one
/// against the first, key by key; a language whose words are not all there does not belong here.
const SHIPPED: &[(&str, &str)] = &[("en", include_str!("../../assets/locales/en.ftl"))];

/// All words of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    /// Sentences that need nothing of the bundle, by key. Only ever looked up.
    laid_out: HashMap<String, Pattern, FxBuildHasher>,
    language: String,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Catalogue({})", self.language)
    }
}

impl Catalogue {
    /// Reads a catalogue from Fluent text. `language` is a tag such as `en` or `sr-Latn`.
    ///
    /// # Errors
    /// When the tag or the text is not well formed, or a key stands twice.
    pub fn from_text(language: &str, text: &str) -> Result<Self, CatalogueError> {
        let fail = |reason: String| CatalogueError { language: language.to_owned(), reason };
        let tag: LanguageIdentifier = language.parse().map_err(|e| fail(format!("{e}")))?;
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| fail(format!("{errors:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are for mixed writing directions; our languages are all written left to right.
        bundle.set_use_isolating(false);
        let mut laid_out = HashMap::default();
        for entry in resource.entries() {
            if let ast::Entry::Message(ast::Message { id, value: Some(value), .. }) = entry
                && let Some(pattern) = Pattern::of(value)
            {
                laid_out.insert(id.name.to_owned(), pattern);
            }
        }
        bundle.add_resource(resource).map_err(|errors| fail(format!("{errors:?}")))?;
        Ok(Self { bundle, laid_out, language: language.to_owned() })
    }

    /// The shipped English catalogue.
    ///
    /// # Errors
    /// When the shipped text itself is broken, which a test rules out.
    pub fn english() -> Result<Self, CatalogueError> {
        Self::shipped("en")
    }

    /// The shipped catalogue of a language, such as `en`.
    ///
    /// # Errors
    /// When no complete catalogue of this language is shipped.
    pub fn shipped(language: &str) -> Result<Self, CatalogueError> {
        let found = SHIPPED.iter().find(|(tag, _)| *tag == language);
        let none = || CatalogueError { language: language.to_owned(), reason: "it is not shipped".to_owned() };
        found.ok_or_else(none).and_then(|(tag, text)| Self::from_text(tag, text))
    }

    /// The tags of the languages whose catalogue is complete.
    pub fn shipped_languages() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(tag, _)| *tag)
    }

    /// The tag of the language these words belong to.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The words behind a key without arguments.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The weekday of a reading, from the second week of a case on with the number of the week.
    #[must_use]
    pub fn day(&self, reading: ClockReading) -> String {
        let day = self.say(&format!("weekday-{}", WEEKDAYS[reading.weekday % 7]));
        if reading.week < 2 {
            return day;
        }
        self.text(&Message::new("day-of-week").with("day", day).with("week", reading.week))
    }

    /// The words of a message, with its arguments put in.
    #[must_use]
    pub fn text(&self, message: &Message) -> String {
        let mut out = String::with_capacity(SENTENCE);
        self.write(message, &mut out);
        out
    }

    fn write(&self, message: &Message, out: &mut String) {
        match self.laid_out.get(&*message.key) {
            Some(pattern) => pattern.write(message, out, &|inner, out| self.write(inner, out)),
            None => out.push_str(&self.text_by_fluent(message)),
        }
    }

    fn text_by_fluent(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args().len());
        for (name, arg) in message.args() {
            let value: FluentValue<'_> = match arg {
                Arg::Text(text) => visible(text).into_owned().into(),
                Arg::Count(count) => (*count).into(),
                Arg::Message(inner) => self.text(inner).into(),
            };
            args.set(name, value);
        }
        self.format(&message.key, Some(&args))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("[{key}]");
        };
        let mut problems = Vec::new();
        self.bundle.format_pattern(pattern, args, &mut problems).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys that stand in a text.
    fn keys(text: &str) -> Vec<&str> {
        let begins = |line: &&str| line.starts_with(|first: char| first.is_ascii_alphabetic());
        text.lines().filter(begins).filter_map(|line| line.split_once(" = ").map(|(key, _)| key)).collect()
    }

    fn missing(complete: &str, text: &str) -> Vec<String> {
        let catalogue = Catalogue::from_text("en", text).unwrap();
        let there = |key: &&str| catalogue.bundle.get_message(key).is_some_and(|message| message.value().is_some());
        keys(complete).into_iter().filter(|key| !there(key)).map(str::to_owned).collect()
    }

    #[test]
    fn every_language_that_can_be_chosen_has_every_word() {
        let (first, complete) = SHIPPED[0];
        assert_eq!(first, "en");
        assert!(keys(complete).len() > 500);
        for (language, text) in SHIPPED {
            assert_eq!(missing(complete, text), [""; 0], "{language}");
            assert!(!Catalogue::shipped(language).unwrap().say("language-name").starts_with('['));
        }
        assert!(Catalogue::shipped("tlh").is_err());
    }

    #[test]
    fn a_missing_word_would_be_noticed() {
        assert_eq!(missing("a = 1\nb = 2\n", "a = x\n"), ["b"]);
    }

    /// What was laid out reads as Fluent would have read it, with every argument and without.
    #[test]
    fn a_sentence_laid_out_reads_the_same() {
        let words = Catalogue::english().unwrap();
        let mut keys: Vec<String> = words.laid_out.keys().cloned().collect();
        keys.sort_unstable();
        assert!(keys.len() > 100);
        for key in keys {
            let message = Message::new(key);
            assert_eq!(words.text(&message), words.text_by_fluent(&message));
        }
        let inner = Message::new("finding-anybody");
        for day in [0_i64, 3, 6, 7] {
            for week in [1_i64, 2] {
                let moment = Message::new("finding-moment").with("day", day).with("week", week).with("time", "07:05");
                assert_eq!(words.text(&moment), words.text_by_fluent(&moment));
                let told = Message::new("finding-told").with("when", moment).with("role", "A {b}");
                let told = told.with("told", inner.clone());
                assert!(words.laid_out.contains_key("finding-moment") && words.laid_out.contains_key("finding-told"));
                assert_eq!(words.text(&told), words.text_by_fluent(&told));
            }
        }
        let by_text = Message::new("finding-moment").with("day", "0").with("week", inner).with("time", -3_i64);
        assert_eq!(words.text(&by_text), words.text_by_fluent(&by_text));
    }
}
