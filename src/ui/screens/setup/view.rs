//! What the set-up screen shows, ready to be shown: words formatted, lists in order, keys that come back in actions.

use crate::ui::theme::{Agency, Place};

/// Everything the set-up screen shows. Nothing in it is private.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SetupView {
    /// The cases that can be played.
    pub cases: Vec<CaseCardView>,
    /// Key of the chosen case.
    pub chosen: Option<u32>,
    /// Who takes part so far.
    pub people: Vec<PersonPillView>,
    /// The agencies to choose from as home, with "another" last.
    pub homes: Vec<HomeView>,
    /// Heads of the columns, such as "Decisions 1–4".
    pub blocks: Vec<String>,
    /// One row for each role.
    pub seats: Vec<SeatRowView>,
    /// Ways to play, one of them chosen.
    pub ways: Vec<WayView>,
    /// Why one cannot start yet; empty when one can.
    pub cannot_start: String,
    /// Such as "Fewer people than roles: some play two."; may be empty.
    pub rotation_note: String,
}

/// One case to choose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseCardView {
    /// Comes back in [`super::SetupAction::ChooseCase`].
    pub key: u32,
    /// Its name.
    pub title: String,
    /// Such as "Child · 50 + 35 min".
    pub second: String,
    /// What it is good for, shown once it is chosen.
    pub objectives: Vec<String>,
    /// What one should know before choosing it; may be empty.
    pub content_note: String,
    /// The small picture.
    pub place: Place,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonPillView {
    /// Comes back in the actions.
    pub key: u32,
    /// The pseudonym.
    pub name: String,
    /// The sign before the name.
    pub home: Agency,
    /// Where the person works, in words.
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

/// Who plays one role from block to block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeatRowView {
    /// Whose sign.
    pub agency: Agency,
    /// The role as a title, such as "Patrol officer".
    pub role: String,
    /// One for each block.
    pub cells: Vec<CellView>,
}

/// Who plays a role in one block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CellView {
    /// The pseudonym; empty when the role is free.
    pub player: String,
    /// Whether the player works at another agency than the role.
    pub away: bool,
}

/// One way to play.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WayView {
    /// Comes back in [`super::SetupAction::Way`].
    pub key: u32,
    /// Such as "Round the table".
    pub name: String,
    /// The one in force.
    pub chosen: bool,
}
