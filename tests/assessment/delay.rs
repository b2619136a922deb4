//! Delay never pays: a limit that counts from an act of the team does not leave the count because the act came later.

use roadblock::assessment::{FindingKind, Points, Score};

use crate::small;

const HANDOVER: &str = r#"obligations: [
    ( id: "bring", asks: "carry", trigger: Start, acts: ["carry"], due: ( soft: "2 h", hard: "3 h" ) ),
    ( id: "arrived", asks: "ring", trigger: First("carry"), acts: ["call-base"], due: ( soft: "30 min", hard: "1 h" ) ) ],"#;

fn after(minutes: u32, then: &str) -> (Score, Vec<FindingKind>) {
    let clauses = small::clause("A", "Major", HANDOVER);
    let wait = if minutes == 0 { String::new() } else { format!("wait {minutes} min\n") };
    let plan = format!("{wait}as guide: do carry toward mira\n{then}as guide: home");
    let (_, assessment) = small::assessed(&clauses, &plan);
    (assessment.score, assessment.findings.iter().map(|one| one.kind).collect())
}

#[test]
fn bringing_her_later_never_pays_though_nobody_asks_whether_she_arrived() {
    let mut before = after(0, "").0;
    assert!(before.points() < Points::ALL);
    for minutes in (5..=170).step_by(5) {
        let (score, kinds) = after(minutes, "");
        assert!(score.compare(before).is_le(), "after {minutes} minutes: {score:?}, before {before:?}");
        assert!(kinds.contains(&FindingKind::Missing), "after {minutes} minutes: {kinds:?}");
        before = score;
    }
}

#[test]
fn whoever_asks_in_time_loses_nothing_however_late_the_evening_is() {
    for minutes in [0, 60, 115] {
        assert_eq!(after(minutes, "as guide: do call-base\n").0.points(), Points::ALL, "after {minutes} minutes");
    }
}

/// What has more time than the case has from when it could have begun is not yet due, as before.
#[test]
fn what_could_not_have_been_due_is_not_yet_due() {
    let rules = r#"obligations: [
        ( id: "bring", asks: "carry", trigger: Start, acts: ["carry"], due: ( soft: "2 h", hard: "3 h" ) ),
        ( id: "arrived", asks: "ring", trigger: First("carry"), acts: ["call-base"], due: ( soft: "4 h", hard: "8 h" ) ) ],"#;
    let clauses = small::clause("A", "Major", rules);
    let (_, assessment) = small::assessed(&clauses, "as guide: do carry toward mira\nas guide: home");
    assert_eq!(assessment.score.points(), Points::ALL);
    assert!(assessment.findings.iter().any(|one| one.kind == FindingKind::NotYetDue));
}
