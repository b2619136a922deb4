//! All that a case brings about and all that it asks for, with where it stands.

use crate::base::Span;
use crate::base::read::Name;
use crate::checks::story::options_of;
use crate::scenario::document::{Condition, EffectsDoc, ScenarioDoc};

/// Something that a case brings about.
pub(super) struct Piece<'d> {
    /// The whole option, card, outcome, answer or news.
    pub(super) span: Span,
    pub(super) effects: EffectsDoc<'d>,
    /// The role that decides it, where one does.
    pub(super) role: Option<&'d Name>,
}

/// Everything that a case brings about, in the order of the file as far as lists go.
pub(super) fn pieces(doc: &ScenarioDoc) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    for situation in &doc.situations {
        let role = situation.acts.as_ref();
        all.extend(options_of(situation).map(|one| Piece { span: one.span, effects: one.effects(), role }));
        let outcomes = situation.begins.iter().chain(&situation.afterwards).chain(&situation.no_decision);
        let outcomes = outcomes.chain(&situation.agreed).chain(&situation.disagreed);
        all.extend(outcomes.map(|one| Piece { span: one.span, effects: one.effects(), role }));
    }
    all.extend(doc.standing.iter().map(|one| Piece { span: one.span, effects: one.effects(), role: one.by.as_ref() }));
    all.extend(doc.injects.iter().map(|one| Piece { span: one.span, effects: one.effects(), role: None }));
    all
}

/// When in a situation something is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Before it is entered.
    Entry,
    /// From when it begins until it is decided.
    Open,
    /// After it was decided.
    Afterwards,
}

/// A condition without others inside, and where it is asked.
#[derive(Clone, Copy)]
pub(super) struct Asked<'d> {
    pub(super) test: &'d Condition,
    /// The position of the situation; none for answers, news and changes of group.
    pub(super) situation: Option<usize>,
    pub(super) part: Part,
}

/// Everything that a case asks for.
pub(super) fn conditions(doc: &ScenarioDoc) -> Vec<Asked<'_>> {
    let mut all = Vec::new();
    for (at, situation) in doc.situations.iter().enumerate() {
        leaves(situation.when.as_ref(), Some(at), Part::Entry, &mut all);
        for one in &situation.begins {
            leaves(one.when.as_ref(), Some(at), Part::Open, &mut all);
        }
        for option in options_of(situation) {
            leaves(option.when.as_ref(), Some(at), Part::Open, &mut all);
        }
        let follows = situation.afterwards.iter().chain(&situation.no_decision);
        for one in follows.chain(&situation.agreed).chain(&situation.disagreed) {
            leaves(one.when.as_ref(), Some(at), Part::Afterwards, &mut all);
        }
    }
    for standing in &doc.standing {
        leaves(standing.when.as_ref(), None, Part::Open, &mut all);
    }
    for inject in &doc.injects {
        leaves(inject.when.as_ref(), None, Part::Open, &mut all);
        leaves(inject.unless.as_ref(), None, Part::Open, &mut all);
    }
    for change in doc.people.iter().flat_map(|person| &person.becomes) {
        leaves(change.when.as_ref(), None, Part::Open, &mut all);
    }
    all
}

fn leaves<'d>(condition: Option<&'d Condition>, situation: Option<usize>, part: Part, all: &mut Vec<Asked<'d>>) {
    match condition {
        Some(Condition::All(list) | Condition::Any(list)) => {
            list.iter().for_each(|one| leaves(Some(one), situation, part, all));
        }
        Some(Condition::Not(inner)) => leaves(Some(inner), situation, part, all),
        Some(test) => all.push(Asked { test, situation, part }),
        None => {}
    }
}
