//! A team's acts held against the reference procedure: findings, each with its clause and its price, a profile for
//! people, and a number for comparisons.
//! It never touches files, clocks, chance or the screen, never puts a sentence into words, and never grades a person.
//! Start reading at [`assess()`]; `docs/assessment.md` says how every number is made up.
//!
//! The rooms, in the order in which a play goes through them: [`facts`] reads the log, [`duties`] says what was owed and
//! which acts answered it, [`order`], `breaches` and `branch` what was broken, `price` what it costs, [`words`] puts it
//! into message keys, `clauses`, `profile` and `score` sum it up, `sensitivity` says what the number hangs on; [`compact`] is what remains of a play for whoever tries all ways.

mod assess;
mod branch;
mod breaches;
mod clauses;
mod compact;
mod duties;
mod facts;
mod finding;
mod item;
mod let_go;
mod order;
mod price;
mod profile;
mod ruled_out;
mod score;
mod sensitivity;
mod words;

pub use assess::{Assessment, assess};
pub use clauses::{ClauseResult, ClauseStatus};
pub use compact::{Outcome, Reading, Residue};
pub use duties::{Anchor, Due, Duty, Instance, Owed, owed};
pub use facts::{Deed, Moments, Trace, Truth};
pub use finding::{Accepted, Finding, FindingId, FindingKind, RuleRef, Timing};
pub use profile::{PhaseProfile, Profile, Share};
pub use score::{Points, Score};
pub use sensitivity::{Sensitivity, sensitivity};
pub use words::{Telling, act_told, moment, people_named};
