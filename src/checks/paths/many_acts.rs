//! Good options hold more acts than bad ones.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::rehearsal::fairness::Tell;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0912",
    severity: Severity::Warning,
    title: "good options are known by how much they do",
    why: "Whoever notices that the right thing always does the most can choose by that. Split good options into several \
        decisions, or let bad ones do as much. What is good is an option that adds no charge when it is taken where the \
        plan by the book comes by.",
    broken: Example::Planned(
        r#"
id: "closure",
//  ^^^
situations: [
    ( id: "car-1", acts: "flagger", text: "Car 1 comes.", choices: [
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
        ( id: "wave", say: "Let it by.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "wave", say: "Wave at the driver.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Hold up the flag.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "halt", say: "Close the road.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
        ( id: "wave", say: "Look away.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-4", acts: "flagger", text: "Car 4 comes.", choices: [
        ( id: "wave", say: "Step back a little.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Let nobody by.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "car-5", acts: "flagger", text: "Car 5 comes.", choices: [
        ( id: "halt", say: "Raise your hand.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
        ( id: "wave", say: "Do nothing now.", does: [( act: "leak" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
        BOOK,
    ),
    repaired: Example::Planned(
        r#"
id: "closure",
situations: [
    ( id: "car-1", acts: "flagger", text: "Car 1 comes.", choices: [
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
        ( id: "wave", say: "Let it by.", does: [( act: "leak" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "wave", say: "Wave at the driver.", does: [( act: "leak" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
        ( id: "halt", say: "Hold up the flag.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "halt", say: "Close the road.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
        ( id: "wave", say: "Look away.", does: [( act: "leak" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "car-4", acts: "flagger", text: "Car 4 comes.", choices: [
        ( id: "wave", say: "Step back a little.", does: [( act: "leak" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
        ( id: "halt", say: "Let nobody by.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "car-5", acts: "flagger", text: "Car 5 comes.", choices: [
        ( id: "halt", say: "Raise your hand.", does: [( act: "halt" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
        ( id: "wave", say: "Do nothing now.", does: [( act: "leak" ), ( act: "call" ), ( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
        BOOK,
    ),
    check: Check::Paths(check),
};

const BOOK: &str = "as flagger: halt\nas flagger: halt\nas flagger: halt\nas flagger: halt\nas flagger: halt\n";

fn check(text: &CaseText<'_>, _: &Case, explored: &Explored, out: &mut Findings<'_>) {
    for tell in [Tell::ManyActs] {
        if let Some(told) = super::gives_away(explored, tell) {
            out.tell(
                &RULE,
                text.doc.id.span,
                format!("more than two acts stand in {told}"),
                "split the good ones, or let the bad ones do more",
            );
        }
    }
}
