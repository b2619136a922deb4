//! A play goes on where it was when its case is edited, as far as what was done still fits.

use roadblock::engine::Play;
use roadblock::rehearsal::{CarriedOver, Plan, carry_over, run_plan};
use roadblock::scenario::Case;

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of};

/// A play that stands in the joint decision, one answer given.
fn played() -> Play {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let plan =
        Plan::parse("x.plan", "as flagger: halt\nas flagger: tell clerk late\nas clerk: sign\nas flagger: yes\n");
    let (play, failure) = run_plan(&case, &plan.value.unwrap(), 3);
    assert_eq!(failure, None);
    play
}

fn edited(from: &str, to: &str) -> Case {
    assert!(CREW_CASE.contains(from), "{from}");
    case_of(CREW_PROCEDURE, &CREW_CASE.replace(from, to))
}

fn where_it_stands(carried: &CarriedOver) -> (&str, usize, usize) {
    let play = &carried.play;
    (play.case().scenario.situation(play.state().situation).id.as_str(), carried.kept, carried.of)
}

#[test]
fn new_words_change_nothing_of_what_was_done() {
    let old = played();
    let carried = carry_over(&old, &edited("The car stops.", "The car stops at once."));
    assert_eq!(where_it_stands(&carried), ("both", 4, 4));
    assert_eq!(carried.play.log(), old.log());
}

#[test]
fn options_in_another_order_are_found_by_name() {
    let case = edited(r#"( id: "sign", say: "A sign", takes: "5 min" ),"#, "");
    let without = carry_over(&played(), &case);
    assert_eq!(where_it_stands(&without), ("plan", 2, 4), "the card is gone: what came before it stays");
    let moved = edited(
        r#"( id: "grit", say: "The gritter","#,
        r#"( id: "first", say: "A new card" ), ( id: "grit", say: "The gritter","#,
    );
    assert_eq!(where_it_stands(&carry_over(&played(), &moved)), ("both", 4, 4));
}

#[test]
fn it_goes_on_from_the_last_point_that_is_the_same() {
    let renamed = edited(r#"( id: "halt", say: "Stop the car.""#, r#"( id: "stop", say: "Stop the car.""#);
    assert_eq!(where_it_stands(&carry_over(&played(), &renamed)), ("start", 0, 4));
    let elsewhere = edited(r#"takes: "5 min" )"#, r#"takes: "5 min", goto: "end" )"#);
    let carried = carry_over(&played(), &elsewhere);
    assert_eq!(where_it_stands(&carried), ("end", 3, 4));
    assert!(carried.play.state().ended);
}
