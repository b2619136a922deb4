//! Everything, for whoever leads the workshop. Never shown where the room can see it.

use serde::Serialize;

use crate::engine::views::FacilitatorView;
use crate::workshop::door::Workshop;
use crate::workshop::person::PersonId;
use crate::workshop::room_clock::WallTime;
use crate::workshop::round::{AtTable, Step};

use super::wall::{RoleName, WallView, role_name};

/// Everything there is to see of a workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsoleView {
    /// What the room sees at the same time.
    pub wall: WallView,
    /// Where the round stands, curtains included.
    pub step: Option<ConsoleStep>,
    /// Everything there is to see of the play.
    pub play: Option<FacilitatorView>,
    /// How often each person moved in this round.
    pub turns: Vec<TurnsTaken>,
    /// Who is there and plays no role now.
    pub observers: Vec<ObserverLine>,
}

/// Where a round stands, with the role whose part it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum ConsoleStep {
    /// What the whole room may see.
    Table,
    /// The curtain before a role.
    Curtain(RoleName),
    /// A role reads its card.
    Card(RoleName),
    /// A role sees its part; `true` while it reads what came of a decision.
    Role(RoleName, bool),
    /// Two roles are swapped.
    Swap,
    /// The case is over.
    Ending,
    /// The talk afterwards.
    Debrief,
}

/// How often somebody moved. Counted from what was entered; no sound is ever recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnsTaken {
    /// Who.
    pub person: PersonId,
    /// The pseudonym.
    pub name: String,
    /// The roles they hold now.
    pub roles: Vec<RoleName>,
    /// Decisions, answers, and acts of their own accord.
    pub turns: usize,
}

/// Somebody who watches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObserverLine {
    /// Who.
    pub person: PersonId,
    /// The pseudonym.
    pub name: String,
}

impl ConsoleView {
    /// Everything there is to see now.
    #[must_use]
    pub fn of(workshop: &Workshop, now: WallTime) -> Self {
        let table = workshop.at_table();
        Self {
            wall: WallView::of(workshop, now),
            step: table.map(step),
            play: table.map(|table| FacilitatorView::of(table.play())),
            turns: table.map(turns).unwrap_or_default(),
            observers: table.map(observers).unwrap_or_default(),
        }
    }
}

fn step(table: AtTable<'_>) -> ConsoleStep {
    let name = |who| role_name(table, who);
    match table.round.step() {
        Step::Table => ConsoleStep::Table,
        Step::Curtain(role) => ConsoleStep::Curtain(name(role)),
        Step::Card(role) => ConsoleStep::Card(name(role)),
        Step::Role(role) => ConsoleStep::Role(name(role), !table.round.outcome().is_empty()),
        Step::Swap(..) => ConsoleStep::Swap,
        Step::Ending => ConsoleStep::Ending,
        Step::Debrief => ConsoleStep::Debrief,
    }
}

fn turns(table: AtTable<'_>) -> Vec<TurnsTaken> {
    let roles = |person| table.play().case().scenario.roles().filter(move |role| table.round.holder(*role) == person);
    let people = table.people.iter().map(|person| TurnsTaken {
        person: person.id,
        name: person.name.clone(),
        roles: roles(Some(person.id)).map(|role| role_name(table, role)).collect(),
        turns: table.round.turns_of(person.id),
    });
    people.filter(|line| !line.roles.is_empty() || line.turns > 0).collect()
}

fn observers(table: AtTable<'_>) -> Vec<ObserverLine> {
    let here = table.people.iter().filter(|person| person.here && !table.round.plays(person.id));
    here.map(|person| ObserverLine { person: person.id, name: person.name.clone() }).collect()
}
