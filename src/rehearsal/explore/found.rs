//! What exploring a case found: how often what was met, and the way there.

use std::collections::BTreeMap;

use crate::assessment::{FindingKind, Points};
use crate::engine::{Command, Event, Recorded};
use crate::procedure::ClauseIx;
use crate::scenario::Case;
use crate::scenario::SituationIx;

/// How often each part of a case was met, by its position. In an exploration every step from one state to another
/// counts once; in random plays every time counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hits {
    /// Situations entered.
    pub situations: Vec<u64>,
    /// Options and cards taken, by situation.
    pub options: Vec<Vec<u64>>,
    /// News that came.
    pub injects: Vec<u64>,
    /// Acts performed, by position in the procedure.
    pub acts: Vec<u64>,
    /// Endings reached, by situation.
    pub endings: Vec<u64>,
    /// From which situation to which.
    pub edges: BTreeMap<(SituationIx, SituationIx), u64>,
}

impl Hits {
    /// Nothing met yet.
    #[must_use]
    pub fn new(case: &Case) -> Self {
        let situations = &case.scenario.situations;
        Self {
            situations: vec![0; situations.len()],
            options: situations.iter().map(|one| vec![0; one.decision.options().len()]).collect(),
            injects: vec![0; case.scenario.injects.len()],
            acts: vec![0; case.procedure.acts.len()],
            endings: vec![0; situations.len()],
            edges: BTreeMap::new(),
        }
    }

    /// Counts what these events met, beginning in a situation; `None` at the beginning of a play.
    pub fn count(&mut self, mut from: Option<SituationIx>, events: &[Recorded]) {
        for recorded in events {
            match &recorded.event {
                Event::Entered(to) => {
                    self.situations[to.at()] += 1;
                    if let Some(from) = from {
                        *self.edges.entry((from, *to)).or_default() += 1;
                    }
                    from = Some(*to);
                }
                Event::Decided { situation, options, .. } => {
                    for option in options {
                        self.options[situation.at()][usize::from(*option)] += 1;
                    }
                }
                Event::Answered { situation, option, .. } => {
                    self.options[situation.at()][usize::from(*option)] += 1;
                }
                Event::Acted(done) => self.acts[done.act.at()] += 1,
                Event::Injected(inject) => self.injects[inject.at()] += 1,
                Event::Ended(at) => self.endings[at.at()] += 1,
                _ => {}
            }
        }
    }
}

/// The smallest and the greatest of something over all ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range<T> {
    /// The smallest; on ways not looked at it may be smaller unless `exact` says otherwise.
    pub least: T,
    /// The greatest; `None`: there is none, for a way can go round for ever.
    pub most: Option<T>,
    /// Whether nothing is smaller than `least`.
    pub least_exact: bool,
    /// Whether nothing is greater than `most`.
    pub most_exact: bool,
}

impl<T> Range<T> {
    /// The same range in other terms.
    pub fn map<U>(self, terms: impl Fn(T) -> U) -> Range<U> {
        let Self { least, most, least_exact, most_exact } = self;
        Range { least: terms(least), most: most.map(terms), least_exact, most_exact }
    }
}

/// One step of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub command: Command,
    /// In which situation.
    pub situation: SituationIx,
}

/// A way from the beginning.
pub type Way = Vec<Step>;

/// Scores over all ways to an ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    /// Points of a thousand, to the printed tenth. `None`: no ending was reached.
    pub points: Option<Range<Points>>,
    /// A way to the lowest.
    pub lowest: Way,
    /// A way to the highest.
    pub highest: Way,
    /// The shortest way to a play with each kind of finding of each clause.
    pub findings: BTreeMap<(FindingKind, Option<ClauseIx>), Way>,
    /// Obligations that came to be owed on some way, and whether they were answered on some.
    pub owed: BTreeMap<(ClauseIx, usize), bool>,
    /// Where one ending is marked as the best: others to which a way without a gap leads.
    pub closed: Vec<(SituationIx, Way)>,
    /// Whether all ways were tried.
    pub complete: bool,
    /// Different states, with what an assessment remembers of the way there.
    pub states: usize,
    /// Steps from one of them to another, tried one by one.
    pub steps: u64,
    /// The highest points with each option, by situation; `None` where it was not taken, or leads to no ending.
    pub best_with: Vec<Vec<Option<Points>>>,
}

impl Scores {
    /// Obligations that are owed and that nothing answers, whatever is decided: the acts that would are none that a role
    /// of the case can do unasked either. Nothing is said where not all ways were tried.
    #[must_use]
    pub fn never_answered(&self, case: &Case) -> Vec<(ClauseIx, usize)> {
        let unasked = |number: usize| {
            let act = &case.procedure.acts[number];
            let telling = [case.procedure.telling.act.at(), case.procedure.telling.without_basis.at()];
            (!case.scenario.facts.is_empty() && telling.contains(&number))
                || act.standing && case.scenario.roles().any(|role| act.by.includes(case.scenario.member(role).agency))
        };
        let open = self.owed.iter().filter(|(_, answered)| self.complete && !**answered).map(|(rule, _)| *rule);
        open.filter(|(clause, rule)| !case.procedure.clauses[clause.at()].obligations[*rule].acts.iter().any(unasked))
            .collect()
    }
}

/// Everything that exploring a case found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exploration {
    /// Whether all ways were tried.
    pub complete: bool,
    /// Whether chance was tried at the shortest and longest only, somewhere.
    pub narrowed: bool,
    /// Different states.
    pub states: usize,
    /// States whose moves were not tried any more.
    pub left: usize,
    /// Steps from one state to another, tried one by one.
    pub steps: u64,
    /// What was met, and how often.
    pub hits: Hits,
    /// The shortest way to each situation that was entered, by position.
    pub ways: Vec<Option<Way>>,
    /// Case time from the beginning to an ending, in seconds. `None`: no ending was reached.
    pub time: Option<Range<i64>>,
    /// The shortest way into a state from which no ending can be reached, and where that is, if there is such a state.
    pub dead_end: Option<(Way, SituationIx)>,
    /// The shortest way into a circle in which no time passes, and where that is, if there is one.
    pub circle: Option<(Way, SituationIx)>,
    /// The shortest way to a decision where nothing is offered, by situation.
    pub nothing_offered: Vec<Option<Way>>,
}
