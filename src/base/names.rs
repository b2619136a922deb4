//! Resolves the names of a file: which id stands where, and what an unknown one was probably meant to be.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::diagnostic::Diagnostics;
use super::odd_signs::{as_id, name_of, plain};
use super::read::Name;
use super::span::{Span, line_and_column};

/// The ids of one kind of thing, in the order of their list.
#[derive(Debug, Clone)]
pub struct Names<'n> {
    kind: &'static str,
    positions: BTreeMap<Cow<'n, str>, usize>,
}

impl<'n> Names<'n> {
    /// Takes the ids of a list; tells of one that stands twice, with both places.
    pub fn of(
        kind: &'static str,
        ids: impl IntoIterator<Item = &'n Name>,
        text: &str,
        out: &mut Diagnostics<'_>,
    ) -> Self {
        let mut positions = BTreeMap::new();
        let mut places: BTreeMap<Cow<'n, str>, Span> = BTreeMap::new();
        for (index, id) in ids.into_iter().enumerate() {
            if stands_in(id) {
                continue;
            }
            // An id with an odd sign is mended where it is given; whoever refers to what was meant is right.
            let meant = if out.odd_sign(id.span, &id.value) { plain(&id.value) } else { Cow::Borrowed(&*id.value) };
            if let Some(first) = places.get(&*meant) {
                let (line, _) = line_and_column(text, first.start);
                let message = format!("the {kind} \"{}\" stands twice", id.value);
                out.error("RB0202", id.span, message, format!("the other one is in line {line}; give one a new id"));
                continue;
            }
            tell_bad(id, &meant, out);
            places.insert(meant.clone(), id.span);
            positions.insert(meant, index);
        }
        Self { kind, positions }
    }

    /// Ids that another file declares.
    pub fn known(kind: &'static str, ids: impl IntoIterator<Item = &'n str>) -> Self {
        Self { kind, positions: ids.into_iter().enumerate().map(|(index, id)| (Cow::Borrowed(id), index)).collect() }
    }

    /// The position of an id, if there is one.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<usize> {
        self.positions.get(id).copied()
    }

    /// All ids, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> + Clone + '_ {
        self.positions.keys().map(|id| &**id)
    }

    /// The position a reference means, or a diagnostic that says which id was probably meant.
    pub fn find(&self, reference: &Name, out: &mut Diagnostics<'_>) -> Option<usize> {
        let found = self.get(&reference.value);
        if found.is_none() && !stands_in(reference) && !out.was_left_out(&reference.value) {
            let message = format!("there is no {} \"{}\"", self.kind, reference.value);
            out.unknown("RB0201", reference.span, &reference.value, message, self.ids());
            return self.get(&plain(&reference.value));
        }
        found
    }

    /// The positions of several references; unknown ones are told and left out.
    pub fn find_all(&self, references: &[Name], out: &mut Diagnostics<'_>) -> Vec<usize> {
        references.iter().filter_map(|reference| self.find(reference, out)).collect()
    }
}

/// An id is no longer than this.
const LONGEST: usize = 80;
/// What Windows takes for devices, whichever ending follows.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin", "conout"];

/// Whether a name can be an id: letters of the keyboard, digits and hyphens, and not too many of them.
#[must_use]
pub fn is_id(name: &str) -> bool {
    !name.is_empty() && name.len() <= LONGEST && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
}

/// Whether no folder can have this name on Windows.
#[must_use]
pub fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let port = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let is_port = port.is_some_and(|number| number.len() == 1 && number.chars().all(|digit| digit.is_ascii_digit()));
    is_port || DEVICES.contains(&name.as_str())
}

/// Tells of the id of a whole file that cannot be one, or that cannot be the name of a folder everywhere.
pub fn tell_bad_id(id: &Name, out: &mut Diagnostics<'_>) {
    if stands_in(id) || out.odd_sign(id.span, &id.value) {
        return;
    }
    tell_bad(id, &id.value, out);
    if is_device(&id.value) {
        let message = format!("\"{}\" cannot be an id: Windows keeps this name for itself", id.value);
        out.error("RB0203", id.span, message, "choose another one, such as \"the-long-night\"");
    }
}

/// Tells of an id that cannot be one, and names the first sign that stands in its way.
fn tell_bad(id: &Name, meant: &str, out: &mut Diagnostics<'_>) {
    if meant.len() > LONGEST {
        let message = format!("an id of {} letters is too long", meant.chars().count());
        return out.error("RB0203", id.span, message, format!("at most {LONGEST} letters, digits and hyphens"));
    }
    let wrong = meant.chars().find(|c| !(c.is_ascii_alphanumeric() || *c == '-'));
    let message = match wrong {
        Some(sign) => format!("\"{}\" cannot be an id: {} stands in it", id.value, name_of(sign)),
        None if meant.is_empty() => "an id cannot be empty".to_owned(),
        None => return,
    };
    let example = Some(as_id(meant)).filter(|id| !id.is_empty()).unwrap_or_else(|| "call-csw".to_owned());
    out.error("RB0203", id.span, message, format!("use letters, digits and hyphens, such as \"{example}\""));
}

/// Whether a name stands in for one that could not be read, and was told as such.
fn stands_in(name: &Name) -> bool {
    name.value.is_empty() && name.span == Span::default()
}

/// Tells of a list that is longer than it may be, at the first thing too many.
pub fn too_many(places: impl IntoIterator<Item = Span>, most: usize, what: &str, out: &mut Diagnostics<'_>) {
    let mut places = places.into_iter().skip(most);
    if let Some(place) = places.next() {
        let count = most + 1 + places.count();
        out.error("RB0205", place, format!("{count} {what} are too many"), format!("there can be at most {most}"));
    }
}
