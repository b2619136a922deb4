//! The smallest window content: a text field, a button and a line of text. It measures the shell itself: how soon it is visible,
//! what it costs at rest, whether keys and clicks arrive exactly once. `.ci/window` drives it.

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use roadblock::app::{self, Options, Reply, Request, WindowContent};
use roadblock::base::Catalogue;
use roadblock::presenter::shell::{RoomClock, WindowId};

#[derive(Default)]
struct Probe {
    text: String,
    queued: Vec<Decision>,
    requests: Vec<Request>,
    pressed: usize,
    shown: String,
    seconds: Option<f64>,
}

enum Decision {
    Press,
    Tick,
    Quit,
}

impl WindowContent for Probe {
    fn prepare(&mut self, _window: WindowId, ctx: &egui::Context) {
        ctx.all_styles_mut(|style| {
            style.text_styles.values_mut().for_each(|font| font.size *= 1.5);
        });
    }

    fn apply(&mut self) {
        for decision in std::mem::take(&mut self.queued) {
            match decision {
                Decision::Press => self.pressed += 1,
                Decision::Tick => self.seconds = self.seconds.xor(Some(0.0)),
                Decision::Quit => self.requests.push(Request::Quit),
            }
        }
    }

    fn tick(&mut self, passed: Duration, _clock: &RoomClock) {
        if let Some(seconds) = &mut self.seconds {
            *seconds += passed.as_secs_f64();
        }
    }

    fn requests(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.requests)
    }

    fn reply(&mut self, _reply: Reply) {}

    fn project(&mut self) {
        let clock = self.seconds.map_or_else(|| "stopped".to_owned(), |seconds| format!("{seconds:.0} s"));
        self.shown = format!("Pressed {} times; the clock says {clock}.", self.pressed);
    }

    fn title(&self, _window: WindowId) -> String {
        format!("Probe {}", self.pressed)
    }

    fn place(&self) -> String {
        format!("probe-{}", self.pressed)
    }

    fn draw(&mut self, _window: WindowId, ui: &mut egui::Ui) {
        egui::CentralPanel::default().show(ui, |ui| {
            ui.heading("The road is closed");
            // A grid's first showing makes egui discard the pass and ask for a second.
            egui::Grid::new("fields").show(ui, |ui| {
                let label = ui.label("Your words");
                ui.text_edit_singleline(&mut self.text).labelled_by(label.id);
                ui.end_row();
                if ui.button("Press").on_hover_text("Adds one").clicked() {
                    self.queued.push(Decision::Press);
                }
                if ui.button("Clock").clicked() {
                    self.queued.push(Decision::Tick);
                }
                if ui.button("Quit").clicked() {
                    self.queued.push(Decision::Quit);
                }
                ui.end_row();
            });
            ui.label(&self.shown);
        });
    }

    fn has_intents(&self) -> bool {
        !self.queued.is_empty()
    }

    fn next_wake(&self) -> Option<Duration> {
        self.seconds.map(|seconds| Duration::from_secs_f64(1.0 - seconds.fract()))
    }

    fn may_close(&mut self) -> bool {
        true
    }

    fn closing(&mut self) {}
}

fn main() -> ExitCode {
    // Like the program itself: --trace FILE.
    let trace = std::env::args_os().skip_while(|arg| arg != "--trace").nth(1).map(Into::into);
    let words = match Catalogue::english() {
        Ok(words) => std::sync::Arc::new(words),
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            return ExitCode::from(2);
        }
    };
    match app::run(Probe::default(), Options { trace, ..Options::default() }, words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}
