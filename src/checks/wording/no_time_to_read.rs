//! More to read than the planned minutes allow.

use super::texts::{Kind, Text, texts_of};
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0702",
    severity: Severity::Warning,
    title: "reading alone takes longer than the planned minutes",
    why: "One hundred and fifty words a minute are read aloud, every decision takes at least a minute to think \
        and talk, and stops take the minutes they name. What is read on one way through the case, one reply for each \
        decision, must fit into the planned minutes.",
    broken: Example::Case(
        r#"
minutes: ( play: 1, debrief: 20 ),
//       ^^^
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
minutes: ( play: 20, debrief: 20 ),
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

const WORDS_A_MINUTE: usize = 150;

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let texts = texts_of(&case.doc);
    let longest = |kind: Kind| texts.iter().filter(|text| text.kind == kind).map(Text::words).max().unwrap_or(0);
    let all = |kind: Kind| texts.iter().filter(|text| text.kind == kind).map(Text::words).sum::<usize>();
    let decisions = case.doc.situations.iter().filter(|situation| !situation.ending).count();
    let options = all(Kind::Option) + all(Kind::Card);
    let words = longest(Kind::Brief) + all(Kind::Situation) + options + decisions * longest(Kind::Reply) / 2;
    let stops = case.doc.situations.iter().filter_map(|situation| situation.stop.as_ref());
    let talk: i64 = stops.map(|stop| stop.minutes.value).sum();
    let minutes = words.div_ceil(WORDS_A_MINUTE) + decisions + usize::try_from(talk).unwrap_or(0);
    let planned = usize::try_from(case.doc.minutes.play).unwrap_or(0);
    if minutes > planned {
        let message = format!("reading and deciding takes about {minutes} minutes, and {planned} are planned");
        let help = format!("plan at least play: {minutes}, or shorten what is read");
        findings.tell(&RULE, case.doc.minutes.span, message, help);
    }
}
