//! Everything that is done in a case, with who does it.

use crate::base::read::Name;
use crate::checks::story::options_of;
use crate::scenario::document::{DoesDoc, ScenarioDoc};

/// Every act of situations and standing answers, with who decides there.
pub(super) fn does_of(doc: &ScenarioDoc) -> Vec<(Option<&Name>, &DoesDoc)> {
    let mut all = Vec::new();
    for situation in &doc.situations {
        let actor = situation.acts.as_ref().or(situation.decides.as_ref()).or(situation.joint.first());
        let outcomes = situation.begins.iter().chain(&situation.afterwards).chain(&situation.no_decision);
        let outcomes = outcomes.chain(&situation.agreed).chain(&situation.disagreed);
        let does = options_of(situation).flat_map(|option| &option.does);
        all.extend(does.chain(outcomes.flat_map(|one| &one.does)).map(|does| (actor, does)));
    }
    for standing in &doc.standing {
        all.extend(standing.does.iter().map(|does| (standing.by.as_ref(), does)));
    }
    all
}
