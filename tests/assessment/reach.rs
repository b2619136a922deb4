//! Nobody is credited for what is beyond their reach: an act toward somebody in another place, or by somebody who has
//! never heard of the person. It is not offered, it is refused with a sentence, and it earns nothing.

use roadblock::assessment::{Accepted, assess};
use roadblock::engine::views::RoleView;
use roadblock::engine::{Command, Play, Rejection};
use roadblock::procedure::Reach;
use roadblock::scenario::Case;
use roadblock::scenario::Who;

use crate::support::{case_of, shipped};

const PROCEDURE: &str = r#"(
    format: 1, id: "path", title: "Looking after people on the path",
    agencies: [ ( id: "guides", name: "Guides", colour: "police", sign: "shield" ) ],
    moments: [], purposes: [ ( id: "share", name: "passing on" ) ],
    acts: [
        ( id: "warm", name: "Warm", told: "warms {toward}", standing: true, toward: Assisted, reach: Present ),
        ( id: "comfort", name: "Comfort", told: "comforts {toward}", standing: true, toward: Assisted, reach: Spoken ),
        ( id: "write", name: "Write", told: "writes about {toward}", standing: true, toward: Assisted, reach: Known ),
        ( id: "ring-base", name: "Ring the base", told: "rings the base", standing: true, reach: Known ),
        ( id: "tell", name: "Tell", told: "tells" ), ( id: "leak", name: "Leak", told: "leaks" ),
    ],
    telling: ( act: "tell", without_basis: "leak", purpose: "share" ),
    phases: [ ( id: "one", name: "At once" ) ],
    clauses: [ ( id: "A", phase: "one", title: "A", severity: Major, text: "t", why: "w", source: "s", obligations: [
        ( id: "warm", asks: "warm", trigger: Start, acts: ["warm"] ),
        ( id: "comfort", asks: "comfort", trigger: Start, acts: ["comfort"] ),
        ( id: "write", asks: "write", trigger: Start, acts: ["write"] ),
        ( id: "ring", asks: "ring", trigger: Start, acts: ["ring-base"] ),
    ] ) ],
)"#;

/// Mira is found by the guide on the path; somebody else sits in the valley and hears of her only when told. `does` is
/// what an option of the case lets the one in the valley do.
fn scenario(hut_has_a_telephone: bool, does: &str) -> String {
    format!(
        r#"(
    format: 1, id: "lost", title: "Lost", procedure: "path", begins: "Friday 20:00",
    people: [ ( id: "mira", name: "Mira", assisted: true, at: "path" ) ],
    roles: [ ( id: "guide", name: "Guide", agency: "guides", at: "path", brief: "You walk.", knows: ["hurt"] ),
             ( id: "valley", name: "Valley", agency: "guides", at: "office", brief: "You wait." ) ],
    places: [ ( id: "path", name: "The path" ), ( id: "office", name: "The office" ),
              ( id: "hut", name: "The hut", telephone: {hut_has_a_telephone} ) ],
    facts: [ ( id: "hurt", text: "Mira has hurt her foot.", about: "mira" ) ],
    situations: [
        ( id: "walk", acts: "guide", text: "You walk.", choices: [
            ( id: "to-the-hut", say: "Bring her to the hut.", takes: "1 min", moves: [("mira", "hut"), ("guide", "hut")], goto: "walk" ),
            ( id: "on-her-own", say: "Let her go on.", takes: "1 min", moves: [("mira", "away")], goto: "walk" ),
            ( id: "from-the-valley", say: "Let the valley do it.", takes: "1 min", does: [{does}], goto: "walk" ),
            ( id: "home", say: "Go home.", takes: "1 min", goto: "end" ),
        ] ),
        ( id: "end", ending: true, text: "Home." ),
    ],
)"#
    )
}

fn case(telephone: bool) -> Case {
    case_of(PROCEDURE, &scenario(telephone, ""))
}

fn who(play: &Play, id: &str) -> Who {
    play.case().scenario.who(id).unwrap()
}

fn act(play: &mut Play, role: &str, act: &str) -> Result<(), Rejection> {
    let act = play.case().procedure.act(act).unwrap();
    let toward = (play.case().procedure.acts[act.at()].toward == roadblock::procedure::Toward::Assisted)
        .then(|| who(play, "mira"));
    let command = Command::Act { role: who(play, role), act, toward, because: None };
    play.carry_out(&command).map(|_| ())
}

fn decide(play: &mut Play, option: u8) {
    let command = Command::Decide { role: who(play, "guide"), options: vec![option], because: None };
    play.carry_out(&command).unwrap();
}

