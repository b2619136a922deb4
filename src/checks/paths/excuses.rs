//! Bad options excuse themselves.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::rehearsal::fairness::Tell;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0913",
    severity: Severity::Warning,
    title: "bad options are known by their excuses",
    why: "An option that gives a reason for itself sounds as if it needed one. Give good options their reasons too, or take the \
        excuses out. The words stand in `telling-words.ron` beside the procedure.",
    broken: Example::Planned(
        r#"
id: "closure",
//  ^^^
situations: [
    ( id: "car-1", acts: "flagger", text: "Car 1 comes.", choices: [
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Let it by, so that it is quick.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "wave", say: "Wave at the driver, so that it is quick.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Hold up the flag.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "halt", say: "Close the road.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Look away, so that it is quick.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-4", acts: "flagger", text: "Car 4 comes.", choices: [
        ( id: "wave", say: "Step back a little, so that it is quick.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Let nobody by.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-5", acts: "flagger", text: "Car 5 comes.", choices: [
        ( id: "halt", say: "Raise your hand.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Do nothing now, so that it is quick.", does: [( act: "leak" )] ),
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
        ( id: "halt", say: "Stop the car, so that it is safe.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Let it by, so that it is quick.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "wave", say: "Wave at the driver, so that it is quick.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Hold up the flag, so that it is safe.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "halt", say: "Close the road, so that it is safe.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Look away, so that it is quick.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-4", acts: "flagger", text: "Car 4 comes.", choices: [
        ( id: "wave", say: "Step back a little, so that it is quick.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Let nobody by, so that it is safe.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-5", acts: "flagger", text: "Car 5 comes.", choices: [
        ( id: "halt", say: "Raise your hand, so that it is safe.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Do nothing now, so that it is quick.", does: [( act: "leak" )] ),
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
    for tell in [Tell::Excuse] {
        if let Some(told) = super::gives_away(explored, tell) {
            out.tell(
                &RULE,
                text.doc.id.span,
                format!("an excuse stands in {told}"),
                "give good options their reasons, or take the excuses out",
            );
        }
    }
}
