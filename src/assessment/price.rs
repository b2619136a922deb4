//! What a defect costs, in thousandths of a weight. Whole numbers only.
//! It never looks at a play. The reasons for each number stand in `docs/assessment.md`.

use crate::base::{CaseTime, Duration};
use crate::procedure::Gravity;

/// A whole: what leaving an obligation out loses of its weight, in thousandths.
pub(super) const WHOLE: i64 = 1000;
/// What an act by another agency than the procedure asks loses.
pub(super) const OTHER_AGENCY: i64 = 300;
/// What acts in the wrong order lose of the precedence's weight.
pub(super) const OUT_OF_ORDER: i64 = 500;
/// The same, when the later act was done again afterwards.
pub(super) const REPAIRED: i64 = 250;
/// What an act costs without the person who should be there.
pub(super) const WITHOUT_PRESENCE: i64 = 700;
/// What an act costs without the agreement it needs.
pub(super) const WITHOUT_CONSENT: i64 = 700;
/// What an act costs that the procedure rules out.
pub(super) const NOT_ALLOWED: i64 = WHOLE;
/// What repeating an act costs that is done once, in thousandths of the weight 1.
pub(super) const UNNEEDED: i64 = 250;
/// What all such repetitions of a play cost at most.
pub(super) const UNNEEDED_IN_ALL: i64 = WHOLE;
/// An act in the wrong order keeps at least a tenth of what it earned: out of order is never worse than missing.
const ORDER_SHARE: i64 = 900;

/// Something in quarters of what the rules say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quarters(i64);

impl Quarters {
    pub(super) const LESS: Self = Self(3);
    const AS_WRITTEN: Self = Self(4);
    pub(super) const MORE: Self = Self(5);

    fn of(self, written: i64) -> i64 {
        written * self.0 / Self::AS_WRITTEN.0
    }
}

/// How long limits are and what gaps cost: as written, or a quarter less or more, to see what the number hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Yardstick {
    pub(super) limits: Quarters,
    pub(super) shares: Quarters,
}

impl Yardstick {
    pub(super) const AS_WRITTEN: Self = Self { limits: Quarters::AS_WRITTEN, shares: Quarters::AS_WRITTEN };

    /// A limit, counted from its trigger.
    pub(super) fn limit(self, written: Duration) -> Duration {
        Duration(self.limits.of(written.0))
    }

    /// What a kind of gap costs. Leaving something out, and lateness between its limits, are not choices of a share.
    pub(super) fn share(self, written: i64) -> i64 {
        self.shares.of(written)
    }
}

/// Whether every severity is taken as it stands, or one class graver or milder; see [`weight`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shift {
    AsWritten,
    Graver,
    Milder,
}

/// The weight of a severity class: 8, 4, 2, 1. The gravest class cannot become graver, the mildest no milder.
pub(super) fn weight(gravity: Gravity, shift: Shift) -> i64 {
    let classes = [1, 2, 4, 8];
    let class: usize = match gravity {
        Gravity::Note => 0,
        Gravity::Minor => 1,
        Gravity::Major => 2,
        Gravity::Critical => 3,
    };
    match shift {
        Shift::AsWritten => classes[class],
        Shift::Graver => classes[(class + 1).min(3)],
        Shift::Milder => classes[class.saturating_sub(1)],
    }
}

/// Two losses of the same act: what the one leaves, the other takes its share of.
pub(super) fn together(one: i64, other: i64) -> i64 {
    WHOLE - (WHOLE - one) * (WHOLE - other) / WHOLE
}

/// Nothing until the soft limit, a whole from the hard one on, evenly more in between.
pub(super) fn lateness(at: CaseTime, soft: CaseTime, hard: CaseTime) -> i64 {
    if at <= soft {
        0
    } else if at >= hard {
        WHOLE
    } else {
        (at.since(soft).0 * WHOLE / hard.since(soft).0).max(1)
    }
}

/// What an act loses as an answer: a share of `late` thousandths, and more where another agency did it.
pub(super) fn answered(yardstick: Yardstick, late: i64, other_agency: bool) -> i64 {
    if other_agency { together(late, yardstick.share(OTHER_AGENCY)) } else { late }
}

/// A share of a weight: the class and how many thousandths of it.
pub(super) type Share = (Gravity, i64);

/// What a finding costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Price {
    /// Nothing: it is told, and that is all.
    Free,
    /// A share of the clause's weight.
    Share(Share),
    /// Several shares: an act and what it made impossible.
    Shares(Vec<Share>),
    /// A share of one unit, whatever the clause.
    Unit(i64),
    /// A broken order, told once for everything it broke.
    Order {
        /// The rules it broke; the gravest counts.
        broken: Vec<Share>,
        /// What the act earned in obligations, if it served any: no more than most of that is taken.
        earned: Option<Vec<Share>>,
    },
}

impl Price {
    /// In thousandths of the weight 1.
    pub(super) fn at(&self, shift: Shift) -> i64 {
        let of = |(gravity, share): &Share| weight(*gravity, shift) * share;
        match self {
            Self::Free => 0,
            Self::Share(share) => of(share),
            Self::Shares(shares) => shares.iter().map(of).sum(),
            Self::Unit(thousandths) => *thousandths,
            Self::Order { broken, earned } => {
                let gravest = broken.iter().map(of).max().unwrap_or_default();
                gravest.min(order_cap(earned.as_deref(), shift))
            }
        }
    }
}

/// The most that moving an act may cost: most of what it earned, or no limit where it was not asked for.
pub(super) fn order_cap(earned: Option<&[Share]>, shift: Shift) -> i64 {
    earned.map_or(i64::MAX, |shares| {
        shares.iter().map(|(gravity, share)| weight(*gravity, shift) * share).sum::<i64>() * ORDER_SHARE / WHOLE
    })
}

#[cfg(test)]
mod tests {
    use super::{Price, Shift, together, weight};
    use crate::procedure::Gravity;

    #[test]
    fn losses_of_one_act_never_exceed_a_whole() {
        assert_eq!((together(0, 300), together(500, 300), together(1000, 300)), (300, 650, 1000));
    }

    #[test]
    fn severities_move_by_one_class() {
        let moved =
            |shift| [Gravity::Note, Gravity::Minor, Gravity::Major, Gravity::Critical].map(|g| weight(g, shift));
        assert_eq!(moved(Shift::AsWritten), [1, 2, 4, 8]);
        assert_eq!(moved(Shift::Graver), [2, 4, 8, 8]);
        assert_eq!(moved(Shift::Milder), [1, 1, 2, 4]);
    }

    #[test]
    fn a_broken_order_costs_less_than_what_the_act_earned() {
        let price = Price::Order {
            broken: vec![(Gravity::Major, 500), (Gravity::Critical, 500)],
            earned: Some(vec![(Gravity::Minor, 1000)]),
        };
        assert_eq!(price.at(Shift::AsWritten), 1800);
    }
}
