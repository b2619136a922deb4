//! Turns what a role sees into the play screen, the curtain and the role card.

use crate::base::{Catalogue, Message};
use crate::engine::views::{Ask, HistoryLine, RoleView, RoomView, Target};
use crate::engine::{Command, Play, WaitUntil};
use crate::scenario::model::Who;
use crate::ui::screens::curtain::CurtainView;
use crate::ui::screens::ending::EndingView;
use crate::ui::screens::play::{
    ActView, CardView, DecisionView, FactView, LimitLine, MomentView, OptionView, PersonView, PlanView, PlayAction,
    PlayView, WaitView,
};
use crate::ui::screens::role_card::{KnownView, OtherView, RoleCardView};
use crate::ui::screens::table::{SeatView, TableView};
use crate::ui::widgets::FactSource;

use crate::presenter::scenery::{Scenery, agency, minute_of_day, stage};
use crate::presenter::talk::limit_left;
use crate::workshop::AtTable;
use crate::workshop::day::LimitView;

/// A situation up to this length is the question itself; a longer one leads up to its last sentence.
const LONGEST_QUESTION: usize = 120;
/// Waits offered besides waiting for somebody, in minutes.
const WAITS: [i64; 3] = [15, 30, 60];

/// A role's name in the middle of a sentence.
pub(in crate::presenter) fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The play screen of a role.
pub(in crate::presenter) fn play_view(table: &AtTable<'_>, role: Who, words: &Catalogue) -> PlayView {
    let play = table.play();
    let view = RoleView::of(play, role);
    let pictured = table.round.pictured();
    let place = &play.case().scenario.places[pictured.state().place_of(role).at()];
    let seen = RoleView::of(pictured, role);
    let scenery = Scenery {
        name: &place.name,
        looks: &place.looks,
        clock: seen.clock,
        people: &seen.present,
        acting: Some((role, words.say("desk-you"))),
    };
    let (situation, question) = match (&view.ask, table.round.outcome().is_empty()) {
        // What comes next is not asked before what came of the last decision was read.
        (_, false) => (String::new(), table.round.decided_title().unwrap_or_else(|| words.say("desk-outcome"))),
        (Some(ask), true) => split_question(&ask.text),
        (None, true) => (String::new(), words.say("desk-not-your-turn")),
    };
    let moments: Vec<MomentView> = view.history.iter().map(|line| moment(line, words)).collect();
    PlayView {
        asks_why: play.case().scenario.situation(play.state().situation).asks_why,
        decision_key: table.round.decision(),
        stage: stage(&scenery, words),
        agency: view.agency.as_ref().map(agency).unwrap_or_default(),
        role: in_sentence(&view.name),
        situation,
        question,
        decision: decision(table, &view, words),
        limit: None,
        facts: view
            .knows
            .iter()
            .rev()
            .map(|fact| FactView {
                key: u32::from(fact.fact.0),
                text: fact.text.clone(),
                source: source(fact.told_by.is_some()),
            })
            .collect(),
        just_now: moments.iter().rev().take(2).cloned().collect(),
        history: moments,
        acts: acts(play, &view, words),
        listeners: view.hearers.iter().map(|(who, name)| person(play, *who, name)).collect(),
        waits: waits(&view, words),
        toast: table.round.note().map(|message| words.text(message)),
    }
}

fn source(told: bool) -> FactSource {
    if told { FactSource::Told } else { FactSource::Seen }
}

/// Divides a text into what leads up to the question, and the question.
fn split_question(text: &str) -> (String, String) {
    if text.chars().count() <= LONGEST_QUESTION {
        return (String::new(), text.to_owned());
    }
    let cut = text.trim_end().strip_suffix('?').and_then(|body| body.rfind(['.', '!', '?', '”', '\n']));
    match cut {
        Some(at) => {
            let after = at + text[at..].chars().next().map_or(1, char::len_utf8);
            (text[..after].trim().to_owned(), text[after..].trim().to_owned())
        }
        None => (String::new(), text.to_owned()),
    }
}

fn decision(table: &AtTable<'_>, view: &RoleView, words: &Catalogue) -> DecisionView {
    if !table.round.outcome().is_empty() {
        return DecisionView::Outcome {
            paragraphs: table.round.outcome().iter().map(|line| words.text(&line.told.message())).collect(),
        };
    }
    let Some(ask) = &view.ask else { return DecisionView::Nothing };
    match ask.pick {
        None => DecisionView::Choices {
            options: ask
                .options
                .iter()
                .map(|option| OptionView {
                    key: u32::from(option.position),
                    text: option.say.clone(),
                    aside: minutes(option.minutes, words),
                })
                .collect(),
            joint: !ask.together_with.is_empty(),
        },
        Some((least, most)) => DecisionView::Plan(plan(ask, (least, most), view, words)),
    }
}

