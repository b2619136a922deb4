//! Automatic players: scripted plans, by-the-book play of empty seats, random walks, honest beginners, and players
//! that try to please the assessment without doing the work.
//! They use the engine as everybody does, by commands; they never look into a play by another way.
//! Start at [`plan`] for scripted plays, at [`random`] for random ones.

mod book;
mod by_the_book;
mod carry_over;
mod changes;
mod commands;
mod continuation;
pub mod day;
mod dead_end;
mod expect;
pub mod explore;
mod explored;
pub mod fairness;
mod gaming;
mod good_options;
mod moves;
mod novice;
mod path_to;
pub mod plan;
mod plan_line;
mod plan_names;
pub mod random;
mod random_plays;
pub mod rating;
mod recorded;
mod run_plan;
pub mod stats;
mod what_if;

pub use by_the_book::{ByTheBook, plan_by_the_book};
pub use carry_over::{CarriedOver, carry_over};
pub use changes::{Changed, one_step_changes};
pub use commands::commands_of;
pub use continuation::Effort;
pub use dead_end::leads_on;
pub use expect::{ending_of, points_of, unmet, unmet_by_line};
pub use explored::{Explored, Met, Untried};
pub use gaming::Strategy;
pub use good_options::{JudgedOption, judged_options};
pub use novice::Novice;
pub use path_to::{path_to, way};
pub use plan::{Expectation, Plan, PlanStep};
pub use plan_line::{plan_line, plan_lines};
pub use plan_names::unknown_names;
pub use random::RandomPlayer;
pub use random_plays::{RandomPlays, random_plays};
pub use recorded::{Difference, Replayed, replay};
pub use run_plan::{PlanFailure, run_plan};
pub use what_if::{decisions_of, other_way, ways_before};
