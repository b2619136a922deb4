//! A dashed outline: nobody yet, or beside the rest.

use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2};

use crate::ui::theme::sizes::day::DASH;

/// Draws a dashed outline with rounded corners.
pub fn dashed(painter: &Painter, rect: Rect, radius: u8, stroke: Stroke) {
    let r = f32::from(radius).min(rect.height() / 2.0);
    let mut points: Vec<Pos2> = Vec::new();
    for (corner, from) in [
        (pos2(rect.right() - r, rect.top() + r), -90.0_f32),
        (rect.max - Vec2::splat(r), 0.0),
        (pos2(rect.left() + r, rect.bottom() - r), 90.0),
        (rect.min + Vec2::splat(r), 180.0),
    ] {
        points.extend((0..=6_u8).map(|step| corner + Vec2::angled((from + 15.0 * f32::from(step)).to_radians()) * r));
    }
    points.extend(points.first().copied());
    painter.extend(Shape::dashed_line(&points, stroke, DASH[0], DASH[1]));
}
