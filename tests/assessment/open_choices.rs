//! Where acts can be read in so many ways that the best reading is not proven, that is said, up to the printed report.

use roadblock::assessment::{Accepted, Assessment, assess};
use roadblock::base::Catalogue;
use roadblock::debrief::{DebriefReport, render_text};
use roadblock::engine::Play;
use roadblock::scenario::Case;

use crate::worlds::{Done, Duty, World, log};

/// A duty that is called for again and again, with time limits, so that each act answers each call at another price.
fn entangled() -> Case {
    let duty = Duty {
        gravity: 2,
        trigger: 4,
        trigger_act: 0,
        acts: vec![1],
        by_guides: true,
        due: Some((10, 90)),
        ..Duty::default()
    };
    World { duties: vec![duty], ..World::default() }.case()
}

fn report(case: &Case, acts: &[Done]) -> (Assessment, String) {
    let play = Play::replay(case.clone(), 1, log(acts, [0, 0]));
    let found = assess(case, play.log(), &Accepted::default());
    let words = Catalogue::english().unwrap();
    let text = render_text(&DebriefReport::of(&play, found.clone()), case, None, &words);
    (found, text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Calls every few minutes, and answers of two agencies in between, in a pattern without repetition.
fn crowd(calls: i64, answers: i64) -> Vec<Done> {
    let calls = (0..calls).map(|at| Done { minute: at * 7, who: 0, act: 0 });
    let answers = (0..answers).map(|at| Done {
        minute: 20 + (at * at * 13 + at * 29) % 180,
        who: u16::from(at % 3 == 0),
        act: 1,
    });
    let mut acts: Vec<Done> = calls.chain(answers).collect();
    acts.sort_by_key(|done| done.minute);
    acts
}

#[test]
fn a_number_that_is_not_proven_says_so_and_a_proven_one_does_not() {
    let case = entangled();
    let said = Catalogue::english().unwrap().say("report-unproven");
    let (few, text) = report(&case, &crowd(3, 3));
    assert!(few.proven && !text.contains(&said));
    let (many, text) = report(&case, &crowd(26, 22));
    assert!(!many.proven, "this play no longer holds enough open choices");
    assert!(text.contains(&said), "{text}");
}
