//! The list of focal points: `scenarios/<pack>/contacts.ron`. It ships empty; a workshop fills it in.

use serde::Serialize;

use crate::base::read::{Name, document, read_into};
use crate::base::{Diagnostics, Names, Parsed};
use crate::procedure::{AgencyIx, Procedure};

document! {
    /// A focal point and a deputy.
    EntryDoc {
        /// Whose.
        agency: Name,
        /// The person to call.
        focal_point: String = String::new(),
        /// Who stands in.
        deputy: String = String::new(),
        /// The number.
        telephone: String = String::new(),
    }
}

document! {
    /// A regional office.
    OfficeDoc {
        /// Short name.
        id: Name,
        /// Name for people.
        name: String,
        /// Agency by agency.
        entries: Vec<EntryDoc> = Vec::new(),
    }
}

document! {
    /// The list of focal points.
    ContactsDoc {
        /// Always 1.
        format: i64,
        /// The offices.
        offices: Vec<OfficeDoc> = Vec::new(),
    }
}

/// Who answers for each agency in each regional office.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    /// The offices, in the order of the file.
    pub offices: Vec<Office>,
}

/// A regional office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Short name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Agency by agency.
    pub entries: Vec<Entry>,
}

/// A focal point and a deputy; empty until a workshop fills them in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Whose.
    pub agency: AgencyIx,
    /// The person to call.
    pub focal_point: String,
    /// Who stands in.
    pub deputy: String,
    /// The number.
    pub telephone: String,
}

impl Entry {
    /// Whether nobody has filled it in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.focal_point.is_empty() && self.deputy.is_empty() && self.telephone.is_empty()
    }
}

/// Reads a list of focal points for a procedure. An entry that does not fit is told and left out.
#[must_use]
pub fn parse(file: &str, text: &str, procedure: &Procedure) -> Parsed<Contacts> {
    let mut out = Diagnostics::new(file, text);
    let value = read_into::<ContactsDoc>(text, &mut out).map(|doc| resolve(doc, text, procedure, &mut out));
    Parsed { value, diagnostics: out.into_list() }
}

fn resolve(doc: ContactsDoc, text: &str, procedure: &Procedure, out: &mut Diagnostics<'_>) -> Contacts {
    if doc.format != 1 {
        out.error("RB0204", doc.span, format!("format {} is not known", doc.format), "write format: 1");
    }
    Names::of("office", doc.offices.iter().map(|office| &office.id), text, out);
    let agencies = Names::known("agency", procedure.agencies.iter().map(|agency| agency.id.as_str()));
    let office = |office: OfficeDoc| {
        Names::of("entry of this office", office.entries.iter().map(|entry| &entry.agency), text, out);
        let entry = |entry: EntryDoc| {
            Some(Entry {
                agency: AgencyIx::of(agencies.find(&entry.agency, out)?),
                focal_point: entry.focal_point,
                deputy: entry.deputy,
                telephone: entry.telephone,
            })
        };
        let entries = office.entries.into_iter().filter_map(entry).collect();
        Office { id: office.id.value, name: office.name, entries }
    };
    Contacts { offices: doc.offices.into_iter().map(office).collect() }
}

impl Contacts {
    /// The list as a file that [`parse`] reads again.
    ///
    /// # Errors
    /// When the text cannot be formed; no list is known for which it cannot.
    pub fn to_text(&self, procedure: &Procedure) -> Result<String, ron::Error> {
        let entry = |entry: &Entry| WrittenEntry {
            agency: procedure.agencies[entry.agency.at()].id.clone(),
            focal_point: entry.focal_point.clone(),
            deputy: entry.deputy.clone(),
            telephone: entry.telephone.clone(),
        };
        let office = |office: &Office| WrittenOffice {
            id: office.id.clone(),
            name: office.name.clone(),
            entries: office.entries.iter().map(entry).collect(),
        };
        let written = Written { format: 1, offices: self.offices.iter().map(office).collect() };
        ron::ser::to_string_pretty(&written, ron::ser::PrettyConfig::new()).map(|text| text + "\n")
    }
}

/// The shape of the file, for writing.
#[derive(Serialize)]
struct Written {
    format: i64,
    offices: Vec<WrittenOffice>,
}

#[derive(Serialize)]
struct WrittenOffice {
    id: String,
    name: String,
    entries: Vec<WrittenEntry>,
}

#[derive(Serialize)]
struct WrittenEntry {
    agency: String,
    focal_point: String,
    deputy: String,
    telephone: String,
}
