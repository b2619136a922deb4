//! Everything, for the one who leads the workshop.

use serde::Serialize;

use crate::base::ClockReading;
use crate::engine::play::Play;
use crate::scenario::Gauge;
use crate::scenario::model::InjectIx;

use super::clock;

/// Everything there is to see of a play.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacilitatorView {
    /// The clock.
    pub clock: ClockReading,
    /// Title of the present situation.
    pub situation: String,
    /// What whoever decides sees and is asked.
    pub text: String,
    /// Names of the roles that decide now.
    pub deciding: Vec<String>,
    /// The options, in the order of the file.
    pub options: Vec<FacilitatorOption>,
    /// The gauges and their levels.
    pub gauges: Vec<(Gauge, i8)>,
    /// Who knows which fact.
    pub facts: Vec<FactHolders>,
    /// What is true of the people: name and truth.
    pub truths: Vec<(String, String)>,
    /// Who is on the way: name and time of arrival.
    pub on_the_way: Vec<(String, ClockReading)>,
    /// News that can still be pushed in: position, id and text.
    pub news: Vec<(InjectIx, String, String)>,
}

/// An option with what is behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacilitatorOption {
    /// What one chooses to do.
    pub say: String,
    /// The author's note.
    pub note: String,
    /// Clauses that speak of its acts.
    pub clauses: Vec<String>,
}

/// A fact and who knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactHolders {
    /// The fact.
    pub text: String,
    /// Names of the roles that know it.
    pub known_to: Vec<String>,
}

impl FacilitatorView {
    /// Everything there is to see now.
    #[must_use]
    pub fn of(play: &Play) -> Self {
        let (case, state) = (play.case(), play.state());
        let scenario = &case.scenario;
        let situation = scenario.situation(state.situation);
        let name = |who| scenario.member(who).name.clone();
        let options = situation.decision.options().iter().map(|option| {
            let mut clauses: Vec<String> = Vec::new();
            for doing in &option.effects.acts {
                for clause in case.procedure.clauses_of(doing.act) {
                    let id = case.procedure.clauses[clause.at()].id.clone();
                    if !clauses.contains(&id) {
                        clauses.push(id);
                    }
                }
            }
            FacilitatorOption { say: option.say.clone(), note: option.note.plain(), clauses }
        });
        let facts = scenario.facts.iter().enumerate().map(|(index, fact)| FactHolders {
            text: fact.text.plain(),
            known_to: scenario
                .roles()
                .filter(|role| state.knows(*role, crate::scenario::FactIx::of(index)))
                .map(name)
                .collect(),
        });
        let news = scenario.injects.iter().enumerate().filter(|(index, _)| !state.injected.contains(*index));
        Self {
            clock: clock(case, state),
            situation: situation.title.clone(),
            text: situation.text.plain(),
            deciding: state.deciding(case).into_iter().map(name).collect(),
            options: options.collect(),
            gauges: Gauge::ALL.into_iter().map(|gauge| (gauge, state.gauge(gauge))).collect(),
            facts: facts.collect(),
            truths: scenario
                .cast
                .iter()
                .filter(|one| !one.truth.is_empty())
                .map(|one| (one.name.clone(), one.truth.plain()))
                .collect(),
            on_the_way: state
                .arrivals
                .iter()
                .map(|arrival| (name(arrival.who), scenario.begins.reading(arrival.at)))
                .collect(),
            news: news.map(|(index, one)| (InjectIx::of(index), one.id.clone(), one.text.plain())).collect(),
        }
    }
}
