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
    /// The clock of the case, such as "22:55 Friday".
    pub case_clock: String,
    /// The clock on the wall of the room, such as "11:36"; may be empty.
    pub room_clock: String,
    /// Whether the wall is open.
    pub wall_open: bool,
    /// What is on the wall.
    pub wall: WallSketch,
    /// Everybody in the workshop, with how often they decided or acted.
    pub people: Vec<PersonRow>,
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
    /// News that can be brought into the case.
    pub news: Vec<NewsView>,
    /// Who knows what.
    pub knows: Vec<KnowsView>,
    /// Who is on the way.
    pub coming: Vec<CallView>,
    /// The seats, to be given to somebody else.
    pub seats: Vec<SeatChoice>,
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
    /// Whether another step follows.
    pub has_next: bool,
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
    /// Whether they are in the room.
    pub here: bool,
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
    /// The clauses that speak of its acts, in words; "no clause" where none does.
    pub clauses: String,
}

/// A question for the talk afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuestionView {
    /// The question.
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
    /// The facts.
    pub facts: Vec<String>,
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

/// A seat, and who can have it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeatChoice {
    /// The key of the role.
    pub key: u32,
    /// The sign.
    pub agency: Agency,
    /// The role.
    pub role: String,
    /// Who holds it; may be empty.
    pub holder: String,
}
