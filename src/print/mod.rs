//! What is printed before and after a play, each as one HTML file that needs nothing else: no script, no picture from
//! outside, no letters to be fetched. Nobody who took part is named unless that is asked for, and no number is given
//! that was not revealed to the room. Text in, text out; it never touches files.
//! Start at [`before`] and [`after`]; each sheet has a file of its own, `page` is what they have in common, and `data`
//! is the same for spreadsheets.

mod alone;
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
mod rating;
mod report;
mod script;
mod sign_off;
mod two_courses;

use crate::base::Catalogue;
use crate::debrief::DebriefReport;
use crate::engine::Play;
use crate::scenario::Case;
use crate::workshop::AtTable;
use crate::workshop::notes::{Mark, MirrorAnswer, Notes};

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
    /// A slip on which the talk is rated.
    Rating,
    /// What the facilitator keeps of a play.
    Report,
    /// What each participant takes home.
    Handout,
    /// The talk for whoever has no facilitator.
    Alone,
    /// One page for heads of agencies.
    Heads,
    /// One table's page for the wall.
    Poster,
    /// Two courses beside each other.
    TwoCourses,
    /// The decisions, for a spreadsheet.
    Decisions,
    /// The findings, for a spreadsheet.
    Findings,
}

impl Sheet {
    /// What there is to print before a case is played.
    pub const BEFORE: [Self; 6] =
        [Self::Cards, Self::Observers, Self::Script, Self::Clauses, Self::SignOff, Self::Rating];
    /// What there is to print of a play.
    pub const AFTER: [Self; 7] =
        [Self::Report, Self::Handout, Self::Alone, Self::Heads, Self::Poster, Self::Decisions, Self::Findings];

    /// The name on the command line and in names of files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Observers => "observers",
            Self::Script => "script",
            Self::Clauses => "clauses",
            Self::SignOff => "sign-off",
            Self::Rating => "rating",
            Self::Report => "report",
            Self::Handout => "handout",
            Self::Alone => "alone",
            Self::Heads => "heads",
            Self::Poster => "poster",
            Self::TwoCourses => "two-courses",
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
    /// What was noted in the workshop, and the position of the round in it.
    pub notes: (&'p Notes, usize),
    /// Another course from a moment of this play, where one is to be printed.
    pub other: Option<&'p Play>,
}

impl<'p> Played<'p> {
    /// The case that was played.
    #[must_use]
    pub fn case(&self) -> &'p Case {
        self.table.play().case()
    }

    /// The marks of observers in this round.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        let (notes, round) = self.notes;
        notes.marks().iter().filter(|mark| mark.round == Some(round)).cloned().collect()
    }

    /// What people said in this round that they expect of others.
    #[must_use]
    pub fn expected(&self) -> Vec<MirrorAnswer> {
        let (notes, round) = self.notes;
        notes.mirrors().iter().filter(|answer| answer.round == round).cloned().collect()
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
        Sheet::Rating => rating::rating(case, options),
        _ => return None,
    })
}

/// A sheet of a play. `None` for those that are of a case alone, and for two courses where there is one.
#[must_use]
pub fn after(sheet: Sheet, played: &Played<'_>, options: &Options<'_>) -> Option<String> {
    Some(match sheet {
        Sheet::Report => report::report(played, options),
        Sheet::Handout => handout::handout(played, options),
        Sheet::Alone => alone::alone(played, options),
        Sheet::Heads => heads::heads(played, options),
        Sheet::Poster => poster::poster(played, options),
        Sheet::TwoCourses => two_courses::two_courses(played, played.other?, options)?,
        Sheet::Decisions => data::decisions(played, options),
        Sheet::Findings => data::findings(played, options),
        _ => return None,
    })
}
