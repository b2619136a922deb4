//! How far the number hangs on choices that people made: how grave clauses are, how long limits are, and what each kind
//! of gap costs. The same play is held against the same rules again with each of these a step up and down.
//! Which clauses are critical is not moved: their breaches are told by name, and no number stands for them.
//! Start at [`sensitivity`].

use crate::engine::Recorded;
use crate::scenario::Case;

use super::assess::{judge, justified};
use super::facts::Facts;
use super::finding::Accepted;
use super::price::{Quarters, Shift, Yardstick};
use super::score::{Points, Score};
use super::words::several::together;

/// The lowest and the highest of the number under each kind of change; the number as it stands lies between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sensitivity {
    /// Every clause weighs one class more, or one class less.
    pub severities: (Points, Points),
    /// Every limit is a quarter shorter, or a quarter longer.
    pub limits: (Points, Points),
    /// Every kind of gap costs a quarter less, or a quarter more.
    pub shares: (Points, Points),
}

impl Sensitivity {
    /// The lowest and the highest under any of these changes.
    #[must_use]
    pub fn band(&self) -> (Points, Points) {
        let all = [self.severities, self.limits, self.shares];
        let lowest = all.iter().map(|(low, _)| *low).min().unwrap_or(Points::ALL);
        let highest = all.iter().map(|(_, high)| *high).max().unwrap_or(Points::ALL);
        (lowest, highest)
    }

    /// Whether none of these changes moves the number.
    #[must_use]
    pub fn is_firm(&self) -> bool {
        let (low, high) = self.band();
        low == high
    }
}

/// Holds a play against its procedure under each change. `accepted` are gaps whose reasons the facilitator accepted.
#[must_use]
pub fn sensitivity(case: &Case, log: &[Recorded], accepted: &Accepted) -> Sensitivity {
    let mut facts = Facts::of(case, log);
    let mut read = |yardstick: Yardstick, shifts: &[Shift]| -> Vec<Points> {
        facts.yardstick = yardstick;
        let judged = judge(&facts);
        let told = if accepted.0.is_empty() { Vec::new() } else { together(&facts, &judged.items) };
        let (_, justified) = justified(&facts, &judged.items, &told, accepted);
        let score = |shift: &Shift| Score::of(&facts, &judged, &justified, *shift).points();
        shifts.iter().map(score).collect()
    };
    let range = |points: &[Points]| {
        let (low, high) = (points.iter().min(), points.iter().max());
        low.copied().zip(high.copied()).unwrap_or((Points::ALL, Points::ALL))
    };
    let written = Yardstick::AS_WRITTEN;
    let by_severity = read(written, &[Shift::AsWritten, Shift::Graver, Shift::Milder]);
    let mut moved = |one: Yardstick, other: Yardstick| {
        let mut points = vec![by_severity[0]];
        points.extend(read(one, &[Shift::AsWritten]));
        points.extend(read(other, &[Shift::AsWritten]));
        range(&points)
    };
    let limits =
        moved(Yardstick { limits: Quarters::LESS, ..written }, Yardstick { limits: Quarters::MORE, ..written });
    let shares =
        moved(Yardstick { shares: Quarters::LESS, ..written }, Yardstick { shares: Quarters::MORE, ..written });
    Sensitivity { severities: range(&by_severity), limits, shares }
}
