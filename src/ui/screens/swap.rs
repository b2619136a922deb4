//! The swap: two people exchange two signs, and each learns one thing that could not be seen from the other role.
//! It never says how either of them did before, and holds only what the whole room may see.
//! Start reading at [`SwapView`] and [`swap_ui`].

use egui::{Key, Rect, Ui, UiBuilder, accesskit, pos2, vec2};

use crate::base::{Catalogue, Message};
use crate::ui::frame::{self, at_the_right, column_ui};
use crate::ui::keys;
use crate::ui::paint::{Icon, icon};
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::stage::{ExchangeView, exchange_ui};
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Agency, Face, Layout, TokensExt as _};
use crate::ui::widgets::{PrimaryButton, RoleBadge, Text, galley};

/// Who becomes what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SwapView {
    /// The person drawn at the left.
    pub left: ChangeView,
    /// The person drawn at the right.
    pub right: ChangeView,
    /// Beside the button, such as "From 22:55. Later you swap back."; may be empty.
    pub note: String,
}

/// One person's change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChangeView {
    /// The pseudonym; empty when nobody in particular plays the role. May be the same on both sides.
    pub participant: String,
    /// The role until now, in the middle of a sentence, such as "patrol officer".
    pub from_role: String,
    /// The role from now on, in the middle of a sentence, such as "social worker".
    pub to_role: String,
    /// Whose sign is given away.
    pub from_agency: Agency,
    /// Whose sign is taken.
    pub to_agency: Agency,
    /// One thing that could not be seen from the chair until now; may be empty.
    pub insight: String,
}

/// The swap has nothing half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SwapDraft;

/// What was decided at the swap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SwapAction {
    /// "We have swapped roles".
    Changed,
}

/// Shows the swap in all the space below the top bar.
pub fn swap_ui(
    ui: &mut Ui,
    view: &SwapView,
    _draft: &mut SwapDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SwapAction),
) {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if nothing_focused && keys::pressed(ui, Key::Enter) {
        emit(SwapAction::Changed);
    }
    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    let ui = &mut middle;
    ui.spacing_mut().item_spacing.y = 0.0;
    let layout = ui.layout_kind();
    let (tall, top) = match layout {
        Layout::Wide => (352.0, space::XL),
        Layout::Compact => (264.0, space::XL),
        Layout::Narrow => (136.0, space::M),
    };
    exchange_ui(ui, &exchange(view, words), tall);
    let body = ui.available_rect_before_wrap();
    let page = Rect::from_min_max(body.min + vec2(layout.margin(), top), body.max - vec2(layout.margin(), 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
        column_ui(ui, "swap", |ui| {
            scroll_by_keys(ui);
            changes_ui(ui, view, words, layout);
        });
    });
    foot_ui(&mut foot, &view.note, words, emit);
}

/// The picture of the exchange.
fn exchange(view: &SwapView, words: &Catalogue) -> ExchangeView {
    let (left, right) = (&view.left, &view.right);
    let named = !left.participant.is_empty() && !right.participant.is_empty();
    let text = Message::new(if named { "swap-picture" } else { "swap-picture-unnamed" })
        .with("one", left.participant.as_str())
        .with("other", right.participant.as_str())
        .with("given", left.from_role.as_str())
        .with("taken", right.from_role.as_str());
    ExchangeView {
        names: [left.participant.clone(), right.participant.clone()],
        signs: [left.from_agency, right.from_agency],
        description: words.text(&text),
    }
}

/// Who becomes what, and below it what each could not see, in two columns that begin at the same heights.
fn changes_ui(ui: &mut Ui, view: &SwapView, words: &Catalogue, layout: Layout) {
    let both = [&view.left, &view.right];
    pair(ui, "who", |ui, side| change_ui(ui, both[side], words, layout));
    if both.iter().all(|change| change.insight.is_empty()) {
        return;
    }
    ui.add_space(if layout == Layout::Narrow { space::M } else { space::XL });
    let ink = ui.tokens().ink_2;
    ui.add(Text::heading(&words.say("swap-not-seen"), Face::SmallBold).color(ink));
    ui.add_space(space::OPTIONS);
    let face = if layout == Layout::Wide { Face::Sub } else { Face::Option };
    let width = (ui.available_width() - GAP) / 2.0 - INSIGHT_BEFORE - space::L;
    let set = |text: &str| galley(ui, text, face, ui.tokens().ink, width);
    let texts = both.map(|change| set(&change.insight));
    let tall = texts.iter().map(|text| text.size().y).fold(0.0, f32::max) + 2.0 * space::L + space::XS;
    pair(ui, "insights", |ui, side| {
        if !both[side].insight.is_empty() {
            insight_ui(ui, &both[side].insight, face, tall);
        }
    });
}

