//! The card with the sentence to be read aloud, under a quiet picture where there is room for one.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::{PrebriefDraft, PrebriefItem, PrebriefView};
use crate::base::Catalogue;
use crate::ui::frame::{at_the_right, column_ui};
use crate::ui::paint::{Icon, fill_polygon, icon};
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::stage::waiting_room_ui;
use crate::ui::theme::sizes::{height, radius, space, stroke};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{PrimaryButton, Text, galley};

/// Draws the card of the chosen item.
pub(super) fn card_ui(ui: &mut Ui, view: &PrebriefView, draft: &mut PrebriefDraft, words: &Catalogue, layout: Layout) {
    let Some(item) = draft.shown(view) else { return };
    let t = ui.tokens();
    let whole = ui.available_rect_before_wrap();
    // A frame draws its border around what it is given.
    ui.painter().add(t.card().inner_margin(0.0).paint(whole.shrink(t.card_stroke().width)));
    let padding = match layout {
        Layout::Wide => 36.0,
        Layout::Compact => space::XL,
        Layout::Narrow => space::L,
    };
    let open = draft.left(view) > 0;
    let foot = if open { height::PRIMARY + 2.0 * padding.min(space::XL) } else { padding };
    let (above, below) = whole.split_top_bottom_at_y(whole.bottom() - foot);
    let around = height::TARGET + padding.min(space::XL);
    let needs = |read| text_height(ui, item, read, whole.width() - 2.0 * padding) + around;
    // A long item is read in smaller letters before it has to be scrolled.
    let read = if needs(Face::ReadAloud) <= above.height() { Face::ReadAloud } else { Face::Sub };
    let wanted = needs(read);
    let tall = (above.height() - wanted).min(250.0);
    let mut inner = above.shrink2(vec2(padding, 0.0));
    inner.min.y += padding.min(space::XL);
    if layout != Layout::Narrow && tall >= 120.0 {
        picture(ui, whole, tall, words);
        inner.min.y += tall;
    }
    ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
        // Each sentence begins at its top, however far the one before it was scrolled.
        ui.push_id(item.key, |ui| {
            column_ui(ui, "sentence", |ui| {
                scroll_by_keys(ui);
                sentence_ui(ui, item, read, words);
            });
        });
    });
    if open {
        heard_ui(ui, below.shrink2(vec2(padding.min(space::XL), 0.0)), view, draft, words);
    }
}

/// Along the upper edge of the card, under its rounded corners.
fn picture(ui: &mut Ui, card: Rect, tall: f32, words: &Catalogue) {
    let t = ui.tokens();
    let edge = t.card_stroke().width;
    let inside = card.shrink(edge);
    let place = inside.with_max_y(inside.top() + tall);
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        waiting_room_ui(ui, tall, &words.say("prebrief-picture"));
    });
    let round = f32::from(radius::CARD);
    for (corner, turn) in [(place.left_top(), 180.0_f32), (place.right_top(), 270.0)] {
        let inward = if turn < 200.0 { round } else { -round };
        let centre = corner + vec2(inward, round);
        let arc = (0..=8_u8).map(|step| {
            let angle = (turn + 90.0 * f32::from(step) / 8.0).to_radians();
            centre + egui::Vec2::angled(angle) * round
        });
        let points: Vec<_> = std::iter::once(corner).chain(arc).collect();
        fill_polygon(ui.painter(), &points, t.bg);
    }
    ui.painter().hline(place.x_range(), place.bottom(), t.card_stroke());
    ui.painter().rect_stroke(inside, radius::CARD, t.card_stroke(), egui::StrokeKind::Outside);
}

/// How high the words are.
fn text_height(ui: &Ui, item: &PrebriefItem, read: Face, width: f32) -> f32 {
    let tall = |text: &str, face| galley(ui, text, face, ui.tokens().ink, width).size().y + space::M;
    let aloud: f32 = paragraphs(item).map(|text| tall(text, read)).sum();
    aloud + if item.second.is_empty() { 0.0 } else { tall(&item.second, Face::Small) }
}

fn paragraphs(item: &PrebriefItem) -> impl Iterator<Item = &str> {
    item.read_aloud.lines().filter(|line| !line.trim().is_empty())
}

/// "Read aloud", the sentences, the small print.
fn sentence_ui(ui: &mut Ui, item: &PrebriefItem, read: Face, words: &Catalogue) {
    const ICON: f32 = 22.0;
    let ink = ui.tokens().ink_2;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (rect, _) = ui.allocate_exact_size(vec2(ICON, 26.0), egui::Sense::hover());
        icon(ui.painter(), rect.center(), ICON, Icon::Speaker, ink);
        ui.add(Text::body(&words.say("prebrief-read-aloud")).color(ink));
    });
    ui.add_space(space::S);
    for paragraph in paragraphs(item) {
        ui.add(Text::new(paragraph, read).live());
        ui.add_space(space::M);
    }
    if !item.second.is_empty() {
        ui.add(Text::small(&item.second).color(ink));
    }
}

/// "We have heard this", or where it was heard already, the way to the next.
fn heard_ui(ui: &mut Ui, place: Rect, view: &PrebriefView, draft: &mut PrebriefDraft, words: &Catalogue) {
    let heard = draft.chosen.is_some_and(|key| draft.ticked.contains(&key));
    let label = words.say(if heard { "prebrief-next" } else { "prebrief-heard" });
    let button = PrimaryButton::new(&label).icon(if heard { Icon::Down } else { Icon::Check }).key("Enter");
    // Room for the ring around it.
    let ring = stroke::FOCUS + stroke::FOCUS_LAMP;
    let place = Rect::from_min_max(place.min, pos2(place.right() - ring, place.bottom()));
    ui.scope_builder(UiBuilder::new().max_rect(place).layout(egui::Layout::left_to_right(egui::Align::Center)), |ui| {
        if at_the_right(ui, |ui| ui.add(button)).clicked() {
            draft.hear(view);
        }
    });
}
