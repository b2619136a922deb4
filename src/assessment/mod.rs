//! A team's acts held against the reference procedure: findings, each with its clause and its price, and a score for
//! the team and the phases.
//! It never touches files, clocks, chance or the screen, never puts a sentence into words, and never grades a person.
//! Start reading at [`assess()`]; `docs/assessment.md` says how every number is made up.
//!
//! The way of a play through this layer: `trace` and `moments` read the log, `instantiate` says what was owed, `serve`
//! which acts answered it, `precedence`, `order`, `breaches` and `branch` what was broken, [`alignment`] decides between
//! readings, `price` says what it costs, `several` tells once what holds of several people, `words` puts it into message
//! keys, `clauses` and `telling` sum it up.

pub mod alignment;
mod assess;
mod branch;
mod breaches;
mod clauses;
mod facts;
mod finding;
mod groups;
mod instantiate;
mod item;
mod matching;
mod moments;
mod order;
mod owed;
mod places;
mod precedence;
mod price;
mod reach;
mod reading;
mod repair;
mod residue;
mod score;
mod serve;
mod several;
mod telling;
mod trace;
mod words;
mod words_asks;

pub use assess::{Assessment, assess};
pub use clauses::{ClauseResult, ClauseStatus};
pub use finding::{Accepted, Finding, FindingId, FindingKind, RuleRef, Timing};
pub use instantiate::{Anchor, Due, Instance};
pub use moments::{Moments, Truth};
pub use owed::{Duty, Owed, owed};
pub use reading::Reading;
pub use residue::{Outcome, Residue};
pub use score::{PhaseScore, Score};
pub use several::{act_told, people_named};
pub use telling::Telling;
pub use trace::{Deed, Trace};
pub use words::moment;
