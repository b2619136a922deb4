//! Moments as pages show them: what a mark of a picture opens, and what was known and possible at a decision.

use crate::base::picture::{Picture, Piece};
use crate::base::{CaseTime, Message};
use crate::debrief::{Moment, VoiceAt, moment_of, voices};
use crate::engine::views::RoleView;
use crate::engine::{Event, Play};
use crate::presenter::play::role_agency;
use crate::ui::screens::debrief::{OpenedMoment, PictureView};
use crate::ui::theme::Agency;

use super::Talked;

/// A picture with the moments that its marks open.
pub(super) fn opened(talked: &Talked<'_>, picture: Picture, with_voice: bool) -> PictureView {
    let mut seen: Vec<u32> = Vec::new();
    for piece in &picture.pieces {
        if let Piece::Door { moment, .. } = piece
            && !seen.contains(moment)
        {
            seen.push(*moment);
        }
    }
    let all = if with_voice { voices(talked.play()) } else { Vec::new() };
    let moments =
        seen.into_iter().map(|key| OpenedMoment { key, title: title(talked, key), voice: voice_at(talked, &all, key) });
    PictureView { moments: moments.collect(), picture }
}

/// When, who and what, of the moment to which an event belongs.
pub(super) fn title(talked: &Talked<'_>, event: u32) -> String {
    let moments = &talked.report.moments;
    moment_of(moments, event).map_or_else(String::new, |at| told(talked, &moments[at]))
}

pub(super) fn told(talked: &Talked<'_>, moment: &Moment) -> String {
    let message = Message::new("debrief-moment-head").with("time", clock(talked, moment.at));
    talked.text(&message.with("what", talked.text(&moment.full)))
}

/// The clock of the case.
pub(super) fn clock(talked: &Talked<'_>, at: CaseTime) -> String {
    talked.case().scenario.begins.reading(at).to_string()
}

/// Whose sign a moment has.
pub(super) fn sign_of(play: &Play, moment: &Moment) -> Agency {
    match moment.who {
        Some(who) if play.case().scenario.member(who).assisted => Agency::PERSON,
        Some(who) => role_agency(play, who),
        None => Agency::OTHER,
    }
}

/// The person's own words of the situation in which an event came about.
fn voice_at(talked: &Talked<'_>, all: &[VoiceAt], event: u32) -> Vec<(String, String)> {
    let entered = talked
        .play()
        .log()
        .iter()
        .rev()
        .find(|recorded| recorded.seq <= event && matches!(recorded.event, Event::Entered(_) | Event::Ended(_)));
    let before = |voice: &&VoiceAt| entered.is_some_and(|entered| voice.seq == entered.seq);
    all.iter()
        .filter(before)
        .flat_map(|voice| {
            let name = &talked.case().scenario.member(voice.of).name;
            [("knew", &voice.knew), ("feared", &voice.feared), ("needed", &voice.needed)]
                .map(|(key, text)| (format!("{name}: {}", talked.say(&format!("print-voice-{key}"))), text.clone()))
        })
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// What could be decided at a decision, in the words that the role saw, each with whether it was taken.
pub(super) fn options_at(play: &Play, event: u32) -> Vec<(String, bool)> {
    let of_command = play.log().iter().find(|one| one.seq == event).map(|one| one.command);
    let decided = play.log().iter().filter(|one| Some(one.command) == of_command).find_map(|one| match &one.event {
        Event::Decided { role, options, .. } => Some((*role, options.clone())),
        Event::Answered { role, option, .. } => Some((*role, vec![*option])),
        _ => None,
    });
    let Some((role, taken)) = decided else { return Vec::new() };
    let asked = RoleView::of(&play.fork_before(event), role).ask;
    let options = asked.map(|ask| ask.options).unwrap_or_default();
    options.into_iter().map(|option| (option.say, taken.contains(&option.position))).collect()
}
