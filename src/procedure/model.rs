//! The procedure as the program works with it: every name resolved to a position.

use serde::{Deserialize, Serialize};

use crate::base::ids::position;
use crate::base::{Bits, Duration, Prose};

pub use super::document::{Applies, Gravity, Reach, Status, Toward};

position! { /// An agency of the procedure.
AgencyIx }
position! { /// An act of the catalogue.
ActIx }
position! { /// A moment that may come to be true of a person.
MomentIx }
position! { /// A purpose of consent.
PurposeIx }
position! { /// A clause.
ClauseIx }

/// A reference procedure.
#[derive(Debug, Clone, PartialEq)]
pub struct Procedure {
    /// Short name.
    pub id: String,
    /// Title for people.
    pub title: String,
    /// Whether a workshop has confirmed it.
    pub status: Status,
    /// What every reader must know about its standing.
    pub notice: Prose,
    /// A line on the status of the territory; may be empty.
    pub territory: Prose,
    /// Who takes part.
    pub agencies: Vec<Agency>,
    /// Words for sets of agencies: «whoever meets the person first».
    pub groups: Vec<Group>,
    /// Things that may come to be true of a person.
    pub moments: Vec<Named>,
    /// The moment from which somebody knows that a person may be under eighteen.
    pub age_in_doubt: Option<MomentIx>,
    /// What consent can be asked for.
    pub purposes: Vec<Named>,
    /// Everything that can be done and recognised.
    pub acts: Vec<Act>,
    /// What telling somebody a fact counts as.
    pub telling: Telling,
    /// Stages of the work.
    pub phases: Vec<Phase>,
    /// The rules.
    pub clauses: Vec<Clause>,
    /// Fingerprint of the file's text.
    pub fingerprint: String,
}

impl Procedure {
    /// Words for a set of agencies at the head of a list or a lane: the name of the only agency or of the group, or the
    /// names in a row.
    #[must_use]
    pub fn words_for(&self, agencies: Agencies) -> String {
        if let Some(name) = self.named_in_a_sentence(agencies).filter(|_| !agencies.is_single()) {
            return name.to_owned();
        }
        let names: Vec<&str> = self
            .agencies
            .iter()
            .enumerate()
            .filter(|(index, _)| agencies.contains(AgencyIx::of(*index)))
            .map(|(_, agency)| agency.name.as_str())
            .collect();
        names.join(", ")
    }

    /// The words of the group that is just these agencies, fit for a sentence.
    #[must_use]
    pub fn named_in_a_sentence(&self, agencies: Agencies) -> Option<&str> {
        self.groups.iter().find(|group| group.agencies == agencies).map(|group| group.name.as_str())
    }

    /// Who may answer a duty: those whom it names; where it names nobody, whoever may do one of its acts of their own
    /// accord. Acts that only a case offers are nobody's in particular and do not widen this.
    #[must_use]
    pub fn who_does(&self, duty: &Obligation) -> Agencies {
        if duty.by != Agencies::ANYBODY {
            return duty.by;
        }
        let own = duty.acts.iter().map(|act| &self.acts[act]).filter(|act| act.standing).map(|act| act.by);
        own.reduce(Agencies::and).unwrap_or(Agencies::ANYBODY)
    }

    /// Clauses in which an act matters: asked for, bound to an order, a presence or a consent, or ruled out.
    pub fn clauses_of(&self, act: ActIx) -> impl Iterator<Item = ClauseIx> + '_ {
        self.clauses
            .iter()
            .enumerate()
            .filter(move |(_, clause)| clause.names(act))
            .map(|(index, _)| ClauseIx::of(index))
    }

    /// The agencies that a name stands for: an agency, or a group.
    #[must_use]
    pub fn agencies_named(&self, id: &str) -> Option<Agencies> {
        let one = self.agencies.iter().position(|agency| agency.id == id);
        let one = one.map(|index| std::iter::once(AgencyIx::of(index)).collect());
        one.or_else(|| self.groups.iter().find(|group| group.id == id).map(|group| group.agencies))
    }

    /// The act with this id.
    #[must_use]
    pub fn act(&self, id: &str) -> Option<ActIx> {
        self.acts.iter().position(|act| act.id == id).map(ActIx::of)
    }
}

/// An id and a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// Short name.
    pub id: String,
    /// Words for people.
    pub name: String,
}

/// A stage of the work.
#[derive(Debug, Clone, PartialEq)]
pub struct Phase {
    /// Short name, such as `B`.
    pub id: String,
    /// Words for people.
    pub name: String,
    /// One to three words, for lists with little room.
    pub short: String,
}

