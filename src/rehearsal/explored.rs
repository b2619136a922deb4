//! Everything that trying a case out found, put together: by all ways, by random plays and by the plans beside it.

use crate::assessment::Points;
use crate::scenario::Case;
use crate::scenario::Decision;

use super::explore::{Exploration, Hits, Range, Scores};
use super::fairness::Fairness;
use super::random_plays::RandomPlays;

/// Everything that trying a case out found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explored {
    /// All ways, as far as they were tried.
    pub exploration: Exploration,
    /// Their scores.
    pub scores: Scores,
    /// Random plays, if any.
    pub random: Option<RandomPlays>,
    /// What the plans met.
    pub plan_hits: Hits,
    /// The most points of a plan that came to an ending.
    pub plan_points: Option<Points>,
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

impl Explored {
    fn all_hits(&self) -> impl Iterator<Item = &Hits> {
        [Some(&self.exploration.hits), self.random.as_ref().map(|random| &random.hits), Some(&self.plan_hits)]
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

    /// Case time to an ending, in seconds: exact where all ways were tried with all that chance can do.
    #[must_use]
    pub fn time(&self) -> Option<Range<i64>> {
        // Delays of chance are tried at their shortest and longest, but a middle one can lead elsewhere.
        let exact = self.exploration.complete && !self.exploration.narrowed;
        let random = self.random.as_ref().and_then(|random| random.time);
        let mut time = self.exploration.time.clone().or_else(|| {
            random.map(|(least, most)| Range { least, most: Some(most), least_exact: false, most_exact: false })
        })?;
        if let Some((least, most)) = random.filter(|_| !exact) {
            time.least = time.least.min(least);
            time.most = time.most.map(|known| known.max(most));
        }
        time.least_exact = exact;
        time.most_exact = exact || time.most.is_none();
        Some(time)
    }

    /// Points of a thousand, to the printed tenth: exact where all ways were tried with all that chance can do, and
    /// where nothing can lie beyond.
    #[must_use]
    pub fn points(&self) -> Option<Range<Points>> {
        let exact = self.scores.complete && !self.exploration.narrowed;
        let mut seen: Vec<Points> = self.plan_points.into_iter().collect();
        if let Some(points) = &self.scores.points {
            seen.extend([points.least].into_iter().chain(points.most));
        }
        if let Some(((lowest, _), (highest, _))) = self.random.as_ref().and_then(|random| random.points) {
            seen.extend([lowest, highest]);
        }
        let (least, most) = (*seen.iter().min()?, *seen.iter().max()?);
        Some(Range { least, most: Some(most), least_exact: exact, most_exact: exact || most == Points::ALL })
    }
}
