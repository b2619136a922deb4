//! The handbook, opened from the lobby of a desk with the shipped content.

use std::path::Path;

use egui::{Key, Ui};
use roadblock::library::Library;
use roadblock::presenter::shell::{WindowContent as _, WindowId};
use roadblock::presenter::{Opening, Presenter};
use roadblock::store::read_folder;
use roadblock::ui::settings::Settings;
use roadblock::ui::theme::{ThemeKind, TokensExt as _};

use super::{Sample, words};

pub(crate) fn screens() -> Vec<Sample> {
    use Key::{Enter, F1, Tab};
    // From the search: eight phases, then duties, words, contacts, edition.
    const B: &[Key] = &[F1, Tab, Tab, Tab, Tab, Tab, Enter];
    // From phase B past the other pages and the boxes of both pictures to the third clause.
    const OPEN: [Key; 33] = {
        let mut keys = [Tab; 33];
        (keys[0], keys[6], keys[32]) = (F1, Enter, Enter);
        keys
    };
    const DUTIES: &[Key] = &[F1, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Enter];
    const WORDS: &[Key] = &[F1, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Enter];
    const CONTACTS: &[Key] = &[F1, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Enter];
    const EDITION: &[Key] = &[F1, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Tab, Enter];
    let sample = |name, keys| Sample { name, keys, build: desk };
    vec![
        sample("handbook-phase", B),
        sample("handbook-open", &OPEN),
        sample("handbook-duties", DUTIES),
        sample("handbook-words", WORDS),
        sample("handbook-contacts", CONTACTS),
        sample("handbook-edition", EDITION),
    ]
}

/// A desk at its first page, as the window shows it, in the colours in force.
fn desk() -> Box<dyn FnMut(&mut Ui)> {
    let mut desk = None;
    Box::new(move |ui| {
        let desk = desk.get_or_insert_with(|| open(ui));
        desk.apply();
        desk.project();
        desk.draw(WindowId::Primary, ui);
        if desk.has_intents() {
            ui.ctx().request_repaint();
        }
    })
}

fn open(ui: &Ui) -> Presenter {
    let t = ui.tokens();
    let theme = match (t.outlined, t.dark) {
        (true, _) => ThemeKind::HighContrast,
        (false, true) => ThemeKind::Dark,
        (false, false) => ThemeKind::Light,
    };
    let settings = Settings { theme, ..Settings::default() };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    Presenter::open(Opening {
        words: words(),
        library: Library::from_texts(read_folder(&folder).expect("the shipped content").files),
        record: None,
        own: None,
        own_files: Vec::new(),
        settings_file: None,
        settings: Ok(settings.to_text().ok()),
        seed: 1,
    })
}
