//! Plays at random, from a seed: for finding what nobody thought of, and for measuring.

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};

use crate::engine::decide::offered;
use crate::engine::{Command, Play, Recorded, SeededChance, State, WaitUntil, begin, decide};
use crate::scenario::Case;
use crate::scenario::Decision;
use crate::scenario::model::Who;

use super::explore::Hits;

/// A play that goes on longer than this many commands goes in circles and is given up.
const MOST_COMMANDS: usize = 1_000;
/// Of a hundred choices, how many go to what was met least, when that is preferred.
const PREFERRING: u32 = 75;

/// A player that takes every open path with some chance.
#[derive(Debug)]
pub struct RandomPlayer {
    luck: ChaCha8Rng,
    /// Of a hundred moves, how many are unasked: standing acts, telling, waiting.
    unasked: u32,
}

impl RandomPlayer {
    /// A player that only decides what it is asked.
    #[must_use]
    pub fn deciding_only(seed: u64) -> Self {
        Self { luck: ChaCha8Rng::seed_from_u64(seed), unasked: 0 }
    }

    /// A player that also acts, tells and waits unasked.
    #[must_use]
    pub fn lively(seed: u64) -> Self {
        Self { luck: ChaCha8Rng::seed_from_u64(seed), unasked: 25 }
    }

    /// Plays a case to its end. The play is given up after very many moves, when a case goes in circles.
    #[must_use]
    pub fn play(&mut self, case: &Case, seed: u64) -> Play {
        self.go_on(Play::begin(case.clone(), seed))
    }

    /// Plays on from where a play stands to its end, or gives up as [`RandomPlayer::play`] does.
    #[must_use]
    pub fn go_on(&mut self, mut play: Play) -> Play {
        let case = play.case().clone();
        for _ in 0..MOST_COMMANDS {
            let Some(command) = self.next(&case, play.state(), None) else { break };
            // A refused move is a move that people may try as well: the player simply goes on.
            let _refused = play.carry_out(&command).is_err();
        }
        play
    }

    /// Plays a case to its end as fast as the engine goes, keeping only the events; `out` is used again and again.
    pub fn race(&mut self, case: &Case, seed: u64, out: &mut Vec<Recorded>) -> State {
        self.run(case, seed, None, out)
    }

    /// The same, of what is offered preferring what was met least so far.
    pub fn race_for_new(&mut self, case: &Case, seed: u64, met: &Hits, out: &mut Vec<Recorded>) -> State {
        self.run(case, seed, Some(met), out)
    }

    fn run(&mut self, case: &Case, seed: u64, met: Option<&Hits>, out: &mut Vec<Recorded>) -> State {
        out.clear();
        let (mut state, begun) = begin(case, &mut SeededChance::new(seed));
        out.extend(begun);
        for _ in 0..MOST_COMMANDS {
            let Some(command) = self.next(case, &state, met) else { break };
            let seq = u32::try_from(out.len()).unwrap_or(u32::MAX);
            let _refused = decide(case, &mut state, &command, &mut SeededChance::new(seed), seq, out).is_err();
        }
        state
    }

    /// One of the options that are left: any, or mostly one that was met least.
    fn one_of(&mut self, open: &[u8], hits: Option<&Vec<u64>>) -> usize {
        let of = |at: usize| hits.map_or(0, |hits| hits[usize::from(open[at])]);
        if hits.is_none() || self.luck.random_range(0..100) >= PREFERRING {
            return self.below(open.len());
        }
        let fewest = (0..open.len()).map(of).min().unwrap_or_default();
        let rarest: Vec<usize> = (0..open.len()).filter(|at| of(*at) == fewest).collect();
        rarest[self.below(rarest.len())]
    }

    fn below(&mut self, count: usize) -> usize {
        self.luck.random_range(0..count.max(1))
    }

    pub(super) fn next(&mut self, case: &Case, state: &State, met: Option<&Hits>) -> Option<Command> {
        if state.ended {
            return None;
        }
        if self.unasked > 0
            && self.luck.random_range(0..100) < self.unasked
            && let Some(command) = self.unasked_move(case, state)
        {
            return Some(command);
        }
        let decision = &case.scenario.situation(state.situation).decision;
        let role = match decision {
            Decision::Choices { role, .. } | Decision::Cards { role, .. } => *role,
            Decision::Joint { roles, .. } => {
                *roles.iter().find(|role| !state.answers.iter().any(|(who, _)| who == *role))?
            }
            Decision::Ending => return None,
        };
        let options = decision.options();
        let count = match decision {
            Decision::Cards { pick: (fewest, most), .. } => fewest + self.below(most - fewest + 1),
            _ => 1,
        };
        let mut open: Vec<u8> =
            (0_u8..).zip(options).filter(|(_, one)| offered(one, state)).map(|(at, _)| at).collect();
        let mut picked = Vec::with_capacity(count);
        for _ in 0..count.min(open.len()) {
            let at = self.one_of(&open, met.map(|met| &met.options[state.situation.at()]));
            picked.push(open.swap_remove(at));
        }
        if picked.is_empty() {
            Some(Command::LetPass)
        } else {
            Some(Command::Decide { role, options: picked, because: None })
        }
    }

    fn unasked_move(&mut self, case: &Case, state: &State) -> Option<Command> {
        let scenario = &case.scenario;
        let role = Who::of(self.below(scenario.n_roles));
        match self.below(4) {
            0 if !state.arrivals.is_empty() => {
                Some(Command::Wait { role: *state.deciding(case).first()?, until: WaitUntil::NextArrival })
            }
            1 => {
                let known: Vec<usize> = state.knows.get(role.at())?.iter().collect();
                let fact = crate::scenario::FactIx::of(*known.get(self.below(known.len()))?);
                let to = Who::of(self.below(scenario.n_roles));
                Some(Command::Tell { role, to, fact, because: None })
            }
            _ => {
                let agency = scenario.member(role).agency;
                let acts = &case.procedure.acts;
                let open: Vec<usize> =
                    (0..acts.len()).filter(|at| acts[*at].standing && acts[*at].by.includes(agency)).collect();
                let assisted: Vec<Who> = scenario.assisted().collect();
                let toward = if assisted.len() > 1 {
                    Some(assisted[self.below(assisted.len())])
                } else {
                    assisted.first().copied()
                };
                let act = crate::procedure::ActIx::of(*open.get(self.below(open.len()))?);
                Some(Command::Act { role, act, toward, because: None })
            }
        }
    }
}
