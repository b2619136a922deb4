//! A situation that no way leads to.

use super::ways::Ways;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0501",
    severity: Severity::Warning,
    title: "no way leads to this situation",
    why: "A situation is entered from the one before it in the file, or by a goto. One that nothing leads to is \
        never seen, with everything in it; often a goto is misspelt or a condition can never hold.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", goto: "evening" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], goto: "evening" ),
    ] ),
    ( id: "thaw", acts: "flagger", text: "The ice melts.", choices: [
//        ^^^
        ( id: "open", say: "Open the road." ), ( id: "wait", say: "Wait a little." ),
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
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], goto: "evening" ),
    ] ),
    ( id: "thaw", acts: "flagger", text: "The ice melts.", choices: [
        ( id: "open", say: "Open the road." ), ( id: "wait", say: "Wait a little." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let reached = Ways::of(&case.doc, scenario, &case.procedure).reached();
    for (index, situation) in case.doc.situations.iter().enumerate() {
        if !reached.contains(&index) {
            let message = format!("no way leads to the situation \"{}\"", situation.id.value);
            // An ending without a condition is where the row of endings stops.
            let row = case.doc.situations.value[..index].iter().rev().take_while(|before| before.ending);
            let help = match row.filter(|before| before.when.is_none()).last().filter(|_| situation.ending) {
                Some(before) => format!(
                    "\"{}\" before it is entered whenever one comes here: give that one a condition, or take this out",
                    before.id.value
                ),
                None => "lead to it with a goto, or take it out".to_owned(),
            };
            findings.tell(&RULE, situation.id.span, message, help);
        }
    }
}
