//! A last ending with a condition.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1025",
    severity: Severity::Warning,
    title: "the last ending is entered whatever its condition says",
    why: "Situations are passed over until one holds; the last one is entered in any case, since a case \
        must end somewhere. A condition there promises what is not kept.",
    broken: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], sets: ["calm"] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends.", when: Flag("calm") ),
//        ^^^
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
    ] ),
    ( id: "evening", ending: true, when: Flag("calm"), text: "The day ends." ),
    ( id: "night", ending: true, text: "The day ends late." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(last) = case.doc.situations.value.last() else { return };
    if last.ending && last.when.is_some() {
        let message =
            format!("\"{}\" is the last ending, and is entered whether its condition holds or not", last.id.value);
        findings.tell(&RULE, last.id.span, message, "take its condition out, or add an ending without one behind it");
    }
}
