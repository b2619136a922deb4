//! Two things that people read in the same words.

use crate::base::read::Name;
use crate::base::{Severity, Span};
use crate::checks::story::options_of;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::Scenario;
use crate::scenario::model::Test;

pub(super) const RULE: Rule = Rule {
    code: "RB1017",
    severity: Severity::Warning,
    title: "two things have the same words",
    why: "People choose by what they read. Two options, names or facts in the same words cannot be told \
        apart, and mostly one of them was copied and not yet changed. Options that are never offered \
        together may be alike.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Wave it through.", does: [( act: "halt" )] ),
//                         ^^^
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
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let doc = &case.doc;
    let cast = doc.roles.iter().map(|role| (&role.id, &*role.name, role.span));
    let people = doc.people.iter().map(|person| (&person.id, &*person.name, person.span));
    alike(case, "name", cast.chain(people), findings);
    alike(case, "name", doc.places.iter().map(|place| (&place.id, &*place.name, place.span)), findings);
    alike(case, "text", doc.facts.iter().map(|fact| (&fact.id, fact.text.marked(), fact.span)), findings);
    for (at, situation) in doc.situations.iter().enumerate() {
        let together =
            |position: usize| case.scenario.as_deref().is_none_or(|scenario| offered_always(scenario, at, position));
        let options = options_of(situation).enumerate().filter(|(position, _)| together(*position));
        alike(case, "say", options.map(|(_, one)| (&one.id, &*one.say, one.span)), findings);
    }
}

/// Whether an option stands beside every other one: those with a condition may exclude each other.
fn offered_always(scenario: &Scenario, at: usize, position: usize) -> bool {
    let options = scenario.situations.get(at).map_or(&[][..], |situation| situation.decision.options());
    let always = Test::All(Vec::new());
    options.get(position).is_none_or(|option| option.when.as_ref().unwrap_or(&always) == &always)
}

fn alike<'d>(
    case: &CaseText<'_>,
    field: &str,
    things: impl Iterator<Item = (&'d Name, &'d str, Span)>,
    findings: &mut Findings<'_>,
) {
    let mut seen: Vec<(String, &str)> = Vec::new();
    for (id, words, record) in things {
        let plain = words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if plain.is_empty() {
            continue;
        }
        match seen.iter().find(|(before, _)| *before == plain) {
            Some((_, other)) => {
                let place = case.places.field(record, field).unwrap_or(id.span);
                let message = format!("\"{}\" and \"{other}\" have the same words as their {field}", id.value);
                findings.tell(&RULE, place, message, "say of each what the other one does not say");
            }
            None => seen.push((plain, &id.value)),
        }
    }
}
