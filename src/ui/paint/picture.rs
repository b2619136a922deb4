//! Draws a picture that was laid out elsewhere, piece by piece, as paper does. Colours come from the theme; where a theme
//! has outlines instead of fills, what is pointed at keeps its edge. Start at [`picture`].

use egui::{Color32, CornerRadius, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::line_art::LineArt;
use crate::base::picture::{Anchor, Fill, Ink, Picture, Piece, Stroke as Edge};
use crate::base::signs::source;
use crate::ui::theme::{Agency, Face, Tokens};

const DASH: f32 = 7.0;
const GAP: f32 = 5.0;
/// From one slanting line to the next, and how thick they are.
const HATCH: f32 = 9.0;
const HATCH_LINE: f32 = 4.0;
/// Length of the tip of an arrow, in widths of its line.
const TIP: f32 = 4.0;

/// How a picture lies on the screen.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    /// Its upper left corner.
    pub corner: Pos2,
    /// By how much it is enlarged.
    pub scale: f32,
}

impl Placed {
    /// A point of the picture on the screen.
    #[must_use]
    pub fn at(&self, point: (f32, f32)) -> Pos2 {
        self.corner + vec2(point.0, point.1) * self.scale
    }

    /// A rectangle of the picture on the screen: left, top, width, height.
    #[must_use]
    pub fn rect(&self, at: [f32; 4]) -> Rect {
        Rect::from_min_size(self.at((at[0], at[1])), vec2(at[2].max(0.0), at[3].max(0.0)) * self.scale)
    }
}

/// Draws a picture.
pub fn picture(painter: &Painter, what: &Picture, placed: Placed, t: &Tokens) {
    let mut lamps: Vec<Rect> = Vec::new();
    for piece in &what.pieces {
        match piece {
            Piece::Bar { at, round, fill, edge } => {
                let rect = placed.rect(*at);
                if *fill == Fill::Plain(Ink::Lamp) {
                    lamps.push(rect);
                } else if matches!(fill, Fill::Plain(_)) {
                    lamps.retain(|lamp| !rect.contains_rect(*lamp));
                }
                bar(painter, rect, *round * placed.scale, fill, edge.as_ref(), placed.scale, t);
            }
            Piece::Line { points, stroke, arrow } => line(painter, points, stroke, *arrow, placed, t),
            Piece::Disc { at, radius, fill, edge } => {
                let (centre, radius) = (placed.at(*at), radius * placed.scale);
                if *fill == Fill::Plain(Ink::Lamp) {
                    lamps.push(Rect::from_center_size(centre, Vec2::splat(2.0 * radius)));
                }
                if let Fill::Plain(ink) | Fill::Hatched(ink) = fill {
                    painter.circle_filled(centre, radius, color(ink, t));
                }
                if let Some(edge) = edge {
                    painter.circle_stroke(centre, radius, pen(edge, placed.scale, t));
                }
            }
            Piece::Text { at, anchor, size, bold, ink, text } => {
                let face = if *bold { Face::BodyBold } else { Face::Body };
                let font = FontId::new(size * placed.scale, face.font().family);
                let foot = placed.at(*at);
                let galley = painter.layout_no_wrap(text.clone(), font, Color32::PLACEHOLDER);
                let left = match anchor {
                    Anchor::Start => foot.x,
                    Anchor::Middle => foot.x - galley.size().x / 2.0,
                    Anchor::End => foot.x - galley.size().x,
                };
                let ascent = galley
                    .rows
                    .first()
                    .map_or(0.0, |row| row.glyphs.first().map_or(row.size.y * 0.8, |glyph| glyph.pos.y));
                let on_lamp = lamps.iter().any(|lamp| lamp.contains(foot - vec2(0.0, size * placed.scale * 0.3)));
                let ink = if on_lamp && *ink == Ink::Text { t.on_lamp } else { color(ink, t) };
                painter.galley_with_override_text_color(pos2(left, foot.y - ascent), galley, ink);
            }
            Piece::Sign { at, size, sign, ink } => {
                let centre = placed.at((at.0 + size / 2.0, at.1 + size / 2.0));
                LineArt::of(source(sign)).paint(painter, centre, size * placed.scale, color(ink, t), t.sign_mark);
            }
            Piece::Door { .. } => {}
        }
    }
}

