//! Private words in a text for somebody who does not know them.

use super::secrets::{Secret, secrets_of};
use crate::base::Severity;
use crate::base::read::Name;
use crate::checks::story::options_of;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::{Condition, EffectsDoc, ScenarioDoc};

pub(super) const RULE: Rule = Rule {
    code: "RB0805",
    severity: Severity::Warning,
    title: "a role reads private words that it does not know",
    why: "What a role reads in its options and in news it knows from then on, whether anybody told it or \
        not. Words of a private fact belong where the fact is learned: with `learns`, or behind a \
        condition that asks for `Knows`.",
    broken: Example::Case(
        r#"
facts: [( id: "late", text: "The driver is late for the birth of a child.", about: "driver", private: true )],
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", mirror: "What will the flagger do?", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["late"] ),
    ] ),
    ( id: "noon", acts: "clerk", text: "It is noon.", mirror: "What now?", choices: [
        ( id: "list", say: "Look at the list.", does: [( act: "list" )] ),
        ( id: "ring", say: "Say: the driver is late for the birth of a child." ),
//                         ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
facts: [( id: "late", text: "The driver is late for the birth of a child.", about: "driver", private: true )],
roles: [
    ( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." ),
    ( id: "clerk", name: "Clerk", agency: "office", at: "road", brief: "You hold the list." ),
],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", mirror: "What will the flagger do?", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], learns: ["late"] ),
    ] ),
    ( id: "noon", acts: "clerk", text: "It is noon.", mirror: "What now?", choices: [
        ( id: "list", say: "Look at the list.", does: [( act: "list" )] ),
        ( id: "ring", say: "Say why the driver is late.", when: Knows("clerk", "late") ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Part(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let doc = &case.doc;
    let secrets = secrets_of(doc);
    let facts = || secrets.iter().filter_map(|secret| Some((secret, secret.fact?)));
    let mut tell = |record, field: &str, reads: &str, (secret, fact): (&Secret<'_>, &str)| {
        let Some(place) = case.places.field(record, field) else { return };
        let message = format!("\"{reads}\" reads words of {} here, and may not know it", secret.whose);
        let help = format!("write around it, or let it depend on Knows(\"{reads}\", \"{fact}\")");
        findings.tell(&RULE, place, message, help);
    };
    for situation in &doc.situations {
        for option in options_of(situation) {
            for role in situation.acts.iter().chain(&situation.joint) {
                let given = |fact: &str| {
                    asks_for(option.when.as_ref(), fact)
                        || asks_for(situation.when.as_ref(), fact)
                        || can_learn(doc, role, fact)
                };
                let found = facts().find(|(secret, fact)| secret.stands_in(&option.say) && !given(fact));
                if let Some(found) = found {
                    tell(option.span, "say", &role.value, found);
                }
            }
        }
    }
    for inject in &doc.injects {
        for role in &inject.to {
            let given = |fact: &str| {
                inject.learns.iter().any(|learned| learned.value == fact)
                    || asks_for(inject.when.as_ref(), fact)
                    || knows(doc, role, fact)
            };
            let found = facts().find(|(secret, fact)| secret.stands_in(inject.text.marked()) && !given(fact));
            if let Some(found) = found {
                tell(inject.span, "text", &role.value, found);
            }
        }
    }
}

fn knows(doc: &ScenarioDoc, role: &Name, fact: &str) -> bool {
    let known = doc.roles.iter().find(|known| known.id.value == role.value);
    known.is_some_and(|known| known.knows.iter().any(|one| one.value == fact))
}

/// Whether anything in the case lets a role know a fact, but for what trainees tell each other.
fn can_learn(doc: &ScenarioDoc, role: &Name, fact: &str) -> bool {
    let informs = |effects: EffectsDoc<'_>| {
        effects.informs.iter().any(|(who, what)| who.value == role.value && what.value == fact)
    };
    let learns = |effects: EffectsDoc<'_>| effects.learns.iter().any(|what| what.value == fact);
    let in_situations = doc.situations.iter().any(|situation| {
        let theirs = situation.acts.iter().chain(&situation.joint).any(|name| name.value == role.value);
        let outcomes = situation.begins.iter().chain(&situation.afterwards).chain(&situation.no_decision);
        let mut all = options_of(situation).map(|one| one.effects()).collect::<Vec<_>>();
        all.extend(outcomes.chain(&situation.agreed).chain(&situation.disagreed).map(|one| one.effects()));
        all.into_iter().any(|effects| informs(effects) || (theirs && learns(effects)))
    });
    let unasked = doc.standing.iter().any(|one| {
        let theirs = one.by.as_ref().is_none_or(|by| by.value == role.value);
        informs(one.effects()) || (theirs && learns(one.effects()))
    });
    let news = doc.injects.iter().any(|one| {
        let theirs = one.to.is_empty() || one.to.iter().any(|to| to.value == role.value);
        informs(one.effects()) || (theirs && learns(one.effects()))
    });
    knows(doc, role, fact) || in_situations || unasked || news
}

/// Whether a condition asks that somebody knows a fact.
fn asks_for(condition: Option<&Condition>, fact: &str) -> bool {
    match condition {
        Some(Condition::Knows(_, asked)) => asked.value == fact,
        Some(Condition::All(list) | Condition::Any(list)) => list.iter().any(|one| asks_for(Some(one), fact)),
        _ => false,
    }
}
