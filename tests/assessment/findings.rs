//! Given some rules and a play, then these findings: every kind at least once.

use crate::small::{UNTIL, assessed, check, check_with, clause, play, procedure, scenario};
use crate::support::case_of;
use roadblock::assessment::{Accepted, ClauseStatus, FindingKind, assess};
use roadblock::engine::{Event, Recorded};

fn greet() -> String {
    clause(
        "G",
        "Major",
        r#"obligations: [ ( id: "greet", asks: "greet", trigger: Moment("found"), acts: ["greet"], due: ( soft: "10 min", hard: "30 min" ) ) ]"#,
    )
}

const GREET: &str = "as guide: do greet";
const HOME: &str = "as guide: home";

#[test]
fn in_time_as_asked_is_done() {
    check(&greet(), &[GREET, HOME].join("\n"), "G.greet.mira.done.2\n1000 of 1000");
}

#[test]
fn late_loses_evenly_until_the_hard_limit() {
    check(&greet(), &["wait 20 min", GREET, HOME].join("\n"), "G.greet.mira.late.4 -2000\n166.6 of 1000");
    check(&greet(), &["wait 25 min", GREET, HOME].join("\n"), "G.greet.mira.late.4 -3000\n117.6 of 1000");
    check(&greet(), &["wait 90 min", GREET, HOME].join("\n"), "G.greet.mira.late.4 -4000\n90.9 of 1000");
}

#[test]
fn what_never_came_is_missing() {
    check(&greet(), &["wait 60 min", HOME].join("\n"), "G.greet.mira.missing -4000\n90.9 of 1000");
}

#[test]
fn what_still_had_time_leaves_the_count() {
    let case = case_of(&procedure(&greet()), &scenario("Child", ""));
    check_with(&case, HOME, &[], "G.greet.mira.not-yet-due\n1000 of 1000");
    let late = ["wait 20 min", GREET, HOME].join("\n");
    check_with(&case, &late, &[], "G.greet.mira.late.4\n1000 of 1000");
}

#[test]
fn a_case_may_say_until_when_it_is_assessed() {
    let case = case_of(&procedure(&greet()), &scenario("Child", UNTIL));
    check_with(&case, HOME, &[], "G.greet.mira.missing -4000\n90.9 of 1000");
}

#[test]
fn a_trigger_that_never_comes_asks_for_nothing() {
    let rule = clause(
        "S",
        "Critical",
        r#"obligations: [ ( id: "s", asks: "s", trigger: Moment("storm"), acts: ["carry"] ) ]"#,
    );
    check(&rule, HOME, "1000 of 1000");
    let (_, found) = assessed(&rule, HOME);
    assert_eq!(found.clauses[0].status, ClauseStatus::NotApplicable);
}

