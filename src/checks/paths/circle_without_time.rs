//! A circle of situations in which no time passes.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0905",
    severity: Severity::Error,
    title: "a way goes round in a circle without time passing",
    why: "Without time nothing can ever change: no news comes, nobody arrives, and the play goes round for ever.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
//        ^^^
        ( id: "think", say: "Think about it.", takes: "0 min", goto: "a-car" ),
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
        ( id: "think", say: "Think about it.", takes: "1 min", goto: "a-car" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let Some((way, situation)) = &explored.exploration.circle else { return };
    let Some(doc) = text.doc.situations.get(situation.at()) else { return };
    let message = format!("one can come back here again and again without time passing; {}", super::told(case, way));
    out.tell(&RULE, doc.id.span, message, "let what leads back take some time, or lead elsewhere");
}
