//! What stands on each kind of page, ready to be shown: strings formatted, lists in order, keys that come back in actions.

use crate::base::picture::Picture;
use crate::ui::theme::Agency;

/// A page on which people only talk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextPageView {
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

/// Moments to be put in order from memory, before the record is shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OrderView {
    /// The moments, mixed: key and words.
    pub cards: Vec<(u32, String)>,
    /// The keys in the order of the record, each with its time.
    pub record: Vec<(u32, String)>,
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
    /// It is one of the few that matter most; the others are shown on request.
    pub matters: bool,
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
    /// What came of it.
    pub came: Vec<String>,
    /// What that role knew then.
    pub known: Vec<String>,
    /// What others knew then and that role did not.
    pub others: Vec<String>,
}

/// A picture, and what its marks open.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PictureView {
    /// What is drawn.
    pub picture: Picture,
    /// For each moment that a mark opens.
    pub moments: Vec<OpenedMoment>,
}

/// A moment that a mark of a picture opens.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenedMoment {
    /// Comes back in [`super::DebriefAction::SeeAgain`].
    pub key: u32,
    /// When, who and what.
    pub title: String,
    /// The person's own words about it, each under a title; told only now.
    pub voice: Vec<(String, String)>,
}

/// A moment worth talking about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopicView {
    /// Comes back in [`super::DebriefAction::SeeAgain`]; `None` where there is nothing to see.
    pub key: Option<u32>,
    /// When and what kind, such as "22:55 · The longest wait".
    pub title: String,
    /// Columns of evidence, each under a title; the last one is lit.
    pub parts: Vec<PartView>,
}

/// A column of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartView {
    /// Over it.
    pub title: String,
    /// One or several paragraphs.
    pub lines: Vec<String>,
    /// Lit by the lamp.
    pub lit: bool,
}

/// Another way from a decision.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WhatIfView {
    /// The decisions that matter most.
    pub decisions: Vec<DecisionView>,
}

/// A decision from which another way can be tried.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DecisionView {
    /// Comes back in [`super::DebriefAction::Try`].
    pub key: u32,
    /// Whose.
    pub agency: Agency,
    /// When and what was decided.
    pub title: String,
    /// What else could be decided, in words.
    pub ways: Vec<String>,
}

/// Two courses beside each other.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CoursesView {
    /// The courses.
    pub picture: PictureView,
    /// What is different, side by side.
    pub parts: Vec<PartView>,
}

/// Places to write in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WritingView {
    /// The places.
    pub slots: Vec<SlotView>,
}

/// Whose words something typed is, and what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// What an agency would keep.
    Keep(u32),
    /// What it would change.
    Change(u32),
    /// What somebody takes away.
    TakeAway(u32),
    /// What an agency will change.
    Commitment(u32),
    /// An answer of whom nobody is to know.
    Unnamed,
}

/// A place to write in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotView {
    /// Comes back in [`super::DebriefAction::Write`].
    pub slot: Slot,
    /// Over it.
    pub title: String,
    /// The sign before it.
    pub agency: Option<Agency>,
    /// What was written, with numbers that come back in [`super::DebriefAction::Strike`].
    pub lines: Vec<(u32, String)>,
    /// Whether more can be written.
    pub open: bool,
}

/// Answers of whom nobody is to know, in no order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnnamedView {
    /// The answers.
    pub answers: Vec<String>,
}

/// A row of the plan for getting better.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanView {
    /// Comes back in [`super::DebriefAction::Plan`].
    pub key: u32,
    /// The clause.
    pub clause: String,
    /// What was missing or hard.
    pub gap: String,
    /// What is proposed, or was written, to be done about it.
    pub action: String,
    /// Who answers for it.
    pub agency: String,
    /// By when, as it was written.
    pub until: String,
    /// The four words, and which of them is proposed or was written.
    pub ratings: (Vec<String>, usize),
    /// Where the gap may come from, and what was written; none for what was kept.
    pub sources: (Vec<String>, Option<usize>),
    /// It stands in the plan.
    pub written: bool,
}

/// Something to be chosen in each row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChoicesView {
    /// The words of each row, and what was chosen.
    pub rows: Vec<(String, Option<usize>)>,
    /// What there is to choose.
    pub choices: Vec<String>,
}

/// Hands to be counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandsView {
    /// The words of each row, and the hands so far.
    pub rows: Vec<(String, [u32; 4])>,
    /// What each hand says.
    pub answers: Vec<String>,
}

/// It is over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EndView {
    /// What is said last.
    pub paragraphs: Vec<String>,
    /// Whether there is a record that can be kept or deleted.
    pub recorded: bool,
}
