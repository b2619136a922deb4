//! What the play screen shows, ready to be shown: strings formatted, lists in order, keys that come back in actions.

use crate::ui::stage::StageView;
use crate::ui::theme::Agency;
use crate::ui::widgets::FactSource;

/// Everything the play screen shows to the role whose turn it is. It holds private text of that role only.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlayView {
    /// Changes with each new decision, so that the draft starts afresh and nothing has the focus.
    pub decision_key: u64,
    /// The picture on top.
    pub stage: StageView,
    /// Whose sign stands before the role line.
    pub agency: Agency,
    /// The role in the middle of a sentence, such as "patrol officer".
    pub role: String,
    /// What leads to the question, in running text; may be empty.
    pub situation: String,
    /// The question, or the one sentence that matters now.
    pub question: String,
    /// What can be decided.
    pub decision: DecisionView,
    /// Whether the author asks for a reason here. It is asked for once, and nobody has to give one.
    pub asks_why: bool,
    /// What this role knows, newest first.
    pub facts: Vec<FactView>,
    /// The last moments, newest first; two or three.
    pub just_now: Vec<MomentView>,
    /// All that happened so far, as this role saw it, oldest first.
    pub history: Vec<MomentView>,
    /// What this role may do unasked.
    pub acts: Vec<ActView>,
    /// Whom this role can tell something.
    pub listeners: Vec<PersonView>,
    /// How long one can wait, in order.
    pub waits: Vec<WaitView>,
    /// What is left for the decision, where there is a limit.
    pub limit: Option<LimitLine>,
    /// Why the last move was refused, or another short message.
    pub toast: Option<String>,
}

/// What is left for a decision.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LimitLine {
    /// As a part of a thousand of the whole.
    pub left_per_mille: u16,
    /// In words.
    pub text: String,
}

/// What can be decided now.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum DecisionView {
    /// Nothing is asked of this role now; it may still act, tell or wait.
    #[default]
    Nothing,
    /// One of several choices, in seed order.
    Choices {
        /// The choices; the first nine have digits.
        options: Vec<OptionView>,
        /// Every role answers for itself, in private.
        joint: bool,
    },
    /// Several cards in an order of one's own.
    Plan(PlanView),
    /// What happened after the last decision, to be read before going on.
    Outcome {
        /// Paragraphs of running text.
        paragraphs: Vec<String>,
    },
}

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OptionView {
    /// Comes back in [`super::PlayAction::Choose`].
    pub key: u32,
    /// Its words.
    pub text: String,
    /// Such as "about 5 min"; may be empty.
    pub aside: String,
}

/// Cards of which some are to be put in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanView {
    /// The cards, in seed order.
    pub cards: Vec<CardView>,
    /// At least so many.
    pub least: usize,
    /// At most so many; as many slots are shown.
    pub most: usize,
    /// The same in words, such as "1 to 4 calls".
    pub limits: String,
    /// Minute of the day at which the first card would begin; `None` shows no times.
    pub starts_at: Option<u16>,
}

/// One card.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardView {
    /// Comes back in [`super::PlayAction::Compose`].
    pub key: u32,
    /// Its words.
    pub title: String,
    /// Such as "about 5 min"; may be empty.
    pub aside: String,
    /// Minutes it takes, for the times in the plan.
    pub minutes: u16,
    /// Whose sign it carries.
    pub agency: Option<Agency>,
}

/// Something this role knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FactView {
    /// Comes back in [`super::PlayAction::Tell`].
    pub key: u32,
    /// Its words.
    pub text: String,
    /// Seen or told.
    pub source: FactSource,
}

/// A moment of the course so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MomentView {
    /// Such as "22:40".
    pub time: String,
    /// What happened.
    pub text: String,
}

/// Something a role may do unasked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActView {
    /// Comes back in [`super::PlayAction::Act`].
    pub key: u32,
    /// Its words.
    pub label: String,
    /// A second line; may be empty.
    pub second: String,
    /// Other words by which it is found: what is told of it, who may be meant. Not shown.
    pub found_by: String,
    /// Such as "about 5 min"; may be empty.
    pub aside: String,
    /// Toward whom it can be done; none means that nobody needs to be named.
    pub targets: Vec<PersonView>,
}

/// Somebody to tell something, or to do something for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonView {
    /// Comes back in the action.
    pub key: u32,
    /// Such as "Colleague" or "Social worker".
    pub name: String,
    /// The sign beside the name.
    pub agency: Option<Agency>,
}

/// One way to wait.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WaitView {
    /// Comes back in [`super::PlayAction::Wait`].
    pub key: u32,
    /// Such as "Until someone arrives" or "15 minutes".
    pub label: String,
}
