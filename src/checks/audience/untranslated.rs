//! A text without a translation.

use std::collections::BTreeSet;

use super::po::entries;
use crate::base::odd_signs::composed;
use crate::base::{Severity, Span};
use crate::checks::wording::texts_of;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::library::TextFile;

pub(super) const RULE: Rule = Rule {
    code: "RB0802",
    severity: Severity::Warning,
    title: "texts have no translation yet",
    why: "A translation stands beside its case and holds every text that people read. Where one is missing, people \
        would read a mixture of two languages.",
    broken: Example::Translation(
        r#"
msgid "The closure"
^^^
msgstr "Mbyllja"

msgid "Nothing graphic is shown or asked."
msgstr "Asgjë e rëndë nuk tregohet."

msgid "You hold the flag."
msgstr "Ti mban flamurin."

msgid "A car comes fast."
msgstr "Një veturë vjen shpejt."

msgid "Wave it through."
msgstr "Lëre të kalojë."

msgid "Stop the car."
msgstr "Ndale veturën."
"#,
    ),
    repaired: Example::Translation(
        r#"
msgid "The closure"
msgstr "Mbyllja"

msgid "Nothing graphic is shown or asked."
msgstr "Asgjë e rëndë nuk tregohet."

msgid "You hold the flag."
msgstr "Ti mban flamurin."

msgid "A car comes fast."
msgstr "Një veturë vjen shpejt."

msgid "Wave it through."
msgstr "Lëre të kalojë."

msgid "Stop the car."
msgstr "Ndale veturën."

msgid "The day ends."
msgstr "Dita mbaron."
"#,
    ),
    check: Check::Translation(check),
};

fn check(case: &CaseText<'_>, translation: &TextFile, findings: &mut Findings<'_>) {
    let known = entries(&translation.text);
    let translated: BTreeSet<_> =
        known.iter().filter(|entry| !entry.translation.is_empty()).map(|entry| composed(&entry.source)).collect();
    let mut missing: Vec<&str> = Vec::new();
    for text in texts_of(&case.doc) {
        if !translated.contains(&composed(text.text)) && !missing.contains(&text.text) {
            missing.push(text.text);
        }
    }
    if let Some(first) = missing.first() {
        let short: String = first.chars().take(40).collect();
        let message = format!("{} texts have no translation here; the first is \"{short}\"", missing.len());
        findings.tell(
            &RULE,
            Span { start: 0, end: 1 },
            message,
            "add each text as msgid, and its translation as msgstr",
        );
    }
}
