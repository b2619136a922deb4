//! A situation in which every option may be missing.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::model::{Choice, Decision, Test};

pub(super) const RULE: Rule = Rule {
    code: "RB0505",
    severity: Severity::Warning,
    title: "there may be no option left",
    why: "Every option has a condition, and all of them can fail at once: whoever is to decide would have nothing \
        to choose. One option without a condition, or two whose conditions exclude each other, keep a way open.",
    broken: Example::Case(
        r#"
flags: ["calm"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], sets: ["calm"] ),
    ] ),
    ( id: "thaw", acts: "flagger", text: "The ice melts.", choices: [
//        ^^^
        ( id: "open", say: "Open the road.", when: Flag("calm") ), ( id: "wait", say: "Wait a little.", when: Done("halt") ),
    ] ),
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
    ] ),
    ( id: "thaw", acts: "flagger", text: "The ice melts.", choices: [
        ( id: "open", say: "Open the road.", when: Flag("calm") ), ( id: "wait", say: "Wait a little." ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

/// With more different tests than this, nobody tries all their combinations here.
const MOST_TESTS: usize = 12;

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    for (doc, situation) in case.doc.situations.iter().zip(&scenario.situations) {
        let options = situation.decision.options();
        let needed = if let Decision::Cards { pick, .. } = &situation.decision { pick.0 } else { 1 };
        let (Some(fewest), false) = (fewest_offered(options), options.is_empty()) else { continue };
        if fewest < needed {
            let message = format!("in \"{}\" there may be {fewest} options left, and {needed} needed", doc.id.value);
            findings.tell(&RULE, doc.id.span, message, "offer one more without a condition");
        }
    }
}

/// How few options are offered in the worst combination of their conditions. `None` when there are too many to try.
fn fewest_offered(options: &[Choice]) -> Option<usize> {
    let mut atoms: Vec<&Test> = Vec::new();
    for test in options.iter().filter_map(|option| option.when.as_ref()) {
        gather(test, &mut atoms);
    }
    if atoms.len() > MOST_TESTS {
        return None;
    }
    let offered = |truths: u32| {
        options.iter().filter(|option| option.when.as_ref().is_none_or(|test| holds(test, &atoms, truths))).count()
    };
    (0..1_u32 << atoms.len()).map(offered).min()
}

fn gather<'t>(test: &'t Test, atoms: &mut Vec<&'t Test>) {
    match test {
        Test::All(list) | Test::Any(list) => list.iter().for_each(|one| gather(one, atoms)),
        Test::Not(inner) => gather(inner, atoms),
        atom if atoms.contains(&atom) => {}
        atom => atoms.push(atom),
    }
}

fn holds(test: &Test, atoms: &[&Test], truths: u32) -> bool {
    match test {
        Test::All(list) => list.iter().all(|one| holds(one, atoms, truths)),
        Test::Any(list) => list.iter().any(|one| holds(one, atoms, truths)),
        Test::Not(inner) => !holds(inner, atoms, truths),
        atom => atoms.iter().position(|one| *one == atom).is_some_and(|at| truths & (1 << at) != 0),
    }
}
