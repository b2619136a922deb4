//! The wall shows the same, whatever is written on cards, in options and in facts: two plays that differ only in what is
//! private give equal walls at every moment. `ROADBLOCK_WALLS=2000` compares so many plays instead of a few.

use std::sync::Arc;

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};
use roadblock::engine::views::RoleView;
use roadblock::engine::{Command as Move, Play};
use roadblock::library::Library;
use roadblock::scenario::Case;
use roadblock::scenario::model::Who;
use roadblock::workshop::notes::NoteCommand;
use roadblock::workshop::views::{WallPage, WallView};
use roadblock::workshop::{Actor, Command, Step, WallTime, Way, Workshop, casting_of};

use crate::otherwise::otherwise;
use crate::{library, support};

/// A workshop about to play one case, with these people.
fn begun(case: Case, seed: u64, way: Way) -> (Workshop, WallTime) {
    let mut library = Library::clone(&library());
    library.cases = vec![case.clone()];
    let mut workshop = Workshop::new(String::new(), Arc::new(library));
    let now = WallTime(1_700_000_000_000);
    let mut ask = |actor: Actor, command: &Command| {
        let events = workshop.take(actor, command, now).unwrap();
        events.iter().for_each(|event| workshop.apply(event, now));
    };
    for name in ["Linden", "Mira", "Ana", "Sokol", "Toka", "Wren", "Reed"] {
        ask(Actor::Facilitator, &Command::Join { name: name.to_owned(), home: None });
    }
    let roles = case.scenario.roles().map(|role| case.scenario.member(role).id.clone());
    let seats: Vec<_> = roles.zip((1..).map(roadblock::workshop::PersonId)).collect();
    let casting = casting_of(&case, &seats);
    ask(Actor::Facilitator, &Command::Begin { case: case.scenario.id.clone(), seed, way, casting });
    (workshop, now)
}

/// What is asked next, by whom. The reasons given are private too, and differ.
fn next(workshop: &Workshop, chance: &mut ChaCha8Rng) -> Option<(Actor, Command)> {
    let round = workshop.round()?;
    let play: &Play = round.play();
    let roles: Vec<Who> = play.case().scenario.roles().collect();
    if workshop.talk().stop().is_some() {
        let end = roadblock::workshop::talk::TalkCommand::EndStop;
        return Some((Actor::Facilitator, Command::Talk(end)));
    }
    let command = match round.step() {
        Step::Table if chance.random_range(0..3) == 0 => Command::TakeSeat(roles[chance.random_range(0..roles.len())]),
        Step::Table => Command::TakeSeat(*play.state().deciding(play.case()).first()?),
        // Whoever has nothing to decide gives the laptop back.
        Step::Curtain(role)
            if !play.state().deciding(play.case()).contains(&role) && chance.random_range(0..2) == 0 =>
        {
            Command::Hide
        }
        Step::Curtain(_) => Command::Show,
        Step::Card(_) => Command::CardRead,
        Step::Swap(..) => Command::PlacesChanged,
        Step::Role(_) if !round.outcome().is_empty() => Command::GoOn,
        Step::Role(role) => {
            let view = RoleView::of(play, role);
            let Some(ask) = view.ask.filter(|_| chance.random_range(0..5) > 0) else {
                let tell = view.hearers.first().zip(view.knows.first()).filter(|_| chance.random_range(0..2) == 0);
                return Some((
                    Actor::Table,
                    match tell {
                        Some(((to, _), known)) => {
                            Command::Play(Move::Tell { role, to: *to, fact: known.fact, because: None })
                        }
                        None => Command::Hide,
                    },
                ));
            };
            let least = ask.pick.map_or(1, |(least, _)| least);
            let from = chance.random_range(0..ask.options.len());
            let options = (0..least).map(|at| ask.options[(from + at) % ask.options.len()].position).collect();
            Command::Play(Move::Decide { role, options, because: Some("why".to_owned()) })
        }
        Step::Ending => Command::ToDebrief,
        Step::Debrief => return None,
    };
    Some((Actor::Table, command))
}

/// What people type in one of the two plays and not in the other.
fn typed(command: &Command, words: &str) -> Command {
    match command {
        Command::Play(Move::Decide { role, options, .. }) => {
            let because = Some(words.to_owned());
            Command::Play(Move::Decide { role: *role, options: options.clone(), because })
        }
        other => other.clone(),
    }
}

/// What was compared of two plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Compared {
    walls: usize,
    /// At how many of them the laptop was with somebody.
    handed: usize,
    /// Whether the case came to its end.
    ended: bool,
}

