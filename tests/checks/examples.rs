//! Every rule's broken example yields exactly that rule at the marked place, and the repaired one yields nothing.

use roadblock::checks::{Example, all, check};

/// What the checker tells of an example: code, line and column of each.
fn told(example: Example) -> Vec<(&'static str, usize, usize, String)> {
    let files = example.files();
    let told = check(files.files).diagnostics;
    told.iter()
        .map(|one| (one.code, one.line, one.column, format!("{}: {} | {}", one.file, one.message, one.help)))
        .collect()
}

#[test]
fn broken_examples_yield_their_rule_and_repaired_ones_nothing() {
    let mut wrong = Vec::new();
    for rule in all() {
        let marks = rule.broken.files().marks;
        let found = told(rule.broken);
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
        let found = told(rule.repaired);
        if !found.is_empty() {
            wrong.push(format!("{}: the repaired example yields {found:#?}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_told_has_the_rules_severity_and_says_what_to_do() {
    for rule in all() {
        for one in check(rule.broken.files().files).diagnostics {
            assert_eq!((one.code, one.severity), (rule.code, rule.severity));
            assert!(one.message.len() > 10 && one.help.len() > 5, "{one:?}");
        }
    }
}
