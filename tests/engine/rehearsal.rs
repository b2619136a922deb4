//! Doing again what was done, and ways to a situation.

use roadblock::engine::Play;
use roadblock::rehearsal::{Plan, RandomPlayer, commands_of, path_to};
use roadblock::scenario::SituationIx;

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of, shipped};

#[test]
fn the_commands_of_a_log_lead_to_the_same_log() {
    let mut cases = shipped().cases;
    cases.push(case_of(CREW_PROCEDURE, CREW_CASE));
    for case in cases {
        for seed in 0..40 {
            let play = RandomPlayer::lively(seed).play(&case, seed);
            let mut again = Play::begin(case.clone(), seed);
            for (_, command) in commands_of(play.log()) {
                again.carry_out(&command).unwrap();
            }
            assert_eq!(again.log(), play.log(), "{} with seed {seed}", case.scenario.id);
        }
    }
}

#[test]
fn there_is_a_way_to_every_situation_of_the_shipped_cases() {
    let library = shipped();
    for case in &library.cases {
        let beside = library.plans().filter(|file| file.path.contains(&format!("/{}/", case.scenario.id)));
        let plans: Vec<Plan> = beside.map(|file| Plan::parse(&file.path, &file.text).value.unwrap()).collect();
        for at in 0..case.scenario.situations.len() {
            let wanted = SituationIx::of(at);
            let way = path_to(case, &plans, 7, wanted);
            let way = way.unwrap_or_else(|| panic!("no way to {}", case.scenario.situation(wanted).id));
            let mut play = Play::begin(case.clone(), 7);
            for command in &way {
                play.carry_out(command).unwrap();
            }
            assert_eq!(play.state().situation, wanted);
        }
    }
}

#[test]
fn without_a_plan_the_way_is_short_and_an_unreachable_situation_has_none() {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let end = case.scenario.situation_named("end").unwrap();
    assert_eq!(path_to(&case, &[], 1, end).map(|way| way.len()), Some(1), "waving the car through ends it");
    let cut = CREW_CASE.replace(
        r#"( id: "end", ending: true"#,
        r#"( id: "never", ending: true, text: "x", when: Flag("calm") ), ( id: "end", ending: true"#,
    );
    let cut = cut.replace(r#"sets: ["calm"], "#, "");
    let case = case_of(CREW_PROCEDURE, &cut);
    assert_eq!(path_to(&case, &[], 1, case.scenario.situation_named("never").unwrap()), None);
}
