//! News that never comes on any way.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0903",
    severity: Severity::Warning,
    title: "no way through the case ever brings the news",
    why: "News that cannot come is probably waiting for something that is not what was meant. News that the facilitator pushes in says `by_hand: true`.",
    broken: Example::Case(
        r#"
flags: ["calm"],
injects: [( id: "rain", when: Flag("calm"), text: "It rains." )],
//              ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
injects: [( id: "rain", at: "1 min", text: "It rains." )],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    for (at, inject) in text.doc.injects.iter().enumerate().filter(|_| explored.exploration.complete) {
        let known = case.scenario.injects.get(at).is_some_and(|known| !known.by_hand);
        if known && !explored.came(at) {
            let message = super::on_no_way(case, explored, &format!("brings \"{}\"", inject.id.value));
            let help = "look at its time and conditions, show it in a plan, or give it by_hand: true";
            out.tell(&RULE, inject.id.span, message, help);
        }
    }
}
