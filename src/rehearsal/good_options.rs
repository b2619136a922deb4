//! Which options are good: those that, taken from the state of the plan by the book and continued by the book, add no
//! charge. The assessment says so, never an author's mark. Start at [`judged_options`].

use crate::assessment::{Accepted, Score, assess};
use crate::engine::{Command, Play};
use crate::scenario::Case;
use crate::scenario::model::{Decision, SituationIx, Who};

use super::by_the_book::ByTheBook;
use super::commands::commands_of;
use super::moves::open_options;
use super::plan::Plan;
use super::run_plan::run_plan;

/// A play is given up after so many commands.
const MOST_COMMANDS: usize = 200;

/// An option that was tried from the state of the plan by the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JudgedOption {
    /// Where it is offered.
    pub situation: SituationIx,
    /// Its position there.
    pub option: usize,
    /// Whether it adds no charge.
    pub good: bool,
}

/// Every option that is offered where the plan by the book comes by. What only other ways come to is left out. None
/// when the plan does not come to an ending.
#[must_use]
pub fn judged_options(case: &Case, book: &Plan, seed: u64) -> Vec<JudgedOption> {
    let (whole, failure) = run_plan(case, book, seed);
    if failure.is_some() || !whole.state().ended {
        return Vec::new();
    }
    let book = Book::of(case, &whole);
    let reference = charge(&whole);
    let mut judged = Vec::new();
    let mut play = Play::begin(case.clone(), seed);
    let mut seen = None;
    for command in &book.commands {
        if let Command::Decide { options: taken, .. } = command
            && seen != Some(play.state().situation)
        {
            let situation = play.state().situation;
            seen = Some(situation);
            for option in open_options(case, play.state()) {
                let good = taken.contains(&option) || book.adds_nothing(&play, taken, option, reference);
                judged.push(JudgedOption { situation, option: usize::from(option), good });
            }
        }
        if play.carry_out(command).is_err() {
            break;
        }
    }
    judged
}

/// What a plan does, to be continued from wherever somebody has left it: its own decisions where they are offered, and
/// where it never came by, the first that is offered. Nothing is searched, so that a case is counted in seconds.
struct Book {
    commands: Vec<Command>,
    learned: ByTheBook,
}

impl Book {
    fn of(case: &Case, whole: &Play) -> Self {
        let commands: Vec<Command> = commands_of(whole.log()).into_iter().map(|(_, command)| command).collect();
        let mut again = Play::begin(case.clone(), whole.seed());
        let learned = ByTheBook::from_commands(&mut again, commands.iter().cloned());
        Self { commands, learned }
    }

    fn decision(&self, play: &Play, role: Who) -> Command {
        let (case, state) = (play.case(), play.state());
        let open = open_options(case, state);
        let learned = self.learned.decisions.get(&(state.situation, role));
        let fewest = match &case.scenario.situation(state.situation).decision {
            Decision::Cards { pick, .. } => pick.0,
            _ => 1,
        };
        let options = learned.filter(|options| options.iter().all(|option| open.contains(option))).cloned();
        let options = options.unwrap_or_else(|| open.into_iter().take(fewest).collect());
        if options.is_empty() { Command::LetPass } else { Command::Decide { role, options, because: None } }
    }

    /// Whether an option that the plan does not take adds nothing to what the plan is charged.
    fn adds_nothing(&self, before: &Play, taken: &[u8], option: u8, reference: Score) -> bool {
        let decision = &before.case().scenario.situation(before.state().situation).decision;
        let Decision::Cards { pick: (fewest, _), .. } = decision else {
            return no_more(self.charged(before, &[option]), reference);
        };
        // A card takes the last place, and is held against the same picks without it: what the plan loses with its
        // own last card is not the new card's doing.
        let rest = &taken[..taken.len().saturating_sub(1)];
        let with: Vec<u8> = rest.iter().copied().chain([option]).collect();
        let without = if rest.len() >= *fewest { self.charged(before, rest) } else { reference };
        no_more(self.charged(before, &with), without)
    }

    /// What a play is charged in which these options are taken here, and everything else is done by the book.
    fn charged(&self, before: &Play, options: &[u8]) -> Score {
        let mut play = before.clone();
        for role in play.state().deciding(play.case()) {
            let command = Command::Decide { role, options: options.to_vec(), because: None };
            if play.carry_out(&command).is_err() {
                break;
            }
        }
        self.go_on(&mut play);
        charge(&play)
    }

    fn go_on(&self, play: &mut Play) {
        let mut at = None;
        for _ in 0..MOST_COMMANDS {
            let Some(role) = play.state().deciding(play.case()).first().copied() else { return };
            if at != Some(play.state().situation) {
                at = Some(play.state().situation);
                for command in self.learned.unasked.get(&play.state().situation).into_iter().flatten() {
                    // What cannot be done any more is left out.
                    let _ = play.carry_out(command);
                }
                continue;
            }
            let command = self.decision(play, role);
            if play.carry_out(&command).is_err() && play.carry_out(&Command::LetPass).is_err() {
                return;
            }
        }
    }
}

fn charge(play: &Play) -> Score {
    assess(play.case(), play.log(), &Accepted::default()).score
}

fn no_more(score: Score, reference: Score) -> bool {
    score.lost <= reference.lost && score.grave <= reference.grave
}
