//! A weekday that makes everybody wait for days.

use super::order::slip;
use super::times::{DAY, latest, same_clock, written};
use crate::base::time::Entry;
use crate::base::{CaseTime, Severity, Span};
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::CaseMoment;

pub(super) const RULE: Rule = Rule {
    code: "RB0510",
    severity: Severity::Warning,
    title: "a weekday lies more than a day after everything before it",
    why: "A weekday and a time mean the first such moment after the case begins. A slip in the weekday, or a time that \
        lies before the beginning, makes the case wait for up to a week. Where so long a time is meant, `next` before \
        the weekday says so.",
    broken: Example::Case(
        r#"
begins: "Thursday 11:50",
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", at: "Wednesday 13:15", ending: true, text: "The day ends." ),
//                       ^^^
],
"#,
    ),
    repaired: Example::Case(
        r#"
begins: "Thursday 11:50",
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", at: "Thursday 13:15", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let begins = scenario.begins;
    let (come, over) = latest(scenario, &case.procedure);
    // A weekday that also puts others out of order is told as such.
    let told = slip(case, scenario).map(|slip| slip.situation);
    let mut far = |span: Span, before: CaseTime, at: CaseTime, meant: &dyn Fn(&str) -> String| {
        if at <= before.after(DAY) {
            return;
        }
        let days = at.since(before).0 / DAY.0;
        let (from, to) = (written(begins, before), written(begins, at));
        let pass = if days == 1 { "more than a day passes".to_owned() } else { format!("{days} days pass") };
        let near = written(begins, same_clock(before, at));
        let help = format!("did you mean \"{near}\"? {}", meant(&to));
        findings.tell(&RULE, span, format!("from {from} to {to} {pass}"), help);
    };
    for (index, (situation, come)) in case.doc.situations.iter().zip(come).enumerate() {
        if let Some(at) = situation.at.as_ref().filter(|_| told != Some(index))
            && let Entry::First(moment) = at.value
        {
            let meant = |to: &str| format!("If so long a time is meant, write \"next {to}\"");
            far(at.span, come, begins.until(moment), &meant);
        }
    }
    for inject in &case.doc.injects {
        if let Some(at) = &inject.at
            && let CaseMoment::At(moment) = at.value
        {
            far(at.span, over, begins.until(moment), &|_| "By then the case is over".to_owned());
        }
    }
}
