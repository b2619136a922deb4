//! The cheapest way through any Petri net for a trace of acts in sequence: the question that the field's tools answer.
//!
//! A move that the net makes without an act costs 1, or nothing where the transition is silent; an act that makes no
//! move costs 1; both together cost nothing. The path begins in the net's first marking and ends in one of its last.
//! It never knows names or files: places, transitions and acts are numbers; see `exchange` for where they come from.
//!
//! Start reading at [`Aligner`]. It looks at the shape of the net first: a net that is a sequential machine goes to
//! [`machine`](super::machine), one in which every part is due exactly once goes to [`align`](super::align) by way of
//! `duties`, and both always prove their answer in no time. Whatever else it may be is searched state by state
//! (`search`), up to a limit; an answer beyond the limit says between which costs the cheapest lies.

mod duties;
mod guide;
mod search;
mod states;
mod strands;

use super::machine::{Done, Machine, Move, Path};
use super::problem::ProblemError;
use duties::Duties;
use guide::Guide;

/// How many states a search keeps before it gives up the proof, unless somebody names another number.
pub const STATES: usize = 500_000;
/// Most places, transitions, and acts in a trace.
pub const MAX_PARTS: usize = 60_000;

/// Places with the number of tokens in each; a place that is not named holds none.
pub type Marking = Vec<(usize, u32)>;

/// What may happen in a net.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// The act that makes it happen, any number the trace uses; `None`: silent.
    pub act: Option<usize>,
    /// The tokens that it takes; it can happen where they are.
    pub takes: Marking,
    /// The tokens that it puts.
    pub puts: Marking,
}

/// A Petri net with weights, a first marking and last ones.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Net {
    /// How many places there are; they are named by index.
    pub places: usize,
    /// The transitions, named by index.
    pub transitions: Vec<Transition>,
    /// Where a path begins.
    pub start: Marking,
    /// Where it may end: exactly so, no token more.
    pub ends: Vec<Marking>,
}

/// What answers for a net.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The sequential machine: one token that wanders.
    Machine,
    /// The partial order of duties, each due once.
    Order,
    /// The search over states.
    Search,
}

/// What is known of the cheapest path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A path.
    Found {
        /// The best one found.
        path: Path,
        /// No path costs less. The path is proven to be a cheapest one where this is what it costs.
        at_least: i64,
    },
    /// Proven: no path leads to an end of the net, whatever the trace.
    NoEnd,
    /// Neither a path nor a proof that there is none was found within the limit.
    GaveUp {
        /// No path costs less.
        at_least: i64,
    },
}

impl Answer {
    /// The cost of the path, where one was found.
    #[must_use]
    pub fn cost(&self) -> Option<i64> {
        if let Self::Found { path, .. } = self { Some(path.cost) } else { None }
    }

    /// Whether the answer is proven: a cheapest path, or that there is none.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        match self {
            Self::Found { path, at_least } => path.cost == *at_least,
            Self::NoEnd => true,
            Self::GaveUp { .. } => false,
        }
    }
}

/// A net that is ready for traces.
#[derive(Debug, Clone)]
pub struct Aligner {
    net: Net,
    way: Way,
}

#[derive(Debug, Clone)]
enum Way {
    Machine(Machine),
    Order(Duties),
    Search(Guide),
}

impl Aligner {
    /// Takes the net to the engine that its shape allows.
    ///
    /// # Errors
    /// [`ProblemError`] for more parts than [`MAX_PARTS`], or a place that does not exist.
    pub fn new(net: Net) -> Result<Self, ProblemError> {
        let net = checked(net)?;
        let way = if let Some(machine) = as_machine(&net) {
            Way::Machine(machine)
        } else if let Some(duties) = Duties::of(&net) {
            Way::Order(duties)
        } else {
            Way::Search(Guide::new(&net))
        };
        Ok(Self { net, way })
    }

    /// As [`Aligner::new`], but every net is searched: for holding one engine against another.
    ///
    /// # Errors
    /// As [`Aligner::new`].
    pub fn searching(net: Net) -> Result<Self, ProblemError> {
        let net = checked(net)?;
        Ok(Self { way: Way::Search(Guide::new(&net)), net })
    }

