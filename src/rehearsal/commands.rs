//! The commands behind a log: what was done, without what came of it. For doing it again, on the same content or on an
//! edited one.

use crate::engine::{Command, Event, Origin, Recorded};

/// The commands that led to a log, in their order, each with the number of its first event. Done again from the same
/// seed on the same content, they give the same log.
#[must_use]
pub fn commands_of(log: &[Recorded]) -> Vec<(u32, Command)> {
    // The first command of a log is the beginning of the case, which nobody gave.
    let given = log.chunk_by(|one, next| one.command == next.command).filter(|events| events[0].command > 0);
    given.filter_map(|events| Some((events[0].seq, command(events)?))).collect()
}

fn command(events: &[Recorded]) -> Option<Command> {
    let because = events.iter().find_map(|one| match &one.event {
        Event::Reasoned { text, .. } => Some(text.clone()),
        _ => None,
    });
    Some(match &events.first()?.event {
        Event::Decided { role, options, .. } => Command::Decide { role: *role, options: options.clone(), because },
        Event::Answered { role, option, .. } => Command::Decide { role: *role, options: vec![*option], because },
        Event::Acted(act) if act.origin == Origin::Standing => match (act.fact, act.toward) {
            (Some(fact), Some(to)) => Command::Tell { role: act.by, to, fact, because },
            _ => Command::Act { role: act.by, act: act.act, toward: act.toward, because },
        },
        Event::Waited { role, until } => Command::Wait { role: *role, until: *until },
        Event::NoDecision(_) => Command::LetPass,
        Event::Injected(inject) => Command::Inject(*inject),
        _ => return None,
    })
}
