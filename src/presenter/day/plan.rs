//! The plan of the day: its parts with minutes, its rounds, its tables. A part in which a round is played and the round
//! belong together: the first with the first, and so on.

use crate::presenter::Presenter;
use crate::ui::screens::day::PartAction;
use crate::workshop::day::{DayCommand, Part, PartKind, PlannedRound};
use crate::workshop::{Command, Way, Workshop};

use super::case_of;

/// Minutes of the parts that no case says anything about.
const PRE_BRIEF: u32 = 15;
const BREAK: u32 = 20;
const TAKE_AWAYS: u32 = 20;
/// When a day begins where no clock is at hand: at nine.
const NINE: u32 = 9 * 60;
const QUARTER: u32 = 15;
const DAY: u32 = 24 * 60;
/// So many rounds are proposed: with two, everybody can play a role that is not their own.
const ROUNDS: usize = 2;

impl Presenter {
    /// A day with two rounds and a break, which begins at the next quarter of an hour.
    pub(super) fn plan_a_day(&mut self, way: Way) {
        let Some(workshop) = self.session.workshop() else { return };
        let cases = &workshop.library().cases;
        let (mut parts, mut rounds) = (vec![part(PartKind::PreBrief, PRE_BRIEF)], Vec::new());
        for (number, case) in (0..).zip(cases.iter().cycle().take(if cases.is_empty() { 0 } else { ROUNDS })) {
            if number > 0 {
                parts.push(part(PartKind::Break, BREAK));
            }
            parts.push(part(PartKind::Play, minutes(case.scenario.play_minutes)));
            parts.push(part(PartKind::Debrief, minutes(case.scenario.debrief_minutes)));
            let case = case.scenario.id.clone();
            rounds.push(PlannedRound { case, seed: self.seed.wrapping_add(number), way, table: 0, seats: Vec::new() });
        }
        self.seed = self.seed.wrapping_add(u64::try_from(rounds.len()).unwrap_or(0));
        parts.push(part(PartKind::TakeAways, TAKE_AWAYS));
        let begins = minutes_of(&self.room_clock).map_or(NINE, |now| now.div_ceil(QUARTER) * QUARTER % DAY);
        self.lead(&Command::Day(DayCommand::PlanParts { begins: Some(begins), parts }));
        self.lead(&Command::Day(DayCommand::PlanRounds(rounds)));
    }

    pub(super) fn change_begin(&mut self, by: i32) {
        let Some(workshop) = self.session.workshop() else { return };
        let begins = workshop.day().begins().unwrap_or(NINE);
        let day = i32::try_from(DAY).unwrap_or(i32::MAX);
        let begins = u32::try_from((i32::try_from(begins).unwrap_or(0) + by).rem_euclid(day)).ok();
        let parts = workshop.day().parts().to_vec();
        self.lead(&Command::Day(DayCommand::PlanParts { begins, parts }));
    }

    pub(super) fn change_part(&mut self, at: usize, action: PartAction) {
        let Some(workshop) = self.session.workshop() else { return };
        let mut parts = workshop.day().parts().to_vec();
        let round = (parts.get(at).map(|part| part.kind) == Some(PartKind::Play)).then(|| round_of(&parts, at));
        let begun = round.is_some_and(|round| round < workshop.rounds());
        let Some(part) = parts.get_mut(at) else { return };
        match action {
            PartAction::Minutes(by) => part.minutes = part.minutes.saturating_add_signed(by).clamp(1, DAY),
            PartAction::Up if at > 0 && parts[at - 1].kind != parts[at].kind => parts.swap(at - 1, at),
            PartAction::Down if at + 1 < parts.len() && parts[at + 1].kind != parts[at].kind => parts.swap(at, at + 1),
            PartAction::Up | PartAction::Down => return,
            PartAction::Remove if begun => return,
            PartAction::Remove => return self.remove_part(at, round),
            PartAction::Begin => {
                self.lead(&Command::Day(DayCommand::EnterPart(at)));
                return;
            }
        }
        self.plan_parts(parts);
    }

