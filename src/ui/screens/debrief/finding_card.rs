//! The chosen finding in four parts: what happened, what the procedure says, why, what instead.
//! It speaks of acts, never of persons, and it is the same size for kept acts as for the others.

use egui::{CornerRadius, Frame, Margin, Rect, ScrollArea, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};

use super::findings::mark;
use super::view::FindingView;
use crate::base::Catalogue;
use crate::ui::theme::sizes::{radius, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{Text, galley};

const PAD: f32 = 16.0;
/// The bar of lamp over what to do instead.
const BAR: f32 = 5.0;

struct Part<'v> {
    title: String,
    text: &'v str,
    /// A last line in small letters; may be empty.
    small: &'v str,
    lit: bool,
}

fn parts<'v>(ui: &Ui, finding: &'v FindingView, words: &Catalogue, width: f32) -> Vec<Part<'v>> {
    let part = |key: &str, text: &'v str, lit| Part { title: words.say(key), text, small: "", lit };
    let source = if source_fits_the_head(ui, finding, width) { "" } else { finding.source.as_str() };
    [
        part("debrief-part-happened", &finding.what_happened, false),
        part("debrief-part-says", &finding.says, false),
        Part { small: source, ..part("debrief-part-why", &finding.why, false) },
        part("debrief-part-instead", &finding.instead, true),
    ]
    .into_iter()
    .filter(|part| !part.text.is_empty())
    .collect()
}

/// How tall the card wants to be.
pub(super) fn wanted_height(ui: &Ui, finding: &FindingView, words: &Catalogue, width: f32) -> f32 {
    let parts = parts(ui, finding, words, width);
    let t = ui.tokens();
    let texts = parts.iter().map(|part| {
        let room = part_width(width, parts.len(), ui.layout_kind()) - 2.0 * PAD;
        let small =
            if part.small.is_empty() { 0.0 } else { galley(ui, part.small, Face::Small, t.ink_2, room).size().y + 6.0 };
        galley(ui, part.text, Face::Body, t.ink, room).size().y + small + 24.0 + 2.0 * 12.0
    });
    let tallest = if ui.layout_kind() == Layout::Narrow { texts.sum() } else { texts.fold(0.0, f32::max) };
    head_height(ui, finding, width) + tallest
}

fn part_width(width: f32, parts: usize, layout: Layout) -> f32 {
    let parts = f32::from(u8::try_from(parts.max(1)).unwrap_or(4));
    if layout == Layout::Narrow { width } else { width / parts }
}

fn head_line(finding: &FindingView) -> String {
    let mut line = format!("**{}**", finding.clause);
    for part in [&finding.kind, &finding.severity].into_iter().filter(|part| !part.is_empty()) {
        line.push_str(" · ");
        line.push_str(part);
    }
    line
}

fn head_height(ui: &Ui, finding: &FindingView, width: f32) -> f32 {
    let t = ui.tokens();
    let note = if finding.note.is_empty() {
        0.0
    } else {
        galley(ui, &finding.note, Face::Small, t.ink, width - 80.0).size().y
    };
    galley(ui, &head_line(finding), Face::Body, t.ink, head_room(ui, finding, width)).size().y + note + 18.0
}

/// The source stands at the right end of the head where it fits, else under the reason.
fn source_fits_the_head(ui: &Ui, finding: &FindingView, width: f32) -> bool {
    !finding.source.is_empty() && source_width(ui, finding) <= width * 0.4
}

fn source_width(ui: &Ui, finding: &FindingView) -> f32 {
    galley(ui, &finding.source, Face::Small, ui.tokens().ink_2, f32::INFINITY).size().x
}

fn head_room(ui: &Ui, finding: &FindingView, width: f32) -> f32 {
    let source = if source_fits_the_head(ui, finding, width) { source_width(ui, finding) + space::L } else { 0.0 };
    width - 2.0 * PAD - 34.0 - source
}

