//! A time that does not fit into the case.

use super::pieces::pieces;
use crate::base::time::{Duration, Entry};
use crate::base::{CaseTime, Severity, Span};
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::Scenario;
use crate::scenario::document::CaseMoment;

pub(super) const RULE: Rule = Rule {
    code: "RB1011",
    severity: Severity::Warning,
    title: "this takes longer than the whole case",
    why: "The times of a case say how long it lasts at least. An option, a limit, the way of somebody \
        called or news that takes much longer than all of it is mostly a slip: hours where minutes were \
        meant.",
    broken: Example::Case(
        r#"
begins: "Monday 08:00",
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], takes: "15 h" ),
//                                                                          ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends.", at: "Monday 09:00" ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
begins: "Monday 08:00",
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], takes: "15 min" ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends.", at: "Monday 09:00" ),
],
"#,
    ),
    check: Check::Whole(check),
};

/// What takes less than this is no slip in any case.
const LONG: Duration = Duration(8 * 60 * 60);

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let Some(lasts) = lasts(scenario) else { return };
    let mut tell = |place: Option<Span>, what: &str| {
        let Some(place) = place else { return };
        let written = case.file.text[place.start..place.end].trim_matches('"');
        let all = lasts.written();
        let help = "write minutes where minutes were meant, or let the case last longer";
        findings.tell(&RULE, place, format!("{what} {written}, and the whole case lasts about {all}"), help);
    };
    let long = |length: Duration| length.0 > lasts.0.max(LONG.0);
    for piece in pieces(&case.doc) {
        if piece.effects.takes.is_some_and(|takes| long(takes.max)) {
            tell(case.places.field(piece.span, "takes"), "this takes");
        }
        for call in piece.effects.calls.iter().filter(|call| long(call.r#in.min)) {
            tell(case.places.field(call.span, "in"), &format!("\"{}\" comes only after", call.who.value));
        }
    }
    for situation in &case.doc.situations {
        if situation.limit.is_some_and(|limit| limit.0 > lasts.0) {
            tell(case.places.field(situation.span, "limit"), "people may take");
        }
    }
    for inject in &case.doc.injects {
        if let Some(at) = &inject.at
            && let CaseMoment::After(length) = at.value
            && long(length)
        {
            tell(Some(at.span), &format!("the news \"{}\" comes only after", inject.id.value));
        }
    }
}

/// How long the case lasts by the times that stand in it, and at least as long as it is played. `None` where it waits for
/// days of which nobody can say how far they lie apart.
fn lasts(scenario: &Scenario) -> Option<Duration> {
    let mut latest = scenario.assessed_until.unwrap_or_default();
    for situation in &scenario.situations {
        match situation.at {
            Some(Entry::First(moment)) => latest = latest.max(scenario.begins.until(moment)),
            Some(_) if scenario.assessed_until.is_none() => return None,
            _ => {}
        }
    }
    let played = CaseTime(scenario.play_minutes.saturating_mul(60));
    Some(latest.max(played).since(CaseTime::default()))
}
