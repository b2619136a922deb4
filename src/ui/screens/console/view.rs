//! What the console shows, ready to be drawn.

use crate::ui::stage::StageView;
use crate::ui::theme::Agency;

/// Everything on the console.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ConsoleView {
    /// Whether the room sees this screen too: then nothing of it is private.
    pub seen_by_room: bool,
    /// What to press so that the projector shows the wall alone; empty where it does.
    pub how_to_extend: String,
    /// The clocks of case and room, such as "Case 22:55 Friday, room 11:36".
    pub clocks: String,
    /// What is left of the part of the day that goes on; may be empty.
    pub part_left: String,
    /// Whether the wall is open.
    pub wall_open: bool,
    /// What is on the wall.
    pub wall: WallSketch,
    /// Everybody in the workshop, with how often they decided or acted.
    pub people: Vec<PersonRow>,
    /// What those who play no role look for.
    pub observers: Vec<ObserverTask>,
    /// How the person assisted fares.
    pub course: Vec<CourseLine>,
    /// What is true, and only the facilitator knows.
    pub private: Vec<PrivateView>,
    /// Who decides, and what.
    pub decides: DecidesView,
    /// A question to ask in the talk afterwards.
    pub question: Option<QuestionView>,
    /// Marks and notes of this round, newest first.
    pub marks: Vec<String>,
    /// The kinds of mark, in the order of their digits.
    pub mark_kinds: Vec<String>,
    /// The talk for which the case waits.
    pub stop: Option<StopCard>,
    /// How the room can talk.
    pub formats: Vec<FormatChoice>,
    /// The vote that goes on.
    pub vote: Option<VoteCard>,
    /// What a vote could be about: what lies open on the table.
    pub vote_proposed: VoteDraft,
    /// Clauses that can be shown as a hint.
    pub hints: Vec<HintChoice>,
    /// The one that is on the wall; may be empty.
    pub hint_shown: String,
    /// News that can be brought into the case.
    pub news: Vec<NewsView>,
    /// Who knows what.
    pub knows: Vec<KnowsView>,
    /// What was decided, with the reasons given: the log of decisions, newest first.
    pub decided: Vec<String>,
    /// Who is on the way.
    pub coming: Vec<CallView>,
    /// The parts of the day.
    pub parts: Vec<PartRow>,
    /// The seats, to be given to somebody else or taken over.
    pub seats: Vec<SeatChoice>,
    /// Whether decisions have limits, so that a seat can have more time.
    pub has_limits: bool,
    /// Whether there is a step to take back.
    pub can_undo: bool,
    /// Whether the case is over.
    pub is_over: bool,
    /// A short message.
    pub toast: Option<String>,
}

/// A talk for which the case waits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StopCard {
    /// What the room talks about; may be empty.
    pub question: String,
    /// The step of the format, with its minutes and what is said.
    pub step: String,
    /// What is left of the step.
    pub left: String,
    /// Whether another step follows.
    pub has_next: bool,
}

/// A format of talk that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormatChoice {
    /// Comes back in an action.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its steps and how long it takes.
    pub about: String,
}

/// A vote that goes on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoteCard {
    /// Changes with every count.
    pub count: u64,
    /// What is asked.
    pub question: String,
    /// Where it stands.
    pub stage: String,
    /// What there is to choose from, with its letter; once a count is shown, with its hands.
    pub options: Vec<String>,
    /// The hands typed so far, while a count goes on.
    pub hands: Option<Vec<u32>>,
    /// What comes next, such as "Close the first count".
    pub next: String,
}

/// A vote that is being written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoteDraft {
    /// What is asked.
    pub question: String,
    /// What there is to choose from.
    pub options: Vec<String>,
}

/// A small picture of the wall.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WallSketch {
    /// The picture, while a case is played.
    pub stage: Option<StageView>,
    /// The words under it.
    pub text: String,
}

/// Somebody in the workshop.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonRow {
    /// Comes back in an action.
    pub key: u32,
    /// The pseudonym.
    pub name: String,
    /// The sign of the role played now.
    pub agency: Option<Agency>,
    /// The role, or that they observe or have stepped out.
    pub part: String,
    /// How often they decided or acted.
    pub turns: usize,
    /// Whether they hold a seat.
    pub plays: bool,
    /// Whether they are in the room.
    pub here: bool,
}

/// What some of those who play no role look for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ObserverTask {
    /// The task.
    pub task: String,
    /// Who has it, with how many marks they set.
    pub who: String,
}

/// One gauge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CourseLine {
    /// Such as "Safety".
    pub name: String,
    /// 0 to 10.
    pub level: i8,
}

/// Something true of somebody.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrivateView {
    /// Of whom.
    pub name: String,
    /// What.
    pub text: String,
}

/// Who decides, and what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DecidesView {
    /// The sign.
    pub agency: Agency,
    /// Such as "Mira decides as patrol officer".
    pub who: String,
    /// Such as "decision 5 of up to 12".
    pub so_far: String,
    /// What is left for the decision, where there is a limit; may be empty.
    pub left: String,
    /// What is asked.
    pub question: String,
    /// The options; where the room sees the screen, none.
    pub options: Vec<AskedOption>,
    /// What was done last, with its time; may be empty.
    pub last: String,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AskedOption {
    /// What it says.
    pub text: String,
    /// The numbers of the clauses that speak of its acts, or that none does.
    pub clauses: String,
    /// The same with their titles; empty where none does.
    pub told: String,
}

/// A question for the talk afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuestionView {
    /// The question.
    pub text: String,
    /// What was done last, to ask it with; may be empty.
    pub evidence: String,
}

/// A clause that can be shown as a hint.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HintChoice {
    /// Comes back in an action.
    pub id: String,
    /// Its number and title.
    pub text: String,
}

/// News.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewsView {
    /// Comes back in an action.
    pub key: u32,
    /// What it says; where the room sees the screen, only its name.
    pub text: String,
}

/// What a role knows that not everybody knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnowsView {
    /// The sign.
    pub agency: Agency,
    /// The role.
    pub role: String,
    /// The facts, the one it came to know last first.
    pub facts: Vec<String>,
    /// That there are more than the first; may be empty.
    pub more: String,
}

/// Somebody on the way.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CallView {
    /// The sign.
    pub agency: Agency,
    /// Who.
    pub name: String,
    /// When.
    pub when: String,
}

/// A part of the day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartRow {
    /// What it is for.
    pub name: String,
    /// What is left of it.
    pub left: String,
    /// Whether it goes on.
    pub is_now: bool,
}

/// A seat, and who can have it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeatChoice {
    /// The key of the role.
    pub key: u32,
    /// The sign.
    pub agency: Agency,
    /// The role.
    pub role: String,
    /// Who holds it, or that whoever leads has taken it over; may be empty.
    pub holder: String,
    /// Whether whoever leads has taken it over.
    pub taken_over: bool,
    /// How much more time it has for each decision, such as "1 min more"; may be empty.
    pub extra: String,
}
