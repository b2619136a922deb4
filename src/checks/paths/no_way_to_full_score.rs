//! A case in which no way reaches the full score.

use crate::assessment::Points;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0908",
    severity: Severity::Warning,
    title: "no way through the case reaches the full score",
    why: "A team that does everything right should be able to see it. Decisions alone are tried, and the plans beside the case; an act that must be done unasked belongs into a plan.",
    broken: Example::Case(
        r#"
people: [
    ( id: "driver", name: "The driver", assisted: true, at: "road" ),
    ( id: "biker", name: "The biker", assisted: true, at: "road" ),
],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car and a bike come fast.", choices: [
//        ^^^
        ( id: "the-car", say: "Stop the car.", does: [( act: "halt", toward: "driver" )] ),
        ( id: "the-bike", say: "Stop the bike.", does: [( act: "halt", toward: "biker" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [
    ( id: "driver", name: "The driver", assisted: true, at: "road" ),
    ( id: "biker", name: "The biker", assisted: true, at: "road" ),
],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car and a bike come fast.", choices: [
        ( id: "the-car", say: "Stop the car.", does: [( act: "halt", toward: "driver" )] ),
        ( id: "both", say: "Stop them both.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let most = explored.points().and_then(|points| points.most);
    let (Some(most), Some(first)) = (most.filter(|most| *most < Points::ALL), text.doc.situations.first()) else {
        return;
    };
    // Where an obligation cannot be met at all, that is told, and this follows from it.
    if explored.scores.complete && explored.scores.never_answered(case).is_empty() {
        let best = super::plan_lines(case, &explored.scores.highest).join("; ");
        let message = format!("no way through the case reaches 1000 points; the best has {most}: {best}");
        out.tell(&RULE, first.id.span, message, "let one way comply with everything, or show it in a plan");
    }
}
