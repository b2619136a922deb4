//! The same thing twice in one option.

use super::pieces::pieces;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1014",
    severity: Severity::Warning,
    title: "the same stands twice in one place",
    why: "All that one option or outcome brings happens together. What is set and cleared there, given and \
        refused, or done twice with the same person was meant once, or of somebody else.",
    broken: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], sets: ["calm"], clears: ["calm"] ),
//                                                                                            ^^^
    ],
      afterwards: [( when: Flag("calm"), reply: "It is quiet." )] ),
    ( id: "evening", ending: true, text: "The day ends." ),
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
    ],
      afterwards: [( when: Flag("calm"), reply: "It is quiet." )] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let voices = &case.doc.voice;
    for (at, one) in voices.iter().enumerate() {
        if voices[..at].iter().any(|before| (&before.of.value, &before.at.value) == (&one.of.value, &one.at.value)) {
            let message = format!("\"{}\" speaks twice of \"{}\"", one.of.value, one.at.value);
            findings.tell(&RULE, one.at.span, message, "write both into one entry");
        }
    }
    for situation in &case.doc.situations {
        for (at, one) in situation.defensible.iter().enumerate() {
            if situation.defensible[..at].iter().any(|before| before.option.value == one.option.value) {
                let message = format!("\"{}\" stands twice among the defensible options", one.option.value);
                findings.tell(&RULE, one.option.span, message, "keep one of the two");
            }
        }
    }
    for piece in pieces(&case.doc) {
        let effects = piece.effects;
        for name in effects.clears.iter().filter(|name| effects.sets.iter().any(|set| set.value == name.value)) {
            let message = format!("\"{}\" is set and cleared at once", name.value);
            findings.tell(&RULE, name.span, message, "keep what holds afterwards, and take out the other");
        }
        for (at, one) in effects.consents.iter().enumerate() {
            let before = effects.consents[..at].iter().find(|before| {
                (&before.of.value, &before.to.value) == (&one.of.value, &one.to.value)
                    && (before.with.is_empty() || one.with.is_empty() || before.given == one.given)
            });
            if before.is_some() {
                let message = format!("\"{}\" speaks twice here about \"{}\"", one.of.value, one.to.value);
                findings.tell(
                    &RULE,
                    one.of.span,
                    message,
                    "keep one of the two, or say with: [ … ] toward whom each is",
                );
            }
        }
        for (at, one) in effects.does.iter().enumerate() {
            let target = |does: &crate::scenario::document::DoesDoc| {
                (does.act.value.clone(), does.toward.as_ref().map(|name| name.value.clone()))
            };
            let whose = |does: &crate::scenario::document::DoesDoc| does.by.as_ref().map(|name| name.value.clone());
            if effects.does[..at].iter().any(|before| target(before) == target(one) && whose(before) == whose(one)) {
                let message = format!("\"{}\" is done twice here", one.act.value);
                findings.tell(&RULE, one.act.span, message, "keep one of the two");
            }
        }
    }
}
