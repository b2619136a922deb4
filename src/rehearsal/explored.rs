//! Everything that trying a case out found, put together: by all ways, by random plays and by the plans beside it.

use crate::assessment::Points;
use crate::procedure::ClauseIx;
use crate::scenario::{Case, Decision, SituationIx};

use super::explore::{Exploration, Hits, Range, Scores, Way, reads_moments, reads_unasked};
use super::fairness::Fairness;
use super::random_plays::RandomPlays;

/// Everything that trying a case out found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explored {
    /// All ways of deciding, as far as they were tried.
    pub exploration: Exploration,
    /// All ways with what is done unasked and read; none where the ways of deciding are too many already.
    pub unasked: Option<Exploration>,
    /// Their scores.
    pub scores: Scores,
    /// Random plays, if any.
    pub random: Option<RandomPlays>,
    /// What the plans met.
    pub plan_hits: Hits,
    /// The fewest and the most points of plans that came to an ending.
    pub plan_points: Option<(Points, Points)>,
    /// The shortest and the longest time of plans to an ending, in seconds.
    pub plan_time: Option<(i64, i64)>,
    /// Whether options give themselves away; none without a plan by the book.
    pub fairness: Option<Fairness>,
}

/// What was met at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// Situations, by position.
    pub situations: Vec<bool>,
    /// Options, by situation and position.
    pub options: Vec<Vec<bool>>,
    /// News, by position; what comes by hand only is left out.
    pub injects: Vec<bool>,
    /// Endings, in the order of the file.
    pub endings: Vec<bool>,
}

/// What may lead elsewhere and was not tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untried {
    /// Standing acts, tellings, waits and news by hand that something reads: none at all.
    Unasked,
    /// Some of these.
    SomeUnasked,
    /// Waiting for another length than until a moment that something reads.
    OtherWaits,
    /// Chance between what was tried of it.
    Chance,
}

impl Untried {
    /// For the author, in the words of a diagnostic.
    #[must_use]
    pub fn told(self) -> &'static str {
        match self {
            Self::Unasked => "standing acts, tellings, waits and news by hand",
            Self::SomeUnasked => "some of the standing acts, tellings, waits and news by hand",
            Self::OtherWaits => "waits that end at none of the moments that the case names",
            Self::Chance => "some of the lengths that chance can give",
        }
    }
}

impl Explored {
    /// The exploration that tried the most.
    fn widest(&self) -> &Exploration {
        self.unasked.as_ref().filter(|unasked| unasked.complete).unwrap_or(&self.exploration)
    }

    /// Whether all that is read was tried: decisions, and what is done unasked.
    #[must_use]
    pub fn is_whole(&self, case: &Case) -> bool {
        self.widest().complete && self.untried(case).iter().all(|one| *one == Untried::OtherWaits)
    }

    /// What may lead elsewhere and was not tried, beyond decisions.
    #[must_use]
    pub fn untried(&self, case: &Case) -> Vec<Untried> {
        let mut all = Vec::new();
        match &self.unasked {
            None if reads_unasked(case) => all.push(Untried::Unasked),
            Some(unasked) if !unasked.complete => all.push(Untried::SomeUnasked),
            Some(_) if reads_moments(case) => all.push(Untried::OtherWaits),
            _ => {}
        }
        if self.widest().narrowed {
            all.push(Untried::Chance);
        }
        all
    }

    /// The shortest way to a situation: by decisions alone where there is one.
    #[must_use]
    pub fn way_to(&self, situation: usize) -> Option<&Way> {
        let unasked = self.unasked.as_ref().and_then(|unasked| unasked.ways.get(situation));
        self.exploration.ways.get(situation).into_iter().chain(unasked).find_map(Option::as_ref)
    }

    /// Obligations that are owed on some way by decisions and that nobody answered in any play, nor could unasked.
    #[must_use]
    pub fn never_answered(&self, case: &Case) -> Vec<(ClauseIx, usize)> {
        let mut all = self.scores.never_answered(case);
        let done = |act: &usize| self.all_hits().any(|hits| hits.acts.get(*act).is_some_and(|hits| *hits > 0));
        all.retain(|(clause, rule)| {
            !case.procedure.clauses[clause.at()].obligations[*rule].acts.iter().any(|act| done(&act))
        });
        all
    }

    /// A state from which no ending can be reached, with the shortest way there.
    #[must_use]
    pub fn dead_end(&self) -> Option<&(Way, SituationIx)> {
        self.widest().dead_end.as_ref()
    }

    fn all_hits(&self) -> impl Iterator<Item = &Hits> {
        let unasked = self.unasked.as_ref().map(|unasked| &unasked.hits);
        [Some(&self.exploration.hits), unasked, self.random.as_ref().map(|random| &random.hits), Some(&self.plan_hits)]
            .into_iter()
            .flatten()
    }

    /// Whether a situation was entered by any play.
    #[must_use]
    pub fn entered(&self, situation: usize) -> bool {
        self.all_hits().any(|hits| hits.situations[situation] > 0)
    }

    /// Whether an option was taken by any play.
    #[must_use]
    pub fn taken(&self, situation: usize, option: usize) -> bool {
        self.all_hits().any(|hits| hits.options[situation][option] > 0)
    }

