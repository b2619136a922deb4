//! A circle in which no time passes.

use super::ways::Ways;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0506",
    severity: Severity::Warning,
    title: "one can go round in a circle while no time passes",
    why: "Whoever takes this option comes back to the same place at the same moment, as often as they like: no news \
        comes, nobody arrives, the play does not go on. Let the option take some time, or lead elsewhere.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
//        ^^^
        ( id: "wave", say: "Wave it through.", takes: "0 min", goto: "a-car" ),
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
        ( id: "wave", say: "Wave it through.", takes: "5 min", goto: "a-car" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    for at in Ways::of(&case.doc, scenario, &case.procedure).timeless_circles() {
        let situation = &case.doc.situations[at];
        let message = format!("from \"{}\" one can come back to it while no time passes", situation.id.value);
        findings.tell(&RULE, situation.id.span, message, "let the options that lead back take some time");
    }
}
