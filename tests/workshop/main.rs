//! The one door: what random people want of a workshop at random moments never breaks it, what was taken back was never
//! there, and what was recorded opens as it was.
#![allow(clippy::unwrap_used, reason = "what is missing stops a test")]

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use proptest::prelude::*;
use roadblock::assessment::FindingId;
use roadblock::engine::log::LogFile;
use roadblock::engine::views::RoleView;
use roadblock::engine::{Command as Move, Play, WaitUntil};
use roadblock::library::Library;
use roadblock::scenario::model::Who;
use roadblock::scenario::talk::Watch;
use roadblock::workshop::day::{DayCommand, LimitMode, Part, PartKind, PlannedRound};
use roadblock::workshop::kept::{self, Batch, KeptEvent, KeptPerson, KeptText};
use roadblock::workshop::notes::{GapSource, NoteCommand, Rating, Written, mirror_questions};
use roadblock::workshop::tables::TablePlay;
use roadblock::workshop::talk::TalkCommand;
use roadblock::workshop::{Actor, Casting, Command, Event, PersonId, Phase, Rejection, Step, WallTime, Way, Workshop};

mod debrief;
mod group;
#[path = "../support/otherwise.rs"]
mod otherwise;
mod rotation;
#[path = "../support/mod.rs"]
mod support;
mod talk;
mod wall;

/// A workshop and the rows that were kept of it.
struct Recorded {
    workshop: Workshop,
    now: WallTime,
    events: Vec<KeptEvent>,
    people: Vec<KeptPerson>,
    texts: Vec<KeptText>,
    content: Vec<roadblock::library::TextFile>,
}

impl Recorded {
    fn new(library: &Arc<Library>) -> Self {
        let workshop = Workshop::new("A morning".to_owned(), Arc::clone(library));
        let now = WallTime(1_700_000_000_000);
        Self { workshop, now, events: Vec::new(), people: Vec::new(), texts: Vec::new(), content: Vec::new() }
    }

    fn ask(&mut self, actor: Actor, command: &Command) -> Result<Vec<Event>, Rejection> {
        let events = self.workshop.take(actor, command, self.now)?;
        let Batch { events: kept, people, texts, content, .. } = kept::batch(&self.workshop, &events, self.now);
        self.events.extend(kept);
        for person in people {
            self.people.retain(|known| known.id != person.id);
            self.people.push(person);
        }
        self.texts.extend(texts);
        self.content.extend(content);
        events.iter().for_each(|event| self.workshop.apply(event, self.now));
        self.now = self.now.after(Duration::from_secs(7));
        Ok(events)
    }

    fn again(&self) -> Workshop {
        let library = Arc::new(kept::library_of(self.content.clone()));
        kept::open("A morning".to_owned(), library, &self.events, &self.people, &self.texts).unwrap()
    }
}

/// The shipped content, read once.
fn library() -> Arc<Library> {
    static SHIPPED: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(support::shipped()));
    Arc::clone(&SHIPPED)
}

/// Everything that is true of a workshop and outlasts an interruption.
fn truth(workshop: &Workshop) -> String {
    let mut covered = workshop.clone();
    covered.cover();
    let round = covered.round().map(|round| {
        (
            serde_json::to_string(round.play().state()).unwrap(),
            round.play().log().to_vec(),
            round.casting().clone(),
            (public(round.step()), round.swaps_told()),
            (round.accepted().clone(), round.phase(), round.number_revealed(), round.closed()),
            round.play().case().scenario.roles().map(|role| round.is_taken_over(role)).collect::<Vec<_>>(),
        )
    });
    let beside = (covered.notes(), covered.talk(), covered.day(), covered.tables());
    format!("{:?} {} {beside:?} {round:?}", covered.people(), covered.is_paused())
}

/// A step without what is only shown and hidden at the screen.
fn public(step: Step) -> Step {
    match step {
        Step::Curtain(_) | Step::Card(_) | Step::Role(_) => Step::Table,
        other => other,
    }
}

fn begun(library: &Arc<Library>, case: usize, seed: u64, way: Way) -> Recorded {
    let mut recorded = Recorded::new(library);
    for (name, home) in [("Linden", Some("police")), ("Mira", Some("social-welfare")), ("Ana", None)] {
        let join = Command::Join { name: name.to_owned(), home: home.map(str::to_owned) };
        recorded.ask(Actor::Facilitator, &join).unwrap();
    }
    let case = &library.cases[case % library.cases.len()];
    let casting = Casting::propose(case, recorded.workshop.people());
    let id = case.scenario.id.clone();
    recorded.ask(Actor::Facilitator, &Command::Begin { case: id, seed, way, casting }).unwrap();
    recorded
}

