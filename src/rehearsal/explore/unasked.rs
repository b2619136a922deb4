//! What people can do unasked and something reads: standing acts, tellings, waiting, and news by hand. What nobody reads
//! leads nowhere else, and is not tried.
//! It never carries anything out. Start at [`Unasked::of`].

use std::collections::BTreeSet;

use crate::base::{Bits, Duration};
use crate::engine::decide::{check_act, may_be_told};
use crate::engine::{Command, State, WaitUntil};
use crate::procedure::{ActIx, Reach, Toward};
use crate::scenario::model::{Effects, FactIx, InjectIx};
use crate::scenario::{Case, Who};

use super::live::Live;

/// What is tried unasked; by default nothing.
#[derive(Debug, Default)]
pub(super) struct Unasked {
    /// By situation: what can still be read.
    live: Vec<Live>,
    /// Who can do which standing act that something reads.
    acts: Vec<(Who, ActIx)>,
    /// Roles and facts to be told to them, where something reads that they know it or that it was told.
    tellings: Vec<(Who, FactIx)>,
    /// News by hand that changes something that is read, by position.
    pub(super) news: Bits,
    /// Answers of the case to a standing act that come once only, by position.
    pub(super) once: Bits,
    /// Whether it is read who knows of whom.
    pub(super) acquaintance: bool,
}

/// Nobody waits longer than this in one go.
const LONGEST_WAIT: i64 = 24 * 60 * 60;

impl Unasked {
    /// What can be read of such moves; adds to what is read what decides whether they can be made.
    pub(super) fn of(case: &Case, live: &mut [Live]) -> Self {
        let Some(mut all) = live.first().cloned() else { return Self::default() };
        live.iter().for_each(|live| all.add(live));
        let (scenario, procedure) = (&case.scenario, &case.procedure);
        let answered = |role: Who, act: usize| {
            scenario.standing.iter().any(|one| one.act.at() == act && one.by.is_none_or(|by| by == role))
        };
        let mut found = Self::default();
        for role in scenario.roles() {
            let can = |act: &usize| {
                let known = &procedure.acts[*act];
                known.standing && known.by.includes(scenario.member(role).agency)
            };
            let read = |act: &usize| all.did[role.at()].contains(*act) || answered(role, *act);
            let acts = (0..procedure.acts.len()).filter(can).filter(read);
            found.acts.extend(acts.map(|act| (role, ActIx::of(act))));
        }
        let reaches = || found.acts.iter().filter_map(|(_, act)| procedure.acts[act.at()].reach);
        let (places, acquaintance) = (reaches().next().is_some(), reaches().any(|reach| reach != Reach::Present));
        found.acquaintance = acquaintance;
        let telling = [procedure.telling.act, procedure.telling.without_basis];
        let told = all.did.iter().any(|did| telling.iter().any(|act| did.contains(act.at())));
        let facts: BTreeSet<usize> =
            (0..scenario.facts.len()).filter(|at| told || all.knows.iter().any(|knows| knows.contains(*at))).collect();
        for role in scenario.roles() {
            let wanted = facts.iter().filter(|fact| told || all.knows[role.at()].contains(**fact));
            found.tellings.extend(wanted.map(|fact| (role, FactIx::of(*fact))));
        }
        let by_hand = scenario.injects.iter().enumerate().filter(|(_, news)| news.by_hand);
        found.news = by_hand.filter(|(_, news)| changes(&news.effects, &all)).map(|(at, _)| at).collect();
        found.once = scenario.standing.iter().enumerate().filter(|(_, one)| one.once).map(|(at, _)| at).collect();
        found.live = live.to_vec();
        for live in live.iter_mut() {
            live.knows.iter_mut().for_each(|knows| facts.iter().for_each(|fact| knows.insert(*fact)));
            if places {
                (0..scenario.cast.len()).for_each(|at| live.place(Who::of(at)));
            }
            let private = scenario.facts.iter().filter(|fact| told && fact.private).filter_map(|fact| fact.about);
            live.agreed.extend(private.map(|person| (person, procedure.telling.purpose)));
        }
        found
    }

    /// Whether anything is to be tried.
    pub(super) fn is_read(&self) -> bool {
        let times = self.live.iter().any(|live| !live.times.is_empty());
        times || !self.acts.is_empty() || !self.tellings.is_empty() || !self.news.is_empty()
    }

