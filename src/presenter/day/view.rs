//! What the page of the day shows. Start at [`day_view`].

use crate::base::{Catalogue, Message};
use crate::presenter::scenery::agency;
use crate::presenter::setup::{case_second, prebrief_view};
use crate::procedure::Procedure;
use crate::scenario::Case;
use crate::scenario::model::Who;
use crate::ui::screens::day::{
    ChoiceView, DayView, ExtraView, HomeView, PartLook, PartView, PersonView, RoleRowView, RoundView, SeatView,
    TableView,
};
use crate::ui::screens::prebrief::PrebriefView;
use crate::workshop::day::{PartKind, PlannedRound};
use crate::workshop::{Casting, Person, PersonId, Step, Workshop, casting_of};

use super::plan::{number_at_table, round_of, tables_of, title_of};
use super::{DayDesk, LIMITS, WAYS, case_of};

/// Why a round cannot begin, as a key of the catalogue.
pub(super) fn cannot_start(workshop: &Workshop) -> Option<&'static str> {
    if workshop.library().cases.is_empty() {
        Some("setup-no-case")
    } else if workshop.people().iter().all(|person| !person.here) {
        Some("setup-nobody")
    } else {
        None
    }
}

/// Whether a round was begun whose case is not over.
pub(super) fn is_under_way(workshop: &Workshop) -> bool {
    workshop.round().is_some_and(|round| !round.closed() && round.step() != Step::Debrief)
}

/// The page of the day.
pub(in crate::presenter) fn day_view(
    workshop: &Workshop,
    desk: &DayDesk,
    notice: Option<&str>,
    words: &Catalogue,
) -> DayView {
    let (begun, goes_on) = (workshop.rounds(), is_under_way(workshop));
    let (filled, rotations) = workshop.propose_seats(workshop.day().rounds().get(begun..).unwrap_or_default());
    let name = |person: PersonId| named(workshop, Some(person));
    let says = |table: u32| {
        let rotation = rotations.iter().find(|(at, _)| *at == table).map(|(_, rotation)| rotation.says(name));
        rotation.unwrap_or_default().iter().map(|message| words.text(message)).collect::<Vec<_>>().join(" ")
    };
    let tables = (0..tables_of(workshop)).map(|table| table_view(workshop, table, &filled, says(table), words));
    let out = workshop.people().iter().filter(|person| !person.here && !person.name.is_empty());
    let next = workshop.day().rounds().get(begun).or(filled.first());
    let way = next.map(|round| round.way).or(workshop.round().map(crate::workshop::Round::way));
    let start = match begun {
        _ if goes_on => String::new(),
        0 => words.say("setup-start"),
        _ if next.is_none() => words.say("day-another-round"),
        _ => words.text(&Message::new("day-next-round").with("round", round_name(workshop, begun, words))),
    };
    let back = match workshop.round() {
        None => "play-back",
        Some(_) if desk.is_between => "day-back-first-page",
        Some(_) => "day-back-round",
    };
    let here = workshop.people().iter().filter(|person| person.here).count();
    let summary = Message::new("day-summary").with("people", here).with("tables", i64::from(tables_of(workshop)));
    DayView {
        summary: words.text(&summary),
        begins: hour(workshop.day().begins().unwrap_or_default()),
        parts: parts(workshop, words),
        ends: ends(workshop, words),
        cases: (0..).zip(&workshop.library().cases).map(|(key, case)| case_choice(key, case, words)).collect(),
        tables: tables.collect(),
        out: out.map(|person| person_view(workshop, person)).collect(),
        homes: homes(workshop),
        ways: choices("setup-way", WAYS.iter().map(|(id, one)| (*id, Some(*one) == way)), words),
        limits: choices("day-limit", LIMITS.iter().map(|(id, mode)| (*id, *mode == workshop.day().limits())), words),
        extra: extra(workshop, desk, words),
        start,
        cannot_start: cannot_start(workshop).map(|key| words.say(key)).unwrap_or_default(),
        back: words.say(back),
        has_begun: begun > 0,
        notice: notice.unwrap_or_default().to_owned(),
    }
}

fn named(workshop: &Workshop, person: Option<PersonId>) -> String {
    let found = workshop.people().iter().find(|known| Some(known.id) == person);
    found.map(|person| person.name.clone()).unwrap_or_default()
}

/// The procedure by which the workshop plays.
pub(super) fn procedure(workshop: &Workshop) -> Option<&Procedure> {
    let planned = || workshop.day().rounds().first().and_then(|round| case_of(workshop, round));
    let case = workshop.round().map(|round| round.play().case()).or_else(planned);
    case.or(workshop.library().cases.first()).map(|case| &*case.procedure)
}

fn homes(workshop: &Workshop) -> Vec<HomeView> {
    let agencies = procedure(workshop).map(|procedure| procedure.agencies.as_slice()).unwrap_or_default();
    let view = |(key, one): (u32, &crate::procedure::Agency)| HomeView {
        key,
        agency: agency(&one.look()),
        name: one.name.clone(),
    };
    (0..).zip(agencies).map(view).collect()
}

