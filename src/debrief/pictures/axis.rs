//! The line of time of a picture: to scale within a stretch, and cut short where nothing happened for hours.

use crate::base::picture::nth;
use crate::base::{CaseTime, WeekMoment};

/// Nothing happened for longer than this: the line is broken there.
const BREAK: i64 = 2 * 60 * 60;
/// Width of a break.
const BROKEN: f32 = 28.0;
/// A stretch is at least so wide.
const LEAST: f32 = 56.0;
/// Room for a time.
const LABEL: f32 = 58.0;
/// Steps between times that are written, in seconds.
const STEPS: [i64; 7] = [300, 900, 1_800, 3_600, 2 * 3_600, 4 * 3_600, 12 * 3_600];

/// A line of time.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    stretches: Vec<Stretch>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    from: CaseTime,
    until: CaseTime,
    left: f32,
    right: f32,
}

impl Axis {
    /// A line from `left` to `right` that holds all these times.
    pub(super) fn of(mut times: Vec<CaseTime>, left: f32, right: f32) -> Self {
        times.sort_unstable();
        times.dedup();
        let mut spans: Vec<(CaseTime, CaseTime)> = Vec::new();
        for time in times {
            match spans.last_mut() {
                Some(last) if time.since(last.1).0 <= BREAK => last.1 = time,
                _ => spans.push((time, time)),
            }
        }
        let count = nth(spans.len());
        let all: f32 = spans.iter().map(|(from, until)| seconds(*until, *from)).sum::<f32>().max(1.0);
        // A case of weeks has many stretches: each gets less, and all stay on the line.
        let share = (right - left) / count.max(1.0);
        let (broken, least) = (BROKEN.min(share * 0.25), LEAST.min(share * 0.4));
        let room = right - left - (count - 1.0).max(0.0) * broken - count * least;
        let mut x = left;
        let mut stretches = Vec::new();
        for (from, until) in spans {
            let wide = least + room * seconds(until, from) / all;
            stretches.push(Stretch { from, until, left: x, right: x + wide });
            x += wide + broken;
        }
        Self { stretches }
    }

    /// Where a time stands.
    pub(super) fn x(&self, at: CaseTime) -> f32 {
        let Some(stretch) = self.stretches.iter().find(|stretch| at <= stretch.until).or(self.stretches.last()) else {
            return 0.0;
        };
        let part = seconds(at.max(stretch.from), stretch.from) / seconds(stretch.until, stretch.from).max(1.0);
        // What lies at the very beginning of a stretch keeps a little room from the break.
        stretch.left + (stretch.right - stretch.left) * part.clamp(0.0, 1.0)
    }

    /// Where the line is broken: the middle of each break.
    pub(super) fn breaks(&self) -> impl Iterator<Item = f32> + '_ {
        self.stretches.windows(2).map(|pair| (pair[0].right + pair[1].left) / 2.0)
    }

    /// Times to be written, each with its place; as many as have room.
    pub(super) fn labels(&self, begins: WeekMoment) -> Vec<(f32, CaseTime)> {
        let mut out: Vec<(f32, CaseTime)> = Vec::new();
        for stretch in &self.stretches {
            let wide = stretch.right - stretch.left;
            let length = stretch.until.since(stretch.from).0;
            let fits = |step: &&i64| nth(usize::try_from(length / **step).unwrap_or(usize::MAX) + 1) * LABEL <= wide;
            let step = STEPS.iter().find(fits).copied().unwrap_or(i64::MAX);
            // Whole hours and halves of the clock, not of the case.
            let offset = begins.seconds();
            let first = (stretch.from.0 + offset).div_euclid(step) * step - offset;
            let whole = (0..=length / step + 1).map(|at| CaseTime(first.saturating_add(at.saturating_mul(step))));
            let mut marks: Vec<CaseTime> = whole.filter(|at| (stretch.from..=stretch.until).contains(at)).collect();
            if marks.is_empty() {
                marks.push(stretch.from);
            }
            for at in marks {
                let x = self.x(at);
                if out.last().is_none_or(|(before, _)| x - before >= LABEL) {
                    out.push((x, at));
                }
            }
        }
        out
    }
}

/// Seconds between two times; a case is shorter than what this holds exactly.
#[expect(clippy::cast_precision_loss, reason = "a place in a picture")]
fn seconds(until: CaseTime, from: CaseTime) -> f32 {
    until.since(from).0 as f32
}