    /// Which engine answers.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match self.way {
            Way::Machine(_) => Engine::Machine,
            Way::Order(_) => Engine::Order,
            Way::Search(_) => Engine::Search,
        }
    }

    /// A cheapest path for a trace; a search keeps at most `limit` states.
    ///
    /// # Errors
    /// [`ProblemError`] for a trace that is too long.
    pub fn align(&self, trace: &[usize], limit: usize) -> Result<Answer, ProblemError> {
        if trace.len() > MAX_PARTS {
            return Err(ProblemError::TooMany { what: "acts", found: trace.len(), limit: MAX_PARTS });
        }
        match &self.way {
            Way::Machine(machine) => {
                let trace: Vec<Done> = trace.iter().map(|&act| Done { act, extra: 1 }).collect();
                let path = machine.walk(&trace)?;
                Ok(path.map_or(Answer::NoEnd, |path| Answer::Found { at_least: path.cost, path }))
            }
            Way::Order(duties) => {
                let (path, at_least) = duties.align(&self.net, trace)?;
                if path.cost == at_least {
                    return Ok(Answer::Found { path, at_least });
                }
                // Too many open choices for the order; perhaps the search has an easier time.
                let searched = search::cheapest(&self.net, &Guide::new(&self.net), trace, limit);
                Ok(better(Answer::Found { path, at_least }, searched))
            }
            Way::Search(guide) => Ok(search::cheapest(&self.net, guide, trace, limit)),
        }
    }
}

/// What two answers say together.
fn better(one: Answer, other: Answer) -> Answer {
    match (one, other) {
        (Answer::Found { path, at_least }, Answer::Found { path: too, at_least: floor }) => {
            let path = if too.cost < path.cost { too } else { path };
            Answer::Found { path, at_least: at_least.max(floor) }
        }
        (Answer::Found { path, at_least }, Answer::GaveUp { at_least: floor })
        | (Answer::GaveUp { at_least: floor }, Answer::Found { path, at_least }) => {
            Answer::Found { path, at_least: at_least.max(floor) }
        }
        (one, _) => one,
    }
}

/// The net, once it is clear that it is one; see [`Aligner::new`].
fn checked(net: Net) -> Result<Net, ProblemError> {
    for (what, found) in [("places", net.places), ("transitions", net.transitions.len())] {
        if found > MAX_PARTS {
            return Err(ProblemError::TooMany { what, found, limit: MAX_PARTS });
        }
    }
    let arcs = net.transitions.iter().flat_map(|one| one.takes.iter().chain(&one.puts));
    let named = arcs.chain(&net.start).chain(net.ends.iter().flatten()).map(|(place, _)| *place);
    if let Some(place) = named.max().filter(|place| *place >= net.places) {
        return Err(ProblemError::NoPlace { place, places: net.places });
    }
    Ok(summed(net))
}

/// Several arcs between the same two count together.
fn summed(mut net: Net) -> Net {
    let sum = |marking: &mut Marking| {
        marking.sort_unstable();
        marking.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 = kept.1.saturating_add(next.1);
            }
            same
        });
        marking.retain(|(_, tokens)| *tokens > 0);
    };
    for transition in &mut net.transitions {
        sum(&mut transition.takes);
        sum(&mut transition.puts);
    }
    sum(&mut net.start);
    net.ends.iter_mut().for_each(sum);
    net
}

/// The place of the one token, if there is one.
fn single(marking: &Marking) -> Option<usize> {
    if let [(place, 1)] = marking[..] { Some(place) } else { None }
}

/// The net as a machine: one token from the first to the last, handed on by every transition.
fn as_machine(net: &Net) -> Option<Machine> {
    let ends = net.ends.iter().map(single).collect::<Option<Vec<_>>>()?;
    let step = |transition: &Transition| {
        let (from, to) = (single(&transition.takes)?, single(&transition.puts)?);
        Some(Move { from, to, act: transition.act, skip: i64::from(transition.act.is_some()) })
    };
    let moves = net.transitions.iter().map(step).collect::<Option<Vec<_>>>()?;
    // What is too large for the machine's table is searched.
    Machine::new(net.places, single(&net.start)?, ends, moves).ok()
}
