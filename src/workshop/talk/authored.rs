//! Stops that a case asks for: where it comes to one, the talk begins by itself, before anything is decided.

use crate::engine::{Event as Happened, Play, Recorded};

use super::TalkEvent;
use super::format::{Format, FormatStep, Formats, Sits};

/// The talk that begins with what happened last in a play, if it came to a stop.
pub(crate) fn authored_stop(play: &Play, events: &[Recorded], formats: &Formats) -> Option<TalkEvent> {
    let entered = events.iter().rev().find_map(|recorded| match recorded.event {
        Happened::Entered(situation) => Some(situation),
        _ => None,
    })?;
    let state = play.state();
    let here = (entered == state.situation && !state.ended).then(|| play.case().scenario.situation(entered))?;
    let stop = here.stop.as_ref()?;
    let minutes = u32::try_from(stop.minutes).unwrap_or(1);
    Some(TalkEvent::StopBegun {
        question: stop.ask.plain(),
        authored: true,
        format: formats.named(&stop.format).cloned().unwrap_or_else(|| unknown(&stop.format, minutes)),
        minutes,
        at: Some(state.now),
    })
}

/// A format that nobody here knows is shown as it stands, and whoever leads leads alone.
fn unknown(id: &str, minutes: u32) -> Format {
    let step = FormatStep { name: String::new(), sits: Sits::Circle, minutes, say: String::new() };
    Format { id: id.to_owned(), name: id.to_owned(), steps: vec![step] }
}
