//! The text of a joint decision gives its answer away.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0916",
    severity: Severity::Warning,
    title: "the text gives the answer of a joint decision away",
    why: "Where the question holds the words of the right answer, people agree on what they have just read, and there is nothing \
        to settle between offices.",
    broken: Example::Planned(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "second", name: "Second flagger", agency: "crew", at: "road", brief: "You hold the other flag." ),
],
situations: [
    ( id: "fog", joint: ["flagger", "second"], text: "In such weather traffic is stopped with the flag. What do you do?", choices: [
//        ^^^
        ( id: "halt", say: "Have the traffic stopped.", does: [( act: "halt" )] ),
        ( id: "leak", say: "Tell each driver what you have heard of the others.", does: [( act: "leak" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
        BOOK,
    ),
    repaired: Example::Planned(
        r#"
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "second", name: "Second flagger", agency: "crew", at: "road", brief: "You hold the other flag." ),
],
situations: [
    ( id: "fog", joint: ["flagger", "second"], text: "In such weather traffic is stopped with the flag. What do you do?", choices: [
        ( id: "halt", say: "Raise your hand and wait.", does: [( act: "halt" )] ),
        ( id: "leak", say: "Tell each driver what you have heard of the others.", does: [( act: "leak" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
        BOOK,
    ),
    check: Check::Paths(check),
};

const BOOK: &str = "as flagger: halt\nas second: halt\n";

fn check(text: &CaseText<'_>, _: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let joint = explored.fairness.iter().flat_map(|fairness| &fairness.told_in_text);
    for doc in joint.filter_map(|at| text.doc.situations.get(at.at())) {
        let message = format!("the text of \"{}\" holds the words of the good option", doc.id.value);
        out.tell(&RULE, doc.id.span, message, "ask without the words of one option");
    }
}
