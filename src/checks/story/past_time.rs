//! A time that is over whenever its situation begins.

use super::order::{past, slip};
use super::times::written;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0511",
    severity: Severity::Warning,
    title: "this time is over before the situation can begin",
    why: "A situation with a time of its own waits for it. Where what comes before takes longer than that on every \
        way, the time is passed over, and the situation begins at once.",
    broken: Example::Case(
        r#"
begins: "Thursday 11:50",
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", takes: "20 min" ),
        ( id: "halt", say: "Stop the car.", takes: "30 min", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", at: "Thursday 11:55", ending: true, text: "The day ends." ),
//                       ^^^
],
"#,
    ),
    repaired: Example::Case(
        r#"
begins: "Thursday 11:50",
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", takes: "20 min" ),
        ( id: "halt", say: "Stop the car.", takes: "30 min", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", at: "Thursday 12:30", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let begins = scenario.begins;
    // One wrong weekday can make many right times past: then it is told, and they are not.
    let told = slip(case, scenario).map_or_else(|| past(case, scenario), |slip| slip.still_past);
    for one in told {
        let situation = &case.doc.situations.value[one.situation];
        let Some(at) = &situation.at else { continue };
        let (time, come) = (written(begins, one.time), written(begins, one.come));
        let message = format!("{time} is over when \"{}\" begins: that is {come} at the soonest", situation.id.value);
        findings.tell(&RULE, at.span, message, "write a later time, or leave it out");
    }
}
