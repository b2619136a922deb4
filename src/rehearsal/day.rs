//! A group that does everything by the book, page after page: for facilitators who want to see the day beforehand, and
//! for tests. Each step is what somebody would ask of the workshop next; nothing is carried out here.
//! Start at [`next_step`].

use crate::workshop::talk::TalkCommand;
use crate::workshop::{Actor, Command, Phase, Step, Workshop};

use super::book::ByTheBook;

/// What a group that goes by the book does next in a round, from the first card to the end of this phase of the
/// talk; `None` when the round is over, or none was begun.
#[must_use]
pub fn next_step(workshop: &Workshop, book: &ByTheBook, last: Phase) -> Option<(Actor, Command)> {
    let round = workshop.round().filter(|round| !round.closed())?;
    if workshop.is_paused() {
        return Some((Actor::Facilitator, Command::Resume));
    }
    if let Some(stop) = workshop.talk().stop() {
        let more = stop.step + 1 < stop.format.steps.len();
        let talk = if more { TalkCommand::NextStep } else { TalkCommand::EndStop };
        return Some((Actor::Facilitator, Command::Talk(talk)));
    }
    let play = round.play();
    let command = match round.step() {
        Step::Table => {
            let role = play.state().deciding(play.case()).first().copied()?;
            if round.is_taken_over(role) {
                return Some((Actor::Facilitator, Command::Play(book.next(play, role))));
            }
            Command::TakeSeat(role)
        }
        Step::Curtain(_) => Command::Show,
        Step::Card(_) => Command::CardRead,
        Step::Role(_) if !round.outcome().is_empty() => Command::GoOn,
        Step::Role(role) if play.state().deciding(play.case()).contains(&role) => Command::Play(book.next(play, role)),
        Step::Role(_) => Command::Hide,
        Step::Swap(..) => Command::PlacesChanged,
        Step::Ending => Command::ToDebrief,
        Step::Debrief => {
            let next = round.phase().next().filter(|next| *next <= last);
            return Some((Actor::Facilitator, next.map_or(Command::Close, Command::EnterPhase)));
        }
    };
    Some((Actor::Table, command))
}
