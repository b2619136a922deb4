//! What the page of the day shows, ready to be shown.

use crate::ui::theme::Agency;

/// Everything the page of the day shows. Nothing in it is private.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayView {
    /// Such as "14 people, two tables".
    pub summary: String,
    /// When the day begins, such as "9:00".
    pub begins: String,
    /// Its parts, in their order.
    pub parts: Vec<PartView>,
    /// When it ends, and how long it is, such as "End 13:15, 4 h 15 min"; empty without parts.
    pub ends: String,
    /// The cases that can be played.
    pub cases: Vec<ChoiceView>,
    /// The tables with their people.
    pub tables: Vec<TableView>,
    /// Who stepped out.
    pub out: Vec<PersonView>,
    /// The agencies to choose from as home.
    pub homes: Vec<HomeView>,
    /// Ways to play, one of them chosen.
    pub ways: Vec<ChoiceView>,
    /// Whether decisions have limits, one of them chosen.
    pub limits: Vec<ChoiceView>,
    /// More time for single roles; empty where decisions have no limits.
    pub extra: Vec<ExtraView>,
    /// What the main button says; empty where there is none now.
    pub start: String,
    /// Why one cannot start yet; empty when one can.
    pub cannot_start: String,
    /// Where "back" leads.
    pub back: String,
    /// Whether a round was begun: then people step out instead of being taken off the list.
    pub has_begun: bool,
    /// A sentence about what was refused; may be empty.
    pub notice: String,
}

/// A part of the day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartView {
    /// When it begins, such as "9:15".
    pub at: String,
    /// Such as "Round 1".
    pub name: String,
    /// The case of a round; may be empty.
    pub second: String,
    /// Such as "50 min".
    pub minutes: String,
    /// How it is drawn.
    pub look: PartLook,
    /// Whether it goes on now.
    pub is_now: bool,
    /// The round that is played, where it is one.
    pub round: Option<RoundView>,
}

/// How a part of the day is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartLook {
    /// Talk.
    #[default]
    Plain,
    /// A round.
    Round,
    /// A break.
    Break,
}

/// A round that is planned or was played.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoundView {
    /// Its position among the rounds; comes back in the actions.
    pub key: u32,
    /// Key of its case.
    pub case: u32,
    /// Whether it was begun: then its case stays.
    pub begun: bool,
    /// Whether chance falls as in an earlier round; `None` where there is none of this case.
    pub same_luck: Option<bool>,
}

/// Something to be chosen, with a sentence that says what it means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChoiceView {
    /// Comes back in the actions.
    pub key: u32,
    /// In a word or two.
    pub name: String,
    /// In a sentence.
    pub second: String,
    /// The one in force.
    pub chosen: bool,
}

/// A table with its people, and who plays what at it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableView {
    /// Such as "Table 1".
    pub name: String,
    /// Such as "7 people".
    pub count: String,
    /// Its people.
    pub people: Vec<PersonView>,
    /// Its rounds, such as "Round 1".
    pub rounds: Vec<String>,
    /// One row for each role.
    pub roles: Vec<RoleRowView>,
    /// For each round, who watches.
    pub observers: Vec<String>,
    /// How far the aims of the rotation were reached.
    pub says: String,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonView {
    /// Comes back in the actions.
    pub key: u32,
    /// The pseudonym.
    pub name: String,
    /// The sign before the name.
    pub home: Agency,
    /// Key of the agency, if they said where they work.
    pub home_key: Option<u32>,
    /// Where they work, in words; may be empty.
    pub home_name: String,
}

/// An agency to come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HomeView {
    /// Comes back in the actions.
    pub key: u32,
    /// Its sign.
    pub agency: Agency,
    /// Its name.
    pub name: String,
}

/// Who plays a role from round to round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoleRowView {
    /// The id of the role; comes back in the actions.
    pub id: String,
    /// Whose sign.
    pub agency: Agency,
    /// The role as a title.
    pub name: String,
    /// One for each round; `None` where its case has no such role.
    pub seats: Vec<Option<SeatView>>,
}

/// A seat in a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeatView {
    /// Position of the round among all; comes back in the actions.
    pub round: u32,
    /// Who plays it, such as "Toka, then Ana"; empty when it is free.
    pub players: String,
    /// Key of who begins in it.
    pub first: Option<u32>,
    /// Whether they work at another agency than the role.
    pub away: bool,
    /// Whether somebody set it by hand.
    pub by_hand: bool,
    /// Whether it is given by hand only: the seat of a person who is assisted.
    pub volunteers: bool,
    /// Whether its round was begun: nothing is changed in it here.
    pub begun: bool,
}

/// More time for a role.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExtraView {
    /// The id of the role; comes back in the actions.
    pub id: String,
    /// The role as a title.
    pub name: String,
    /// Such as "1 min more".
    pub more: String,
}
