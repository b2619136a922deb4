//! The options of a situation as they stand in the file.

use crate::scenario::document::{ChoiceDoc, SituationDoc};

/// Choices, or cards.
pub(in crate::checks) fn options_of(situation: &SituationDoc) -> impl Iterator<Item = &ChoiceDoc> {
    situation.choices.iter().chain(situation.cards.iter().flat_map(|cards| &cards.cards))
}
