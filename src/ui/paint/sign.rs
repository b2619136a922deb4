//! The signs of the agencies: a silhouette in the agency's colour, an inner mark in the colour of the ground.
//! At 18 pixels each must still be named correctly in a grey print, so forms differ before colours do.

use egui::{Color32, Painter, Pos2, Stroke, pos2};

use super::fill::{fill_polygon, polyline};
use super::path::outlines;
use crate::ui::theme::{Agency, Tokens};

const GRID: f32 = 24.0;
const INNER: f32 = 2.3;

const SHIELD: &str = "M12 1.2 L21.3 4.4 V11.4 C21.3 17 17.2 21 12 23 C6.8 21 2.7 17 2.7 11.4 V4.4 Z";
const HEXAGON: &str = "M12 .9 L21.8 6.4 V17.6 L12 23.1 L2.2 17.6 V6.4 Z";
const BUBBLE: &str = "M4.5 1.6 H19.5 A2.7 2.7 0 0 1 22.4 4.4 V14.6 A2.7 2.7 0 0 1 19.5 17.4 H12.6 L6.4 23 V17.4 H4.5 \
                      A2.7 2.7 0 0 1 1.6 14.6 V4.4 A2.7 2.7 0 0 1 4.5 1.6 Z";
const HEART: &str = "M12 22.4 C4 16.6 1.2 12.4 1.2 8.2 A5.8 5.8 0 0 1 12 5 A5.8 5.8 0 0 1 22.8 8.2 \
                     C22.8 12.4 20 16.6 12 22.4 Z";
const UMBRELLA: &str = "M1.2 13.4 A10.8 10.8 0 0 1 22.8 13.4 Z";
const HANDLE: &str = "M12 13 V19.3 a2.5 2.5 0 0 0 5 0";
const HOUSE: &str = "M12 1.2 L23 10.8 H20 V22.4 H4 V10.8 H1 Z";
const DIAMOND: &str = "M12 .8 L23.2 12 L12 23.2 L.8 12 Z";
const SHOULDERS: &str = "M1.8 22.6 C1.8 16 6.4 13.8 12 13.8 C17.6 13.8 22.2 16 22.2 22.6 Z";
const BOARD: &str =
    "M6 3.4 H18 A2 2 0 0 1 20 5.4 V20.6 A2 2 0 0 1 18 22.6 H6 A2 2 0 0 1 4 20.6 V5.4 A2 2 0 0 1 6 3.4 Z";
const CLIP: &str = "M9 1.2 H15 V6 H9 Z";
const LARGE_BODY: &str = "M4.2 18 C4.2 13.6 6 11.4 8.7 11.4 C11.4 11.4 13.2 13.6 13.2 18 Z";
const SMALL_BODY: &str = "M14.4 18 C14.4 15.2 15.3 13.7 17 13.7 C18.7 13.7 19.7 15.2 19.7 18 Z";

/// Draws an agency's sign, `size` high and wide, around `centre`.
pub fn sign(painter: &Painter, centre: Pos2, size: f32, agency: Agency, tokens: &Tokens) {
    let brush = Brush { painter, centre, scale: size / GRID, fill: tokens.agencies.of(agency), mark: tokens.sign_mark };
    match agency {
        Agency::Police => {
            brush.shape(SHIELD);
            brush.mark("M7.2 11.6 L12 7.4 L16.8 11.6");
            brush.mark("M7.2 16.8 L12 12.6 L16.8 16.8");
        }
        Agency::PoliceSpecialised => {
            brush.shape(HEXAGON);
            brush.ring(10.8, 10.8, 3.7);
            brush.mark("M13.6 13.6 L17 17");
        }
        Agency::SocialWelfare => {
            brush.dot(12.0, 12.0, 11.0, brush.fill);
            brush.dot(8.7, 7.5, 2.7, brush.mark);
            brush.shape_in(LARGE_BODY, brush.mark);
            brush.dot(17.0, 10.9, 2.0, brush.mark);
            brush.shape_in(SMALL_BODY, brush.mark);
        }
        Agency::Advocacy => {
            brush.shape(BUBBLE);
            brush.mark("M6.4 7.4 H17.6");
            brush.mark("M6.4 12 H13.6");
        }
        Agency::Health => {
            brush.shape(HEART);
            brush.mark("M4 11.6 H8.2 L10.2 8 L13.2 15 L15.2 11.6 H20");
        }
        Agency::Guardian => {
            brush.shape(UMBRELLA);
            brush.line(HANDLE, 2.6, brush.fill);
        }
        Agency::Shelter => {
            brush.shape(HOUSE);
            brush.shape_in("M9.4 13.2 H14.6 V22.4 H9.4 Z", brush.mark);
        }
        Agency::Justice => {
            brush.shape(DIAMOND);
            brush.mark("M12 6.4 V17.4");
            brush.mark("M7 8.4 H17");
            brush.mark("M8.6 17.4 H15.4");
        }
        Agency::Other => {
            brush.shape(BOARD);
            brush.shape(CLIP);
            brush.mark("M8 11 H16");
            brush.mark("M8 16 H16");
        }
        Agency::Person => {
            brush.dot(12.0, 7.0, 5.4, brush.fill);
            brush.shape(SHOULDERS);
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

    fn shape(&self, data: &str) {
        self.shape_in(data, self.fill);
    }

    fn shape_in(&self, data: &str, color: Color32) {
        for outline in outlines(data) {
            let points: Vec<Pos2> = outline.points.iter().map(|&p| self.place(p)).collect();
            fill_polygon(self.painter, &points, color);
        }
    }

    fn mark(&self, data: &str) {
        self.line(data, INNER, self.mark);
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
