//! Persons who change their group in the middle: an age in doubt that is settled, somebody who turns eighteen; and
//! several persons, each with an age of their own.

use roadblock::assessment::{Accepted, assess};
use roadblock::engine::log::LogFile;
use roadblock::engine::{Event, Play};
use roadblock::library::{Library, TextFile};
use roadblock::scenario::Case;
use roadblock::scenario::Group;

use crate::small::{UNTIL, check_with, clause, play, procedure, scenario};
use crate::support::case_of;

/// An adult is asked for agreement to a plan; for a child the elder is called; both are written down.
fn rules() -> String {
    clause(
        "A",
        "Major",
        r#"applies: Adult, obligations: [ ( id: "a", asks: "explain the choices", trigger: Start, acts: ["explain"], due: ( soft: "30 min", hard: "60 min" ) ) ]"#,
    ) + &clause(
        "K",
        "Critical",
        r#"applies: Child, obligations: [ ( id: "k", asks: "call the base", trigger: Start, acts: ["call-base"], due: ( soft: "30 min", hard: "60 min" ) ) ]"#,
    )
}

/// The case of one person with these changes of group.
fn case(rules: &str, group: &str, becomes: &str) -> Case {
    let text = scenario(group, UNTIL).replace("at: \"path\" ) ]", &format!("at: \"path\", becomes: [ {becomes} ] ) ]"));
    case_of(&procedure(rules), &text)
}

const SETTLED_AS_ADULT: &str = r#"( to: Adult, when: Knows("guide", "hut") )"#;
const TELL: &str = "as medic: tell guide hut";
const HOME: &str = "as guide: home";

#[test]
fn an_age_in_doubt_counts_as_a_childs_as_long_as_nothing_settles_it() {
    let case = case(&rules(), "InDoubt", SETTLED_AS_ADULT);
    check_with(&case, HOME, &[], "K.k.mira.missing -8000\n83.3 of 1000 !K");
    check_with(&case, &["as guide: do call-base", HOME].join("\n"), &[], "K.k.mira.done.2\n1000 of 1000");
}

#[test]
fn an_age_settled_in_time_ends_the_childs_clauses_without_fault_and_begins_the_adults() {
    let case = case(&rules(), "InDoubt", SETTLED_AS_ADULT);
    // Settled after twelve minutes, so that the adult’s duty runs from there.
    let plan = ["wait 10 min", TELL, "wait 20 min", "as guide: do explain", HOME].join("\n");
    check_with(&case, &plan, &[], "A.a.mira.done.10\n1000 of 1000");
    let found = assess(&case, play(&case, &plan).log(), &Accepted::default());
    let timing = found.findings[0].timing.unwrap();
    assert_eq!((timing.true_from.0, timing.due.unwrap().soft.0), (12 * 60, 42 * 60));
    // Nothing was done for the adult after that.
    check_with(&case, &["wait 10 min", TELL, HOME].join("\n"), &[], "A.a.mira.missing -4000\n90.9 of 1000");
}

#[test]
fn what_was_overdue_for_a_child_stays_overdue_when_the_age_is_settled() {
    let case = case(&rules(), "InDoubt", SETTLED_AS_ADULT);
    let plan = ["wait 90 min", TELL, "as guide: do explain", HOME].join("\n");
    check_with(&case, &plan, &[], "K.k.mira.missing -8000\nA.a.mira.done.8\n115.3 of 1000 !K");
}

#[test]
fn what_was_done_for_a_child_is_told_as_done_when_the_age_is_settled_later() {
    let case = case(&rules(), "InDoubt", SETTLED_AS_ADULT);
    let plan = ["as guide: do call-base", TELL, "as guide: do explain", HOME].join("\n");
    check_with(&case, &plan, &[], "K.k.mira.done.2\nA.a.mira.done.8\n1000 of 1000");
}

#[test]
fn an_age_settled_as_a_childs_changes_nothing_that_is_owed() {
    let settled = r#"( to: Child, when: Knows("guide", "hut") )"#;
    let case = case(&rules(), "InDoubt", settled);
    let plan = ["wait 10 min", TELL, "as guide: do call-base", HOME].join("\n");
    check_with(&case, &plan, &[], "K.k.mira.done.8\n1000 of 1000");
    let play = play(&case, &plan);
    assert_eq!(play.state().group_of(case.scenario.who("mira").unwrap()), Group::Child);
}