/// An agency.
#[derive(Debug, Clone, PartialEq)]
pub struct Agency {
    /// Short name.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// Name of its colour in the theme.
    pub colour: String,
    /// Name of its sign.
    pub sign: String,
}

impl Agency {
    /// How it looks.
    #[must_use]
    pub fn look(&self) -> AgencyLook {
        AgencyLook { colour: self.colour.clone(), sign: self.sign.clone() }
    }
}

/// How an agency looks in every face: always colour and sign together, as the procedure names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgencyLook {
    /// Name of its colour in the theme.
    pub colour: String,
    /// Name of its sign, one of [`crate::base::signs::NAMES`].
    pub sign: String,
}

/// A name for several agencies.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Short name.
    pub id: String,
    /// Words for people.
    pub name: String,
    /// The agencies.
    pub agencies: Agencies,
}

/// A set of agencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Agencies(u32);

impl Agencies {
    /// How many agencies a procedure may have.
    pub const CAPACITY: usize = 32;
    /// Anybody, also those who act for no agency.
    pub const ANYBODY: Self = Self(u32::MAX);

    /// These and those.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// These without those.
    #[must_use]
    pub fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// A bit for each agency, by position.
    #[must_use]
    pub fn bits(self) -> u32 {
        self.0
    }

    /// The agencies of these bits.
    #[must_use]
    pub fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Whether it is one agency alone.
    #[must_use]
    pub fn is_single(self) -> bool {
        self.0.count_ones() == 1
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether an agency is among them.
    #[must_use]
    pub fn contains(self, agency: AgencyIx) -> bool {
        self == Self::ANYBODY || (agency.at() < Self::CAPACITY && self.0 & (1 << agency.0) != 0)
    }

    /// Whether somebody of this agency, or of none, is among them.
    #[must_use]
    pub fn includes(self, agency: Option<AgencyIx>) -> bool {
        agency.map_or(self == Self::ANYBODY, |agency| self.contains(agency))
    }
}

impl FromIterator<AgencyIx> for Agencies {
    fn from_iter<I: IntoIterator<Item = AgencyIx>>(agencies: I) -> Self {
        Self(agencies.into_iter().filter(|agency| agency.at() < Self::CAPACITY).fold(0, |set, one| set | (1 << one.0)))
    }
}

/// An act of the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// Short name.
    pub id: String,
    /// What one chooses to do.
    pub name: String,
    /// What was done, behind a role's name; may hold `{toward}`.
    pub told: String,
    /// Who may do it of their own accord.
    pub by: Agencies,
    /// Whether it may be done at any moment, unasked.
    pub standing: bool,
    /// How long it takes when the case does not say.
    pub takes: Duration,
    /// Whom it is directed at.
    pub toward: Toward,
    /// Whether doing it again is worth telling.
    pub once: bool,
    /// Whether the person is out of the team's reach afterwards, until somebody acts in the person's presence again.
    pub lets_go: bool,
    /// How near whoever acts must be to the person it concerns, if that is asked.
    pub reach: Option<Reach>,
}

/// What telling somebody a fact counts as.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Telling {
    /// The act, when the receiver may know.
    pub act: ActIx,
    /// The act, without consent or legal basis.
    pub without_basis: ActIx,
    /// Consent for this purpose makes it lawful.
    pub purpose: PurposeIx,
}

/// A clause.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// `B3`.
    pub id: String,
    /// Position of its phase.
    pub phase: usize,
    /// A short title.
    pub title: String,
    /// How grave a breach is.
    pub severity: Gravity,
    /// For whom it is written.
    pub applies: Applies,
    /// What it asks.
    pub text: Prose,
    /// What it rules out, in words.
    pub rules_out: Prose,
    /// Who answers for it, in words.
    pub responsible: String,
    /// Who is there or asked, in words.
    pub present: String,
    /// By when, in words.
    pub deadline: String,
    /// The reason for it.
    pub why: Prose,
    /// Where the idea comes from.
    pub source: String,
    /// Why no act can show whether it was kept.
    pub unobservable: Option<Prose>,
    /// What must be done.
    pub obligations: Vec<Obligation>,
    /// What must come before what.
    pub precedences: Vec<Precedence>,
    /// Who must be there.
    pub presence: Vec<Presence>,
    /// Whose agreement is needed.
    pub consent: Vec<Consent>,
    /// What must not be done.
    pub prohibitions: Vec<Prohibition>,
    /// For a clause of one group: what the procedure says of the other, as a question and its answer.
    pub otherwise: Option<(String, String)>,
    /// What a workshop or organisation confirmed or replaced; `None` while nobody has.
    pub local: Option<Local>,
}

