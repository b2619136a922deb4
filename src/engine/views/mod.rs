//! What leaves a play toward somebody: a projection made for that audience, and nothing more.
//! The full state never leaves. A role sees what it sees, knows and may do; the wall shows what everybody may see; the
//! facilitator sees everything.

mod facilitator;
mod history;
mod role;
mod room;

pub use facilitator::{ClauseName, FacilitatorOption, FacilitatorView, FactHolders, GaugeStep, NewsToSend, OnTheWay};
pub use history::{HistoryLine, Told};
pub use role::{Ask, KnownFact, OfferedOption, RoleView, StandingAct, Target};
pub use room::RoomView;

use serde::Serialize;

use crate::base::ClockReading;
use crate::procedure::AgencyLook;
use crate::scenario::Case;
use crate::scenario::model::{Looks, Place, Who};

use super::state::State;

/// Somebody who can be seen in a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonSeen {
    /// Position in the cast.
    pub who: Who,
    /// Name for people.
    pub name: String,
    /// How their agency looks, if they act for one.
    pub agency: Option<AgencyLook>,
    /// Whether this is a person being assisted.
    pub assisted: bool,
    /// Whether this is a child, or of an age in doubt.
    pub child: bool,
    /// Who is drawn, if the case says so.
    #[serde(skip)]
    pub looks: Option<Looks>,
}

/// Everybody in a place, in the order of the cast.
fn people_seen(case: &Case, state: &State, place: Place) -> Vec<PersonSeen> {
    state
        .people_at(place)
        .iter()
        .map(|who| {
            let member = case.scenario.member(who);
            PersonSeen {
                who,
                name: member.name.clone(),
                agency: member.agency.map(|agency| case.procedure.agencies[agency.at()].look()),
                assisted: member.assisted,
                child: state.group_of(who).counts_as_child(),
                looks: member.looks,
            }
        })
        .collect()
}

fn clock(case: &Case, state: &State) -> ClockReading {
    case.scenario.begins.reading(state.now)
}

/// Where the present situation plays: as it says, or where the deciding role is.
fn place_of_situation(case: &Case, state: &State) -> Place {
    let situation = case.scenario.situation(state.situation);
    situation.place.or(situation.decision.role().map(|role| state.place_of(role))).unwrap_or(Place::AWAY)
}
