//! A flag that changes nothing.

use super::pieces::{conditions, pieces};
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::Condition;

pub(super) const RULE: Rule = Rule {
    code: "RB1022",
    severity: Severity::Warning,
    title: "a flag changes nothing",
    why: "A flag remembers something for a condition. One that nothing sets or reads, or that is set and \
        never read, remembers for nobody.",
    broken: Example::Case(
        r#"
flags: ["calm"],
//      ^^^
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], sets: ["calm"] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], sets: ["calm"] ),
    ],
      afterwards: [( when: Flag("calm"), reply: "It is quiet." )] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let conditions = conditions(&case.doc);
    let pieces = pieces(&case.doc);
    for flag in &case.doc.flags {
        let name = &flag.value;
        let read = conditions.iter().any(|one| matches!(one.test, Condition::Flag(read) if read.value == *name));
        if read {
            continue;
        }
        let set =
            pieces.iter().any(|one| one.effects.sets.iter().chain(one.effects.clears).any(|set| set.value == *name));
        let message = match set {
            true => format!("the flag \"{name}\" is set, and no condition reads it"),
            false => format!("nothing sets or reads the flag \"{name}\""),
        };
        findings.tell(&RULE, flag.span, message, format!("write Flag(\"{name}\") where it matters, or take it out"));
    }
}
