//! What the author's desk shows, and what can be decided there.

use crate::graph::{CaseGraph, Course};
use crate::ui::theme::Agency;

/// The author's desk, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AuthorView {
    /// The files, pack by pack and case by case.
    pub groups: Vec<FileGroup>,
    /// Title of the case that is worked on; empty when there is none that can be played.
    pub case: String,
    /// Such as "Last good version stays playable (14:32)".
    pub note: Option<String>,
    /// What came of the last reading, told once by screen readers; such as "Read again. 3 of 4 decisions were kept."
    pub news: Option<String>,
    /// Whether a repair can be taken back.
    pub can_undo: bool,
    /// The plan of the case.
    pub plan: Option<PlanView>,
    /// Such as "Problems in scenario.ron".
    pub problems_title: String,
    /// The problems of the chosen file.
    pub problems: Vec<ProblemView>,
    /// The text of the chosen file, opened at a place; it then stands instead of the problems.
    pub source: Option<SourceView>,
}

/// Files that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileGroup {
    /// Such as the title of a case; empty for the files of the procedure.
    pub title: String,
    /// The files.
    pub files: Vec<FileView>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileView {
    /// Comes back in [`AuthorAction::ChooseFile`].
    pub key: u32,
    /// Such as "scenario.ron".
    pub name: String,
    /// How it is.
    pub state: FileState,
    /// The same in words, such as "1 mistake, 2 hints".
    pub second: String,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// How a file is. Told by shape and words, not by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// Nothing to say: a tick.
    Good,
    /// Something to look at: a triangle.
    Hints,
    /// Mistakes: an octagon.
    Mistakes,
}

/// The plan of a case, with the words of each place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlanView {
    /// The plan; its nodes stand in the order of `signs` and `names`.
    pub graph: CaseGraph,
    /// The sign of whoever decides in each place.
    pub signs: Vec<Option<Agency>>,
    /// What screen readers say of each place.
    pub names: Vec<String>,
    /// The chosen place.
    pub chosen: Option<usize>,
    /// Such as "17 situations. Every one has a way in and a way on."
    pub summary: String,
}

impl PlanView {
    /// The place to look at first: the chosen one, or where the play stands.
    #[must_use]
    pub fn here(&self) -> Option<usize> {
        self.chosen.or_else(|| self.graph.nodes.iter().position(|node| node.course == Course::Here))
    }
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemView {
    /// Comes back in [`AuthorAction::ShowProblem`].
    pub key: u32,
    /// A mistake, or a hint.
    pub is_mistake: bool,
    /// Line and column, such as "212:17".
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// Its stable code; empty where no rule was broken.
    pub code: String,
    /// The words of the file at the place.
    pub excerpt: Excerpt,
    /// The same after the repair, where there is one that leaves no choice.
    pub repaired: Option<Excerpt>,
}

/// A few words of a file, with those that are meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Excerpt {
    /// What stands before.
    pub before: String,
    /// What is meant; may be empty.
    pub meant: String,
    /// What stands behind.
    pub behind: String,
}

/// The text of a file, opened at a place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceView {
    /// The file's name with its folder.
    pub name: String,
    /// Its lines around the place: number and text.
    pub lines: Vec<(usize, String)>,
    /// The line of the place.
    pub line: usize,
    /// The column of the place, from 1.
    pub column: usize,
    /// How many characters are meant.
    pub length: usize,
    /// What is wrong there.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// How things are looked at; where they are scrolled to is egui's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AuthorDraft {
    /// The place of the file to which the text was scrolled; so that it is scrolled there once.
    pub(super) shown: Option<(usize, usize)>,
    /// The place of the plan that was brought into view.
    pub(super) here: Option<usize>,
    /// Whether the plan is drawn in its usual size, however much of it can be seen.
    pub(super) large: bool,
}

/// What was decided at the author's desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthorAction {
    /// Look at this file.
    ChooseFile(u32),
    /// Choose a place of the plan.
    ChoosePlace(usize),
    /// Play from the chosen place, or go on where the last play stands; with neither, from the beginning.
    PlayFromHere,
    /// Open the text at this problem.
    ShowProblem(u32),
    /// Make the change that this problem brings along.
    Repair(u32),
    /// Take the last repair back.
    Undo,
    /// Close the text.
    CloseText,
    /// Back to the lobby.
    Back,
}