/// What a workshop or organisation says of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Local {
    /// Who confirmed it; empty where nobody has yet.
    pub confirmed_by: String,
    /// Where the local rule stands.
    pub reference: String,
    /// The local rule in its own words; empty keeps the text of the training model.
    pub text: Prose,
    /// Whether limits differ from the training model's.
    pub limits_changed: bool,
}

impl Clause {
    /// Whether somebody has confirmed the clause for where it is used.
    #[must_use]
    pub fn is_confirmed(&self) -> bool {
        self.local.as_ref().is_some_and(|local| !local.confirmed_by.is_empty())
    }

    /// Whether any rule of the clause speaks of an act.
    #[must_use]
    pub fn names(&self, act: ActIx) -> bool {
        self.named().contains(act.at())
    }

    /// Every act that it asks for, binds or rules out.
    #[must_use]
    pub fn named(&self) -> Bits {
        let obligations = self.obligations.iter().map(|rule| rule.acts);
        let precedences = self.precedences.iter().map(|rule| rule.after);
        let presence = self.presence.iter().map(|rule| rule.during);
        let consent = self.consent.iter().map(|rule| rule.during);
        let prohibitions = self.prohibitions.iter().map(|rule| rule.acts);
        let all = obligations.chain(precedences).chain(presence).chain(consent).chain(prohibitions);
        all.fold(Bits::default(), Bits::or)
    }
}

/// From when something is owed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Trigger {
    /// From the beginning.
    Start,
    /// From when this comes to be true of the person.
    Moment(MomentIx),
    /// From the first of these acts.
    First(Bits),
    /// Anew from each of these acts.
    Each(Bits),
}

/// A test that decides whether a rule is alive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Guard {
    /// This has come to be true of the person.
    Happened(MomentIx),
    /// This has not.
    NotHappened(MomentIx),
    /// One of these acts has been done before.
    After(Bits),
    /// None of these acts has been done before.
    Before(Bits),
}

/// Something that must be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Obligation {
    /// Short name, unique in the clause.
    pub id: String,
    /// What is asked, behind «should».
    pub asks: String,
    /// From when it is owed.
    pub trigger: Trigger,
    /// Owed only where these hold.
    pub when: Vec<Guard>,
    /// Any of these acts does it.
    pub acts: Bits,
    /// Who should do it.
    pub by: Agencies,
    /// Late from the first, as good as missing from the second.
    pub due: Option<(Duration, Duration)>,
    /// The moment that it prepares: when this comes to be true, both limits are over.
    pub ahead_of: Option<MomentIx>,
    /// Whether what was done well before the trigger does not count.
    pub anew: bool,
}

/// An order between acts about the same person.
#[derive(Debug, Clone, PartialEq)]
pub struct Precedence {
    /// Short name, unique in the clause.
    pub id: String,
    /// One of these …
    pub before: Bits,
    /// … comes before each of these.
    pub after: Bits,
    /// Holds only where these do.
    pub when: Vec<Guard>,
    /// Why this order.
    pub reason: String,
}

/// Somebody who must be there during an act.
#[derive(Debug, Clone, PartialEq)]
pub struct Presence {
    /// Short name, unique in the clause.
    pub id: String,
    /// During any of these acts …
    pub during: Bits,
    /// … somebody of these is there,
    pub needs: Agencies,
    /// or one of these acts came before.
    pub or_before: Bits,
    /// Holds only where these do.
    pub when: Vec<Guard>,
    /// Why.
    pub reason: String,
}

/// Agreement that an act needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Consent {
    /// Short name, unique in the clause.
    pub id: String,
    /// Any of these acts …
    pub during: Bits,
    /// … needs agreement to this.
    pub purpose: PurposeIx,
    /// Holds only where these do.
    pub when: Vec<Guard>,
    /// Why.
    pub reason: String,
}

/// Something that must not be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Prohibition {
    /// Short name, unique in the clause.
    pub id: String,
    /// Any of these acts.
    pub acts: Bits,
    /// Ruled out only where these hold.
    pub when: Vec<Guard>,
    /// Allowed where one of these holds.
    pub unless: Vec<Guard>,
    /// Why.
    pub reason: String,
    /// What to do instead.
    pub instead: String,
}
