//! A text that does not fit where it is read.

use super::texts::{Kind, texts_of};
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0701",
    severity: Severity::Warning,
    title: "this text is too long for a card",
    why: "People read from the wall and from telephones, in the middle of a play. Limits, in words: an option 26, a \
        card 10, a situation 55, a fact 28, news 50, what the wall shows 32, an answer 40, a role card 130, \
        the question of a stop 32, a task for observers 28, each part of a voice 40, the reason for a defensible \
        option 50.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast, and behind it another one.
//        ^^^
        A car comes fast, and behind it another one.
        A car comes fast, and behind it another one.
        A car comes fast, and behind it another one.
        A car comes fast, and behind it another one.
        A car comes fast, and behind it another one.
        A car comes fast, and behind it another one.
        A car comes fast, and behind it another one.", choices: [
        ( id: "wave", say: "Wave it through." ),
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
    check: Check::Part(check),
};

/// Words that fit, for each kind of text.
const FITS: [(Kind, usize); 12] = [
    (Kind::Option, 26),
    (Kind::Card, 10),
    (Kind::Situation, 55),
    (Kind::Fact, 28),
    (Kind::News, 50),
    (Kind::Wall, 32),
    (Kind::Reply, 40),
    (Kind::Brief, 130),
    (Kind::Stop, 32),
    (Kind::Task, 28),
    (Kind::Voice, 40),
    (Kind::Reason, 50),
];

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for text in texts_of(&case.doc) {
        let Some((_, most)) = FITS.iter().find(|(kind, _)| *kind == text.kind) else { continue };
        let count = text.words();
        if count > *most {
            let message = format!("{} of \"{}\" has {count} words, and {most} fit", text.kind.name(), text.owner);
            findings.tell(&RULE, text.place, message, "shorten it, or let a part of it come later");
        }
    }
}
