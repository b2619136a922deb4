//! A way on which nobody changes roles.

use crate::base::Severity;
use crate::checks::story::{Ways, options_of};
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1008",
    severity: Severity::Warning,
    title: "this way passes over a swap",
    why: "A swap takes place when its situation is entered. An option that leads past that situation leads \
        past the swap: on this way everybody keeps the role they had, and the debrief asks in vain what \
        surprised them.",
    broken: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
swap: [( roles: ("flagger", "clerk"), from: "noon" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", mirror: "What will the flagger do?", choices: [
        ( id: "wave", say: "Wave it through.", goto: "night" ),
//                                                   ^^^
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "noon", acts: "flagger", text: "Another car.", mirror: "What now?", choices: [
        ( id: "wave", say: "Wave it on." ), ( id: "halt", say: "Stop it.", does: [( act: "halt" )] ),
    ] ),
    ( id: "night", acts: "clerk", text: "It is dark.", mirror: "What now?", choices: [
        ( id: "list", say: "Look at the list.", does: [( act: "list" )] ), ( id: "rest", say: "Rest." ),
    ] ),
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
swap: [( roles: ("flagger", "clerk"), from: "noon" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", mirror: "What will the flagger do?", choices: [
        ( id: "wave", say: "Wave it through.", goto: "noon" ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "noon", acts: "flagger", text: "Another car.", mirror: "What now?", choices: [
        ( id: "wave", say: "Wave it on." ), ( id: "halt", say: "Stop it.", does: [( act: "halt" )] ),
    ] ),
    ( id: "night", acts: "clerk", text: "It is dark.", mirror: "What now?", choices: [
        ( id: "list", say: "Look at the list.", does: [( act: "list" )] ), ( id: "rest", say: "Rest." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let ways = Ways::of(&case.doc, scenario, &case.procedure);
    for (at, (doc, situation)) in case.doc.situations.iter().zip(&scenario.situations).enumerate() {
        for (doc, option) in options_of(doc).zip(situation.decision.options()) {
            let (Some(goto), Some(next), Some(name)) = (option.effects.goto, situation.next, &doc.goto) else {
                continue;
            };
            if case.doc.situations.value[goto.at()].ending {
                continue;
            }
            for swap in &scenario.swaps {
                let from = swap.from.at();
                let reaches = |place: usize| place == from || ways.behind(place).contains(&from);
                if at == from || ways.behind(from).contains(&at) || reaches(goto.at()) || !reaches(next.at()) {
                    continue;
                }
                let [one, other] = [swap.roles.0, swap.roles.1].map(|role| &scenario.member(role).id);
                let passed = &scenario.situations[from].id;
                let message =
                    format!("this passes over \"{passed}\": on this way \"{one}\" and \"{other}\" never swap");
                let help = format!("lead to \"{passed}\" first, or add another swap from: \"{}\"", name.value);
                findings.tell(&RULE, name.span, message, help);
            }
        }
    }
}