fn color(ink: &Ink, t: &Tokens) -> Color32 {
    match ink {
        Ink::Text => t.ink,
        Ink::Second => t.ink_2,
        Ink::Line => t.line,
        Ink::Ground => t.bg,
        Ink::Surface => t.surface,
        Ink::Lamp => t.lamp,
        Ink::LampSoft => t.lamp_soft,
        Ink::Agency(name) => t.agencies.of(Agency::named(name, "")),
        Ink::Person => t.agencies.person,
    }
}

fn pen(edge: &Edge, scale: f32, t: &Tokens) -> Stroke {
    Stroke::new(edge.width * scale, color(&edge.ink, t))
}

fn bar(painter: &Painter, rect: Rect, round: f32, fill: &Fill, edge: Option<&Edge>, scale: f32, t: &Tokens) {
    let round = round.min(rect.width() / 2.0).min(rect.height() / 2.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "corners are small")]
    let corners = CornerRadius::same(round.clamp(0.0, 250.0) as u8);
    match fill {
        Fill::Empty => {}
        Fill::Plain(ink) => {
            painter.rect_filled(rect, corners, color(ink, t));
            // Where soft grounds cannot be told from the page, they have an outline.
            if t.outlined && *ink == Ink::LampSoft {
                painter.rect_stroke(rect, corners, Stroke::new(2.0 * scale, t.lamp), StrokeKind::Inside);
            }
        }
        Fill::Hatched(ink) => {
            painter.rect_filled(rect, corners, t.surface);
            hatch(painter, rect, scale, color(ink, t));
        }
    }
    match edge {
        Some(edge) if edge.dashed => {
            let outline = outline(rect, round);
            painter.extend(Shape::dashed_line(&outline, pen(edge, scale, t), DASH * scale, GAP * scale));
        }
        Some(edge) => {
            painter.rect_stroke(rect, corners, pen(edge, scale, t), StrokeKind::Middle);
        }
        None => {}
    }
}

/// Slanting lines inside a rectangle.
fn hatch(painter: &Painter, rect: Rect, scale: f32, ink: Color32) {
    let clipped = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut along = rect.left() - rect.height();
    while along < rect.right() {
        let ends = [pos2(along, rect.bottom()), pos2(along + rect.height(), rect.top())];
        clipped.line_segment(ends, Stroke::new(HATCH_LINE * scale, ink));
        along += HATCH * scale;
    }
}

/// The corners of a rectangle with round ends, once around.
fn outline(rect: Rect, round: f32) -> Vec<Pos2> {
    const STEPS: u8 = 8;
    let inner = rect.shrink(round);
    let corners = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
    let mut points = Vec::new();
    for (quarter, corner) in (0_u8..).zip(corners) {
        points.extend((0..=STEPS).map(|step| {
            let turn = (f32::from(quarter) + f32::from(step) / f32::from(STEPS)) * std::f32::consts::FRAC_PI_2;
            corner + Vec2::angled(turn) * round
        }));
    }
    points.extend(points.first().copied());
    points
}

fn line(painter: &Painter, points: &[(f32, f32)], stroke: &Edge, arrow: bool, placed: Placed, t: &Tokens) {
    let pen = pen(stroke, placed.scale, t);
    let mut points: Vec<Pos2> = points.iter().map(|point| placed.at(*point)).collect();
    let tip = points.last().copied().zip(points.iter().rev().nth(1).copied()).filter(|_| arrow);
    if let Some((end, before)) = tip {
        let ahead = (end - before).normalized();
        let foot = end - ahead * TIP * pen.width;
        let aside = ahead.rot90() * pen.width * TIP / 2.0;
        painter.add(Shape::convex_polygon(vec![end, foot + aside, foot - aside], pen.color, Stroke::NONE));
        if let Some(last) = points.last_mut() {
            *last = foot;
        }
    }
    if stroke.dashed {
        painter.extend(Shape::dashed_line(&points, pen, DASH * placed.scale, GAP * placed.scale));
    } else {
        painter.add(Shape::line(points, pen));
    }
}
