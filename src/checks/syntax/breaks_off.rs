//! A file whose end is missing.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0023",
    severity: Severity::Error,
    title: "the file breaks off",
    why: "A file that ends with many brackets open lost its end: a copy that was broken off, a full disk, \
        a save that did not finish. What is missing stands in no message; it comes from a copy.",
    broken: Example::WholeCase(
        r#"
(
    format: 1, id: "closure", title: "The closure", procedure: "crew", begins: "Monday 08:00",
    situations: [
        ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
            ( id: "wave", say: "Wave it through.", take
//                                                 ^^^
"#,
    ),
    repaired: Example::WholeCase(
        r#"
( format: 1, id: "closure", title: "The closure", procedure: "crew", begins: "Monday 08:00",
  content_note: "Nothing graphic is shown or asked.", objectives: ["Stop first"], debrief: ["What did you see?"],
  roles: [( id: "flagger", name: "Flagger", agency: "crew", brief: "You hold the flag." )],
  situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ), ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
  ],
)
"#,
    ),
    check: Check::Reader,
};
