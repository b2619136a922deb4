//! What the debrief shows, ready to be shown: phases, their pages, the time, and what only whoever leads may see.
//! What stands on each kind of page is in `pages` and `findings_view`.

use super::findings_view::{FindingView, SummaryView};
use super::pages::{
    ChoicesView, CoursesView, EndView, FactsView, HandsView, OrderView, PictureView, PlanView, TextPageView, TopicView,
    UnnamedView, WhatIfView, WritingView,
};

/// Everything the debrief shows in its present phase.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DebriefView {
    /// The phases there are, in order.
    pub phases: Vec<PhaseView>,
    /// Key of the present phase.
    pub phase: u32,
    /// The time of this phase; `None` where nobody counts.
    pub timer: Option<TimerView>,
    /// What comes next, in small words beside the main button; may be empty.
    pub next_line: String,
    /// The pages of this phase, one question each; at least one.
    pub pages: Vec<PageView>,
    /// All findings; none before their phase.
    pub findings: Vec<FindingView>,
    /// Such as "Training model: not confirmed locally"; may be empty.
    pub standing: String,
    /// People whose words a reason may be, by key and name.
    pub people: Vec<(u32, String)>,
    /// Help for whoever leads; `None` where the room sees it.
    pub helper: Option<HelperView>,
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

/// The time of a phase.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimerView {
    /// How much of the time is left.
    pub left_per_mille: u16,
    /// The same in words, such as "5 of 12 min left".
    pub words: String,
    /// How many minutes the phase has.
    pub minutes: u32,
}

/// Help for whoever leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelperView {
    /// Whether it is open until somebody closes it.
    pub open: bool,
    /// Over it, such as "Only on this screen".
    pub title: String,
    /// Who has had how much to say so far, a line each.
    pub airtime: Vec<String>,
}

/// What whoever leads may say on a page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PromptView {
    /// To be read aloud; may be empty.
    pub say: String,
    /// What was seen; may be empty.
    pub seen: String,
    /// Why it matters; may be empty.
    pub concern: String,
    /// An open question.
    pub question: String,
}

/// One page: one question with its evidence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PageView {
    /// The question.
    pub question: String,
    /// What stands under it.
    pub content: PageContent,
    /// What whoever leads may say.
    pub prompt: PromptView,
}

/// What stands under a question.
#[derive(Debug, Clone, PartialEq)]
pub enum PageContent {
    /// Words, and whose turn it is to speak.
    Text(TextPageView),
    /// Moments to be put in order from memory.
    Order(OrderView),
    /// What happened, in order, without a verdict.
    Facts(FactsView),
    /// A picture.
    Picture(PictureView),
    /// A moment worth talking about.
    Topic(TopicView),
    /// One of the findings, by its key.
    Finding(u32),
    /// The play in words, clause by clause.
    Summary(SummaryView),
    /// Another way from a decision.
    WhatIf(WhatIfView),
    /// Two courses beside each other.
    Courses(CoursesView),
    /// Places to write in.
    Writing(WritingView),
    /// Answers of whom nobody is to know.
    Unnamed(UnnamedView),
    /// A row of the plan.
    Plan(PlanView),
    /// Something to be chosen in each row.
    Choices(ChoicesView),
    /// Hands to be counted.
    Hands(HandsView),
    /// It is over.
    End(EndView),
}

impl Default for PageContent {
    fn default() -> Self {
        Self::Text(TextPageView::default())
    }
}
