//! The lobby: the table waits, nobody is seated. Start, go on where one stopped, and what else there is.
//! It shows only what can be opened today.

use egui::{CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::{Icon, icon, sign};
use crate::ui::stage::waiting_table_ui;
use crate::ui::theme::sizes::{height, radius, space, stroke, wash};
use crate::ui::theme::{Agency, Face, Layout, TokensExt as _};
use crate::ui::widgets::{
    ActionButton, Text, announce, focus_ring, focus_ring_on_primary, galley, notice_height, notice_ui,
};

/// What the lobby shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LobbyView {
    /// The workshop that was left, if there is one.
    pub resume: Option<ResumeView>,
    /// What else can be opened, in order. What does not exist yet is not in the list.
    pub tiles: Vec<TileView>,
    /// A sentence about something that did not go well, such as a file that could not be read; may be empty.
    pub notice: String,
}

/// A workshop that was left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ResumeView {
    /// Name of the case.
    pub case: String,
    /// When it was left and what comes next, such as "Today, 10:42. Next: the social worker decides".
    pub second: String,
    /// Whose turn it is.
    pub agency: Option<Agency>,
}

/// Something that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileView {
    /// Comes back in [`LobbyAction::Open`].
    pub key: u32,
    /// Such as "Practise alone".
    pub title: String,
    /// Such as "Play every role in turn".
    pub second: String,
    /// Beside the words.
    pub icon: Icon,
}

/// Nothing is half done in the lobby.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LobbyDraft;

/// What was decided in the lobby.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LobbyAction {
    /// Begin a new workshop.
    Start,
    /// Go on with the one that was left.
    Resume,
    /// Open one of the tiles, by key.
    Open(u32),
    /// Close the program.
    Quit,
}

/// Shows the lobby in all the space below the top bar.
pub fn lobby_ui(
    ui: &mut Ui,
    view: &LobbyView,
    _draft: &mut LobbyDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(LobbyAction),
) {
    let t = ui.tokens();
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0, t.bg);
    let layout = ui.layout_kind();
    let digits = by_digit(ui, view);
    let below = match layout {
        Layout::Wide => 340.0,
        Layout::Compact => 312.0,
        Layout::Narrow => 330.0,
    };
    let more_rows = view.tiles.len().div_ceil(across(layout)).saturating_sub(1);
    let more = f32::from(u8::try_from(more_rows).unwrap_or(u8::MAX)) * (height::TILE + space::M);
    let below = below + more + notice_height(ui, &view.notice, whole.width() - 2.0 * layout.margin());
    let picture = (whole.height() - below).clamp(90.0, 480.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.scope_builder(UiBuilder::new().max_rect(whole).id_salt("picture"), |ui| {
        waiting_table_ui(ui, picture, &words.say("lobby-picture"));
    });
    let mut page = whole.with_min_y(whole.top() + picture + 16.0).shrink2(vec2(layout.margin(), 0.0));
    page.max.y -= 4.0;
    let body = page.with_max_y(page.bottom() - 56.0);
    let mut pressed = digits;
    ui.scope_builder(UiBuilder::new().max_rect(body).id_salt("ways"), |ui| {
        column_ui(ui, "ways", |ui| {
            ui.add_space(space::XS);
            notice_ui(ui, &view.notice);
            main_row(ui, view, words, &mut pressed);
            ui.add_space(if layout == Layout::Wide { space::XL } else { space::L });
            tiles_ui(ui, view, &mut pressed);
        });
    });
    let foot = page.with_min_y(page.bottom() - 52.0);
    ui.scope_builder(UiBuilder::new().max_rect(foot).id_salt("foot"), |ui| foot_ui(ui, words, &mut pressed));
    if let Some(action) = pressed {
        emit(action);
    }
    ui.advance_cursor_after_rect(whole);
}

/// 1 starts, 2 goes on, then the tiles.
fn by_digit(ui: &Ui, view: &LobbyView) -> Option<LobbyAction> {
    match keys::digit(ui)? {
        1 => Some(LobbyAction::Start),
        2 => view.resume.is_some().then_some(LobbyAction::Resume),
        digit => view.tiles.get(usize::from(digit) - 3).map(|tile| LobbyAction::Open(tile.key)),
    }
}

