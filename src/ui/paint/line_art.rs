//! Small drawings from our own SVG files, as shapes for egui's painter: sharp at every size and in any colour.
//! Black in a file is the ink that the caller names, every other colour the mark. It knows no sign and no icon.
//! A file that cannot be read gives an empty drawing: a drawing may never stop a workshop (tests read them all).
//! Start reading at [`LineArt::of`].

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use egui::{Color32, Painter, Pos2, Stroke, Vec2, pos2, vec2};
use resvg::tiny_skia::{PathSegment, Point};
use resvg::usvg::{Group, Node, Options, Paint, Path, Tree};

use super::fill::{Polygon, polyline};

/// How many straight pieces make a curve: enough for the largest sign, which is that on the curtain.
const STEPS: u8 = 14;

/// A drawing, ready to be painted.
pub(super) struct LineArt {
    pieces: Vec<Piece>,
    size: Vec2,
}

enum Piece {
    Filled { form: Polygon, ink: bool },
    Drawn { points: Vec<Pos2>, closed: bool, width: f32, ink: bool },
}

thread_local! {
    /// Every file is read once; its address is its name.
    static KNOWN: RefCell<BTreeMap<usize, Rc<LineArt>>> = const { RefCell::new(BTreeMap::new()) };
}

impl LineArt {
    /// The drawing of an SVG file that is part of the program.
    pub(super) fn of(svg: &'static str) -> Rc<Self> {
        KNOWN.with_borrow_mut(|known| Rc::clone(known.entry(svg.as_ptr().addr()).or_insert_with(|| Rc::new(read(svg)))))
    }

    /// Whether there is nothing to paint.
    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Paints it around `centre`, `size` high.
    pub(super) fn paint(&self, painter: &Painter, centre: Pos2, size: f32, ink: Color32, mark: Color32) {
        let scale = size / self.size.y.max(1.0);
        let place = |point: Pos2| centre + (point.to_vec2() - self.size / 2.0) * scale;
        let color = |is_ink: &bool| if *is_ink { ink } else { mark };
        for piece in &self.pieces {
            match piece {
                Piece::Filled { form, ink } => form.fill(painter, place, color(ink)),
                Piece::Drawn { points, closed, width, ink } => {
                    let points: Vec<Pos2> = points.iter().map(|&point| place(point)).collect();
                    polyline(painter, &points, *closed, Stroke::new(width * scale, color(ink)));
                }
            }
        }
    }
}

fn read(svg: &str) -> LineArt {
    let mut pieces = Vec::new();
    let Ok(tree) = Tree::from_str(svg, &Options::default()) else { return LineArt { pieces, size: Vec2::ZERO } };
    collect(tree.root(), &mut pieces);
    LineArt { pieces, size: vec2(tree.size().width(), tree.size().height()) }
}

fn collect(group: &Group, pieces: &mut Vec<Piece>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => collect(inner, pieces),
            Node::Path(path) => pieces.extend(pieces_of(path)),
            Node::Image(_) | Node::Text(_) => {}
        }
    }
}

fn pieces_of(path: &Path) -> Vec<Piece> {
    let lines = outlines(path);
    let fill = path.fill().map(|fill| is_ink(fill.paint()));
    let filled =
        fill.map(|ink| lines.iter().map(move |(points, _)| Piece::Filled { form: Polygon::new(points.clone()), ink }));
    let stroke = path.stroke().map(|stroke| (stroke.width().get(), is_ink(stroke.paint())));
    let drawn = stroke.map(|(width, ink)| {
        lines.iter().map(move |(points, closed)| Piece::Drawn { points: points.clone(), closed: *closed, width, ink })
    });
    filled.into_iter().flatten().chain(drawn.into_iter().flatten()).collect()
}

fn is_ink(paint: &Paint) -> bool {
    matches!(paint, Paint::Color(color) if (color.red, color.green, color.blue) == (0, 0, 0))
}

/// The strokes of the pen, curves as straight pieces, and whether each ends where it began.
fn outlines(path: &Path) -> Vec<(Vec<Pos2>, bool)> {
    let mut done: Vec<(Vec<Pos2>, bool)> = Vec::new();
    let at = |point: Point| pos2(point.x, point.y);
    for segment in path.data().segments() {
        if let PathSegment::MoveTo(start) = segment {
            done.push((vec![at(start)], false));
            continue;
        }
        let Some((points, closed)) = done.last_mut() else { continue };
        let from = points.last().copied().unwrap_or_default();
        match segment {
            PathSegment::MoveTo(_) => {}
            PathSegment::LineTo(end) => points.push(at(end)),
            PathSegment::QuadTo(bend, end) => {
                let (bend, end) = (at(bend), at(end));
                points.extend(steps().map(|t| from.lerp(bend, t).lerp(bend.lerp(end, t), t)));
            }
            PathSegment::CubicTo(first, second, end) => {
                let (first, second, end) = (at(first), at(second), at(end));
                points.extend(steps().map(|t| {
                    let (a, b, c) = (from.lerp(first, t), first.lerp(second, t), second.lerp(end, t));
                    a.lerp(b, t).lerp(b.lerp(c, t), t)
                }));
            }
            PathSegment::Close => {
                *closed = true;
                // The way back to the beginning is drawn anyway, and a corner that stands twice is no corner.
                if points.len() > 1 && points.first() == points.last() {
                    points.pop();
                }
            }
        }
    }
    done
}

fn steps() -> impl Iterator<Item = f32> {
    (1..=STEPS).map(|step| f32::from(step) / f32::from(STEPS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lines_and_their_colours_are_found() {
        let art = read(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d='M1 1 H5 v4 h-4 Z'/>\
             <path d='M1 1 C1 9 9 9 9 1' fill='none' stroke='#fff' stroke-width='2'/></svg>",
        );
        assert_eq!(art.size, vec2(24.0, 24.0));
        let [Piece::Filled { form, ink: true }, Piece::Drawn { points, closed: false, ink: false, width }] =
            art.pieces.as_slice()
        else {
            panic!("{} pieces", art.pieces.len());
        };
        assert_eq!(form.points(), [pos2(1.0, 1.0), pos2(5.0, 1.0), pos2(5.0, 5.0), pos2(1.0, 5.0)]);
        assert_eq!((points.len(), points.last(), *width), (15, Some(&pos2(9.0, 1.0)), 2.0));
        assert!((points[7].y - 7.0).abs() < 0.01, "{points:?}");
    }

    #[test]
    fn nonsense_is_an_empty_drawing() {
        assert!(read("<svg").pieces.is_empty());
    }
}
