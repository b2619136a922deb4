//! What the assessment of a play still needs of its past, and nothing else: two plays with the same residue and the
//! same future are assessed alike. That makes it possible to treat them as one when all ways through a case are tried.
//! It never forgets anything a rule could read; `tests/engine/explore` holds it against the assessment of whole logs.
//! Start at [`Residue::take_in`].
//!
//! It rests on one fact of the engine: between two commands no act is going on. Whatever comes later begins when
//! everything earlier is over, so that of earlier acts only their order among themselves can matter, and their times
//! only where a rule reads times.

use std::collections::BTreeSet;

use crate::base::CaseTime;
use crate::engine::{Event, People, Recorded};
use crate::procedure::{Agencies, ClauseIx, PurposeIx};
use crate::scenario::Case;
use crate::scenario::Who;

use crate::assessment::assess::judge;
use crate::assessment::compact::reading::Reading;
use crate::assessment::facts::groups::Groups;
use crate::assessment::facts::moments::Reader;
use crate::assessment::facts::trace::{Deed, Trace};
use crate::assessment::facts::{AgreementStands, Facts, agreements};
use crate::assessment::finding::{FindingKind, RuleRef};
use crate::assessment::price::{Shift, Yardstick};
use crate::assessment::score::Score;

/// What of a play's past its assessment can still read.
#[derive(Debug, Clone)]
pub struct Residue<'c> {
    reader: Reader<'c>,
    deeds: Vec<Deed>,
    agreements: Vec<AgreementStands>,
    groups: Groups,
}

/// What an assessment comes to, without words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The team's score.
    pub score: Score,
    /// Kinds of findings, each with its clause.
    pub findings: BTreeSet<(FindingKind, Option<ClauseIx>)>,
    /// Obligations that came to be owed, by their position in the clause, and whether an act answered them.
    pub owed: BTreeSet<(ClauseIx, usize, bool)>,
}

impl<'c> Residue<'c> {
    /// Before anything happened.
    #[must_use]
    pub fn new(case: &'c Case) -> Self {
        Self { reader: Reader::new(case), deeds: Vec::new(), agreements: Vec::new(), groups: Groups::of(case, &[]) }
    }

    /// Takes in everything that one command led to, and forgets what no rule can read any more.
    pub fn take_in(&mut self, case: &Case, reading: &Reading, events: &[Recorded]) {
        // Numbers of earlier events lie below all that follow.
        let base = self.next_number();
        let first = events.first().map_or(0, |event| event.seq);
        let number = |seq: u32| base + (seq - first);
        if !reading.concerns(events) {
            return;
        }
        let places = self.reader.places.clone();
        for event in events {
            let of_moments = matches!(event.event, Event::Happened { .. } | Event::Learned { .. });
            let of_places = matches!(event.event, Event::Moved { .. } | Event::Arrived { .. });
            if reading.reads_knowledge() || ((of_moments || of_places) && reading.reads(&event.event)) {
                self.reader.take_in(&Recorded { seq: number(event.seq), ..event.clone() });
            }
        }
        self.groups.take_in(events, number);
        let asked = |purpose: &PurposeIx| reading.purposes.contains(purpose);
        let said = agreements(&self.agreements, events);
        self.agreements.extend(
            said.into_iter()
                .filter(|(_, _, purpose, _)| asked(purpose))
                .map(|(seq, who, purpose, with)| (number(seq), who, purpose, with)),
        );
        let place = self.deeds.iter().map(|deed| deed.span.end + 1).max().unwrap_or_default();
        for mut deed in Trace::checked(case, events, places).deeds {
            deed.seqs = vec![number(deed.seq())];
            deed.span.start += place;
            deed.span.end += place;
            self.deeds.push(deed);
        }
        self.forget(case, reading);
    }

