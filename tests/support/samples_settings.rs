//! The settings with something to choose.

use egui::{Key, Ui};
use roadblock::ui::frame::{self, LanguageView, TopBarDraft, TopBarView};
use roadblock::ui::screens::settings::*;
use roadblock::ui::settings::TextSize;
use roadblock::ui::theme::{ThemeKind, TokensExt as _, set_easy_reading};

use super::{Sample, top_bar, words};

pub(crate) fn screens() -> Vec<Sample> {
    use Key::Tab;
    let sample = |name, keys, build| Sample { name, keys, build };
    vec![
        sample("settings", &[], || settings(settings_view(), false)),
        sample("settings-scale", &[Tab, Tab, Tab], || settings(settings_view(), false)),
        sample("settings-easy", &[], || settings(changed(), true)),
    ]
}

/// As it was delivered.
pub(crate) fn settings_view() -> SettingsView {
    SettingsView {
        sizes: TextSize::STEPS.map(|step| format!("{step} %")).to_vec(),
        size: TextSize::default().step(),
        motion: true,
        full_screen: false,
        languages: vec![LanguageView { key: 0, name: "English".into(), chosen: true }],
        kept: "Kept on this machine, in /home/workshop/.config/roadblock/settings.ron".into(),
        about: "Roadblock 0.1.0, under MIT or Apache 2.0. The letters are Noto Sans, Noto Sans Mono and Andika, under \
                the SIL Open Font License."
            .into(),
        ..SettingsView::default()
    }
}

/// Several languages to choose from, and nothing as it was delivered.
pub(crate) fn changed() -> SettingsView {
    SettingsView {
        size: 5,
        motion: false,
        easy_reading: true,
        languages: top_bar().languages,
        as_delivered: ResetView::Offered,
        notice: "What you chose holds now, but could not be saved for the next start: the disk is full.".into(),
        ..settings_view()
    }
}

fn settings(mut view: SettingsView, easy: bool) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut bar) = (words(), TopBarDraft::default());
    let top = TopBarView { title: words.say("settings-title"), can_close: true, ..TopBarView::default() };
    Box::new(move |ui| {
        let t = ui.tokens();
        view.theme = match (t.outlined, t.dark) {
            (true, _) => ThemeKind::HighContrast,
            (false, true) => ThemeKind::Dark,
            (false, false) => ThemeKind::Light,
        };
        set_easy_reading(ui.ctx(), easy);
        frame::top_bar_ui(ui, &top, &mut bar, &words, &mut |_| {});
        settings_ui(ui, &view, &mut SettingsDraft, &words, &mut |_| {});
    })
}
