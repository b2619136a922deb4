//! The signs of the agencies: a silhouette in the agency's colour, an inner mark in the colour of the ground.
//! At 18 pixels each must still be named correctly in a grey print, so forms differ before colours do.

use egui::{Color32, Painter, Pos2, Stroke, pos2};

use super::fill::{fill_polygon, polyline};
use super::path::outlines;
use crate::base::signs::{GRID, INNER, Part, parts};
use crate::ui::theme::{Agency, Tokens};

/// Draws an agency's sign, `size` high and wide, around `centre`.
pub fn sign(painter: &Painter, centre: Pos2, size: f32, agency: Agency, tokens: &Tokens) {
    let brush = Brush { painter, centre, scale: size / GRID, fill: tokens.agencies.of(agency), mark: tokens.sign_mark };
    for part in parts(agency.sign_name()) {
        match *part {
            Part::Shape(data) => brush.shape_in(data, brush.fill),
            Part::MarkShape(data) => brush.shape_in(data, brush.mark),
            Part::Mark(data) => brush.line(data, INNER, brush.mark),
            Part::Line(data, width) => brush.line(data, width, brush.fill),
            Part::Disc(x, y, radius) => brush.dot(x, y, radius, brush.fill),
            Part::MarkDisc(x, y, radius) => brush.dot(x, y, radius, brush.mark),
            Part::Ring(x, y, radius) => brush.ring(x, y, radius),
        }
    }
}

/// Draws the sign inside a disc of the ground colour, as on the chest of a figure or on a line of time.
pub fn sign_in_disc(painter: &Painter, centre: Pos2, radius: f32, agency: Agency, tokens: &Tokens) {
    let paper = if tokens.outlined { tokens.plate } else { Color32::WHITE };
    painter.circle_filled(centre, radius, paper);
    // On white paper the sign keeps its day form in every theme: a white mark inside would be lost.
    sign(
        painter,
        centre,
        radius * 1.42,
        agency,
        &Tokens { sign_mark: paper, agencies: tokens.agencies_on_paper, ..*tokens },
    );
}

struct Brush<'a> {
    painter: &'a Painter,
    centre: Pos2,
    scale: f32,
    fill: Color32,
    mark: Color32,
}

impl Brush<'_> {
    fn place(&self, point: Pos2) -> Pos2 {
        self.centre + (point - pos2(GRID / 2.0, GRID / 2.0)) * self.scale
    }

    fn shape_in(&self, data: &str, color: Color32) {
        for outline in outlines(data) {
            let points: Vec<Pos2> = outline.points.iter().map(|&p| self.place(p)).collect();
            fill_polygon(self.painter, &points, color);
        }
    }

    fn line(&self, data: &str, width: f32, color: Color32) {
        for outline in outlines(data) {
            let points: Vec<Pos2> = outline.points.iter().map(|&p| self.place(p)).collect();
            polyline(self.painter, &points, outline.closed, Stroke::new(width * self.scale, color));
        }
    }

    fn dot(&self, x: f32, y: f32, radius: f32, color: Color32) {
        self.painter.circle_filled(self.place(pos2(x, y)), radius * self.scale, color);
    }

    fn ring(&self, x: f32, y: f32, radius: f32) {
        let stroke = Stroke::new(INNER * self.scale, self.mark);
        self.painter.circle_stroke(self.place(pos2(x, y)), radius * self.scale, stroke);
    }
}
