//! Pages, told apart, so that nobody decides on one that they have not seen: a key that is pressed twice in haste acts
//! once. Start at [`Page`].

use egui::{Event, Ui};

use crate::presenter::shell::WindowContent as _;
use crate::presenter::{Presenter, Screen, Shown};
use crate::workshop::Step;

/// What tells one page from another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::presenter) struct Page {
    place: String,
    /// Within a round: where it stands, and the number of what is to be decided.
    turn: Option<(Step, u64)>,
    /// Whether a reason is asked for, which comes up unlooked-for.
    asked_why: bool,
}

/// Where the window stands, before the next page is made of it.
pub(in crate::presenter) type Standing = (Screen, bool, bool, bool, Option<(Step, u64)>);

impl Presenter {
    /// Where the window stands. What was decided in one frame counts until this changes.
    pub(in crate::presenter) fn standing(&self) -> Standing {
        (self.screen, self.paused, self.choices.open, self.session.again().is_some(), self.turn())
    }

    fn turn(&self) -> Option<(Step, u64)> {
        self.session.at_table().map(|table| (table.round.step(), table.round.decision()))
    }

    /// Notes whether what is drawn next is another page than before.
    pub(in crate::presenter) fn turn_page(&mut self) {
        // The facilitator's page follows the play while somebody works on it, and stays the same page.
        let in_play = !matches!(self.shown, Shown::Console(_) | Shown::Debrief(_) | Shown::Handbook(_));
        let asked_why = matches!(self.shown, Shown::Play(_)) && self.drafts.asked_why();
        let page = Page { place: self.place(), turn: self.turn().filter(|_| in_play), asked_why };
        self.page_is_new |= page != self.page;
        self.page = page;
    }

    /// Takes away what was pressed before this page was on the screen. Returns whether anything was.
    pub(in crate::presenter) fn drop_haste(&self, ui: &Ui) -> bool {
        self.page_is_new
            && ui.input_mut(|input| {
                let before = input.events.len();
                input.events.retain(|event| !is_press(event));
                input.events.len() < before
            })
    }
}

fn is_press(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. }
            | Event::Text(_)
            | Event::PointerButton { .. }
            | Event::AccessKitActionRequest(_)
    )
}
