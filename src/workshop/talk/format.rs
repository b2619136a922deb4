//! How a room talks: formats with steps, minutes and who sits how. The shipped ones stand in `assets/formats.ron`; a
//! workshop may add its own, written the same way. Start at [`Formats::shipped`] and [`Formats::parse`].

use serde::{Deserialize, Serialize};

use crate::base::read::{Name, document, read_into, words};
use crate::base::{Diagnostics, Names, Parsed};

const SHIPPED: &str = include_str!("../../../assets/formats.ron");
/// A step that is longer is no step.
const MOST_MINUTES: u32 = 120;

words! {
    /// How people sit in a step.
    #[derive(Serialize, Deserialize)]
    Sits {
        /// Everybody for themselves.
        Alone,
        /// Two and two.
        Pairs,
        /// Four and four.
        Fours,
        /// All in a circle.
        Circle,
        /// Some in the middle, the others around them.
        Inner,
        /// On their feet.
        Walking,
    }
}

document! {
    /// A step of a format.
    StepDoc {
        /// A word or two.
        name: String,
        /// How people sit.
        sits: Sits,
        /// For how many minutes.
        minutes: i64,
        /// What is said to the room.
        say: String,
    }
}

document! {
    /// A format of talk.
    FormatDoc {
        /// Short name, by which a stop in a case names it.
        id: Name,
        /// Name for people.
        name: String,
        /// Its steps, one after the other.
        steps: Vec<StepDoc>,
    }
}

document! {
    /// A file of formats.
    FormatsDoc {
        /// Always 1.
        format: i64,
        /// The formats.
        formats: Vec<FormatDoc>,
    }
}

/// A format of talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Format {
    /// Short name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Its steps; never empty.
    pub steps: Vec<FormatStep>,
}

/// A step of a format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormatStep {
    /// A word or two.
    pub name: String,
    /// How people sit.
    pub sits: Sits,
    /// For how many minutes.
    pub minutes: u32,
    /// What is said to the room.
    pub say: String,
}

/// Formats by their ids, in the order of the files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Formats(Vec<Format>);

impl Formats {
    /// The formats that come with the program.
    #[must_use]
    pub fn shipped() -> Self {
        Self::parse("formats.ron", SHIPPED).value.unwrap_or_default()
    }

    /// Reads a file of formats. What is not understood is told and left out, and the rest is read.
    #[must_use]
    pub fn parse(path: &str, text: &str) -> Parsed<Self> {
        let mut out = Diagnostics::new(path, text);
        let doc = read_into::<FormatsDoc>(text, &mut out);
        let value = doc.and_then(|doc| resolve(doc, text, &mut out));
        Parsed { value, diagnostics: out.into_list() }
    }

    /// All of them.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Format> {
        self.0.iter()
    }

    /// A format by its id.
    #[must_use]
    pub fn named(&self, id: &str) -> Option<&Format> {
        self.0.iter().find(|format| format.id == id)
    }

    /// Adds others; one with a known id takes the place of the known one.
    pub fn extend(&mut self, others: Self) {
        for format in others.0 {
            match self.0.iter_mut().find(|known| known.id == format.id) {
                Some(known) => *known = format,
                None => self.0.push(format),
            }
        }
    }
}

fn resolve(doc: FormatsDoc, text: &str, out: &mut Diagnostics<'_>) -> Option<Formats> {
    if doc.format != 1 {
        out.error("RB0204", doc.span, format!("format {} is not known", doc.format), "write format: 1");
        return None;
    }
    Names::of("format of talk", doc.formats.iter().map(|format| &format.id), text, out);
    Some(Formats(doc.formats.into_iter().filter_map(|format| format_of(format, out)).collect()))
}

fn format_of(doc: FormatDoc, out: &mut Diagnostics<'_>) -> Option<Format> {
    if doc.steps.is_empty() {
        out.error("RB0208", doc.span, "a format of talk needs a step", "write one in steps: [ … ]");
        return None;
    }
    let steps = doc.steps.into_iter().map(|step| {
        let minutes = u32::try_from(step.minutes).ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes));
        if minutes.is_none() {
            let help = format!("write 1 to {MOST_MINUTES}");
            out.error("RB0205", step.span, "a step cannot take that many minutes", help);
        }
        Some(FormatStep { name: step.name, sits: step.sits, minutes: minutes?, say: step.say })
    });
    let steps: Option<Vec<FormatStep>> = steps.collect();
    Some(Format { id: doc.id.value, name: doc.name, steps: steps? })
}