fn person_view(workshop: &Workshop, person: &Person) -> PersonView {
    let home = homes(workshop).into_iter().zip(procedure(workshop).map_or(&[][..], |one| &one.agencies));
    let home = home.into_iter().find(|(_, known)| Some(&known.id) == person.home.as_ref()).map(|(view, _)| view);
    PersonView {
        key: person.id.0,
        name: person.name.clone(),
        home: home.as_ref().map(|home| home.agency).unwrap_or_default(),
        home_key: home.as_ref().map(|home| home.key),
        home_name: home.map(|home| home.name).unwrap_or_default(),
    }
}

/// An hour of the day from minutes since midnight.
fn hour(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60 % 24, minutes % 60)
}

fn round_name(workshop: &Workshop, at: usize, words: &Catalogue) -> String {
    let message = Message::new("day-round").with("number", number_at_table(workshop, at));
    let name = words.text(&message);
    if tables_of(workshop) == 1 {
        return name;
    }
    let table = Message::new("day-table").with("number", i64::from(workshop.table_of(at)) + 1);
    words.text(&Message::new("day-round-at-table").with("round", name).with("table", words.text(&table)))
}

fn parts(workshop: &Workshop, words: &Catalogue) -> Vec<PartView> {
    let day = workshop.day();
    let mut at = day.begins().unwrap_or_default();
    let part = |(place, part): (usize, &crate::workshop::day::Part)| {
        let began = at;
        at += part.minutes;
        let round = (part.kind == PartKind::Play).then(|| round_of(day.parts(), place));
        let key = match part.kind {
            PartKind::PreBrief => "day-pre-brief",
            PartKind::Play => "day-part-play",
            PartKind::Debrief => "day-debrief",
            PartKind::Break => "day-break",
            PartKind::TakeAways => "day-take-aways",
        };
        PartView {
            at: hour(began),
            name: round.map_or_else(|| words.say(key), |round| round_name(workshop, round, words)),
            second: round.map(|round| title_of(workshop, round)).unwrap_or_default(),
            minutes: words.text(&Message::new("day-minutes").with("n", i64::from(part.minutes))),
            look: match part.kind {
                PartKind::Play => PartLook::Round,
                PartKind::Break => PartLook::Break,
                _ => PartLook::Plain,
            },
            is_now: day.now() == Some(place),
            round: round.and_then(|round| round_view(workshop, round)),
        }
    };
    day.parts().iter().enumerate().map(part).collect()
}

fn round_view(workshop: &Workshop, at: usize) -> Option<RoundView> {
    let rounds = workshop.day().rounds();
    let round = rounds.get(at)?;
    let case = workshop.library().cases.iter().position(|case| case.scenario.id == round.case)?;
    let earlier = rounds.iter().take(at).find(|one| one.case == round.case);
    Some(RoundView {
        key: u32::try_from(at).ok()?,
        case: u32::try_from(case).ok()?,
        begun: at < workshop.rounds(),
        same_luck: earlier.map(|one| one.seed == round.seed),
    })
}

fn ends(workshop: &Workshop, words: &Catalogue) -> String {
    let whole: u32 = workshop.day().parts().iter().map(|part| part.minutes).sum();
    if whole == 0 {
        return String::new();
    }
    let ends = hour(workshop.day().begins().unwrap_or_default() + whole);
    let message = Message::new("day-ends").with("at", ends).with("hours", i64::from(whole / 60));
    words.text(&message.with("minutes", i64::from(whole % 60)))
}

fn case_choice(key: u32, case: &Case, words: &Catalogue) -> ChoiceView {
    ChoiceView { key, name: case.scenario.title.clone(), second: case_second(case, words), chosen: false }
}

fn choices<'a>(of: &str, all: impl Iterator<Item = (&'a str, bool)>, words: &Catalogue) -> Vec<ChoiceView> {
    let choice = |(key, (id, chosen)): (u32, (&str, bool))| ChoiceView {
        key,
        name: words.say(&format!("{of}-{id}")),
        second: words.say(&format!("{of}-{id}-second")),
        chosen,
    };
    (0..).zip(all).map(choice).collect()
}

/// More time for each role of the round that goes on or comes next, where decisions have limits.
fn extra(workshop: &Workshop, desk: &DayDesk, words: &Catalogue) -> Vec<ExtraView> {
    if workshop.day().limits() == crate::workshop::day::LimitMode::Off {
        return Vec::new();
    }
    let here = workshop.round().filter(|_| is_under_way(workshop)).map(|round| round.play().case());
    let next = || workshop.day().rounds().get(workshop.rounds()).and_then(|round| case_of(workshop, round));
    let Some(case) = here.or_else(next) else { return Vec::new() };
    let view = |role: Who| {
        let member = case.scenario.member(role);
        let seconds = desk.extra.get(&member.id).map_or(0, std::time::Duration::as_secs);
        let more = Message::new("day-extra-time").with("seconds", i64::try_from(seconds).unwrap_or(0));
        ExtraView { id: member.id.clone(), name: member.name.clone(), more: words.text(&more) }
    };
    case.scenario.roles().map(view).collect()
}

