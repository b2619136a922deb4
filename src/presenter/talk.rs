//! The talk for which a case waits, in words for both windows.

use crate::base::{Catalogue, Message};
use crate::workshop::talk::StopView;

/// The step of a talk that goes on, with its minutes and what is said to the room.
pub(in crate::presenter) fn stop_step(stop: &StopView, words: &Catalogue) -> String {
    stop.steps.get(stop.step).map_or_else(String::new, |step| {
        let message = Message::new("console-stop-step").with("name", step.name.as_str());
        words.text(&message.with("minutes", i64::from(step.minutes)).with("say", step.say.as_str()))
    })
}
