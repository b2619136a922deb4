//! How a decision unfolds into events: effects, passing time, arrivals, injects, the way to the next situation.
//! It never refuses; [`super::decide`] has done that before.

use crate::base::{CaseTime, Duration, DurationRange};
use crate::procedure::ActIx;
use crate::scenario::Case;
use crate::scenario::model::{
    Decision, Effects, FactIx, GroupChange, InjectIx, Outcome, Place, Scenario, SituationIx, Who,
};

use super::chance::{Chance, Draw};
use super::condition::allows;
use super::event::{ActEvent, Event, Origin, Recorded, Source};
use super::state::State;

/// What an option without acts takes, when the case does not say.
const DEFAULT_LENGTH: Duration = Duration(120);

/// Writes events and takes each one in at once, so that what follows sees what came before.
pub(super) struct Unfolding<'u> {
    pub(super) case: &'u Case,
    pub(super) state: &'u mut State,
    pub(super) chance: &'u mut dyn Chance,
    /// The log so far; what happens is added.
    pub(super) out: &'u mut Vec<Recorded>,
    pub(super) seq: u32,
    pub(super) command: u32,
    /// How many situations this command has entered so far.
    pub(super) hops: u32,
}

/// More situations than this are not entered because of one command: a circle of `goto`s ends here.
const MOST_HOPS: u32 = 64;

