//! The number for comparing plays, and what it is made from: what was owed, what was lost, and how often a critical
//! clause was broken. It is exact, and falls with every loss.
//! It never belongs to one person, and it ranks nobody; people are shown the profile. Why it is made like this stands
//! in `docs/assessment.md`. Start at [`Score`].

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::assessment::duties::instantiate::Anchor;
use crate::procedure::model::Trigger;
use crate::procedure::{ClauseIx, Gravity};

use super::facts::{Deed, Facts, Trace};
use super::finding::RuleRef;
use super::item::{Item, Judged};
use super::price::{Shift, WHOLE, weight};

/// How many steps of the printed form are one point.
const PER_POINT: i64 = 10;
/// How often a loss counts: a tenth of everything owed, lost, weighs as much as a grave breach.
const LOSS: i64 = 10;

/// The number of a play as it is printed: points of a thousand, to a tenth, cut and never rounded up. So a thousand
/// means that nothing was lost, and of two plays the one that lost more never shows more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i64);

impl Points {
    /// Nothing lost.
    pub const ALL: Self = Self(1000 * PER_POINT);

    /// So many whole points.
    #[must_use]
    pub fn whole(points: i64) -> Self {
        Self(points * PER_POINT)
    }

    /// Tenths of a point.
    #[must_use]
    pub fn tenths(self) -> i64 {
        self.0
    }
}

impl std::fmt::Display for Points {
    /// Whole points without a fraction, all others with one digit behind the point.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 % PER_POINT {
            0 => write!(f, "{}", self.0 / PER_POINT),
            tenths => write!(f, "{}.{tenths}", self.0 / PER_POINT),
        }
    }
}

/// What the number is made from. All three are whole numbers, so that it is the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Score {
    /// What everything weighs that the case called for, in thousandths of the weight 1.
    pub weight: i64,
    /// What was lost, in the same unit.
    pub lost: i64,
    /// How many acts and omissions broke a critical clause.
    pub grave: i64,
}

impl Score {
    /// Whether anything was assessed. Where nothing was, there is no number to show.
    #[must_use]
    pub fn is_assessed(self) -> bool {
        self.weight > 0 || self.lost > 0
    }

    /// What was owed, as a share of that and of what was lost, tenfold, and of everything owed once more for each grave
    /// breach: `1000 · O / (O + 10 · L + g · O)`. With one grave breach it is at most a half, with two a third.
    #[must_use]
    pub fn points(self) -> Points {
        let (part, whole) = self.fraction();
        let steps = i128::from(part) * i128::from(1000 * PER_POINT) / i128::from(whole);
        Points(i64::try_from(steps).unwrap_or_default())
    }

    /// The number as an exact fraction of one: part and whole. The whole is never 0.
    #[must_use]
    pub fn fraction(self) -> (i64, i64) {
        let owed = measure(self.weight);
        (owed, owed * (1 + self.grave) + LOSS * self.lost)
    }

    /// Which of two plays has the greater number, exactly.
    #[must_use]
    pub fn compare(self, other: Self) -> Ordering {
        let ((part, whole), (other_part, other_whole)) = (self.fraction(), other.fraction());
        (i128::from(part) * i128::from(other_whole)).cmp(&(i128::from(other_part) * i128::from(whole)))
    }

    /// What these items come to; those that were justified count as nothing.
    pub(super) fn of(facts: &Facts<'_>, judged: &Judged, justified: &[bool], shift: Shift) -> Self {
        let Judged { items, weights, .. } = judged;
        let weight = weights.iter().map(|(_, gravity)| weight(*gravity, shift) * WHOLE).sum();
        let counted = items.iter().zip(justified).filter(|(_, justified)| !**justified);
        let lost = counted.map(|(item, _)| item.price.at(shift)).sum();
        let grave = i64::try_from(grave(facts, items, justified).len()).unwrap_or(i64::MAX);
        Self { weight, lost, grave }
    }
}

/// By what losses are measured: everything owed; where nothing was owed, one critical clause.
fn measure(weight: i64) -> i64 {
    if weight == 0 { self::weight(Gravity::Critical, Shift::AsWritten) * WHOLE } else { weight }
}

