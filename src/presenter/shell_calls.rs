//! What the window's shell calls.

use std::time::Duration;

use crate::base::Message;
use crate::presenter::debrief::phase_at;
use crate::presenter::draw::REASON;
use crate::presenter::session::Recorded;
use crate::presenter::shell::{RecordRequest, Reply, Request, RequestId, RoomClock, WindowContent, WindowId};

use crate::presenter::talk::in_steps;
use crate::presenter::{Presenter, Shown};
use crate::workshop::{Actor, Command};

/// How often the clock of the room is looked at while it is shown.
const BETWEEN_LOOKS_AT_THE_CLOCK: Duration = Duration::from_secs(20);
/// How often what is left of a talk or a decision is looked at.
const BETWEEN_LOOKS_AT_A_TALK: Duration = Duration::from_secs(5);
/// How often what is half typed is kept.
const BETWEEN_DRAFTS: Duration = Duration::from_secs(2);

impl WindowContent for Presenter {
    fn prepare(&mut self, window: WindowId, ctx: &egui::Context) {
        match window {
            WindowId::Primary => self.dress_anew(ctx),
            // A wall that is made again has a context that knows nothing yet.
            WindowId::Wall => self.dress_wall_anew(ctx),
        }
    }

    fn apply(&mut self) {
        self.page_is_new = false;
        self.read_the_rest();
        let standing = self.standing();
        for intent in std::mem::take(&mut self.intents) {
            self.take(intent);
            if self.standing() != standing {
                // Whatever else was pressed was meant for the page that is gone.
                break;
            }
        }
        let has_a_wall = self.has_a_wall();
        self.projector.follow(has_a_wall, &mut self.outbox);
    }

    fn tick(&mut self, passed: Duration, clock: &RoomClock) {
        self.session.set_now(clock.now);
        self.session.look_at_the_clock(BETWEEN_LOOKS_AT_THE_CLOCK, &mut self.outbox);
        if self.room_clock != clock.shown {
            self.room_clock.clone_from(&clock.shown);
            self.stale |= matches!(self.shown, Shown::Console(_) | Shown::Debrief(_));
        }
        self.follow_clocks();
        self.since_draft += passed;
        if self.draft_changed() && self.since_draft >= BETWEEN_DRAFTS {
            self.since_draft = Duration::ZERO;
            self.draft_kept = self.drafts.half_typed().to_owned();
            let draft = RecordRequest::Draft { key: REASON.to_owned(), text: self.draft_kept.clone() };
            self.outbox.record(draft);
        }
    }

    fn requests(&mut self) -> Vec<Request> {
        self.outbox.take()
    }

    fn reply(&mut self, reply: Reply) {
        self.stale = true;
        match reply {
            Reply::Done(id) => drop(self.keeping.remove(&id)),
            Reply::Failed { id, why } => self.failed(id, &why),
            Reply::Recorded { id, .. } => self.session.recorded(id),
            Reply::NotRecorded { why, .. } => self.session.not_recorded(why),
            Reply::Workshops(_, entries) => self.shelf.settle(entries),
            Reply::Opened(id, opened) => self.take_up(id, *opened),
            Reply::Saved { path, .. } => {
                let message = Message::new("workshops-saved").with("path", path.display().to_string());
                self.notice = Some(self.words.text(&message));
            }
            Reply::Displays(displays) => {
                self.projector.displays(displays);
                // What only the facilitator may see is not left on a screen that the room sees now.
                self.session.cover();
            }
            Reply::WallGone => self.projector.gone(),
            Reply::Content { files, told, at } => self.read_content(files, told, &at),
            Reply::Themes { files } => self.try_themes(&files),
            Reply::NoContent { why } => self.notice = Some(why),
        }
    }

    fn project(&mut self) {
        if self.stale {
            self.rebuild();
        }
        self.turn_page();
    }

    fn title(&self, window: WindowId) -> String {
        if window == WindowId::Wall {
            return self.words.say("wall-title");
        }
        match self.session.play() {
            Some(play) => format!("{} · {}", self.words.say("app-title"), play.case().scenario.title),
            None => self.words.say("app-title"),
        }
    }

