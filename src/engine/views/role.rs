//! What one role sees, knows and may do now.

use serde::Serialize;

use crate::base::{ClockReading, DurationRange};
use crate::engine::chance::shown_order;
use crate::engine::decide::{check_act, offered};
use crate::engine::event::{Event, Source};
use crate::engine::play::Play;
use crate::procedure::{ActIx, AgencyLook, Toward};
use crate::scenario::Decision;
use crate::scenario::model::{Choice, FactIx, Who};

use super::history::{HistoryLine, history};
use super::{PersonSeen, clock, people_seen};

/// What one role sees, knows and may do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleView {
    /// The role.
    pub role: Who,
    /// Its name.
    pub name: String,
    /// How its agency looks.
    pub agency: Option<AgencyLook>,
    /// The role card.
    pub brief: String,
    /// The clock.
    pub clock: ClockReading,
    /// Name of the place where it is; empty when out of sight.
    pub place: String,
    /// Who is there.
    pub present: Vec<PersonSeen>,
    /// What it is asked, when it is this role's turn.
    pub ask: Option<Ask>,
    /// What it knows, in the order in which it came to know it.
    pub knows: Vec<KnownFact>,
    /// What it may do unasked.
    pub standing: Vec<StandingAct>,
    /// Whom it can tell something: roles by position and name.
    pub hearers: Vec<(Who, String)>,
    /// Who comes because this role called them.
    pub on_the_way: Vec<(Who, String)>,
    /// What it has seen and heard.
    pub history: Vec<HistoryLine>,
    /// Whether the case is over.
    pub ended: bool,
}

/// A decision that a role is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ask {
    /// What it sees and is asked.
    pub text: String,
    /// The options, in the order drawn from the seed.
    pub options: Vec<OfferedOption>,
    /// How few and how many cards; `None` where one option is chosen.
    pub pick: Option<(usize, usize)>,
    /// Names of the other roles that answer the same question in private.
    pub together_with: Vec<String>,
    /// How long people may take, in seconds, where the workshop wants limits.
    pub limit_secs: Option<i64>,
}

/// An option as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfferedOption {
    /// Its position in the case, to decide with.
    pub position: u8,
    /// What one chooses to do.
    pub say: String,
    /// About how many minutes it takes, at least and at most.
    pub minutes: (i64, i64),
    /// How the agency looks that a call goes to, where the option calls somebody.
    pub calls: Option<AgencyLook>,
}

/// A fact that a role knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KnownFact {
    /// Its position, to tell it.
    pub fact: FactIx,
    /// The fact.
    pub text: String,
    /// Who told it; `None`: seen or heard.
    pub told_by: Option<String>,
}

/// Something a role may do unasked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandingAct {
    /// The act.
    pub act: ActIx,
    /// What one chooses to do.
    pub name: String,
    /// About how many minutes it takes.
    pub minutes: i64,
    /// Whom it must be directed at.
    pub target: Target,
}

/// Whom an act must be directed at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Target {
    /// Nobody in particular.
    None,
    /// One of these, by position and name.
    OneOf(Vec<(Who, String)>),
}

impl RoleView {
    /// What a role sees, knows and may do now.
    #[must_use]
    pub fn of(play: &Play, role: Who) -> Self {
        let (case, state) = (play.case(), play.state());
        let scenario = &case.scenario;
        let member = scenario.member(role);
        let place = state.place_of(role);
        let named = |who: Who| (who, scenario.member(who).name.clone());
        Self {
            role,
            name: member.name.clone(),
            agency: member.agency.map(|agency| case.procedure.agencies[agency.at()].look()),
            brief: member.brief.plain(),
            clock: clock(case, state),
            place: scenario.places[place.at()].name.clone(),
            present: people_seen(case, state, place),
            ask: state.deciding(case).contains(&role).then(|| ask(play, role)),
            knows: known(play, role),
            standing: standing(play, role),
            hearers: scenario.roles().filter(|other| *other != role).map(named).collect(),
            on_the_way: on_the_way(play, role).into_iter().map(named).collect(),
            history: history(play, role),
            ended: state.ended,
        }
    }
}

