//! The numbers of a case.

use roadblock::rehearsal::Plan;
use roadblock::rehearsal::stats::{CaseStats, reading_minutes};

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of, shipped};

#[test]
fn words_decisions_and_options_are_counted() {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let book = Plan::parse("x.plan", "as flagger: wave\n").value.unwrap();
    let stats = CaseStats::of(&case, &[book], 1);
    let decisions: Vec<usize> = stats.roles.iter().map(|role| role.decisions).collect();
    assert_eq!(decisions, [2, 2], "the joint decision counts for both");
    // Card 4; asked 3 + 2; offered 3+3 and 3+3, 1 and 2; told 2; known 4.
    assert_eq!(stats.roles[0].words, 30);
    assert_eq!(stats.facilitator_words, 7);
    assert_eq!((stats.clauses.len(), stats.clauses_in_all), (1, 1));
    // «Wave it through.» is the longer of two, and stands second.
    assert_eq!((stats.decisions, stats.good_is_longest, stats.good_is_first), (1, 1, 0));
    assert_eq!(stats.by_chance_per_mille, 500);
    assert!(stats.case_time.0 <= stats.case_time.1 && stats.case_time.1.minutes() >= 15);
    assert_eq!(stats.decisions_played, (1, 3));
}

#[test]
fn shipped_cases_can_be_played_in_the_time_they_plan() {
    let library = shipped();
    for case in &library.cases {
        let plans: Vec<Plan> =
            library.plans_of(case).filter_map(|file| Plan::parse(&file.path, &file.text).value).collect();
        let stats = CaseStats::of(case, &plans, 1);
        let reading = i64::try_from(reading_minutes(stats.words_played.1)).unwrap();
        assert!(reading <= case.scenario.play_minutes, "{}: {reading} min of reading", case.scenario.id);
        assert!(
            stats.clauses.len() * 5 >= stats.clauses_in_all,
            "{}: {} clauses",
            case.scenario.id,
            stats.clauses.len()
        );
        assert!(stats.roles.iter().all(|role| role.decisions > 0), "{}: an idle role", case.scenario.id);
    }
}
