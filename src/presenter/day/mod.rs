//! The day of a workshop: set up before the first round, come back to between rounds, and open at any moment for people
//! who come and go. Every change is a command, so that all of it is recorded. Start at [`Presenter::day`].

mod people;
mod plan;
pub(in crate::presenter) mod view;

use std::collections::BTreeMap;
use std::time::Duration;

use crate::presenter::{Presenter, Screen};
use crate::scenario::Case;
use crate::ui::screens::day::DayAction;
use crate::workshop::day::{DayCommand, LimitMode, PartKind, PlannedRound};
use crate::workshop::{Actor, Command, PersonId, Step, Way, Workshop};

/// Ways to play that a day can have, by their place in the catalogue.
pub(in crate::presenter) const WAYS: [(&str, Way); 2] = [("table", Way::RoundTheTable), ("open", Way::OpenTable)];
/// Limits of decisions, by their place in the catalogue.
pub(in crate::presenter) const LIMITS: [(&str, LimitMode); 3] =
    [("off", LimitMode::Off), ("visible", LimitMode::Visible), ("enforced", LimitMode::Enforced)];
/// More time is given in steps of so much, and not more than this.
const EXTRA: (Duration, Duration) = (Duration::from_secs(30), Duration::from_secs(600));

/// What belongs to the page of the day and is no event of the workshop.
#[derive(Debug, Clone, Default)]
pub(in crate::presenter) struct DayDesk {
    /// More time for roles, by id, given when a round begins.
    extra: BTreeMap<String, Duration>,
    /// Whether a round was talked over, so that "back" leads to the first page.
    pub(in crate::presenter) is_between: bool,
}

impl Presenter {
    /// A new workshop: nobody is there yet, and the day has a plan that can be changed.
    pub(in crate::presenter) fn new_day(&mut self) {
        self.session.leave(&mut self.outbox);
        let title = self.library.cases.first().map(|case| case.scenario.title.clone()).unwrap_or_default();
        self.session.found(title, &self.library);
        self.day_desk = DayDesk::default();
        self.drafts.begin_afresh();
        self.screen = Screen::Day;
        // Where the room sees this screen there is nothing to hide a card behind.
        let way = if self.projector.is_mirrored() { Way::OpenTable } else { Way::RoundTheTable };
        self.plan_a_day(way);
    }

    /// Opens the page in the middle of a round. What is private is covered first.
    pub(in crate::presenter) fn open_day(&mut self) {
        if self.screen == Screen::Live && self.session.workshop().is_some() && !self.bench.playing {
            self.session.cover();
            self.cover_mirrors();
            self.day_desk.is_between = false;
            self.screen = Screen::Day;
        }
    }

    /// The talk is over: the next round, or the end of the day.
    pub(in crate::presenter) fn between_rounds(&mut self) {
        self.session.back_from_again();
        self.day_desk.is_between = true;
        self.screen = Screen::Day;
    }

    pub(in crate::presenter) fn day(&mut self, action: DayAction) {
        self.notice = None;
        match action {
            DayAction::AddPeople { lines, home, table } => self.add_people(&lines, home, table),
            DayAction::Person(key, action) => self.change_person(PersonId(key), action),
            DayAction::Begins(by) => self.change_begin(by),
            DayAction::Part(at, action) => self.change_part(at, action),
            DayAction::AddRound => self.add_round(),
            DayAction::AddBreak => self.add_break(),
            DayAction::AddTable => self.add_table(),
            DayAction::RemoveTable => self.remove_table(),
            DayAction::ChooseCase { round, case } => {
                let case = self.session.library().and_then(|library| library.cases.get(index(case)));
                let Some(id) = case.map(|case| case.scenario.id.clone()) else { return };
                self.change_round(index(round), |planned| {
                    planned.case = id;
                    planned.seats.clear();
                });
            }
            DayAction::SameLuck { round, same } => self.same_luck(index(round), same),
            DayAction::Seat { round, role, person } => self.change_round(index(round), |planned| {
                // Whoever is given a seat leaves the one they were given before.
                let person = person.map(PersonId);
                planned.seats.retain(|(id, holder)| *id != role && Some(*holder) != person);
                planned.seats.extend(person.map(|person| (role, person)));
            }),
            DayAction::ProposeAgain => self.change_rounds(|planned, _| planned.seats.clear()),
            DayAction::Way(key) => {
                let Some((_, way)) = WAYS.get(index(key)) else { return };
                self.change_rounds(|planned, _| planned.way = *way);
            }
            DayAction::Limits(key) => {
                let Some((_, mode)) = LIMITS.get(index(key)) else { return };
                self.lead(&Command::Day(DayCommand::SetLimits(*mode)));
            }
            DayAction::Extra { role, more } => self.change_extra(role, more),
            DayAction::Start => self.start_round(),
            DayAction::Back => self.leave_day(),
        }
    }

    /// Asks the workshop for something in the name of whoever leads. Says whether it happened.
    fn lead(&mut self, command: &Command) -> bool {
        self.ask(Actor::Facilitator, command);
        self.notice.is_none()
    }

