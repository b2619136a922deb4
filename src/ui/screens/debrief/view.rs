//! What the debrief shows, ready to be shown: strings formatted, lists in order, keys that come back in actions.

use crate::ui::theme::Agency;

/// Everything the debrief shows in its present phase.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DebriefView {
    /// The phases there are, in order.
    pub phases: Vec<PhaseView>,
    /// Key of the present phase.
    pub phase: u32,
    /// The one question of this phase.
    pub question: String,
    /// The time that is left for this phase; `None` where nobody counts.
    pub timer: Option<TimerView>,
    /// What comes next, in small words beside the main button; may be empty.
    pub next_line: String,
    /// What stands under the question.
    pub content: PhaseContent,
}

/// One phase on the path along the top.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhaseView {
    /// Comes back in [`super::DebriefAction::Phase`].
    pub key: u32,
    /// One or two words.
    pub name: String,
    /// The phase was gone through.
    pub done: bool,
}

/// The time that is left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimerView {
    /// How much of the time is left.
    pub left_per_mille: u16,
    /// The same in words, such as "5 min left".
    pub words: String,
}

/// What stands under the question.
#[derive(Debug, Clone, PartialEq)]
pub enum PhaseContent {
    /// Words, and whose turn it is to speak.
    Text(TextPhaseView),
    /// What happened, in order, without a verdict.
    Facts(FactsView),
    /// How it was for the person assisted.
    Course(CourseView),
    /// What was expected and what happened, by agency.
    Procedure(ProcedureView),
}

impl Default for PhaseContent {
    fn default() -> Self {
        Self::Text(TextPhaseView::default())
    }
}

/// A phase in which people only talk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextPhaseView {
    /// Running text under the question.
    pub paragraphs: Vec<String>,
    /// Who speaks, in turn order; everybody may skip. Empty where there are no turns.
    pub voices: Vec<VoiceView>,
    /// Over the list; may be empty.
    pub list_title: String,
    /// Rules, agreements, contacts.
    pub list: Vec<String>,
}

/// Somebody who may speak.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoiceView {
    /// Tells the voices apart.
    pub key: u32,
    /// Such as "Social worker: Linden" or "Observer: Drita".
    pub name: String,
    /// The sign before the name.
    pub agency: Option<Agency>,
}

/// The neutral line of time. All its marks look alike.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FactsView {
    /// What happened, in order. Works for 1 to 60 moments and more.
    pub moments: Vec<TimelineMoment>,
}

/// One moment on the line of time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimelineMoment {
    /// Comes back in [`super::DebriefAction::SeeAgain`].
    pub key: u32,
    /// Whose sign stands on the mark.
    pub agency: Agency,
    /// Such as "22:55".
    pub time: String,
    /// Such as "Friday evening"; the same text on all moments of that day.
    pub day: String,
    /// A long time passed since the moment before.
    pub after_gap: bool,
    /// Beside the mark, some four words.
    pub label: String,
    /// Who and what, such as "Patrol officer calls the specialised unit".
    pub title: String,
    /// More about it; may be empty.
    pub detail: String,
    /// What that role knew then.
    pub known: Vec<String>,
}

/// How safety, trust and the rest moved, to be talked about. Minutes count from the midnight before the case begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CourseView {
    /// When the case begins.
    pub begins: u32,
    /// From top to bottom.
    pub rows: Vec<CourseRow>,
    /// The moments that moved something, in order.
    pub moments: Vec<CourseMoment>,
}

/// One line of the course.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CourseRow {
    /// Such as "Safety".
    pub name: String,
    /// When it moved, and the level from then on, 0 to 10. It begins at 5.
    pub steps: Vec<(u32, i8)>,
}

/// A moment that moved something.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CourseMoment {
    /// Comes back in [`super::DebriefAction::SeeAgain`].
    pub key: u32,
    /// When.
    pub minute: u32,
    /// The same as a time of day.
    pub time: String,
    /// Who and what.
    pub title: String,
    /// Such as "Safety +2, confidentiality +1".
    pub changes: String,
}

/// The lanes of the agencies and the findings behind them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProcedureView {
    /// Every agency of the case, from top to bottom. A lane without a mark is left out.
    pub lanes: Vec<LaneView>,
    /// Names of the days of the case; the first is the day of minute 0.
    pub days: Vec<String>,
    /// Kept ones first, then those to talk about; those of one clause together.
    pub findings: Vec<FindingView>,
    /// How many of them, from the first, are chosen to be talked about; the rest on request. 0: none was chosen.
    pub chosen: usize,
    /// Such as "Training model: not confirmed locally"; may be empty.
    pub standing: String,
    /// The number that sums it up, if anybody is to see it.
    pub score: ScoreState,
}

/// One agency's lane.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LaneView {
    /// Its sign; also tells which marks belong to it.
    pub agency: Agency,
    /// Its name, such as "Specialised unit".
    pub name: String,
}

/// One clause of the procedure, held against what happened. It speaks of acts, never of persons.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FindingView {
    /// Comes back in [`super::DebriefAction::Justify`].
    pub key: u32,
    /// Number and title, such as "B2 Call the victim advocate".
    pub clause: String,
    /// Such as "in time" or "too late".
    pub kind: String,
    /// How much it matters, in words; may be empty.
    pub severity: String,
    /// As the procedure asks; otherwise to be talked about.
    pub kept: bool,
    /// What was expected, where the clause asks for an act.
    pub expected: Option<ExpectedView>,
    /// What happened, if something did.
    pub happened: Option<HappenedView>,
    /// The difference in two or three words, such as "55 min later" or "not done"; empty where there is none.
    pub gap: String,
    /// The same as the picture says, in one sentence.
    pub in_words: String,
    /// First part of the card.
    pub what_happened: String,
    /// Second part.
    pub says: String,
    /// Third part.
    pub why: String,
    /// Fourth part: the smallest change. Empty for a kept one.
    pub instead: String,
    /// Where the clause comes from; may be empty.
    pub source: String,
    /// What the group has noted about it, such as "Justified: no car was free"; may be empty.
    pub note: String,
}

/// An act that the procedure expects. Minutes count from the midnight before the case begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExpectedView {
    /// In whose lane.
    pub agency: Agency,
    /// When it became due to be done.
    pub from: u32,
    /// By when; `None` where no time is set.
    pub due: Option<u32>,
    /// Such as "call the advocate".
    pub act: String,
}

/// An act that happened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct HappenedView {
    /// In whose lane.
    pub agency: Agency,
    /// When, in minutes from the midnight before the case begins.
    pub at: u32,
    /// Such as "Calls the advocate, 00:50".
    pub act: String,
}

/// Whether a number sums up the play. Before it is revealed, it is not even here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ScoreState {
    /// There is none, and no way to ask for it.
    #[default]
    Absent,
    /// The facilitator may reveal it.
    Hidden,
    /// It was revealed.
    Shown(ScoreView),
}

/// How the play is summed up: a band in words, the profile, and the number last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreView {
    /// Such as "Performed with some challenges".
    pub band: String,
    /// What was owed and done, and the number with what it hangs on, a sentence each.
    pub lines: Vec<String>,
    /// What was done as asked in each phase of the procedure. Never by one person.
    pub phases: Vec<PhaseShare>,
}

/// How much of what was owed in one phase of the procedure was done as asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhaseShare {
    /// Name of the phase of the procedure.
    pub name: String,
    /// How many things were done as asked.
    pub asked: usize,
    /// Of how many that were owed; at least one.
    pub owed: usize,
}