    /// What the play comes to if it ends now, its last event at this time.
    #[must_use]
    pub fn outcome(&self, case: &Case, end: CaseTime) -> Outcome {
        let facts = Facts {
            case,
            log: &[],
            trace: Trace::over(self.deeds.clone(), end),
            moments: self.reader.found.clone(),
            groups: self.groups.as_known(case.procedure.age_in_doubt, &self.reader.found),
            agreements: self.agreements.clone(),
            horizon: end.max(case.scenario.assessed_until.unwrap_or_default()),
            yardstick: Yardstick::AS_WRITTEN,
            finished: true,
        };
        let judged = judge(&facts);
        let items = &judged.items;
        let owed = items.iter().filter_map(|item| match (item.clause, item.rule) {
            (Some(clause), RuleRef::Obligation(rule)) if item.instance.is_some() => {
                let open = [FindingKind::Missing, FindingKind::Premature, FindingKind::NotYetDue].contains(&item.kind);
                Some((clause, rule, !open))
            }
            _ => None,
        });
        Outcome {
            score: Score::of(&facts, &judged, &vec![false; items.len()], Shift::AsWritten),
            findings: items.iter().map(|item| (item.kind, item.clause)).collect(),
            owed: owed.collect(),
        }
    }

    /// Writes what tells this residue from others: equal bytes, equal futures.
    pub fn write(&self, reading: &Reading, out: &mut Vec<u8>) {
        let mut number = |value: u64| {
            // Small numbers take one byte.
            let mut left = value;
            while left >= 0x80 {
                out.push((left & 0x7f) as u8 | 0x80);
                left >>= 7;
            }
            out.push(left as u8);
        };
        let time = |time: CaseTime| u64::try_from(time.0).unwrap_or_default();
        let who = |who: Option<Who>| who.map_or(0, |who| u64::from(who.0) + 1);
        number(self.deeds.len() as u64);
        for deed in &self.deeds {
            number(u64::from(deed.act.0));
            number(deed.agency.map_or(0, |agency| u64::from(agency.0) + 1));
            number(who(deed.about));
            number(time(deed.start));
            number(time(deed.end));
            number(u64::try_from(deed.span.end - deed.span.start).unwrap_or_default());
            number(deed.present.0);
            number(deed.reached.0);
        }
        number(self.agreements.len() as u64);
        for (seq, person, purpose, with) in &self.agreements {
            number(u64::from(*seq));
            number(u64::from(person.0));
            number(u64::from(purpose.0));
            number(u64::from(with.bits()));
        }
        number(self.reader.found.truths.len() as u64);
        for truth in &self.reader.found.truths {
            number(truth.moment.map_or(0, |moment| u64::from(moment.0) + 1));
            number(u64::from(truth.person.0));
            number(time(truth.at));
            number(u64::from(truth.seq));
            for known in &truth.known {
                number(known.map_or(0, |known| time(known) + 1));
            }
            number(truth.first_known.map_or(0, |(known, _)| time(known) + 1));
            number(truth.first_known.map_or(0, |(_, seq)| u64::from(seq) + 1));
        }
        self.groups.write(&mut number);
        if reading.reads_knowledge() || reading.telephones {
            self.reader.places.iter().for_each(|place| number(u64::from(place.0)));
        }
        if reading.reads_knowledge() {
            for list in [&self.reader.deciders, &self.reader.acting, &self.reader.hearing] {
                number(list.len() as u64);
                list.iter().for_each(|who| number(u64::from(who.0)));
            }
        }
    }

    /// An act has an odd number; what happened between two acts has the even one between them.
    fn next_number(&self) -> u32 {
        u32::try_from(2 * self.deeds.len() + 1).unwrap_or(u32::MAX / 2)
    }

    fn forget(&mut self, case: &Case, reading: &Reading) {
        self.forget_acts(reading);
        self.forget_moments(case, reading);
        self.number_anew();
        self.forget_agreements(reading);
        self.forget_times(reading);
    }

    /// Acts of which no rule speaks; and, of acts that do not count one by one, all but the first.
    fn forget_acts(&mut self, reading: &Reading) {
        let mut kept: Vec<Deed> = Vec::with_capacity(self.deeds.len());
        for mut deed in self.deeds.drain(..) {
            let act = deed.act.at();
            let told_already = |known: &Deed| {
                (known.act, known.about, known.agency) == (deed.act, deed.about, deed.agency)
                    && known.reached.0 | deed.reached.0 == known.reached.0
                    && known.precedes(&deed)
            };
            let counts = reading.one_by_one.contains(act) || !kept.iter().any(told_already);
            if reading.acts.contains(act) && counts {
                if !reading.seen_acts.contains(act) {
                    deed.present = People::default();
                }
                kept.push(deed);
            }
        }
        self.deeds = kept;
    }

