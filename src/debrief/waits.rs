//! Who waited for whom: each call and the arrival that answered it; and who was beside the person meanwhile.
//! Start at [`waits`] and at [`beside`].

use crate::base::{CaseTime, Duration};
use crate::engine::{Event, Play, Recorded, State};
use crate::scenario::model::{Place, Who};

/// A call and the arrival that answered it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Number of the event of the call.
    pub seq: u32,
    /// Who was called.
    pub who: Who,
    /// Who called; `None` where the case did.
    pub by: Option<Who>,
    /// When.
    pub called: CaseTime,
    /// When they came; `None` where they had not come when the play ended.
    pub came: Option<CaseTime>,
}

impl Wait {
    /// How long it was; of one that was still to come, until the play ended.
    #[must_use]
    pub fn length(&self, end: CaseTime) -> Duration {
        self.came.unwrap_or(end).since(self.called)
    }
}

/// All waits of a play, in the order of the calls.
#[must_use]
pub fn waits(play: &Play) -> Vec<Wait> {
    let log = play.log();
    let mut waits: Vec<Wait> = Vec::new();
    for recorded in log {
        match recorded.event {
            Event::Called { who, .. } => {
                let waited_for = |wait: &&mut Wait| wait.who == who && wait.came.is_none();
                // Whoever is called again while on the way is waited for since the first call.
                if waits.iter_mut().find(waited_for).is_none() {
                    let by = caller(log, recorded.command);
                    waits.push(Wait { seq: recorded.seq, who, by, called: recorded.at, came: None });
                }
            }
            Event::Arrived { who, .. } => {
                let waited_for = |wait: &&mut Wait| wait.who == who && wait.came.is_none();
                if let Some(wait) = waits.iter_mut().find(waited_for) {
                    wait.came = Some(recorded.at);
                }
            }
            _ => {}
        }
    }
    waits.retain(|wait| wait.length(play.state().now).0 > 0);
    waits
}

/// Who gave the command with this number, if a role did.
fn caller(log: &[Recorded], command: u32) -> Option<Who> {
    log.iter().filter(|recorded| recorded.command == command).find_map(|recorded| match &recorded.event {
        Event::Decided { role, .. } | Event::Answered { role, .. } => Some(*role),
        Event::Acted(act) => Some(act.by),
        _ => None,
    })
}

/// A stretch of time in which somebody was where the person was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    /// Who.
    pub who: Who,
    /// Since when.
    pub from: CaseTime,
    /// Until when.
    pub until: CaseTime,
}

/// Who of the agencies was beside a person, and when; stretches of no time are left out.
#[must_use]
pub fn beside(play: &Play, person: Who) -> Vec<Beside> {
    let scenario = &play.case().scenario;
    let others: Vec<Who> =
        (0..scenario.cast.len()).map(Who::of).filter(|who| scenario.member(*who).agency.is_some()).collect();
    let mut state = State::new(play.case());
    let mut since: Vec<Option<CaseTime>> = vec![None; others.len()];
    let mut out = Vec::new();
    let mut look = |state: &State, at: CaseTime, over: bool| {
        let place = state.place_of(person);
        for (who, since) in others.iter().zip(&mut since) {
            let there = !over && place != Place::AWAY && state.place_of(*who) == place;
            match (there, *since) {
                (true, None) => *since = Some(at),
                (false, Some(from)) => {
                    out.push(Beside { who: *who, from, until: at });
                    *since = None;
                }
                _ => {}
            }
        }
    };
    look(&state, CaseTime(0), false);
    for events in play.log().chunk_by(|one, next| one.at == next.at) {
        events.iter().for_each(|recorded| state.evolve(recorded));
        look(&state, events[0].at, false);
    }
    look(&state, play.state().now, true);
    out.retain(|one| one.until > one.from);
    out.sort_by_key(|one| (one.from, one.who));
    out
}
