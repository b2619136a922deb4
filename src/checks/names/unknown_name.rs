//! A reference to something that nothing declares.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0201",
    severity: Severity::Error,
    title: "nothing has this name",
    why: "References are names in quotes, and each must stand somewhere as an id. The nearest one is named; it is \
        usually a slip of the fingers.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flager", text: "A car comes fast.", choices: [
//                       ^^^
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
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Reader,
};
