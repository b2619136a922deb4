//! While the case waits: stops, votes, hints, limits, answers of whom nobody is to know.

use std::time::Duration;

use roadblock::engine::{Command as Move, Event as Happened};
use roadblock::scenario::model::Who;
use roadblock::workshop::day::{DayCommand, LimitMode, Part, PartKind};
use roadblock::workshop::notes::{NoteCommand, Written};
use roadblock::workshop::talk::{Formats, TalkCommand, VoteStage};
use roadblock::workshop::views::{ConsoleView, WallView};
use roadblock::workshop::{Actor, Command, PersonId, Rejection, Step, Way};

use crate::{Recorded, begun, library};

/// A table whose first role is about to decide, in a case with a limit at its first decision.
fn at_a_decision(limit: i64) -> (Recorded, Who) {
    let mut library = roadblock::library::Library::clone(&library());
    for case in &mut library.cases {
        let scenario = std::sync::Arc::make_mut(&mut case.scenario);
        scenario.situations[0].limit = Some(roadblock::base::Duration(limit));
        scenario.situations[0].stop = None;
    }
    let mut recorded = begun(&std::sync::Arc::new(library), 0, 1, Way::RoundTheTable);
    let round = recorded.workshop.round().unwrap();
    let role = round.play().state().deciding(round.play().case())[0];
    for command in [Command::TakeSeat(role), Command::Show, Command::CardRead] {
        recorded.ask(Actor::Table, &command).unwrap();
    }
    assert_eq!(recorded.workshop.round().unwrap().step(), Step::Role(role));
    (recorded, role)
}

fn lead(recorded: &mut Recorded, command: Command) -> Result<(), Rejection> {
    recorded.ask(Actor::Facilitator, &command).map(drop)
}

fn talk(recorded: &mut Recorded, command: TalkCommand) -> Result<(), Rejection> {
    lead(recorded, Command::Talk(command))
}

fn wait(recorded: &mut Recorded, secs: u64) {
    recorded.now = recorded.now.after(Duration::from_secs(secs));
}

fn left(recorded: &Recorded) -> Option<u64> {
    recorded.workshop.limit(recorded.now).map(|limit| limit.left.as_secs())
}

#[test]
fn a_limit_runs_while_a_decision_is_shown_and_stops_with_every_pause() {
    let (mut recorded, role) = at_a_decision(600);
    assert_eq!(left(&recorded), None, "decisions have no limits unless somebody wants them");
    lead(&mut recorded, Command::Day(DayCommand::SetLimits(LimitMode::Visible))).unwrap();
    // Every command takes seven seconds here. Reading the card did not count.
    assert_eq!(left(&recorded), Some(600 - 14));
    wait(&mut recorded, 86);
    assert_eq!(left(&recorded), Some(500));
    for (rest, go_on) in [
        (Command::Pause, Command::Resume),
        (
            Command::Talk(TalkCommand::CallStop { question: String::new(), format: None }),
            Command::Talk(TalkCommand::EndStop),
        ),
    ] {
        let before = left(&recorded).unwrap();
        lead(&mut recorded, rest.clone()).unwrap();
        wait(&mut recorded, 3_000);
        lead(&mut recorded, go_on).unwrap();
        if rest == Command::Pause {
            recorded.ask(Actor::Table, &Command::Show).unwrap();
        }
        assert!(left(&recorded).unwrap() >= before - 14, "{rest:?} stops the time");
    }
    wait(&mut recorded, 6_000);
    assert_eq!(left(&recorded), Some(0));
    assert_eq!(lead(&mut recorded, Command::TimeIsUp), Err(Rejection::NotNow), "nothing happens by itself");
    // With more time for this seat there is time again.
    let id = recorded.workshop.round().unwrap().play().case().scenario.member(role).id.clone();
    lead(&mut recorded, Command::Day(DayCommand::GiveTime { role: id, extra: Duration::from_secs(3_600) })).unwrap();
    assert_eq!(left(&recorded), Some(0), "it was looked at for longer than that");
    lead(&mut recorded, Command::Day(DayCommand::SetLimits(LimitMode::Enforced))).unwrap();
    recorded.ask(Actor::Table, &Command::TimeIsUp).unwrap();
    let log = recorded.workshop.round().unwrap().play().log().to_vec();
    assert!(log.iter().any(|one| matches!(one.event, Happened::NoDecision(_))));
}

#[test]
fn an_enforced_limit_does_not_pass_before_its_time_and_extra_time_counts() {
    let (mut recorded, role) = at_a_decision(60);
    lead(&mut recorded, Command::Day(DayCommand::SetLimits(LimitMode::Enforced))).unwrap();
    assert_eq!(recorded.ask(Actor::Table, &Command::TimeIsUp).map(drop), Err(Rejection::TimeLeft));
    let id = recorded.workshop.round().unwrap().play().case().scenario.member(role).id.clone();
    lead(&mut recorded, Command::Day(DayCommand::GiveTime { role: id, extra: Duration::from_secs(120) })).unwrap();
    wait(&mut recorded, 100);
    assert_eq!(recorded.ask(Actor::Table, &Command::TimeIsUp).map(drop), Err(Rejection::TimeLeft));
    let limit = WallView::of(&recorded.workshop, recorded.now).limit.unwrap();
    assert_eq!((limit.takes.as_secs(), limit.enforced), (180, true));
    wait(&mut recorded, 100);
    recorded.ask(Actor::Table, &Command::TimeIsUp).unwrap();
}