impl<'u> Unfolding<'u> {
    fn scenario(&self) -> &'u Scenario {
        &self.case.scenario
    }

    pub(super) fn emit(&mut self, event: Event) {
        self.state.apply(&event);
        self.state.commands = self.command + 1;
        self.out.push(Recorded { seq: self.seq, command: self.command, at: self.state.now, event });
        self.seq += 1;
    }

    fn draw(&mut self, what: Draw, range: DurationRange) -> Duration {
        let width = range.max.0.saturating_sub(range.min.0);
        if width <= 0 {
            return range.min;
        }
        let (times, width) = (what.times_before(self.out), u64::try_from(width).unwrap_or(0));
        let drawn = self.chance.draw_time(what, times, width, self.state.now.after(range.min));
        Duration(range.min.0 + i64::try_from(drawn).unwrap_or(0))
    }

    /// Carries out effects on behalf of whoever acts. Returns where they lead, if they say so.
    pub(super) fn effects(&mut self, effects: &'u Effects, actor: Who, origin: Origin) -> Option<SituationIx> {
        for (who, to) in &effects.moves {
            self.move_to(*who, *to);
        }
        self.acts_and_time(effects, actor, origin);
        for call in &effects.calls {
            self.call(call.who, call.to, call.delay);
        }
        for agreement in &effects.agreements {
            self.emit(Event::Agreed(*agreement));
        }
        for (moment, person) in &effects.moments {
            self.emit(Event::Happened { moment: *moment, person: *person });
        }
        if self.scenario().is_role(actor) {
            for fact in &effects.learns {
                self.learn(actor, *fact, Source::Seen);
            }
        }
        for (role, fact) in &effects.informs {
            let source = if *role == actor || origin == Origin::Case { Source::Seen } else { Source::Told(actor) };
            self.learn(*role, *fact, source);
        }
        for (flag, up) in &effects.flags {
            self.emit(Event::Flagged { flag: *flag, up: *up });
        }
        for (gauge, by) in &effects.gauges {
            self.emit(Event::Gauged { gauge: *gauge, by: *by });
        }
        effects.goto
    }

    /// What a standing act leads to; its own time has passed already.
    pub(super) fn standing_effects(&mut self, effects: &'u Effects, actor: Who) -> Option<SituationIx> {
        self.effects(effects, actor, Origin::Standing)
    }

    /// Acts follow each other; what the case gives as the length of the whole is shared out among them.
    fn acts_and_time(&mut self, effects: &'u Effects, actor: Who, origin: Origin) {
        let count = i64::try_from(effects.acts.len()).unwrap_or(1);
        // The time of a standing act is that of the act itself; what it leads to takes none.
        let first = effects.acts.first().map(|doing| Draw::Act(doing.by.unwrap_or(actor), doing.act));
        let what = first.unwrap_or(Draw::Pause(self.state.situation));
        let total = if origin == Origin::Standing {
            Some(Duration(0))
        } else {
            effects.takes.map(|range| self.draw(what, range))
        };
        for (index, doing) in (1..).zip(&effects.acts) {
            let length = match total {
                Some(total) => Duration(total.0 * index / count - total.0 * (index - 1) / count),
                None if origin == Origin::Case => Duration(0),
                None => self.case.procedure.acts[doing.act.at()].takes,
            };
            self.act(doing.act, doing.by.unwrap_or(actor), &doing.toward, None, length, origin);
        }
        if effects.acts.is_empty() {
            let rest = total.unwrap_or(if origin == Origin::Decision { DEFAULT_LENGTH } else { Duration(0) });
            self.pass(rest);
        }
    }

    /// Performs one act and lets its time pass. Toward several people it is one act for each, in the same time.
    pub(super) fn act(
        &mut self,
        act: ActIx,
        by: Who,
        toward: &[Who],
        fact: Option<FactIx>,
        length: Duration,
        origin: Origin,
    ) {
        let mut present = self.state.people_at(self.state.place_of(by));
        present.insert(by);
        let start = self.state.now;
        for toward in toward.iter().copied().map(Some).chain(toward.is_empty().then_some(None)) {
            self.emit(Event::Acted(ActEvent {
                act,
                by,
                toward,
                fact,
                start,
                end: start.after(length),
                present,
                agreed: self.agreed_to(toward),
                origin,
            }));
        }
        self.pass(length);
    }

    /// Purposes to which everybody concerned has agreed: the person the act is directed at, or all who are assisted.
    fn agreed_to(&self, toward: Option<Who>) -> u32 {
        let scenario = self.scenario();
        let mut purposes = 0;
        for (index, _) in self.case.procedure.purposes.iter().enumerate().take(32) {
            let purpose = crate::procedure::PurposeIx::of(index);
            let stands = |who: Who| self.state.agreed(who, purpose);
            let all = match toward.filter(|who| scenario.member(*who).assisted) {
                Some(who) => stands(who),
                None => scenario.assisted().next().is_some() && scenario.assisted().all(stands),
            };
            if all {
                purposes |= 1 << index;
            }
        }
        purposes
    }

    pub(super) fn move_to(&mut self, who: Who, to: Place) {
        if self.state.place_of(who) != to {
            self.emit(Event::Moved { who, to });
        }
    }

    /// Somebody who is there already, or on the way, is not called again.
    fn call(&mut self, who: Who, to: Place, delay: DurationRange) {
        let coming = self.state.arrivals.iter().any(|arrival| arrival.who == who);
        if !coming && self.state.place_of(who) != to {
            let arrives = self.state.now.after(self.draw(Draw::Arrival(who, to), delay));
            self.emit(Event::Called { who, to, arrives });
        }
    }

    pub(super) fn learn(&mut self, role: Who, fact: FactIx, source: Source) {
        if self.state.knows(role, fact) {
            return;
        }
        self.emit(Event::Learned { role, fact, source });
        let known = &self.scenario().facts[fact.at()];
        for moment in &known.shows {
            // Of several persons, each comes to it in their own time; the state remembers only that it came.
            let of_one = known.about.is_some() && self.scenario().assisted().count() > 1;
            if of_one || !self.state.moments.contains(moment.at()) {
                self.emit(Event::Happened { moment: *moment, person: known.about });
            }
        }
    }

    /// Lets time pass, and on the way whatever it brings: arrivals and injects, in their order.
    pub(super) fn pass(&mut self, length: Duration) {
        self.pass_until(self.state.now.after(length));
    }

    pub(super) fn pass_until(&mut self, target: CaseTime) {
        while let Some(next) = self.next_on_the_way(target) {
            match next {
                OnTheWay::Arrival { at, who, to } => {
                    self.clock(at);
                    self.emit(Event::Arrived { who, at: to });
                }
                OnTheWay::Inject { at, inject } => {
                    self.clock(at);
                    self.inject(inject);
                }
                OnTheWay::Group { at } => self.clock(at),
            }
            self.conditional_injects();
        }
        self.clock(target);
    }

    fn clock(&mut self, to: CaseTime) {
        if to > self.state.now {
            self.state.now = to;
            self.emit(Event::TimePassed);
        }
    }

    fn next_on_the_way(&self, target: CaseTime) -> Option<OnTheWay> {
        let now = self.state.now;
        let group = self.scenario().group_changes.iter().filter_map(|change| change.at);
        let group = group.filter(|at| (now.0 + 1..=target.0).contains(&at.0)).min();
        let arrival = self.state.arrivals.first().filter(|arrival| arrival.at <= target);
        let inject = self
            .scenario()
            .injects
            .iter()
            .enumerate()
            .filter_map(|(index, inject)| Some((inject.at?, index, inject)))
            .filter(|(at, index, inject)| *at <= target && !inject.by_hand && !self.state.injected.contains(*index))
            .min_by_key(|(at, index, _)| (*at, *index));
        let first = arrival.map(|arrival| arrival.at).into_iter().chain(inject.map(|(at, _, _)| at)).min();
        if let Some(at) = group.filter(|at| first.is_none_or(|first| *at <= first)) {
            return Some(OnTheWay::Group { at });
        }
        match (arrival, inject) {
            (Some(arrival), Some((at, index, _))) if at < arrival.at => {
                Some(OnTheWay::Inject { at, inject: InjectIx::of(index) })
            }
            (Some(arrival), _) => Some(OnTheWay::Arrival { at: arrival.at, who: arrival.who, to: arrival.to }),
            (None, Some((at, index, _))) => Some(OnTheWay::Inject { at, inject: InjectIx::of(index) }),
            (None, None) => None,
        }
    }

    /// Pushes news in. One whose condition does not hold, or that is ruled out, is passed over for good.
    pub(super) fn inject(&mut self, inject: InjectIx) {
        let news = &self.scenario().injects[inject.at()];
        let ruled_out = news.unless.as_ref().is_some_and(|test| super::condition::holds(test, self.state));
        if ruled_out || !(news.by_hand || allows(news.when.as_ref(), self.state)) {
            self.emit(Event::PassedOver(inject));
            return;
        }
        self.push_in(inject);
    }

    /// Pushes news in, whatever it waits for.
    pub(super) fn push_in(&mut self, inject: InjectIx) {
        let news = &self.scenario().injects[inject.at()];
        self.emit(Event::Injected(inject));
        let mut hearers = news.to.clone();
        if hearers.is_empty() {
            hearers.extend(self.scenario().situation(self.state.situation).decision.role());
        }
        for role in &hearers {
            for fact in &news.effects.learns {
                self.learn(*role, *fact, Source::Seen);
            }
        }
        let actor = hearers.first().copied().unwrap_or(Who(0));
        self.effects_of_case(&news.effects, actor);
    }

    fn effects_of_case(&mut self, effects: &'u Effects, actor: Who) {
        let goto = self.effects(effects, actor, Origin::Case);
        if goto.is_some() && self.hops < MOST_HOPS {
            self.enter_from(goto);
        }
    }

    /// Injects that wait for a condition come as soon as it holds, each once.
    pub(super) fn conditional_injects(&mut self) {
        let scenario = self.scenario();
        self.regroup();
        while !self.state.ended {
            let next = scenario.injects.iter().enumerate().position(|(index, inject)| {
                inject.at.is_none()
                    && !inject.by_hand
                    && !self.state.injected.contains(index)
                    && allows(inject.when.as_ref(), self.state)
                    && !inject.unless.as_ref().is_some_and(|test| super::condition::holds(test, self.state))
            });
            let Some(index) = next else { return };
            self.inject(InjectIx::of(index));
            self.regroup();
        }
    }

    /// Puts everybody into the group that holds now.
    fn regroup(&mut self) {
        let changes = &self.scenario().group_changes;
        for (index, change) in changes.iter().enumerate() {
            let person = change.person;
            if changes[..index].iter().any(|earlier| earlier.person == person) {
                continue;
            }
            let holds = |change: &&GroupChange| {
                change.person == person
                    && change.at.is_none_or(|at| self.state.now >= at)
                    && allows(change.when.as_ref(), self.state)
            };
            let group = changes.iter().rfind(holds).map_or(self.scenario().member(person).group, |change| change.to);
            if self.state.group_of(person) != group {
                self.emit(Event::Grouped { person, group });
            }
        }
    }

    /// Carries out what follows by itself in the present situation, and tells what there is to see or hear of it.
    pub(super) fn outcomes(&mut self, outcomes: &'u [Outcome], actor: Who) -> Option<SituationIx> {
        let situation = self.state.situation;
        let mut goto = None;
        for outcome in outcomes {
            if allows(outcome.when.as_ref(), self.state) {
                if !outcome.effects.reply.is_empty() {
                    let mut all = self.scenario().situation(situation).outcomes();
                    let position = all.position(|one| std::ptr::eq(one, outcome)).unwrap_or_default();
                    self.emit(Event::Followed { situation, outcome: u16::try_from(position).unwrap_or(u16::MAX) });
                }
                goto = self.effects(&outcome.effects, actor, Origin::Case).or(goto);
            }
        }
        goto
    }

    /// After a decision: what follows it, and the next situation.
    pub(super) fn go_on(&mut self, goto: Option<SituationIx>, actor: Who) {
        let situation = self.scenario().situation(self.state.situation);
        let here = self.state.situation;
        let follows = self.outcomes(&situation.afterwards, actor);
        self.conditional_injects();
        if self.state.ended || self.state.situation != here {
            // News has led elsewhere.
            return;
        }
        self.enter_from(follows.or(goto).or(situation.next));
    }

    /// Enters a situation, or the next after it whose condition holds.
    pub(super) fn enter_from(&mut self, from: Option<SituationIx>) {
        let scenario = self.scenario();
        let mut at = from.unwrap_or(self.state.situation);
        let mut seen = 0;
        while !allows(scenario.situation(at).when.as_ref(), self.state) && seen < scenario.situations.len() {
            let Some(next) = scenario.situation(at).next else { break };
            at = next;
            seen += 1;
        }
        if let Some(begins) = scenario.situation(at).at {
            self.pass_until(begins.case_time(scenario.begins, self.state.now));
            if self.state.ended {
                return;
            }
        }
        for swap in &scenario.swaps {
            let changed = self.state.seats.get(swap.roles.0.at()) == Some(&swap.roles.1);
            if (swap.from == at && !changed) || (swap.until == Some(at) && changed) {
                self.emit(Event::Swapped(swap.roles.0, swap.roles.1));
            }
        }
        self.emit(Event::Entered(at));
        let situation = scenario.situation(at);
        let actor = situation.decision.role().unwrap_or(Who(0));
        self.hops += 1;
        let goto = self.outcomes(&situation.begins, actor);
        if self.state.situation != at || self.state.ended {
            // News on the way has led elsewhere.
            return;
        }
        if let Some(goto) = goto.filter(|goto| *goto != at && self.hops < MOST_HOPS) {
            self.enter_from(Some(goto));
            return;
        }
        self.conditional_injects();
        if situation.decision == Decision::Ending && !self.state.ended && self.state.situation == at {
            self.emit(Event::Ended(at));
        }
    }
}

enum OnTheWay {
    Group { at: CaseTime },
    Arrival { at: CaseTime, who: Who, to: Place },
    Inject { at: CaseTime, inject: InjectIx },
}
