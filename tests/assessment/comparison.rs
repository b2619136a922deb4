//! Why neither alignment fitness nor a checklist nor a count of broken rules is the grade: the small worked comparison
//! of `docs/assessment.md`, whose figures come from here.

use std::fmt::Write;

use roadblock::alignment::{Cell, Event, Problem, align};
use roadblock::assessment::{Assessment, FindingKind, Points, assess};
use roadblock::scenario::Case;

use crate::small::{UNTIL, clause, play, procedure, scenario};
use crate::support::case_of;

/// Six duties; the base is called before anything else is done with the person, and a medic is there when a wound is
/// bound.
const DUTIES: [&str; 6] = ["greet", "call-base", "explain", "warm", "bind", "carry"];
const ORDERS: [(&str, &str); 6] = [
    ("call-base", "explain"),
    ("call-base", "warm"),
    ("call-base", "bind"),
    ("call-base", "carry"),
    ("greet", "explain"),
    ("bind", "carry"),
];

fn case() -> Case {
    let mut rules = String::new();
    for act in DUTIES {
        rules += &clause(
            &format!("D-{act}"),
            "Major",
            &format!(r#"obligations: [ ( id: "d", asks: "{act}", trigger: Start, acts: ["{act}"] ) ]"#),
        );
    }
    for (first, then) in ORDERS {
        rules += &clause(
            &format!("O-{first}-{then}"),
            "Major",
            &format!(r#"precedences: [ ( id: "o", before: ["{first}"], after: ["{then}"], reason: "r" ) ]"#),
        );
    }
    rules += &clause("P", "Major", r#"presence: [ ( id: "p", during: ["bind"], needs: "medics", reason: "r" ) ]"#);
    case_of(&procedure(&rules), &scenario("Child", UNTIL))
}

/// Four yardsticks held to one play.
struct Measured {
    /// Share of the duties done at all, in thousandths.
    checklist: i64,
    /// How many rules are broken.
    rules: usize,
    /// Alignment fitness, in thousandths: one minus the cost of the best alignment over that of the worst, where every
    /// move costs one and doing a duty again is a move that the model allows.
    fitness: i64,
    score: Points,
}

fn measure(case: &Case, acts: &[&str]) -> Measured {
    let mut plan: Vec<String> = vec!["as guide: fetch".to_owned(), "wait until medic arrives".to_owned()];
    plan.extend(acts.iter().map(|act| format!("as guide: do {act}")));
    plan.push("as guide: home".to_owned());
    let played = play(case, &plan.join("\n"));
    let found: Assessment = assess(case, played.log(), &roadblock::assessment::Accepted::default());
    let position = |act: &str| DUTIES.iter().position(|duty| *duty == act);
    let n = i64::try_from(DUTIES.len()).unwrap();
    let length = i64::try_from(acts.len()).unwrap();
    let ticked = DUTIES.iter().filter(|duty| acts.contains(duty)).count();
    let first_time = |at: usize| !acts[..at].contains(&acts[at]);
    let problem = Problem {
        obligations: DUTIES.len(),
        before: ORDERS.iter().filter_map(|(first, then)| position(first).zip(position(then))).collect(),
        skip: vec![1; DUTIES.len()],
        events: (0..length).map(Event::at).collect(),
        extra: (0..acts.len()).map(|at| i64::from(first_time(at))).collect(),
        cells: acts
            .iter()
            .enumerate()
            .filter_map(|(event, act)| Some(Cell { obligation: position(act)?, event, defect: 0 }))
            .collect(),
    };
    let cost = align(&problem).unwrap().cost;
    let broken = found.findings.iter().filter(|one| one.kind.is_gap() || one.kind == FindingKind::Unneeded).count();
    Measured {
        checklist: i64::try_from(ticked).unwrap() * 1000 / n,
        rules: broken,
        fitness: 1000 - cost * 1000 / (n + length),
        score: found.score.points(),
    }
}

#[test]
fn the_comparison_in_the_documentation_is_what_the_program_computes() {
    let case = case();
    let by_the_book = DUTIES.to_vec();
    let without: Vec<&str> = DUTIES.iter().copied().filter(|act| *act != "call-base").collect();
    let mut padded = without.clone();
    padded.extend(["greet", "warm", "greet", "warm", "greet", "warm", "greet", "warm", "greet", "warm"]);
    let backwards: Vec<&str> = DUTIES.iter().rev().copied().collect();
    let plays = [
        ("by the book", &by_the_book),
        ("the call to the base left out", &without),
        ("the same, and ten legal acts repeated", &padded),
        ("everything done, in reverse order", &backwards),
    ];
    let mut table =
        String::from("| play | checklist | broken rules | alignment fitness | number |\n|---|---|---|---|---|\n");
    let mut all = Vec::new();
    for (name, acts) in plays {
        let Measured { checklist, rules, fitness, score } = measure(&case, acts);
        writeln!(table, "| {name} | 0.{checklist:03} | {rules} | 0.{fitness:03} | {score} |").unwrap();
        all.push((checklist, rules, fitness, score));
    }
    let table = table.replace("0.1000", "1.000");
    let [book, left_out, padded, backwards] = all[..] else { panic!() };
    assert_eq!((book.0, book.1, book.2, book.3), (1000, 0, 1000, Points::ALL));
    assert!(padded.2 > left_out.2, "padding raises fitness");
    assert_eq!(padded.3, left_out.3, "and never the score");
    assert!(left_out.1 >= 5, "one omission breaks many rules");
    assert_eq!(left_out.3.to_string(), "375", "and is charged once: six of six owed and one lost, tenfold");
    assert_eq!(backwards.0, 1000, "a checklist does not see order");
    assert!(backwards.3 < Points::ALL);
    let docs = include_str!("../../docs/assessment.md");
    assert!(docs.contains(&table), "docs/assessment.md should hold:\n{table}");
}