/// What a charge is in thousandths of everything owed, rounded to the nearest.
pub(super) fn in_thousandths(charge: i64, weight: i64) -> i64 {
    let owed = measure(weight);
    (charge * 1000 + owed / 2) / owed
}

/// What is to blame for a breach.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Blame {
    /// An act, by position in the trace. Whatever it broke, and with however many people it was done, it is one act.
    Act(usize),
    /// A duty that was not done, or so late that it is as good as not done: its clause, its position there, and the act
    /// that called for it, where each such act calls anew. Left out for several people, it is one omission.
    Duty(Option<ClauseIx>, usize, Option<usize>),
    /// Something that should have come first and never came, whoever it was for.
    Never(Option<ClauseIx>, RuleRef),
}

/// Acts and omissions under which a critical clause was broken, each with the first item that says so. What follows
/// from another finding counts under that one.
pub(super) fn grave(facts: &Facts<'_>, items: &[Item], justified: &[bool]) -> BTreeMap<Blame, usize> {
    let mut all = BTreeMap::new();
    for (index, item) in items.iter().enumerate().filter(|(index, item)| item.is_critical() && !justified[*index]) {
        let mut root = index;
        while let Some(cause) = items[root].because_of {
            root = cause;
        }
        let found = all.entry(blame(facts, &items[root])).or_insert(index);
        // The cause itself names it best, if it is grave itself.
        if index == root || (item.because_of.is_none() && items[*found].because_of.is_some()) {
            *found = index;
        }
    }
    all
}

fn blame(facts: &Facts<'_>, item: &Item) -> Blame {
    if let (Some(instance), RuleRef::Obligation(rule)) = (&item.instance, item.rule) {
        let called_by = match (instance.anchor, instance.obligation(facts).trigger) {
            (Anchor::Deed(deed), Trigger::Each(_)) => Some(begun_with(&facts.trace, deed)),
            _ => None,
        };
        return Blame::Duty(item.clause, rule, called_by);
    }
    let act = if item.first_is_root { item.first } else { item.deeds.first().copied() };
    act.map_or(Blame::Never(item.clause, item.rule), |deed| Blame::Act(begun_with(&facts.trace, deed)))
}

/// The first of the acts that are one: the same act by the same agency at the same time, with other people.
fn begun_with(trace: &Trace, deed: usize) -> usize {
    let mut first = deed;
    loop {
        let one = trace.deed(first);
        let is_one = |other: &Deed| (other.act, other.agency) == (one.act, one.agency) && !other.precedes(one);
        match trace.deeds[..first].iter().position(is_one) {
            Some(earlier) => first = earlier,
            None => return first,
        }
    }
}

/// The phase of a clause.
pub(super) fn phase_of(case: &crate::scenario::Case, clause: ClauseIx) -> usize {
    case.procedure.clauses[clause.at()].phase
}

/// The price of an item, unless its reason was accepted.
pub(super) fn charge(item: &Item, justified: bool) -> i64 {
    if justified { 0 } else { item.price.at(Shift::AsWritten) }
}

#[cfg(test)]
mod tests {
    use super::{Points, Score};

    const OWED: i64 = 100 * 8 * 1000;

    fn points(lost: i64, grave: i64) -> String {
        Score { weight: OWED, lost, grave }.points().to_string()
    }

    #[test]
    fn only_nothing_lost_is_a_thousand() {
        assert_eq!((points(0, 0), points(1, 0)), ("1000".to_owned(), "999.9".to_owned()));
        assert_eq!(Score { weight: 0, lost: 0, grave: 0 }.points(), Points::ALL);
    }

    #[test]
    fn nothing_makes_up_for_a_grave_breach() {
        assert_eq!([1, 2, 3].map(|grave| points(0, grave)), ["500", "333.3", "250"]);
        assert_eq!((points(OWED / 10, 0), points(OWED / 10, 1)), ("500".to_owned(), "333.3".to_owned()));
    }

    #[test]
    fn every_loss_shows_in_the_exact_number() {
        let score = |lost, grave| Score { weight: OWED, lost, grave };
        for (lost, grave) in [(0, 0), (17, 3), (5 * OWED, 40)] {
            assert!(score(lost + 1, grave).compare(score(lost, grave)).is_lt());
            assert!(score(lost, grave + 1).compare(score(lost, grave)).is_lt());
        }
    }
}
