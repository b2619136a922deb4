//! What is to be aligned: obligations with an order, acts with times, and which act may serve which obligation.
//! It holds plain numbers and never a name, a rule or a sentence.
//! Start reading at [`Problem`].

/// Largest absolute value of any single cost; keeps every sum far from the ends of an `i64`.
pub const COST_LIMIT: i64 = 1_000_000_000;
/// Most obligations one problem may hold.
pub const MAX_OBLIGATIONS: usize = 10_000;
/// Most events one problem may hold.
pub const MAX_EVENTS: usize = 100_000;
/// Most cells one problem may hold; the conflict tables grow with the square of this.
pub const MAX_CELLS: usize = 20_000;

/// One act of the trace: closed interval from `start` to `end` in any one unit of time.
///
/// An event precedes another when it ended strictly before the other started; otherwise the two are unordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// When it began.
    pub start: i64,
    /// When it was over; not before `start`.
    pub end: i64,
}

impl Event {
    /// An act without duration.
    #[must_use]
    pub fn at(time: i64) -> Self {
        Self { start: time, end: time }
    }

    /// Whether this act was over before the other began.
    #[must_use]
    pub fn precedes(self, other: Self) -> bool {
        self.end < other.start
    }
}

/// One event that may serve one obligation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Index of the obligation.
    pub obligation: usize,
    /// Index of the event.
    pub event: usize,
    /// What this match costs: lateness, wrong role, absent person. Zero when nothing is wrong with it.
    pub defect: i64,
}

/// A trace held against partly ordered, distinct obligation instances.
///
/// All costs share one unit, lie within ±[`COST_LIMIT`], and are added up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// How many obligations there are; they are named by index.
    pub obligations: usize,
    /// Pairs `(a, b)`: obligation `a` has to come before `b`. Implied pairs may be left out or put in.
    pub before: Vec<(usize, usize)>,
    /// What it costs to leave each obligation without an act; one per obligation.
    pub skip: Vec<i64>,
    /// The acts; they are named by index, which need not follow time.
    pub events: Vec<Event>,
    /// What it costs to leave each act without an obligation; one per event.
    pub extra: Vec<i64>,
    /// Which events can serve which obligations, in any order, each pair at most once.
    pub cells: Vec<Cell>,
}

/// Why a [`Problem`] cannot be aligned at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// More parts than the stated limit.
    #[error("too many {what}: {found}, at most {limit}")]
    TooMany {
        /// What there is too much of: `obligations`, `events`, `cells`, `states`, `places`, `transitions` or `acts`.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there may be.
        limit: usize,
    },
    /// A list of costs that does not have one entry per obligation or event.
    #[error("`{what}` has {found} entries, expected {expected}")]
    WrongLength {
        /// Which list: `skip` or `extra`.
        what: &'static str,
        /// Its length.
        found: usize,
        /// How many obligations or events there are.
        expected: usize,
    },
    /// A precedence or cell that names an obligation which does not exist.
    #[error("`{what}` names obligation {obligation}, there are {obligations}")]
    NoObligation {
        /// Which list: `before` or `cells`.
        what: &'static str,
        /// The index named.
        obligation: usize,
        /// How many obligations there are.
        obligations: usize,
    },
    /// A cell that names an event which does not exist.
    #[error("`cells` names event {event}, there are {events}")]
    NoEvent {
        /// The index named.
        event: usize,
        /// How many events there are.
        events: usize,
    },
    /// A net that names a place which does not exist.
    #[error("place {place} is named, there are {places}")]
    NoPlace {
        /// The index named.
        place: usize,
        /// How many places there are.
        places: usize,
    },
    /// A machine that names a state which does not exist.
    #[error("state {state} is named, there are {states}")]
    NoState {
        /// The index named.
        state: usize,
        /// How many states there are.
        states: usize,
    },
    /// An event that is over before it began.
    #[error("event {event} ends before it starts")]
    EndsBeforeStart {
        /// Index of the event.
        event: usize,
    },
    /// A single cost beyond [`COST_LIMIT`].
    #[error("a cost in `{what}` is {cost}, allowed is up to {COST_LIMIT} either way")]
    CostOutOfRange {
        /// Which list: `skip`, `extra`, `cells`, `moves` or `trace`.
        what: &'static str,
        /// The cost.
        cost: i64,
    },
    /// The same obligation and event twice among the cells.
    #[error("obligation {obligation} and event {event} are paired twice")]
    PairedTwice {
        /// Index of the obligation.
        obligation: usize,
        /// Index of the event.
        event: usize,
    },
    /// An order in which some obligation has to come before itself.
    #[error("the order of the obligations runs in a circle through {obligation}")]
    Circle {
        /// The lowest obligation that lies on a circle.
        obligation: usize,
    },
}

impl Problem {
    /// Saved by matching this cell instead of leaving both its obligation and its event out.
    pub(super) fn saves(&self, cell: &Cell) -> i64 {
        self.skip[cell.obligation] + self.extra[cell.event] - cell.defect
    }

    /// Everything but the circle, which [`super::order::Order::new`] finds.
    pub(super) fn check(&self) -> Result<(), ProblemError> {
        at_most("obligations", self.obligations, MAX_OBLIGATIONS)?;
        at_most("events", self.events.len(), MAX_EVENTS)?;
        at_most("cells", self.cells.len(), MAX_CELLS)?;
        costs("skip", &self.skip, self.obligations)?;
        costs("extra", &self.extra, self.events.len())?;
        for &(a, b) in &self.before {
            self.has_obligation("before", a.max(b))?;
        }
        if let Some(event) = self.events.iter().position(|event| event.end < event.start) {
            return Err(ProblemError::EndsBeforeStart { event });
        }
        for cell in &self.cells {
            self.has_obligation("cells", cell.obligation)?;
            if cell.event >= self.events.len() {
                return Err(ProblemError::NoEvent { event: cell.event, events: self.events.len() });
            }
            in_range("cells", cell.defect)?;
        }
        let mut pairs: Vec<_> = self.cells.iter().map(|cell| (cell.obligation, cell.event)).collect();
        pairs.sort_unstable();
        match pairs.windows(2).find(|two| two[0] == two[1]) {
            Some(two) => Err(ProblemError::PairedTwice { obligation: two[0].0, event: two[0].1 }),
            None => Ok(()),
        }
    }

    fn has_obligation(&self, what: &'static str, obligation: usize) -> Result<(), ProblemError> {
        if obligation < self.obligations {
            return Ok(());
        }
        Err(ProblemError::NoObligation { what, obligation, obligations: self.obligations })
    }
}

fn at_most(what: &'static str, found: usize, limit: usize) -> Result<(), ProblemError> {
    if found > limit { Err(ProblemError::TooMany { what, found, limit }) } else { Ok(()) }
}

fn costs(what: &'static str, costs: &[i64], expected: usize) -> Result<(), ProblemError> {
    if costs.len() != expected {
        return Err(ProblemError::WrongLength { what, found: costs.len(), expected });
    }
    costs.iter().try_for_each(|&cost| in_range(what, cost))
}

fn in_range(what: &'static str, cost: i64) -> Result<(), ProblemError> {
    if (-COST_LIMIT..=COST_LIMIT).contains(&cost) { Ok(()) } else { Err(ProblemError::CostOutOfRange { what, cost }) }
}