    fn leave_day(&mut self) {
        let goes_on = self.session.step().is_some() && !self.day_desk.is_between;
        if goes_on {
            self.screen = Screen::Live;
        } else {
            self.leave();
        }
    }

    /// Changes a round that is planned and was not begun.
    fn change_round(&mut self, at: usize, change: impl FnOnce(&mut PlannedRound)) {
        let Some(workshop) = self.session.workshop().filter(|workshop| at >= workshop.rounds()) else { return };
        let mut rounds = workshop.day().rounds().to_vec();
        let Some(round) = rounds.get_mut(at) else { return };
        change(round);
        self.lead(&Command::Day(DayCommand::PlanRounds(rounds)));
    }

    /// Changes every round that was not begun.
    fn change_rounds(&mut self, change: impl Fn(&mut PlannedRound, usize)) {
        let Some(workshop) = self.session.workshop() else { return };
        let (begun, mut rounds) = (workshop.rounds(), workshop.day().rounds().to_vec());
        rounds.iter_mut().enumerate().skip(begun).for_each(|(at, round)| change(round, at));
        self.lead(&Command::Day(DayCommand::PlanRounds(rounds)));
    }

    /// More time for a role, in this round at once and in those that come.
    fn change_extra(&mut self, role: String, more: bool) {
        let now = self.day_desk.extra.get(&role).copied().unwrap_or_default();
        let extra = if more { (now + EXTRA.0).min(EXTRA.1) } else { now.saturating_sub(EXTRA.0) };
        self.day_desk.extra.insert(role.clone(), extra);
        let knows = |case: &Case| case.scenario.who(&role).is_some();
        if self.session.play().is_some_and(|play| knows(play.case())) && !self.day_desk.is_between {
            self.lead(&Command::Day(DayCommand::GiveTime { role, extra }));
        }
    }

    /// The round that comes next, planned now where nothing was.
    fn start_round(&mut self) {
        let Some(workshop) = self.session.workshop() else { return };
        if view::cannot_start(workshop).is_some() || view::is_under_way(workshop) {
            return;
        }
        if workshop.day().rounds().len() <= workshop.rounds() {
            self.add_round();
        }
        self.drafts.begin_afresh();
        self.screen = Screen::Prebrief;
        self.enter_part(|kind, _| kind == PartKind::PreBrief, false);
    }

    /// The next round of the day begins: as it was planned.
    pub(in crate::presenter) fn begin_planned(&mut self) {
        if !self.lead(&Command::NextRound { case: None, seed: None, way: None }) {
            self.screen = Screen::Day;
            return;
        }
        self.day_desk.is_between = false;
        for (role, extra) in self.day_desk.extra.clone() {
            let is_played = self.session.play().is_some_and(|play| play.case().scenario.who(&role).is_some());
            if is_played && !extra.is_zero() {
                self.lead(&Command::Day(DayCommand::GiveTime { role, extra }));
            }
        }
        self.enter_part(|kind, _| kind == PartKind::Play, true);
        self.screen = Screen::Live;
        self.front = self.first_front();
        self.ask_mirrors();
        self.tell_stop();
    }

    /// The part of the day that belongs to the round begins. Nothing is said where the day has none.
    pub(in crate::presenter) fn enter_part(&mut self, is_it: impl Fn(PartKind, usize) -> bool, of_round: bool) {
        let Some(workshop) = self.session.workshop() else { return };
        let parts = workshop.day().parts();
        let number = workshop.rounds().saturating_sub(1);
        let plays = parts.iter().enumerate().filter(|(_, part)| part.kind == PartKind::Play);
        let from = if of_round { plays.map(|(at, _)| at).nth(number) } else { workshop.day().now().or(Some(0)) };
        let Some(from) = from else { return };
        let found = parts.iter().enumerate().skip(from).find(|(at, part)| is_it(part.kind, *at));
        let Some(at) = found.map(|(at, _)| at).filter(|at| workshop.day().now() != Some(*at)) else { return };
        self.lead(&Command::Day(DayCommand::EnterPart(at)));
    }

    /// The talk about the round begins: so does its part of the day.
    pub(in crate::presenter) fn follow_the_day(&mut self) {
        let of_a_day = self.session.workshop().is_some_and(|workshop| !workshop.day().parts().is_empty());
        if of_a_day && self.session.step() == Some(Step::Debrief) {
            self.enter_part(|kind, _| kind == PartKind::Debrief, true);
        }
    }
}

impl Presenter {
    /// The procedure by which the workshop plays.
    fn day_procedure(&self) -> Option<&crate::procedure::Procedure> {
        self.session.workshop().and_then(view::procedure)
    }
}

/// The case of a round.
fn case_of<'w>(workshop: &'w Workshop, round: &PlannedRound) -> Option<&'w Case> {
    workshop.library().case(&round.case)
}

fn index(key: u32) -> usize {
    usize::try_from(key).unwrap_or(usize::MAX)
}