#[test]
fn anybody_may_call_a_stop_and_the_case_waits() {
    let (mut recorded, role) = at_a_decision(600);
    let stop = TalkCommand::CallStop { question: " Who asks her? ".into(), format: Some("1-2-4-all".into()) };
    recorded.ask(Actor::Person(PersonId(3)), &Command::Talk(stop.clone())).unwrap();
    assert_eq!(talk(&mut recorded, stop), Err(Rejection::NotNow), "one stop at a time");
    let decide = crate::decision(recorded.workshop.round().unwrap().play(), role, 0);
    assert_eq!(recorded.ask(Actor::Table, &decide).map(drop), Err(Rejection::Talking));
    assert_eq!(lead(&mut recorded, Command::Play(Move::LetPass)), Err(Rejection::Talking));
    let shown = |recorded: &Recorded| WallView::of(&recorded.workshop, recorded.now).stop.unwrap();
    assert_eq!((shown(&recorded).question.as_str(), shown(&recorded).steps.len()), ("Who asks her?", 4));
    wait(&mut recorded, 1_000);
    assert!(shown(&recorded).of_step.1.is_zero() && shown(&recorded).step == 0, "the clock ends nothing");
    for step in 1..4 {
        talk(&mut recorded, TalkCommand::NextStep).unwrap();
        assert_eq!(shown(&recorded).step, step);
    }
    assert_eq!(talk(&mut recorded, TalkCommand::NextStep), Err(Rejection::NotNow));
    let somebody = recorded.ask(Actor::Person(PersonId(3)), &Command::Talk(TalkCommand::EndStop)).map(drop);
    assert_eq!(somebody, Err(Rejection::FacilitatorOnly));
    talk(&mut recorded, TalkCommand::EndStop).unwrap();
    recorded.ask(Actor::Table, &decide).unwrap();
}

#[test]
fn a_case_comes_to_its_own_stops() {
    let library = library();
    let case = library.cases.iter().position(|case| case.scenario.situations[0].stop.is_none()).unwrap();
    let mut with_stop = roadblock::library::Library::clone(&library);
    let scenario = std::sync::Arc::make_mut(&mut with_stop.cases[case].scenario);
    let stop = |format: &str| roadblock::scenario::talk::Stop {
        ask: roadblock::base::Prose::from_source("What now?"),
        format: format.to_owned(),
        minutes: 7,
    };
    for situation in &mut scenario.situations {
        situation.stop = Some(stop("fishbowl"));
    }
    scenario.situations[0].stop = Some(stop("a format of nobody"));
    let mut recorded = begun(&std::sync::Arc::new(with_stop), case, 1, Way::OpenTable);
    let first = recorded.workshop.talk().stop().unwrap().clone();
    assert!(first.authored && first.minutes == 7 && first.format.name == "a format of nobody");
    talk(&mut recorded, TalkCommand::EndStop).unwrap();
    let round = recorded.workshop.round().unwrap();
    let role = round.open_role().unwrap();
    let decide = crate::decision(round.play(), role, 0);
    let at = round.play().state().situation;
    recorded.ask(Actor::Table, &decide).unwrap();
    let went_on = recorded.workshop.round().unwrap().play().state().situation != at;
    assert!(went_on, "the first decision leads on");
    assert_eq!(recorded.workshop.talk().stop().unwrap().format.id, "fishbowl");
    // Taken back, the case has not come there.
    lead(&mut recorded, Command::Undo).unwrap();
    assert!(recorded.workshop.talk().stop().is_none());
}

#[test]
fn what_was_counted_stays_hidden_until_the_count_is_closed() {
    let (mut recorded, _) = at_a_decision(600);
    let options = ["Social worker", "Advocate", " "].map(str::to_owned).to_vec();
    let one = TalkCommand::AskVote { question: "Who?".into(), options: vec!["A".into()] };
    assert_eq!(talk(&mut recorded, one), Err(Rejection::WrongCount));
    talk(&mut recorded, TalkCommand::AskVote { question: "Who?".into(), options }).unwrap();
    assert_eq!(talk(&mut recorded, TalkCommand::GoOnWithVote), Err(Rejection::WrongCount), "nobody was counted");
    assert_eq!(talk(&mut recorded, TalkCommand::Count(vec![1, 2, 3])), Err(Rejection::WrongCount));
    let shown = |recorded: &Recorded| WallView::of(&recorded.workshop, recorded.now).vote.unwrap();
    talk(&mut recorded, TalkCommand::Count(vec![7, 2])).unwrap();
    assert_eq!((shown(&recorded).counted, shown(&recorded).first), (9, None));
    assert_eq!(ConsoleView::of(&recorded.workshop, recorded.now).hands, [7, 2]);
    talk(&mut recorded, TalkCommand::GoOnWithVote).unwrap();
    assert_eq!((shown(&recorded).stage, shown(&recorded).first), (VoteStage::Talk, Some(vec![7, 2])));
    assert_eq!(talk(&mut recorded, TalkCommand::Count(vec![1, 1])), Err(Rejection::NotNow));
    talk(&mut recorded, TalkCommand::GoOnWithVote).unwrap();
    talk(&mut recorded, TalkCommand::Count(vec![4, 5])).unwrap();
    assert_eq!((shown(&recorded).first, shown(&recorded).second), (Some(vec![7, 2]), None));
    talk(&mut recorded, TalkCommand::GoOnWithVote).unwrap();
    assert_eq!(shown(&recorded).second, Some(vec![4, 5]));
    talk(&mut recorded, TalkCommand::PutVoteAway).unwrap();
    assert!(WallView::of(&recorded.workshop, recorded.now).vote.is_none());
    assert_eq!(recorded.again().talk().votes(), recorded.workshop.talk().votes());
}

