//! A translation of a text that has changed since.

use std::collections::BTreeSet;

use super::po::entries;
use crate::base::nearest::nearest;
use crate::base::odd_signs::composed;
use crate::base::{Severity, Span};
use crate::checks::wording::texts_of;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::library::TextFile;

pub(super) const RULE: Rule = Rule {
    code: "RB0803",
    severity: Severity::Warning,
    title: "a translation is out of date",
    why: "The text was changed in the case after it was translated, or somebody marked the translation as uncertain \
        (fuzzy). A person should read the two beside each other.",
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

msgid "The day is over."
^^^
msgstr "Dita mbaroi."
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

/// For so many texts the nearest one is looked for, which takes a while; a file with more belongs to another case.
const MOST_SEARCHES: usize = 50;

fn check(case: &CaseText<'_>, translation: &TextFile, findings: &mut Findings<'_>) {
    let texts = texts_of(&case.doc);
    let whole: Vec<_> = texts.iter().map(|text| composed(text.text)).collect();
    let known: BTreeSet<&str> = whole.iter().map(|text| &**text).collect();
    let mut searches = 0;
    for entry in entries(&translation.text) {
        let span = Span { start: entry.start, end: entry.start + 1 };
        if entry.fuzzy {
            let help = "read both, correct the translation and take out the mark fuzzy";
            findings.tell(&RULE, span, "this translation is marked as uncertain", help);
        } else if !known.contains(&*composed(&entry.source)) {
            searches += 1;
            let near = || nearest(&entry.source, known.iter().copied());
            let now = (searches <= MOST_SEARCHES).then(near).flatten();
            let help = now.map_or_else(
                || "take it out, or bring the text back".to_owned(),
                |now| format!("the case now says \"{now}\""),
            );
            findings.tell(&RULE, span, "the case no longer holds this text", help);
        }
    }
}
