//! An obligation that no way through the case can meet.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0907",
    severity: Severity::Warning,
    title: "no way through the case can meet an obligation",
    why: "The case calls for something that nobody can do in it, neither by a decision nor unasked: every team is charged for it, whatever it does.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
//        ^^^
        ( id: "wave", say: "Wave it through." ),
        ( id: "shout", say: "Shout at the driver." ),
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
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    for (clause, rule) in explored.never_answered(case) {
        let clause = &case.procedure.clauses[clause.at()];
        let asks = &clause.obligations[rule].asks;
        let message = format!("clause {} asks to {asks}, and no way through the case does", clause.id);
        let Some(first) = text.doc.situations.first() else { continue };
        out.tell(&RULE, first.id.span, message, "give some option an act that answers it");
    }
}
