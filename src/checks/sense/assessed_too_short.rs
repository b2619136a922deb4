//! An end of what is assessed that lies before every end of the case.

use crate::base::Severity;
use crate::checks::story::{slip, soonest};
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1012",
    severity: Severity::Warning,
    title: "this ends before the case can end",
    why: "The work of a team is assessed until a play ends, and at least until `assessed_until`, so that \
        an early end lightens nothing. A time before every possible end does nothing.",
    broken: Example::Case(
        r#"
assessed_until: "1 min",
//              ^^^
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", takes: "15 min" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], takes: "15 min" ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
assessed_until: "2 h",
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", takes: "15 min" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], takes: "15 min" ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    // A wrong weekday moves every end; it is told as that.
    let Some(until) = scenario.assessed_until.filter(|_| slip(case, scenario).is_none()) else { return };
    let come = soonest(case, scenario);
    let endings = case.doc.situations.iter().zip(come).filter(|(situation, _)| situation.ending);
    let Some(soonest) = endings.filter_map(|(_, come)| come).min() else { return };
    if until < soonest
        && let Some(place) = case.places.field(case.doc.span, "assessed_until")
    {
        let message = "assessed_until is over before the case can end, so it does nothing";
        findings.tell(&RULE, place, message, "write until when the team's work counts on every way, or take it out");
    }
}
