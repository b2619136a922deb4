//! Carries a play over to a case that was edited meanwhile: what was done is done again on the new content, by name,
//! up to the first thing that no longer fits. It never guesses; what follows that point is for people to play again.

use crate::engine::{Command, Play, WaitUntil};
use crate::procedure::ActIx;
use crate::scenario::Case;
use crate::scenario::model::{InjectIx, Who};

use super::commands::commands_of;

/// A play on the edited case.
#[derive(Debug, Clone)]
pub struct CarriedOver {
    /// As far as it could be done again.
    pub play: Play,
    /// How many of the things done were done again.
    pub kept: usize,
    /// How many there were.
    pub of: usize,
}

/// Does what was done in a play again on an edited case, with the same seed, as far as it fits.
#[must_use]
pub fn carry_over(old: &Play, case: &Case) -> CarriedOver {
    let commands = commands_of(old.log());
    let of = commands.len();
    let mut carried = CarriedOver { play: Play::begin(case.clone(), old.seed()), kept: 0, of };
    // Goes along on the old content, to know where each command was given.
    let mut along = Play::begin(old.case().clone(), old.seed());
    for (_, command) in commands {
        let names = Names { old: &along, new: &carried.play };
        let Some(again) = names.command(&command) else { break };
        if carried.play.carry_out(&again).is_err() || along.carry_out(&command).is_err() {
            break;
        }
        carried.kept += 1;
    }
    carried
}

/// The same things under the same names in two versions of a case.
struct Names<'p> {
    old: &'p Play,
    new: &'p Play,
}

impl Names<'_> {
    fn command(&self, command: &Command) -> Option<Command> {
        Some(match command {
            Command::Decide { role, options, because } => Command::Decide {
                role: self.who(*role)?,
                options: options.iter().map(|option| self.option(*option)).collect::<Option<_>>()?,
                because: because.clone(),
            },
            Command::Act { role, act, toward, because } => Command::Act {
                role: self.who(*role)?,
                act: self.act(*act)?,
                toward: self.anybody(*toward)?,
                because: because.clone(),
            },
            Command::Tell { role, to, fact, because } => {
                let id = &self.old.case().scenario.facts[fact.at()].id;
                let fact = self.new.case().scenario.fact(id)?;
                Command::Tell { role: self.who(*role)?, to: self.who(*to)?, fact, because: because.clone() }
            }
            Command::Wait { role, until } => {
                let until = match until {
                    WaitUntil::Arrival(who) => WaitUntil::Arrival(self.who(*who)?),
                    other => *other,
                };
                Command::Wait { role: self.who(*role)?, until }
            }
            Command::LetPass => {
                self.same_situation()?;
                Command::LetPass
            }
            Command::Inject(inject) => {
                let id = &self.old.case().scenario.injects[inject.at()].id;
                let at = self.new.case().scenario.injects.iter().position(|known| known.id == *id)?;
                Command::Inject(InjectIx::of(at))
            }
        })
    }

    fn who(&self, who: Who) -> Option<Who> {
        self.new.case().scenario.who(&self.old.case().scenario.member(who).id)
    }

    /// Nobody stays nobody; somebody who is gone makes it fail.
    fn anybody(&self, who: Option<Who>) -> Option<Option<Who>> {
        who.map_or(Some(None), |who| self.who(who).map(Some))
    }

    fn act(&self, act: ActIx) -> Option<ActIx> {
        self.new.case().procedure.act(&self.old.case().procedure.acts[act.at()].id)
    }

    fn same_situation(&self) -> Option<()> {
        let id = |play: &Play| play.case().scenario.situation(play.state().situation).id.clone();
        (id(self.old) == id(self.new)).then_some(())
    }

    /// The option of the same name, in the situation of the same name.
    fn option(&self, option: u8) -> Option<u8> {
        self.same_situation()?;
        let options =
            |play: &'_ Play| play.case().scenario.situation(play.state().situation).decision.options().to_vec();
        let id = &options(self.old).get(usize::from(option))?.id.clone();
        options(self.new).iter().position(|known| known.id == *id).and_then(|at| u8::try_from(at).ok())
    }
}
