//! Somebody who goes to two places at once.

use super::pieces::pieces;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1001",
    severity: Severity::Warning,
    title: "one person goes to two places at once",
    why: "All moves of one option, card or outcome happen together. Whoever is named twice ends in the \
        last place, and the first one is lost.",
    broken: Example::Case(
        r#"
places: [( id: "road", name: "The road" ), ( id: "hut", name: "The hut" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], moves: [("driver", "hut"), ("driver", "road")] ),
//                                                                                                         ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
places: [( id: "road", name: "The road" ), ( id: "hut", name: "The hut" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], moves: [("driver", "hut")] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for piece in pieces(&case.doc) {
        let mut gone: Vec<(&str, &str)> = Vec::new();
        for (who, place) in piece.effects.moves {
            for one in case.people_named(&who.value) {
                match gone.iter().find(|(name, _)| *name == one) {
                    Some((_, before)) if *before != place.value => {
                        let message =
                            format!("\"{one}\" goes to two places at once: \"{before}\" and \"{}\"", place.value);
                        findings.tell(
                            &RULE,
                            place.span,
                            message,
                            "keep the place where they end, and take out the other",
                        );
                    }
                    Some(_) => {}
                    None => gone.push((one, &place.value)),
                }
            }
        }
    }
}
