//! A swap that cannot take place.

use crate::base::Severity;
use crate::checks::story::Ways;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1007",
    severity: Severity::Warning,
    title: "this swap cannot take place",
    why: "Two different roles swap when a situation is entered in which somebody still decides, \
        and change back at a later one. A role cannot swap with itself; at an ending nobody plays on; \
        and what ends before it begins never ends.",
    broken: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
swap: [( roles: ("flagger", "flagger"), from: "a-car" )],
//                          ^^^
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
swap: [( roles: ("flagger", "clerk"), from: "a-car" )],
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
    let Some(scenario) = &case.scenario else { return };
    let ways = Ways::of(&case.doc, scenario, &case.procedure);
    for (doc, swap) in case.doc.swap.iter().zip(&scenario.swaps) {
        let (one, other) = (&doc.roles.0, &doc.roles.1);
        if one.value == other.value {
            let others = scenario.roles().map(|role| &*scenario.member(role).id).filter(|id| *id != one.value);
            let help = format!("name another role: {}", others.collect::<Vec<_>>().join(", "));
            findings.tell(&RULE, other.span, format!("\"{}\" swaps roles with itself", one.value), help);
        }
        if case.doc.situations.value[swap.from.at()].ending {
            let message = format!("at \"{}\" nobody decides any more: it is an ending", doc.from.value);
            findings.tell(&RULE, doc.from.span, message, "name a situation in which somebody still decides");
        }
        if let Some((until, name)) = swap.until.zip(doc.until.as_ref())
            && !ways.behind(swap.from.at()).contains(&until.at())
        {
            let message =
                format!("\"{}\" does not come after \"{}\", where the swap begins", name.value, doc.from.value);
            findings.tell(&RULE, name.span, message, "name a later situation, or take until: out");
        }
    }
}