    /// Whether news came in any play.
    #[must_use]
    pub fn came(&self, inject: usize) -> bool {
        self.all_hits().any(|hits| hits.injects[inject] > 0)
    }

    /// What was met at all, by any play.
    #[must_use]
    pub fn met(&self, case: &Case) -> Met {
        let situations = &case.scenario.situations;
        let injects = case.scenario.injects.iter().enumerate().filter(|(_, inject)| !inject.by_hand);
        let endings = situations.iter().enumerate().filter(|(_, one)| one.decision == Decision::Ending);
        Met {
            situations: (0..situations.len()).map(|at| self.entered(at)).collect(),
            options: situations
                .iter()
                .enumerate()
                .map(|(at, one)| (0..one.decision.options().len()).map(|option| self.taken(at, option)).collect())
                .collect(),
            injects: injects.map(|(at, _)| self.came(at)).collect(),
            endings: endings.map(|(at, _)| self.entered(at)).collect(),
        }
    }

    /// Names of what no play met: situations, options as `situation/option`, and news that does not come by hand.
    #[must_use]
    pub fn never_met(&self, case: &Case) -> Vec<String> {
        let mut names = Vec::new();
        for (at, situation) in case.scenario.situations.iter().enumerate() {
            if !self.entered(at) {
                names.push(situation.id.clone());
                continue;
            }
            let options = situation.decision.options().iter().enumerate();
            let never = options.filter(|(option, _)| !self.taken(at, *option));
            names.extend(never.map(|(_, option)| format!("{}/{}", situation.id, option.id)));
        }
        let injects = case.scenario.injects.iter().enumerate();
        let never = injects.filter(|(at, inject)| !inject.by_hand && !self.came(*at));
        names.extend(never.map(|(_, inject)| inject.id.clone()));
        names
    }

    /// Names of what fewer than one random play in a hundred met, with how many did, rarest first.
    #[must_use]
    pub fn rare(&self, case: &Case) -> Vec<String> {
        let Some(random) = &self.random else { return Vec::new() };
        let mut rare: Vec<(u64, String)> = Vec::new();
        let mut add = |hits: u64, name: String| {
            if hits > 0 && hits * 100 < random.plays {
                rare.push((hits, name));
            }
        };
        for (at, situation) in case.scenario.situations.iter().enumerate() {
            add(random.hits.situations[at], situation.id.clone());
            for (option, hits) in situation.decision.options().iter().zip(&random.hits.options[at]) {
                add(*hits, format!("{}/{}", situation.id, option.id));
            }
        }
        for (inject, hits) in case.scenario.injects.iter().zip(&random.hits.injects) {
            add(*hits, inject.id.clone());
        }
        rare.sort();
        rare.into_iter().map(|(hits, name)| format!("{name} ({hits})")).collect()
    }

    /// Case time to an ending by decisions alone, in seconds: exact where all ways were tried with all that chance can do.
    #[must_use]
    pub fn time(&self) -> Option<Range<i64>> {
        // Delays of chance are tried at their shortest and longest, but a middle one can lead elsewhere.
        let exact = self.exploration.complete && !self.exploration.narrowed;
        let mut time = self.exploration.time.clone()?;
        time.least_exact = exact;
        time.most_exact = exact || time.most.is_none();
        Some(time)
    }

    /// The shortest and the longest time to an ending in any play, where that lies outside of [`Explored::time`].
    #[must_use]
    pub fn time_beyond(&self) -> Option<(i64, i64)> {
        let by_decisions = self.time();
        let known = by_decisions.as_ref().map(|time| (time.least, time.most.unwrap_or(i64::MAX)));
        let unasked = self.unasked.as_ref().and_then(|unasked| unasked.time.as_ref());
        let unasked = unasked.map(|time| (time.least, time.most.unwrap_or(time.least)));
        let random = self.random.as_ref().and_then(|random| random.time);
        beyond(known, [unasked, random, self.plan_time])
    }

    /// Points of a thousand by decisions alone, to the printed tenth: exact where all ways were tried with all that
    /// chance can do, and where nothing can lie beyond. None where nothing can be assessed.
    #[must_use]
    pub fn points(&self) -> Option<Range<Points>> {
        let exact = self.scores.complete && !self.exploration.narrowed;
        let mut points = self.scores.points.clone()?;
        points.least_exact = exact;
        points.most_exact = exact || points.most == Some(Points::ALL);
        Some(points)
    }

    /// The fewest and the most points of any play, where that lies outside of [`Explored::points`].
    #[must_use]
    pub fn points_beyond(&self) -> Option<(Points, Points)> {
        let known = self.points().and_then(|points| Some((points.least, points.most?)));
        let random = self.random.as_ref().and_then(|random| random.points);
        let random = random.map(|((lowest, _), (highest, _))| (lowest, highest));
        beyond(known, [random, self.plan_points, None])
    }

    /// The most points of any play.
    #[must_use]
    pub fn most_points(&self) -> Option<Points> {
        let by_decisions = self.points().and_then(|points| points.most);
        by_decisions.max(self.points_beyond().map(|(_, most)| most))
    }
}

/// The least and the most of all, where that is not what is known.
fn beyond<T: Ord + Copy>(known: Option<(T, T)>, others: [Option<(T, T)>; 3]) -> Option<(T, T)> {
    let all = others.into_iter().flatten().chain(known).reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)));
    all.filter(|_| all != known)
}
