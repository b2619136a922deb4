//! A decision that is none.

use crate::base::Severity;
use crate::checks::story::options_of;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1019",
    severity: Severity::Warning,
    title: "there is only one option to decide on",
    why: "A decision with one option asks nobody anything. Write what a tired, decent colleague would do \
        in the place of the first one.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
//        ^^^
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
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
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for situation in case.doc.situations.iter().filter(|situation| !situation.ending) {
        if options_of(situation).count() == 1 {
            let message = format!("\"{}\" offers one option only, so there is nothing to decide", situation.id.value);
            let help = "write a second option that somebody would defend, or let it happen in begins: of the next one";
            findings.tell(&RULE, situation.id.span, message, help);
        }
    }
}
