//! A text that is translated twice.

use super::po::entries;
use crate::base::odd_signs::composed;
use crate::base::span::line_and_column;
use crate::base::{Severity, Span};
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::library::TextFile;

pub(super) const RULE: Rule = Rule {
    code: "RB0804",
    severity: Severity::Warning,
    title: "a text is translated twice",
    why: "One text has one translation. Where it stands twice, one of the two is used, and nobody knows \
        which.",
    broken: Example::Translation(
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

msgid "The day ends."
^^^
msgstr "Mbaron dita."
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

fn check(_: &CaseText<'_>, translation: &TextFile, findings: &mut Findings<'_>) {
    let mut seen: Vec<(String, usize)> = Vec::new();
    for entry in entries(&translation.text) {
        let source = composed(&entry.source).into_owned();
        match seen.iter().find(|(before, _)| *before == source) {
            Some((_, first)) => {
                let (line, _) = line_and_column(&translation.text, *first);
                let span = Span { start: entry.start, end: entry.start + 1 };
                let message = format!("the text \"{source}\" stands twice in this translation");
                findings.tell(&RULE, span, message, format!("the other one is in line {line}; keep the better one"));
            }
            None => seen.push((source, entry.start)),
        }
    }
}
