//! Plays the roles nobody sits at, and plays on from any moment: as a plan does while the play has gone as the plan, and
//! otherwise the best way that can be found from where it stands (`continuation`).
//! Start at [`ByTheBook::from_plan`]; [`ByTheBook::play_on`] plays to the end.

use crate::base::Severity;
use crate::engine::{Command, Play};
use crate::library::Library;
use crate::scenario::Case;
use crate::scenario::model::Who;

pub use super::book::ByTheBook;
use super::commands::commands_of;
use super::continuation::{Effort, best};
use super::moves::open_options;
use super::plan::Plan;

/// The plan that plays a case by the book, where it has one that can be read.
#[must_use]
pub fn plan_by_the_book(case: &Case, library: &Library) -> Option<Plan> {
    let file = library.plans_of(case).find(|file| file.path.ends_with("/by-the-book.plan"))?;
    let parsed = Plan::parse(&file.path, &file.text);
    parsed.value.filter(|_| parsed.diagnostics.iter().all(|one| one.severity != Severity::Error))
}

impl ByTheBook {
    /// What this role does now, when it is its turn.
    #[must_use]
    pub fn next(&self, play: &Play, role: Who) -> Command {
        if let Some(options) = self.learned(play, role).filter(|_| self.was_followed(play)) {
            return Command::Decide { role, options: options.clone(), because: None };
        }
        let found = best(play, self, Effort::QUICK)
            .into_iter()
            .find(|command| matches!(command, Command::Decide { role: by, .. } if *by == role));
        // The way found may have somebody else answer first; what it has this role decide here is what is wanted.
        let open = open_options(play.case(), play.state());
        let fits = |command: &Command| match command {
            Command::Decide { options, .. } => options.iter().all(|option| open.contains(option)),
            _ => false,
        };
        found.filter(fits).unwrap_or(Command::LetPass)
    }

    /// Plays on to the end. The origin of the play is kept.
    #[must_use]
    pub fn play_on(&self, play: &Play, effort: Effort) -> Play {
        let mut on = play.clone();
        for command in best(play, self, effort) {
            let refused = on.carry_out(&command).is_err();
            debug_assert!(!refused, "a way that was tried is refused");
        }
        on
    }

    /// What the plan has a role decide here, where it is offered.
    fn learned(&self, play: &Play, role: Who) -> Option<&Vec<u8>> {
        let open = open_options(play.case(), play.state());
        let learned = self.decisions.get(&(play.state().situation, role));
        learned.filter(|options| options.iter().all(|option| open.contains(option)))
    }

    /// Whether everything decided so far was decided as in the plan.
    fn was_followed(&self, play: &Play) -> bool {
        let mut again = Play::begin(play.case().clone(), play.seed());
        commands_of(play.log()).into_iter().all(|(_, command)| {
            let here = again.state().situation;
            let _refused = again.carry_out(&command).is_err();
            match command {
                Command::Decide { role, options, .. } => self.decisions.get(&(here, role)) == Some(&options),
                _ => true,
            }
        })
    }
}
