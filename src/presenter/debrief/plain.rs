//! Phases in which people only talk: setting, reactions, closing.

use crate::base::Message;
use crate::debrief::minutes_of_talk;
use crate::presenter::play::role_agency;
use crate::ui::screens::debrief::{EndView, PageContent, PageView, TextPageView, VoiceView};
use crate::workshop::Phase;

use super::{Talked, main_page, page};

/// What we agreed; what was to be practised, and who played what.
pub(super) fn setting(talked: &Talked<'_>) -> Vec<PageView> {
    let scenario = &talked.case().scenario;
    let minutes = Message::new("debrief-minutes").with("minutes", minutes_of_talk(scenario));
    let mut rules = lines(&talked.say("debrief-rules"));
    rules.insert(0, talked.text(&minutes));
    let paragraphs = lines(&talked.say(if talked.is_alone() { "debrief-text-alone" } else { "debrief-text-setting" }));
    let agreed =
        TextPageView { paragraphs, voices: Vec::new(), list_title: talked.say("debrief-rules-title"), list: rules };
    let who = TextPageView {
        paragraphs: scenario.roles().map(|role| role_name(talked, role)).collect(),
        voices: Vec::new(),
        list_title: talked.say("print-objectives"),
        list: scenario.objectives.clone(),
    };
    let phase = Phase::Setting;
    vec![
        main_page(talked, phase, PageContent::Text(agreed)),
        page(talked, phase, talked.say("debrief-question-who"), PageContent::Text(who)),
    ]
}

fn lines(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

/// A role and whoever plays it now.
fn role_name(talked: &Talked<'_>, role: crate::scenario::model::Who) -> String {
    let title = &talked.case().scenario.member(role).name;
    match talked.table.player_of(role) {
        "" => title.clone(),
        player => format!("{title}: {player}"),
    }
}

/// Each role in turn, those who decided least first, then everybody who plays none.
fn voices(talked: &Talked<'_>) -> Vec<VoiceView> {
    let round = talked.table.round;
    let mut roles: Vec<_> = talked.case().scenario.roles().collect();
    // Quiet voices are asked before those who had much to do.
    roles.sort_by_key(|role| round.holder(*role).map_or(0, |person| round.turns_of(person)));
    let roles = roles.into_iter().map(|role| VoiceView {
        key: u32::from(role.0),
        name: role_name(talked, role),
        agency: Some(role_agency(talked.play(), role)),
    });
    let watching = talked
        .workshop
        .people()
        .iter()
        .filter(|person| person.here && !person.name.is_empty() && !round.plays(person.id) && !talked.is_alone());
    let watching = watching.map(|person| VoiceView {
        key: OBSERVERS + person.id.0,
        name: talked.text(&Message::new("debrief-observer").with("name", person.name.as_str())),
        agency: None,
    });
    roles.chain(watching).collect()
}

/// Keys of observers begin behind those of roles.
const OBSERVERS: u32 = 100_000;

/// Feelings first: each role and the observers; everybody may pass.
pub(super) fn reactions(talked: &Talked<'_>) -> Vec<PageView> {
    let key = if talked.is_alone() { "debrief-text-feelings-alone" } else { "debrief-text-feelings" };
    let text = TextPageView { paragraphs: vec![talked.say(key)], voices: voices(talked), ..TextPageView::default() };
    vec![main_page(talked, Phase::Reactions, PageContent::Text(text))]
}

/// Leaving the roles behind, and an ending that ends.
pub(super) fn closing(talked: &Talked<'_>) -> Vec<PageView> {
    let leave = TextPageView {
        paragraphs: lines(&talked.say("talk-say-closing")),
        voices: voices(talked),
        list_title: talked.say("debrief-support-title"),
        list: lines(&talked.say("debrief-support")),
    };
    let key = if talked.recorded { "debrief-text-end" } else { "debrief-text-end-not-recorded" };
    let end = EndView { paragraphs: lines(&talked.say(key)), recorded: talked.recorded };
    vec![
        main_page(talked, Phase::Closing, PageContent::Text(leave)),
        page(talked, Phase::Closing, talked.say("debrief-question-end"), PageContent::End(end)),
    ]
}
