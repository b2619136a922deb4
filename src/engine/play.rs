//! One run of a case: the owner of its log. Faces give it commands and show its views.

use crate::scenario::Case;

use super::chance::SeededChance;
use super::command::{Command, Rejection};
use super::decide::{begin, decide};
use super::event::Recorded;
use super::state::State;

/// One run of a case.
#[derive(Debug, Clone)]
pub struct Play {
    case: Case,
    seed: u64,
    state: State,
    log: Vec<Recorded>,
    forked_at: Option<u32>,
}

impl Play {
    /// Begins a run. The seed decides everything that chance decides.
    #[must_use]
    pub fn begin(case: Case, seed: u64) -> Self {
        let (state, log) = begin(&case, &mut SeededChance::new(seed));
        Self { case, seed, state, log, forked_at: None }
    }

    /// A run that was recorded, taken up again at its last event.
    #[must_use]
    pub fn replay(case: Case, seed: u64, log: Vec<Recorded>) -> Self {
        let mut state = State::new(&case);
        for recorded in &log {
            state.evolve(recorded);
        }
        Self { case, seed, state, log, forked_at: None }
    }

    /// The same run, known to have been forked from another before the event with this number.
    #[must_use]
    pub fn forked_before(mut self, seq: Option<u32>) -> Self {
        self.forked_at = seq;
        self
    }

    /// Carries a command out.
    ///
    /// # Errors
    /// With the reason, when it is refused; then nothing has changed.
    pub fn carry_out(&mut self, command: &Command) -> Result<&[Recorded], Rejection> {
        let first = self.log.len();
        let seq = self.log.last().map_or(0, |last| last.seq + 1);
        decide(&self.case, &mut self.state, command, &mut SeededChance::new(self.seed), seq, &mut self.log)?;
        Ok(&self.log[first..])
    }

    /// Takes in what happened, as it was recorded.
    pub fn take_in(&mut self, events: &[Recorded]) {
        for event in events {
            self.state.evolve(event);
        }
        self.log.extend_from_slice(events);
    }

    /// The same run as it was before the event with this number and all that came of the same command: what followed is
    /// taken back.
    #[must_use]
    pub fn as_before(&self, seq: u32) -> Self {
        Self { forked_at: self.forked_at, ..self.fork_before(seq) }
    }

    /// The same run up to just before the command that led to the event with this number; to play on differently.
    #[must_use]
    pub fn fork_before(&self, seq: u32) -> Self {
        let command = self.log.iter().find(|recorded| recorded.seq == seq).map_or(u32::MAX, |found| found.command);
        // What the beginning of the case brought cannot be undone.
        let kept: Vec<Recorded> =
            self.log.iter().take_while(|recorded| recorded.command < command.max(1)).cloned().collect();
        let mut fork = Self::replay(self.case.clone(), self.seed, kept);
        fork.forked_at = Some(seq);
        fork
    }

    /// The case that is played.
    #[must_use]
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The seed of the run.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// What is true now.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Everything that happened.
    #[must_use]
    pub fn log(&self) -> &[Recorded] {
        &self.log
    }

    /// The event before which this run was forked from another.
    #[must_use]
    pub fn forked_at(&self) -> Option<u32> {
        self.forked_at
    }
}
