//! States as a few bytes: what can still be read of them, and nothing else. Two states with the same bytes have the
//! same future; the bytes give back a state with that future.

use crate::base::{Bits, CaseTime};
use crate::engine::reach::{knows_of_the_case, knows_of_themselves};
use crate::engine::{Arrival, People, State};
use crate::procedure::Agencies;
use crate::scenario::Case;
use crate::scenario::model::{Place, SituationIx};
use crate::scenario::{Group, Who};

use super::live::Live;
use super::unasked::Unasked;

/// Packs the states of a case.
#[derive(Debug)]
pub(super) struct Packing {
    blank: State,
    /// By situation.
    fields: Vec<(Live, Vec<Field>)>,
    /// Whether the time of an ending is read.
    reads_end: bool,
    /// Whether it is read who knows of whom; of how they came to, nothing is.
    acquaintance: bool,
}

/// A piece of a state that is kept.
#[derive(Debug, Clone, Copy)]
enum Field {
    Flags(usize, u64),
    Moments(usize, u64),
    Reached(usize, u64),
    Injected(usize, u64),
    Answered(usize, u64),
    Knows(usize, usize, u64),
    Did(usize, usize, u64),
    Taken(usize, u16),
    Gauge(usize),
    Place(usize),
    Group(usize),
}

impl Packing {
    pub(super) fn new(case: &Case, live: Vec<Live>, unasked: &Unasked) -> Self {
        let mut blank = State::new(case);
        blank.knows.fill(Bits::default());
        blank.places.fill(Place::AWAY);
        blank.met.fill(People::default());
        let news = &case.scenario.injects;
        let news: Bits = (0..news.len()).filter(|at| !news[*at].by_hand || unasked.news.contains(*at)).collect();
        let n_cast = case.scenario.cast.len();
        let reads_end = live.iter().any(|live| live.until == i64::MAX);
        let fields = live.into_iter().map(|live| (live.clone(), fields(&live, news, unasked.once, n_cast))).collect();
        Self { blank, fields, reads_end, acquaintance: unasked.acquaintance }
    }

    /// Writes a state. Of time only what is read is kept: later than anything that is read is all the same.
    pub(super) fn pack(&self, case: &Case, state: &State, out: &mut Vec<u8>) {
        let number = |value: u64, out: &mut Vec<u8>| {
            let mut left = value;
            while left >= 0x80 {
                out.push((left & 0x7f) as u8 | 0x80);
                left >>= 7;
            }
            out.push(left as u8);
        };
        let seconds = |time: i64, out: &mut Vec<u8>| number(u64::try_from(time).unwrap_or_default(), out);
        number(u64::from(state.situation.0) * 2 + u64::from(state.ended), out);
        if state.ended {
            if self.reads_end {
                seconds(state.now.0, out);
            }
            return;
        }
        let (live, fields) = &self.fields[state.situation.at()];
        let now = state.now.0.min(live.until.saturating_add(1));
        seconds(now, out);
        for field in fields {
            let word = |bits: Bits, word: usize, mask: u64| bits.words()[word] & mask;
            let value = match *field {
                Field::Flags(at, mask) => word(state.flags, at, mask),
                Field::Moments(at, mask) => word(state.moments, at, mask),
                Field::Reached(at, mask) => word(state.reached, at, mask),
                Field::Injected(at, mask) => word(state.injected, at, mask),
                Field::Answered(at, mask) => word(state.answered, at, mask),
                Field::Knows(role, at, mask) => word(state.knows[role], at, mask),
                Field::Did(who, at, mask) => word(state.did[who], at, mask),
                Field::Taken(at, mask) => u64::from(state.taken[at] & mask),
                Field::Gauge(at) => u64::from(state.gauges[at].unsigned_abs()),
                Field::Place(at) => u64::from(state.places[at].0),
                Field::Group(at) => state.groups[at] as u64,
            };
            number(value, out);
        }
        let stands = |who: Who, purpose| u64::from(state.agreed_with(who, purpose).bits());
        for (who, purpose) in &live.agreed {
            number(stands(*who, *purpose), out);
        }
        number(state.arrivals.len() as u64, out);
        for arrival in &state.arrivals {
            seconds(arrival.at.0 - (state.now.0 - now), out);
            number(u64::from(arrival.who.0), out);
            number(u64::from(arrival.to.0), out);
        }
        for role in case.scenario.roles().filter(|_| self.acquaintance) {
            let known = case.scenario.assisted().filter(|who| knows_of_themselves(case, state, role, *who));
            number(known.fold(0, |all, who| all | 1 << who.0), out);
            number(u64::from(knows_of_the_case(case, state, role)), out);
        }
        number(state.answers.len() as u64, out);
        for (who, option) in &state.answers {
            number(u64::from(who.0), out);
            number(u64::from(*option), out);
        }
    }

