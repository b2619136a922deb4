//! A sentence that is not yet in any language: the key of a catalogue entry and its arguments.
//! It never holds words of the interface itself; author prose may travel through it as an argument.

use std::collections::BTreeMap;

/// One argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Author prose or a name, put in as it is.
    Text(String),
    /// A count; the language decides its plural.
    Count(i64),
    /// Another message, put into words first.
    Message(Message),
}

/// A localisable sentence. See `assets/locales/en.ftl` for the keys.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// Key in the catalogue, for example `finding-late`.
    pub key: String,
    /// Arguments by name.
    pub args: BTreeMap<String, Arg>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self { key: key.into(), args: BTreeMap::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), arg.into());
        self
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}