const GAP: f32 = 24.0;
const INSIGHT_BEFORE: f32 = 70.0;

/// Two columns of the same width.
fn pair(ui: &mut Ui, name: &str, mut add: impl FnMut(&mut Ui, usize)) {
    let full = ui.available_rect_before_wrap();
    let wide = (full.width() - GAP) / 2.0;
    let mut used = Rect::from_min_size(full.min, vec2(full.width(), 0.0));
    for (side, left) in [full.left(), full.right() - wide].into_iter().enumerate() {
        let rect = Rect::from_min_size(pos2(left, full.top()), vec2(wide, full.height()));
        let column = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((name, side)));
        used = used.union(column_rect(column, |ui| add(ui, side)));
    }
    ui.advance_cursor_after_rect(used);
}

fn column_rect(mut column: Ui, add: impl FnOnce(&mut Ui)) -> Rect {
    add(&mut column);
    column.min_rect()
}

/// "Linden, until now patrol officer, becomes the" and, large, what.
fn change_ui(ui: &mut Ui, view: &ChangeView, words: &Catalogue, layout: Layout) {
    let key = if view.participant.is_empty() { "swap-whoever" } else { "swap-until-now" };
    let text = Message::new(key).with("name", view.participant.as_str()).with("role", view.from_role.as_str());
    let ink = ui.tokens().ink_2;
    ui.add(Text::body(&words.text(&text)).color(ink));
    ui.add_space(space::XS);
    let (size, face) = if layout == Layout::Narrow { (36.0, Face::Heading) } else { (44.0, Face::Title) };
    let head = ui.add(RoleBadge::new(view.to_agency, &view.to_role).sign_size(size).face(face));
    ui.ctx().accesskit_node_builder(head.id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_label(view.to_role.as_str());
        node.clear_value();
    });
}

/// One thing that could not be seen, on a card with an eye.
fn insight_ui(ui: &mut Ui, text: &str, face: Face, tall: f32) {
    const EYE: f32 = 30.0;
    let t = ui.tokens();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), egui::Sense::hover());
    ui.painter().add(t.card().inner_margin(0.0).paint(rect.shrink(t.card_stroke().width)));
    icon(ui.painter(), rect.left_center() + vec2(38.0, 0.0), EYE, Icon::Eye, t.ink_2);
    let inner = rect.with_min_x(rect.left() + INSIGHT_BEFORE).with_max_x(rect.right() - space::L);
    let high = galley(ui, text, face, t.ink, inner.width()).size().y;
    let inner = Rect::from_center_size(inner.center(), vec2(inner.width(), high));
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| ui.add(Text::new(text, face)));
}

/// The note at the left, the one main button at the right.
fn foot_ui(foot: &mut Ui, note: &str, words: &Catalogue, emit: &mut dyn FnMut(SwapAction)) {
    let label = words.say("swap-changed");
    let button = PrimaryButton::new(&label).key("Enter");
    let room = (foot.available_width() - button.size(foot).x - space::XL).max(120.0);
    let ink = foot.tokens().ink_2;
    // Two lines find room in the bar as they are, three only when they are small.
    let tall = galley(foot, note, Face::Body, ink, room).size().y;
    let face = if tall <= 54.0 { Face::Body } else { Face::Small };
    if !note.is_empty() {
        foot.scope(|ui| {
            ui.set_max_width(room);
            ui.add(Text::new(note, face).color(ink));
        });
    }
    at_the_right(foot, |ui| {
        if ui.add(button).clicked() {
            emit(SwapAction::Changed);
        }
    });
}