/// Plays both to the end in the same steps, and says at which step their walls differ.
fn compare(one: Case, other: Case, seed: u64, way: Way) -> Result<Compared, usize> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let ((mut first, mut now), (mut second, _)) = (begun(one, seed, way), begun(other, seed, way));
    let mut compared = Compared::default();
    for step in 0..400 {
        let (wall, beside) = (WallView::of(&first, now), WallView::of(&second, now));
        let told = |wall: &WallView| serde_json::to_string(wall).unwrap();
        if wall != beside || told(&wall) != told(&beside) {
            return Err(step);
        }
        compared.walls += 1;
        compared.handed += usize::from(matches!(wall.page, WallPage::HandedOver(_)));
        let Some((actor, command)) = next(&first, &mut chance) else {
            return Ok(Compared { ended: true, ..compared });
        };
        now = now.after(std::time::Duration::from_secs(11));
        let note = |words: &str| {
            let words = format!("{words} {step}");
            Command::Note(NoteCommand::Mark { kind: None, words, by: None })
        };
        for (workshop, words) in [(&mut first, "first"), (&mut second, "second")] {
            for (actor, command) in [(actor, typed(&command, words)), (Actor::Facilitator, note(words))] {
                if let Ok(events) = workshop.take(actor, &command, now) {
                    events.iter().for_each(|event| workshop.apply(event, now));
                }
            }
        }
    }
    Ok(compared)
}

#[test]
#[expect(clippy::print_stdout, reason = "figures for whoever runs it")]
fn two_plays_that_differ_only_in_what_is_private_give_equal_walls() {
    let plays: usize = std::env::var("ROADBLOCK_WALLS").ok().and_then(|plays| plays.parse().ok()).unwrap_or(48);
    let library = library();
    let (mut walls, mut handed, mut ended) = (0, 0, 0);
    for number in 0..plays {
        let case = &library.cases[number % library.cases.len()];
        let way = [Way::RoundTheTable, Way::Alone][number / library.cases.len() % 2];
        let compared = compare(case.clone(), otherwise(case, "Otherwise:"), number as u64, way);
        let compared = compared.unwrap_or_else(|step| panic!("{} at step {step}", case.scenario.id));
        walls += compared.walls;
        handed += compared.handed;
        ended += usize::from(compared.ended);
    }
    println!(
        "{walls} walls of {plays} plays compared, {handed} while the laptop was with somebody; {ended} plays ended"
    );
    assert!(handed > walls / 4, "too few private pages were come to");
    assert!(ended > plays / 2, "too few plays came to their end: {ended}");
}

#[test]
fn what_is_private_differs_in_the_two_and_a_leak_is_found() {
    let library = library();
    for case in &library.cases {
        let other = otherwise(case, "Otherwise:");
        let cards = |case: &Case| {
            let play = Play::begin(case.clone(), 1);
            case.scenario.roles().map(|role| RoleView::of(&play, role)).collect::<Vec<_>>()
        };
        for (one, other) in cards(case).iter().zip(&cards(&other)) {
            assert_ne!(one.brief, other.brief);
            assert!(one.ask.is_none() || one.ask != other.ask);
        }
        // What only whoever decides should see is put where everybody sees it.
        let leaking = |mut case: Case| {
            let scenario = Arc::make_mut(&mut case.scenario);
            scenario.situations[0].wall = scenario.situations[0].text.clone();
            case
        };
        assert_eq!(compare(leaking(case.clone()), leaking(other), 1, Way::RoundTheTable), Err(0));
    }
    let crew = support::case_of(support::CREW_PROCEDURE, support::CREW_CASE);
    assert!(compare(crew.clone(), otherwise(&crew, "Otherwise:"), 1, Way::Alone).is_ok());
}

#[test]
fn at_an_open_table_the_part_lies_open_but_for_the_printed_card() {
    let library = library();
    let case = &library.cases[0];
    let (workshop, now) = begun(case.clone(), 1, Way::OpenTable);
    let wall = WallView::of(&workshop, now);
    assert_eq!(wall.page, WallPage::Table);
    if workshop.talk().stop().is_none() {
        let open = wall.open.unwrap();
        assert!(open.sees.ask.is_some_and(|ask| !ask.options.is_empty()));
        assert_eq!(open.sees.brief, "");
    }
    let (closed, now) = begun(case.clone(), 1, Way::RoundTheTable);
    assert!(WallView::of(&closed, now).open.is_none());
}