/// Something that could be wanted now, from two numbers.
fn wanted(workshop: &Workshop, kind: u8, pick: u8) -> Command {
    let Some(round) = workshop.round() else { return Command::Pause };
    let play = round.play();
    let roles: Vec<Who> = play.case().scenario.roles().collect();
    let role = match round.step() {
        Step::Role(role) | Step::Card(role) | Step::Curtain(role) if !pick.is_multiple_of(4) => role,
        _ => roles[usize::from(pick) % roles.len()],
    };
    let person = PersonId(u32::from(pick) % 4 + 1);
    match kind % 36 {
        24..=35 => beside(workshop, kind % 36, pick, role, person),
        0..=5 => decision(play, role, pick),
        6 => Command::TakeSeat(play.state().deciding(play.case()).first().copied().unwrap_or(role)),
        7 => Command::Show,
        8 => Command::CardRead,
        9 => Command::GoOn,
        10 => Command::PlacesChanged,
        11 => Command::Hide,
        12 => Command::Undo,
        13 => Command::Play(Move::Wait { role, until: WaitUntil::Time(roadblock::base::Duration(600)) }),
        14 => Command::ToDebrief,
        15 if pick.is_multiple_of(3) => {
            Command::GivePhase { phase: Phase::ALL[usize::from(pick) % 10], minutes: u32::from(pick) }
        }
        15 if pick.is_multiple_of(4) => {
            let before = play.log().get(usize::from(pick)).map_or(0, |recorded| recorded.seq);
            Command::TryOtherWay { before, moves: vec![Move::LetPass] }
        }
        15 => Command::EnterPhase(Phase::ALL[usize::from(pick) % 10]),
        16 => Command::AcceptReason {
            finding: FindingId(format!("f{}", pick % 5)),
            reason: "so it is".into(),
            by: Some(person),
        },
        17 => Command::WithdrawReason(FindingId(format!("f{}", pick % 5))),
        18 => Command::GiveSeat { role, to: Some(person) },
        19 => Command::StepOut(person),
        20 => Command::Rename { person, name: format!("Name {pick}") },
        21 if pick.is_multiple_of(3) => Command::Tick,
        21 => Command::Play(Move::LetPass),
        22 => Command::RevealNumber,
        _ if pick.is_multiple_of(2) => Command::Pause,
        _ => Command::Resume,
    }
}

/// Something beside the play: notes, talk, the day, other tables.
fn beside(workshop: &Workshop, kind: u8, pick: u8, role: Who, person: PersonId) -> Command {
    let note = |note| Command::Note(note);
    let by = (!pick.is_multiple_of(3)).then_some(person);
    let words = || if pick.is_multiple_of(7) { String::new() } else { format!("typed words {pick}") };
    let play = workshop.round().unwrap().play();
    let case = &play.case().scenario;
    let number = u32::from(pick) % 9;
    match kind {
        24 => note(NoteCommand::Mark { kind: Watch::ALL.get(usize::from(pick) % 5).copied(), words: words(), by }),
        25 if pick.is_multiple_of(2) => note(NoteCommand::Unmark(number)),
        25 => note(NoteCommand::Strike(number)),
        26 => {
            let asked = mirror_questions(play.case());
            let situation = asked.get(usize::from(pick) % asked.len().max(1)).map(|one| one.situation.clone());
            note(NoteCommand::AnswerMirror { person, situation: situation.unwrap_or_default(), words: words() })
        }
        27 => {
            let agency = "police".to_owned();
            let what = match pick % 6 {
                3 => Written::OwnView { agency, keep: pick.is_multiple_of(2), words: words() },
                4 => Written::Objective { objective: number, touched: pick.is_multiple_of(2) },
                5 => Written::TalkRated { statement: "safe".to_owned(), hands: [number, 0, 1, 2] },
                0 => Written::TakeAway { words: words() },
                1 => Written::Commitment { agency, words: words() },
                _ => Written::PlanRow {
                    gap: words(),
                    action: words(),
                    agency,
                    until: words(),
                    rating: Some(Rating::SomeChallenges),
                    source: GapSource::ALL.get(usize::from(pick) % 5).copied(),
                },
            };
            note(NoteCommand::Write { number: pick.is_multiple_of(5).then_some(number), what, by })
        }
        28 => note(NoteCommand::AnswerUnnamed { token: u64::from(pick) % 40, words: words() }),
        29 => Command::Talk(match pick % 4 {
            0 => {
                let format = ["go-round", "1-2-4-all", "no such"][usize::from(pick) % 3].to_owned();
                TalkCommand::CallStop { question: words(), format: Some(format) }
            }
            1 => TalkCommand::NextStep,
            _ => TalkCommand::EndStop,
        }),
        30 => Command::Talk(match pick % 5 {
            0 => TalkCommand::AskVote { question: words(), options: vec!["typed A".into(), "typed B".into()] },
            1 | 2 => TalkCommand::Count(vec![u32::from(pick), 3]),
            3 => TalkCommand::GoOnWithVote,
            _ => TalkCommand::PutVoteAway,
        }),
        31 if pick.is_multiple_of(2) => Command::Talk(TalkCommand::GiveHint { clause: "B3".to_owned() }),
        31 => Command::Talk(TalkCommand::PutHintAway),
        32 => Command::Day(match pick % 5 {
            0 => {
                let part = |kind| Part { kind, minutes: u32::from(pick) };
                DayCommand::PlanParts { begins: Some(540), parts: vec![part(PartKind::PreBrief), part(PartKind::Play)] }
            }
            1 => DayCommand::EnterPart(usize::from(pick) % 3),
            2 => DayCommand::GiveTime { role: case.member(role).id.clone(), extra: Duration::from_secs(30) },
            3 => DayCommand::PlanRounds(vec![PlannedRound {
                case: case.id.clone(),
                seed: 7,
                way: way(pick),
                table: u32::from(pick) % 2,
                seats: vec![(case.member(role).id.clone(), person)],
            }]),
            _ => {
                DayCommand::SetLimits([LimitMode::Off, LimitMode::Visible, LimitMode::Enforced][usize::from(pick) % 3])
            }
        }),
        33 if pick.is_multiple_of(3) => Command::TakeOver(role),
        33 => Command::TimeIsUp,
        34 if pick.is_multiple_of(4) => Command::RemoveTable("other".to_owned()),
        34 => {
            let log =
                LogFile::of(&roadblock::rehearsal::RandomPlayer::lively(u64::from(pick % 2)).play(play.case(), 3));
            Command::AddTable(Box::new(TablePlay { id: "other".to_owned(), name: words(), log }))
        }
        _ => Command::NextRound { case: None, seed: None, way: None },
    }
}

