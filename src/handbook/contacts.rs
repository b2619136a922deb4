//! The list of focal points: `scenarios/<pack>/contacts.ron`. It ships empty; a workshop fills it in.

use crate::base::Diagnostics;
use crate::base::diagnostic::did_you_mean;
use crate::base::read::{Name, document, read_into};
use crate::base::{Names, Parsed};
use crate::procedure::Procedure;

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

/// Reads a list of focal points for a procedure.
#[must_use]
pub fn parse(file: &str, text: &str, procedure: &Procedure) -> Parsed<ContactsDoc> {
    let mut out = Diagnostics::new(file, text);
    let value = read_into::<ContactsDoc>(text, &mut out);
    if let Some(contacts) = &value {
        if contacts.format != 1 {
            out.error("RB0204", contacts.span, format!("format {} is not known", contacts.format), "write format: 1");
        }
        Names::of("office", contacts.offices.iter().map(|office| &office.id), text, &mut out);
        for office in &contacts.offices {
            Names::of("entry of this office", office.entries.iter().map(|entry| &entry.agency), text, &mut out);
            for entry in &office.entries {
                if procedure.agencies.iter().all(|agency| agency.id != entry.agency.value) {
                    let known = procedure.agencies.iter().map(|agency| agency.id.as_str());
                    let message = format!("there is no agency \"{}\"", entry.agency.value);
                    out.error("RB0201", entry.agency.span, message, did_you_mean(&entry.agency.value, known));
                }
            }
        }
    }
    Parsed { value, diagnostics: out.into_list() }
}
