//! A group over a day: next rounds, coming and going, seats taken over, other tables, a day played by the book.

use std::sync::Arc;

use roadblock::assessment::FindingId;
use roadblock::engine::log::LogFile;
use roadblock::library::Library;
use roadblock::rehearsal::{ByTheBook, RandomPlayer, day};
use roadblock::workshop::day::{DayCommand, PlannedRound};
use roadblock::workshop::kept::{self, KeptEvent};
use roadblock::workshop::notes::{NoteCommand, mirror_questions};
use roadblock::workshop::tables::TablePlay;
use roadblock::workshop::views::ConsoleView;
use roadblock::workshop::{Actor, Command, PersonId, Phase, Rejection, Step, Way};

use crate::{Recorded, begun, library, truth};

/// Plays on by the book until the round is over; says how many steps it took.
fn play_by_the_book(recorded: &mut Recorded) -> usize {
    let book = ByTheBook::default();
    for step in 0..600 {
        let Some((actor, command)) = day::next_step(&recorded.workshop, &book, Phase::OwnView) else { return step };
        recorded.ask(actor, &command).unwrap_or_else(|refused| panic!("{command:?} at step {step}: {refused:?}"));
    }
    panic!("the day does not end");
}

/// On to the talk, by passing time.
fn to_the_talk(recorded: &mut Recorded) {
    let book = ByTheBook::default();
    while recorded.workshop.round().unwrap().step() != Step::Debrief {
        let (actor, command) = day::next_step(&recorded.workshop, &book, Phase::OwnView).unwrap();
        recorded.ask(actor, &command).unwrap();
    }
}

#[test]
fn a_day_is_played_by_the_book_in_every_way() {
    let library = library();
    for (case, way) in [Way::RoundTheTable, Way::OpenTable, Way::Alone].into_iter().enumerate() {
        let mut recorded = begun(&library, case, 3, way);
        let steps = play_by_the_book(&mut recorded);
        let round = recorded.workshop.round().unwrap();
        assert!(steps > 10 && round.play().state().ended && round.closed() && round.phase() == Phase::OwnView);
        assert_eq!(truth(&recorded.again()), truth(&recorded.workshop));
    }
}

#[test]
fn in_the_next_round_roles_rotate_and_whoever_came_late_plays() {
    let library = library();
    let mut recorded = begun(&library, 0, 3, Way::OpenTable);
    let next = Command::NextRound { case: None, seed: None, way: None };
    assert_eq!(recorded.ask(Actor::Facilitator, &next).map(drop), Err(Rejection::RoundGoesOn));
    let join = Command::Join { name: "Wren".to_owned(), home: Some("shelter".to_owned()) };
    recorded.ask(Actor::Facilitator, &join).unwrap();
    let watches = |recorded: &Recorded, id: u32| {
        let observers = ConsoleView::of(&recorded.workshop, recorded.now).observers;
        observers.iter().any(|line| line.person == PersonId(id))
    };
    assert!(watches(&recorded, 4), "who comes late watches first");
    let seats = |recorded: &Recorded| {
        let round = recorded.workshop.round().unwrap();
        round.casting().stretches[0].clone()
    };
    let before = seats(&recorded);
    to_the_talk(&mut recorded);
    recorded.ask(Actor::Facilitator, &next).unwrap();
    let (rounds, round) = (recorded.workshop.all_rounds(), recorded.workshop.round().unwrap());
    assert!(rounds.len() == 2 && rounds[0].closed() && !round.closed());
    assert_eq!((round.play().seed(), round.way()), (3, Way::OpenTable));
    assert!(seats(&recorded).contains(&Some(PersonId(4))), "and then plays");
    let same = before.iter().zip(seats(&recorded)).filter(|(one, other)| **one == *other).count();
    assert_eq!(same, 0, "nobody has the same role again");
    assert_eq!(truth(&recorded.again()), truth(&recorded.workshop));
}

