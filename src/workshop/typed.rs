//! Words that people typed, and what they are. Events hold them in memory; they are kept in rows of their own, by name.

use super::person::PersonId;

/// What something typed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// Why somebody did what they did.
    Reason,
    /// Why a gap was justified.
    Accepted,
    /// A mark or a note.
    Note,
    /// What somebody expects of another role.
    Mirror,
    /// What people take away: a take-away, a commitment, a row of an improvement plan.
    TakeAway,
    /// An answer of somebody whom nobody is to know.
    Unnamed,
    /// What the room talks about.
    Question,
    /// A question that is voted on, or one of its options.
    Vote,
    /// What another table is called.
    Table,
}

impl TextKind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Reason,
        Self::Accepted,
        Self::Note,
        Self::Mirror,
        Self::TakeAway,
        Self::Unnamed,
        Self::Question,
        Self::Vote,
        Self::Table,
    ];

    /// The word by which it is kept.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Accepted => "accepted",
            Self::Note => "note",
            Self::Mirror => "mirror",
            Self::TakeAway => "take-away",
            Self::Unnamed => "unnamed",
            Self::Question => "question",
            Self::Vote => "vote",
            Self::Table => "table",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// Words in an event, where they stand.
pub(super) struct Typed<'e> {
    pub(super) kind: TextKind,
    /// Whose words they are, if anybody's in particular.
    pub(super) by: Option<PersonId>,
    pub(super) words: &'e mut String,
}
