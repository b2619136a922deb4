//! A list or a record whose opening bracket is missing.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0019",
    severity: Severity::Error,
    title: "an opening bracket is missing",
    why: "A list stands in [ ], and each thing in it that has fields stands in ( ). Where fields or several things \
        stand without, the bracket is added in thought, so that everything behind it can be read.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices:
        ( id: "wave", say: "Wave it through." ),
//      ^^^
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
