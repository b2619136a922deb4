//! People whom a case treats as assisted without saying that they are: told once where they stand, and not at
//! everything that is done with them.

use crate::base::span::line_and_column;
use crate::base::{Diagnostics, Span};
use crate::procedure::{Procedure, Toward};
use crate::scenario::document::{DoesDoc, PersonDoc, ScenarioDoc, SituationDoc};

/// So many acts for people being assisted are no slip of the fingers: the mark is missing.
const MANY: usize = 3;

/// The positions, among the people, of those whose `assisted: true` is missing.
pub(super) fn unmarked(doc: &ScenarioDoc, procedure: &Procedure, text: &str, out: &mut Diagnostics<'_>) -> Vec<usize> {
    let nobody = !doc.people.iter().any(|person| person.assisted);
    let mut positions = Vec::new();
    for (position, person) in doc.people.iter().enumerate().filter(|(_, person)| !person.assisted) {
        let uses = uses(doc, person, procedure);
        let Some(first) = uses.first().filter(|_| nobody || uses.len() >= MANY) else { continue };
        positions.push(position);
        if out.told_within(person.span) {
            continue;
        }
        let id = &person.id.value;
        let (line, _) = line_and_column(text, first.start);
        let message = match uses.len() {
            1 => format!(
                "\"{id}\" is not marked as assisted, and an act for people who are is done with \"{id}\" in line {line}"
            ),
            n => format!(
                "\"{id}\" is not marked as assisted, and {n} acts for people who are are done with \"{id}\", the first in line {line}"
            ),
        };
        out.error("RB0218", person.id.span, message, format!("add assisted: true to \"{id}\""));
    }
    positions
}

/// Where acts for people being assisted are directed at a person.
fn uses(doc: &ScenarioDoc, person: &PersonDoc, procedure: &Procedure) -> Vec<Span> {
    let names_person = |name: &str| {
        let among = doc.several.iter().filter(|several| several.id.value == name).flat_map(|several| &several.are);
        name == person.id.value || among.map(|one| &one.value).any(|one| *one == person.id.value)
    };
    let for_assisted = |does: &&DoesDoc| {
        let act = procedure.act(&does.act.value);
        act.is_some_and(|act| procedure.acts[act.at()].toward == Toward::Assisted)
    };
    let standing = doc.standing.iter().flat_map(|standing| &standing.does);
    let injects = doc.injects.iter().flat_map(|inject| &inject.does);
    let all = doc.situations.iter().flat_map(does_in).chain(standing).chain(injects).filter(for_assisted);
    all.filter_map(|does| does.toward.as_ref()).filter(|name| names_person(&name.value)).map(|name| name.span).collect()
}

fn does_in(situation: &SituationDoc) -> impl Iterator<Item = &DoesDoc> {
    let cards = situation.cards.iter().flat_map(|cards| &cards.cards);
    let options = situation.choices.iter().chain(cards).flat_map(|option| &option.does);
    let outcomes = situation.begins.iter().chain(&situation.afterwards).chain(&situation.no_decision);
    let outcomes = outcomes.chain(&situation.agreed).chain(&situation.disagreed);
    options.chain(outcomes.flat_map(|outcome| &outcome.does))
}