#[test]
fn somebody_who_turns_eighteen_in_the_middle_is_owed_first_the_one_and_then_the_other() {
    let case = case(&rules(), "Child", r#"( to: Adult, at: "Friday 21:30" )"#);
    // At 21:30 the child's hour was long over.
    check_with(
        &case,
        &["as guide: do call-base", "wait 2 h", "as guide: do explain", HOME].join("\n"),
        &[],
        "K.k.mira.done.2\nA.a.mira.late.8 -664\n643.7 of 1000",
    );
    check_with(
        &case,
        &["wait 100 min", "as guide: do explain", HOME].join("\n"),
        &[],
        "K.k.mira.missing -8000\nA.a.mira.done.6\n115.3 of 1000 !K",
    );
}

#[test]
fn on_the_birthday_itself_what_still_had_time_for_the_child_ends_without_fault() {
    let case = case(&rules(), "Child", r#"( to: Adult, at: "40 min" )"#);
    check_with(&case, &["wait 50 min", "as guide: do explain", HOME].join("\n"), &[], "A.a.mira.done.6\n1000 of 1000");
}

#[test]
fn each_time_asks_only_for_what_held_when_the_act_was_done() {
    let rules = clause(
        "E",
        "Major",
        r#"applies: Adult, obligations: [ ( id: "e", asks: "e", trigger: Each("ask"), acts: ["warm"] ) ]"#,
    );
    let case = case(&rules, "Child", r#"( to: Adult, at: "30 min" )"#);
    let plan = ["as guide: do ask", "wait 60 min", "as guide: do ask", HOME].join("\n");
    check_with(&case, &plan, &[], "E.e.mira.missing.after-8 -4000\n166.6 of 1000");
}

#[test]
fn orders_presence_agreement_and_prohibitions_hold_for_the_group_of_that_moment() {
    let child = |rule: &str| clause("K", "Major", &format!("applies: Child, {rule}"));
    let plan = ["as guide: do bind", "wait 60 min", "as guide: do bind", HOME].join("\n");
    let grown = |rule: &str| case(&child(rule), "Child", r#"( to: Adult, at: "30 min" )"#);
    let lost = |rule: &str, plan: &str| {
        let case = grown(rule);
        let found = assess(&case, play(&case, plan).log(), &Accepted::default());
        found.findings.iter().map(|one| one.id.0.clone()).collect::<Vec<_>>()
    };
    let order = r#"precedences: [ ( id: "p", before: ["ask"], after: ["bind"], reason: "r" ) ]"#;
    assert_eq!(lost(order, &plan), ["K.p.mira.out-of-order.2"]);
    let presence = r#"presence: [ ( id: "p", during: ["bind"], needs: "medics", reason: "r" ) ]"#;
    assert_eq!(lost(presence, &plan), ["K.p.mira.without-presence.2"]);
    let consent = r#"consent: [ ( id: "c", during: ["bind"], purpose: "treatment", reason: "r" ) ]"#;
    assert_eq!(lost(consent, &plan), ["K.c.mira.without-consent.2"]);
    let out = r#"prohibitions: [ ( id: "n", acts: ["bind"], reason: "r", instead: "i" ) ]"#;
    assert_eq!(lost(out, &plan), ["K.n.mira.not-allowed.2"]);
    let late = ["wait 60 min", "as guide: do bind", HOME].join("\n");
    for rule in [order, presence, consent, out] {
        assert_eq!(lost(rule, &late), Vec::<String>::new());
    }
}

#[test]
fn the_adults_path_with_somebody_who_may_be_sixteen_is_told_as_such() {
    let case = case(&rules(), "InDoubt", SETTLED_AS_ADULT);
    let plan = ["as guide: do explain", HOME].join("\n");
    check_with(&case, &plan, &[], "A.a.mira.wrong-branch.2\nK.k.mira.missing -8000\n83.3 of 1000 !K");
    let found = assess(&case, play(&case, &plan).log(), &Accepted::default());
    let said = crate::compact::sentences(&found);
    assert!(said[0].ends_with("This is the path for adults; Mira may be under eighteen."), "{said:?}");
    // Once the age is settled, the same act is an answer.
    let plan = ["as guide: do explain", TELL, HOME].join("\n");
    check_with(&case, &plan, &[], "A.a.mira.done.2\n1000 of 1000");
}

#[test]
fn of_two_entries_that_hold_the_last_counts() {
    let becomes = r#"( to: Child, when: Knows("guide", "hut") ), ( to: Adult, at: "60 min" )"#;
    let case = case(&rules(), "InDoubt", becomes);
    let groups = |plan: &str| -> Vec<(i64, Group)> {
        let grouped = |one: &roadblock::engine::Recorded| match one.event {
            Event::Grouped { group, .. } => Some((one.at.0 / 60, group)),
            _ => None,
        };
        play(&case, plan).log().iter().filter_map(grouped).collect()
    };
    assert_eq!(groups(&[TELL, "wait 2 h", HOME].join("\n")), [(2, Group::Child), (60, Group::Adult)]);
    assert_eq!(groups(&["wait 2 h", TELL, HOME].join("\n")), [(60, Group::Adult)]);
}

/// Three found together: one is a child, one an adult, of one the age is in doubt.
fn three() -> Case {
    let text = scenario("Child", UNTIL).replace(
        "people: [",
        r#"people: [ ( id: "arta", name: "Arta", assisted: true, group: Adult, at: "path" ),
            ( id: "besa", name: "Besa", assisted: true, group: InDoubt, at: "path", becomes: [ ( to: Adult, when: Knows("guide", "besa-19") ) ] ), "#,
    );
    let text =
        text.replace("( id: \"hut\"", "( id: \"besa-19\", text: \"Nineteen.\", about: \"besa\" ), ( id: \"hut\"");
    let text = text.replace("knows: [\"hut\"]", "knows: [\"hut\", \"besa-19\"]");
    let rules = clause(
        "A",
        "Major",
        r#"applies: Adult, obligations: [ ( id: "a", asks: "explain the choices", trigger: Start, acts: ["explain"] ) ]"#,
    ) + &clause(
        "K",
        "Critical",
        r#"applies: Child, obligations: [ ( id: "k", asks: "greet", trigger: Start, acts: ["greet"] ) ]"#,
    );
    case_of(&procedure(&rules), &text)
}

#[test]
fn each_person_is_assessed_by_their_own_age() {
    let case = three();
    let plan = [
        "as guide: do explain toward arta",
        "as guide: do greet toward mira",
        "as guide: do explain toward besa",
        "as medic: tell guide besa-19",
        HOME,
    ];
    check_with(&case, &plan.join("\n"), &[], "A.a.arta.done.2\nK.k.mira.done.4\nA.a.besa.done.6\n1000 of 1000");
    // Without the news, the same acts took the wrong path with one of the three.
    let without: Vec<&str> = plan.iter().copied().filter(|step| !step.contains("tell")).collect();
    check_with(
        &case,
        &without.join("\n"),
        &[],
        "A.a.arta.done.2\nK.k.mira.done.4\nA.a.besa.wrong-branch.6\nK.k.besa.missing -8000\n166.6 of 1000 !K",
    );
}

#[test]
fn a_kept_log_holds_the_change_and_an_older_log_without_one_still_opens() {
    let changing = case(&rules(), "InDoubt", SETTLED_AS_ADULT);
    let plan = ["wait 10 min", TELL, "as guide: do explain", HOME].join("\n");
    let played = play(&changing, &plan);
    let text = LogFile::of(&played).to_text().unwrap();
    assert!(text.contains(r#""event":"grouped","person":"mira","group":"adult""#), "{text}");
    let again: Play = LogFile::from_text(&text).unwrap().open(&changing).unwrap();
    assert_eq!(again.log(), played.log());
    assert_eq!(again.state(), played.state());
    let found = |play: &Play| assess(play.case(), play.log(), &Accepted::default());
    assert_eq!(found(&again), found(&played));
    // The same case before its author wrote down the change.
    let older: String = text.lines().filter(|line| !line.contains("grouped")).map(|line| format!("{line}\n")).collect();
    let before = LogFile::from_text(&older).unwrap().open(&changing).unwrap();
    assert_eq!(before.state().group_of(changing.scenario.who("mira").unwrap()), Group::InDoubt);
}

#[test]
fn a_change_that_says_nothing_or_is_about_nobody_assisted_is_told_to_the_author() {
    let told = |from: &str, to: &str| {
        let files = vec![
            TextFile { path: "pack/procedure.ron".to_owned(), text: procedure(&rules()) },
            TextFile { path: "pack/case/scenario.ron".to_owned(), text: scenario("Child", "").replace(from, to) },
        ];
        Library::from_texts(files).diagnostics.iter().map(|one| one.code.to_string()).collect::<Vec<_>>()
    };
    let end = "at: \"path\" ) ]";
    assert_eq!(told(end, "at: \"path\", becomes: [ ( to: Adult ) ] ) ]"), ["RB0217"]);
    assert_eq!(
        told(end, "at: \"path\" ), ( id: \"owner\", name: \"O\", becomes: [ ( to: Adult, at: \"1 h\" ) ] ) ]"),
        ["RB0217"]
    );
    assert_eq!(told(end, "at: \"path\", becomes: [ ( to: Grown, at: \"1 h\" ) ] ) ]"), ["RB0105"]);
}