fn tell(play: &mut Play) {
    let fact = play.case().scenario.fact("hurt").unwrap();
    let command = Command::Tell { role: who(play, "guide"), to: who(play, "valley"), fact, because: None };
    play.carry_out(&command).unwrap();
}

fn offered(play: &Play, role: &str) -> Vec<String> {
    let view = RoleView::of(play, who(play, role));
    view.standing.iter().map(|one| play.case().procedure.acts[one.act.at()].id.clone()).collect()
}

#[test]
fn whoever_has_not_heard_of_the_person_can_do_nothing_for_her() {
    let mut play = Play::begin(case(true), 1);
    assert_eq!(act(&mut play, "valley", "warm"), Err(Rejection::NotThere));
    assert_eq!(act(&mut play, "valley", "comfort"), Err(Rejection::NotInTouch));
    assert_eq!(act(&mut play, "valley", "write"), Err(Rejection::NotHeardOf));
    assert_eq!(act(&mut play, "valley", "ring-base"), Err(Rejection::NotHeardOf));
    assert_eq!(offered(&play, "valley"), [""; 0]);
    assert_eq!(offered(&play, "guide"), ["warm", "comfort", "write", "ring-base"]);
}

#[test]
fn whoever_was_told_can_write_and_ring_and_where_there_is_a_telephone_speak() {
    for (telephone, expected) in [(false, vec!["write", "ring-base"]), (true, vec!["comfort", "write", "ring-base"])] {
        let mut play = Play::begin(case(telephone), 1);
        tell(&mut play);
        assert_eq!(offered(&play, "valley"), ["write", "ring-base"], "there is no telephone on the path");
        decide(&mut play, 0);
        assert_eq!(offered(&play, "valley"), expected);
        assert_eq!(act(&mut play, "valley", "comfort").is_ok(), telephone);
    }
}

#[test]
fn with_somebody_who_is_away_nothing_can_be_done_and_about_her_it_can() {
    let mut play = Play::begin(case(true), 1);
    decide(&mut play, 1);
    assert_eq!(act(&mut play, "guide", "warm"), Err(Rejection::NotThere));
    assert_eq!(act(&mut play, "guide", "comfort"), Err(Rejection::NotInTouch));
    assert_eq!(act(&mut play, "guide", "write"), Ok(()));
}

#[test]
fn an_act_that_the_case_lets_somebody_do_from_afar_earns_nothing() {
    let earned = |does: &str| {
        let mut play = Play::begin(case_of(PROCEDURE, &scenario(false, does)), 1);
        decide(&mut play, 2);
        decide(&mut play, 3);
        assess(play.case(), play.log(), &Accepted::default()).score
    };
    let nothing = earned("");
    for beyond in ["warm", "comfort"] {
        let does = format!("( act: \"{beyond}\", toward: \"mira\", by: \"valley\" )");
        assert_eq!(earned(&does), nothing, "{beyond}");
    }
    for within in ["( act: \"warm\", toward: \"mira\" )", "( act: \"write\", toward: \"mira\", by: \"valley\" )"] {
        assert!(earned(within).compare(nothing).is_gt(), "{within}");
    }
}

#[test]
fn every_act_of_the_catalogue_says_how_near_one_must_be() {
    let library = shipped();
    let acts = &library.cases[0].procedure.acts;
    let silent: Vec<&str> = acts.iter().filter(|act| act.reach.is_none()).map(|act| act.id.as_str()).collect();
    assert_eq!(silent, [""; 0]);
    let of = |id: &str| acts.iter().find(|act| act.id == id).unwrap().reach.unwrap();
    for (id, reach) in [
        ("interview", Reach::Present),
        ("speak-privately", Reach::Present),
        ("search-person", Reach::Present),
        ("stay-with-person", Reach::Present),
        ("explain-rights", Reach::Spoken),
        ("write-safety-plan", Reach::Spoken),
        ("call-csw", Reach::Known),
        ("write-note-for-prosecutor", Reach::Known),
    ] {
        assert_eq!(of(id), reach, "{id}");
    }
}

/// Before the first decision of a case only whoever is there, or was told, can do anything: whatever somebody in an
/// office tries is refused, and changes nothing.
#[test]
fn what_people_in_their_offices_try_before_anybody_has_rung_them_is_refused() {
    let library = shipped();
    let case = library.case("the-card-says-twenty").unwrap();
    let play = Play::begin(case.clone(), 1);
    for role in ["investigator", "social-worker", "advocate"] {
        let role = who(&play, role);
        for act in 0..case.procedure.acts.len() {
            let mut play = play.clone();
            let act = roadblock::procedure::ActIx::of(act);
            let command = Command::Act { role, act, toward: None, because: None };
            assert!(play.carry_out(&command).is_err(), "{}", case.procedure.acts[act.at()].id);
        }
    }
}
