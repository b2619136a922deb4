//! What somebody at the page of the day is in the middle of, and what was decided there.

use super::view::{DayView, PersonView, SeatView};

/// What was decided on the page of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayAction {
    /// People come, one in each line: a pseudonym, and perhaps, after a comma, where they work.
    AddPeople {
        /// The lines, as they were typed or pasted.
        lines: Vec<String>,
        /// Key of the agency where those work who did not say.
        home: u32,
        /// The table that they join.
        table: u32,
    },
    /// Something about one person.
    Person(u32, PersonAction),
    /// The day begins so many minutes later or, below nothing, earlier.
    Begins(i32),
    /// Something about the part at this place.
    Part(usize, PartAction),
    /// A round more.
    AddRound,
    /// A break more.
    AddBreak,
    /// A table more.
    AddTable,
    /// The last table goes; its people join the first.
    RemoveTable,
    /// Another case for a round.
    ChooseCase {
        /// The round.
        round: u32,
        /// Key of the case.
        case: u32,
    },
    /// Whether chance falls as in an earlier round of the case.
    SameLuck {
        /// The round.
        round: u32,
        /// Whether it does.
        same: bool,
    },
    /// A seat is given by hand, or left to the proposal again.
    Seat {
        /// The round.
        round: u32,
        /// The id of the role.
        role: String,
        /// To whom; `None` leaves it to the proposal.
        person: Option<u32>,
    },
    /// Every seat is left to the proposal.
    ProposeAgain,
    /// Play in this way.
    Way(u32),
    /// Limits of decisions are like this.
    Limits(u32),
    /// A role has half a minute more, or less, for each decision.
    Extra {
        /// The id of the role.
        role: String,
        /// Whether more.
        more: bool,
    },
    /// On to the pre-brief.
    Start,
    /// Back to where one came from.
    Back,
}

/// What can be decided about one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PersonAction {
    /// They want to be called otherwise.
    Rename(String),
    /// They work at another agency.
    SetHome(u32),
    /// They belong to this table.
    SitAt(u32),
    /// They step out.
    StepOut,
    /// They are back.
    Return,
    /// They are deleted for good.
    Forget,
}

/// What can be decided about a part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartAction {
    /// It takes so many minutes more or, below nothing, less.
    Minutes(i32),
    /// It goes one place up.
    Up,
    /// It goes one place down.
    Down,
    /// It is taken out.
    Remove,
    /// It begins now.
    Begin,
}

/// A seat on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatPlace {
    /// The row of its role.
    pub row: usize,
    /// The column of its round.
    pub column: usize,
}

/// Where the focus is, or is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// The field for the next pseudonym.
    Name,
    /// A person, by key.
    Person(u32),
    /// The field for a person's new name.
    NewName,
    /// A part of the day.
    Part(usize),
    /// A seat.
    Seat(SeatPlace),
    /// The first choice for a seat.
    FirstChoice,
}

/// What somebody is in the middle of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayDraft {
    /// The half-typed pseudonym.
    pub name: String,
    /// Where the next person works; the first agency until another is chosen.
    pub home: Option<u32>,
    /// The person whose page is open.
    pub person: Option<u32>,
    /// The name as it is being changed.
    pub new_name: String,
    /// Whether deleting the person for good was asked for once.
    pub to_forget: bool,
    /// The part of the day that is being changed.
    pub part: Option<usize>,
    /// The table that is shown.
    pub table: usize,
    /// The seat that is being given.
    pub seat: Option<SeatPlace>,
    /// The page was shown before.
    pub opened: bool,
    /// Where the focus was in the last pass.
    pub spot: Option<Spot>,
    /// Where the focus goes in the next pass.
    pub focus_next: Option<Spot>,
}

impl DayDraft {
    /// Lets go of whatever the view no longer has. At first, whoever opens the page can type a name at once.
    pub(super) fn meet(&mut self, view: &DayView) {
        if !self.opened {
            self.opened = true;
            self.focus_next = (!view.has_begun).then_some(Spot::Name);
        }
        self.table = self.table.min(view.tables.len().saturating_sub(1));
        self.part = self.part.filter(|at| *at < view.parts.len());
        self.home = self.home.filter(|key| view.homes.iter().any(|home| home.key == *key));
        if self.person.is_some_and(|key| person(view, key).is_none()) {
            self.close_person();
        }
        self.seat = self.seat.filter(|place| self.seat_at(view, *place).is_some());
    }

