//! The message catalogue: every word of the interface, by key, from Fluent text (`assets/locales/*.ftl`).
//! It never reads files: text comes in, words come out. A missing key shows itself as `[key]`, so that a test or a
//! reader finds it; it never stops the program.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::message::{Arg, Message};
use super::time::{ClockReading, WEEKDAYS};

/// The catalogue's text could not be understood. This is broken machinery, not bad content.
#[derive(Debug, thiserror::Error)]
#[error("the message catalogue `{language}` could not be read: {reason}")]
pub struct CatalogueError {
    language: String,
    reason: String,
}

/// All words of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
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
        bundle.add_resource(resource).map_err(|errors| fail(format!("{errors:?}")))?;
        Ok(Self { bundle, language: language.to_owned() })
    }

    /// The shipped English catalogue.
    ///
    /// # Errors
    /// When the shipped text itself is broken, which a test rules out.
    pub fn english() -> Result<Self, CatalogueError> {
        Self::from_text("en", include_str!("../../assets/locales/en.ftl"))
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
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, arg) in &message.args {
            let value: FluentValue<'_> = match arg {
                Arg::Text(text) => text.as_str().into(),
                Arg::Count(count) => (*count).into(),
                Arg::Message(inner) => self.text(inner).into(),
            };
            args.set(name.as_str(), value);
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
