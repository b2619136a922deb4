//! Who may do what, whatever the moment. What also depends on the round (who moves for which seat, who may note, call a
//! stop or vote) is decided where these are.

use super::{Actor, Command, Rejection};

/// Whether an actor may do a thing at all.
pub(super) fn allowed(actor: Actor, command: &Command) -> Result<(), Rejection> {
    let may = match command {
        // The stop word is everybody's.
        Command::Pause | Command::Tick | Command::TimeIsUp => true,
        Command::Note(_) | Command::Talk(_) | Command::Play(_) => true,
        // To step out, and the name one goes by, are one's own affair.
        Command::StepOut(person) | Command::Rename { person, .. } => {
            matches!(actor, Actor::Facilitator | Actor::Table) || actor == Actor::Person(*person)
        }
        // Whoever is at the shared screen leads through its pages.
        Command::TakeSeat(_)
        | Command::Show
        | Command::Hide
        | Command::CardRead
        | Command::GoOn
        | Command::PlacesChanged
        | Command::ToDebrief => !matches!(actor, Actor::Person(_)),
        // What stands is taken back by whoever leads, and by nobody else.
        Command::Undo => actor == Actor::Facilitator,
        _ => actor == Actor::Facilitator,
    };
    if may { Ok(()) } else { Err(Rejection::FacilitatorOnly) }
}
