//! The small picture on the card of a case: the kind of place in a few plain forms, by day.
//! In high contrast every form becomes an outline.

use egui::{Color32, Painter, Rect, StrokeKind, Ui, pos2};

use crate::ui::theme::sizes::radius;
use crate::ui::theme::{Place, TokensExt as _};

/// The forms of a place: left, top, right, bottom in hundredths of the picture, and the colour.
pub(super) fn paint(ui: &Ui, rect: Rect, place: Place) {
    let (t, colors) = (ui.tokens(), ui.scenery());
    let coat = |at: usize| colors.coats.get(at % colors.coats.len().max(1)).copied().unwrap_or(colors.wood);
    let (dark, wood, sky, paper) = (colors.wood_dark, colors.wood, colors.day_sky, colors.paper);
    let forms: Vec<([u8; 4], Color32)> = match place {
        Place::Bar => {
            vec![
                ([8, 14, 40, 44], colors.night_sky),
                ([56, 12, 94, 42], dark),
                ([60, 20, 90, 24], wood),
                ([60, 34, 90, 38], wood),
                ([46, 52, 100, 60], dark),
                ([50, 60, 100, 92], wood),
            ]
        }
        Place::Office => vec![
            ([8, 14, 36, 42], sky),
            ([52, 12, 92, 44], dark),
            ([56, 17, 64, 40], coat(1)),
            ([66, 17, 74, 40], coat(3)),
            ([76, 17, 84, 40], coat(4)),
            ([38, 58, 96, 64], dark),
            ([42, 64, 47, 92], dark),
            ([72, 64, 92, 92], wood),
        ],
        Place::Health => vec![
            ([76, 10, 78, 66], colors.clock_rim),
            ([66, 10, 94, 14], colors.clock_rim),
            ([14, 54, 68, 68], paper),
            ([16, 46, 30, 56], sky),
            ([18, 68, 22, 88], colors.clock_rim),
            ([60, 68, 64, 88], colors.clock_rim),
        ],
        Place::Street => vec![
            ([4, 20, 38, 66], colors.place(Place::Home).wall),
            ([10, 30, 18, 46], colors.night_sky),
            ([24, 30, 32, 46], colors.night_sky),
            ([58, 12, 98, 66], colors.place(Place::Home).wall),
            ([64, 24, 74, 42], colors.night_sky),
            ([82, 24, 92, 42], colors.night_sky),
            ([47, 22, 50, 84], colors.clock_rim),
        ],
        Place::Home => vec![
            ([10, 14, 36, 48], paper),
            ([13, 18, 33, 44], sky),
            ([48, 48, 94, 68], coat(2)),
            ([44, 56, 54, 84], coat(2)),
            ([88, 56, 98, 84], coat(2)),
            ([54, 64, 88, 84], coat(4)),
        ],
        Place::Shelter => vec![
            ([10, 16, 34, 66], dark),
            ([13, 20, 31, 66], wood),
            ([44, 60, 94, 74], paper),
            ([44, 64, 74, 78], coat(2)),
            ([80, 52, 92, 62], paper),
            ([92, 46, 96, 88], dark),
        ],
        Place::Meeting => vec![
            ([8, 12, 34, 42], sky),
            ([66, 12, 92, 42], sky),
            ([18, 56, 82, 66], wood),
            ([22, 66, 27, 88], dark),
            ([73, 66, 78, 88], dark),
        ],
    };
    let room = |color: Color32| color.lerp_to_gamma(Color32::BLACK, 1.0 - f32::from(t.room_percent) / 100.0);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let ground = colors.place(place);
    if t.outlined {
        painter.rect(rect, radius::BUTTON, t.bg, t.card_stroke(), StrokeKind::Inside);
    } else {
        painter.rect_filled(rect, radius::BUTTON, room(ground.wall));
        let round = egui::CornerRadius { sw: radius::BUTTON, se: radius::BUTTON, ..egui::CornerRadius::ZERO };
        painter.rect_filled(part(rect, [0, 66, 100, 100]), round, room(ground.floor));
    }
    for (at, color) in forms {
        form(&painter, part(rect, at), room(color), t.outlined.then_some((t.bg, t.line)));
    }
}

fn form(painter: &Painter, rect: Rect, color: Color32, outlined: Option<(Color32, Color32)>) {
    match outlined {
        Some((paper, line)) => {
            painter.rect(rect, 1, paper, egui::Stroke::new(1.0, line), StrokeKind::Inside);
        }
        None => {
            painter.rect_filled(rect, 1, color);
        }
    }
}

fn part(rect: Rect, [left, top, right, bottom]: [u8; 4]) -> Rect {
    let at = |x: u8, y: u8| {
        pos2(rect.left() + rect.width() * f32::from(x) / 100.0, rect.top() + rect.height() * f32::from(y) / 100.0)
    };
    Rect::from_min_max(at(left, top), at(right, bottom))
}
