//! An insight that belongs to neither role.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1009",
    severity: Severity::Warning,
    title: "an insight does not belong to this swap",
    why: "Each of the two who swap roles hears one thing that the other could see from theirs. An \
        insight names one of the two roles, and each role once.",
    broken: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
swap: [( roles: ("flagger", "clerk"), from: "a-car", insights: [("flagger", "The road was wet."), ("flagger", "The list was long.")] )],
//                                                                                                 ^^^
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ], mirror: "What will the flagger do?" ),
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
swap: [( roles: ("flagger", "clerk"), from: "a-car", insights: [("flagger", "The road was wet."), ("clerk", "The list was long.")] )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ], mirror: "What will the flagger do?" ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    // A role that changes with itself is told as that.
    for swap in case.doc.swap.iter().filter(|swap| swap.roles.0.value != swap.roles.1.value) {
        let roles = [&swap.roles.0.value, &swap.roles.1.value];
        for (at, (name, _)) in swap.insights.iter().enumerate() {
            if !roles.contains(&&name.value) {
                let message = format!("\"{}\" is neither of the two who swap roles", name.value);
                findings.tell(&RULE, name.span, message, format!("name \"{}\" or \"{}\"", roles[0], roles[1]));
            } else if swap.insights[..at].iter().any(|(before, _)| before.value == name.value) {
                let other = roles.iter().find(|role| **role != &name.value).unwrap_or(&roles[0]);
                let message = format!("\"{}\" has two insights", name.value);
                findings.tell(&RULE, name.span, message, format!("write \"{other}\", or make one of the two"));
            }
        }
    }
}
