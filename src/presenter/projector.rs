//! The displays and the window on the projector: whether there is a wall of its own, and what this screen may show then.
//! It never names a window; it asks the shell.

use crate::presenter::outbox::Outbox;
use crate::presenter::shell::{Display, Request, WallRequest};

/// What is known of the displays, and what is wanted of the wall.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Projector {
    displays: Vec<Display>,
    /// Whether the wall was asked for and is not gone.
    open: bool,
    /// What somebody chose by hand for these displays; otherwise the wall opens where there is a place for it.
    chosen: Option<bool>,
}

impl Projector {
    /// The displays are these now. What was chosen by hand was chosen for those before.
    pub(in crate::presenter) fn displays(&mut self, displays: Vec<Display>) {
        if self.displays.len() != displays.len() {
            self.chosen = None;
        }
        self.displays = displays;
    }

    /// The wall is gone: closed by hand, or with its display.
    pub(in crate::presenter) fn gone(&mut self) {
        // A wall that is closed while its display is still there was closed by somebody.
        if self.open && self.is_apart() {
            self.chosen = Some(false);
        }
        self.open = false;
    }

    /// Whether the projector shows something else than the laptop: two displays at two places.
    pub(in crate::presenter) fn is_apart(&self) -> bool {
        self.displays.iter().any(|one| self.displays.iter().any(|other| one.at != other.at))
    }

    /// Whether two displays show the same, so that the room sees this screen.
    pub(in crate::presenter) fn is_mirrored(&self) -> bool {
        self.displays.len() > 1 && !self.is_apart()
    }

    /// Whether the wall is open.
    pub(in crate::presenter) fn is_open(&self) -> bool {
        self.open
    }

    /// Opens the wall, or takes it away, because somebody wants it.
    pub(in crate::presenter) fn toggle(&mut self) {
        self.chosen = Some(!self.open);
    }

    /// Asks for what is wanted; `has_something` says whether there is anything to show to a room.
    pub(in crate::presenter) fn follow(&mut self, has_something: bool, outbox: &mut Outbox) {
        let wanted = has_something && self.chosen.unwrap_or_else(|| self.is_apart());
        if wanted != self.open {
            self.open = wanted;
            outbox.ask(Request::Wall(if wanted { WallRequest::Open { display: None } } else { WallRequest::Close }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn display(name: &str, x: i32) -> Display {
        Display { name: name.to_owned(), size: (1280, 800), at: (x, 0), primary: x == 0 }
    }

    fn asked(projector: &mut Projector) -> Vec<Request> {
        let mut outbox = Outbox::default();
        projector.follow(true, &mut outbox);
        outbox.take()
    }

    #[test]
    fn the_wall_opens_by_itself_only_on_a_display_of_its_own() {
        let mut projector = Projector::default();
        projector.displays(vec![display("laptop", 0)]);
        assert_eq!(asked(&mut projector), []);
        projector.displays(vec![display("laptop", 0), display("projector", 0)]);
        assert!(projector.is_mirrored());
        assert_eq!(asked(&mut projector), []);
        projector.displays(vec![display("laptop", 0), display("projector", 1280)]);
        assert_eq!(asked(&mut projector), [Request::Wall(WallRequest::Open { display: None })]);
        assert_eq!(asked(&mut projector), [], "once");
    }

    #[test]
    fn a_wall_closed_by_hand_stays_closed_and_one_that_was_unplugged_comes_back() {
        let (one, two) = (vec![display("laptop", 0)], vec![display("laptop", 0), display("projector", 1280)]);
        let mut projector = Projector::default();
        projector.displays(two.clone());
        assert_eq!(asked(&mut projector).len(), 1);
        projector.gone();
        assert_eq!(asked(&mut projector), [], "closed by hand");
        projector.displays(one.clone());
        projector.displays(two.clone());
        assert_eq!(asked(&mut projector).len(), 1, "plugged in again");
        projector.displays(one);
        projector.gone();
        assert_eq!(asked(&mut projector), []);
        projector.displays(two);
        assert_eq!(asked(&mut projector).len(), 1);
    }
}
