//! An act for persons being assisted, directed at somebody else.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0218",
    severity: Severity::Error,
    title: "this is done with somebody who is not being assisted",
    why: "Clauses are about the persons being assisted. An act that belongs to them counts for nobody when it is \
        directed at somebody else.",
    broken: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road" ), ( id: "wife", name: "His wife" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "sit", say: "Wait with her.", does: [( act: "wait-with", toward: "wife" )] ),
//                                                                             ^^^
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road" ), ( id: "wife", name: "His wife" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "sit", say: "Wait with him.", does: [( act: "wait-with", toward: "driver" )] ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Reader,
};
