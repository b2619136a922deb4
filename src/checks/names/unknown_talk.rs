//! A way of talking that nobody knows how to lead.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::talk::FORMATS;

pub(super) const RULE: Rule = Rule {
    code: "RB0223",
    severity: Severity::Warning,
    title: "no way of talking has this name",
    why: "A stop names how the room talks, from a short list that the program can lead step by step. Another name is \
        shown as it stands, and the facilitator leads alone.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.",
      stop: ( ask: "What does the driver see?", format: "fish-bowl", minutes: 7 ), choices: [
//                                                      ^^^
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.",
      stop: ( ask: "What does the driver see?", format: "fishbowl", minutes: 7 ), choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Part(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let stops = case.doc.situations.iter().filter_map(|situation| situation.stop.as_ref());
    let formats = stops.filter_map(|stop| stop.format.as_ref());
    for format in formats.filter(|format| !FORMATS.contains(&format.value.as_str())) {
        let message = format!("no way of talking is called \"{}\"", format.value);
        findings.tell_unknown(&RULE, format, message, FORMATS);
    }
}
