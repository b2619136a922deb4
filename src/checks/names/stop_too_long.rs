//! A stop that cannot last so long.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0222",
    severity: Severity::Error,
    title: "a stop cannot last so long",
    why: "At a stop the case waits and the room talks, for a few minutes. Talk that needs more than an hour belongs into \
        the debrief.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", stop: ( ask: "What does the driver see?", minutes: 0 ),
//                                                                                                                ^^^
      choices: [
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
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", stop: ( ask: "What does the driver see?", minutes: 5 ),
      choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Reader,
};
