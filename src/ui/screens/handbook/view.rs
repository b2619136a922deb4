//! What the handbook shows and what is decided in it, ready to be shown.

use crate::ui::theme::Agency;

/// The handbook, opened at a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HandbookView {
    /// The phases of the procedure, in order.
    pub phases: Vec<PhaseTab>,
    /// What is open.
    pub page: PageView,
    /// Whether the procedure is confirmed for this place, in a few words.
    pub standing: String,
    /// Every clause, to be searched.
    pub search: Vec<SearchEntry>,
}

/// A phase in the list at the side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhaseTab {
    /// Such as "B".
    pub letter: String,
    /// Such as "Calling the team".
    pub name: String,
}

/// What is open.
#[derive(Debug, Clone, PartialEq)]
pub enum PageView {
    /// A phase: two pictures, then its clauses.
    Phase(PhaseView),
    /// What one agency has to do.
    Duties(DutiesView),
    /// The words of the trade.
    Words(WordsView),
    /// Focal points and deputies.
    Contacts(ContactsView),
    /// Whose rules these are, and who signed them.
    Edition(EditionView),
}

impl Default for PageView {
    fn default() -> Self {
        Self::Phase(PhaseView::default())
    }
}

/// A phase.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PhaseView {
    /// Position in the list at the side.
    pub index: usize,
    /// The picture for an adult.
    pub adult: ChartView,
    /// The picture for a child.
    pub child: ChartView,
    /// Its clauses, in order.
    pub clauses: Vec<ClauseView>,
}

/// For whom a clause is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum For {
    /// Everybody.
    #[default]
    Both,
    /// Adults.
    Adult,
    /// Children, and whoever may be one.
    Child,
}

/// The picture of a phase.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChartView {
    /// Lanes from top to bottom.
    pub lanes: Vec<ChartLane>,
    /// Boxes.
    pub boxes: Vec<ChartBox>,
    /// From box to box.
    pub arrows: Vec<(usize, usize)>,
    /// The picture in words.
    pub in_words: String,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChartLane {
    /// In words, such as "the case team".
    pub name: String,
    /// Their signs; none where anybody may act.
    pub agencies: Vec<Agency>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChartBox {
    /// The clause, for [`HandbookAction::Open`].
    pub clause: u32,
    /// Such as "B3".
    pub label: String,
    /// In words, such as "call the duty social worker".
    pub name: String,
    /// Position of the lane.
    pub lane: usize,
    /// Column from the left.
    pub column: usize,
}

/// A clause.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClauseView {
    /// Comes back in actions.
    pub key: u32,
    /// Such as "B3".
    pub id: String,
    /// A short title.
    pub title: String,
    /// Who and by when.
    pub second: String,
    /// How grave a breach is, in a word.
    pub severity: String,
    /// Who confirmed it, or that it is a training model.
    pub standing: String,
    /// For whom it is written.
    pub applies: For,
    /// What the procedure asks for the other group instead: a question and its answer.
    pub otherwise: Option<(String, String)>,
    /// Everything else, where it is open.
    pub open: Option<OpenClause>,
}

/// What an open clause says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OpenClause {
    /// What it asks.
    pub text: String,
    /// Head and words: why, when, who, not, source. In this order.
    pub parts: Vec<(String, String)>,
    /// Moments of the shipped cases in which it matters.
    pub examples: Vec<String>,
    /// What a workshop filled in, as it can be edited.
    pub local: LocalForm,
}

/// What a workshop says of a clause, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalForm {
    /// Who confirms it.
    pub confirmed_by: String,
    /// Where the local rule stands.
    pub reference: String,
    /// The local rule.
    pub text: String,
    /// The limits of its duties.
    pub limits: Vec<LimitForm>,
}

/// The limits of a duty, as they are typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LimitForm {
    /// Id of the duty.
    pub obligation: String,
    /// What is asked.
    pub asks: String,
    /// Late from here, such as "30 min"; empty for none.
    pub soft: String,
    /// As good as missing from here.
    pub hard: String,
}

/// What one agency has to do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DutiesView {
    /// The agencies.
    pub agencies: Vec<(Agency, String)>,
    /// Which one is chosen.
    pub chosen: usize,
    /// Its duties, phase by phase.
    pub phases: Vec<(String, Vec<DutyView>)>,
}

/// A duty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DutyView {
    /// Its clause.
    pub clause: u32,
    /// Such as "B3".
    pub id: String,
    /// What is asked.
    pub asks: String,
    /// From when and by when, for whom.
    pub second: String,
}

/// The words of the trade.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WordsView {
    /// All words, in order.
    pub terms: Vec<TermView>,
}

/// A word in three languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TermView {
    /// English.
    pub en: String,
    /// Albanian, and how sure it is.
    pub sq: (String, String),
    /// Serbian, and how sure it is.
    pub sr: (String, String),
    /// What else there is to know.
    pub note: String,
}

/// Focal points and deputies.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ContactsView {
    /// Names of the offices.
    pub offices: Vec<String>,
    /// Which one is chosen.
    pub chosen: usize,
    /// Its entries.
    pub entries: Vec<ContactForm>,
}

/// A focal point, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactForm {
    /// Whose.
    pub agency: Agency,
    /// Its name.
    pub name: String,
    /// The person to call.
    pub focal_point: String,
    /// Who stands in.
    pub deputy: String,
    /// The number.
    pub telephone: String,
}

/// Whose rules these are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditionView {
    /// As it can be edited.
    pub form: EditionForm,
    /// How many clauses are confirmed, in words.
    pub count: String,
    /// What every reader must know.
    pub notice: String,
    /// The line on the status of the territory as it holds here; may be empty.
    pub territory: String,
}

/// Whose rules these are, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EditionForm {
    /// Whose.
    pub organisation: String,
    /// Which edition.
    pub edition: String,
    /// Who signed, a line each.
    pub signed_by: String,
    /// The host’s own line on the status of the territory; empty keeps the procedure’s.
    pub territory: String,
}

/// What was decided in the handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandbookAction {
    /// Shows a phase.
    Phase(usize),
    /// Opens a clause, wherever it is; once more closes it.
    Open(u32),
    /// Shows the duties of an agency, by its position.
    Duties(usize),
    /// Shows the words of the trade.
    Words,
    /// Shows the focal points of an office, by its position.
    Contacts(usize),
    /// Shows whose rules these are.
    Edition,
    /// Keeps what a workshop says of a clause.
    KeepClause(u32, LocalForm),
    /// Keeps the focal points of an office.
    KeepContacts(usize, Vec<ContactForm>),
    /// Keeps whose rules these are.
    KeepEdition(EditionForm),
    /// Back to where one came from.
    Close,
}

/// A clause in the search.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchEntry {
    /// Its key.
    pub key: u32,
    /// Such as "B3".
    pub id: String,
    /// Its title.
    pub title: String,
    /// All its words in small letters, to be searched.
    pub haystack: String,
}

impl HandbookView {
    /// Clauses that hold every word of the search, in order.
    #[must_use]
    pub fn find(&self, search: &str) -> Vec<&SearchEntry> {
        let wanted: Vec<String> = search.split_whitespace().map(str::to_lowercase).collect();
        self.search.iter().filter(|entry| wanted.iter().all(|word| entry.haystack.contains(word))).collect()
    }
}