fn ask(play: &Play, role: Who) -> Ask {
    let (case, state) = (play.case(), play.state());
    let situation = case.scenario.situation(state.situation);
    let options = situation.decision.options();
    let shown = shown_order(play.seed(), state.situation.0, options.len());
    let offered_options = shown
        .into_iter()
        .filter(|position| offered(&options[*position], state))
        .map(|position| offer(play, position, &options[position]))
        .collect();
    let (pick, together_with) = match &situation.decision {
        Decision::Cards { pick, .. } => (Some(*pick), Vec::new()),
        Decision::Joint { roles, .. } => {
            let others = roles.iter().filter(|other| **other != role);
            (None, others.map(|other| case.scenario.member(*other).name.clone()).collect())
        }
        Decision::Choices { .. } | Decision::Ending => (None, Vec::new()),
    };
    Ask {
        text: situation.text.plain(),
        options: offered_options,
        pick,
        together_with,
        limit_secs: situation.limit.map(|limit| limit.0),
    }
}

fn offer(play: &Play, position: usize, option: &Choice) -> OfferedOption {
    let case = play.case();
    let acts: i64 = option.effects.acts.iter().map(|doing| case.procedure.acts[doing.act.at()].takes.0).sum();
    let usual = if option.effects.acts.is_empty() { 120 } else { acts };
    let takes = option.effects.takes.unwrap_or(DurationRange::exactly(crate::base::Duration(usual)));
    let called = option.effects.calls.first().and_then(|call| case.scenario.member(call.who).agency);
    OfferedOption {
        position: u8::try_from(position).unwrap_or(u8::MAX),
        say: option.say.clone(),
        minutes: (takes.min.minutes(), takes.max.minutes()),
        calls: called.map(|agency| case.procedure.agencies[agency.at()].look()),
    }
}

fn known(play: &Play, role: Who) -> Vec<KnownFact> {
    let scenario = &play.case().scenario;
    let text = |fact: FactIx| scenario.facts[fact.at()].text.plain();
    let mut known: Vec<KnownFact> = scenario
        .member(role)
        .knows
        .iter()
        .map(|fact| KnownFact { fact: *fact, text: text(*fact), told_by: None })
        .collect();
    for recorded in play.log() {
        if let Event::Learned { role: learner, fact, source } = &recorded.event
            && *learner == role
            && !known.iter().any(|one| one.fact == *fact)
        {
            let told_by = match source {
                Source::Seen => None,
                Source::Told(by) => Some(scenario.member(*by).name.clone()),
            };
            known.push(KnownFact { fact: *fact, text: text(*fact), told_by });
        }
    }
    known
}

fn standing(play: &Play, role: Who) -> Vec<StandingAct> {
    let (case, state) = (play.case(), play.state());
    if state.ended {
        return Vec::new();
    }
    let scenario = &case.scenario;
    let agency = scenario.member(role).agency;
    let only_one = scenario.assisted().nth(1).is_none();
    let acts = case.procedure.acts.iter().enumerate().map(|(index, act)| (ActIx::of(index), act));
    let own = acts.filter(|(_, act)| act.standing && act.by.includes(agency));
    let offered = own.filter_map(|(ix, act)| {
        let can_be_done = |toward: Option<Who>| check_act(case, state, role, ix, toward).is_ok();
        let those = |who: &mut dyn Iterator<Item = Who>| {
            let able = who.filter(|who| can_be_done(Some(*who)));
            let able: Vec<_> = able.map(|who| (who, scenario.member(who).name.clone())).collect();
            (!able.is_empty()).then_some(Target::OneOf(able))
        };
        let target = match act.toward {
            Toward::Assisted if !only_one => those(&mut scenario.assisted()),
            Toward::Anybody => those(&mut (0..scenario.cast.len()).map(Who::of)),
            Toward::Nobody | Toward::Assisted => can_be_done(None).then_some(Target::None),
        };
        Some(StandingAct { act: ix, name: act.name.clone(), minutes: act.takes.minutes(), target: target? })
    });
    offered.collect()
}

/// Who is on the way because of something this role did.
fn on_the_way(play: &Play, role: Who) -> Vec<Who> {
    let mut mine = Vec::new();
    let mut actor = None;
    let mut command = u32::MAX;
    for recorded in play.log() {
        if recorded.command != command {
            (command, actor) = (recorded.command, None);
        }
        match &recorded.event {
            Event::Decided { role: by, .. } => actor = Some(*by),
            Event::Acted(act) if actor.is_none() => actor = Some(act.by),
            Event::Called { who, .. } if actor == Some(role) => mine.push(*who),
            _ => {}
        }
    }
    play.state().arrivals.iter().map(|arrival| arrival.who).filter(|who| mine.contains(who)).collect()
}
