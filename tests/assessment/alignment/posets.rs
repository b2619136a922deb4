//! The reference costs that other engines agreed on, and the reader of their format.

use roadblock::alignment::poset_file::{PosetFileError, read};
use roadblock::alignment::{Proof, align};

use crate::alignment::cases::check_answer;

#[test]
fn every_reference_trace_costs_what_others_found() {
    let sets = read(include_str!("../../data/posets.json")).unwrap();
    let mut traces = 0;
    for set in &sets {
        for (at, trace) in set.traces.iter().enumerate() {
            let answer = align(&trace.problem).unwrap();
            assert_eq!(Some(answer.cost), trace.optimal_cost, "{} trace {at}", set.name);
            assert_eq!(answer.proof, Proof::Optimal, "{} trace {at}", set.name);
            check_answer(&trace.problem, &answer);
            traces += 1;
        }
    }
    assert_eq!(traces, 252);
}

#[track_caller]
fn check_cost(set: &str, expected: i64) {
    let text = format!(r#"{{"sets":[{set}]}}"#);
    let sets = read(&text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(align(&sets[0].traces[0].problem).unwrap().cost, expected);
}

#[test]
fn costs_may_be_stated() {
    let set = |skip: &str, trace: &str| {
        format!(
            r#"{{"name":"s","obligations":2,"precedes":[[0,1]],{skip}"traces":[{{"acts":["a1","a0","other"]{trace}}}]}}"#
        )
    };
    check_cost(&set("", ""), 3);
    check_cost(&set(r#""skip":[5,7],"#, ""), 7);
    check_cost(&set(r#""skip":[5,7],"#, r#","extra":[1,9,2]"#), 10);
    check_cost(&set("", r#","times":[[4,6],[5,8],[0,0]]"#), 1);
    check_cost(&set("", r#","times":[[0,9],[5,8],[0,0]],"defect":[[1,0,1],[0,1,2],[0,0,50]]"#), 4);
}

#[test]
fn unknown_acts_and_keys_are_passed_over() {
    check_cost(
        r#"{"name":"s","obligations":1,"precedes":[],"by":"hand","traces":[{"acts":["a01","b0","a","a1","a99999999999999999999"]}]}"#,
        6,
    );
    check_cost(r#"{"name":"s","obligations":0,"precedes":[],"traces":[{"acts":[]}]}"#, 0);
}

#[track_caller]
fn check_refused(set: &str, expected: &str) {
    let error = read(&format!(r#"{{"sets":[{set}]}}"#)).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn what_does_not_fit_is_refused_with_its_place() {
    let set = |head: &str| format!(r#"{{"name":"s",{head},"traces":[]}}"#);
    check_refused(
        &set(r#""obligations":2,"precedes":[[0,1],[1,0]]"#),
        r#"set "s": the order of the obligations runs in a circle through 0"#,
    );
    check_refused(
        &set(r#""obligations":2,"precedes":[[0,2]]"#),
        r#"set "s": `before` names obligation 2, there are 2"#,
    );
    check_refused(&set(r#""obligations":2,"precedes":[],"skip":[1]"#), r#"set "s": `skip` has 1 entries, expected 2"#);
    check_refused(
        &set(r#""obligations":99999999999,"precedes":[]"#),
        r#"set "s": too many obligations: 99999999999, at most 10000"#,
    );
    let trace = |trace: &str| {
        format!(
            r#"{{"name":"s","obligations":2,"precedes":[],"traces":[{{"acts":[]}},{{"acts":["a0","a1"],{trace}}}]}}"#
        )
    };
    check_refused(&trace(r#""times":[[0,1]]"#), r#"set "s", trace 1: `times` has 1 entries for 2 acts"#);
    check_refused(&trace(r#""times":[[0,1],[3,2]]"#), r#"set "s", trace 1: event 1 ends before it starts"#);
    check_refused(&trace(r#""extra":[]"#), r#"set "s", trace 1: `extra` has 0 entries, expected 2"#);
    check_refused(
        &trace(r#""defect":[[0,2,1]]"#),
        r#"set "s", trace 1: `defect` names obligation 0 and act 2; there are 2 and 2"#,
    );
    check_refused(
        &trace(r#""defect":[[0,0,1],[0,0,2]]"#),
        r#"set "s", trace 1: `defect` names obligation 0 and act 0 twice"#,
    );
    check_refused(
        &trace(r#""extra":[1,9000000000]"#),
        r#"set "s", trace 1: a cost in `extra` is 9000000000, allowed is up to 1000000000 either way"#,
    );
}

#[test]
fn what_is_not_the_format_is_refused() {
    for text in ["", "[]", "{}", r#"{"sets":[{}]}"#, r#"{"sets":[{"name":"s","obligations":-1}]}"#, "{\"sets\":", "\0"]
    {
        assert!(matches!(read(text), Err(PosetFileError::Shape(_))), "{text:?}");
    }
}