fn plan(ask: &Ask, (least, most): (usize, usize), view: &RoleView, words: &Catalogue) -> PlanView {
    let limits = Message::new("desk-pick").with("least", least).with("most", most);
    PlanView {
        cards: ask
            .options
            .iter()
            .map(|option| CardView {
                key: u32::from(option.position),
                title: option.say.clone(),
                aside: minutes(option.minutes, words),
                minutes: u16::try_from(option.minutes.0).unwrap_or(0),
                agency: option.calls.as_ref().map(agency),
            })
            .collect(),
        least,
        most,
        limits: words.text(&limits),
        starts_at: Some(minute_of_day(view.clock)),
    }
}

fn minutes((fewest, most): (i64, i64), words: &Catalogue) -> String {
    let key = if fewest == most { "about-minutes" } else { "about-minutes-range" };
    words.text(&Message::new(key).with("fewest", fewest).with("most", most))
}

fn moment(line: &HistoryLine, words: &Catalogue) -> MomentView {
    MomentView { time: line.at.to_string(), text: words.text(&line.told.message()) }
}

fn person(play: &Play, who: Who, name: &str) -> PersonView {
    let member = play.case().scenario.member(who);
    let agency = member.agency.map(|one| agency(&play.case().procedure.agencies[one.at()].look()));
    PersonView { key: u32::from(who.0), name: name.to_owned(), agency }
}

fn acts(play: &Play, view: &RoleView, words: &Catalogue) -> Vec<ActView> {
    view.standing
        .iter()
        .map(|act| ActView {
            key: u32::from(act.act.0),
            label: act.name.clone(),
            second: String::new(),
            found_by: play.case().procedure.acts[act.act.at()].told.clone(),
            aside: minutes((act.minutes, act.minutes), words),
            targets: match &act.target {
                Target::None => Vec::new(),
                Target::OneOf(people) => people.iter().map(|(who, name)| person(play, *who, name)).collect(),
            },
        })
        .collect()
}

/// Ways to wait: until somebody comes, until one of those this role called comes, or for a while.
fn waits(view: &RoleView, words: &Catalogue) -> Vec<WaitView> {
    let mut labels = vec![words.say("desk-wait-someone")];
    for (_, name) in &view.on_the_way {
        labels.push(words.text(&Message::new("desk-wait-for").with("who", name.as_str())));
    }
    labels.extend(WAITS.map(|minutes| words.text(&Message::new("desk-wait-minutes").with("minutes", minutes))));
    (0..).zip(labels).map(|(key, label)| WaitView { key, label }).collect()
}

fn wait_until(view: &RoleView, key: u32) -> Option<WaitUntil> {
    let key = usize::try_from(key).ok()?;
    if key == 0 {
        return Some(WaitUntil::NextArrival);
    }
    if let Some((who, _)) = view.on_the_way.get(key - 1) {
        return Some(WaitUntil::Arrival(*who));
    }
    let minutes = WAITS.get(key - 1 - view.on_the_way.len())?;
    Some(WaitUntil::Time(crate::base::Duration(minutes * 60)))
}

/// What is left for a decision, in words and as a part of the whole.
pub(in crate::presenter) fn limit_view(limit: &LimitView, words: &Catalogue) -> LimitLine {
    let takes = limit.takes.as_millis().max(1);
    let text = limit_left(limit.left, words);
    LimitLine { left_per_mille: u16::try_from(limit.left.as_millis() * 1000 / takes).unwrap_or(0), text }
}

/// The command that an action of the play screen asks for; `None` for what is no command.
pub(in crate::presenter) fn command(table: &AtTable<'_>, role: Who, action: &PlayAction) -> Option<Command> {
    let who = |key: u32| u16::try_from(key).ok().map(Who);
    let because = |reason: &str| (!reason.trim().is_empty()).then(|| reason.trim().to_owned());
    Some(match action {
        PlayAction::Choose { option, reason } => {
            Command::Decide { role, options: vec![u8::try_from(*option).ok()?], because: because(reason) }
        }
        PlayAction::Compose { cards, reason } => {
            let options = cards.iter().map(|card| u8::try_from(*card).ok()).collect::<Option<Vec<_>>>()?;
            Command::Decide { role, options, because: because(reason) }
        }
        PlayAction::Act { act, target } => Command::Act {
            role,
            act: crate::procedure::ActIx(u16::try_from(*act).ok()?),
            toward: target.and_then(who),
            because: None,
        },
        PlayAction::Tell { listener, fact } => Command::Tell {
            role,
            to: who(*listener)?,
            fact: crate::scenario::FactIx(u16::try_from(*fact).ok()?),
            because: None,
        },
        PlayAction::Wait(key) => Command::Wait { role, until: wait_until(&RoleView::of(table.play(), role), *key)? },
        PlayAction::Continue | PlayAction::DismissToast => return None,
    })
}