    /// A part is taken out; a round goes with the talk about it.
    fn remove_part(&mut self, at: usize, round: Option<usize>) {
        let Some(workshop) = self.session.workshop() else { return };
        let (mut parts, mut rounds) = (workshop.day().parts().to_vec(), workshop.day().rounds().to_vec());
        parts.remove(at);
        if let Some(round) = round {
            if parts.get(at).is_some_and(|next| next.kind == PartKind::Debrief) {
                parts.remove(at);
            }
            if round < rounds.len() {
                rounds.remove(round);
            }
        }
        self.plan_parts(parts);
        self.lead(&Command::Day(DayCommand::PlanRounds(rounds)));
    }

    fn plan_parts(&mut self, parts: Vec<Part>) {
        let begins = self.session.workshop().and_then(|workshop| workshop.day().begins());
        self.lead(&Command::Day(DayCommand::PlanParts { begins, parts }));
    }

    /// A round more for every table, before what people take away: the case after that of the last round.
    pub(super) fn add_round(&mut self) {
        let Some(workshop) = self.session.workshop() else { return };
        let mut rounds = workshop.day().rounds().to_vec();
        let cases = &workshop.library().cases;
        let last = rounds.last().and_then(|last| cases.iter().position(|case| case.scenario.id == last.case));
        let next = last.map_or(0, |last| last + 1) % cases.len().max(1);
        let Some(case) = cases.get(next) else { return };
        let id = case.scenario.id.clone();
        let times = (minutes(case.scenario.play_minutes), minutes(case.scenario.debrief_minutes));
        let before = workshop.all_rounds().last().map(crate::workshop::Round::way);
        let way = rounds.last().map(|last| last.way).or(before).unwrap_or_default();
        let mut parts = workshop.day().parts().to_vec();
        let tables = tables_of(workshop);
        for table in 0..tables {
            rounds.push(PlannedRound { case: id.clone(), seed: self.seed, way, table, seats: Vec::new() });
            let at = parts.iter().rposition(|part| part.kind != PartKind::TakeAways).map_or(0, |last| last + 1);
            parts.splice(at..at, [part(PartKind::Play, times.0), part(PartKind::Debrief, times.1)]);
        }
        self.seed = self.seed.wrapping_add(1);
        self.plan_parts(parts);
        self.lead(&Command::Day(DayCommand::PlanRounds(rounds)));
    }

    /// A break, after the part that goes on or at the end.
    pub(super) fn add_break(&mut self) {
        let Some(workshop) = self.session.workshop() else { return };
        let mut parts = workshop.day().parts().to_vec();
        let last = parts.iter().rposition(|part| part.kind != PartKind::TakeAways).map_or(0, |last| last + 1);
        parts.insert(workshop.day().now().map_or(last, |now| now + 1), part(PartKind::Break, BREAK));
        self.plan_parts(parts);
    }

    /// A table more: it plays the same cases with the same luck, each round after that of the table before.
    pub(super) fn add_table(&mut self) {
        let Some(workshop) = self.session.workshop() else { return };
        let (begun, table) = (workshop.rounds(), tables_of(workshop));
        let old = workshop.day().rounds();
        let mut rounds: Vec<PlannedRound> = Vec::new();
        let mut parts: Vec<Part> = Vec::new();
        let mut number = 0;
        let mut waiting: Vec<Part> = Vec::new();
        for one in workshop.day().parts() {
            if one.kind != PartKind::Debrief {
                parts.append(&mut waiting);
            }
            parts.push(*one);
            if one.kind == PartKind::Debrief && !waiting.is_empty() {
                waiting.push(*one);
                parts.append(&mut waiting);
            }
            if one.kind != PartKind::Play {
                continue;
            }
            let Some(round) = old.get(number) else { continue };
            rounds.push(round.clone());
            if number >= begun && round.table + 1 == table {
                rounds.push(PlannedRound { table, seats: Vec::new(), ..round.clone() });
                waiting.push(*one);
            }
            number += 1;
        }
        parts.append(&mut waiting);
        rounds.extend(old.iter().skip(number).cloned());
        self.plan_parts(parts);
        self.lead(&Command::Day(DayCommand::PlanRounds(rounds)));
    }

