//! A sentence that is not yet in any language: the key of a catalogue entry and its arguments.
//! It never holds words of the interface itself; author prose may travel through it as an argument.

use std::borrow::Cow;

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
    pub key: Cow<'static, str>,
    /// Arguments, in the order of their names.
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// Adds an argument, in place of one with the same name.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        match self.args.binary_search_by_key(&name, |(known, _)| *known) {
            Ok(place) => self.args[place].1 = arg.into(),
            Err(place) => self.args.insert(place, (name, arg.into())),
        }
        self
    }

    /// The argument with this name.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg)
    }

    /// All arguments with their names.
    pub fn args(&self) -> impl ExactSizeIterator<Item = (&'static str, &Arg)> {
        self.args.iter().map(|(name, arg)| (*name, arg))
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
