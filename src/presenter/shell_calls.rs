//! The desk as the window's shell sees it.

use std::time::Duration;

use crate::presenter::shell::{Answer, Face, Request};

use crate::presenter::{Desk, Shown};

impl Face for Desk {
    fn prepare(&mut self, ctx: &egui::Context) {
        self.dress(ctx);
    }

    fn apply(&mut self) {
        self.read_the_rest();
        for intent in std::mem::take(&mut self.intents) {
            self.take(intent);
        }
    }

    fn tick(&mut self, _passed: Duration) {}

    fn requests(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.requests)
    }

    fn answer(&mut self, answer: Answer) {
        match answer {
            Answer::Kept { .. } => {}
            Answer::NotKept { reason, .. } if self.is_mending() => self.not_mended(&reason),
            Answer::NotKept { path, reason } => self.not_kept(&path, &reason),
            Answer::Content { files, at } => self.read_content(files, &at),
            Answer::Themes { files } => self.try_themes(&files),
            Answer::NoContent { reason } => {
                self.notice = Some(reason);
                self.stale = true;
            }
        }
    }

    fn project(&mut self) {
        if self.stale {
            self.rebuild();
        }
    }

    fn title(&self) -> String {
        match &self.live {
            Some(live) => format!("{} · {}", self.words.say("app-title"), live.play().case().scenario.title),
            None => self.words.say("app-title"),
        }
    }

    fn place(&self) -> String {
        if self.paused && !self.choices.open {
            return "pause".to_owned();
        }
        let name = match &self.shown {
            Shown::Lobby(_) => "lobby",
            Shown::Setup(_) => "setup",
            Shown::Prebrief(_) => "pre-brief",
            Shown::Table(_) => "table",
            Shown::Curtain(_) => "curtain",
            Shown::Card(_) => "role-card",
            Shown::Play(_) => "play",
            Shown::Swap(_) => "swap",
            Shown::Handbook(_) => "handbook",
            Shown::HandbookGate => "handbook-gate",
            Shown::Settings(_) => "settings",
            Shown::Ending(_) => "ending",
            Shown::Author(_) => "author",
            Shown::Debrief(view) => {
                return format!("debrief-{}", crate::presenter::debrief::PHASES[view.phase as usize]);
            }
        };
        name.to_owned()
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        self.draw_all(ui);
    }

    fn has_intents(&self) -> bool {
        !self.intents.is_empty() || self.bench.half_read
    }

    fn next_wake(&self) -> Option<Duration> {
        None
    }

    fn closing(&mut self) {
        self.keep();
    }
}
