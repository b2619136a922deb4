//! What is printed before and after a play, each as one HTML file that needs nothing else: no script, no picture from
//! outside, no letters to be fetched. Nobody who took part is named unless that is asked for, and no number is given
//! that was not revealed to the room. Text in, text out; it never touches files.
//! Start at [`before`] and [`after`]; each sheet has a file of its own, `page` is what they have in common, and `data`
//! is the same for spreadsheets.

mod cards;
mod clauses;
mod data;
mod drawing;
mod handout;
mod heads;
mod observers;
mod page;
mod parts;
mod poster;
mod report;
mod script;
mod sign_off;

use crate::base::Catalogue;
use crate::debrief::DebriefReport;
use crate::scenario::Case;
use crate::workshop::AtTable;

pub use data::{DECISIONS, FINDINGS, schema, separator};
pub use page::Paper;

/// Something that can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// A card for each role and each person in the case.
    Cards,
    /// A sheet for each observer.
    Observers,
    /// The session from the first word to the last, with texts to read aloud.
    Script,
    /// The clauses, with what holds here.
    Clauses,
    /// A sheet on which a local edition is signed.
    SignOff,
    /// What the facilitator keeps of a play.
    Report,
    /// What each participant takes home.
    Handout,
    /// One page for heads of agencies.
    Heads,
    /// One table's page for the wall.
    Poster,
    /// The decisions, for a spreadsheet.
    Decisions,
    /// The findings, for a spreadsheet.
    Findings,
}

impl Sheet {
    /// What there is to print before a case is played.
    pub const BEFORE: [Self; 5] = [Self::Cards, Self::Observers, Self::Script, Self::Clauses, Self::SignOff];
    /// What there is to print of a play.
    pub const AFTER: [Self; 6] =
        [Self::Report, Self::Handout, Self::Heads, Self::Poster, Self::Decisions, Self::Findings];

    /// The name on the command line and in names of files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Observers => "observers",
            Self::Script => "script",
            Self::Clauses => "clauses",
            Self::SignOff => "sign-off",
            Self::Report => "report",
            Self::Handout => "handout",
            Self::Heads => "heads",
            Self::Poster => "poster",
            Self::Decisions => "decisions",
            Self::Findings => "findings",
        }
    }

    /// How the names of its files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Decisions | Self::Findings => "csv",
            _ => "html",
        }
    }
}

/// How to print.
#[derive(Debug, Clone, Copy)]
pub struct Options<'w> {
    /// The words.
    pub words: &'w Catalogue,
    /// On which paper.
    pub paper: Paper,
    /// Whether pseudonyms are printed.
    pub names: bool,
}

/// What is printed of a play.
#[derive(Debug, Clone, Copy)]
pub struct Played<'p> {
    /// The round, with its people.
    pub table: AtTable<'p>,
    /// Its debrief.
    pub report: &'p DebriefReport,
}

impl<'p> Played<'p> {
    /// The case that was played.
    #[must_use]
    pub fn case(&self) -> &'p Case {
        self.table.play().case()
    }
}

/// A sheet of a case that is not yet played. `None` for those that need a play.
#[must_use]
pub fn before(sheet: Sheet, case: &Case, options: &Options<'_>) -> Option<String> {
    Some(match sheet {
        Sheet::Cards => cards::cards(case, options),
        Sheet::Observers => observers::observers(case, options),
        Sheet::Script => script::script(case, options),
        Sheet::Clauses => clauses::clauses(case, options),
        Sheet::SignOff => sign_off::sign_off(case, options),
        _ => return None,
    })
}

/// A sheet of a play. `None` for those that are of a case alone.
#[must_use]
pub fn after(sheet: Sheet, played: &Played<'_>, options: &Options<'_>) -> Option<String> {
    Some(match sheet {
        Sheet::Report => report::report(played, options),
        Sheet::Handout => handout::handout(played, options),
        Sheet::Heads => heads::heads(played, options),
        Sheet::Poster => poster::poster(played, options),
        Sheet::Decisions => data::decisions(played, options),
        Sheet::Findings => data::findings(played, options),
        _ => return None,
    })
}
