//! A face with nothing on it but its title: what the window shows where the screens are not built in.
//! It never asks the shell for anything.

use std::time::Duration;

use crate::ui::face::{Answer, Face, Request};

/// A window with a title and nothing else.
#[derive(Debug, Clone)]
pub struct Blank {
    title: String,
}

impl Blank {
    /// A blank window under this title.
    #[must_use]
    pub fn new(title: String) -> Self {
        Self { title }
    }
}

impl Face for Blank {
    fn prepare(&mut self, _ctx: &egui::Context) {}

    fn apply(&mut self) {}

    fn tick(&mut self, _passed: Duration) {}

    fn requests(&mut self) -> Vec<Request> {
        Vec::new()
    }

    fn answer(&mut self, _answer: Answer) {}

    fn project(&mut self) {}

    fn title(&self) -> String {
        self.title.clone()
    }

    fn place(&self) -> String {
        "blank".to_owned()
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        egui::CentralPanel::default().show(ui, |ui| {
            ui.centered_and_justified(|ui| ui.heading(&self.title));
        });
    }

    fn has_intents(&self) -> bool {
        false
    }

    fn next_wake(&self) -> Option<Duration> {
        None
    }

    fn closing(&mut self) {}
}
