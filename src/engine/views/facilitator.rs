//! Everything, for the one who leads the workshop.

use serde::Serialize;

use crate::base::ClockReading;
use crate::engine::decide::offered;
use crate::engine::event::{Event, Recorded};
use crate::engine::play::Play;
use crate::engine::state::State;
use crate::procedure::AgencyLook;
use crate::scenario::model::{Choice, FactIx, InjectIx, SituationIx, Who};
use crate::scenario::{Decision, Gauge};

use super::clock;

/// Everything there is to see of a play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacilitatorView {
    /// The clock.
    pub clock: ClockReading,
    /// The present situation.
    pub at: SituationIx,
    /// Its title.
    pub situation: String,
    /// What whoever decides sees and is asked.
    pub text: String,
    /// How many situations with a decision were come to, and how many there are in the case.
    pub decisions: (usize, usize),
    /// The roles that decide now.
    pub deciding: Vec<Who>,
    /// The options, in the order of the file.
    pub options: Vec<FacilitatorOption>,
    /// The gauges and their levels.
    pub gauges: Vec<(Gauge, i8)>,
    /// How they moved, oldest first.
    pub course: Vec<GaugeStep>,
    /// Who knows which fact.
    pub facts: Vec<FactHolders>,
    /// What each role's card says, and what is true of the others: name and words.
    pub private_words: Vec<(String, String)>,
    /// Who is on the way, next first.
    pub on_the_way: Vec<OnTheWay>,
    /// News that can still be pushed in.
    pub news: Vec<NewsToSend>,
}

/// An option with what is behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacilitatorOption {
    /// Its position in the case, to decide with.
    pub position: u8,
    /// What one chooses to do.
    pub say: String,
    /// Whether it is offered now.
    pub offered: bool,
    /// The author's note.
    pub note: String,
    /// Clauses that speak of its acts.
    pub clauses: Vec<ClauseName>,
    /// How the agency looks that a call goes to, where the option calls somebody.
    pub calls: Option<AgencyLook>,
}

/// A clause by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClauseName {
    /// Its id, such as `B3`.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A step of a gauge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GaugeStep {
    /// When.
    pub at: ClockReading,
    /// Which gauge.
    pub gauge: Gauge,
    /// Where it stands then, 0 to 10.
    pub level: i8,
}

/// A fact and who knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactHolders {
    /// Its position in the case.
    pub fact: FactIx,
    /// The fact.
    pub text: String,
    /// Whether it is private to the person it is about.
    pub private: bool,
    /// The roles that know it.
    pub known_to: Vec<Who>,
}

/// Somebody on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OnTheWay {
    /// Who.
    pub who: Who,
    /// Name for people.
    pub name: String,
    /// Where to.
    pub to: String,
    /// When they arrive.
    pub at: ClockReading,
}

/// News that can be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewsToSend {
    /// Its position in the case.
    pub inject: InjectIx,
    /// Its short name: all that may stand on a screen that the room sees.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Who receives it; empty: whoever is to decide.
    pub to: Vec<String>,
    /// When it comes by itself, if it has a time.
    pub due: Option<ClockReading>,
    /// Whether it comes by the facilitator's hand only.
    pub by_hand: bool,
}

impl FacilitatorView {
    /// Everything there is to see now.
    #[must_use]
    pub fn of(play: &Play) -> Self {
        let (case, state) = (play.case(), play.state());
        let scenario = &case.scenario;
        let situation = scenario.situation(state.situation);
        let decides = |at: &usize| scenario.situations[*at].decision != Decision::Ending;
        let all = 0..scenario.situations.len();
        let reached = all.clone().filter(|at| state.reached.contains(*at));
        let options = situation.decision.options().iter().enumerate();
        let cast = scenario.cast.iter();
        let words = cast.flat_map(|one| [&one.brief, &one.truth].map(|words| (one.name.clone(), words.plain())));
        Self {
            clock: clock(case, state),
            at: state.situation,
            situation: situation.title.clone(),
            text: situation.text.plain(),
            decisions: (reached.filter(decides).count(), all.filter(decides).count()),
            deciding: state.deciding(case),
            options: options.map(|(position, one)| option(play, position, one)).collect(),
            gauges: Gauge::ALL.into_iter().map(|gauge| (gauge, state.gauge(gauge))).collect(),
            course: course(play),
            facts: facts(play),
            private_words: words.filter(|(_, words)| !words.is_empty()).collect(),
            on_the_way: on_the_way(play),
            news: news(play),
        }
    }
}

fn course(play: &Play) -> Vec<GaugeStep> {
    let mut state = State::new(play.case());
    let step = |recorded: &Recorded| {
        state.evolve(recorded);
        let Event::Gauged { gauge, .. } = recorded.event else { return None };
        let at = play.case().scenario.begins.reading(recorded.at);
        Some(GaugeStep { at, gauge, level: state.gauge(gauge) })
    };
    play.log().iter().filter_map(step).collect()
}

fn option(play: &Play, position: usize, option: &Choice) -> FacilitatorOption {
    let case = play.case();
    let mut clauses: Vec<ClauseName> = Vec::new();
    for doing in &option.effects.acts {
        for at in case.procedure.clauses_of(doing.act) {
            let clause = &case.procedure.clauses[at.at()];
            if !clauses.iter().any(|known| known.id == clause.id) {
                clauses.push(ClauseName { id: clause.id.clone(), title: clause.title.clone() });
            }
        }
    }
    let called = option.effects.calls.first().and_then(|call| case.scenario.member(call.who).agency);
    FacilitatorOption {
        position: u8::try_from(position).unwrap_or(u8::MAX),
        say: option.say.clone(),
        offered: offered(option, play.state()),
        note: option.note.plain(),
        clauses,
        calls: called.map(|agency| case.procedure.agencies[agency.at()].look()),
    }
}

fn facts(play: &Play) -> Vec<FactHolders> {
    let scenario = &play.case().scenario;
    let facts = scenario.facts.iter().enumerate().map(|(index, fact)| (FactIx::of(index), fact));
    let holders = facts.map(|(ix, fact)| FactHolders {
        fact: ix,
        text: fact.text.plain(),
        private: fact.private,
        known_to: scenario.roles().filter(|role| play.state().knows(*role, ix)).collect(),
    });
    holders.collect()
}

fn on_the_way(play: &Play) -> Vec<OnTheWay> {
    let scenario = &play.case().scenario;
    let arrivals = play.state().arrivals.iter().map(|arrival| OnTheWay {
        who: arrival.who,
        name: scenario.member(arrival.who).name.clone(),
        to: scenario.places[arrival.to.at()].name.clone(),
        at: scenario.begins.reading(arrival.at),
    });
    arrivals.collect()
}

fn news(play: &Play) -> Vec<NewsToSend> {
    let scenario = &play.case().scenario;
    let waiting = scenario.injects.iter().enumerate().filter(|(index, _)| !play.state().injected.contains(*index));
    let news = waiting.map(|(index, one)| NewsToSend {
        inject: InjectIx::of(index),
        id: one.id.clone(),
        text: one.text.plain(),
        to: one.to.iter().map(|who| scenario.member(*who).name.clone()).collect(),
        due: one.at.map(|at| scenario.begins.reading(at)),
        by_hand: one.by_hand,
    });
    news.collect()
}
