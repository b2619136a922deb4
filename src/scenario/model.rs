//! A case as the program works with it: every name resolved to a position, every time to seconds.

use serde::{Deserialize, Serialize};

use super::talk::{Defensible, ObserverTask, Stop, Voice};
use crate::base::{CaseTime, Duration, DurationRange, Entry, Prose, WeekMoment};
use crate::procedure::{ActIx, Agencies, AgencyIx, MomentIx, PurposeIx};

pub use super::document::{Group, Level, Looks, PlayedBy};
pub use super::positions::{FactIx, FlagIx, InjectIx, Place, SituationIx, Who};

/// The gauges: a help for talking, never a grade. From 0 to 10, 5 at the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gauge {
    /// Safety.
    Safety,
    /// Trust.
    Trust,
    /// Recovery.
    Recovery,
    /// Confidentiality.
    Confidentiality,
    /// Joint working.
    JointWorking,
}

impl Gauge {
    /// All gauges.
    pub const ALL: [Self; 5] = [Self::Safety, Self::Trust, Self::Recovery, Self::Confidentiality, Self::JointWorking];

    /// The name in content files and in the message catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Safety => "safety",
            Self::Trust => "trust",
            Self::Recovery => "recovery",
            Self::Confidentiality => "confidentiality",
            Self::JointWorking => "joint-working",
        }
    }
}

/// A case.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Short name.
    pub id: String,
    /// Title for people.
    pub title: String,
    /// How much it asks of a table.
    pub level: Level,
    /// Planned minutes of play.
    pub play_minutes: i64,
    /// Planned minutes of debrief.
    pub debrief_minutes: i64,
    /// How many people the facilitator needs beside them, 0 to 9.
    pub helpers: u8,
    /// Read aloud before anybody plays.
    pub content_note: Prose,
    /// What people practise.
    pub objectives: Vec<String>,
    /// When it begins.
    pub begins: WeekMoment,
    /// Until when the team's work is assessed at least.
    pub assessed_until: Option<CaseTime>,
    /// Everybody, roles first.
    pub cast: Vec<CastMember>,
    /// How many of the cast are roles.
    pub n_roles: usize,
    /// How persons change their group, person by person; of those that hold, the last of a person counts.
    pub group_changes: Vec<GroupChange>,
    /// Places; the first is «away».
    pub places: Vec<PlaceInfo>,
    /// Facts.
    pub facts: Vec<Fact>,
    /// Names of the flags.
    pub flags: Vec<String>,
    /// Where roles are swapped.
    pub swaps: Vec<Swap>,
    /// Situations; the first one begins the case.
    pub situations: Vec<Situation>,
    /// What standing acts lead to.
    pub standing: Vec<Standing>,
    /// Injects.
    pub injects: Vec<Inject>,
    /// Questions for the debrief.
    pub debrief: Vec<String>,
    /// The voices of those being assisted, in the order of the file. Only for the debrief: no view of a play holds them.
    pub voice: Vec<Voice>,
    /// Tasks for observers.
    pub observe: Vec<ObserverTask>,
    /// Fingerprint of the file's text.
    pub fingerprint: String,
}

impl Scenario {
    /// Somebody in the case.
    #[must_use]
    pub fn member(&self, who: Who) -> &CastMember {
        &self.cast[who.at()]
    }

    /// A situation.
    #[must_use]
    pub fn situation(&self, at: SituationIx) -> &Situation {
        &self.situations[at.at()]
    }

    /// All roles that trainees play.
    pub fn roles(&self) -> impl Iterator<Item = Who> + '_ {
        (0..self.n_roles).map(Who::of)
    }

    /// Whether somebody is a role that a trainee plays.
    #[must_use]
    pub fn is_role(&self, who: Who) -> bool {
        who.at() < self.n_roles
    }

    /// Everybody being assisted.
    pub fn assisted(&self) -> impl Iterator<Item = Who> + '_ {
        self.cast.iter().enumerate().filter(|(_, member)| member.assisted).map(|(index, _)| Who::of(index))
    }

    /// Somebody by id.
    #[must_use]
    pub fn who(&self, id: &str) -> Option<Who> {
        self.cast.iter().position(|member| member.id == id).map(Who::of)
    }

    /// What those being assisted knew, feared and needed at a situation. Only for the debrief.
    pub fn voices_at(&self, at: SituationIx) -> impl Iterator<Item = &Voice> {
        self.voice.iter().filter(move |voice| voice.at == at)
    }

    /// A fact by id.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<FactIx> {
        self.facts.iter().position(|fact| fact.id == id).map(FactIx::of)
    }

    /// A situation by id.
    #[must_use]
    pub fn situation_named(&self, id: &str) -> Option<SituationIx> {
        self.situations.iter().position(|situation| situation.id == id).map(SituationIx::of)
    }
}