#[test]
fn a_planned_round_is_played_as_it_was_planned_without_those_who_left() {
    let library = library();
    let mut recorded = begun(&library, 0, 3, Way::Alone);
    let case = &library.cases[1];
    let role = |at: usize| case.scenario.member(case.scenario.roles().nth(at).unwrap()).id.clone();
    let by_hand = vec![(role(0), PersonId(2)), (role(1), PersonId(3))];
    let (id, seats) = (case.scenario.id.clone(), by_hand.clone());
    let planned = PlannedRound { case: id, seed: 11, way: Way::RoundTheTable, table: 0, seats };
    let (filled, rotation) = recorded.workshop.propose_seats(std::slice::from_ref(&planned));
    assert_eq!(rotation.iter().map(|(table, one)| (*table, one.rounds.len())).collect::<Vec<_>>(), [(0, 2)]);
    assert!(by_hand.iter().all(|seat| filled[0].seats.contains(seat)), "what was set by hand stays");
    assert_eq!(filled[0].seats.len(), case.scenario.n_roles);
    let first = recorded.workshop.all_rounds().len();
    let rounds = vec![PlannedRound { way: Way::Alone, ..planned.clone() }, filled[0].clone()];
    recorded.ask(Actor::Facilitator, &Command::Day(DayCommand::PlanRounds(rounds))).unwrap();
    let strangers = PlannedRound { seats: vec![(role(0), PersonId(77))], ..planned };
    let refused = recorded.ask(Actor::Facilitator, &Command::Day(DayCommand::PlanRounds(vec![strangers])));
    assert_eq!(refused.map(drop), Err(Rejection::NoSuchPerson));
    to_the_talk(&mut recorded);
    recorded.ask(Actor::Table, &Command::StepOut(PersonId(3))).unwrap();
    let next = Command::NextRound { case: None, seed: None, way: None };
    recorded.ask(Actor::Facilitator, &next).unwrap();
    let round = recorded.workshop.round().unwrap();
    assert_eq!((round.play().seed(), round.way(), first), (11, Way::RoundTheTable, 1));
    assert_eq!(round.holder(case.scenario.who(&role(0)).unwrap()), Some(PersonId(2)));
    assert!(!round.plays(PersonId(3)));
}

#[test]
fn who_steps_out_is_asked_nothing_and_their_seat_is_taken_over() {
    let library = library();
    let mut recorded = begun(&library, 0, 3, Way::RoundTheTable);
    let round = recorded.workshop.round().unwrap();
    let role = round.play().state().deciding(round.play().case())[0];
    let holder = round.holder(role).unwrap();
    recorded.ask(Actor::Person(holder), &Command::StepOut(holder)).unwrap();
    assert_eq!(recorded.workshop.round().unwrap().holder(role), None);
    assert_eq!(recorded.ask(Actor::Table, &Command::TakeOver(role)).map(drop), Err(Rejection::FacilitatorOnly));
    recorded.ask(Actor::Facilitator, &Command::TakeOver(role)).unwrap();
    assert_eq!(recorded.ask(Actor::Table, &Command::TakeSeat(role)).map(drop), Err(Rejection::NotYourSeat));
    if recorded.workshop.talk().stop().is_some() {
        recorded
            .ask(
                Actor::Facilitator,
                &day::next_step(&recorded.workshop, &ByTheBook::default(), Phase::Setting).unwrap().1,
            )
            .unwrap();
    }
    let book = ByTheBook::default().next(recorded.workshop.round().unwrap().play(), role);
    recorded.ask(Actor::Facilitator, &Command::Play(book)).unwrap();
    let round = recorded.workshop.round().unwrap();
    assert!(round.outcome().is_empty() && round.step() != Step::Role(role), "nobody at the table reads it");
    recorded.ask(Actor::Table, &Command::Return(holder)).unwrap_err();
    recorded.ask(Actor::Facilitator, &Command::Return(holder)).unwrap();
    recorded.ask(Actor::Facilitator, &Command::GiveSeat { role, to: Some(holder) }).unwrap();
    assert!(!recorded.workshop.round().unwrap().is_taken_over(role));
    assert_eq!(truth(&recorded.again()), truth(&recorded.workshop));
}

