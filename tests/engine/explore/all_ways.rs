//! Every way through a small case, played on its own from beginning to end and assessed as a whole: slow, and plain
//! enough to be believed.

use std::collections::{BTreeMap, BTreeSet};

use roadblock::assessment::{Accepted, FindingKind, Points, assess};
use roadblock::engine::decide::offered;
use roadblock::engine::{Chance, Command, Draw, Event, Recorded, State, WaitUntil, begin, decide};
use roadblock::procedure::ClauseIx;
use roadblock::scenario::Case;
use roadblock::scenario::Decision;

/// More ways than this are not played.
const MOST_WAYS: usize = 300;
/// A way with more commands than this goes in circles.
const MOST_COMMANDS: usize = 14;

#[derive(Debug, Default)]
pub(crate) struct AllWays {
    pub(crate) ways: usize,
    pub(crate) situations: BTreeSet<usize>,
    pub(crate) options: BTreeSet<(usize, u8)>,
    pub(crate) injects: BTreeSet<usize>,
    pub(crate) endings: BTreeSet<usize>,
    pub(crate) times: Vec<i64>,
    pub(crate) points: Vec<Points>,
    /// Each finding with the fewest commands after which it was met.
    pub(crate) findings: BTreeMap<(FindingKind, Option<ClauseIx>), usize>,
    /// The most points with each option.
    pub(crate) best_with: BTreeMap<(usize, u8), Points>,
}

/// Chance that answers as it is told and says how far it could have gone.
struct Told {
    answers: Vec<u64>,
    asked: Vec<u64>,
}

impl Chance for Told {
    fn draw(&mut self, _what: Draw, _times: u32, most: u64) -> u64 {
        let answer = self.answers.get(self.asked.len()).copied().unwrap_or(0);
        self.asked.push(most);
        answer
    }
}

/// What comes of something for each combination of draws.
fn of_chance<T>(mut act: impl FnMut(&mut Told) -> T) -> Vec<T> {
    let mut all = Vec::new();
    let mut open = vec![Vec::new()];
    while let Some(answers) = open.pop() {
        let mut chance = Told { answers: answers.clone(), asked: Vec::new() };
        let result = act(&mut chance);
        match chance.asked.get(answers.len()) {
            // A draw that was not told: each of its answers is tried.
            Some(most) => {
                let values: Vec<u64> = if *most <= 2 { (0..=*most).collect() } else { vec![0, *most] };
                open.extend(values.into_iter().map(|value| [answers.clone(), vec![value]].concat()));
            }
            None => all.push(result),
        }
    }
    all
}

fn commands(case: &Case, state: &State) -> Vec<Command> {
    let situation = case.scenario.situation(state.situation);
    let Some(role) = state.deciding(case).first().copied() else { return Vec::new() };
    let options = situation.decision.options();
    let open: Vec<u8> = (0..options.len()).filter(|at| offered(&options[*at], state)).map(|at| at as u8).collect();
    let (fewest, most) = if let Decision::Cards { pick, .. } = &situation.decision { *pick } else { (1, 1) };
    let mut plans: Vec<Vec<u8>> = vec![Vec::new()];
    let mut commands = Vec::new();
    for length in 1..=most {
        plans = plans
            .iter()
            .flat_map(|plan| {
                open.iter().filter(|card| !plan.contains(card)).map(|card| [plan.clone(), vec![*card]].concat())
            })
            .collect();
        if length >= fewest {
            commands.extend(plans.iter().map(|plan| Command::Decide { role, options: plan.clone(), because: None }));
        }
    }
    if state.answers.is_empty() {
        if situation.limit.is_some() || commands.is_empty() {
            commands.push(Command::LetPass);
        }
        if !state.arrivals.is_empty() {
            commands.push(Command::Wait { role, until: WaitUntil::NextArrival });
        }
    }
    commands
}

impl AllWays {
    /// Plays all ways; `None` when there are too many, or some go on for too long.
    pub(crate) fn of(case: &Case) -> Option<Self> {
        let mut all = Self::default();
        let mut open: Vec<(State, Vec<Recorded>, usize)> =
            of_chance(|chance| begin(case, chance)).into_iter().map(|(state, log)| (state, log, 0)).collect();
        while let Some((state, log, given)) = open.pop() {
            if state.ended {
                all.ways += 1;
                if all.ways > MOST_WAYS {
                    return None;
                }
                all.count(case, &state, &log, given);
                continue;
            }
            if given == MOST_COMMANDS || open.len() > 10 * MOST_WAYS {
                return None;
            }
            for command in commands(case, &state) {
                let seq = log.len() as u32;
                let taken = of_chance(|chance| {
                    let (mut after, mut log) = (state.clone(), log.clone());
                    decide(case, &mut after, &command, chance, seq, &mut log).map(|()| (after, log))
                });
                for taken in taken {
                    let (after, log) = taken.expect("what is offered is not refused");
                    open.push((after, log, given + 1));
                }
            }
        }
        Some(all)
    }

    fn count(&mut self, case: &Case, state: &State, log: &[Recorded], given: usize) {
        let assessment = assess(case, log, &Accepted::default());
        let points = assessment.score.is_assessed().then(|| assessment.score.points());
        let mut taken = BTreeSet::new();
        for recorded in log {
            match &recorded.event {
                Event::Entered(at) => drop(self.situations.insert(at.at())),
                Event::Decided { situation, options, .. } => {
                    taken.extend(options.iter().map(|option| (situation.at(), *option)));
                }
                Event::Answered { situation, option, .. } => drop(taken.insert((situation.at(), *option))),
                Event::Injected(inject) => drop(self.injects.insert(inject.at())),
                _ => {}
            }
        }
        for option in taken {
            self.options.insert(option);
            if let Some(points) = points {
                let best = self.best_with.entry(option).or_insert(points);
                *best = points.max(*best);
            }
        }
        self.endings.insert(state.situation.at());
        self.times.push(state.now.0);
        self.points.extend(points);
        for finding in &assessment.findings {
            let fewest = self.findings.entry((finding.kind, finding.clause)).or_insert(given);
            *fewest = given.min(*fewest);
        }
    }
}