/// Draws the card, `tall` high; what does not fit scrolls inside.
pub(super) fn finding_card_ui(ui: &mut Ui, finding: &FindingView, words: &Catalogue, tall: f32) {
    let t = ui.tokens();
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, tall), egui::Sense::hover());
    ui.painter().add(t.rest_shadow().as_shape(rect, radius::CARD));
    ui.painter().rect_filled(rect, radius::CARD, t.surface);
    let head = rect.with_max_y(rect.top() + head_height(ui, finding, width));
    head_ui(ui, finding, head);
    let body = rect.with_min_y(head.bottom());
    ui.painter().hline(rect.x_range(), head.bottom(), Stroke::new(1.0, t.line));
    let parts = parts(ui, finding, words, width);
    let wide = part_width(width, parts.len(), ui.layout_kind());
    let mut ui_body = ui.new_child(UiBuilder::new().max_rect(body.shrink(1.0)).id_salt(("card", finding.key)));
    ScrollArea::vertical().id_salt("parts").auto_shrink(false).show(&mut ui_body, |ui| {
        let full = ui.available_rect_before_wrap();
        let stacked = ui.layout_kind() == Layout::Narrow;
        let mut at = full.min;
        let count = parts.len();
        for (index, part) in parts.into_iter().enumerate() {
            let last = index + 1 == count;
            let height = if stacked { 0.0 } else { full.height() };
            let place = Rect::from_min_size(at, vec2(if stacked { full.width() } else { wide }, height));
            let bottom = part_ui(ui, &part, place, last);
            if stacked {
                at.y = bottom;
            } else {
                at.x += wide;
                if !last {
                    ui.painter().vline(at.x, full.y_range(), Stroke::new(1.0, t.line));
                }
            }
        }
    });
    ui.painter().rect_stroke(rect, radius::CARD, t.card_stroke(), StrokeKind::Inside);
}

fn head_ui(ui: &mut Ui, finding: &FindingView, rect: Rect) {
    let t = ui.tokens();
    let inner = rect.shrink2(vec2(PAD, 8.0));
    let row = inner.with_max_y(inner.top() + 26.0);
    mark(ui, Rect::from_center_size(row.left_center() + vec2(11.0, 0.0), vec2(22.0, 22.0)), finding.kept);
    let room = head_room(ui, finding, rect.width());
    let words = Rect::from_min_size(inner.min + vec2(34.0, 0.0), vec2(room, inner.height()));
    ui.scope_builder(UiBuilder::new().max_rect(words).id_salt("clause"), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.add(Text::heading(&head_line(finding), Face::Body).live());
        if !finding.note.is_empty() {
            ui.add(Text::small(&finding.note));
        }
    });
    let source = galley(ui, &finding.source, Face::Small, t.ink_2, f32::INFINITY);
    if source_fits_the_head(ui, finding, rect.width()) {
        let at = pos2(inner.right() - source.size().x, row.center().y - source.size().y / 2.0);
        let place = Rect::from_min_size(at, source.size());
        ui.scope_builder(UiBuilder::new().max_rect(place).id_salt("source"), |ui| {
            ui.add(Text::small(&finding.source).color(t.ink_2));
        });
    }
}

/// One part; gives back where it ends.
fn part_ui(ui: &mut Ui, part: &Part<'_>, place: Rect, last: bool) -> f32 {
    let t = ui.tokens();
    let ground = ui.painter().add(egui::Shape::Noop);
    let place = place.with_max_y(place.bottom().max(place.top() + 1.0));
    let shown = ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(part.title.as_str()), |ui| {
        let frame = Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 10 });
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            let ink = if part.lit { t.ink } else { t.ink_2 };
            ui.add(Text::heading(&part.title, Face::SmallBold).color(ink));
            ui.add(Text::body(part.text));
            if !part.small.is_empty() {
                ui.add_space(space::XS);
                ui.add(Text::small(part.small).color(t.ink_2));
            }
        });
    });
    let rect = shown.response.rect.union(place);
    if part.lit {
        let corner = if last { radius::CARD } else { 0 };
        let corners = CornerRadius { se: corner, ..CornerRadius::ZERO };
        let fill = egui::Shape::rect_filled(rect, corners, t.lamp_soft);
        let bar = egui::Shape::rect_filled(rect.with_max_y(rect.top() + BAR), 0, t.lamp);
        ui.painter().set(ground, egui::Shape::Vec(vec![fill, bar]));
    }
    rect.bottom()
}
