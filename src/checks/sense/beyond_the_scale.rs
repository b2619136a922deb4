//! A number that no gauge shows.

use super::pieces::conditions;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::Condition;

pub(super) const RULE: Rule = Rule {
    code: "RB1010",
    severity: Severity::Warning,
    title: "a gauge never shows such a number",
    why: "Gauges go from 0 to 10 and begin at 5. At least more than 10 never holds, and at most 10 always \
        does: neither says anything.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], adds: ( trust: 2 ) ),
    ],
      afterwards: [( when: AtLeast("trust", 12), reply: "The driver smiles." )] ),
//                                          ^^^
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], adds: ( trust: 2 ) ),
    ],
      afterwards: [( when: AtLeast("trust", 7), reply: "The driver smiles." )] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for condition in conditions(&case.doc) {
        let (word, gauge, level, always) = match condition.test {
            Condition::AtLeast(gauge, level) => ("AtLeast", gauge, level, level.value <= 0),
            Condition::AtMost(gauge, level) => ("AtMost", gauge, level, level.value >= 10),
            _ => continue,
        };
        let never = if word == "AtLeast" { level.value > 10 } else { level.value < 0 };
        if never || always {
            let holds = if never { "never" } else { "always" };
            let message = format!("this {holds} holds: \"{}\" goes from 0 to 10", gauge.value);
            let help = "write a number from 1 to 9 that tells one course from another, or take the condition out";
            findings.tell(&RULE, level.span, message, help);
        }
    }
}
