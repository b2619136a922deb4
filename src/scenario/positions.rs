//! Positions of the things of a case in their lists.

use crate::base::ids::position;

position! { /// A situation of the case.
SituationIx }
position! { /// A fact of the case.
FactIx }
position! { /// A flag of the case.
FlagIx }
position! { /// An inject of the case.
InjectIx }
position! { /// A place; the first, [`Place::AWAY`], is out of sight.
Place }
position! { /// Somebody in the case: first the roles that trainees play, then everybody else.
Who }

impl Place {
    /// Out of sight.
    pub const AWAY: Self = Self(0);
}