    /// Moments that no rule waits for; and who knew them, where nobody is asked.
    fn forget_moments(&mut self, case: &Case, reading: &Reading) {
        let cast = &case.scenario.cast;
        let asked = |moment| reading.known.iter().find(|(known, _)| *known == moment).map(|(_, agencies)| *agencies);
        self.reader
            .found
            .truths
            .retain(|truth| truth.moment.is_none_or(|moment| reading.moments.contains(moment.at())));
        for truth in &mut self.reader.found.truths {
            let timed = truth.moment.is_some_and(|moment| reading.timed_moments.contains(moment.at()));
            if !timed {
                truth.at = CaseTime::default();
            }
            let agencies: Option<Agencies> = asked(truth.moment);
            // Of an agency it counts when the first of its people knew.
            let first: Vec<Option<CaseTime>> = cast
                .iter()
                .map(|one| {
                    let asked = one.agency.is_some() && agencies.is_some_and(|all| all.includes(one.agency));
                    let mut same = cast.iter().zip(&truth.known).filter(|(other, _)| other.agency == one.agency);
                    if asked { same.by_ref().filter_map(|(_, known)| *known).min() } else { None }
                })
                .collect();
            truth.known = first;
            if truth.moment.is_none() || truth.moment != case.procedure.age_in_doubt {
                truth.first_known = None;
            }
        }
    }

    /// Numbers events anew, keeping before and after between acts and everything else.
    fn number_anew(&mut self) {
        let old: Vec<u32> = self.deeds.iter().map(Deed::seq).collect();
        let slot = |seq: u32| {
            let before = old.iter().filter(|deed| **deed < seq).count();
            u32::try_from(2 * before).unwrap_or(u32::MAX / 2)
        };
        for truth in &mut self.reader.found.truths {
            truth.seq = slot(truth.seq);
            truth.first_known = truth.first_known.map(|(at, seq)| (at, slot(seq)));
        }
        for (seq, ..) in &mut self.agreements {
            *seq = slot(*seq);
        }
        self.groups.number_anew(slot);
        let spans: Vec<_> = self.deeds.iter().map(|deed| deed.span).collect();
        for (index, deed) in self.deeds.iter_mut().enumerate() {
            let within = spans[index + 1..].iter().filter(|later| later.start <= spans[index].end).count();
            let place = |at: usize| i64::try_from(at).unwrap_or(i64::MAX / 2);
            deed.span.start = place(index);
            deed.span.end = place(index + within);
        }
        // Acts do not stand in the order of their numbers where they began together.
        let mut order: Vec<usize> = (0..old.len()).collect();
        order.sort_by_key(|index| old[*index]);
        for (rank, index) in order.into_iter().enumerate() {
            self.deeds[index].seqs = vec![u32::try_from(2 * rank + 1).unwrap_or(u32::MAX / 2)];
        }
    }

    /// Words that changed nothing, or that no act asked about before the next word.
    fn forget_agreements(&mut self, reading: &Reading) {
        let asked: Vec<u32> =
            self.deeds.iter().filter(|deed| reading.agreed_acts.contains(deed.act.at())).map(Deed::seq).collect();
        let all = std::mem::take(&mut self.agreements);
        for (index, &(seq, person, purpose, with)) in all.iter().enumerate() {
            let same = |other: &&AgreementStands| (other.1, other.2) == (person, purpose);
            let next = all[index + 1..].iter().find(same).map(|(at, ..)| *at);
            let unread = next.is_some_and(|next| !asked.iter().any(|deed| (seq..next).contains(deed)));
            let before = self.agreements.iter().rev().find(same);
            let unchanged = before.map_or(with.is_empty(), |(.., before)| *before == with);
            if !unread && !unchanged {
                self.agreements.push((seq, person, purpose, with));
            }
        }
    }

    /// Times that no rule reads, where the order of the acts says everything.
    fn forget_times(&mut self, reading: &Reading) {
        let mut latest = CaseTime::default();
        let mut reach = -1;
        for deed in &mut self.deeds {
            let alone = deed.span.start > reach && deed.span.end == deed.span.start;
            reach = reach.max(deed.span.end);
            if alone && !reading.timed.contains(deed.act.at()) {
                deed.start = latest;
                deed.end = latest;
            }
            latest = latest.max(deed.end);
        }
    }
}
