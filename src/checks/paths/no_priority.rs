//! Cards that force no priority.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::rehearsal::Explored;
use crate::scenario::Case;

pub(super) const RULE: Rule = Rule {
    code: "RB0915",
    severity: Severity::Warning,
    title: "most cards force no priority",
    why: "Where no more good cards lie there than may be picked, nobody has to say what comes first: everything right is picked, \
        and the rest is left. In at least half of the situations with cards, let there be more good ones than picks; what \
        is left out can be done later.",
    broken: Example::Planned(
        r#"
id: "closure",
//  ^^^
situations: [
    ( id: "cards-1", acts: "flagger", text: "It is foggy.", cards: ( pick: (1, 2), cards: [
        ( id: "halt", say: "Stop the traffic", does: [( act: "halt" )] ),
        ( id: "call", say: "Call the office", does: [( act: "call" )] ),
        ( id: "leak", say: "Tell the drivers", does: [( act: "leak" )] ),
    ] ) ),
    ( id: "cards-2", acts: "flagger", text: "It is foggy.", cards: ( pick: (1, 2), cards: [
        ( id: "halt", say: "Stop the traffic", does: [( act: "halt" )] ),
        ( id: "call", say: "Call the office", does: [( act: "call" )] ),
        ( id: "leak", say: "Tell the drivers", does: [( act: "leak" )] ),
    ] ) ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
        BOOK,
    ),
    repaired: Example::Planned(
        r#"
id: "closure",
situations: [
    ( id: "cards-1", acts: "flagger", text: "It is foggy.", cards: ( pick: (1, 1), cards: [
        ( id: "halt", say: "Stop the traffic", does: [( act: "halt" )] ),
        ( id: "call", say: "Call the office", does: [( act: "call" )] ),
        ( id: "leak", say: "Tell the drivers", does: [( act: "leak" )] ),
    ] ) ),
    ( id: "cards-2", acts: "flagger", text: "It is foggy.", cards: ( pick: (1, 1), cards: [
        ( id: "halt", say: "Stop the traffic", does: [( act: "halt" )] ),
        ( id: "call", say: "Call the office", does: [( act: "call" )] ),
        ( id: "leak", say: "Tell the drivers", does: [( act: "leak" )] ),
    ] ) ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
        BOOK,
    ),
    check: Check::Paths(check),
};

const BOOK: &str = "as flagger: halt\nas flagger: halt\n";
/// One situation with cards makes no habit.
const FEWEST: usize = 2;

fn check(text: &CaseText<'_>, _: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let Some(fairness) = &explored.fairness else { return };
    let all = fairness.picks.len();
    let forced = fairness.picks.iter().filter(|cards| cards.good > cards.most).count();
    if all >= FEWEST && forced * 2 < all {
        let message = format!("in {forced} of {all} situations with cards there are more good cards than picks");
        out.tell(&RULE, text.doc.id.span, message, "add good cards whose turn can come later, or let fewer be picked");
    }
}