    /// Where the next person works.
    pub(super) fn next_home(&self, view: &DayView) -> u32 {
        self.home.or_else(|| view.homes.first().map(|home| home.key)).unwrap_or(0)
    }

    /// The next or the last agency of the row becomes the home of the next person.
    pub(super) fn turn_home(&mut self, view: &DayView, by: isize) {
        let now = self.next_home(view);
        if let Some(at) = view.homes.iter().position(|home| home.key == now) {
            let to = at.saturating_add_signed(by).min(view.homes.len() - 1);
            self.home = Some(view.homes[to].key);
        }
    }

    /// The typed line becomes a person, or pasted lines several. Nothing typed does nothing.
    pub(super) fn add(&mut self, view: &DayView, text: &str) -> Option<DayAction> {
        let lines: Vec<String> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        self.name.clear();
        self.focus_next = Some(Spot::Name);
        let table = u32::try_from(self.table).unwrap_or(0);
        (!lines.is_empty()).then(|| DayAction::AddPeople { lines, home: self.next_home(view), table })
    }

    /// Opens the page of a person, or closes it.
    pub(super) fn open_person(&mut self, person: &PersonView) {
        if self.person == Some(person.key) {
            return self.close_person();
        }
        (self.person, self.to_forget) = (Some(person.key), false);
        self.new_name.clone_from(&person.name);
        self.focus_next = Some(Spot::NewName);
    }

    /// Closes the page of the person.
    pub(super) fn close_person(&mut self) {
        self.focus_next = self.person.take().map_or(Some(Spot::Name), |key| Some(Spot::Person(key)));
        self.to_forget = false;
    }

    /// The seat at a place of the table that is shown.
    pub(super) fn seat_at<'v>(&self, view: &'v DayView, place: SeatPlace) -> Option<&'v SeatView> {
        let row = view.tables.get(self.table)?.roles.get(place.row)?;
        row.seats.get(place.column)?.as_ref().filter(|seat| !seat.begun)
    }

    /// Lets go of what is half done, one thing at a time. Returns whether there was anything.
    pub(super) fn let_go(&mut self) -> bool {
        if let Some(seat) = self.seat.take() {
            self.focus_next = Some(Spot::Seat(seat));
        } else if self.to_forget {
            self.to_forget = false;
        } else if self.person.is_some() {
            self.close_person();
        } else if let Some(part) = self.part.take() {
            self.focus_next = Some(Spot::Part(part));
        } else if self.name.is_empty() {
            return false;
        } else {
            self.name.clear();
        }
        true
    }
}

/// A person of the view.
pub(super) fn person(view: &DayView, key: u32) -> Option<&PersonView> {
    let all = view.tables.iter().flat_map(|table| &table.people).chain(&view.out);
    all.into_iter().find(|person| person.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_begun_is_let_go_of_step_by_step_and_never_the_page_at_once() {
        let mut draft = DayDraft { name: "Mi".into(), person: Some(3), to_forget: true, ..DayDraft::default() };
        assert!(draft.let_go() && !draft.to_forget && draft.person == Some(3));
        assert!(draft.let_go() && draft.person.is_none() && draft.focus_next == Some(Spot::Person(3)));
        assert!(draft.let_go() && draft.name.is_empty());
        assert!(!draft.let_go());
    }

    #[test]
    fn a_pasted_list_is_taken_line_by_line_and_empty_lines_are_nobody() {
        let mut draft = DayDraft::default();
        let view = DayView::default();
        assert_eq!(draft.add(&view, " \n\n"), None);
        let Some(DayAction::AddPeople { lines, .. }) = draft.add(&view, " Mira, police \r\n\n Toka\n") else {
            panic!("two people");
        };
        assert_eq!(lines, ["Mira, police", "Toka"]);
    }
}
