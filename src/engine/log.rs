//! A play as it is kept on disk: JSON with names instead of positions, with a format number, so that old logs still
//! open. It never decides anything; a log that no longer fits its case says at which event.

mod record;

use serde::{Deserialize, Serialize};

use crate::base::Message;
use crate::base::names::is_id;
use crate::base::visible::visible;
use crate::scenario::Case;

use super::event::Recorded;
use super::play::Play;
use record::{EventRecord, Naming};

/// The format this program writes.
pub const FORMAT: u32 = 1;

/// A kept play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogFile {
    /// Format number.
    pub format: u32,
    /// The case.
    pub case: String,
    /// Fingerprint of the case's text.
    pub case_fingerprint: String,
    /// The procedure.
    pub procedure: String,
    /// Fingerprint of the procedure's text.
    pub procedure_fingerprint: String,
    /// The seed of the play.
    pub seed: u64,
    /// The event before which it was forked from another play.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forked_before: Option<u32>,
    /// Everything that happened.
    pub events: Vec<LogLine>,
}

/// One event of a kept play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogLine {
    /// Number in the log.
    pub seq: u32,
    /// Number of the command it came from.
    pub command: u32,
    /// Case time in seconds.
    pub at: i64,
    #[serde(flatten)]
    event: EventRecord,
}

/// Why a kept play cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// Not a log at all.
    #[error("this is not a log of a play: {0}")]
    NotALog(#[from] serde_json::Error),
    /// What it names as its case or procedure cannot be the id of one.
    #[error("this is not a log of a play: \"{0}\" cannot be an id")]
    NoId(String),
    /// Written by a newer program.
    #[error("the log was written by a newer Roadblock (format {found}, this one reads up to {FORMAT})")]
    TooNew {
        /// The format found.
        found: u32,
    },
    /// Played on another case.
    #[error("the log is of the case \"{found}\", not of \"{wanted}\"")]
    OtherCase {
        /// The case of the log.
        found: String,
        /// The case it was to be opened with.
        wanted: String,
    },
    /// The case was changed since.
    #[error("the log no longer fits the case: event {seq} names {what}, which is not there any more")]
    DoesNotFit {
        /// Number of the first event that does not fit.
        seq: u32,
        /// What it names.
        what: String,
    },
}

impl LogError {
    /// The sentence that says why.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotALog(_) | Self::NoId(_) => Message::new("log-not-a-play"),
            Self::TooNew { found } => {
                Message::new("log-too-new").with("found", i64::from(*found)).with("reads", i64::from(FORMAT))
            }
            Self::OtherCase { found, wanted } => {
                Message::new("log-other-case").with("found", found.as_str()).with("wanted", wanted.as_str())
            }
            Self::DoesNotFit { seq, what } => {
                Message::new("log-does-not-fit").with("seq", i64::from(*seq)).with("what", what.as_str())
            }
        }
    }
}

impl LogLine {
    /// The line that keeps an event of a case.
    #[must_use]
    pub fn of(case: &Case, recorded: &Recorded) -> Self {
        let event = Naming { case }.record(&recorded.event);
        Self { seq: recorded.seq, command: recorded.command, at: recorded.at.0, event }
    }

    /// The event of a case that the line keeps.
    ///
    /// # Errors
    /// With what it names that the case does not have.
    pub fn recorded(&self, case: &Case) -> Result<Recorded, String> {
        let event = Naming { case }.event(&self.event)?;
        Ok(Recorded { seq: self.seq, command: self.command, at: crate::base::CaseTime(self.at), event })
    }

    /// The words of a reason, if the line keeps one: whoever keeps words elsewhere takes them out here.
    pub fn reason(&mut self) -> Option<&mut String> {
        match &mut self.event {
            EventRecord::Reasoned { text, .. } => Some(text),
            _ => None,
        }
    }

    /// What happened, as it is kept, without numbers and time.
    #[must_use]
    pub fn what(&self) -> String {
        serde_json::to_string(&self.event).unwrap_or_default()
    }
}

impl LogFile {
    /// Puts a play into the form in which it is kept.
    #[must_use]
    pub fn of(play: &Play) -> Self {
        let case = play.case();
        Self {
            format: FORMAT,
            case: case.scenario.id.clone(),
            case_fingerprint: case.scenario.fingerprint.clone(),
            procedure: case.procedure.id.clone(),
            procedure_fingerprint: case.procedure.fingerprint.clone(),
            seed: play.seed(),
            forked_before: play.forked_at(),
            events: play.log().iter().map(|recorded| LogLine::of(case, recorded)).collect(),
        }
    }

    /// Reads a kept play from its text.
    ///
    /// # Errors
    /// When the text is not a log, or one of a newer program.
    pub fn from_text(text: &str) -> Result<Self, LogError> {
        /// Only the number, so that a newer log is recognised whatever else it holds.
        #[derive(Deserialize)]
        struct Head {
            format: u32,
        }
        let head: Head = serde_json::from_str(text)?;
        if head.format > FORMAT {
            return Err(LogError::TooNew { found: head.format });
        }
        let mut log: Self = serde_json::from_str(text)?;
        if let Some(name) = [&log.case, &log.procedure].into_iter().find(|name| !is_id(name)) {
            return Err(LogError::NoId(name.clone()));
        }
        for reason in log.events.iter_mut().filter_map(LogLine::reason) {
            *reason = visible(reason).into_owned();
        }
        Ok(log)
    }

    /// Whether it was played on these very texts of its case and its procedure.
    #[must_use]
    pub fn is_of_this_edition(&self, case: &Case) -> bool {
        self.case_fingerprint == case.scenario.fingerprint && self.procedure_fingerprint == case.procedure.fingerprint
    }

    /// The text to keep, one event a line.
    ///
    /// # Errors
    /// Never in practice; the type is that of the writer.
    pub fn to_text(&self) -> Result<String, LogError> {
        let whole = serde_json::to_string(&Self { events: Vec::new(), ..self.clone() })?;
        let head = whole.strip_suffix("[]}").unwrap_or(&whole);
        let lines: Vec<String> = self.events.iter().map(serde_json::to_string).collect::<Result<_, _>>()?;
        Ok(format!("{head}[\n{}\n]}}\n", lines.join(",\n")))
    }

    /// Takes the play up again on its case.
    ///
    /// # Errors
    /// When it is another case, or an event names something the case no longer has.
    pub fn open(&self, case: &Case) -> Result<Play, LogError> {
        match self.events_that_fit(case)? {
            (log, None) => Ok(Play::replay(case.clone(), self.seed, log).forked_before(self.forked_before)),
            (_, Some((seq, what))) => Err(LogError::DoesNotFit { seq, what }),
        }
    }

    /// The events up to the first that names something the case no longer has; then its number, and what it names.
    ///
    /// # Errors
    /// When it is another case.
    pub fn events_that_fit(&self, case: &Case) -> Result<(Vec<Recorded>, Option<(u32, String)>), LogError> {
        if self.case != case.scenario.id {
            return Err(LogError::OtherCase { found: self.case.clone(), wanted: case.scenario.id.clone() });
        }
        let mut log = Vec::with_capacity(self.events.len());
        for line in &self.events {
            match line.recorded(case) {
                Ok(recorded) => log.push(recorded),
                Err(what) => return Ok((log, Some((line.seq, what)))),
            }
        }
        Ok((log, None))
    }
}
