//! What may stand on the wall. Nothing that is private to a role is ever put into it, but for an open table, where
//! people play with their cards open.

use serde::Serialize;

use crate::engine::Play;
use crate::engine::views::{ClauseName, HistoryLine, RoleView, RoomView};
use crate::procedure::AgencyLook;
use crate::scenario::model::Who;
use crate::workshop::day::{LimitView, PartLine};
use crate::workshop::door::Workshop;
use crate::workshop::phase::Phase;
use crate::workshop::room_clock::WallTime;
use crate::workshop::round::{AtTable, Round, Step};
use crate::workshop::talk::{StopView, Vote, VoteView};
use crate::workshop::way::Way;

/// What the whole room may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WallView {
    /// Which page of the day it is.
    pub page: WallPage,
    /// Whether everything rests.
    pub paused: bool,
    /// How the case is played; `None` before the first one.
    pub way: Option<Way>,
    /// What everybody may see of the case.
    pub room: Option<RoomView>,
    /// Who decides now.
    pub turns: Vec<RoleName>,
    /// All roles with whoever holds them.
    pub roles: Vec<RoleName>,
    /// At an open table, the part of the role that is spoken for.
    pub open: Option<OpenPart>,
    /// What is left for the decision that is shown, where decisions have limits.
    pub limit: Option<LimitView>,
    /// The talk for which the case waits.
    pub stop: Option<StopView>,
    /// The vote that is on the wall; counts that go on are not in it.
    pub vote: Option<VoteView>,
    /// A clause that is shown as a hint.
    pub hint: Option<ClauseName>,
    /// The part of the day that goes on, with what is left of it.
    pub part: Option<PartLine>,
}

/// A page of the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum WallPage {
    /// Nothing is played yet.
    Welcome,
    /// The case, as the room sees it.
    Table,
    /// The laptop is with somebody who reads in private.
    HandedOver(RoleName),
    /// Two roles are swapped: each with whoever held it before.
    Swap(RoleName, RoleName),
    /// The case is over.
    Ending,
    /// The talk afterwards, and its phase.
    Debrief(Phase),
}

/// A role with whoever holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleName {
    /// The role.
    pub who: Who,
    /// Its name.
    pub name: String,
    /// How its agency looks.
    pub agency: Option<AgencyLook>,
    /// The pseudonym of who holds it; empty when nobody in particular does.
    pub player: String,
}

/// What a role sees, laid open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenPart {
    /// The role.
    pub role: RoleName,
    /// What it sees, knows and may do. Its card is left out: that one is printed.
    pub sees: RoleView,
    /// What came of the last decision and is to be read before anything else.
    pub outcome: Vec<HistoryLine>,
}

impl WallView {
    /// What the wall may show now.
    #[must_use]
    pub fn of(workshop: &Workshop, now: WallTime) -> Self {
        let table = workshop.at_table();
        let round = table.map(|table| table.round);
        let deciding = |play: &Play| play.state().deciding(play.case());
        let roles = |of: &dyn Fn(&Play) -> Vec<Who>| {
            let names = table.map(|table| of(table.play()).into_iter().map(|who| role_name(table, who)).collect());
            names.unwrap_or_default()
        };
        let room_time = workshop.room_time(now);
        Self {
            page: table.map_or(WallPage::Welcome, page),
            paused: workshop.is_paused(),
            way: round.map(Round::way),
            room: round.map(|round| RoomView::of(round.pictured())),
            turns: roles(&deciding),
            roles: roles(&|play| play.case().scenario.roles().collect()),
            open: table.filter(|table| table.round.way().room_decides()).and_then(open_part),
            limit: workshop.limit(now),
            stop: workshop.talk().stop().map(|stop| stop.view(room_time)),
            vote: workshop.talk().vote().map(Vote::view),
            hint: workshop.talk().hint().zip(round).map(|(id, round)| clause_name(round.play(), id)),
            part: workshop.day().lines(room_time).into_iter().find(|line| line.is_now),
        }
    }
}

fn clause_name(play: &Play, id: &str) -> ClauseName {
    let clause = play.case().procedure.clauses.iter().find(|clause| clause.id == id);
    ClauseName { id: id.to_owned(), title: clause.map(|clause| clause.title.clone()).unwrap_or_default() }
}

fn page(table: AtTable<'_>) -> WallPage {
    let name = |who| role_name(table, who);
    match table.round.step() {
        Step::Curtain(role) | Step::Card(role) => WallPage::HandedOver(name(role)),
        Step::Role(role) if table.round.curtains() => WallPage::HandedOver(name(role)),
        Step::Table | Step::Role(_) => WallPage::Table,
        Step::Swap(one, other) => WallPage::Swap(name(one), name(other)),
        Step::Ending => WallPage::Ending,
        Step::Debrief => WallPage::Debrief(table.round.phase()),
    }
}

/// A role with whoever holds it now.
pub(super) fn role_name(table: AtTable<'_>, who: Who) -> RoleName {
    let case = table.play().case();
    let member = case.scenario.member(who);
    RoleName {
        who,
        name: member.name.clone(),
        agency: member.agency.map(|agency| case.procedure.agencies[agency.at()].look()),
        player: table.player_of(who).to_owned(),
    }
}

fn open_part(table: AtTable<'_>) -> Option<OpenPart> {
    let role = table.round.open_role()?;
    let sees = RoleView { brief: String::new(), ..RoleView::of(table.play(), role) };
    Some(OpenPart { role: role_name(table, role), sees, outcome: table.round.outcome().to_vec() })
}
