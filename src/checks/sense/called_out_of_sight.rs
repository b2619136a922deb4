//! A call to nowhere.

use super::pieces::pieces;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1004",
    severity: Severity::Warning,
    title: "somebody is called to out of sight",
    why: "A call says where somebody comes to. `away` is out of sight: nobody would notice that they came.",
    broken: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road" ), ( id: "doctor", name: "The doctor" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], calls: [( who: "doctor", to: "away", in: "20 min" )] ),
//                                                                                                ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road" ), ( id: "doctor", name: "The doctor" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], calls: [( who: "doctor", to: "road", in: "20 min" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for piece in pieces(&case.doc) {
        for call in piece.effects.calls.iter().filter(|call| call.to.value == "away") {
            let message = format!("\"{}\" is called to \"away\", which is out of sight", call.who.value);
            findings.tell(&RULE, call.to.span, message, "name the place where they are wanted");
        }
    }
}
