//! A private fact about nobody.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1016",
    severity: Severity::Warning,
    title: "a fact is private, and about nobody",
    why: "Whether somebody may be told depends on whose privacy it is. A private fact without `about` is \
        about nobody, so no consent can ever cover it.",
    broken: Example::Case(
        r#"
facts: [( id: "late", text: "The driver is late.", private: true )],
//                                                          ^^^
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["late"] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
facts: [( id: "late", text: "The driver is late.", about: "driver", private: true )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["late"] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for fact in case.doc.facts.iter().filter(|fact| fact.private && fact.about.is_none()) {
        let place = case.places.field(fact.span, "private").unwrap_or(fact.id.span);
        let message = format!("the private fact \"{}\" does not say whom it is about", fact.id.value);
        findings.tell(&RULE, place, message, "add about: \"…\" with the person, or take private out");
    }
}
