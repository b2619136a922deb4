//! The shape of every screen: a bar along the top, a bar along the foot, and a middle that alone may scroll.
//! It never knows which screen it carries. Call [`top_bar_ui`], then [`foot_bar_ui`], then [`middle_ui`].

use egui::{
    Align, Align2, Area, CentralPanel, Frame, Id, Key, Layout as Flow, Margin, Order, Panel, ScrollArea, Ui, UiBuilder,
    WidgetInfo, WidgetType, vec2,
};

use super::keys;
use super::paint::Icon;
use super::theme::sizes::{height, radius, space, width};
use super::theme::{Face, Layout, TokensExt as _};
use super::widgets::{ActionButton, ListRow, Text};
use crate::base::{Catalogue, Message};

/// What the bar along the top shows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TopBarView {
    /// The name of the case, or of the screen.
    pub title: String,
    /// What is going on, in small words; may be empty.
    pub subtitle: String,
    /// Whether all that was decided is on the disk, in small words; may be empty.
    pub recorded: String,
    /// Whether "Pause" is offered.
    pub can_pause: bool,
    /// Whether the page of the people is offered.
    pub has_people: bool,
    /// Whether the handbook is offered.
    pub has_handbook: bool,
    /// Whether the settings are offered.
    pub has_settings: bool,
    /// Whether what is shown lies on top of something and can be closed; the screen itself answers Escape.
    pub can_close: bool,
    /// The languages that can be chosen; none hides the choice.
    pub languages: Vec<LanguageView>,
}

/// One language, under its own name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LanguageView {
    /// Comes back in [`FrameAction::Language`].
    pub key: u32,
    /// In the language itself, such as "Shqip".
    pub name: String,
    /// The language in force.
    pub chosen: bool,
}

/// What is open on the bar along the top.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopBarDraft {
    /// Whether the list of languages is open.
    pub languages_open: bool,
}

/// What was decided on the bar along the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrameAction {
    /// Stop the clock, or let it go on.
    Pause,
    /// Open the page of the people.
    People,
    /// Open the handbook.
    Handbook,
    /// Open the settings.
    Settings,
    /// Close what lies on top.
    Close,
    /// Change the language.
    Language(u32),
}

/// The bar along the top: where we are, pause, handbook, language.
pub fn top_bar_ui(
    ui: &mut Ui,
    view: &TopBarView,
    draft: &mut TopBarDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(FrameAction),
) {
    let (t, layout) = (ui.tokens(), ui.layout_kind());
    let margin = if layout == Layout::Wide { 24 } else { 18 };
    let frame = Frame::new().fill(t.head).inner_margin(Margin::symmetric(margin, 0));
    Panel::top("top-bar").exact_size(height::TOP_BAR).resizable(false).show_separator_line(false).frame(frame).show(
        ui,
        |ui| {
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                let [pause, people, handbook, settings, close] =
                    ["frame-pause", "frame-people", "frame-handbook", "settings-title", "frame-close"]
                        .map(|key| words.say(key));
                // Where there is less room the icons go first, then the key caps; the words stay.
                let (with_icons, with_keys) = (layout != Layout::Narrow, ui.available_width() >= width::BAR_WITH_KEYS);
                let button = |label, key, icon| {
                    let mut button = ActionButton::new(label).on_head();
                    if with_icons {
                        button = button.icon(icon);
                    }
                    if with_keys { button.key(key) } else { button }
                };
                let pause = view.can_pause.then(|| button(&pause, "P", Icon::Pause));
                let people = view.has_people.then(|| button(&people, "F3", Icon::People));
                let handbook = view.has_handbook.then(|| button(&handbook, "F1", Icon::Book));
                let settings = view.has_settings.then(|| button(&settings, "F10", Icon::Gear));
                let close = view.can_close.then(|| button(&close, "Esc", Icon::Close));
                let language = view.languages.iter().find(|language| language.chosen);
                let language = language.map(|language| (language, language_button(&language.name)));
                // Measured first, so that the title gets what is left and Tab still goes from left to right.
                let wide = |button: Option<&ActionButton<'_>>| button.map_or(0.0, |b| b.size(ui).x + space::XS);
                let language_button = language.as_ref().map(|(_, button)| button);
                let buttons = [
                    pause.as_ref(),
                    people.as_ref(),
                    handbook.as_ref(),
                    settings.as_ref(),
                    close.as_ref(),
                    language_button,
                ];
                let kept: f32 = buttons.into_iter().map(wide).sum();
                let room = (ui.available_width() - kept).max(width::WORDS_LEAST);
                ui.allocate_ui_with_layout(vec2(room, height::TOP_BAR), Flow::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(room);
                    title(ui, view);
                });
                if pause.is_some_and(|button| ui.add(button).clicked()) {
                    emit(FrameAction::Pause);
                }
                if people.is_some_and(|button| ui.add(button).clicked()) {
                    emit(FrameAction::People);
                }
                if handbook.is_some_and(|button| ui.add(button).clicked()) {
                    emit(FrameAction::Handbook);
                }
                if settings.is_some_and(|button| ui.add(button).clicked()) {
                    emit(FrameAction::Settings);
                }
                if close.is_some_and(|button| ui.add(button).clicked()) {
                    emit(FrameAction::Close);
                }
                if let Some((current, button)) = language {
                    let response = ui.add(button);
                    let name = words.text(&Message::new("frame-language").with("name", current.name.as_str()));
                    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
                    if response.clicked() {
                        draft.languages_open = !draft.languages_open;
                    }
                }
            });
        },
    );
    if view.can_pause && keys::pressed(ui, Key::P) {
        emit(FrameAction::Pause);
    }
    if view.has_handbook && keys::pressed_even_while_typing(ui, Key::F1) {
        emit(FrameAction::Handbook);
    }
    if t.outlined {
        let edge = ui.available_rect_before_wrap();
        ui.painter().hline(edge.x_range(), edge.top(), t.edge_stroke());
    }
    if draft.languages_open {
        language_list(ui, view, draft, emit);
    }
}

