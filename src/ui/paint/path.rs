//! SVG path data, flattened to points. Knows M L H V C A Z and their lower-case forms; the drawings need no more.
//! Data that cannot be understood ends the path early instead of failing: a drawing may never stop a workshop.

use egui::{Pos2, Vec2, pos2, vec2};

/// One stroke of the pen.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outline {
    /// Points along it, in the units of the path data.
    pub points: Vec<Pos2>,
    /// Whether the end is joined to the beginning.
    pub closed: bool,
}

/// Flattens path data such as `M2 2 H22 L12 22 Z`.
#[must_use]
pub fn outlines(data: &str) -> Vec<Outline> {
    let mut pen = Pen::default();
    let mut tokens = Tokens { rest: data };
    let mut command = None;
    loop {
        if let Some(letter) = tokens.letter() {
            command = Some(letter);
            if letter.eq_ignore_ascii_case(&'z') {
                pen.close();
                continue;
            }
        }
        let Some(letter) = command else { break };
        if pen.draw(letter, &mut tokens).is_none() {
            break;
        }
        // Further pairs after a move are lines.
        command = Some(match letter {
            'M' => 'L',
            'm' => 'l',
            other => other,
        });
    }
    pen.finish()
}

struct Tokens<'a> {
    rest: &'a str,
}

impl Tokens<'_> {
    fn letter(&mut self) -> Option<char> {
        self.rest = self.rest.trim_start_matches([' ', ',', '\n']);
        let letter = self.rest.chars().next().filter(char::is_ascii_alphabetic)?;
        self.rest = &self.rest[1..];
        Some(letter)
    }

    fn number(&mut self) -> Option<f32> {
        self.rest = self.rest.trim_start_matches([' ', ',', '\n']);
        let mut seen_dot = false;
        let end = self
            .rest
            .char_indices()
            .find(|&(at, c)| {
                let part = c.is_ascii_digit() || (at == 0 && c == '-') || (c == '.' && !seen_dot);
                seen_dot |= c == '.';
                !part
            })
            .map_or(self.rest.len(), |(at, _)| at);
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        number.parse().ok()
    }

    fn pair(&mut self) -> Option<Vec2> {
        Some(vec2(self.number()?, self.number()?))
    }
}

#[derive(Default)]
struct Pen {
    at: Pos2,
    done: Vec<Outline>,
    current: Outline,
}

impl Pen {
    fn draw(&mut self, letter: char, tokens: &mut Tokens<'_>) -> Option<()> {
        let base = if letter.is_ascii_lowercase() { self.at.to_vec2() } else { Vec2::ZERO };
        let point = |offset: Vec2| (base + offset).to_pos2();
        match letter.to_ascii_uppercase() {
            'M' => {
                let start = point(tokens.pair()?);
                self.lift();
                self.line_to(start);
            }
            'L' => self.line_to(point(tokens.pair()?)),
            'H' => self.line_to(pos2(base.x + tokens.number()?, self.at.y)),
            'V' => self.line_to(pos2(self.at.x, base.y + tokens.number()?)),
            'C' => {
                let (a, b, end) = (point(tokens.pair()?), point(tokens.pair()?), point(tokens.pair()?));
                self.curve_to(a, b, end);
            }
            'A' => {
                let radius = tokens.pair()?;
                let _tilt = tokens.number()?;
                let (large, sweep) = (tokens.number()? > 0.5, tokens.number()? > 0.5);
                let end = point(tokens.pair()?);
                self.arc_to(radius.x, large, sweep, end);
            }
            _ => return None,
        }
        Some(())
    }

    fn line_to(&mut self, end: Pos2) {
        self.current.points.push(end);
        self.at = end;
    }

    fn curve_to(&mut self, a: Pos2, b: Pos2, end: Pos2) {
        const STEPS: u8 = 14;
        let start = self.at;
        for step in 1..=STEPS {
            let t = f32::from(step) / f32::from(STEPS);
            let u = 1.0 - t;
            let point = start.to_vec2() * (u * u * u)
                + a.to_vec2() * (3.0 * u * u * t)
                + b.to_vec2() * (3.0 * u * t * t)
                + end.to_vec2() * (t * t * t);
            self.line_to(point.to_pos2());
        }
    }

    /// A circular arc, by the rule of the SVG specification (F.6.5) for equal radii.
    fn arc_to(&mut self, radius: f32, large: bool, sweep: bool, end: Pos2) {
        const STEPS: u8 = 14;
        let start = self.at;
        let half = (end - start) / 2.0;
        let radius = radius.max(half.length());
        let height = (radius * radius - half.length_sq()).max(0.0).sqrt();
        let side = if large == sweep { -1.0 } else { 1.0 };
        let centre = start + half + half.normalized().rot90() * (side * height) * -1.0;
        let from = (start - centre).angle();
        let mut turn = (end - centre).angle() - from;
        if sweep && turn < 0.0 {
            turn += std::f32::consts::TAU;
        } else if !sweep && turn > 0.0 {
            turn -= std::f32::consts::TAU;
        }
        for step in 1..=STEPS {
            let angle = from + turn * f32::from(step) / f32::from(STEPS);
            self.line_to(centre + Vec2::angled(angle) * radius);
        }
        self.at = end;
    }

    fn close(&mut self) {
        self.current.closed = true;
        if let Some(first) = self.current.points.first() {
            self.at = *first;
        }
        self.lift();
    }

    fn lift(&mut self) {
        let outline = std::mem::take(&mut self.current);
        if outline.points.len() > 1 {
            self.done.push(outline);
        }
    }

    fn finish(mut self) -> Vec<Outline> {
        self.lift();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_curves_and_relative_steps() {
        let shapes = outlines("M1 1 H5 v4 l-4 0 Z M10 10 C10 20 20 20 20 10");
        assert_eq!(shapes.len(), 2);
        assert_eq!(shapes[0].points, [pos2(1.0, 1.0), pos2(5.0, 1.0), pos2(5.0, 5.0), pos2(1.0, 5.0)]);
        assert!(shapes[0].closed && !shapes[1].closed);
        assert_eq!(shapes[1].points.last(), Some(&pos2(20.0, 10.0)));
    }

    #[test]
    fn half_a_turn_bulges_to_the_side_that_sweep_says() {
        let top = |data: &str| outlines(data)[0].points.iter().map(|p| p.y).fold(f32::MAX, f32::min);
        assert!((top("M0 10 A10 10 0 0 1 20 10") - 0.0).abs() < 0.2);
        assert!((top("M0 10 A10 10 0 0 0 20 10") - 10.0).abs() < 0.2);
    }

    #[test]
    fn quarter_turns_stay_on_the_corner() {
        // The upper right corner of a rounded box, clockwise.
        let corner = outlines("M10 0 A10 10 0 0 1 20 10");
        for point in &corner[0].points {
            assert!((point.distance(pos2(10.0, 10.0)) - 10.0).abs() < 0.01, "{point:?}");
        }
    }

    #[test]
    fn nonsense_ends_the_path_early() {
        assert_eq!(outlines("M1 1 L2 2 ? 9"), outlines("M1 1 L2 2"));
    }
}
