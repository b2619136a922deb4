//! Together with oneself.

use super::pieces::conditions;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::Condition;

pub(super) const RULE: Rule = Rule {
    code: "RB1023",
    severity: Severity::Warning,
    title: "this asks whether somebody is together with themselves",
    why: "Everybody is always where they are. Two different people were meant.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ],
      afterwards: [( when: Together("driver", "driver"), reply: "You talk." )] ),
//                                            ^^^
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
    ],
      afterwards: [( when: Together("driver", "flagger"), reply: "You talk." )] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for condition in conditions(&case.doc) {
        if let Condition::Together(one, other) = condition.test
            && one.value == other.value
        {
            let message = format!("\"{}\" is always together with \"{}\"", one.value, other.value);
            findings.tell(&RULE, other.span, message, "name somebody else");
        }
    }
}
