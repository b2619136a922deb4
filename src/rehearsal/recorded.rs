//! A recorded play done again on the case as it is now: whether everything still happens, and what differs.
//! The commands are given again in their order, from the same seed; what they lead to is held against the record.

use std::collections::BTreeMap;

use crate::assessment::{Accepted, Assessment, Points, assess};
use crate::base::Message;
use crate::engine::log::{LogError, LogFile, LogLine};
use crate::engine::{Play, Recorded};
use crate::scenario::Case;

use super::commands::commands_of;
use super::plan_line::plan_line;

/// What became of a recorded play.
#[derive(Debug, Clone, PartialEq)]
pub struct Replayed {
    /// Where it first differs.
    pub differs: Option<Difference>,
    /// Points of a thousand as recorded and as they are now; as recorded only where the whole record still fits.
    pub points: (Option<Points>, Points),
    /// Findings that are not there any more, by name.
    pub gone: Vec<String>,
    /// Findings that were not there before.
    pub new: Vec<String>,
}

/// Where a recorded play first differs.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// An event names something that is not there any more.
    Names {
        /// Number of the event.
        seq: u32,
        /// What it names.
        what: String,
    },
    /// A command is refused now.
    Refused {
        /// Number of the event it led to.
        seq: u32,
        /// The command in the words of a plan.
        line: String,
        /// The reason.
        why: Message,
    },
    /// Something else happens.
    Event {
        /// Number of the event.
        seq: u32,
        /// What was recorded; `None`: nothing more.
        was: Option<Box<LogLine>>,
        /// What happens now; `None`: nothing more.
        now: Option<Box<LogLine>>,
    },
}

impl Replayed {
    /// Whether everything is as it was recorded.
    #[must_use]
    pub fn same(&self) -> bool {
        self.differs.is_none() && self.gone.is_empty() && self.new.is_empty() && self.points.0 == Some(self.points.1)
    }
}

/// Plays a record again.
///
/// # Errors
/// When it is of another case.
pub fn replay(case: &Case, record: &LogFile) -> Result<Replayed, LogError> {
    let (kept, misfit) = record.events_that_fit(case)?;
    let mut play = Play::begin(case.clone(), record.seed);
    let mut differs = None;
    for (seq, command) in commands_of(&kept) {
        let situation = play.state().situation;
        if let Err(rejection) = play.carry_out(&command) {
            let why = rejection.message();
            differs = Some(Difference::Refused { seq, line: plan_line(case, situation, &command), why });
            break;
        }
    }
    let first = first_difference(&kept, play.log(), misfit.is_some());
    // A command is refused because something happened otherwise before, if anything did.
    let changed = first.map(|at| {
        let line = |log: &[Recorded]| log.get(at).map(|event| Box::new(LogLine::of(case, event)));
        let seq = u32::try_from(at).unwrap_or(u32::MAX);
        Difference::Event { seq, was: line(&kept), now: line(play.log()) }
    });
    let earlier = |one: &Difference| match one {
        Difference::Names { seq, .. } | Difference::Refused { seq, .. } | Difference::Event { seq, .. } => *seq,
    };
    let names = misfit.as_ref().map(|(seq, what)| Difference::Names { seq: *seq, what: what.clone() });
    let differs = differs.into_iter().chain(changed).chain(names).min_by_key(earlier);
    let now = assess(case, play.log(), &Accepted::default());
    let before = misfit.is_none().then(|| assess(case, &kept, &Accepted::default()));
    let (gone, new) = before.as_ref().map(|before| changes(before, &now)).unwrap_or_default();
    Ok(Replayed { differs, points: (before.map(|before| before.score.points()), now.score.points()), gone, new })
}

/// The position of the first event that is not the same. Where the record could be read only in part, what happens
/// beyond that is no difference.
fn first_difference(kept: &[Recorded], now: &[Recorded], in_part: bool) -> Option<usize> {
    let both = kept.len().min(now.len());
    let first = (0..both).find(|at| kept[*at] != now[*at]);
    let more = kept.len() > now.len() || (now.len() > kept.len() && !in_part);
    first.or(more.then_some(both))
}

/// Findings that went and that came, by name without the numbers of events, which change with every edit.
fn changes(before: &Assessment, now: &Assessment) -> (Vec<String>, Vec<String>) {
    let count = |assessment: &Assessment| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for finding in &assessment.findings {
            let name = finding.id.to_string();
            let parts = name.split('.').filter(|part| part.parse::<u32>().is_err() && !part.starts_with("after-"));
            *counts.entry(parts.collect::<Vec<_>>().join(" ")).or_default() += 1;
        }
        counts
    };
    let (before, now) = (count(before), count(now));
    let more = |one: &BTreeMap<String, usize>, other: &BTreeMap<String, usize>| {
        let over = one.iter().filter(|(name, count)| other.get(*name).copied().unwrap_or(0) < **count);
        over.map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    (more(&before, &now), more(&now, &before))
}
