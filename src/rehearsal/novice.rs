//! An honest beginner: knows roughly what is to be done, and gets a quarter of it wrong.
//! Start at [`Novice::from_plan`].
//!
//! Of four steps of a good plan one goes wrong, as the seed has it: a decision is taken otherwise, a card is left out
//! or taken in place of another, something that nobody asks for is forgotten. Where the plan says nothing, since the
//! mistakes have led elsewhere, the beginner decides by chance among what is offered.

use std::collections::BTreeMap;

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};

use crate::engine::{Command, Play};
use crate::scenario::Case;
use crate::scenario::Decision;
use crate::scenario::model::{SituationIx, Who};

use super::moves::open_options;
use super::plan::{Plan, PlanStep, StepKind};
use super::run_plan::command;

/// Of a hundred steps, how many go wrong.
const MISTAKES: u32 = 25;
/// A play is given up after so many turns.
const MOST_TURNS: usize = 500;

/// What a beginner has learned from a plan.
#[derive(Debug, Clone, Default)]
pub struct Novice {
    /// What is decided in each situation.
    decisions: BTreeMap<(SituationIx, Who), Vec<u8>>,
    /// What is done unasked in each situation, in order.
    unasked: BTreeMap<SituationIx, Vec<PlanStep>>,
}

impl Novice {
    /// Learns from a plan, by playing it once.
    #[must_use]
    pub fn from_plan(case: &Case, plan: &Plan) -> Self {
        let mut play = Play::begin(case.clone(), 0);
        let mut novice = Self::default();
        for step in &plan.steps {
            let Ok(command) = command(&play, step) else { continue };
            let here = play.state().situation;
            match &command {
                Command::Decide { role, options, .. } => {
                    novice.decisions.insert((here, *role), options.clone());
                }
                _ => novice.unasked.entry(here).or_default().push(step.clone()),
            }
            let _refused = play.carry_out(&command).is_err();
        }
        novice
    }

    /// Plays a case to its end, or until it goes in circles; the seed decides which steps go wrong.
    #[must_use]
    pub fn play(&self, case: &Case, seed: u64) -> Play {
        let mut luck = ChaCha8Rng::seed_from_u64(seed);
        let mut play = Play::begin(case.clone(), seed);
        let mut unasked = self.unasked.clone();
        for _ in 0..MOST_TURNS {
            if play.state().ended {
                break;
            }
            for step in unasked.remove(&play.state().situation).unwrap_or_default() {
                let keeps_time = matches!(step.what, StepKind::WaitFor(_) | StepKind::Wait(_) | StepKind::LetPass);
                if !keeps_time && luck.random_range(0..100) < MISTAKES {
                    continue;
                }
                // After a mistake some steps of the plan are no longer possible.
                let _refused = command(&play, &step).map(|command| play.carry_out(&command).is_err());
            }
            let Some(role) = play.state().deciding(case).first().copied() else { continue };
            let options = self.decide(&play, role, &mut luck);
            let decided = Command::Decide { role, options, because: None };
            if play.carry_out(&decided).is_err() && play.carry_out(&Command::LetPass).is_err() {
                break;
            }
        }
        play
    }

    fn decide(&self, play: &Play, role: Who, luck: &mut ChaCha8Rng) -> Vec<u8> {
        let (case, state) = (play.case(), play.state());
        let open = open_options(case, state);
        let fewest = match &case.scenario.situation(state.situation).decision {
            Decision::Cards { pick, .. } => pick.0,
            _ => 1,
        };
        let learned = self.decisions.get(&(state.situation, role));
        let Some(learned) = learned.filter(|options| options.iter().all(|option| open.contains(option))) else {
            let mut open = open;
            let mut picked = Vec::new();
            while picked.len() < fewest && !open.is_empty() {
                picked.push(open.swap_remove(luck.random_range(0..open.len())));
            }
            return picked;
        };
        let mut options = learned.clone();
        if luck.random_range(0..100) < MISTAKES {
            let at = luck.random_range(0..options.len().max(1));
            let others: Vec<u8> = open.into_iter().filter(|option| !options.contains(option)).collect();
            if options.len() > fewest && (others.is_empty() || luck.random_bool(0.5)) {
                options.remove(at);
            } else if !others.is_empty() && at < options.len() {
                options[at] = others[luck.random_range(0..others.len())];
            }
        }
        options
    }
}
