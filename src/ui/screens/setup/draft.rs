//! What somebody at the set-up screen is in the middle of, and what was decided there.

use super::view::{CellView, HomeView, PersonPillView, SetupView};

/// What was decided on the set-up screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetupAction {
    /// Play this case.
    ChooseCase(u32),
    /// Somebody takes part.
    AddPerson {
        /// The pseudonym, without spaces around it; never empty.
        name: String,
        /// Key of the agency the person works at.
        home: u32,
    },
    /// Somebody takes no part after all.
    RemovePerson(u32),
    /// Somebody works somewhere else.
    SetHome {
        /// Key of the person.
        person: u32,
        /// Key of the agency.
        home: u32,
    },
    /// Two roles change players in one block.
    Exchange {
        /// Which column.
        block: usize,
        /// The row whose name was lifted.
        one: usize,
        /// The row it was dropped on.
        other: usize,
    },
    /// Play in this way.
    Way(u32),
    /// On to the pre-brief.
    Start,
    /// Back to the lobby.
    Back,
}

/// One cell of the table of who plays what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Its column.
    pub block: usize,
    /// Its row.
    pub row: usize,
}

/// Where the focus is, as far as keys of this screen depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// The field for a pseudonym.
    Name,
    /// The pill of a person, by key.
    Person(u32),
    /// An agency to come from, by key.
    Home(u32),
    /// A cell of the table.
    Cell(Seat),
}

/// What somebody is in the middle of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SetupDraft {
    /// The half-typed pseudonym.
    pub name: String,
    /// Where the next person works; the first agency until another is chosen.
    pub home: Option<u32>,
    /// The pseudonym that was typed is taken.
    pub taken: bool,
    /// The person whose agency is being changed.
    pub person: Option<u32>,
    /// The name in the hand.
    pub lifted: Option<Seat>,
    /// Where there is little room: all cases are shown, not only the chosen one.
    pub all_cases: bool,
    /// The screen was shown before.
    pub opened: bool,
    /// Where the focus was in the last pass.
    pub spot: Option<Spot>,
    /// Where the focus goes in the next pass.
    pub focus_next: Option<Spot>,
}

impl SetupDraft {
    /// Lets go of whatever the view no longer has. At first, whoever opens the screen can type a name at once.
    pub(super) fn meet(&mut self, view: &SetupView) {
        if !self.opened {
            self.opened = true;
            self.focus_next = (view.people.is_empty() && view.chosen.is_some()).then_some(Spot::Name);
        }
        self.person = self.person.filter(|&key| view.people.iter().any(|person| person.key == key));
        self.lifted = self.lifted.filter(|&seat| cell(view, seat).is_some_and(|cell| !cell.player.is_empty()));
        self.home = self.home.filter(|&key| view.homes.iter().any(|home| home.key == key));
    }

    /// Where the next person works.
    pub(super) fn next_home(&self, view: &SetupView) -> u32 {
        self.home.or_else(|| view.homes.first().map(|home| home.key)).unwrap_or(0)
    }

    /// The next or the last agency of the row becomes the home of the next person.
    pub(super) fn turn_home(&mut self, view: &SetupView, by: isize) {
        let now = self.next_home(view);
        if let Some(at) = view.homes.iter().position(|home| home.key == now) {
            let to = at.saturating_add_signed(by).min(view.homes.len() - 1);
            self.home = Some(view.homes[to].key);
        }
    }

    /// The typed pseudonym becomes a person. Nothing typed does nothing; a taken one stays to be changed.
    pub(super) fn add(&mut self, view: &SetupView) -> Option<SetupAction> {
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        self.focus_next = Some(Spot::Name);
        if name.is_empty() {
            self.name.clear();
            return None;
        }
        self.taken = view.people.iter().any(|person| person.name.to_lowercase() == name.to_lowercase());
        if self.taken {
            return None;
        }
        self.name.clear();
        Some(SetupAction::AddPerson { name, home: self.next_home(view) })
    }

