//! A small window with the light theme, for the tests of the parts.

use egui::Ui;
use egui_kittest::Harness;

use crate::ui::theme::{ThemeKind, Tokens, install};

/// Shows some parts in a small window.
pub(crate) fn harness<'a>(mut show: impl FnMut(&mut Ui) + 'a) -> Harness<'a> {
    let mut installed = false;
    Harness::builder().with_size(egui::vec2(600.0, 400.0)).build_ui(move |ui| {
        if !installed {
            install(ui.ctx(), Tokens::shipped(ThemeKind::Light).unwrap());
            installed = true;
            // New fonts arrive with the next pass.
            ui.ctx().request_repaint();
            return;
        }
        show(ui);
    })
}
