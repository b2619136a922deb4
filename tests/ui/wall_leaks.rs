//! The wall as it is drawn: two plays that differ only in what is private give the same tree for readers, and the same
//! picture to the pixel. `ROADBLOCK_WALL_TREES=200` compares so many plays, pictures in the first twenty of them.

use std::sync::Arc;

use egui::Key;
use roadblock::presenter::shell::{Display, Reply};
use roadblock::scenario::Case;

use crate::otherwise::otherwise;
use crate::window::Window;

/// So many plays have their pictures compared.
const PICTURED: u64 = 20;

/// A case begun at a laptop with a projector; the laptop goes round.
fn begun(change: impl Fn(&Case) -> Case, seed: u64) -> Window {
    let mut window = Window::open_changed(change, seed);
    let display = |name: &str, x| Display { name: name.to_owned(), size: (1280, 800), at: (x, 0), primary: x == 0 };
    window.reply(Reply::Displays(vec![display("laptop", 0), display("projector", 1280)]));
    window.press(Key::Num1);
    for name in ["Linden", "Mira"] {
        window.type_text(name);
        window.press(Key::Enter);
    }
    window.press_with(egui::Modifiers::COMMAND, Key::Enter);
    window.press(Key::T);
    window.press(Key::Enter);
    window.press(Key::F2);
    window
}

/// What is pressed next; chance chooses among the options.
fn next(window: &Window, chance: u64) -> Vec<Key> {
    match window.place().as_str() {
        "curtain" => vec![Key::Space],
        "play" => {
            let digit = [Key::Num1, Key::Num2, Key::Num3][usize::try_from(chance % 3).unwrap()];
            vec![digit, digit, Key::Num1, Key::Num1, Key::Enter, Key::Enter]
        }
        _ => vec![Key::Enter],
    }
}

/// Plays both in the same steps. Gives how many trees and pictures were alike, or the first step at which they were not.
fn compare(
    (one, other): (impl Fn(&Case) -> Case, impl Fn(&Case) -> Case),
    seed: u64,
    steps: u64,
) -> Result<(usize, usize), u64> {
    let (mut first, mut second) = (begun(one, seed), begun(other, seed));
    let walls = (first.wall(), second.wall());
    let (mut trees, mut pictures) = (0, 0);
    let mut chance = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    for step in 0..steps {
        assert_eq!(first.place(), second.place(), "step {step}");
        if first.place().starts_with("debrief") {
            break;
        }
        let pictured = seed < PICTURED && step % 10 == 2;
        let (seen, beside) = (first.wall_in(&walls.0, pictured), second.wall_in(&walls.1, pictured));
        if seen != beside {
            return Err(step);
        }
        assert!(seen.0.len() > 3, "an empty wall: {:?}", seen.0);
        trees += 1;
        pictures += usize::from(pictured);
        chance = chance.rotate_left(7).wrapping_mul(0xD134_2543_DE82_EF95).wrapping_add(1);
        for key in next(&first, chance) {
            let place = first.place();
            first.press(key);
            second.press(key);
            if first.place() != place {
                break;
            }
        }
    }
    Ok((trees, pictures))
}

#[test]
#[expect(clippy::print_stdout, reason = "figures for whoever runs it")]
fn two_plays_that_differ_only_in_what_is_private_give_equal_trees_and_pictures() {
    let plays = std::env::var("ROADBLOCK_WALL_TREES").ok().and_then(|plays| plays.parse().ok()).unwrap_or(1);
    let steps = if plays > 1 { 40 } else { 8 };
    let (mut trees, mut pictures) = (0, 0);
    for seed in 0..plays {
        let alike = compare((Case::clone, |case: &Case| otherwise(case, "Otherwise:")), seed, steps);
        let alike = alike.unwrap_or_else(|step| panic!("play {seed} differs at step {step}"));
        trees += alike.0;
        pictures += alike.1;
    }
    println!("{trees} trees and {pictures} pictures of {plays} plays were alike");
    assert!(pictures > 0);
}

#[test]
fn a_private_text_on_the_wall_is_found_in_its_tree() {
    let leaking = |case: &Case| {
        let mut case = case.clone();
        let scenario = Arc::make_mut(&mut case.scenario);
        scenario.situations[0].wall = scenario.situations[0].text.clone();
        case
    };
    let found = compare((leaking, |case: &Case| leaking(&otherwise(case, "Otherwise:"))), 1, 10);
    assert_eq!(found, Err(0));
}
