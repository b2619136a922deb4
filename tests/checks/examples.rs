//! Every rule's broken example yields exactly that rule at the marked place, and the repaired one yields nothing.

use roadblock::base::Repair;
use roadblock::checks::{Check, Example, Rule, all, check, check_paths};
use roadblock::rehearsal::Explored;
use roadblock::rehearsal::explore::{Budget, Hits, explore, explore_unasked, scores};
use roadblock::rehearsal::fairness::Fairness;

/// What rules about all ways through a case tell of an example that can be played.
fn of_all_ways(example: Example) -> Vec<roadblock::base::Diagnostic> {
    let files = example.files().files;
    let library = check(files.clone()).library;
    assert!(!library.has_errors(), "{:#?}", library.diagnostics);
    let case = &library.cases[0];
    let explored = Explored {
        exploration: explore(case, Budget::default(), &mut |_| true),
        unasked: Some(explore_unasked(case, Budget::default(), &mut |_| true)),
        scores: scores(case, Budget::default(), &mut |_| true),
        random: None,
        plan_hits: Hits::new(case),
        plan_points: None,
        plan_time: None,
        fairness: Fairness::beside(case, &library),
    };
    check_paths(&files, &library, case, &explored)
}

/// What is told of an example as a folder, with what of it was not read.
fn of_folder(example: Example) -> Vec<roadblock::base::Diagnostic> {
    let files = example.files();
    let unread = files.unread.iter().flat_map(roadblock::library::Unread::told);
    check(files.files).diagnostics.into_iter().chain(unread).collect()
}

/// What the checker tells of an example: code, line and column of each.
fn told(rule: &Rule, example: Example) -> Vec<(&'static str, usize, usize, String)> {
    let told = match rule.check {
        Check::Paths(_) => of_all_ways(example),
        _ => of_folder(example),
    };
    told.iter()
        .map(|one| (one.code, one.line, one.column, format!("{}: {} | {}", one.file, one.message, one.help)))
        .collect()
}

#[test]
fn broken_examples_yield_their_rule_and_repaired_ones_nothing() {
    let mut wrong = Vec::new();
    for rule in all() {
        let marks = rule.broken.files().marks;
        let found = told(rule, rule.broken);
        let places: Vec<_> = found.iter().map(|(code, line, column, _)| (*code, *line, *column)).collect();
        let expected: Vec<_> = marks.iter().map(|(line, column)| (rule.code, *line, *column)).collect();
        let right = match rule.broken {
            // Its place lies far behind what can be shown.
            Example::Long(..) => places.len() == 1 && places[0].0 == rule.code,
            _ => !expected.is_empty() && places == expected,
        };
        if !right {
            wrong.push(format!("{}: the broken example should yield {expected:?}, and yields {found:#?}", rule.code));
        }
        let found = told(rule, rule.repaired);
        if !found.is_empty() {
            wrong.push(format!("{}: the repaired example yields {found:#?}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_told_has_the_rules_severity_and_says_what_to_do() {
    for rule in all() {
        let told = match rule.check {
            Check::Paths(_) => of_all_ways(rule.broken),
            _ => of_folder(rule.broken),
        };
        for one in told {
            assert_eq!((one.code, one.severity), (rule.code, rule.severity));
            assert!(one.message.len() > 10 && one.help.len() > 5, "{one:?}");
        }
    }
}

/// Rules whose broken example has a repair that leaves no choice.
const REPAIRED: [&str; 8] = ["RB0003", "RB0004", "RB0006", "RB0010", "RB0011", "RB0105", "RB0201", "RB0219"];

/// What a repair promises: made in the file, the problem is gone and no other has come.
#[test]
fn a_repair_leaves_nothing_to_tell() {
    let mut with_repair = Vec::new();
    for rule in all().filter(|rule| !matches!(rule.check, Check::Paths(_))) {
        let mut files = rule.broken.files();
        let told = check(files.files.clone()).diagnostics;
        let repairs: Vec<Repair> = told.into_iter().filter_map(|one| one.repair).collect();
        let [repair] = &repairs[..] else { continue };
        let file = files.files.iter_mut().find(|file| file.path == files.path).unwrap();
        file.text = repair.in_text(&file.text).unwrap();
        let left = check(files.files).diagnostics;
        assert!(left.is_empty(), "{}: {repair:?} leaves {left:#?}", rule.code);
        with_repair.push(rule.code);
    }
    for code in REPAIRED {
        assert!(with_repair.contains(&code), "{code} has no repair: {with_repair:?}");
    }
}