/// Somebody in the case.
#[derive(Debug, Clone, PartialEq)]
pub struct CastMember {
    /// Short name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// The agency, if they act for one.
    pub agency: Option<AgencyIx>,
    /// Where at the beginning.
    pub at: Place,
    /// Whether this is a person being assisted.
    pub assisted: bool,
    /// The group at the beginning.
    pub group: Group,
    /// Who is drawn, if the case says so.
    pub looks: Option<Looks>,
    /// The role card of a role; empty for others.
    pub brief: Prose,
    /// Facts a role knows at the beginning.
    pub knows: Vec<FactIx>,
    /// What only the facilitator knows about a person.
    pub truth: Prose,
    /// Who speaks for a person.
    pub played_by: PlayedBy,
}

impl Group {
    /// All groups.
    pub const ALL: [Self; 3] = [Self::Adult, Self::Child, Self::InDoubt];

    /// The name in kept logs and in the message catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Child => "child",
            Self::InDoubt => "in-doubt",
        }
    }

    /// Whether the clauses for children hold: the benefit of the doubt goes to the person.
    #[must_use]
    pub fn counts_as_child(self) -> bool {
        self != Self::Adult
    }
}

/// A change of the group a person belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupChange {
    /// Who.
    pub person: Who,
    /// The new group.
    pub to: Group,
    /// Not before this time.
    pub at: Option<CaseTime>,
    /// Only where this holds.
    pub when: Option<Test>,
}

/// What a place can look like.
pub const LOOKS: [&str; 17] = [
    "advocacy",
    "bar",
    "corridor",
    "court",
    "hall",
    "health",
    "home",
    "library",
    "market",
    "meeting",
    "office",
    "playground",
    "quiet-corner",
    "shelter",
    "social-welfare",
    "station",
    "street",
];

/// A place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceInfo {
    /// Short name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// What it looks like: one of [`LOOKS`].
    pub looks: String,
    /// Whether whoever is here can be spoken with by telephone.
    pub telephone: bool,
}

/// A fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Short name.
    pub id: String,
    /// The information.
    pub text: Prose,
    /// The person it is about.
    pub about: Option<Who>,
    /// Whether it is private to the person.
    pub private: bool,
    /// Who may be told without consent.
    pub may_know: Option<Agencies>,
    /// Moments that are true for whoever knows it.
    pub shows: Vec<MomentIx>,
}

/// Two roles that are swapped.
#[derive(Debug, Clone, PartialEq)]
pub struct Swap {
    /// The two roles.
    pub roles: (Who, Who),
    /// Changed when this situation is entered,
    pub from: SituationIx,
    /// changed back when this one is.
    pub until: Option<SituationIx>,
    /// One thing each role's other could not see.
    pub insights: Vec<(Who, Prose)>,
}

/// A test of the case.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "documented where an author reads it, in `condition_document`")]
pub enum Test {
    Flag(FlagIx),
    Knows(Who, FactIx),
    Did(Who, ActIx),
    Done(ActIx),
    Present(Who, Place),
    Together(Who, Who),
    Agreed(Who, PurposeIx),
    Happened(MomentIx),
    Reached(SituationIx),
    Chose(SituationIx, u8),
    From(CaseTime),
    AtLeast(Gauge, i8),
    AtMost(Gauge, i8),
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
}

/// What a choice, card, standing act, inject or outcome leads to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Effects {
    /// Acts performed, one after the other.
    pub acts: Vec<Doing>,
    /// Time in all; `None`: what the acts take, or a default.
    pub takes: Option<DurationRange>,
    /// Who goes where.
    pub moves: Vec<(Who, Place)>,
    /// Who is called and comes.
    pub calls: Vec<Call>,
    /// Facts that whoever acts learns.
    pub learns: Vec<FactIx>,
    /// Facts that others learn.
    pub informs: Vec<(Who, FactIx)>,
    /// Agreements given (`true`), or refused or withdrawn.
    pub agreements: Vec<Agreement>,
    /// Flags set or cleared.
    pub flags: Vec<(FlagIx, bool)>,
    /// Changes of the gauges.
    pub gauges: Vec<(Gauge, i8)>,
    /// Moments that come to be true, of one person or of everybody assisted.
    pub moments: Vec<(MomentIx, Option<Who>)>,
    /// What is seen or heard because of it.
    pub reply: Prose,
    /// The next situation.
    pub goto: Option<SituationIx>,
}

/// An act performed.
#[derive(Debug, Clone, PartialEq)]
pub struct Doing {
    /// The act.
    pub act: ActIx,
    /// With or toward whom; with several, each for themselves in the same time. Empty: nobody in particular.
    pub toward: Vec<Who>,
    /// Who does it, when it is not whoever decides.
    pub by: Option<Who>,
}

/// Somebody called.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// Who.
    pub who: Who,
    /// Where to.
    pub to: Place,
    /// After how long.
    pub delay: DurationRange,
}

