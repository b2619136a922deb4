//! Fills polygons of any form and draws lines with round ends. egui fills only convex outlines well.

use egui::epaint::{Mesh, PathStroke, Vertex};
use egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2};

/// A simple polygon of any form, cut into triangles once.
pub(super) struct Polygon {
    points: Vec<Pos2>,
    triangles: Vec<u32>,
}

impl Polygon {
    pub(super) fn new(points: Vec<Pos2>) -> Self {
        Self { triangles: triangulate(&points), points }
    }

    #[cfg(test)]
    pub(super) fn points(&self) -> &[Pos2] {
        &self.points
    }

    /// Fills it where `place` puts its points. The edge is softened with a thin line of the same colour.
    pub(super) fn fill(&self, painter: &Painter, place: impl Fn(Pos2) -> Pos2, color: Color32) {
        let points: Vec<Pos2> = self.points.iter().map(|&point| place(point)).collect();
        let mut mesh = Mesh::default();
        mesh.vertices.extend(points.iter().map(|&pos| Vertex::untextured(pos, color)));
        mesh.indices.extend(&self.triangles);
        painter.add(Shape::mesh(mesh));
        painter.add(Shape::closed_line(points, PathStroke::new(1.0, color)));
    }
}

/// Fills a simple polygon of any form.
pub fn fill_polygon(painter: &Painter, points: &[Pos2], color: Color32) {
    Polygon::new(points.to_vec()).fill(painter, |point| point, color);
}

/// Draws a line through the points, with round ends and joints.
pub fn polyline(painter: &Painter, points: &[Pos2], closed: bool, stroke: Stroke) {
    let line = if closed { Shape::closed_line(points.to_vec(), stroke) } else { Shape::line(points.to_vec(), stroke) };
    painter.add(line);
    if !closed && stroke.width > 1.5 {
        for end in points.first().into_iter().chain(points.last()) {
            painter.circle_filled(*end, stroke.width / 2.0, stroke.color);
        }
    }
}

/// Ear clipping: indices of triangles that cover the polygon. Enough for outlines of up to some hundred points.
fn triangulate(points: &[Pos2]) -> Vec<u32> {
    let mut ring: Vec<usize> = (0..points.len()).collect();
    let area: f32 = ring.iter().map(|&i| cross(points[i].to_vec2(), points[(i + 1) % points.len()].to_vec2())).sum();
    if area < 0.0 {
        ring.reverse();
    }
    let mut triangles = Vec::with_capacity(points.len() * 3);
    while ring.len() > 2 {
        let n = ring.len();
        let ear = (0..n).find(|&at| is_ear(points, &ring, at));
        // Touching points leave no clean ear; cutting any corner is better than leaving a hole.
        let at = ear.unwrap_or(0);
        for index in [ring[(at + n - 1) % n], ring[at], ring[(at + 1) % n]] {
            triangles.push(u32::try_from(index).unwrap_or(0));
        }
        ring.remove(at);
    }
    triangles
}

fn is_ear(points: &[Pos2], ring: &[usize], at: usize) -> bool {
    let n = ring.len();
    let (a, b, c) = (points[ring[(at + n - 1) % n]], points[ring[at]], points[ring[(at + 1) % n]]);
    if cross(b - a, c - b) < 0.0 {
        return false;
    }
    !ring.iter().map(|&i| points[i]).any(|p| {
        p != a
            && p != b
            && p != c
            && cross(b - a, p - a) > 0.0
            && cross(c - b, p - b) > 0.0
            && cross(a - c, p - c) > 0.0
    })
}

fn cross(a: Vec2, b: Vec2) -> f32 {
    a.x * b.y - a.y * b.x
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    fn covered(points: &[Pos2]) -> f32 {
        triangulate(points)
            .chunks(3)
            .map(|t| {
                let [a, b, c] = [points[t[0] as usize], points[t[1] as usize], points[t[2] as usize]];
                cross(b - a, c - a).abs() / 2.0
            })
            .sum()
    }

    #[test]
    fn a_hollow_form_is_covered_exactly() {
        let arrow = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0), pos2(5.0, 2.0), pos2(0.0, 10.0)];
        assert!((covered(&arrow) - 60.0).abs() < 0.01);
        let mut backwards = arrow;
        backwards.reverse();
        assert!((covered(&backwards) - 60.0).abs() < 0.01);
    }
}
