//! Where each value of a file stands, for whoever has a value in hand and needs its place.

use std::collections::BTreeMap;

use super::parse::parse;
use super::tree::{Kind, Tree};
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Span;

/// The places of all fields and texts of a file.
#[derive(Debug, Clone, Default)]
pub struct Places {
    fields: BTreeMap<(usize, String), Span>,
    texts: Vec<Span>,
}

impl Places {
    /// Finds every value of a file.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut places = Self::default();
        if let Some(tree) = parse(text, &mut Diagnostics::new("", text)) {
            places.take_in(&tree);
        }
        places
    }

    fn take_in(&mut self, tree: &Tree<'_>) {
        match &tree.kind {
            Kind::Text(_) => self.texts.push(tree.span),
            Kind::List(list) | Kind::Group(list) | Kind::Word(_, list) => list.iter().for_each(|one| self.take_in(one)),
            Kind::Record(fields) => {
                for field in fields {
                    self.fields.insert((tree.span.start, field.name.clone().into_owned()), field.value.span);
                    self.take_in(&field.value);
                }
            }
            _ => {}
        }
    }

    /// Where the value of a field stands, in the record that begins where this one does.
    #[must_use]
    pub fn field(&self, record: Span, name: &str) -> Option<Span> {
        self.fields.get(&(record.start, name.to_owned())).copied()
    }

    /// Where texts in quotes stand, in the order of the file, quotes included.
    #[must_use]
    pub fn texts(&self) -> &[Span] {
        &self.texts
    }
}