/// The curtain before a role's card.
pub(in crate::presenter) fn curtain_view(table: &AtTable<'_>, role: Who) -> CurtainView {
    let name = &table.play().case().scenario.member(role).name;
    CurtainView {
        agency: role_agency(table.play(), role),
        role_title: name.clone(),
        role: in_sentence(name),
        participant: table.player_of(role).to_owned(),
        instead: None,
    }
}

/// The agency of a role.
pub(in crate::presenter) fn role_agency(play: &Play, role: Who) -> crate::ui::theme::Agency {
    let case = play.case();
    let its = case.scenario.member(role).agency;
    its.map(|one| agency(&case.procedure.agencies[one.at()].look())).unwrap_or_default()
}

/// The role card.
pub(in crate::presenter) fn role_card_view(table: &AtTable<'_>, role: Who) -> RoleCardView {
    let play = table.play();
    let view = RoleView::of(play, role);
    RoleCardView {
        agency: role_agency(play, role),
        role_title: view.name.clone(),
        brief: view.brief.split("\n\n").map(str::to_owned).collect(),
        known: view
            .knows
            .iter()
            .map(|fact| KnownView { text: fact.text.clone(), source: source(fact.told_by.is_some()) })
            .collect(),
        others: play
            .case()
            .scenario
            .roles()
            .filter(|other| *other != role)
            .map(|other| OtherView { agency: role_agency(play, other), name: role_and_player(table, other) })
            .collect(),
    }
}

fn role_and_player(table: &AtTable<'_>, role: Who) -> String {
    let name = &table.play().case().scenario.member(role).name;
    let player = table.player_of(role);
    if player.is_empty() { name.clone() } else { format!("{name}: {player}") }
}

/// What the whole room may see.
pub(in crate::presenter) fn table_view(table: &AtTable<'_>, words: &Catalogue) -> TableView {
    let play = table.play();
    let room = RoomView::of(play);
    let deciding = play.state().deciding(play.case());
    let acting = deciding.first().map(|role| (*role, play.case().scenario.member(*role).name.clone()));
    let scenery = Scenery { name: &room.place, looks: &room.looks, clock: room.clock, people: &room.present, acting };
    let turn = if room.deciding.is_empty() {
        String::new()
    } else {
        let roles: Vec<String> = room.deciding.iter().map(|name| in_sentence(name)).collect();
        words.text(&Message::new("desk-turn").with("count", roles.len()).with("roles", roles.join(", ")))
    };
    TableView {
        stage: stage(&scenery, words),
        text: room.text,
        turn,
        seats: play
            .case()
            .scenario
            .roles()
            .map(|role| SeatView {
                key: u32::from(role.0),
                agency: role_agency(play, role),
                role: play.case().scenario.member(role).name.clone(),
                participant: table.player_of(role).to_owned(),
                on_turn: deciding.contains(&role),
            })
            .collect(),
        toast: table.round.note().map(|message| words.text(message)),
    }
}

/// The end of the case.
pub(in crate::presenter) fn ending_view(table: &AtTable<'_>, words: &Catalogue) -> EndingView {
    let play = table.play();
    let room = RoomView::of(play);
    let situation = play.case().scenario.situation(play.state().situation);
    let scenery =
        Scenery { name: &room.place, looks: &room.looks, clock: room.clock, people: &room.present, acting: None };
    EndingView {
        stage: (!room.place.is_empty()).then(|| stage(&scenery, words)),
        title: situation.title.clone(),
        paragraphs: room.text.split("\n\n").map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{in_sentence, split_question};

    #[test]
    fn a_long_situation_leads_up_to_its_question() {
        let long = "The social worker will be here in ninety minutes. Your sergeant wants a statement before the owner’s \
            lawyer arrives. What do you do until then?";
        let (situation, question) = split_question(long);
        assert!(situation.ends_with("arrives."), "{situation}");
        assert_eq!(question, "What do you do until then?");
        assert_eq!(split_question("Short. What now?"), (String::new(), "Short. What now?".to_owned()));
    }

    #[test]
    fn role_names_stand_in_sentences_with_a_small_letter() {
        assert_eq!(in_sentence("Social worker"), "social worker");
        assert_eq!(in_sentence(""), "");
    }
}
