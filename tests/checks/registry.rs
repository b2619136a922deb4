//! The list of rules holds every code that the program can tell, once, and `docs/diagnostics.md` says what it holds.

use std::collections::BTreeSet;
use std::path::Path;

use roadblock::checks::{all, manual};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every code that stands in a text in the source, outside the list of rules itself.
fn codes_in_source(folder: &Path, codes: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            codes_in_source(&path, codes);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            for (at, _) in text.match_indices("\"RB") {
                let code: String = text[at + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
                codes.insert(code);
            }
        }
    }
}

#[test]
fn every_code_told_is_registered() {
    let mut codes = BTreeSet::new();
    codes_in_source(&root().join("src"), &mut codes);
    assert!(codes.len() > 20, "{codes:?}");
    let registered: BTreeSet<String> = all().map(|rule| rule.code.to_owned()).collect();
    assert_eq!(codes.difference(&registered).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn codes_stand_once_in_order_and_every_rule_is_explained() {
    let codes: Vec<&str> = all().map(|rule| rule.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    for rule in all() {
        assert!(rule.code.len() == 6 && rule.code[2..].chars().all(|c| c.is_ascii_digit()), "{}", rule.code);
        assert!(!rule.title.ends_with('.') && rule.why.ends_with('.'), "{}", rule.code);
        assert!(rule.title.chars().next().unwrap().is_lowercase() && rule.why.len() > 40, "{}", rule.code);
    }
}

#[test]
fn the_manual_says_what_the_rules_say() {
    let path = root().join("docs/diagnostics.md");
    let written = manual();
    if std::env::var_os("RENEW").is_some() {
        std::fs::write(&path, &written).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == written,
        "docs/diagnostics.md is old; renew it with\n    RENEW=1 cargo test --no-default-features --test checks manual"
    );
}