#[test]
fn a_play_of_another_table_is_taken_in_once_whole_or_not_at_all() {
    let library = library();
    let mut recorded = begun(&library, 0, 3, Way::RoundTheTable);
    let other = begun(&library, 0, 3, Way::OpenTable);
    let table = TablePlay::of_round("abc", 1, "Table 2".to_owned(), other.workshop.round().unwrap());
    let add = |table: &TablePlay| Command::AddTable(Box::new(table.clone()));
    recorded.ask(Actor::Facilitator, &add(&table)).unwrap();
    let before = truth(&recorded.workshop);
    assert_eq!(recorded.ask(Actor::Facilitator, &add(&table)).map(drop), Err(Rejection::AlreadyThere));
    let play = RandomPlayer::lively(4).play(&library.cases[0], 3);
    let longer = TablePlay { log: LogFile::of(&play), ..table.clone() };
    assert_eq!(recorded.ask(Actor::Facilitator, &add(&longer)).map(drop), Err(Rejection::OtherPlayThere));
    let text = LogFile::of(&play).to_text().unwrap();
    let mut of_text = TablePlay::of_text("Table 3".to_owned(), &text).unwrap();
    recorded.ask(Actor::Facilitator, &add(&of_text)).unwrap();
    assert_eq!(of_text.open(&library).unwrap().log(), play.log());
    let with_three = truth(&recorded.workshop);
    // Other words, or a step that fits nowhere: nothing of it is taken in.
    of_text.id = "other".to_owned();
    of_text.log.case_fingerprint = "0".repeat(16);
    assert_eq!(recorded.ask(Actor::Facilitator, &add(&of_text)).map(drop), Err(Rejection::OtherContent));
    let broken = text.replacen(r#""situation":""#, r#""situation":"no-such-"#, 1);
    assert!(broken != text);
    let broken = TablePlay::of_text("Table 4".to_owned(), &broken).unwrap();
    assert_eq!(recorded.ask(Actor::Facilitator, &add(&broken)).map(drop), Err(Rejection::OtherContent));
    assert_eq!(truth(&recorded.workshop), with_three);
    assert_eq!(truth(&recorded.again()), with_three);
    for id in ["other", "abc/1"].into_iter().chain([of_text_id(&text).as_str()]) {
        let known = recorded.workshop.tables().iter().any(|table| table.id == id);
        let removed = recorded.ask(Actor::Facilitator, &Command::RemoveTable(id.to_owned()));
        assert_eq!(removed.is_ok(), known, "{id}");
    }
    assert!(recorded.workshop.tables().is_empty() && before.contains("Table 2"));
}

fn of_text_id(text: &str) -> String {
    TablePlay::of_text(String::new(), text).unwrap().id
}

#[test]
fn a_record_of_the_first_format_still_opens() {
    let library = library();
    let mut recorded = begun(&library, 0, 3, Way::RoundTheTable);
    to_the_talk(&mut recorded);
    let accept = Command::AcceptReason { finding: FindingId("f".to_owned()), reason: "so".to_owned(), by: None };
    recorded.ask(Actor::Facilitator, &accept).unwrap();
    let older = |event: &KeptEvent| {
        let mut body: serde_json::Value = serde_json::from_str(&event.body).unwrap();
        body["format"] = 1.into();
        body.as_object_mut().unwrap().remove("at").unwrap();
        KeptEvent { kind: event.kind.clone(), body: body.to_string() }
    };
    // The first format knew nothing of stops.
    let older: Vec<KeptEvent> = recorded.events.iter().filter(|event| event.kind != "talk").map(older).collect();
    let library = Arc::new(kept::library_of(recorded.content.clone()));
    let opened = |library: &Arc<Library>, events: &[KeptEvent]| {
        kept::open("A morning".to_owned(), Arc::clone(library), events, &recorded.people, &recorded.texts)
    };
    assert_eq!(truth(&opened(&library, &older).unwrap()), truth(&recorded.workshop));
    let newer = older[0].body.replacen("\"format\":1", &format!("\"format\":{}", kept::FORMAT + 1), 1);
    let refused = opened(&library, &[KeptEvent { kind: "person".to_owned(), body: newer }]);
    assert!(matches!(refused, Err(kept::KeptError::TooNew { number: 1, .. })));
}

#[test]
fn what_others_expect_is_asked_in_private_before_anything_is_decided() {
    let library = library();
    let asks = |case: &roadblock::scenario::Case| !mirror_questions(case).is_empty();
    let at = library.cases.iter().position(asks).expect("a case that asks something beforehand");
    let mut recorded = begun(&library, at, 3, Way::RoundTheTable);
    let case = library.cases[at].clone();
    let question = mirror_questions(&case).remove(0);
    let round = recorded.workshop.round().unwrap();
    let asked: Vec<PersonId> = question.asked.iter().filter_map(|role| round.holder(*role)).collect();
    let person = asked[0];
    let answer = |person, words: &str| {
        let (situation, words) = (question.situation.clone(), words.to_owned());
        Command::Note(NoteCommand::AnswerMirror { person, situation, words })
    };
    assert_eq!(recorded.ask(Actor::Facilitator, &answer(person, "x")).map(drop), Err(Rejection::NotYourSeat));
    let (of, other) = (Actor::Person(person), Actor::Person(PersonId(person.0 % 3 + 1)));
    assert_eq!(recorded.ask(other, &answer(person, "x")).map(drop), Err(Rejection::NotYourSeat));
    recorded.ask(of, &answer(person, "The unit, I expect.")).unwrap();
    recorded.ask(Actor::Table, &answer(person, "The social worker.")).unwrap();
    let kept: Vec<&str> = recorded.workshop.notes().mirrors().iter().map(|one| one.words.as_str()).collect();
    assert_eq!(kept, ["The social worker."], "said anew, it takes the place of what was said before");
    assert_eq!(recorded.again().notes(), recorded.workshop.notes());
    let view = ConsoleView::of(&recorded.workshop, recorded.now);
    assert!(view.mirrors.0 == 1 && view.mirrors.1 >= 1);
    assert!(!format!("{view:?}").contains("The social worker.\""), "the console counts answers and does not read them");
    while recorded.workshop.round().unwrap().play().log().last().unwrap().command == 0 {
        let (actor, command) = day::next_step(&recorded.workshop, &ByTheBook::default(), Phase::Setting).unwrap();
        recorded.ask(actor, &command).unwrap();
    }
    assert_eq!(recorded.ask(of, &answer(person, "Too late.")).map(drop), Err(Rejection::NotNow));
}

#[test]
fn each_table_is_cast_from_its_own_people_and_all_of_it_is_kept() {
    let library = library();
    let mut recorded = begun(&library, 0, 4, Way::OpenTable);
    let lead = |recorded: &mut Recorded, command: &Command| recorded.ask(Actor::Facilitator, command).unwrap();
    lead(&mut recorded, &Command::Join { name: "Wren".to_owned(), home: None });
    for person in [PersonId(3), PersonId(4)] {
        lead(&mut recorded, &Command::SitAt { person, table: 1 });
    }
    lead(&mut recorded, &Command::WorkElsewhere { person: PersonId(4), home: Some("shelter".to_owned()) });
    let refused = recorded.ask(Actor::Facilitator, &Command::SitAt { person: PersonId(1), table: 99 });
    assert_eq!(refused.map(drop), Err(Rejection::NotNow));
    let id = library.cases[1].scenario.id.clone();
    let round = |table| PlannedRound { case: id.clone(), seed: 1, way: Way::OpenTable, table, seats: Vec::new() };
    lead(&mut recorded, &Command::Day(DayCommand::PlanRounds(vec![round(0), round(0), round(1)])));
    let (filled, rotations) = recorded.workshop.propose_seats(&recorded.workshop.day().rounds()[1..]);
    assert_eq!(rotations.iter().map(|(table, one)| (*table, one.size)).collect::<Vec<_>>(), [(0, (2, 2)), (1, (2, 1))]);
    for (round, own) in filled.iter().zip([[1, 2], [3, 4]]) {
        assert!(!round.seats.is_empty() && round.seats.iter().all(|(_, person)| own.contains(&person.0)), "{round:?}");
    }
    let people = |recorded: &Recorded| recorded.workshop.people().to_vec();
    let again = recorded.again();
    assert_eq!(again.people(), people(&recorded));
    assert_eq!(again.day().rounds(), recorded.workshop.day().rounds());
}
