//! Some people are heard in the debrief, and another one is not.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1029",
    severity: Severity::Warning,
    title: "one person is heard and another is not",
    why: "When the room hears afterwards what one person knew, feared and needed, it misses everybody who says nothing. \
        Give each person who is assisted at least one moment.",
    broken: Example::Case(
        r#"
people: [
    ( id: "driver", name: "The driver", assisted: true, at: "road" ),
    ( id: "guest", name: "The guest", assisted: true, at: "road" ),
//        ^^^
],
voice: [( of: "driver", at: "a-car", feared: "To be late again." )],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [
    ( id: "driver", name: "The driver", assisted: true, at: "road" ),
    ( id: "guest", name: "The guest", assisted: true, at: "road" ),
],
voice: [
    ( of: "driver", at: "a-car", feared: "To be late again." ),
    ( of: "guest", at: "a-car", needed: "To hear how long it takes." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let doc = &case.doc;
    if doc.voice.is_empty() {
        return;
    }
    let heard = |id: &str| doc.voice.iter().any(|voice| voice.of.value == id);
    for person in doc.people.iter().filter(|person| person.assisted && !heard(&person.id.value)) {
        let message = format!("\"{}\" is assisted and has no voice in the debrief", person.id.value);
        findings.tell(&RULE, person.id.span, message, "add an entry to voice: [ … ]");
    }
}
