//! Players that want a good result without doing the work: what an assessment must not reward.
//! They play by the rules of the engine and never look at the assessment. Start at [`Strategy::play`].

use std::collections::BTreeSet;

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};

use crate::engine::{Command, Event, Play};
use crate::scenario::Case;
use crate::scenario::model::{Decision, FactIx, SituationIx, Who};

use super::moves::{open_options, standing_acts};

/// A play is given up after so many commands.
const MOST_COMMANDS: usize = 2_000;
/// How often an act is tried again that the case does not answer.
const TRIES: usize = 3;

/// A way to play for the result alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strategy {
    /// Nobody decides or does anything.
    Nothing,
    /// Everybody tells everybody everything they know, and decides by chance.
    TellEverything,
    /// Everybody begins with every act they may do, and then takes whatever holds the most acts.
    AllAtOnce,
    /// Whoever decides repeats every act until the case answers it, and tries one option after the other.
    UntilItWorks,
}

impl Strategy {
    /// All strategies.
    pub const ALL: [Self; 4] = [Self::Nothing, Self::TellEverything, Self::AllAtOnce, Self::UntilItWorks];

    /// A short name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::TellEverything => "tell-everything",
            Self::AllAtOnce => "all-at-once",
            Self::UntilItWorks => "until-it-works",
        }
    }

    /// Plays a case to its end, or until it goes in circles. The seed decides what is left to chance.
    #[must_use]
    pub fn play(self, case: &Case, seed: u64) -> Play {
        let mut player = Player {
            strategy: self,
            play: Play::begin(case.clone(), seed),
            luck: ChaCha8Rng::seed_from_u64(seed),
            left: MOST_COMMANDS,
            tried: BTreeSet::new(),
            seen: BTreeSet::new(),
        };
        if self == Self::AllAtOnce {
            player.everything_once();
        }
        while !player.play.state().ended && player.left > 0 {
            player.turn();
        }
        player.play
    }
}

struct Player {
    strategy: Strategy,
    play: Play,
    luck: ChaCha8Rng,
    left: usize,
    /// Options that were tried already.
    tried: BTreeSet<(SituationIx, u8)>,
    /// Situations in which the standing acts were tried already.
    seen: BTreeSet<SituationIx>,
}

impl Player {
    /// A refused command is one that people would try as well.
    fn carry_out(&mut self, command: &Command) -> bool {
        self.left = self.left.saturating_sub(1);
        self.play.carry_out(command).is_ok()
    }

    fn turn(&mut self) {
        match self.strategy {
            Strategy::Nothing => {
                self.carry_out(&Command::LetPass);
                return;
            }
            Strategy::TellEverything => self.tell_everything(),
            Strategy::UntilItWorks => self.repeat_acts(),
            Strategy::AllAtOnce => {}
        }
        let Some(role) = self.play.state().deciding(self.play.case()).first().copied() else {
            self.left = 0;
            return;
        };
        let options = self.options();
        if options.is_empty() || !self.carry_out(&Command::Decide { role, options, because: None }) {
            self.carry_out(&Command::LetPass);
        }
    }

    fn roles(&self) -> Vec<Who> {
        self.play.case().scenario.roles().collect()
    }

    fn everything_once(&mut self) {
        for role in self.roles() {
            for (act, toward) in standing_acts(self.play.case(), role) {
                self.carry_out(&Command::Act { role, act, toward, because: None });
            }
        }
    }

    fn tell_everything(&mut self) {
        for role in self.roles() {
            let known: Vec<FactIx> = self.play.state().knows[role.at()].iter().map(FactIx::of).collect();
            for fact in known {
                for to in self.roles() {
                    if to != role && !self.play.state().knows(to, fact) {
                        self.carry_out(&Command::Tell { role, to, fact, because: None });
                    }
                }
            }
        }
    }

    fn repeat_acts(&mut self) {
        let here = self.play.state().situation;
        if !self.seen.insert(here) {
            return;
        }
        for role in self.play.state().deciding(self.play.case()) {
            for (act, toward) in standing_acts(self.play.case(), role) {
                for _ in 0..TRIES {
                    let first = self.play.log().len();
                    self.carry_out(&Command::Act { role, act, toward, because: None });
                    let answered = |one: &crate::engine::Recorded| matches!(one.event, Event::Answer(_));
                    if self.play.log()[first..].iter().any(answered) {
                        break;
                    }
                }
            }
        }
    }

    /// What is decided now, as the strategy would have it.
    fn options(&mut self) -> Vec<u8> {
        let (case, state) = (self.play.case(), self.play.state());
        let (decision, at) = (&case.scenario.situation(state.situation).decision, state.situation);
        let mut open = open_options(case, state);
        let most = match decision {
            Decision::Cards { pick: (_, most), .. } => *most,
            _ => 1,
        };
        match self.strategy {
            // The fullest options first; of equals the first in the file.
            Strategy::AllAtOnce => {
                open.sort_by_key(|option| {
                    std::cmp::Reverse(decision.options()[usize::from(*option)].effects.acts.len())
                });
            }
            // What was not tried yet first.
            Strategy::UntilItWorks => open.sort_by_key(|option| self.tried.contains(&(at, *option))),
            Strategy::Nothing | Strategy::TellEverything => {
                for last in (1..open.len()).rev() {
                    open.swap(last, self.luck.random_range(0..=last));
                }
            }
        }
        open.truncate(most);
        self.tried.extend(open.iter().map(|option| (at, *option)));
        open
    }
}