    /// The agency of somebody is to be changed, or no longer.
    pub(super) fn open(&mut self, view: &SetupView, person: &PersonPillView) {
        if self.person == Some(person.key) {
            self.person = None;
        } else {
            self.person = Some(person.key);
            let now = home_of(view, person).or_else(|| view.homes.first());
            self.focus_next = now.map(|home| Spot::Home(home.key));
        }
    }

    /// Takes somebody off the list; the focus goes to the neighbour.
    pub(super) fn remove(&mut self, view: &SetupView, person: u32) -> SetupAction {
        let others: Vec<u32> = view.people.iter().map(|person| person.key).filter(|&key| key != person).collect();
        let at = view.people.iter().position(|other| other.key == person).unwrap_or(0);
        let neighbour = others.get(at.min(others.len().saturating_sub(1))).copied();
        self.focus_next = Some(neighbour.map_or(Spot::Name, Spot::Person));
        SetupAction::RemovePerson(person)
    }

    /// A cell was pressed: lifts its name, drops the lifted one on it, or puts it back where it was.
    pub(super) fn press(&mut self, view: &SetupView, seat: Seat) -> Option<SetupAction> {
        self.focus_next = Some(Spot::Cell(seat));
        match self.lifted {
            Some(lifted) if lifted == seat => self.lifted = None,
            Some(lifted) if lifted.block == seat.block => return self.exchange(lifted, seat),
            _ => self.lifted = cell(view, seat).filter(|cell| !cell.player.is_empty()).map(|_| seat),
        }
        None
    }

    /// Two cells of one column change players; anything else is let go.
    pub(super) fn exchange(&mut self, lifted: Seat, seat: Seat) -> Option<SetupAction> {
        self.lifted = None;
        self.focus_next = Some(Spot::Cell(seat));
        let exchange = SetupAction::Exchange { block: seat.block, one: lifted.row, other: seat.row };
        (lifted.block == seat.block && lifted.row != seat.row).then_some(exchange)
    }
}

/// The cell at a place of the table.
pub(super) fn cell(view: &SetupView, seat: Seat) -> Option<&CellView> {
    view.seats.get(seat.row).and_then(|row| row.cells.get(seat.block))
}

/// The agency of a person among those that can be chosen.
pub(super) fn home_of<'a>(view: &'a SetupView, person: &PersonPillView) -> Option<&'a HomeView> {
    view.homes.iter().find(|home| home.agency == person.home && home.name == person.home_name)
}

#[cfg(test)]
mod tests {
    use super::super::view::SeatRowView;
    use super::*;

    #[test]
    fn an_empty_name_adds_nobody_and_a_taken_one_stays() {
        let mira = PersonPillView { name: "Mira".into(), ..PersonPillView::default() };
        let view = SetupView { people: vec![mira], ..SetupView::default() };
        let mut draft = SetupDraft { name: "  ".into(), ..SetupDraft::default() };
        assert_eq!(draft.add(&view), None);
        draft.name = " mira".into();
        assert_eq!(draft.add(&view), None);
        assert!(draft.taken && draft.name == " mira");
        draft.name = " Mira  the elder ".into();
        assert_eq!(draft.add(&view), Some(SetupAction::AddPerson { name: "Mira the elder".into(), home: 0 }));
    }

    #[test]
    fn names_change_places_within_a_column_only() {
        let cell = CellView { player: "Mira".into(), away: false };
        let row = SeatRowView { cells: vec![cell; 2], ..SeatRowView::default() };
        let view = SetupView { seats: vec![row; 2], ..SetupView::default() };
        let seat = |block, row| Seat { block, row };
        let mut draft = SetupDraft::default();
        assert_eq!(draft.press(&view, seat(0, 0)), None);
        assert_eq!(draft.press(&view, seat(1, 1)), None);
        assert_eq!(draft.lifted, Some(seat(1, 1)));
        assert_eq!(draft.press(&view, seat(1, 0)), Some(SetupAction::Exchange { block: 1, one: 1, other: 0 }));
        assert_eq!(draft.lifted, None);
    }
}
