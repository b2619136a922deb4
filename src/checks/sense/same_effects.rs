//! Two options that lead to the same.

use super::pieces::conditions;
use crate::base::Prose;
use crate::base::Severity;
use crate::checks::story::options_of;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::Condition;
use crate::scenario::model::Effects;

pub(super) const RULE: Rule = Rule {
    code: "RB1018",
    severity: Severity::Warning,
    title: "two options do the same",
    why: "Two options that do, take, move, tell and change exactly the same are one decision in two \
        wordings: whatever the table argues about, nothing comes of it. Where a condition asks which of \
        them was chosen, they differ.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", does: [( act: "halt" )], adds: ( trust: 1 ) ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], adds: ( trust: 1 ) ),
//            ^^^
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
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], adds: ( trust: 1 ) ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let asked = |situation: &str, option: &str| {
        conditions(&case.doc).iter().any(|condition| {
            matches!(condition.test, Condition::Chose(at, one) if at.value == situation && one.value == option)
        })
    };
    for (doc, situation) in case.doc.situations.iter().zip(&scenario.situations) {
        let options: Vec<_> = options_of(doc).zip(situation.decision.options()).collect();
        for (at, (doc_one, one)) in options.iter().enumerate() {
            let effects = without_words(&one.effects);
            let nothing = Effects { takes: effects.takes, goto: effects.goto, ..Effects::default() } == effects;
            if nothing || one.when.is_some() || asked(&doc.id.value, &one.id) {
                continue;
            }
            let same = options[..at].iter().find(|(_, before)| {
                before.when.is_none() && without_words(&before.effects) == effects && !asked(&doc.id.value, &before.id)
            });
            if let Some((_, before)) = same {
                let message = format!("\"{}\" does the same as \"{}\"", one.id, before.id);
                findings.tell(
                    &RULE,
                    doc_one.id.span,
                    message,
                    "let one of them do something else, or make one of the two",
                );
            }
        }
    }
}

fn without_words(effects: &Effects) -> Effects {
    Effects { reply: Prose::default(), ..effects.clone() }
}
