//! What plays came by: a sample of what can happen, to tell the places people come to from those nobody does.

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::{Event, Recorded};
use crate::rehearsal::RandomPlayer;
use crate::rehearsal::explore::Exploration;
use crate::scenario::Case;
use crate::scenario::SituationIx;
use crate::scenario::model::InjectIx;

/// So many plays at random are a good look at a case, and take no time worth mentioning.
const PLAYS: u64 = 400;

/// What the plays looked at came by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen {
    /// How many plays.
    pub plays: u64,
    /// Whether every way was tried, besides.
    pub every_way: bool,
    /// Situations that were entered.
    pub entered: BTreeSet<SituationIx>,
    /// Options that were taken: situation and position.
    pub taken: BTreeSet<(SituationIx, u8)>,
    /// In which situations news came, and how often.
    pub news: BTreeMap<InjectIx, BTreeMap<SituationIx, u64>>,
}

impl Seen {
    /// Looks at plays at random: three in four decide only what they are asked, the others also act unasked.
    #[must_use]
    pub fn at_random(case: &Case, seed: u64) -> Self {
        let mut seen = Self::default();
        let mut events = Vec::new();
        for play in 0..PLAYS {
            let luck = seed.wrapping_add(play);
            let mut player = if play % 4 == 3 { RandomPlayer::lively(luck) } else { RandomPlayer::deciding_only(luck) };
            player.race(case, luck, &mut events);
            seen.add(&events);
        }
        seen
    }

    /// Adds a play.
    pub fn add(&mut self, log: &[Recorded]) {
        self.plays += 1;
        let mut here = SituationIx(0);
        for recorded in log {
            match &recorded.event {
                Event::Entered(situation) => {
                    here = *situation;
                    self.entered.insert(here);
                }
                Event::Decided { situation, options, .. } => {
                    self.taken.extend(options.iter().map(|option| (*situation, *option)));
                }
                Event::Answered { situation, option, .. } => {
                    self.taken.insert((*situation, *option));
                }
                Event::Injected(inject) => {
                    *self.news.entry(*inject).or_default().entry(here).or_default() += 1;
                }
                _ => {}
            }
        }
    }

    /// Adds what an exploration of the case met.
    pub fn add_exploration(&mut self, found: &Exploration) {
        self.every_way |= found.complete;
        let met = |counts: &[u64]| (0..counts.len()).filter(|at| counts[*at] > 0).collect::<Vec<_>>();
        self.entered.extend(met(&found.hits.situations).into_iter().map(SituationIx::of));
        for (at, options) in found.hits.options.iter().enumerate() {
            let taken = met(options).into_iter().filter_map(|option| u8::try_from(option).ok());
            self.taken.extend(taken.map(|option| (SituationIx::of(at), option)));
        }
    }

    /// The situation in which news came most often; of several, the earliest in the file.
    #[must_use]
    pub fn place_of(&self, inject: InjectIx) -> Option<SituationIx> {
        let places = self.news.get(&inject)?;
        let most = places.values().max()?;
        places.iter().find(|(_, times)| *times == most).map(|(place, _)| *place)
    }
}
