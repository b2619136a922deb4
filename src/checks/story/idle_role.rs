//! A role that has nothing to do for long.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0508",
    severity: Severity::Warning,
    title: "a role has nothing to do for long",
    why: "Somebody sits there for every role. Whoever decides nothing and is asked nothing for most of the play \
        looks at a telephone. The planned minutes are shared out over the decisions; a question to the others \
        (`mirror`) counts as something to do. How long somebody really waits on each path is told by `roadblock \
        test`.",
    broken: Example::Case(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
//        ^^^
],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
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

/// Nobody needs to be asked more often than this.
const PATIENCE_MINUTES: usize = 15;

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let decisions: Vec<_> = case.doc.situations.iter().filter(|situation| !situation.ending).collect();
    let planned = usize::try_from(case.doc.minutes.play).unwrap_or(0);
    for role in &case.doc.roles {
        let mut longest = 0;
        let mut idle = 0;
        for situation in &decisions {
            let decides = situation.acts.iter().chain(&situation.joint).any(|name| name.value == role.id.value);
            idle = if decides || situation.mirror.is_some() { 0 } else { idle + 1 };
            longest = longest.max(idle);
        }
        let minutes = planned * longest / decisions.len().max(1);
        // More than half of the play, and more than people bear.
        if minutes > PATIENCE_MINUTES && minutes * 2 > planned {
            let message = format!("\"{}\" has nothing to do for about {minutes} of {planned} minutes", role.id.value);
            let help = "give the role a decision, or ask the others beforehand what they expect: mirror: \"…\"";
            findings.tell(&RULE, role.id.span, message, help);
        }
    }
}