    /// Reads a state back.
    pub(super) fn unpack(&self, bytes: &[u8], state: &mut State) {
        state.become_as(&self.blank);
        let mut rest = bytes.iter();
        let mut number = || {
            let (mut value, mut shift) = (0_u64, 0_u32);
            for byte in rest.by_ref() {
                value |= u64::from(byte & 0x7f) << shift;
                shift += 7;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            value
        };
        let small = |value: u64| u16::try_from(value).unwrap_or_default();
        let head = number();
        state.situation = SituationIx(small(head / 2));
        state.ended = head % 2 == 1;
        if state.ended {
            state.now = CaseTime(if self.reads_end { i64::try_from(number()).unwrap_or_default() } else { 0 });
            return;
        }
        let (live, fields) = &self.fields[state.situation.at()];
        state.now = CaseTime(i64::try_from(number()).unwrap_or_default());
        let put = |bits: &mut Bits, word: usize, value: u64| {
            let mut words = bits.words();
            words[word] = value;
            *bits = Bits::from_words(words);
        };
        for field in fields {
            let value = number();
            match *field {
                Field::Flags(at, _) => put(&mut state.flags, at, value),
                Field::Moments(at, _) => put(&mut state.moments, at, value),
                Field::Reached(at, _) => put(&mut state.reached, at, value),
                Field::Injected(at, _) => put(&mut state.injected, at, value),
                Field::Answered(at, _) => put(&mut state.answered, at, value),
                Field::Knows(role, at, _) => put(&mut state.knows[role], at, value),
                Field::Did(who, at, _) => put(&mut state.did[who], at, value),
                Field::Taken(at, _) => state.taken[at] = small(value),
                Field::Gauge(at) => state.gauges[at] = i8::try_from(value).unwrap_or_default(),
                Field::Place(at) => state.places[at] = Place(small(value)),
                Field::Group(at) => {
                    state.groups[at] = Group::ALL[usize::from(small(value)).min(Group::ALL.len() - 1)];
                }
            }
        }
        for (who, purpose) in &live.agreed {
            let with = Agencies::from_bits(u32::try_from(number()).unwrap_or_default());
            if !with.is_empty() {
                state.agreements.push((*who, *purpose, with));
            }
        }
        for _ in 0..number() {
            let at = CaseTime(i64::try_from(number()).unwrap_or_default());
            state.arrivals.push(Arrival { at, who: Who(small(number())), to: Place(small(number())) });
        }
        for role in 0..if self.acquaintance { state.knows.len() } else { 0 } {
            state.met[role] = People(number());
            if number() == 1 {
                state.called.insert(Who::of(role));
            }
        }
        for _ in 0..number() {
            state.answers.push((Who(small(number())), u8::try_from(number()).unwrap_or_default()));
        }
    }
}

fn fields(live: &Live, news: Bits, once: Bits, n_cast: usize) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut words = |bits: Bits, field: &dyn Fn(usize, u64) -> Field| {
        let words = bits.words();
        fields.extend((0..words.len()).filter(|at| words[*at] != 0).map(|at| field(at, words[at])));
    };
    words(live.flags, &Field::Flags);
    words(live.moments, &Field::Moments);
    words(live.reached, &Field::Reached);
    words(news, &Field::Injected);
    words(once, &Field::Answered);
    for (role, knows) in live.knows.iter().enumerate() {
        words(*knows, &|at, mask| Field::Knows(role, at, mask));
    }
    for (who, did) in live.did.iter().enumerate() {
        words(*did, &|at, mask| Field::Did(who, at, mask));
    }
    let taken = live.taken.iter().enumerate().filter(|(_, mask)| **mask != 0);
    fields.extend(taken.map(|(at, mask)| Field::Taken(at, *mask)));
    fields.extend((0..live.gauges.len()).filter(|at| live.gauges[*at]).map(Field::Gauge));
    fields.extend((0..64).filter(|at| live.places & (1 << at) != 0).map(Field::Place));
    fields.extend((0..n_cast).filter(|_| live.groups).map(Field::Group));
    fields
}
