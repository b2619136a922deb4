//! Learning what one knows.

use super::pieces::pieces;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1015",
    severity: Severity::Warning,
    title: "a role learns what it knows from the beginning",
    why: "What a role `knows` at the beginning cannot be learned by it: the option looks as if it brought \
        something, and brings nothing.",
    broken: Example::Case(
        r#"
facts: [( id: "ice", text: "There is ice behind the bend." )],
roles: [( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag.", knows: ["ice"] )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["ice"] ),
//                                                                            ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
facts: [( id: "ice", text: "There is ice behind the bend." )],
roles: [( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["ice"] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let knows = |role: &str, fact: &str| {
        let role = case.doc.roles.iter().find(|known| known.id.value == role);
        role.is_some_and(|role| role.knows.iter().any(|known| known.value == fact))
    };
    for piece in pieces(&case.doc) {
        let learned = piece.role.into_iter().flat_map(|role| piece.effects.learns.iter().map(move |fact| (role, fact)));
        let told = piece.effects.informs.iter().map(|(role, fact)| (role, fact));
        for (role, fact) in learned.chain(told) {
            if knows(&role.value, &fact.value) {
                let message = format!("\"{}\" knows \"{}\" from the beginning", role.value, fact.value);
                findings.tell(&RULE, fact.span, message, "take it out here, or out of knows: of the role");
            }
        }
    }
}
