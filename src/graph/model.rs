//! What a plan of a case consists of.

use crate::procedure::AgencyIx;
use crate::scenario::SituationIx;
use crate::scenario::model::InjectIx;

/// The plan of a case.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CaseGraph {
    /// First the situations in the order of the file, then news and standing acts that need a place of their own.
    pub nodes: Vec<Node>,
    /// How one leads to another; at most one for each pair and direction.
    pub ways: Vec<Way>,
    /// How many plays were looked at to tell what is reached.
    pub plays: u64,
    /// Whether every way was tried, besides.
    pub every_way: bool,
}

/// A place on the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Short name in the file.
    pub id: String,
    /// A few words for people.
    pub title: String,
    /// Who decides here; empty where nobody does.
    pub roles: Vec<String>,
    /// The agency of whoever decides, or whose answer stands.
    pub agency: Option<AgencyIx>,
    /// What is decided, and what else happens here.
    pub lines: Vec<Line>,
    /// Whether anybody comes here.
    pub reach: Reach,
    /// Whether no ending can be reached from here.
    pub dead_end: bool,
    /// Whether a play came by.
    pub course: Course,
}

/// What a place on the plan is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// A situation that waits for a decision.
    Situation(SituationIx),
    /// A situation in which the case ends.
    Ending(SituationIx),
    /// News that did not come in any play looked at.
    News(InjectIx),
    /// A standing act that leads to a situation; it can be done anywhere.
    Act,
}

/// Whether anybody comes to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// A play that was looked at came here.
    Seen,
    /// Something leads here, but no play that was looked at came here.
    NotSeen,
    /// Nothing leads here.
    Never,
}

/// Whether a play came by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Course {
    /// No.
    Not,
    /// Yes.
    Played,
    /// It stands here.
    Here,
}

/// Something that is said inside a place on the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// An option or card.
    Option {
        /// Short name.
        id: String,
        /// What one chooses to do.
        say: String,
        /// Title of where it leads, when that is not simply the next situation.
        leads_to: Option<String>,
        /// Whether a play that was looked at took it.
        seen: bool,
        /// Whether the play laid over the plan took it.
        taken: bool,
    },
    /// Two roles are swapped when this is entered.
    Swap {
        /// One of them.
        one: String,
        /// The other.
        other: String,
        /// Whether they are swapped back.
        back: bool,
    },
    /// News that usually comes here.
    News {
        /// Short name.
        id: String,
        /// What it says.
        text: String,
        /// Whether it came in the play laid over the plan.
        taken: bool,
    },
}

/// How one place leads to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// From this node,
    pub from: usize,
    /// to this one.
    pub to: usize,
    /// For what reasons.
    pub why: Vec<Why>,
    /// Whether it is taken only where a situation before it is passed over.
    pub passing_over: bool,
    /// Whether the play laid over the plan took it.
    pub played: bool,
}

/// Why one place leads to another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// An option, by its short name.
    Option(String),
    /// The situation itself goes on at its beginning, or after whatever was decided.
    Itself,
    /// The time for a decision passes.
    TimePasses,
    /// News, by its short name.
    News(String),
    /// A standing act, by its name.
    Act(String),
    /// Only seen in a play.
    Played,
}

impl CaseGraph {
    /// The node of a situation.
    #[must_use]
    pub fn node_of(&self, situation: SituationIx) -> Option<usize> {
        self.nodes.iter().position(|node| node.situation() == Some(situation))
    }

    /// Nodes that should be looked at: nobody comes there, or there is no way on.
    pub fn problems(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().filter(|node| node.is_problem())
    }
}

impl Node {
    /// The situation, if it is one.
    #[must_use]
    pub fn situation(&self) -> Option<SituationIx> {
        match self.kind {
            NodeKind::Situation(at) | NodeKind::Ending(at) => Some(at),
            NodeKind::News(_) | NodeKind::Act => None,
        }
    }

    /// Whether an author should look at it.
    #[must_use]
    pub fn is_problem(&self) -> bool {
        self.dead_end || self.reach == Reach::Never
    }
}
