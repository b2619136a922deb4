//! Every kind of finding in the words people read: what happened, what the procedure asks of whom and by when and why,
//! and what would have been enough instead. The words stand in `sentences.txt`, to be read by whoever changes them.

use std::fmt::Write;

use roadblock::assessment::{Accepted, Assessment, FindingId, FindingKind, assess};
use roadblock::base::Catalogue;
use roadblock::scenario::Case;

use crate::small::{UNTIL, clause, play, procedure, scenario};
use crate::support::case_of;

const HOME: &str = "as guide: home";

/// One kind of finding: a title, the rules, a play, and the beginning of the names of the findings to show.
struct Shown {
    title: &'static str,
    kind: FindingKind,
    group: &'static str,
    rules: String,
    plan: Vec<&'static str>,
    accepted: &'static str,
}

fn shown(title: &'static str, kind: FindingKind, rules: String, plan: &[&'static str]) -> Shown {
    Shown { title, kind, group: "Child", rules, plan: plan.to_vec(), accepted: "" }
}

fn case(group: &str, rules: &str) -> Case {
    case_of(&procedure(rules), &scenario(group, UNTIL))
}

fn all() -> Vec<Shown> {
    use FindingKind::*;
    let duty = |more: &str| {
        clause(
            "D",
            "Major",
            &format!(
                r#"obligations: [ ( id: "d", asks: "warm the person", trigger: Start, acts: ["warm"], {more} ) ]"#
            ),
        )
    };
    let timed = || duty(r#"by: ["guides"], due: ( soft: "10 min", hard: "30 min" )"#);
    let order = || {
        clause(
            "O",
            "Critical",
            r#"precedences: [ ( id: "o", before: ["call-base"], after: ["carry"], reason: "Nobody is moved before the base knows." ) ]"#,
        )
    };
    let called = || {
        clause(
            "B",
            "Major",
            r#"obligations: [ ( id: "b", asks: "call the base", trigger: Start, acts: ["call-base"], by: ["guides"] ) ]"#,
        )
    };
    let medic = || {
        clause(
            "M",
            "Critical",
            r#"presence: [ ( id: "m", during: ["bind"], needs: "medics", reason: "A wound is bound by two." ) ]"#,
        )
    };
    let by_medics = || duty(r#"by: ["medics"]"#);
    vec![
        shown("done", Done, timed(), &["as guide: do warm", HOME]),
        shown("late", Late, timed(), &["wait 20 min", "as guide: do warm", HOME]),
        shown("late beyond the last limit", Late, timed(), &["wait 90 min", "as guide: do warm", HOME]),
        shown("missing", Missing, timed(), &["wait 60 min", HOME]),
        shown(
            "missing, and those who should act never knew",
            Missing,
            clause(
                "D",
                "Major",
                r#"obligations: [ ( id: "d", asks: "warm the person", trigger: Moment("cold"), acts: ["warm"], by: ["medics"], due: ( soft: "10 min", hard: "30 min" ) ) ]"#,
            ),
            &["as guide: look", HOME],
        ),
        shown("missing, and no time is set", Missing, duty(r#"by: ["guides"]"#), &["wait 60 min", HOME]),
        shown(
            "missing, and what it should have prepared was done",
            Missing,
            called() + &order(),
            &["as guide: do carry", HOME],
        ),
        shown(
            "missing, because the person was let go",
            Missing,
            clause(
                "N",
                "Critical",
                r#"prohibitions: [ ( id: "n", acts: ["leave-behind"], reason: "Nobody is left alone.", instead: "Stay." ) ]"#,
            ) + &clause(
                "D",
                "Major",
                r#"obligations: [ ( id: "d", asks: "warm the person", trigger: Moment("storm"), acts: ["warm"], due: ( soft: "10 min", hard: "30 min" ) ) ]"#,
            ),
            &["as guide: do leave-behind", "as guide: storm", HOME],
        ),
        shown(
            "late, by somebody who learnt of it late",
            Late,
            clause(
                "D",
                "Major",
                r#"obligations: [ ( id: "d", asks: "warm the person", trigger: Moment("cold"), acts: ["warm"], due: ( soft: "10 min", hard: "30 min" ) ) ]"#,
            ),
            &["as guide: look", "wait 60 min", "as guide: tell medic shivers", "as medic: do warm", HOME],
        ),
        shown(
            "without presence, and somebody who could have been there knew",
            WithoutPresence,
            medic(),
            &["as guide: look", "as guide: tell medic shivers", "as guide: do bind", HOME],
        ),
        shown("out of order", OutOfOrder, called() + &order(), &["as guide: do carry", "as guide: do call-base", HOME]),
        shown("out of order, and the first never came", OutOfOrder, called() + &order(), &["as guide: do carry", HOME]),
        shown("out of order, and no duty asks for the first", OutOfOrder, order(), &["as guide: do carry", HOME]),
        shown(
            "repaired",
            Repaired,
            called() + &order(),
            &["as guide: do carry", "as guide: do call-base", "as guide: do carry", HOME],
        ),
        shown("by another agency, which was not called", WrongAgency, by_medics(), &["as guide: do warm", HOME]),
        shown(
            "by another agency, which was on the way",
            WrongAgency,
            by_medics(),
            &["as guide: fetch", "as guide: do warm", HOME],
        ),
        shown(
            "by another agency, which was there",
            WrongAgency,
            by_medics(),
            &["as guide: fetch", "wait until medic arrives", "as guide: do warm", HOME],
        ),
        shown(
            "by another agency, which nothing in the case calls",
            WrongAgency,
            duty(r#"by: ["elders"]"#),
            &["as guide: do warm", HOME],
        ),
        shown("without presence", WithoutPresence, medic(), &["as guide: do bind", HOME]),
        shown(
            "with presence",
            Done,
            medic(),
            &["as guide: fetch", "wait until medic arrives", "as guide: do bind", HOME],
        ),
        shown(
            "without agreement",
            WithoutConsent,
            clause(
                "C",
                "Major",
                r#"consent: [ ( id: "c", during: ["bind"], purpose: "treatment", reason: "It is the person’s body." ) ]"#,
            ),
            &["as guide: do bind", HOME],
        ),
        shown(
            "not allowed",
            NotAllowed,
            clause(
                "N",
                "Critical",
                r#"prohibitions: [ ( id: "n", acts: ["shout"], unless: [Happened("storm")], reason: "Shouting frightens.", instead: "Speak calmly." ) ]"#,
            ),
            &["as guide: do shout", HOME],
        ),
        shown(
            "premature",
            Premature,
            clause(
                "E",
                "Major",
                r#"obligations: [ ( id: "e", asks: "warm the person after each question", trigger: Each("ask"), acts: ["warm"], by: ["guides"] ) ]"#,
            ),
            &["as guide: do warm", "wait 60 min", "as guide: do ask", HOME],
        ),
        shown(
            "repeated without need",
            Unneeded,
            clause(
                "W",
                "Minor",
                r#"obligations: [ ( id: "w", asks: "write it down", trigger: Start, acts: ["write"] ) ]"#,
            ),
            &["as guide: do write", "as guide: do write", HOME],
        ),
        Shown {
            group: "InDoubt",
            ..shown(
                "wrong branch, with an age in doubt",
                WrongBranch,
                clause(
                    "A",
                    "Major",
                    r#"applies: Adult, obligations: [ ( id: "a", asks: "explain the choices", trigger: Start, acts: ["explain"] ) ]"#,
                ) + &clause(
                    "K",
                    "Critical",
                    r#"applies: Child, obligations: [ ( id: "k", asks: "call the base", trigger: Start, acts: ["call-base"] ) ]"#,
                ),
                &["as guide: do explain", HOME],
            )
        },
        Shown {
            accepted: "D.d.mira.late.4",
            ..shown(
                "justified",
                Justified,
                timed(),
                &["wait 20 min", "as guide: do warm because \"She asked to be left alone.\"", HOME],
            )
        },
        shown("not yet due", NotYetDue, duty(r#"due: ( soft: "1 h", hard: "2 days" )"#), &[HOME]),
    ]
}

fn told(shown: &Shown) -> (Case, Assessment) {
    let case = case(shown.group, &shown.rules);
    let accepted = [shown.accepted].into_iter().filter(|id| !id.is_empty()).map(|id| FindingId((*id).to_owned()));
    let played = play(&case, &shown.plan.join("\n"));
    let found = assess(&case, played.log(), &Accepted(accepted.collect()));
    (case, found)
}

#[test]
fn every_kind_says_what_happened_what_is_asked_and_what_would_have_been_enough() {
    let words = Catalogue::english().unwrap();
    let mut text = String::new();
    let mut kinds = std::collections::BTreeSet::new();
    for shown in all() {
        let (case, found) = told(&shown);
        let finding = found.findings.iter().find(|one| one.kind == shown.kind);
        let finding = finding.unwrap_or_else(|| panic!("{}: {:?}", shown.title, crate::compact::lines(&case, &found)));
        kinds.insert(finding.kind);
        writeln!(text, "{}\n    {}", shown.title, words.text(&finding.what)).unwrap();
        writeln!(text, "    {}", words.text(&finding.asks)).unwrap();
        if let Some(instead) = &finding.instead {
            writeln!(text, "    {}", words.text(instead)).unwrap();
        }
        if let Some(reason) = &finding.reason_given {
            writeln!(text, "    {reason}").unwrap();
        }
    }
    assert_eq!(kinds.len(), 14, "every kind is shown");
    if std::env::var_os("SENTENCES_WRITE").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/assessment/sentences.txt"), &text).unwrap();
    }
    let expected = include_str!("sentences.txt");
    assert!(
        text == expected,
        "run with SENTENCES_WRITE=1, read what has changed in sentences.txt, and keep it:\n{text}"
    );
}

#[test]
fn a_clause_that_nothing_called_for_is_not_applicable_and_says_so() {
    let rules =
        clause("S", "Major", r#"obligations: [ ( id: "s", asks: "s", trigger: Moment("storm"), acts: ["carry"] ) ]"#);
    let case = case("Child", &rules);
    let found = assess(&case, play(&case, HOME).log(), &Accepted::default());
    assert!(found.findings.is_empty());
    let words = Catalogue::english().unwrap();
    assert_eq!(words.text(&found.clauses[0].says), words.say("clause-status-not-applicable"));
    assert_eq!(found.score.weight, 0);
}
