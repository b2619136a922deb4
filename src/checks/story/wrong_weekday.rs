//! A weekday that does not fit the times that follow.

use super::order::slip;
use super::times::written;
use crate::base::Severity;
use crate::base::time::Entry;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0512",
    severity: Severity::Warning,
    title: "this weekday does not fit the times that follow",
    why: "Times go forward. When one of them lies after several that stand behind it in the file, and the \
        same time a day or a few days sooner would put all of them in order, its weekday is the slip, \
        and not theirs.",
    broken: Example::Case(
        r#"
begins: "Monday 08:00",
situations: [
    ( id: "a-car", acts: "flagger", at: "Tuesday 09:00", text: "A car comes fast.", choices: [
//                                      ^^^
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "noon", acts: "flagger", at: "Monday 12:00", text: "It is noon.", choices: [
        ( id: "rest", say: "Rest." ), ( id: "stay", say: "Stay on the road." ),
    ] ),
    ( id: "evening", at: "Monday 18:00", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
begins: "Monday 08:00",
situations: [
    ( id: "a-car", acts: "flagger", at: "Monday 09:00", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "noon", acts: "flagger", at: "Monday 12:00", text: "It is noon.", choices: [
        ( id: "rest", say: "Rest." ), ( id: "stay", say: "Stay on the road." ),
    ] ),
    ( id: "evening", at: "Monday 18:00", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let Some(slip) = slip(case, scenario) else { return };
    let Some(at) = &case.doc.situations.value[slip.situation].at else { return };
    let Entry::First(moment) = at.value else { return };
    let begins = scenario.begins;
    let (time, meant) = (written(begins, begins.until(moment)), written(begins, slip.meant));
    let message = format!("{time} lies after times that stand behind it");
    findings.tell(&RULE, at.span, message, format!("did you mean \"{meant}\"?"));
}
