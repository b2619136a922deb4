//! A joint decision that one role takes.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1005",
    severity: Severity::Warning,
    title: "a joint decision is not one of several roles",
    why: "In a joint decision several roles answer the same question, each once. With one role there is \
        nobody to agree with.",
    broken: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
situations: [
    ( id: "a-car", joint: ["flagger"], text: "A car comes fast.", choices: [
//                         ^^^
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ], mirror: "What will they do?" ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
situations: [
    ( id: "a-car", joint: ["flagger", "clerk"], text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt", by: "flagger" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for situation in &case.doc.situations {
        let joint = &situation.joint;
        for (at, name) in joint.iter().enumerate() {
            if joint[..at].iter().any(|before| before.value == name.value) {
                let message = format!("\"{}\" stands twice among those who answer together", name.value);
                findings.tell(&RULE, name.span, message, "keep one of the two");
            }
        }
        if let [only] = &joint[..] {
            let message = format!("only one role, \"{}\", takes this joint decision", only.value);
            let help = format!("name the others, or write acts: \"{}\" in the place of joint", only.value);
            findings.tell(&RULE, only.span, message, help);
        }
    }
}