fn decision(play: &Play, role: Who, pick: u8) -> Command {
    let ask = RoleView::of(play, role).ask;
    let options = ask.map_or_else(Vec::new, |ask| {
        let least = ask.pick.map_or(1, |(least, _)| least);
        (0..least.min(ask.options.len()))
            .map(|at| ask.options[(usize::from(pick) + at) % ask.options.len()].position)
            .collect()
    });
    Command::Play(Move::Decide { role, options, because: Some(format!("because of {pick}")) })
}

/// A way to play that is recorded.
fn way(pick: u8) -> Way {
    [Way::RoundTheTable, Way::OpenTable, Way::Alone][usize::from(pick) % 3]
}

fn actor(pick: u8) -> Actor {
    match pick % 6 {
        0 => Actor::Facilitator,
        1 | 2 => Actor::Table,
        3 => Actor::Author,
        other => Actor::Person(PersonId(u32::from(other) - 3)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_wanted_by_whomever_keeps_the_door(
        case in 0_usize..8,
        seed in any::<u64>(),
        how in any::<u8>(),
        steps in proptest::collection::vec((any::<u8>(), any::<u8>(), any::<u8>()), 1..160),
    ) {
        let library = library();
        let way = way(how);
        let mut recorded = begun(&library, case, seed, way);
        for (who, kind, pick) in steps {
            let (actor, command) = (actor(who), wanted(&recorded.workshop, kind, pick));
            let brief = |workshop: &Workshop| {
                let round = workshop.round().unwrap();
                (workshop.kept(), round.step(), round.play().log().len(), round.play().state().clone())
            };
            let before = brief(&recorded.workshop);
            let talking = recorded.workshop.talk().stop().is_some();
            let before_it = recorded.workshop.round().unwrap().clone();
            let (step, holder) = {
                let round = recorded.workshop.round().unwrap();
                let holder = |role: Who| round.holder(role);
                let by = match &command {
                    Command::Play(Move::Decide { role, .. } | Move::Wait { role, .. }) => Some(*role),
                    _ => None,
                };
                (round.step(), by.map(|role| (role, holder(role))))
            };
            match recorded.ask(actor, &command) {
                Err(_) => prop_assert_eq!(before, brief(&recorded.workshop), "a refusal changes nothing"),
                Ok(events) => {
                    // Nobody moves for a seat but its holder, or whoever opened its curtain at the shared screen; where
                    // nothing is hidden, whoever sits at the keyboard, for the part that lies open.
                    if let Some((role, held_by)) = holder {
                        let open_to_all = before_it.way() == Way::OpenTable && step == Step::Role(role);
                        let taken_over = before_it.is_taken_over(role);
                        let may = match actor {
                            Actor::Table => step == Step::Role(role),
                            Actor::Person(person) => held_by == Some(person) || open_to_all,
                            Actor::Facilitator => open_to_all || taken_over,
                            Actor::Author => false,
                        };
                        prop_assert!(may, "{actor:?} did {command:?}");
                    }
                    let facilitators = matches!(
                        command,
                        Command::Undo
                            | Command::RevealNumber
                            | Command::AcceptReason { .. }
                            | Command::GiveSeat { .. }
                            | Command::TakeOver(_)
                            | Command::NextRound { .. }
                            | Command::Day(_)
                            | Command::AddTable(_)
                            | Command::RemoveTable(_)
                    );
                    prop_assert!(!facilitators || actor == Actor::Facilitator, "{actor:?} did {command:?}");
                    prop_assert!(!events.is_empty());
                    let goes_on = matches!(command, Command::Play(_) | Command::TimeIsUp);
                    prop_assert!(!(goes_on && talking), "the case waits while the room talks");
                }
            }
            let round = recorded.workshop.round().unwrap();
            prop_assert!(round.play().log().iter().zip(0..).all(|(one, seq)| one.seq == seq), "no number is left out");
        }
        // What was recorded opens as it was.
        prop_assert_eq!(truth(&recorded.again()), truth(&recorded.workshop));
        let events: String = recorded.events.iter().map(|event| event.body.as_str()).collect();
        for typed in ["Linden", "Mira", "so it is", "because of", "typed"] {
            prop_assert!(!events.contains(typed), "{typed} stands in an event");
        }
    }

    #[test]
    fn what_is_taken_back_was_never_there(case in 0_usize..8, seed in any::<u64>(), picks in proptest::collection::vec(any::<u8>(), 1..40)) {
        let library = library();
        let mut recorded = begun(&library, case, seed, Way::RoundTheTable);
        for pick in picks {
            let state = |workshop: &Workshop| serde_json::to_string(workshop.round().unwrap().play().state()).unwrap();
            let seat = |recorded: &mut Recorded| {
                for _ in 0..4 {
                    let round = recorded.workshop.round().unwrap();
                    let command = match round.step() {
                        Step::Table => Command::TakeSeat(*round.play().state().deciding(round.play().case()).first()?),
                        Step::Curtain(_) => Command::Show,
                        Step::Card(_) => Command::CardRead,
                        Step::Swap(..) => Command::PlacesChanged,
                        Step::Role(_) if !round.outcome().is_empty() => Command::GoOn,
                        Step::Role(role) => return Some(role),
                        Step::Ending | Step::Debrief => return None,
                    };
                    recorded.ask(Actor::Table, &command).unwrap();
                }
                None
            };
            let Some(role) = seat(&mut recorded) else { break };
            let before = state(&recorded.workshop);
            let command = decision(recorded.workshop.round().unwrap().play(), role, pick);
            if recorded.ask(Actor::Table, &command).is_err() {
                continue;
            }
            let (after, log) = (state(&recorded.workshop), recorded.workshop.round().unwrap().play().log().to_vec());
            recorded.ask(Actor::Facilitator, &Command::Undo).unwrap();
            prop_assert_eq!(&before, &state(&recorded.workshop), "turn, clock, calls and knowledge are as they were");
            // The same step again brings the same luck.
            let Some(again) = seat(&mut recorded) else { break };
            prop_assert_eq!(again, role);
            recorded.ask(Actor::Table, &command).unwrap();
            prop_assert_eq!(&after, &state(&recorded.workshop));
            prop_assert_eq!(&log, recorded.workshop.round().unwrap().play().log());
        }
        prop_assert_eq!(truth(&recorded.again()), truth(&recorded.workshop));
    }
}

#[test]
fn a_play_of_the_earlier_format_opens_as_a_workshop_of_one_round() {
    let library = Arc::new(support::shipped());
    let case = &library.cases[0];
    let play = roadblock::rehearsal::RandomPlayer::lively(3).play(case, 3);
    let text = LogFile::of(&play).to_text().unwrap();
    let role = &case.scenario.member(case.scenario.roles().next().unwrap()).id;
    let text = text.replacen("\"seed\"", &format!("\"casting\":[[\"{role}\",\"Linden\"]],\"seed\""), 1);
    let (mut workshop, events) = roadblock::workshop::earlier::open("Kept".to_owned(), &library, &text).unwrap();
    events.iter().for_each(|event| workshop.apply(event, WallTime::default()));
    let table = workshop.at_table().unwrap();
    assert_eq!(table.play().log(), play.log());
    assert_eq!(table.player_after(0, case.scenario.who(role).unwrap()), "Linden");
    assert!(roadblock::workshop::earlier::open(String::new(), &library, "{}").is_err());
}
