//! The right option is nearly always the longest, or always the first.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::procedure::Procedure;
use crate::rehearsal::Plan;
use crate::rehearsal::plan::StepKind;
use crate::scenario::document::{ChoiceDoc, SituationDoc};
use crate::scenario::model::Choice;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: "RB0703",
    severity: Severity::Warning,
    title: "the right option gives itself away",
    why: "People learn within minutes that the longest option is the right one, or the first, and stop thinking \
        about the case. Make options about equally long, and change their order. What is right is taken from the \
        plan by-the-book beside the case; without one, an option without a forbidden act counts as right when it \
        is the only one.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "bend-1", acts: "flagger", text: "The road bends.", choices: [
//        ^^^
        ( id: "rush", say: "Go on.", does: [( act: "leak" )] ),
        ( id: "stop", say: "Stop at the next safe place and look.", does: [( act: "halt" )] ),
    ] ),
    ( id: "bend-2", acts: "flagger", text: "The road bends.", choices: [
        ( id: "rush", say: "Go on.", does: [( act: "leak" )] ),
        ( id: "stop", say: "Stop at the next safe place and look.", does: [( act: "halt" )] ),
    ] ),
    ( id: "bend-3", acts: "flagger", text: "The road bends.", choices: [
        ( id: "rush", say: "Go on.", does: [( act: "leak" )] ),
        ( id: "stop", say: "Stop at the next safe place and look.", does: [( act: "halt" )] ),
    ] ),
    ( id: "bend-4", acts: "flagger", text: "The road bends.", choices: [
        ( id: "rush", say: "Go on.", does: [( act: "leak" )] ),
        ( id: "stop", say: "Stop at the next safe place and look.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "bend-1", acts: "flagger", text: "The road bends.", choices: [
        ( id: "turn", say: "Turn round and take the other road home.", does: [( act: "leak" )] ),
        ( id: "stop", say: "Stop at the next safe place and look.", does: [( act: "halt" )] ),
    ] ),
    ( id: "bend-2", acts: "flagger", text: "The road bends.", choices: [
        ( id: "rush", say: "Go on.", does: [( act: "leak" )] ),
        ( id: "stop", say: "Stop at the next safe place and look.", does: [( act: "halt" )] ),
    ] ),
    ( id: "bend-3", acts: "flagger", text: "The road bends.", choices: [
        ( id: "stop", say: "Stop at the next safe place and look.", does: [( act: "halt" )] ),
        ( id: "turn", say: "Turn round and take the other road home.", does: [( act: "leak" )] ),
    ] ),
    ( id: "bend-4", acts: "flagger", text: "The road bends.", choices: [
        ( id: "stop", say: "Stop at the next safe place and look.", does: [( act: "halt" )] ),
        ( id: "rush", say: "Go on.", does: [( act: "leak" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

/// Fewer decisions than this show no habit.
const FEWEST: usize = 4;

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let planned = by_the_book(case);
    let (mut counted, mut longest, mut first, mut place) = (0, 0, 0, None);
    for (doc, situation) in case.doc.situations.iter().zip(&scenario.situations) {
        if doc.choices.len() < 2 {
            continue;
        }
        let options = situation.decision.options();
        let right: Vec<usize> = match &planned {
            Some(chosen) => {
                (0..options.len()).filter(|at| chosen.contains(&(&doc.id.value, &options[*at].id))).collect()
            }
            None => (0..options.len()).filter(|at| !is_forbidden(&options[*at], &case.procedure)).collect(),
        };
        let [right] = right[..] else { continue };
        let length = |option: &Choice| option.say.chars().count();
        let others = options.iter().enumerate().filter(|(at, _)| *at != right).map(|(_, option)| length(option)).max();
        counted += 1;
        longest += usize::from(others.is_some_and(|others| length(&options[right]) > others));
        first += usize::from(right == 0);
        place.get_or_insert(doc.id.span);
    }
    let Some(place) = place.filter(|_| counted >= FEWEST) else { return };
    for (count, what) in [(longest, "the longest"), (first, "the first")] {
        // Three of four are a habit.
        if count * 4 >= counted * 3 {
            let message = format!("in {count} of {counted} decisions the right option is {what} one");
            findings.tell(&RULE, place, message, "make options about equally long, and change their order");
        }
    }
}

/// Situation and option of every choice in the plan by-the-book beside the case.
fn by_the_book<'c>(case: &'c CaseText<'_>) -> Option<BTreeSet<(&'c String, &'c String)>> {
    let folder = case.file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = format!("{folder}/by-the-book.plan");
    let file = case.files.iter().find(|file| file.path.trim_start_matches('/') == path.trim_start_matches('/'))?;
    let plan = Plan::parse(&file.path, &file.text).value?;
    let mut taken: BTreeSet<(&String, &String)> = BTreeSet::new();
    let mut rest = &case.doc.situations[..];
    for step in &plan.steps {
        let StepKind::Decide { options, .. } = &step.what else { continue };
        // A plan follows the file; situations that are passed over are skipped here too.
        let Some((at, chosen)) = rest.iter().enumerate().find_map(|(at, one)| Some((at, offers(one, options)?))) else {
            continue;
        };
        taken.extend(chosen.iter().map(|choice| (&rest[at].id.value, &choice.id.value)));
        rest = &rest[at + 1..];
    }
    Some(taken)
}

/// The choices with these ids, when a situation has them all.
fn offers<'d>(situation: &'d SituationDoc, ids: &[String]) -> Option<Vec<&'d ChoiceDoc>> {
    ids.iter().map(|id| situation.choices.iter().find(|choice| choice.id.value == *id)).collect()
}

fn is_forbidden(option: &Choice, procedure: &Procedure) -> bool {
    let forbidden = |act: usize| {
        procedure.clauses.iter().flat_map(|clause| &clause.prohibitions).any(|rule| rule.acts.contains(act))
    };
    option.effects.acts.iter().any(|doing| forbidden(doing.act.at()))
}
