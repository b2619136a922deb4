//! Where people stand, and where their plates go so that none covers another. Pure arithmetic.

use egui::{Pos2, Rect, Vec2, pos2};

/// Where somebody stands, in units of the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) front: bool,
}

/// Half of a figure, with its elbows.
const ELBOW: f32 = 58.0;
/// People in one row stand no nearer than this.
const LEAST: f32 = 92.0;

/// Whether people must stand in two rows: they are many, or the room before the clock is narrow.
pub(super) fn is_crowd(n: usize, free_from: f32, width: f32, clock: f32) -> bool {
    let (left, right) = few(free_from, width, clock);
    n > 6 || right - left < LEAST * count(n.saturating_sub(1))
}

/// From where to where few people stand: the clock and the furniture of the back keep the right-hand side.
fn few(free_from: f32, width: f32, clock: f32) -> (f32, f32) {
    (free_from.max(190.0), (width * 0.575).min(clock - ELBOW))
}

/// Spots for `n` people in a room `width` units wide, from left to right, none left of `free_from` if it can be
/// helped, and none before the clock, which begins at `clock`. Few stand together, a crowd in two rows.
pub(super) fn spots(n: usize, free_from: f32, width: f32, clock: f32, crowd: bool) -> Vec<Spot> {
    const NEAR: f32 = 128.0;
    let (left, right): (f32, f32) =
        if crowd { (free_from.max(70.0), clock - ELBOW) } else { few(free_from, width, clock) };
    let left = left.min(right - 36.0 * count(n.saturating_sub(1))).max(ELBOW);
    let gaps = count(n.saturating_sub(1)).max(1.0);
    let step = ((right - left) / gaps).min(NEAR);
    let first = f32::midpoint(left, right) - step * count(n.saturating_sub(1)) / 2.0;
    (0..n)
        .map(|at| {
            let front = !crowd || at % 2 == 0;
            Spot { x: first + step * count(at), y: if front { 246.0 } else { 230.0 }, front }
        })
        .collect()
}

fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

const GAP: f32 = 8.0;
const ROW_GAP: f32 = 3.0;

/// Puts plates of these sizes near their wished middles: in one row at the lower edge if they fit, else in several.
/// Returns the middle of each plate's lower edge. Wishes must be in order from left to right.
pub(super) fn arrange(wanted: &[(f32, Vec2)], inside: Rect) -> Vec<Pos2> {
    let rows = (1..=4).find(|&rows| (0..rows).all(|row| row_width(wanted, row, rows) <= inside.width())).unwrap_or(4);
    let mut places = vec![Pos2::ZERO; wanted.len()];
    let mut bottom = inside.bottom();
    for row in 0..rows {
        let members: Vec<usize> = (row..wanted.len()).step_by(rows).collect();
        let mut lefts: Vec<f32> = Vec::with_capacity(members.len());
        let mut free_from = inside.left();
        for &at in &members {
            let (middle, size) = wanted[at];
            let left = (middle - size.x / 2.0).max(free_from);
            free_from = left + size.x + GAP;
            lefts.push(left);
        }
        let mut free_to = inside.right();
        for (left, &at) in lefts.iter_mut().zip(&members).rev() {
            *left = left.min(free_to - wanted[at].1.x);
            free_to = *left - GAP;
        }
        for (left, &at) in lefts.iter().zip(&members) {
            places[at] = pos2(left + wanted[at].1.x / 2.0, bottom);
        }
        bottom -= members.iter().map(|&at| wanted[at].1.y).fold(0.0, f32::max) + ROW_GAP;
    }
    places
}

fn row_width(wanted: &[(f32, Vec2)], row: usize, rows: usize) -> f32 {
    wanted.iter().skip(row).step_by(rows).map(|(_, size)| size.x + GAP).sum::<f32>() - GAP
}

#[cfg(test)]
mod tests {
    use egui::vec2;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever the names are, and however wide the stage is. A plate is as wide as its name up to 172, and then
        /// as high as its lines.
        #[test]
        fn plates_of_two_to_fourteen_people_never_overlap(
            names in prop::collection::vec((40.0_f32..172.0, 1_u8..3), 2..=14),
            width in 840.0_f32..1900.0,
            free_from in 0.0_f32..260.0,
        ) {
            let inside = Rect::from_min_size(pos2(12.0, 0.0), vec2(width - 24.0, 400.0));
            let size = |(wide, lines): &(f32, u8)| vec2(*wide, 8.0 + 22.0 * f32::from(*lines));
            let all = spots(names.len(), free_from, width, width - 190.0, is_crowd(names.len(), free_from, width, width * 0.6));
            let wanted: Vec<(f32, Vec2)> = all.iter().zip(&names).map(|(spot, name)| (spot.x, size(name))).collect();
            let places = arrange(&wanted, inside);
            let rects: Vec<Rect> = places
                .iter()
                .zip(&wanted)
                .map(|(at, (_, size))| Rect::from_min_size(*at - vec2(size.x / 2.0, size.y), *size))
                .collect();
            for (at, one) in rects.iter().enumerate() {
                prop_assert!(inside.expand(0.1).contains_rect(*one), "{one:?} leaves the stage");
                for other in &rects[at + 1..] {
                    prop_assert!(!one.shrink(0.1).intersects(*other), "{one:?} covers {other:?}");
                }
            }
        }
    }

    #[test]
    fn plates_never_cover_one_another() {
        for width in [853.0, 1024.0, 1280.0, 1422.0] {
            for n in 1..=14_usize {
                for plate in [60.0, 110.0, 172.0] {
                    let inside = Rect::from_min_size(pos2(12.0, 0.0), vec2(width - 24.0, 210.0));
                    let crowd = is_crowd(n, 0.0, width, width * 0.6);
                    let clock = if crowd { width - 190.0 } else { width * 0.6 };
                    let wanted: Vec<(f32, Vec2)> = spots(n, 0.0, width, clock, crowd)
                        .iter()
                        .zip([0.0, 25.0, 12.0].iter().cycle())
                        .map(|(spot, more)| (spot.x, vec2(plate + more, 30.0)))
                        .collect();
                    let rects: Vec<Rect> = arrange(&wanted, inside)
                        .iter()
                        .zip(&wanted)
                        .map(|(at, (_, size))| Rect::from_min_size(*at - vec2(size.x / 2.0, size.y), *size))
                        .collect();
                    for (i, a) in rects.iter().enumerate() {
                        assert!(inside.expand(0.1).contains_rect(*a), "{n} plates of {plate} in {width}: {a:?}");
                        for b in &rects[i + 1..] {
                            assert!(!a.shrink(0.1).intersects(*b), "{n} plates of {plate} in {width}: {a:?} {b:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn people_in_one_row_keep_their_distance() {
        for n in 2..=14 {
            let crowd = is_crowd(n, 0.0, 1280.0, 770.0);
            let all = spots(n, 0.0, 1280.0, if crowd { 1090.0 } else { 770.0 }, crowd);
            for front in [false, true] {
                let row: Vec<f32> = all.iter().filter(|s| s.front == front).map(|s| s.x).collect();
                assert!(row.windows(2).all(|pair| pair[1] - pair[0] >= 90.0), "{n}: {row:?}");
            }
        }
    }
}