    /// Calls `each` with every such move. When `each` says no, no more are made.
    pub(super) fn each_move(&self, case: &Case, state: &State, each: &mut dyn FnMut(&Command) -> bool) {
        let Some(live) = self.live.get(state.situation.at()) else { return };
        if state.ended {
            return;
        }
        let _told_to_stop = self.acts(case, state, live, each)
            && self.tellings(case, state, live, each)
            && self
                .news
                .iter()
                .filter(|at| !state.injected.contains(*at))
                .all(|at| each(&Command::Inject(InjectIx::of(at))))
            && wait(case, state, live, each);
    }

    fn acts(&self, case: &Case, state: &State, live: &Live, each: &mut dyn FnMut(&Command) -> bool) -> bool {
        let everybody = || (0..case.scenario.cast.len()).map(Who::of);
        for (role, act) in self.acts.iter().copied() {
            let new = live.did[role.at()].contains(act.at()) && !state.did[role.at()].contains(act.at());
            let answered = case.scenario.standing.iter().enumerate().any(|(at, one)| {
                one.act == act
                    && one.by.is_none_or(|by| by == role)
                    && !(one.once && state.answered.contains(at))
                    && crate::engine::condition::allows(one.when.as_ref(), state)
            });
            if !new && !answered {
                continue;
            }
            let toward: Vec<Option<Who>> = match case.procedure.acts[act.at()].toward {
                Toward::Nobody => vec![None],
                Toward::Assisted => case.scenario.assisted().map(Some).collect(),
                Toward::Anybody => everybody().filter(|who| *who != role).map(Some).collect(),
            };
            let mut possible = toward.into_iter().filter(|toward| check_act(case, state, role, act, *toward).is_ok());
            // Toward whom it is makes a difference only where it is read who knows of whom.
            let most = if self.acquaintance { usize::MAX } else { 1 };
            if !possible.by_ref().take(most).all(|toward| each(&Command::Act { role, act, toward, because: None })) {
                return false;
            }
        }
        true
    }

    fn tellings(&self, case: &Case, state: &State, live: &Live, each: &mut dyn FnMut(&Command) -> bool) -> bool {
        let telling = case.procedure.telling;
        for (to, fact) in self.tellings.iter().copied().filter(|(to, fact)| !state.knows(*to, *fact)) {
            let act = if may_be_told(case, state, to, fact) { telling.act } else { telling.without_basis };
            let mut learned = !live.knows[to.at()].contains(fact.at());
            for role in case.scenario.roles().filter(|role| *role != to && state.knows(*role, fact)) {
                let did = live.did[role.at()].contains(act.at()) && !state.did[role.at()].contains(act.at());
                // Who tells makes a difference only where something reads that they told.
                if (did || !learned) && !each(&Command::Tell { role, to, fact, because: None }) {
                    return false;
                }
                learned = true;
            }
        }
        true
    }
}

/// Waits until the next moment that something reads; from there on, until the one after it.
fn wait(case: &Case, state: &State, live: &Live, each: &mut dyn FnMut(&Command) -> bool) -> bool {
    let next = live.times.range(state.now.0 + 1..).next().map(|moment| (moment - state.now.0).min(LONGEST_WAIT));
    let role = state.deciding(case).first().copied();
    let Some((length, role)) = next.zip(role) else { return true };
    each(&Command::Wait { role, until: WaitUntil::Time(Duration(length)) })
}

/// Whether effects change anything that can be read.
fn changes(effects: &Effects, live: &Live) -> bool {
    let known = |fact: &FactIx| live.knows.iter().any(|knows| knows.contains(fact.at()));
    effects.goto.is_some()
        || effects.takes.is_some()
        || !effects.calls.is_empty()
        || effects.acts.iter().any(|doing| live.did.iter().any(|did| did.contains(doing.act.at())))
        || effects.moves.iter().any(|(who, _)| live.places & 1_u64.checked_shl(u32::from(who.0)).unwrap_or(0) != 0)
        || effects.learns.iter().chain(effects.informs.iter().map(|(_, fact)| fact)).any(known)
        || effects.agreements.iter().any(|one| live.agreed.contains(&(one.person, one.purpose)))
        || effects.flags.iter().any(|(flag, _)| live.flags.contains(flag.at()))
        || effects.gauges.iter().any(|(gauge, _)| live.gauges[*gauge as usize])
        || effects.moments.iter().any(|(moment, _)| live.moments.contains(moment.at()))
}
