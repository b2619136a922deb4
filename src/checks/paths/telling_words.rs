//! Options are known by their words.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::rehearsal::fairness::Tell;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0914",
    severity: Severity::Warning,
    title: "options are known by their words",
    why: "Some words hardly stand elsewhere than in good options, and some hardly elsewhere than in bad ones. Whoever knows them \
        chooses by tone. They stand in `telling-words.ron` beside the procedure.",
    broken: Example::Planned(
        r#"
id: "closure",
//  ^^^
situations: [
    ( id: "car-1", acts: "flagger", text: "Car 1 comes.", choices: [
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Let it by and everything else.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "wave", say: "Wave at the driver and everything else.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Hold up the flag.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "halt", say: "Close the road.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Look away and everything else.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-4", acts: "flagger", text: "Car 4 comes.", choices: [
        ( id: "wave", say: "Step back a little and everything else.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Let nobody by.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-5", acts: "flagger", text: "Car 5 comes.", choices: [
        ( id: "halt", say: "Raise your hand.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Do nothing now and everything else.", does: [( act: "leak" )] ),
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
        ( id: "halt", say: "Stop the car and everything else.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Let it by and everything else.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-2", acts: "flagger", text: "Car 2 comes.", choices: [
        ( id: "wave", say: "Wave at the driver and everything else.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Hold up the flag and everything else.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-3", acts: "flagger", text: "Car 3 comes.", choices: [
        ( id: "halt", say: "Close the road and everything else.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Look away and everything else.", does: [( act: "leak" )] ),
    ] ),
    ( id: "car-4", acts: "flagger", text: "Car 4 comes.", choices: [
        ( id: "wave", say: "Step back a little and everything else.", does: [( act: "leak" )] ),
        ( id: "halt", say: "Let nobody by and everything else.", does: [( act: "halt" )] ),
    ] ),
    ( id: "car-5", acts: "flagger", text: "Car 5 comes.", choices: [
        ( id: "halt", say: "Raise your hand and everything else.", does: [( act: "halt" )] ),
        ( id: "wave", say: "Do nothing now and everything else.", does: [( act: "leak" )] ),
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
    for tell in [Tell::BadWord, Tell::GoodWord] {
        if let Some(told) = super::gives_away(explored, tell) {
            out.tell(
                &RULE,
                text.doc.id.span,
                format!("a telling word stands in {told}"),
                "say it with the words that stand in the others",
            );
        }
    }
}
