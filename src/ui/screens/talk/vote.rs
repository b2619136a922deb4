//! A vote: what there is to choose from, and how many chose it, hidden until its count is closed. Never who.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{icon as icon_size, radius, space, stroke, talk};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{Text, galley};

/// A vote as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoteView {
    /// Where it stands, such as "First vote, still closed".
    pub title: String,
    /// Whether a count goes on, of which nothing is shown.
    pub closed: bool,
    /// How many were counted, such as "9 of 12 have answered"; may be empty.
    pub counted: String,
    /// What there is to choose from.
    pub rows: Vec<VoteRow>,
    /// What follows, in small words.
    pub note: String,
}

/// Something to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoteRow {
    /// Such as "A".
    pub letter: String,
    /// What it says.
    pub text: String,
    /// The first count, once it is shown.
    pub first: Option<u32>,
    /// The second one.
    pub second: Option<u32>,
    /// Both in a sentence, for who cannot see them; empty while nothing is shown.
    pub told: String,
}

pub(super) fn vote_ui(ui: &mut Ui, view: &VoteView) {
    let t = ui.tokens();
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.horizontal(|ui| {
        if view.closed {
            let (mark, _) = ui.allocate_exact_size(vec2(icon_size::ROW, icon_size::ROW), Sense::hover());
            icon(ui.painter(), mark.center(), icon_size::ROW, Icon::Lock, t.ink_2);
        }
        ui.add(Text::heading(&view.title, Face::SubBold).live());
    });
    if !view.counted.is_empty() {
        ui.add(Text::body(&view.counted).color(t.ink_2));
    }
    ui.add_space(space::XS);
    let most = view.rows.iter().flat_map(|row| [row.first, row.second]).flatten().max().unwrap_or(0).max(1);
    let note = galley(ui, &view.note, Face::Body, t.ink, ui.available_width()).size().y + 2.0 * space::S;
    #[expect(clippy::cast_precision_loss, reason = "a handful of options")]
    let room = (ui.available_height() - note - space::S) / view.rows.len().max(1) as f32;
    for row in &view.rows {
        row_ui(ui, row, most, room.min(talk::VOTE_ROW_MOST), view.closed);
    }
    ui.add_space(space::S);
    ui.add(Text::body(&view.note).color(t.ink_2));
}

fn row_ui(ui: &mut Ui, row: &VoteRow, most: u32, room: f32, closed: bool) {
    let t = ui.tokens();
    let wide = ui.available_width();
    let (bar_from, number) = (wide * talk::VOTE_TEXT_SHARE, talk::VOTE_NUMBER);
    let text_room = bar_from - talk::LETTER - space::M;
    let faces = [Face::Sub, Face::Option, Face::Body, Face::Small];
    let laid = faces.map(|face| galley(ui, &row.text, face, t.ink, text_room));
    let text = laid.iter().find(|laid| laid.size().y <= room).or(laid.last()).cloned();
    let Some(text) = text else { return };
    let (place, response) = ui.allocate_exact_size(vec2(wide, room.max(text.size().y)), Sense::hover());
    let told = if row.told.is_empty() { format!("{} {}", row.letter, row.text) } else { row.told.clone() };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    ui.painter().hline(place.x_range(), place.top(), t.card_stroke());
    let letter = galley(ui, &row.letter, Face::SubBold, t.ink, f32::INFINITY);
    ui.painter().galley(place.left_center() - vec2(0.0, letter.size().y / 2.0), letter, t.ink);
    ui.painter().galley(place.left_center() + vec2(talk::LETTER, -text.size().y / 2.0), text, t.ink);
    let bars = Rect::from_min_max(pos2(place.left() + bar_from, place.top()), place.max);
    let whole = bars.with_max_x(bars.right() - number);
    let tall = talk::BAR.min(place.height() / 2.0 - space::XS);
    let middle = Rect::from_center_size(whole.center(), vec2(whole.width(), tall));
    let (above, below) = (middle.translate(vec2(0.0, -tall / 2.0)), middle.translate(vec2(0.0, tall / 2.0)));
    match (row.first, row.second) {
        (None, _) => hidden(ui, middle),
        (Some(first), None) if closed => {
            count(ui, above, (first, most), number, false);
            hidden(ui, below.shrink2(vec2(0.0, 1.0)));
        }
        (Some(first), None) => count(ui, middle, (first, most), number, true),
        (Some(first), Some(second)) => {
            count(ui, above, (first, most), number, false);
            count(ui, below, (second, most), number, true);
        }
    }
}

/// One count as a bar, with its number behind; the last count in ink.
fn count(ui: &Ui, line: Rect, (hands, most): (u32, u32), number: f32, last: bool) {
    let t = ui.tokens();
    #[expect(clippy::cast_precision_loss, reason = "some dozen hands")]
    let share = hands as f32 / most as f32;
    let line = line.shrink2(vec2(0.0, 1.0));
    ui.painter().rect_filled(line, radius::KEY_CAP, t.sunken);
    let bar = line.with_max_x(line.left() + line.width() * share);
    ui.painter().rect(bar, radius::KEY_CAP, if last { t.ink } else { t.edge }, t.edge_stroke(), StrokeKind::Inside);
    let (face, ink) = if last { (Face::BodyBold, t.ink) } else { (Face::Small, t.ink_2) };
    let text = galley(ui, &hands.to_string(), face, ink, f32::INFINITY);
    let at = pos2(line.right() + number - text.size().x, line.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, ink);
}

/// A count that is not shown: all bars alike.
fn hidden(ui: &Ui, line: Rect) {
    let t = ui.tokens();
    ui.painter().rect(line, radius::KEY_CAP, t.sunken, t.edge_stroke(), StrokeKind::Inside);
    let painter = ui.painter().with_clip_rect(line.shrink(stroke::CONTROL).intersect(ui.clip_rect()));
    let mut left = line.left() - line.height();
    while left < line.right() {
        let from = pos2(left, line.bottom());
        painter.line_segment([from, from + vec2(line.height(), -line.height())], Stroke::new(stroke::DATA, t.line));
        left += talk::HATCH;
    }
}