#[test]
fn an_answer_of_nobody_is_kept_without_author_time_or_order() {
    let (mut recorded, _) = at_a_decision(600);
    let before = (recorded.events.len(), recorded.workshop.kept());
    for (token, words) in [(9, "first said"), (3, "then said"), (5, "last said")] {
        let answer = NoteCommand::AnswerUnnamed { token, words: words.to_owned() };
        recorded.ask(Actor::Person(PersonId(2)), &Command::Note(answer.clone())).unwrap();
        assert_eq!(lead(&mut recorded, Command::Note(answer)), Err(Rejection::AlreadyThere));
    }
    assert_eq!(before, (recorded.events.len(), recorded.workshop.kept()), "nothing says when, or in which order");
    let rows: Vec<_> = recorded.texts.iter().filter(|text| text.text.ends_with("said")).collect();
    assert!(rows.len() == 3 && rows.iter().all(|text| text.person.is_none()));
    let told: Vec<&str> = recorded.workshop.notes().unnamed().collect();
    assert_eq!(told, ["then said", "last said", "first said"]);
    assert_eq!(recorded.again().notes().unnamed().collect::<Vec<_>>(), told);
}

#[test]
fn whoever_is_deleted_leaves_no_words_and_the_day_tells_what_is_left() {
    let (mut recorded, _) = at_a_decision(600);
    let mine = Some(PersonId(2));
    let line = Written::TakeAway { words: "zz-line".into() };
    recorded
        .ask(Actor::Person(PersonId(2)), &Command::Note(NoteCommand::Write { number: None, what: line, by: mine }))
        .unwrap();
    let mark = NoteCommand::Mark { kind: None, words: "zz-mark".into(), by: mine };
    assert_eq!(
        recorded.ask(Actor::Person(PersonId(1)), &Command::Note(mark.clone())).map(drop),
        Err(Rejection::FacilitatorOnly)
    );
    lead(&mut recorded, Command::Note(mark)).unwrap();
    let parts = [(PartKind::PreBrief, 10), (PartKind::Play, 30)].map(|(kind, minutes)| Part { kind, minutes }).to_vec();
    lead(&mut recorded, Command::Day(DayCommand::PlanParts { begins: Some(540), parts })).unwrap();
    lead(&mut recorded, Command::Day(DayCommand::EnterPart(1))).unwrap();
    wait(&mut recorded, 31 * 60);
    let lines = ConsoleView::of(&recorded.workshop, recorded.now).parts;
    assert!(lines[0].time.1.is_zero() && lines[1].time.1.is_zero() && lines[1].over.as_secs() >= 60);
    lead(&mut recorded, Command::Forget(PersonId(2))).unwrap();
    let told = format!("{:?}", recorded.workshop);
    for words in ["zz-line", "zz-mark"] {
        assert!(!told.contains(words), "{words} is still there");
    }
    assert!(recorded.workshop.people().iter().all(|person| person.name != "Mira"));
}

#[test]
fn formats_of_a_host_stand_beside_the_shipped_ones_and_broken_ones_are_told() {
    let shipped = Formats::shipped();
    for id in roadblock::scenario::talk::FORMATS {
        assert!(shipped.named(id).is_some_and(|format| !format.steps.is_empty()), "{id}");
    }
    let step = r#"( name: "x", sits: Pairs, minutes: 3, say: "Talk." )"#;
    let text = format!(
        r#"( format: 1, formats: [ ( id: "go-round", name: "Ours", steps: [{step}] ), ( id: "none", name: "None", steps: [] ),
        ( id: "long", name: "Long", steps: [( name: "x", sits: Pairs, minutes: 300, say: "" )] ) ] )"#
    );
    let parsed = Formats::parse("formats.ron", &text);
    assert_eq!(parsed.diagnostics.len(), 2, "{:?}", parsed.diagnostics);
    let mut all = shipped;
    let before = all.iter().len();
    all.extend(parsed.value.unwrap());
    assert_eq!((all.iter().len(), all.named("go-round").unwrap().name.as_str()), (before, "Ours"));
    assert!(!Formats::parse("formats.ron", "( format: 2, formats: [] )").diagnostics.is_empty());
}
