//! Talks about real plays of the shipped cases: played at random from a seed, in whatever phase is wanted.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use roadblock::base::Catalogue;
use roadblock::engine::Play;
use roadblock::library::Library;
use roadblock::presenter::talk_view;
use roadblock::rehearsal::{ByTheBook, Effort, RandomPlayer, commands_of, decisions_of, plan_by_the_book};
use roadblock::store::read_folder;
use roadblock::ui::screens::debrief::DebriefView;
use roadblock::workshop::notes::{NoteCommand, Written};
use roadblock::workshop::{Actor, Casting, Command, Event, PersonId, Phase, WallTime, Way, Workshop};

pub(crate) const CARD: &str = "the-card-says-twenty";

/// The moment at which everything of these talks happens.
const NOW: WallTime = WallTime(1_000_000);

/// The shipped content, read once.
pub(crate) fn library() -> Arc<Library> {
    static READ: OnceLock<Arc<Library>> = OnceLock::new();
    let read = READ.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        Arc::new(Library::from_texts(read_folder(&folder).expect("the shipped content").files))
    });
    Arc::clone(read)
}

/// A workshop of five people whose play of a case is over, at the beginning of the talk.
pub(crate) fn workshop(case: &str, seed: u64) -> Workshop {
    let library = library();
    let mut workshop = Workshop::new(String::new(), Arc::clone(&library));
    for name in ["Linden", "Mira", "Sokol", "Toka", "Drita"] {
        ask(&mut workshop, &Command::Join { name: name.to_owned(), home: None });
    }
    let case = library.case(case).expect("a shipped case");
    let play = RandomPlayer::deciding_only(seed).play(case, seed);
    let begun = Event::Begun {
        case: case.scenario.id.clone(),
        case_fingerprint: case.scenario.fingerprint.clone(),
        procedure_fingerprint: case.procedure.fingerprint.clone(),
        seed,
        way: Way::RoundTheTable,
        casting: Casting::propose(case, workshop.people()),
        play: play.log().to_vec(),
    };
    workshop.apply(&begun, NOW);
    ask(&mut workshop, &Command::ToDebrief);
    workshop
}

/// Something is asked by whoever leads, and happens.
pub(crate) fn ask(workshop: &mut Workshop, command: &Command) {
    let events = workshop.take(Actor::Facilitator, command, NOW);
    let events = events.unwrap_or_else(|refused| panic!("{command:?}: {refused:?}"));
    events.iter().for_each(|event| workshop.apply(event, NOW));
}

/// The workshop in a phase.
pub(crate) fn in_phase(mut workshop: Workshop, phase: Phase) -> Workshop {
    ask(&mut workshop, &Command::EnterPhase(phase));
    workshop
}

/// What the window shows of it.
pub(crate) fn view(workshop: &Workshop) -> DebriefView {
    talk_view(workshop, &Catalogue::english().expect("the shipped catalogue")).expect("a talk goes on")
}

/// How it would have gone by the book from the decision at this place among all.
pub(crate) fn by_the_book_from(workshop: &mut Workshop, decision: usize) -> u32 {
    let play: Play = workshop.round().expect("a round").play().clone();
    let before = decisions_of(&play)[decision];
    let plan = plan_by_the_book(play.case(), &library());
    let book = plan.map(|plan| ByTheBook::from_plan(play.case(), &plan)).unwrap_or_default();
    let fork = play.fork_before(before);
    let other = book.play_on(&fork, Effort::QUICK);
    let last = fork.log().last().map_or(0, |recorded| recorded.seq);
    let moves = commands_of(other.log()).into_iter().filter(|(seq, _)| *seq > last).map(|(_, one)| one).collect();
    ask(workshop, &Command::TryOtherWay { before, moves });
    before
}

/// Some of what people write.
pub(crate) fn with_words(mut workshop: Workshop) -> Workshop {
    let police = "police".to_owned();
    let lines = [
        (Written::OwnView { agency: police.clone(), keep: true, words: "The quiet corner at once.".into() }, None),
        (Written::OwnView { agency: police.clone(), keep: false, words: "Call the advocate sooner.".into() }, None),
        (Written::TakeAway { words: "I ask first, and say who comes.".into() }, Some(PersonId(1))),
        (Written::Commitment { agency: police, words: "The night number hangs beside the telephone.".into() }, None),
    ];
    for (what, by) in lines {
        ask(&mut workshop, &Command::Note(NoteCommand::Write { number: None, what, by }));
    }
    for (token, words) in [(7, "I was afraid to say that I did not know."), (3, "I waited too long to ask.")] {
        ask(&mut workshop, &Command::Note(NoteCommand::AnswerUnnamed { token, words: words.into() }));
    }
    workshop
}
