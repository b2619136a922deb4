//! The rules in words: one for the terminal, all of them for `docs/diagnostics.md`.

use super::{Example, Rule, all};
use crate::base::Severity;
use crate::base::prose::capitalised;

/// Everything there is to say about a rule, as plain text.
#[must_use]
pub fn explained(rule: &Rule) -> String {
    let kind = kind(rule.severity);
    format!(
        "{} ({kind}): {}\n\n{}\n\nBroken:\n\n{}\n\nRepaired:\n\n{}\n",
        rule.code,
        rule.title,
        rule.why,
        indented(rule.broken),
        indented(rule.repaired)
    )
}

/// All rules as a page of the handbook.
#[must_use]
pub fn manual() -> String {
    let mut page = String::from(
        "# What the checker tells\n\n\
        Made from the rules in `src/checks` by the test `checks`; do not edit it by hand. `roadblock explain RB0201`\n\
        shows one rule in the terminal. A line of `^^^` marks the place; it is no part of the content.\n\n\
        Errors must be mended before a case can be played. Warnings can be played; `roadblock check --strict` counts\n\
        them too.\n\n| code | what is wrong | |\n|---|---|---|\n",
    );
    for rule in all() {
        let code = rule.code;
        page.push_str(&format!("| [{code}](#{}) | {} | {} |\n", code.to_lowercase(), rule.title, kind(rule.severity)));
    }
    for rule in all() {
        let (code, kind) = (rule.code, kind(rule.severity));
        page.push_str(&format!("\n## {code}\n\n**{}** ({kind})\n\n{}\n", capitalised(rule.title), rule.why));
        for (what, example) in [("Broken", rule.broken), ("Repaired", rule.repaired)] {
            page.push_str(&format!("\n{what}:\n\n```text\n{}\n```\n", example.text()));
        }
    }
    page
}

fn kind(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn indented(example: Example) -> String {
    example.text().lines().map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
