//! One row for each thing that can be set: its name, what it is good for, its choices.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{SettingsAction, SettingsView};
use crate::base::Catalogue;
use crate::ui::theme::sizes::{height, space, width};
use crate::ui::theme::{Face, ThemeKind, TokensExt as _};
use crate::ui::widgets::{ActionButton, Segments, StepScale, Text, galley};

pub(super) fn rows_ui(ui: &mut Ui, view: &SettingsView, words: &Catalogue, emit: &mut dyn FnMut(SettingsAction)) {
    ui.tokens().card().show(ui, |ui| {
        size_ui(ui, view, words, emit);
        let themes = ThemeKind::ALL.map(|kind| words.say(&format!("settings-theme-{}", kind.file_stem())));
        let at = ThemeKind::ALL.iter().position(|kind| *kind == view.theme).unwrap_or_default();
        line(ui);
        if let Some(at) = row_ui(ui, words, "settings-theme", &themes, at) {
            emit(SettingsAction::Theme(ThemeKind::ALL[at]));
        }
        let on_off = ["settings-on", "settings-off"].map(|key| words.say(key));
        line(ui);
        if let Some(at) = row_ui(ui, words, "settings-easy", &on_off, usize::from(!view.easy_reading)) {
            emit(SettingsAction::EasyReading(at == 0));
        }
        line(ui);
        if let Some(at) = row_ui(ui, words, "settings-motion", &on_off, usize::from(!view.motion)) {
            emit(SettingsAction::Motion(at == 0));
        }
        line(ui);
        if let Some(at) = row_ui(ui, words, "settings-full-screen", &on_off, usize::from(!view.full_screen)) {
            emit(SettingsAction::FullScreen(at == 0));
        }
        line(ui);
        language_ui(ui, view, words, emit);
    });
}

/// Where the choices are kept, and what program this is.
pub(super) fn foot_ui(ui: &mut Ui, view: &SettingsView) {
    let ink = ui.tokens().ink_2;
    for text in [&view.kept, &view.about] {
        if !text.is_empty() {
            ui.add_space(space::M);
            ui.add(Text::small(text).color(ink));
        }
    }
    ui.add_space(space::S);
}

/// First, so that it stays in view whatever size is chosen.
fn size_ui(ui: &mut Ui, view: &SettingsView, words: &Catalogue, emit: &mut dyn FnMut(SettingsAction)) {
    name_ui(ui, words, "settings-size");
    ui.add_space(space::S);
    let (smaller, larger) = (words.say("settings-smaller"), words.say("settings-larger"));
    let smaller = ActionButton::new(&smaller).key("Ctrl -");
    let larger = ActionButton::new(&larger).key("Ctrl +");
    let name = words.say("settings-size");
    let scale = StepScale::new(&name, &view.sizes, view.size);
    let beside = smaller.size(ui).x + larger.size(ui).x + 2.0 * space::M;
    let [is_smallest, is_largest] = [view.size == 0, view.size + 1 >= view.sizes.len()];
    let mut pressed = |ui: &mut Ui, off: bool, button: ActionButton<'_>, action| {
        ui.add_enabled_ui(!off, |ui| {
            if ui.add(button).clicked() {
                emit(action);
            }
        });
    };
    if ui.available_width() >= beside + width::SCALE {
        let wide = ui.available_width() - beside;
        let mut asked = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            pressed(ui, is_smallest, smaller, SettingsAction::Smaller);
            ui.allocate_ui(vec2(wide, 0.0), |ui| asked = scale.show(ui));
            pressed(ui, is_largest, larger, SettingsAction::Larger);
        });
        if let Some(step) = asked {
            emit(SettingsAction::Size(step));
        }
    } else {
        let asked = scale.show(ui);
        ui.add_space(space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            pressed(ui, is_smallest, smaller, SettingsAction::Smaller);
            pressed(ui, is_largest, larger, SettingsAction::Larger);
        });
        if let Some(step) = asked {
            emit(SettingsAction::Size(step));
        }
    }
}

/// A row with a few words to choose from; says which was pressed.
fn row_ui(ui: &mut Ui, words: &Catalogue, key: &str, labels: &[String], chosen: usize) -> Option<usize> {
    let name = words.say(key);
    let segments = Segments::new(labels, chosen).of(&name);
    let beside = segments.width(ui);
    let within =
        |ui: &mut Ui, rect: Rect, salt: &str| ui.new_child(UiBuilder::new().max_rect(rect).id_salt((key, salt)));
    let whole = ui.available_rect_before_wrap();
    let wide = whole.width() - beside - space::L;
    if wide >= width::ROW_WORDS {
        let words_tall = name_height(ui, words, key, wide);
        let tall = words_tall.max(height::TARGET);
        let middle = whole.top() + tall / 2.0;
        let left = Rect::from_min_size(pos2(whole.left(), middle - words_tall / 2.0), vec2(wide, words_tall));
        let right = Rect::from_min_size(pos2(whole.right() - beside, middle - height::TARGET / 2.0), vec2(beside, 0.0));
        name_ui(&mut within(ui, left, "name"), words, key);
        let pressed = segments.show(&mut within(ui, right, "choice"));
        ui.advance_cursor_after_rect(whole.with_max_y(whole.top() + tall));
        pressed
    } else {
        name_ui(ui, words, key);
        ui.add_space(space::S);
        ui.push_id(key, |ui| segments.show(ui)).inner
    }
}

/// One language is no choice; then the sentence says so.
fn language_ui(ui: &mut Ui, view: &SettingsView, words: &Catalogue, emit: &mut dyn FnMut(SettingsAction)) {
    if view.languages.len() < 2 {
        name_ui(ui, words, "settings-language-only");
        return;
    }
    let names: Vec<String> = view.languages.iter().map(|language| language.name.clone()).collect();
    let chosen = view.languages.iter().position(|language| language.chosen).unwrap_or_default();
    if let Some(language) = row_ui(ui, words, "settings-language", &names, chosen).and_then(|at| view.languages.get(at))
    {
        emit(SettingsAction::Language(language.key));
    }
}

/// The name, and in the second line what it is good for.
fn name_ui(ui: &mut Ui, words: &Catalogue, key: &str) {
    let ink = ui.tokens().ink_2;
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.add(Text::heading(&words.say(key), Face::BodyBold));
    ui.add(Text::small(&words.say(&format!("{key}-second"))).color(ink));
}

fn name_height(ui: &Ui, words: &Catalogue, key: &str, wide: f32) -> f32 {
    let (name, second) = (words.say(key), words.say(&format!("{key}-second")));
    let tall = |text: &str, face| galley(ui, text, face, ui.tokens().ink, wide).size().y;
    tall(&name, Face::BodyBold) + tall(&second, Face::Small)
}

fn line(ui: &mut Ui) {
    let t = ui.tokens();
    ui.add_space(space::M);
    let rect = ui.available_rect_before_wrap();
    ui.painter().hline(rect.x_range(), rect.top(), t.card_stroke());
    ui.add_space(space::M);
}
