//! Case time along a line: to scale while something happens, folded to a narrow break where nothing did for long.
//! Pure arithmetic; it never asks egui.

use std::ops::RangeInclusive;

/// Nothing for longer than this is folded away.
const LONG: u32 = 120;
/// Width of a fold.
pub(super) const BREAK: f32 = 28.0;
/// Times stand on multiples of one of these.
const STEPS: [u32; 7] = [15, 30, 60, 120, 240, 480, 1440];

/// Minutes to lengths. Cases last days, not centuries, so that nothing is lost.
pub(super) fn length(minutes: u32) -> f32 {
    minutes as f32
}

/// A stretch of time drawn to scale.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    from: u32,
    to: u32,
    left: f32,
}

/// Maps minutes to places between the left and right end.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    stretches: Vec<Stretch>,
    per_minute: f32,
}

impl Axis {
    /// An axis that shows all these minutes, from `left` on, `width` wide.
    pub(super) fn new(mut minutes: Vec<u32>, left: f32, width: f32) -> Self {
        minutes.sort_unstable();
        minutes.dedup();
        let mut spans: Vec<(u32, u32)> = Vec::new();
        for minute in minutes {
            match spans.last_mut() {
                Some((_, to)) if minute - *to <= LONG => *to = minute,
                _ => spans.push((minute, minute)),
            }
        }
        if spans.is_empty() {
            spans.push((0, LONG));
        }
        // Some air on both sides, to the half hour.
        let spans: Vec<(u32, u32)> = spans
            .into_iter()
            .map(|(from, to)| (from.saturating_sub(8) / 30 * 30, (to + 20).div_ceil(30) * 30))
            .collect();
        let folds = f32::from(u16::try_from(spans.len() - 1).unwrap_or(u16::MAX)) * BREAK;
        let all: u32 = spans.iter().map(|(from, to)| to - from).sum();
        let per_minute = (width - folds).max(50.0) / length(all.max(1));
        let mut at = left;
        let stretches = spans
            .into_iter()
            .map(|(from, to)| {
                let stretch = Stretch { from, to, left: at };
                at += length(to - from) * per_minute + BREAK;
                stretch
            })
            .collect();
        Self { stretches, per_minute }
    }

    fn right_of(&self, stretch: &Stretch) -> f32 {
        stretch.left + length(stretch.to - stretch.from) * self.per_minute
    }

    /// Where a minute stands; inside a fold, in its middle.
    pub(super) fn place(&self, minute: u32) -> f32 {
        let mut fold = None;
        for stretch in &self.stretches {
            if minute < stretch.from {
                return fold.map_or(stretch.left, |right: f32| right + BREAK / 2.0);
            }
            if minute <= stretch.to {
                return stretch.left + length(minute - stretch.from) * self.per_minute;
            }
            fold = Some(self.right_of(stretch));
        }
        fold.unwrap_or_default()
    }

    /// Left and right end of each stretch that is drawn to scale.
    pub(super) fn stretches(&self) -> Vec<RangeInclusive<f32>> {
        self.stretches.iter().map(|stretch| stretch.left..=self.right_of(stretch)).collect()
    }

    /// Whether what stands between these two places lies in one stretch, so that no fold cuts through it.
    pub(super) fn in_one_stretch(&self, from: f32, to: f32) -> bool {
        let mut ends = self.stretches().into_iter().map(RangeInclusive::into_inner);
        let last = self.stretches.len().saturating_sub(1);
        // Beyond the last stretch there is only the margin.
        ends.by_ref()
            .enumerate()
            .any(|(at, (left, right))| from >= left && (to <= right || (at == last && from <= right)))
    }

    /// Minutes that carry their time, at least `apart` from each other, and the first of each stretch.
    pub(super) fn ticks(&self, apart: f32) -> Vec<u32> {
        let fits = |step: &&u32| length(**step) * self.per_minute >= apart;
        let step = STEPS.iter().find(fits).copied().unwrap_or(1440);
        let mut ticks = Vec::new();
        for stretch in &self.stretches {
            let first = stretch.from.div_ceil(step) * step;
            if first > stretch.to {
                ticks.push(stretch.from.div_ceil(30) * 30);
            }
            ticks.extend((first..=stretch.to).step_by(step as usize));
        }
        ticks
    }

    /// First minute of each day that can be seen, where its name can stand.
    pub(super) fn days(&self) -> Vec<u32> {
        let mut days: Vec<u32> = Vec::new();
        for stretch in &self.stretches {
            let midnights = (stretch.from / 1440 + 1..).map(|day| day * 1440).take_while(|&m| m < stretch.to);
            for minute in std::iter::once(stretch.from).chain(midnights) {
                if days.last().is_none_or(|&last| last / 1440 != minute / 1440) {
                    days.push(minute);
                }
            }
        }
        days
    }
}

/// A minute as a time of day.
pub(super) fn clock_time(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRIDAY: u32 = 22 * 60;
    const SATURDAY: u32 = 1440 + 10 * 60;

    #[test]
    fn a_long_quiet_time_is_folded() {
        let axis = Axis::new(vec![FRIDAY + 44, FRIDAY + 55, FRIDAY + 170, SATURDAY], 0.0, 1000.0);
        assert_eq!(axis.stretches().len(), 2);
        assert!(axis.place(SATURDAY) <= 1000.0);
        let (first, second) = (axis.stretches()[0].clone(), axis.stretches()[1].clone());
        assert!((second.start() - first.end() - BREAK).abs() < 0.01);
        let quiet = axis.place(1440 + 5 * 60);
        assert!(quiet > *first.end() && quiet < *second.start());
    }

    #[test]
    fn words_across_a_fold_are_noticed() {
        let axis = Axis::new(vec![FRIDAY + 44, SATURDAY], 0.0, 1000.0);
        let fold = *axis.stretches()[0].end();
        assert!(axis.in_one_stretch(fold - 80.0, fold - 1.0));
        assert!(!axis.in_one_stretch(fold - 40.0, fold + 40.0));
        assert!(!axis.in_one_stretch(fold + 2.0, fold + 80.0));
        assert!(axis.in_one_stretch(fold + BREAK, fold + BREAK + 80.0));
    }

    #[test]
    fn places_never_go_back() {
        let axis = Axis::new(vec![10, 300, 305, 2000], 20.0, 700.0);
        let places: Vec<f32> = (0..2100).map(|minute| axis.place(minute)).collect();
        assert!(places.windows(2).all(|pair| pair[0] <= pair[1]));
    }

    #[test]
    fn times_stand_apart_and_days_are_named_once() {
        let axis = Axis::new(vec![FRIDAY + 44, FRIDAY + 200, SATURDAY], 0.0, 1000.0);
        let ticks = axis.ticks(62.0);
        assert!(ticks.len() >= 3, "{ticks:?}");
        // On both sides of a fold two times may meet; whoever paints them leaves one out.
        let stretches = axis.stretches();
        for pair in ticks.windows(2) {
            let (a, b) = (axis.place(pair[0]), axis.place(pair[1]));
            let together = stretches.iter().any(|stretch| stretch.contains(&a) && stretch.contains(&b));
            assert!(!together || b - a >= 55.0, "{ticks:?}");
        }
        assert_eq!(axis.days().iter().map(|minute| minute / 1440).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn nothing_at_all_is_no_trouble() {
        let axis = Axis::new(Vec::new(), 0.0, 500.0);
        assert!(!axis.ticks(62.0).is_empty());
    }
}