    /// The last table goes: its people join the first, and its rounds that were not begun are taken out.
    pub(super) fn remove_table(&mut self) {
        let Some(workshop) = self.session.workshop() else { return };
        let table = tables_of(workshop) - 1;
        if table == 0 {
            return;
        }
        let people = workshop.people().iter().filter(|person| person.table == table).map(|person| person.id);
        let people: Vec<_> = people.collect();
        let begun = workshop.rounds();
        let rounds = workshop.day().rounds().iter().enumerate();
        let mut gone: Vec<usize> =
            rounds.filter(|(at, round)| *at >= begun && round.table == table).map(|(at, _)| at).collect();
        gone.reverse();
        for person in people {
            self.lead(&Command::SitAt { person, table: 0 });
        }
        for round in gone {
            let Some(workshop) = self.session.workshop() else { return };
            let parts = workshop.day().parts().iter().enumerate();
            let mut plays = parts.filter(|(_, part)| part.kind == PartKind::Play).map(|(at, _)| at);
            if let Some(at) = plays.nth(round) {
                self.remove_part(at, Some(round));
            }
        }
    }

    /// The same luck as an earlier round of the case, or luck of its own.
    pub(super) fn same_luck(&mut self, at: usize, same: bool) {
        let Some(workshop) = self.session.workshop() else { return };
        let rounds = workshop.day().rounds();
        let earlier = rounds.iter().take(at).find(|round| rounds.get(at).is_some_and(|one| one.case == round.case));
        let Some(seed) = earlier.map(|round| round.seed) else { return };
        let own = self.seed;
        if !same {
            self.seed = self.seed.wrapping_add(1);
        }
        self.change_round(at, |round| round.seed = if same { seed } else { own });
    }
}

/// How many tables there are: those of people, and those for which a round is planned.
pub(super) fn tables_of(workshop: &Workshop) -> u32 {
    let people = workshop.people().iter().filter(|person| !person.name.is_empty()).map(|person| person.table);
    let rounds = workshop.day().rounds().iter().map(|round| round.table);
    people.chain(rounds).max().unwrap_or(0) + 1
}

/// The position among all rounds of the round that is played in a part.
pub(super) fn round_of(parts: &[Part], at: usize) -> usize {
    parts.iter().take(at).filter(|part| part.kind == PartKind::Play).count()
}

/// What a round is called at its table: the first, the second.
pub(super) fn number_at_table(workshop: &Workshop, at: usize) -> usize {
    let table = workshop.table_of(at);
    (0..=at).filter(|round| workshop.table_of(*round) == table).count()
}

/// The title of the case of a round.
pub(super) fn title_of(workshop: &Workshop, at: usize) -> String {
    let played = workshop.all_rounds().get(at).map(|round| round.play().case());
    let planned = || workshop.day().rounds().get(at).and_then(|round| case_of(workshop, round));
    played.or_else(planned).map(|case| case.scenario.title.clone()).unwrap_or_default()
}

/// Minutes that a case says it takes.
fn minutes(of_case: i64) -> u32 {
    u32::try_from(of_case).unwrap_or(0).clamp(1, DAY)
}

fn part(kind: PartKind, minutes: u32) -> Part {
    Part { kind, minutes }
}

/// Minutes since midnight of an hour such as "9:15".
fn minutes_of(clock: &str) -> Option<u32> {
    let (hours, minutes) = clock.split_once(':')?;
    Some(hours.trim().parse::<u32>().ok()? * 60 + minutes.trim().parse::<u32>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_read_and_what_is_none_is_none() {
        assert_eq!(minutes_of("9:15"), Some(555));
        assert_eq!(minutes_of("14:05"), Some(845));
        assert_eq!(minutes_of(""), None);
    }
}
