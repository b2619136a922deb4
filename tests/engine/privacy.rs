//! Nothing private leaves toward somebody else or the wall: over every reachable state of a seeded sample of plays.

use std::collections::BTreeSet;

use roadblock::base::Prose;
use roadblock::engine::views::{RoleView, RoomView, Target};
use roadblock::engine::{Command, Event, Play};
use roadblock::rehearsal::RandomPlayer;
use roadblock::scenario::Case;
use roadblock::scenario::{FactIx, Who};

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of, shipped};

/// How many plays are looked through, over all cases.
const PLAYS: u64 = 2_000;

/// Texts that the authors wrote for everybody, or for those who act: what a role may see by other ways than as a fact.
fn texts_of_the_case(case: &Case) -> String {
    let scenario = &case.scenario;
    let mut all = String::new();
    for situation in &scenario.situations {
        all.push_str(&situation.wall.plain());
        for option in situation.decision.options() {
            all.push_str(&option.say);
        }
    }
    all
}

/// As it would stand in a view that is written out.
fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap().trim_matches('"').to_owned()
}

/// What is private, as it would stand in a view.
struct Secrets {
    facts: Vec<(FactIx, String)>,
    briefs: Vec<(Who, String)>,
    truths: Vec<String>,
    voices: Vec<String>,
}

impl Secrets {
    fn of(case: &Case) -> Self {
        let scenario = &case.scenario;
        let open = texts_of_the_case(case);
        let facts =
            (0..scenario.facts.len()).map(FactIx::of).map(|fact| (fact, scenario.facts[fact.at()].text.plain()));
        let voices = scenario.voice.iter().flat_map(|one| [&one.knew, &one.feared, &one.needed]);
        Self {
            voices: voices.map(Prose::plain).filter(|text| !text.is_empty()).map(|text| json(&text)).collect(),
            facts: facts.filter(|(_, text)| !open.contains(text)).map(|(fact, text)| (fact, json(&text))).collect(),
            briefs: scenario.roles().map(|role| (role, json(&scenario.member(role).brief.plain()))).collect(),
            truths: scenario
                .cast
                .iter()
                .map(|one| one.truth.plain())
                .filter(|text| !text.is_empty())
                .map(|text| json(&text))
                .collect(),
        }
    }
}

/// What has been said to a role in so many words, in replies and news, whether or not it is also a fact.
fn heard(view: &RoleView) -> String {
    serde_json::to_string(&view.history).unwrap()
}

#[track_caller]
fn check_state(play: &Play, secrets: &Secrets, known: &[BTreeSet<usize>]) {
    let case = play.case();
    let room = serde_json::to_string(&RoomView::of(play)).unwrap();
    for (fact, text) in &secrets.facts {
        assert!(!room.contains(text.as_str()), "the wall shows the fact {fact:?}");
    }
    for (_, brief) in &secrets.briefs {
        assert!(!room.contains(brief.as_str()), "the wall shows a role card");
    }
    for truth in &secrets.truths {
        assert!(!room.contains(truth.as_str()), "the wall shows what only the facilitator knows");
    }
    for voice in &secrets.voices {
        assert!(!room.contains(voice.as_str()), "the wall tells what belongs to the debrief");
    }
    for role in case.scenario.roles() {
        let view = RoleView::of(play, role);
        let seen = serde_json::to_string(&view).unwrap();
        let heard = heard(&view);
        for (fact, text) in &secrets.facts {
            let may = known[role.at()].contains(&fact.at()) || heard.contains(text.as_str());
            assert!(may || !seen.contains(text.as_str()), "{} sees the fact {text:?}", view.name);
        }
        for (other, brief) in secrets.briefs.iter().filter(|(other, _)| *other != role) {
            assert!(!seen.contains(brief.as_str()), "{} sees the card of {other:?}", view.name);
        }
        for truth in &secrets.truths {
            assert!(!seen.contains(truth.as_str()), "{} sees what only the facilitator knows", view.name);
        }
        for voice in &secrets.voices {
            assert!(!seen.contains(voice.as_str()), "{} hears what belongs to the debrief", view.name);
        }
        let turn = play.state().deciding(case).contains(&role);
        assert_eq!(view.ask.is_some(), turn, "{} is asked out of turn", view.name);
    }
}

/// What each role knows at the beginning, and then by the log alone: an account of its own, beside the engine's.
fn known_at_the_start(case: &Case) -> Vec<BTreeSet<usize>> {
    let scenario = &case.scenario;
    scenario.roles().map(|role| scenario.member(role).knows.iter().map(|fact| fact.at()).collect()).collect()
}

#[test]
fn nothing_private_reaches_anybody_else_or_the_wall() {
    let mut cases = shipped().cases;
    cases.push(case_of(CREW_PROCEDURE, CREW_CASE));
    let each = PLAYS / cases.len() as u64;
    let mut states = 0;
    for case in &cases {
        let secrets = Secrets::of(case);
        assert!(!secrets.facts.is_empty() && !secrets.briefs.is_empty(), "there is nothing to keep private");
        for seed in 0..each {
            let whole = RandomPlayer::lively(seed).play(case, seed);
            let mut known = known_at_the_start(case);
            let mut play = Play::replay(case.clone(), seed, Vec::new());
            let mut log = Vec::new();
            let mut rest = whole.log().iter().peekable();
            while let Some(recorded) = rest.next() {
                if let Event::Learned { role, fact, .. } = &recorded.event {
                    known[role.at()].insert(fact.at());
                }
                log.push(recorded.clone());
                // People see the play between commands.
                if rest.peek().is_none_or(|next| next.command != recorded.command) {
                    play.take_in(&log);
                    log.clear();
                    check_state(&play, &secrets, &known);
                    states += 1;
                }
            }
        }
    }
    println!("{states} states of {PLAYS} plays looked through");
}

/// Of several people, nobody is offered one whom they have neither met nor heard of: names are news, too.
#[test]
fn an_act_is_offered_only_toward_people_one_has_met_or_heard_of() {
    let named = |play: &Play, role: &str| -> BTreeSet<String> {
        let view = RoleView::of(play, play.case().scenario.who(role).unwrap());
        let targets = view.standing.into_iter().filter_map(|act| match act.target {
            Target::OneOf(people) => Some(people),
            Target::None => None,
        });
        targets.flatten().map(|(_, name)| name).collect()
    };
    let case = shipped().case("seven-people-in-a-packing-house").unwrap().clone();
    let mut play = Play::begin(case.clone(), 1);
    for role in case.scenario.roles() {
        assert_eq!(named(&play, &case.scenario.member(role).id), BTreeSet::new());
    }
    while case.scenario.situation(play.state().situation).id != "a-helpful-man" {
        play.carry_out(&Command::LetPass).unwrap();
    }
    assert!(named(&play, "commander").contains("Nora"));
    assert_eq!(named(&play, "shelter"), BTreeSet::new());
}

#[test]
fn the_check_finds_a_leak() {
    let secrets = Secrets::of(&case_of(CREW_PROCEDURE, CREW_CASE));
    assert!(!secrets.voices.is_empty());
    for leak in ["Three lorries are due.", "I am late for a birth."] {
        let case = case_of(CREW_PROCEDURE, &CREW_CASE.replace("wall: \"A car", &format!("wall: \"{leak} A car")));
        let play = Play::begin(case.clone(), 1);
        let found = std::panic::catch_unwind(|| check_state(&play, &secrets, &known_at_the_start(&case)));
        assert!(found.is_err(), "{leak}");
    }
}
