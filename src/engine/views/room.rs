//! What may stand on the wall.

use serde::Serialize;

use crate::base::ClockReading;
use crate::engine::play::Play;
use crate::scenario::Decision;

use super::{PersonSeen, clock, people_seen, place_of_situation};

/// What everybody in the room may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoomView {
    /// Title of the case.
    pub title: String,
    /// The clock.
    pub clock: ClockReading,
    /// Name of the place; empty when it is out of sight.
    pub place: String,
    /// What the place looks like.
    pub looks: String,
    /// Who is there.
    pub present: Vec<PersonSeen>,
    /// Names of the roles that decide now.
    pub deciding: Vec<String>,
    /// The public text of the situation; of an ending, its text.
    pub text: String,
    /// Whether the case is over.
    pub ended: bool,
}

impl RoomView {
    /// What the wall may show of a play.
    #[must_use]
    pub fn of(play: &Play) -> Self {
        let (case, state) = (play.case(), play.state());
        let situation = case.scenario.situation(state.situation);
        let place = place_of_situation(case, state);
        let info = &case.scenario.places[place.at()];
        let text = if situation.decision == Decision::Ending { &situation.text } else { &situation.wall };
        Self {
            title: case.scenario.title.clone(),
            clock: clock(case, state),
            place: info.name.clone(),
            looks: info.looks.clone(),
            present: people_seen(case, state, place),
            deciding: state.deciding(case).into_iter().map(|role| case.scenario.member(role).name.clone()).collect(),
            text: text.plain(),
            ended: state.ended,
        }
    }
}