    fn place(&self) -> String {
        if self.paused && !self.choices.open {
            return "pause".to_owned();
        }
        let name = match &self.shown {
            Shown::Lobby(_) => "lobby",
            Shown::Workshops(_) => "workshops",
            Shown::Setup(_) => "setup",
            Shown::Day(_) => "day",
            Shown::Prebrief(_) => "pre-brief",
            Shown::Table(_) => "table",
            Shown::Talk(_) => "talk",
            Shown::Curtain(_) => "curtain",
            Shown::Card(_) => "role-card",
            Shown::Play(_) => "play",
            Shown::Swap(_) => "swap",
            Shown::Handbook(_) => "handbook",
            Shown::HandbookGate => "handbook-gate",
            Shown::Settings(_) => "settings",
            Shown::Console(_) => "console",
            Shown::MirrorCurtain(_) => "ask-curtain",
            Shown::Mirror(_) => "ask",
            Shown::ConsoleGate(_) => "console-gate",
            Shown::Ending(_) => "ending",
            Shown::Author(_) => "author",
            Shown::Debrief(view) => return format!("debrief-{}", phase_at(view.phase).id()),
        };
        name.to_owned()
    }

    fn draw(&mut self, window: WindowId, ui: &mut egui::Ui) {
        match window {
            WindowId::Primary => self.draw_all(ui),
            WindowId::Wall => self.draw_wall(ui),
        }
    }

    fn has_intents(&self) -> bool {
        !self.intents.is_empty() || self.bench.half_read
    }

    fn next_wake(&self) -> Option<Duration> {
        let draft = self.draft_changed().then(|| BETWEEN_DRAFTS.saturating_sub(self.since_draft));
        let runs = matches!(self.shown, Shown::Console(_)) || self.session.keeps_time();
        let clock = runs.then_some(BETWEEN_LOOKS_AT_THE_CLOCK);
        let counts = (self.clocks[..2] != [0; 2]).then_some(BETWEEN_LOOKS_AT_A_TALK);
        [draft, clock, counts].into_iter().flatten().min()
    }

    fn may_close(&mut self) -> bool {
        let Recorded::Not(_) = self.session.recording() else { return true };
        // Asked a second time, it closes all the same.
        std::mem::replace(&mut self.asked_to_close, true)
    }

    fn closing(&mut self) {
        self.session.leave(&mut self.outbox);
    }
}

impl Presenter {
    /// Whether something half typed is not kept as it is now.
    fn draft_changed(&self) -> bool {
        self.session.is_recorded() && self.drafts.half_typed() != self.draft_kept
    }

    /// Shows what is left when it is less than before, and lets the time for a decision be up.
    fn follow_clocks(&mut self) {
        let now = self.session.now();
        let Some(workshop) = self.session.workshop().filter(|workshop| !workshop.is_paused()) else {
            self.clocks = [0; 3];
            return;
        };
        let room = workshop.room_time(now);
        let limit = workshop.limit(now);
        let talk = workshop.talk().stop().map(|stop| in_steps(stop.view(room).of_step.1));
        let part = workshop.day().lines(room).into_iter().find(|line| line.is_now);
        let part = part.map(|line| line.time.1.as_secs().div_ceil(60) + line.over.as_secs() / 60);
        let clocks = [talk, limit.map(|limit| in_steps(limit.left)), part].map(Option::unwrap_or_default);
        self.stale |= clocks != self.clocks;
        self.clocks = clocks;
        if limit.is_some_and(|limit| limit.enforced && limit.left.is_zero()) {
            self.ask(Actor::Facilitator, &Command::TimeIsUp);
            self.stale = true;
        }
    }

    /// What was asked of the shell could not be done.
    fn failed(&mut self, id: RequestId, why: &str) {
        if self.not_mended(id, why) {
            return;
        }
        let message = match self.keeping.remove(&id) {
            Some(key) => Message::new(key).with("reason", why),
            None if self.shelf.opened(id).is_some() => Message::new("workshops-not-opened").with("why", why),
            None => Message::new("workshops-failed").with("why", why),
        };
        self.notice = Some(self.words.text(&message));
    }

    /// What is to be told, on every screen, about what is not on the disk.
    pub(in crate::presenter) fn not_recorded(&self) -> Option<String> {
        let Recorded::Not(why) = self.session.recording() else { return None };
        let key = if self.asked_to_close { "recording-lost-if-closed" } else { "recording-failed" };
        Some(self.words.text(&Message::new(key).with("why", why)))
    }
}
