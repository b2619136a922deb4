//! A situation from which no ending can be reached.

use super::ways::Ways;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0502",
    severity: Severity::Error,
    title: "from here no ending can be reached",
    why: "Every play must be able to end. From this situation all ways lead round in a circle or back to it.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", goto: "evening" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], goto: "thaw" ),
    ] ),
    ( id: "thaw", acts: "flagger", text: "The ice melts.", choices: [
//        ^^^
        ( id: "wait", say: "Wait a little.", goto: "thaw" ), ( id: "rest", say: "Rest.", goto: "thaw" ),
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
    ( id: "thaw", acts: "flagger", text: "The ice melts.", choices: [
        ( id: "wait", say: "Wait a little." ), ( id: "rest", say: "Rest." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let ways = Ways::of(&case.doc, scenario, &case.procedure);
    let (reached, with_ending) = (ways.reached(), ways.with_ending(scenario));
    for at in reached.difference(&with_ending) {
        let situation = &case.doc.situations[*at];
        let message = format!("from the situation \"{}\" no ending can be reached", situation.id.value);
        findings.tell(
            &RULE,
            situation.id.span,
            message,
            "let one of its options lead towards a situation with ending: true",
        );
    }
}