fn title(ui: &mut Ui, view: &TopBarView) {
    let ink = ui.tokens().on_head;
    ui.spacing_mut().item_spacing.x = space::S;
    ui.add(Text::heading(&view.title, Face::BodyBold).color(ink));
    for small in [&view.subtitle, &view.recorded] {
        if !small.is_empty() && ui.available_width() > 120.0 {
            ui.add(Text::new(small, Face::Small).color(ink));
        }
    }
}

fn language_button(name: &str) -> ActionButton<'_> {
    ActionButton::new(name).icon(Icon::Globe).trailing(Icon::ChevronDown).on_head()
}

fn language_list(ui: &Ui, view: &TopBarView, draft: &mut TopBarDraft, emit: &mut dyn FnMut(FrameAction)) {
    let area = Area::new(Id::new("languages"))
        .order(Order::Foreground)
        .fade_in(false)
        .anchor(Align2::RIGHT_TOP, vec2(-space::M, height::TOP_BAR + space::XS));
    let shown = area.show(ui.ctx(), |ui| {
        let t = ui.tokens();
        t.card().corner_radius(radius::OPTION).inner_margin(Margin::same(12)).show(ui, |ui| {
            ui.set_width(220.0);
            for language in &view.languages {
                let row = ui.push_id(language.key, |ui| ui.add(ListRow::new(&language.name).chosen(language.chosen)));
                if row.inner.clicked() {
                    emit(FrameAction::Language(language.key));
                    draft.languages_open = false;
                }
            }
        });
    });
    if shown.response.clicked_elsewhere() && ui.input(|input| input.pointer.any_click()) && !shown.response.hovered() {
        let on_bar = ui.input(|input| input.pointer.interact_pos()).is_some_and(|at| at.y < height::TOP_BAR);
        // The button on the bar closes the list by itself.
        draft.languages_open &= on_bar;
    }
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        draft.languages_open = false;
    }
}

/// The space below the top bar, in the order in which Tab goes through it.
pub struct Bands {
    /// Everything between the bars. It does not scroll by itself: see [`column_ui`].
    pub middle: Ui,
    /// The bar along the foot, from left to right: "back" first, the one main button [`at_the_right`].
    pub foot: Ui,
}

