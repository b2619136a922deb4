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
    let most = explored.most_points();
    let (Some(most), Some(first)) = (most.filter(|most| *most < Points::ALL), text.doc.situations.first()) else {
        return;
    };
    // Where an obligation cannot be met at all, that is told, and this follows from it.
    if explored.scores.complete && explored.never_answered(case).is_empty() {
        let by_decisions = explored.points().and_then(|points| points.most);
        let best = super::plan_lines(case, &explored.scores.highest).join("; ");
        let best = if by_decisions == Some(most) {
            format!("the best has {most}: {best}")
        } else {
            format!("the best play that was tried has {most}")
        };
        let message = format!("no way of deciding reaches 1000 points, nor any other play that was tried; {best}");
        out.tell(&RULE, first.id.span, message, "let one way comply with everything, or show it in a plan");
    }
}