/// A round of a table, ready to be told: its position, its case, who plays what, and what was set by hand.
struct RoundHere<'w> {
    at: usize,
    case: &'w Case,
    casting: Casting,
    by_hand: &'w [(String, PersonId)],
    begun: bool,
}

fn rounds_at<'w>(workshop: &'w Workshop, table: u32, filled: &[PlannedRound]) -> Vec<RoundHere<'w>> {
    let begun = workshop.rounds();
    let played = workshop.all_rounds().iter().enumerate().map(|(at, round)| RoundHere {
        at,
        case: round.play().case(),
        casting: round.casting().clone(),
        by_hand: &[],
        begun: true,
    });
    let planned = (begun..).zip(filled).filter_map(|(at, round)| {
        let case = case_of(workshop, round)?;
        let by_hand = workshop.day().rounds().get(at).map(|round| round.seats.as_slice()).unwrap_or_default();
        Some(RoundHere { at, case, casting: casting_of(case, &round.seats), by_hand, begun: false })
    });
    played.chain(planned).filter(|round| workshop.table_of(round.at) == table).collect()
}

fn table_view(workshop: &Workshop, table: u32, filled: &[PlannedRound], says: String, words: &Catalogue) -> TableView {
    let people: Vec<&Person> = workshop.people().iter().filter(|person| person.here && person.table == table).collect();
    let rounds = rounds_at(workshop, table, filled);
    let mut roles: Vec<RoleRowView> = Vec::new();
    for round in &rounds {
        for role in round.case.scenario.roles() {
            let member = round.case.scenario.member(role);
            if !roles.iter().any(|row| row.id == member.id) {
                let home = member.agency.map(|at| agency(&round.case.procedure.agencies[at.at()].look()));
                let (id, name) = (member.id.clone(), member.name.clone());
                roles.push(RoleRowView { id, agency: home.unwrap_or_default(), name, seats: Vec::new() });
            }
        }
    }
    for row in &mut roles {
        row.seats = rounds.iter().map(|round| seat_view(workshop, round, &row.id, words)).collect();
    }
    TableView {
        name: words.text(&Message::new("day-table").with("number", i64::from(table) + 1)),
        count: words.text(&Message::new("day-people").with("n", people.len())),
        people: people.iter().map(|person| person_view(workshop, person)).collect(),
        rounds: rounds
            .iter()
            .map(|round| words.text(&Message::new("day-round").with("number", number_at_table(workshop, round.at))))
            .collect(),
        roles,
        observers: rounds.iter().map(|round| observers(&people, round)).collect(),
        says,
    }
}

/// Who holds no seat in a round.
fn observers(people: &[&Person], round: &RoundHere<'_>) -> String {
    let plays = |person: &Person| round.casting.stretches.iter().flatten().any(|seat| *seat == Some(person.id));
    let names = people.iter().filter(|person| !plays(person)).map(|person| person.name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

fn seat_view(workshop: &Workshop, round: &RoundHere<'_>, id: &str, words: &Catalogue) -> Option<SeatView> {
    let role = round.case.scenario.who(id).filter(|role| round.case.scenario.is_role(*role))?;
    let member = round.case.scenario.member(role);
    let home = member.agency.map(|agency| round.case.procedure.agencies[agency.at()].id.as_str());
    let holders: Vec<Option<PersonId>> =
        (0..round.casting.stretches.len()).map(|stretch| round.casting.player(stretch, role)).collect();
    let mut players: Vec<PersonId> = Vec::new();
    for holder in holders.iter().flatten() {
        if !players.contains(holder) {
            players.push(*holder);
        }
    }
    let works_elsewhere = |player: &PersonId| {
        let person = workshop.people().iter().find(|person| person.id == *player);
        person.is_some_and(|person| person.home.is_some() && person.home.as_deref() != home)
    };
    let (first, later) = (players.first().copied(), players.get(1).copied());
    let text = match later {
        Some(later) => {
            let message = Message::new("day-then").with("first", named(workshop, first));
            words.text(&message.with("later", named(workshop, Some(later))))
        }
        None => named(workshop, first),
    };
    Some(SeatView {
        round: u32::try_from(round.at).ok()?,
        players: text,
        first: holders.first().copied().flatten().map(|person| person.0),
        away: players.iter().any(works_elsewhere),
        by_hand: round.by_hand.iter().any(|(known, _)| known == id),
        volunteers: member.assisted,
        begun: round.begun,
    })
}

/// The gate before the round that comes next.
pub(in crate::presenter) fn next_prebrief(workshop: &Workshop, words: &Catalogue) -> PrebriefView {
    let (filled, _) = workshop.propose_seats(workshop.day().rounds().get(workshop.rounds()..).unwrap_or_default());
    let next = filled.first().and_then(|round| case_of(workshop, round).map(|case| (case, round)));
    next.map_or_else(PrebriefView::default, |(case, round)| {
        prebrief_view(case, &casting_of(case, &round.seats), workshop.people(), words)
    })
}