/// Divides the space below the top bar. Unlike [`foot_bar_ui`], what stands above is also reached first by Tab.
#[must_use]
pub fn split(ui: &mut Ui) -> Bands {
    let (t, layout) = (ui.tokens(), ui.layout_kind());
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0, t.bg);
    let (above, below) = whole.split_top_bottom_at_y(whole.bottom() - height::FOOT_BAR);
    ui.painter().hline(below.x_range(), below.top() + 0.5, t.card_stroke());
    let mut middle = ui.new_child(UiBuilder::new().max_rect(above).id_salt("middle"));
    middle.shrink_clip_rect(above);
    let inner = below.shrink2(vec2(layout.margin(), 0.0));
    let flow = Flow::left_to_right(Align::Center);
    let mut foot = ui.new_child(UiBuilder::new().max_rect(inner).layout(flow).id_salt("foot"));
    foot.spacing_mut().item_spacing.x = space::M;
    Bands { middle, foot }
}

/// A column that scrolls when it must, with room at its edges for focus rings. Leave 8 free above it.
pub fn column_ui<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    // The ring around a focused option is drawn outside of it and must not be cut.
    const RING: f32 = 9.0;
    let rect = ui.available_rect_before_wrap();
    let wide = egui::Rect::from_min_max(rect.min - vec2(RING, 8.0), rect.max + vec2(RING, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(wide).id_salt(name), |ui| {
        let margin = Margin { left: 9, right: 9, top: 8, bottom: 8 };
        let area = ScrollArea::vertical().id_salt(name).auto_shrink(false);
        area.show(ui, |ui| {
            if ui.max_rect().top() < wide.top() - 0.5 {
                // What is scrolled away ends below the words that stand above; only rings reach up to them.
                ui.set_clip_rect(ui.clip_rect().with_min_y(rect.top()));
            }
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 0.0;
                page_by_keys(ui);
                add(ui)
            })
        })
        .inner
        .inner
    })
    .inner
}

/// The page keys move whatever scrolls, also while somebody types: no field needs them here.
fn page_by_keys(ui: &Ui) {
    const LINE: f32 = 60.0;
    let page = (ui.clip_rect().height() - LINE).max(LINE);
    let pressed = |key| ui.is_enabled() && ui.input(|input| input.key_pressed(key));
    for (key, way) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if pressed(key) {
            ui.scroll_with_delta(vec2(0.0, way));
        }
    }
}

/// The bar along the foot: "back" at the left, the one main button at the right (see [`at_the_right`]).
pub fn foot_bar_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let (t, layout) = (ui.tokens(), ui.layout_kind());
    #[expect(clippy::cast_possible_truncation, reason = "margins are small whole numbers")]
    let frame = Frame::new().fill(t.bg).inner_margin(Margin::symmetric(layout.margin() as i8, 0));
    let panel = Panel::bottom("foot-bar").exact_size(height::FOOT_BAR).resizable(false).show_separator_line(false);
    let shown = panel.frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.with_layout(Flow::left_to_right(Align::Center), add).inner
    });
    ui.painter().hline(shown.response.rect.x_range(), shown.response.rect.top() + 0.5, t.card_stroke());
    shown.inner
}

/// The right end of the foot bar. What is added first stands rightmost.
pub fn at_the_right<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.with_layout(Flow::right_to_left(Align::Center), add).inner
}

/// The middle of a screen, on the colour of the page, with the page's margins. It scrolls when it must.
pub fn middle_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = ui.layout_kind().margin();
    #[expect(clippy::cast_possible_truncation, reason = "margins are small whole numbers")]
    let page = Margin { left: margin as i8, right: margin as i8, top: 16, bottom: 16 };
    bare_middle_ui(ui, |ui| Frame::new().inner_margin(page).show(ui, add).inner)
}

/// The middle of a screen without margins, for drawings that reach the edges. It scrolls when it must.
pub fn bare_middle_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new().fill(ui.tokens().bg);
    CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| {
            let area = ScrollArea::vertical().id_salt("middle").auto_shrink(false);
            area.show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                add(ui)
            })
            .inner
        })
        .inner
}
