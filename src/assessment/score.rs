//! The number, for the team and for the phases, with everything it was derived from.
//! It never belongs to one person, and it ranks nobody. How it is made up stands in `docs/assessment.md`.

use crate::procedure::{ClauseIx, Gravity};

use super::price::{Shift, WHOLE, weight};

/// A breach that can do grave harm lets nobody pass this.
pub(super) const CRITICAL_CAP: i64 = 500;

/// A score in points of a thousand, and what it was derived from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// Points, 0 to 1000.
    pub points: i64,
    /// The same without the cap for critical breaches.
    pub uncapped: i64,
    /// The lowest and the highest, when every severity is taken one class graver or milder.
    pub band: (i64, i64),
    /// Whether a critical breach capped it.
    pub capped: bool,
    /// What everything owed weighs, in thousandths of the weight 1.
    pub weight: i64,
    /// What was lost, in the same unit.
    pub lost: i64,
}

/// The score of a phase. There is none where nothing of the phase was owed and nothing broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseScore {
    /// Position of the phase in the procedure.
    pub phase: usize,
    /// Its score.
    pub score: Option<Score>,
}

/// What one score is made from: what was owed, and what findings cost under each reading of the severities.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    pub(super) owed: Vec<Gravity>,
    /// As written, graver, milder.
    pub(super) lost: [i64; 3],
    pub(super) critical: bool,
}

/// The readings of the severities, in the order of [`Sums::lost`].
pub(super) const SHIFTS: [Shift; 3] = [Shift::AsWritten, Shift::Graver, Shift::Milder];

impl Sums {
    pub(super) fn score(&self) -> Score {
        let owed = |shift| self.owed.iter().map(|gravity| weight(*gravity, shift) * WHOLE).sum::<i64>();
        let points = |index: usize| points(owed(SHIFTS[index]), self.lost[index]);
        let capped = |points: i64| if self.critical { points.min(CRITICAL_CAP) } else { points };
        let all = [points(0), points(1), points(2)].map(capped);
        Score {
            points: all[0],
            uncapped: points(0),
            band: (all.into_iter().min().unwrap_or_default(), all.into_iter().max().unwrap_or_default()),
            capped: points(0) != all[0],
            weight: owed(Shift::AsWritten),
            lost: self.lost[0],
        }
    }
}

/// 1000 only where nothing at all was lost: a fraction of a point lost is a point lost.
/// Where nothing was owed, what was lost is measured by one critical clause.
fn points(owed: i64, lost: i64) -> i64 {
    let owed = if owed == 0 { weight(Gravity::Critical, Shift::AsWritten) * WHOLE } else { owed };
    1000 - ((lost * 1000 + owed - 1) / owed).min(1000)
}

/// What a charge is in points, rounded to the nearest.
pub(super) fn in_points(charge: i64, owed: i64) -> i64 {
    let owed = if owed == 0 { weight(Gravity::Critical, Shift::AsWritten) * WHOLE } else { owed };
    (charge * 1000 + owed / 2) / owed
}

/// The phase of a clause.
pub(super) fn phase_of(case: &crate::scenario::Case, clause: ClauseIx) -> usize {
    case.procedure.clauses[clause.at()].phase
}

#[cfg(test)]
mod tests {
    use super::{Gravity, Sums};

    #[test]
    fn only_nothing_lost_is_a_thousand() {
        let sums = |lost| Sums { owed: vec![Gravity::Critical; 100], lost: [lost; 3], critical: false };
        assert_eq!((sums(0).score().points, sums(1).score().points), (1000, 999));
        assert_eq!(sums(99_000_000).score().points, 0);
    }

    #[test]
    fn a_critical_breach_caps_what_is_left() {
        let sums = Sums { owed: vec![Gravity::Critical; 100], lost: [8000; 3], critical: true };
        let score = sums.score();
        assert_eq!((score.points, score.uncapped, score.capped), (500, 990, true));
    }
}
