//! A number or an address that somebody could use.

use super::contact::found_in;
use crate::base::{Severity, Span};
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1026",
    severity: Severity::Warning,
    title: "a telephone number or an address stands in a text",
    why: "Cases are fiction, and nobody may be found by them. A number that rings or an address that \
        exists belongs to somebody, today or tomorrow; numbers for real use stand in `contacts.ron`.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car and ring +383 44 123 456.", does: [( act: "halt" )] ),
//                                                ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car and ring the office.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for text in case.places.texts() {
        for (what, start, end) in found_in(&case.file.text[text.start..text.end]) {
            let place = Span { start: text.start + start, end: text.start + end };
            let said = &case.file.text[place.start..place.end];
            let help = "say whose number or place it is, without the number or the address itself";
            findings.tell(&RULE, place, format!("{said} looks like {what}"), help);
        }
    }
}