/// An option: a choice or a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Short name.
    pub id: String,
    /// What one chooses to do.
    pub say: String,
    /// Offered only where this holds.
    pub when: Option<Test>,
    /// For the facilitator.
    pub note: Prose,
    /// What it leads to.
    pub effects: Effects,
}

/// What follows by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Only where this holds.
    pub when: Option<Test>,
    /// What follows.
    pub effects: Effects,
}

/// How a situation is decided.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// One role picks one option.
    Choices {
        /// Who decides.
        role: Who,
        /// The options.
        options: Vec<Choice>,
    },
    /// One role picks several cards and puts them in order.
    Cards {
        /// Who decides.
        role: Who,
        /// How few and how many.
        pick: (usize, usize),
        /// The cards.
        options: Vec<Choice>,
    },
    /// Several roles answer in private, then together.
    Joint {
        /// Who answers.
        roles: Vec<Who>,
        /// Whose answer stands in disagreement.
        decides: Who,
        /// The options.
        options: Vec<Choice>,
        /// What follows agreement.
        agreed: Option<Box<Outcome>>,
        /// What follows disagreement.
        disagreed: Option<Box<Outcome>>,
    },
    /// Nothing: the case ends.
    Ending,
}

impl Decision {
    /// The options or cards.
    #[must_use]
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Choices { options, .. } | Self::Cards { options, .. } | Self::Joint { options, .. } => options,
            Self::Ending => &[],
        }
    }

    /// Who decides; in a joint decision, whose answer stands in the end.
    #[must_use]
    pub fn role(&self) -> Option<Who> {
        match self {
            Self::Choices { role, .. } | Self::Cards { role, .. } | Self::Joint { decides: role, .. } => Some(*role),
            Self::Ending => None,
        }
    }
}

/// A person's word on a purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// Whose.
    pub person: Who,
    /// To what.
    pub purpose: PurposeIx,
    /// Toward whom.
    pub with: Agencies,
    /// Given, or refused or withdrawn.
    pub given: bool,
}

impl Agreement {
    /// Toward whom the agreement stands after this word, if it stood toward `before`.
    #[must_use]
    pub fn heard_after(&self, before: Agencies) -> Agencies {
        if self.given { before.and(self.with) } else { before.without(self.with) }
    }
}

/// A situation.
#[derive(Debug, Clone, PartialEq)]
pub struct Situation {
    /// Short name.
    pub id: String,
    /// A few words for timelines.
    pub title: String,
    /// Whether this is the ending that what the procedure asks leads to.
    pub best: bool,
    /// How it is decided.
    pub decision: Decision,
    /// Where it plays, when that is not where the deciding role is.
    pub place: Option<Place>,
    /// When it begins at the earliest.
    pub at: Option<Entry>,
    /// Entered only where this holds.
    pub when: Option<Test>,
    /// What whoever decides sees and is asked.
    pub text: Prose,
    /// What everybody may see.
    pub wall: Prose,
    /// A question to the other roles beforehand.
    pub mirror: Option<String>,
    /// What happens when it begins.
    pub begins: Vec<Outcome>,
    /// What follows the decision, whatever it was.
    pub afterwards: Vec<Outcome>,
    /// How long people may take.
    pub limit: Option<Duration>,
    /// What follows when that time passes.
    pub no_decision: Option<Box<Outcome>>,
    /// Before it is decided, the room talks.
    pub stop: Option<Stop>,
    /// Whether whoever decides is asked for a reason.
    pub asks_why: bool,
    /// Options for which good people have reasons; for the facilitator.
    pub defensible: Vec<Defensible>,
    /// The next situation, when nothing says otherwise; none behind the last.
    pub next: Option<SituationIx>,
}

impl Situation {
    /// Everything that may follow by itself here: as it begins, after the decision, on agreement, on disagreement, and
    /// when the time passes.
    pub fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        let (agreed, disagreed) = match &self.decision {
            Decision::Joint { agreed, disagreed, .. } => (agreed.as_deref(), disagreed.as_deref()),
            _ => (None, None),
        };
        let decided = agreed.into_iter().chain(disagreed).chain(self.no_decision.as_deref());
        self.begins.iter().chain(&self.afterwards).chain(decided)
    }
}

/// What a standing act leads to in this case.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The act.
    pub act: ActIx,
    /// Only when this role does it.
    pub by: Option<Who>,
    /// Only where this holds.
    pub when: Option<Test>,
    /// Only the first time.
    pub once: bool,
    /// What it leads to.
    pub effects: Effects,
}

/// News pushed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Inject {
    /// Short name.
    pub id: String,
    /// At a time.
    pub at: Option<CaseTime>,
    /// As soon as this holds.
    pub when: Option<Test>,
    /// Not if this holds then.
    pub unless: Option<Test>,
    /// Who receives it; empty: whoever is to decide.
    pub to: Vec<Who>,
    /// What it says.
    pub text: Prose,
    /// Only by the facilitator's hand.
    pub by_hand: bool,
    /// What it leads to.
    pub effects: Effects,
}