#[test]
fn clauses_for_adults_ask_nothing_of_a_child() {
    let rules = |applies| {
        clause(
            "A",
            "Critical",
            &format!(r#"applies: {applies}, obligations: [ ( id: "a", asks: "a", trigger: Start, acts: ["bind"] ) ]"#),
        )
    };
    check(&rules("Adult"), HOME, "1000 of 1000");
    check(&rules("Child"), HOME, "A.a.mira.missing -8000\n83.3 of 1000 !A");
}

#[test]
fn another_agency_than_the_clause_asks() {
    let rule = clause(
        "W",
        "Minor",
        r#"obligations: [ ( id: "w", asks: "w", trigger: Start, acts: ["warm"], by: ["medics"] ) ]"#,
    );
    check(&rule, &["as guide: do warm", HOME].join("\n"), "W.w.mira.wrong-agency.2 -600\n250 of 1000");
    check(&rule, &["as guide: do warm", "as medic: do warm", HOME].join("\n"), "W.w.mira.done.4\n1000 of 1000");
}

#[test]
fn late_by_another_agency_loses_its_share_of_what_is_left() {
    let rule = clause(
        "W",
        "Critical",
        r#"obligations: [ ( id: "w", asks: "w", trigger: Start, acts: ["warm"], by: ["guides"], due: ( soft: "10 min", hard: "30 min" ) ) ]"#,
    );
    check(
        &rule,
        &["wait 20 min", "as medic: do warm", HOME].join("\n"),
        "W.w.mira.late.4 -4000\nW.w.mira.wrong-agency.4 -1200\n133.3 of 1000",
    );
}

#[test]
fn order_is_charged_once_at_its_root() {
    let rules = clause(
        "O",
        "Major",
        r#"obligations: [ ( id: "call", asks: "call", trigger: Start, acts: ["call-base"] ) ],
           precedences: [ ( id: "first", before: ["call-base"], after: ["carry", "bind", "explain"], reason: "r" ) ]"#,
    ) + &clause(
        "P",
        "Major",
        r#"precedences: [ ( id: "too", before: ["call-base"], after: ["carry"], reason: "r" ) ]"#,
    );
    check(
        &rules,
        "as guide: do carry\nas guide: do bind\nas guide: do explain\nas guide: do call-base\nas guide: home",
        "O.first.mira.out-of-order.2 -2000
         P.too.mira.out-of-order.2 < O.first.mira.out-of-order.2
         O.call.mira.done.8
         166.6 of 1000",
    );
    check(
        &rules,
        "as guide: do call-base\nas guide: do carry\nas guide: home",
        "O.call.mira.done.2\nO.first.mira.done.4\nP.too.mira.done.4\n1000 of 1000",
    );
}

#[test]
fn an_omission_is_charged_once_however_many_orders_it_breaks() {
    let rules = clause(
        "O",
        "Major",
        r#"obligations: [ ( id: "call", asks: "call", trigger: Start, acts: ["call-base"] ) ],
           precedences: [ ( id: "first", before: ["call-base"], after: ["carry"], reason: "r" ) ]"#,
    ) + &clause(
        "P",
        "Major",
        r#"precedences: [ ( id: "too", before: ["call-base"], after: ["bind"], reason: "r" ) ]"#,
    ) + &greet();
    check(
        &rules,
        "as guide: do carry\nas guide: do bind\nas guide: do greet\nas guide: home",
        "O.call.mira.missing -4000
         O.first.mira.out-of-order.2 < O.call.mira.missing
         P.too.mira.out-of-order.4 < O.call.mira.missing
         G.greet.mira.done.6
         166.6 of 1000",
    );
}

#[test]
fn what_no_obligation_asks_for_is_charged_where_it_is_missed() {
    let rules = greet()
        + &clause("P", "Minor", r#"precedences: [ ( id: "p", before: ["explain"], after: ["bind"], reason: "r" ) ]"#);
    check(
        &rules,
        "as guide: do greet\nas guide: do bind\nas guide: home",
        "G.greet.mira.done.2\nP.p.mira.out-of-order.4 -2000\n166.6 of 1000",
    );
}

#[test]
fn doing_it_again_in_order_repairs_half() {
    let rules = greet()
        + &clause("P", "Major", r#"precedences: [ ( id: "p", before: ["explain"], after: ["bind"], reason: "r" ) ]"#);
    check(
        &rules,
        "as guide: do greet\nas guide: do bind\nas guide: do explain\nas guide: do bind\nas guide: home",
        "G.greet.mira.done.2\nP.p.mira.out-of-order.4 -1000\nP.p.mira.repaired.8\n285.7 of 1000",
    );
}

#[test]
fn an_implied_order_adds_nothing() {
    let chain = greet()
        + &clause(
            "P",
            "Major",
            r#"precedences: [ ( id: "a", before: ["explain"], after: ["ask"], reason: "r" ), ( id: "b", before: ["ask"], after: ["bind"], reason: "r" ) ]"#,
        );
    let implied =
        clause("Q", "Major", r#"precedences: [ ( id: "c", before: ["explain"], after: ["bind"], reason: "r" ) ]"#);
    let plan = "as guide: do greet\nas guide: do bind\nas guide: do ask\nas guide: do explain\nas guide: home";
    let (_, without) = assessed(&chain, plan);
    let (_, with) = assessed(&(chain + &implied), plan);
    assert_eq!(without.score, with.score);
}

#[test]
fn presence_needs_somebody_in_the_same_place_or_an_earlier_act() {
    let rules = greet()
        + &clause(
            "C",
            "Critical",
            r#"presence: [ ( id: "medic", during: ["bind"], needs: "medics", or_before: ["call-medic"], reason: "r" ) ]"#,
        );
    check(
        &rules,
        "as guide: do greet\nas guide: do bind\nas guide: do bind\nas guide: home",
        "G.greet.mira.done.2\nC.medic.mira.without-presence.4 -5600\n62.5 of 1000 !C",
    );
    check(
        &rules,
        "as guide: do greet\nas guide: fetch\nwait until medic arrives\nas guide: do bind\nas guide: home",
        "G.greet.mira.done.2\nC.medic.mira.done.12\n1000 of 1000",
    );
    check(
        &rules,
        "as guide: do greet\nas guide: do call-medic\nas guide: do bind\nas guide: home",
        "G.greet.mira.done.2\nC.medic.mira.done.6\n1000 of 1000",
    );
}

#[test]
fn agreement_comes_before_the_act() {
    let rules = greet()
        + &clause("C", "Minor", r#"consent: [ ( id: "yes", during: ["bind"], purpose: "treatment", reason: "r" ) ]"#);
    check(
        &rules,
        "as guide: do greet\nas guide: do bind\nas guide: agree\nas guide: home",
        "G.greet.mira.done.2\nC.yes.mira.without-consent.4 -1400\n222.2 of 1000",
    );
    check(
        &rules,
        "as guide: do greet\nas guide: agree\nas guide: do bind\nas guide: home",
        "G.greet.mira.done.2\nC.yes.mira.done.9\n1000 of 1000",
    );
}

#[test]
fn what_is_ruled_out_counts_each_time_and_once_for_all_clauses() {
    let rules = greet()
        + &clause(
            "N",
            "Major",
            r#"prohibitions: [ ( id: "n", acts: ["shout"], unless: [Happened("storm")], reason: "r", instead: "i" ) ]"#,
        )
        + &clause(
            "M",
            "Minor",
            r#"prohibitions: [ ( id: "m", acts: ["shout"], unless: [Happened("storm")], reason: "r", instead: "i" ) ]"#,
        );
    check(
        &rules,
        "as guide: do greet\nas guide: do shout\nas guide: home",
        "G.greet.mira.done.2
         N.n.mira.not-allowed.4 -4000
         M.m.mira.not-allowed.4 < N.n.mira.not-allowed.4
         90.9 of 1000",
    );
    check(
        &rules,
        "as guide: do greet\nas guide: storm\nas guide: do shout\nas guide: home",
        "G.greet.mira.done.2\n1000 of 1000",
    );
}

#[test]
fn a_critical_breach_caps_the_score_and_is_told_apart() {
    let many: String = (0..9)
        .map(|n| {
            clause(
                &format!("G{n}"),
                "Critical",
                r#"obligations: [ ( id: "g", asks: "g", trigger: Start, acts: ["greet"] ) ]"#,
            )
        })
        .collect();
    let rules =
        many + &clause("N", "Critical", r#"prohibitions: [ ( id: "n", acts: ["shout"], reason: "r", instead: "i" ) ]"#);
    let (_, found) = assessed(&rules, "as guide: do greet\nas guide: do shout\nas guide: home");
    assert_eq!((found.score.lost, found.score.weight, found.score.grave), (8000, 72_000, 1));
    assert_eq!(found.score.points().to_string(), "321.4");
    assert_eq!(found.critical.len(), 1);
    assert_eq!(found.telling.critical.len(), 1);
    assert_eq!(found.telling.kept.len(), 1);
}

#[test]
fn what_each_act_calls_for_must_come_each_time_and_not_long_before() {
    let rules = greet()
        + &clause("E", "Minor", r#"obligations: [ ( id: "e", asks: "e", trigger: Each("ask"), acts: ["warm"] ) ]"#);
    check(
        &rules,
        "as guide: do greet\nas guide: do ask\nas guide: do warm\nas guide: do ask\nas guide: home",
        "G.greet.mira.done.2\nE.e.mira.done.6\nE.e.mira.missing.after-8 -2000\n166.6 of 1000",
    );
    check(
        &rules,
        "as guide: do greet\nas guide: do warm\nwait 60 min\nas guide: do ask\nas guide: home",
        "G.greet.mira.done.2\nE.e.mira.premature.4.after-8 -2000\n166.6 of 1000",
    );
}

#[test]
fn once_is_enough() {
    let rules =
        greet() + &clause("W", "Minor", r#"obligations: [ ( id: "w", asks: "w", trigger: Start, acts: ["write"] ) ]"#);
    check(
        &rules,
        "as guide: do greet\nas guide: do write\nas guide: do write\nas guide: home",
        "G.greet.mira.done.2\nW.w.mira.done.4\nW.write.mira.unneeded.6 -250\n705.8 of 1000",
    );
}

#[test]
fn the_path_of_an_adult_with_a_child() {
    let rules = clause(
        "A",
        "Major",
        r#"applies: Adult, obligations: [ ( id: "a", asks: "a", trigger: Start, acts: ["explain"] ) ]"#,
    ) + &clause(
        "K",
        "Major",
        r#"applies: Child, obligations: [ ( id: "k", asks: "k", trigger: Start, acts: ["call-base"] ) ]"#,
    );
    check(
        &rules,
        "as guide: do explain\nas guide: home",
        "A.a.mira.wrong-branch.2\nK.k.mira.missing -4000\n90.9 of 1000",
    );
}

#[test]
fn a_reason_that_was_accepted_costs_nothing() {
    let case = case_of(&procedure(&greet()), &scenario("Child", ""));
    let plan = "wait 20 min\nas guide: do greet because \"She slept.\"\nas guide: home";
    check_with(&case, plan, &["G.greet.mira.late.4"], "G.greet.mira.late justified.4\n1000 of 1000");
    let found = assess(&case, play(&case, plan).log(), &Accepted::default());
    assert_eq!(found.findings[0].reason_given.as_deref(), Some("She slept."));
}

#[test]
fn what_nothing_can_show_is_never_called_kept() {
    let rule = clause(
        "U",
        "Major",
        r#"unobservable: "Tone of voice.", obligations: [ ( id: "u", asks: "u", trigger: Start, acts: ["greet"] ) ]"#,
    );
    check(&rule, "as guide: do greet\nas guide: home", "U.u.mira.done.2\nU unobservable\n1000 of 1000");
}

#[test]
fn a_guard_that_ends_takes_the_obligation_with_it() {
    let rule = clause(
        "C",
        "Major",
        r#"obligations: [ ( id: "c", asks: "c", trigger: Start, when: [NotHappened("storm")], acts: ["carry"] ) ]"#,
    );
    check(&rule, "as guide: storm\nas guide: home", "1000 of 1000");
    check(&rule, "as guide: home", "C.c.mira.missing -4000\n90.9 of 1000");
    check(&rule, "as guide: do carry\nas guide: storm\nas guide: home", "C.c.mira.done.2\n1000 of 1000");
}

#[test]
fn due_times_begin_when_somebody_who_should_act_knows() {
    let rule = clause(
        "W",
        "Major",
        r#"obligations: [ ( id: "w", asks: "w", trigger: Moment("cold"), acts: ["warm"], by: ["medics"], due: ( soft: "10 min", hard: "20 min" ) ) ]"#,
    );
    let plan = "as guide: look\nwait 60 min\nas guide: tell medic shivers\nas medic: do warm\nas guide: home";
    check(&rule, plan, "W.w.mira.done.13\n1000 of 1000");
    let (_, found) = assessed(&rule, plan);
    let timing = found.findings[0].timing.unwrap();
    assert_eq!((timing.true_from.0, timing.known_from.unwrap().0), (60, 63 * 60));
    assert_eq!((timing.due_team.unwrap().soft.0, timing.due.unwrap().soft.0), (11 * 60, 73 * 60));
    // Nobody of them ever knew: the team did not pass it on, and the team's view holds.
    check(&rule, "as guide: look\nwait 60 min\nas guide: home", "W.w.mira.missing -4000\n90.9 of 1000");
}

#[test]
fn an_act_before_the_trigger_is_in_time() {
    let rule = clause(
        "W",
        "Major",
        r#"obligations: [ ( id: "w", asks: "w", trigger: Moment("cold"), acts: ["warm"], due: ( soft: "10 min", hard: "20 min" ) ) ]"#,
    );
    check(
        &rule,
        "as guide: do warm\nwait 60 min\nas guide: look\nwait 60 min\nas guide: home",
        "W.w.mira.done.2\n1000 of 1000",
    );
}

#[test]
fn every_kind_has_a_name_of_its_own() {
    use FindingKind::*;
    let all = [
        Done,
        Late,
        OutOfOrder,
        WrongAgency,
        WithoutPresence,
        WithoutConsent,
        Missing,
        NotAllowed,
        Premature,
        Unneeded,
        WrongBranch,
        Repaired,
        Justified,
        NotYetDue,
    ];
    let mut names: Vec<_> = all.iter().map(|kind| kind.id()).collect();
    names.dedup();
    assert_eq!(names.len(), all.len());
}

#[test]
fn what_began_together_does_not_come_before_the_other() {
    let rules = clause(
        "B",
        "Major",
        r#"presence: [ ( id: "medic", during: ["bind"], needs: "medics", or_before: ["call-medic"], reason: "r" ) ]"#,
    );
    let case = case_of(&procedure(&rules), &scenario("Child", UNTIL));
    let mut log = play(&case, &["as guide: do call-medic", "as guide: do bind", HOME].join("\n")).log().to_vec();
    let acts: Vec<usize> = (0..log.len()).filter(|at| matches!(log[*at].event, Event::Acted(_))).collect();
    let [call, bind] = acts[..] else { panic!("{acts:?}") };
    let lost = |log: &[Recorded]| assess(&case, log, &Accepted::default()).score.lost;
    assert_eq!(lost(&log), 0);
    let (Event::Acted(one), Event::Acted(mut other)) = (log[call].event.clone(), log[bind].event.clone()) else {
        panic!()
    };
    (other.start, other.end) = (one.start, one.end);
    (log[call].event, log[bind].event) = (Event::Acted(one), Event::Acted(other));
    let forward = lost(&log);
    (log[call].event, log[bind].event) = (Event::Acted(other), Event::Acted(one));
    assert_eq!([forward, lost(&log)], [2800, 2800]);
}

/// The same case with a second person, and one act that greets both.
fn two_people() -> roadblock::scenario::Case {
    let text = scenario("Child", UNTIL)
        .replace(
            "people: [ ",
            r#"several: [ ( id: "both", are: ["mira", "jon"] ) ],
               people: [ ( id: "jon", name: "Jon", assisted: true, at: "path" ), "#,
        )
        .replace(
            "choices: [",
            r#"choices: [ ( id: "both", say: "Greet both.", does: [( act: "greet", toward: "both" )], goto: "walk" ),"#,
        );
    case_of(&procedure(&greet()), &text)
}

#[test]
fn what_holds_of_several_people_is_told_once_with_everybodys_share() {
    let case = two_people();
    check_with(&case, "wait 60 min\nas guide: home", &[], "G.greet.jon+mira.missing -8000\n90.9 of 1000");
    check_with(&case, "as guide: both\nas guide: home", &[], "G.greet.jon+mira.done.4\n1000 of 1000");
    let only_mira = "as guide: do greet toward mira\nas guide: home";
    check_with(&case, only_mira, &[], "G.greet.mira.done.2\nG.greet.jon.missing -4000\n166.6 of 1000");
}

#[test]
fn accepting_what_holds_of_several_people_accepts_it_for_each() {
    let plan = "wait 60 min\nas guide: home";
    let told = "G.greet.jon+mira.missing justified\n1000 of 1000";
    check_with(&two_people(), plan, &["G.greet.jon+mira.missing"], told);
}

#[test]
fn with_several_people_every_sentence_says_whom_it_concerns() {
    let case = two_people();
    let words = roadblock::base::Catalogue::english().unwrap();
    let what = |plan: &str| {
        let found = assess(&case, play(&case, plan).log(), &Accepted::default());
        found.findings.iter().map(|finding| words.text(&finding.what)).collect::<Vec<_>>().join("\n")
    };
    assert!(what("wait 60 min\nas guide: home").ends_with("This concerns Jon and Mira."));
    let one = what("as guide: do greet toward mira\nas guide: home");
    assert!(one.contains("greets Mira") || one.contains("This concerns Mira."), "{one}");
    assert!(one.contains("This concerns Jon."), "{one}");
}
