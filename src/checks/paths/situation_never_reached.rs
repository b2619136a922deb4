//! A situation that no way through the case comes to.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0901",
    severity: Severity::Warning,
    title: "no way through the case comes to the situation",
    why: "What nobody can come to is work lost, and often the sign of a condition or a next situation that is not what was meant.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", goto: "evening" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], goto: "evening" ),
    ] ),
    ( id: "a-talk", acts: "flagger", text: "The driver is angry.", choices: [
//        ^^^
        ( id: "listen", say: "Let him talk." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", goto: "evening" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "a-talk", acts: "flagger", text: "The driver is angry.", choices: [
        ( id: "listen", say: "Let him talk." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    for (at, situation) in text.doc.situations.iter().enumerate() {
        if explored.exploration.complete && !explored.entered(at) && case.scenario.situations.get(at).is_some() {
            let message = super::on_no_way(case, explored, &format!("comes to \"{}\"", situation.id.value));
            out.tell(
                &RULE,
                situation.id.span,
                message,
                "let something lead there, show the way in a plan, or take it out",
            );
        }
    }
}