fn main_row(ui: &mut Ui, view: &LobbyView, words: &Catalogue, pressed: &mut Option<LobbyAction>) {
    let layout = ui.layout_kind();
    let tall: f32 = if layout == Layout::Wide { 112.0 } else { 92.0 };
    let full = ui.available_rect_before_wrap();
    let gap = space::L;
    let wide = (full.width() - gap) / 2.0;
    let (start, start_second) = (words.say("lobby-start"), words.say("lobby-start-second"));
    let none = (words.say("lobby-resume"), words.say("lobby-resume-none"));
    let resume = view.resume.as_ref().map(|resume| {
        let title = crate::base::Message::new("lobby-resume-case").with("case", resume.case.as_str());
        (words.text(&title), resume.second.clone())
    });
    let (title, second) = resume.unwrap_or(none);
    let start = Tile { title: &start, second: &start_second, mark: Mark::Icon(Icon::Play), digit: Some(1), main: true };
    let mark = view.resume.as_ref().and_then(|resume| resume.agency).map_or(Mark::Icon(Icon::History), Mark::Sign);
    let resume = Tile { title: &title, second: &second, mark, digit: Some(2), main: false };
    let tall = tall.max(start.height(ui, wide, true)).max(resume.height(ui, wide, true));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        if start.show(ui, wide, tall, true).clicked() {
            *pressed = Some(LobbyAction::Start);
        }
        // Its own ink says that it waits; fading it further would make it hard to read.
        ui.visuals_mut().disabled_alpha = 1.0;
        ui.add_enabled_ui(view.resume.is_some(), |ui| {
            if resume.show(ui, wide, tall, true).clicked() {
                *pressed = Some(LobbyAction::Resume);
            }
        });
    });
}

/// How many tiles stand side by side.
const fn across(layout: Layout) -> usize {
    match layout {
        Layout::Wide => 4,
        Layout::Compact => 3,
        Layout::Narrow => 2,
    }
}

fn tiles_ui(ui: &mut Ui, view: &LobbyView, pressed: &mut Option<LobbyAction>) {
    let across = across(ui.layout_kind());
    let gaps = f32::from(u8::try_from(across - 1).unwrap_or(0)) * space::L;
    let wide = (ui.available_width() - gaps) / f32::from(u8::try_from(across).unwrap_or(1));
    for (row, tiles) in view.tiles.chunks(across).enumerate() {
        if row > 0 {
            ui.add_space(space::M);
        }
        let tile = |at: usize, view| {
            let digit = u8::try_from(3 + row * across + at).ok().filter(|&digit| digit <= 9);
            Tile::of(view, digit)
        };
        let tall = tiles
            .iter()
            .enumerate()
            .map(|(at, view)| tile(at, view).height(ui, wide, false))
            .fold(height::TILE, f32::max);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            for (at, view) in tiles.iter().enumerate() {
                let shown = ui.push_id(view.key, |ui| tile(at, view).show(ui, wide, tall, false));
                if shown.inner.clicked() {
                    *pressed = Some(LobbyAction::Open(view.key));
                }
            }
        });
    }
}

fn foot_ui(ui: &mut Ui, words: &Catalogue, pressed: &mut Option<LobbyAction>) {
    let ink = ui.tokens().ink_2;
    ui.horizontal_centered(|ui| {
        if ui.add(ActionButton::new(&words.say("lobby-quit")).icon(Icon::Door)).clicked() {
            *pressed = Some(LobbyAction::Quit);
        }
        crate::ui::frame::at_the_right(ui, |ui| {
            let room = |ui: &Ui, text: &str| galley(ui, text, Face::Small, ink, f32::INFINITY).size().x;
            for text in [words.say("lobby-stays-here"), words.say("lobby-model")] {
                if room(ui, &text) + space::XL <= ui.available_width() {
                    ui.add(Text::small(&text).color(ink));
                    ui.add_space(space::M);
                }
            }
        });
    });
}

/// What stands before the words of a tile.
#[derive(Clone, Copy)]
enum Mark {
    Icon(Icon),
    Sign(Agency),
}

/// A large button with two lines.
struct Tile<'a> {
    title: &'a str,
    second: &'a str,
    mark: Mark,
    digit: Option<u8>,
    main: bool,
}

impl<'a> Tile<'a> {
    fn of(view: &'a TileView, digit: Option<u8>) -> Self {
        Self { title: &view.title, second: &view.second, mark: Mark::Icon(view.icon), digit, main: false }
    }

    const fn faces(&self, large: bool) -> (Face, Face) {
        match (self.main, large) {
            (true, _) => (Face::Heading, Face::Body),
            (false, true) => (Face::SubBold, Face::Body),
            (false, false) => (Face::BodyBold, Face::Small),
        }
    }

    /// Width of the words.
    fn room(&self, wide: f32, large: bool) -> f32 {
        let (before, after) = if large { (72.0, 80.0) } else { (60.0, 54.0) };
        wide - before - if self.digit.is_some() { after } else { space::L }
    }

    fn height(&self, ui: &Ui, wide: f32, large: bool) -> f32 {
        let (title, second) = self.faces(large);
        let room = self.room(wide, large);
        let ink = ui.tokens().ink;
        galley(ui, self.title, title, ink, room).size().y + galley(ui, self.second, second, ink, room).size().y + 28.0
    }

    fn show(&self, ui: &mut Ui, wide: f32, tall: f32, large: bool) -> Response {
        let t = ui.tokens();
        let (rect, response) = ui.allocate_exact_size(vec2(wide, tall), Sense::click());
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let name = [self.title, self.second].iter().filter(|s| !s.is_empty()).copied().collect::<Vec<_>>().join(". ");
        announce(ui, &response, &name, None);
        let (fill, ink, ink_2) = match (ui.is_enabled(), self.main) {
            (false, _) => (t.bg, t.ink_3, t.ink_3),
            (true, true) => (t.primary, t.on_primary, t.on_primary),
            (true, false) => (t.surface, t.ink, t.ink_2),
        };
        let corner = CornerRadius::same(radius::CARD);
        let hovered = response.hovered() && ui.is_enabled();
        let border = if hovered { Stroke::new(stroke::CONTROL, t.ink) } else { t.card_stroke() };
        if ui.is_enabled() {
            ui.painter().add(t.rest_shadow().as_shape(rect, corner));
        }
        ui.painter().rect(rect, corner, fill, border, StrokeKind::Inside);
        if hovered && self.main {
            ui.painter().rect_filled(rect, corner, ink.gamma_multiply(wash::HOVER_ON_DARK));
        }
        if response.has_focus() {
            if self.main { focus_ring_on_primary(ui, rect, radius::CARD) } else { focus_ring(ui, rect, radius::CARD) }
        }
        self.words(ui, rect, large, [ink, ink_2]);
        response
    }

    fn words(&self, ui: &Ui, rect: Rect, large: bool, [ink, ink_2]: [egui::Color32; 2]) {
        let t = ui.tokens();
        let (before, mark) = if large { (72.0, 30.0) } else { (60.0, 24.0) };
        let centre = rect.left_center() + vec2(before / 2.0, 0.0);
        match self.mark {
            Mark::Icon(what) => icon(ui.painter(), centre, mark, what, ink_2),
            Mark::Sign(agency) => sign(ui.painter(), centre, mark + 4.0, agency, &t),
        }
        let (title, second) = self.faces(large);
        let room = self.room(rect.width(), large);
        let title = galley(ui, self.title, title, ink, room);
        let second = galley(ui, self.second, second, ink_2, room);
        let at = rect.left_center() + vec2(before, -(title.size().y + second.size().y) / 2.0);
        let down = title.size().y;
        ui.painter().galley(at, title, ink);
        ui.painter().galley(at + vec2(0.0, down), second, ink_2);
        if let Some(digit) = self.digit.filter(|_| ui.is_enabled()) {
            let (size, face, corner) =
                if large { (height::DIGIT, Face::SubBold, radius::BUTTON) } else { (26.0, Face::Key, radius::KEY_CAP) };
            let right = if large { 24.0 } else { 18.0 };
            let cap = Rect::from_center_size(rect.right_center() - vec2(right + size / 2.0, 0.0), vec2(size, size));
            ui.painter().rect_stroke(cap, corner, Stroke::new(if large { 2.0 } else { 1.5 }, ink), StrokeKind::Inside);
            let text = galley(ui, &digit.to_string(), face, ink, f32::INFINITY);
            ui.painter().galley(cap.center() - text.size() / 2.0, text, ink);
        }
    }
}
