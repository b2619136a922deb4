//! Events with names instead of positions, and the way there and back.

use serde::{Deserialize, Serialize};

use crate::base::{CaseTime, Duration};
use crate::engine::command::WaitUntil;
use crate::engine::event::{ActEvent, Event, Origin, People, Source};
use crate::procedure::{ActIx, Agencies, AgencyIx, MomentIx, PurposeIx};
use crate::scenario::Case;
use crate::scenario::model::{Agreement, FactIx, FlagIx, Gauge, Group, InjectIx, Place, SituationIx, Who};

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub(super) enum EventRecord {
    Entered { situation: String },
    Decided { role: String, situation: String, options: Vec<String> },
    Answered { role: String, situation: String, option: String },
    Revealed { situation: String, agreed: bool, option: String },
    NoDecision { situation: String },
    Reasoned { role: String, text: String },
    Acted(ActRecord),
    TimePassed,
    Waited { role: String, until: WaitRecord },
    Called { who: String, to: String, arrives: i64 },
    Arrived { who: String, place: String },
    Moved { who: String, to: String },
    Learned { role: String, fact: String, told_by: Option<String> },
    Agreed(AgreementRecord),
    Flagged { flag: String, up: bool },
    Gauged { gauge: Gauge, by: i8 },
    Happened { moment: String, person: Option<String> },
    Grouped { person: String, group: String },
    Injected { inject: String },
    PassedOver { inject: String },
    Followed { situation: String, outcome: u16 },
    Answer { position: u16 },
    Swapped { one: String, other: String },
    Ended { situation: String },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AgreementRecord {
    person: String,
    purpose: String,
    /// Agencies; none: toward everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    with: Vec<String>,
    given: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ActRecord {
    act: String,
    by: String,
    toward: Option<String>,
    fact: Option<String>,
    start: i64,
    end: i64,
    present: Vec<String>,
    agreed_to: Vec<String>,
    origin: OriginRecord,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum OriginRecord {
    Decision,
    Standing,
    Case,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum WaitRecord {
    NextArrival,
    Arrival(String),
    Seconds(i64),
}

/// Names of a case for positions, and positions for names.
pub(super) struct Naming<'c> {
    pub(super) case: &'c Case,
}

impl Naming<'_> {
    fn who(&self, who: Who) -> String {
        self.case.scenario.member(who).id.clone()
    }

    fn place(&self, place: Place) -> String {
        self.case.scenario.places[place.at()].id.clone()
    }

    fn fact(&self, fact: FactIx) -> String {
        self.case.scenario.facts[fact.at()].id.clone()
    }

    fn situation(&self, situation: SituationIx) -> String {
        self.case.scenario.situation(situation).id.clone()
    }

    fn option(&self, situation: SituationIx, option: u8) -> String {
        self.case.scenario.situation(situation).decision.options()[usize::from(option)].id.clone()
    }

    fn purpose(&self, purpose: PurposeIx) -> String {
        self.case.procedure.purposes[purpose.at()].id.clone()
    }

    /// Agencies by name; none for everybody.
    fn agencies(&self, agencies: Agencies) -> Vec<String> {
        if agencies == Agencies::ANYBODY {
            return Vec::new();
        }
        let all = self.case.procedure.agencies.iter().enumerate();
        all.filter(|(index, _)| agencies.contains(AgencyIx::of(*index))).map(|(_, one)| one.id.clone()).collect()
    }

    fn inject(&self, inject: InjectIx) -> String {
        self.case.scenario.injects[inject.at()].id.clone()
    }

    pub(super) fn record(&self, event: &Event) -> EventRecord {
        match event {
            Event::Entered(situation) => EventRecord::Entered { situation: self.situation(*situation) },
            Event::Decided { role, situation, options } => EventRecord::Decided {
                role: self.who(*role),
                situation: self.situation(*situation),
                options: options.iter().map(|option| self.option(*situation, *option)).collect(),
            },
            Event::Answered { role, situation, option } => EventRecord::Answered {
                role: self.who(*role),
                situation: self.situation(*situation),
                option: self.option(*situation, *option),
            },
            Event::Revealed { situation, agreed, option } => EventRecord::Revealed {
                situation: self.situation(*situation),
                agreed: *agreed,
                option: self.option(*situation, *option),
            },
            Event::NoDecision(situation) => EventRecord::NoDecision { situation: self.situation(*situation) },
            Event::Reasoned { role, text } => EventRecord::Reasoned { role: self.who(*role), text: text.clone() },
            Event::Acted(act) => EventRecord::Acted(self.act_record(act)),
            Event::TimePassed => EventRecord::TimePassed,
            Event::Waited { role, until } => EventRecord::Waited {
                role: self.who(*role),
                until: match until {
                    WaitUntil::NextArrival => WaitRecord::NextArrival,
                    WaitUntil::Arrival(who) => WaitRecord::Arrival(self.who(*who)),
                    WaitUntil::Time(length) => WaitRecord::Seconds(length.0),
                },
            },
            Event::Called { who, to, arrives } => {
                EventRecord::Called { who: self.who(*who), to: self.place(*to), arrives: arrives.0 }
            }
            Event::Arrived { who, at } => EventRecord::Arrived { who: self.who(*who), place: self.place(*at) },
            Event::Moved { who, to } => EventRecord::Moved { who: self.who(*who), to: self.place(*to) },
            Event::Learned { role, fact, source } => EventRecord::Learned {
                role: self.who(*role),
                fact: self.fact(*fact),
                told_by: match source {
                    Source::Seen => None,
                    Source::Told(by) => Some(self.who(*by)),
                },
            },
            Event::Agreed(said) => EventRecord::Agreed(AgreementRecord {
                person: self.who(said.person),
                purpose: self.purpose(said.purpose),
                with: self.agencies(said.with),
                given: said.given,
            }),
            Event::Flagged { flag, up } => {
                EventRecord::Flagged { flag: self.case.scenario.flags[flag.at()].clone(), up: *up }
            }
            Event::Gauged { gauge, by } => EventRecord::Gauged { gauge: *gauge, by: *by },
            Event::Happened { moment, person } => EventRecord::Happened {
                moment: self.case.procedure.moments[moment.at()].id.clone(),
                person: person.map(|who| self.who(who)),
            },
            Event::Grouped { person, group } => {
                EventRecord::Grouped { person: self.who(*person), group: group.id().to_owned() }
            }
            Event::Injected(inject) => EventRecord::Injected { inject: self.inject(*inject) },
            Event::PassedOver(inject) => EventRecord::PassedOver { inject: self.inject(*inject) },
            Event::Followed { situation, outcome } => {
                EventRecord::Followed { situation: self.situation(*situation), outcome: *outcome }
            }
            Event::Answer(position) => EventRecord::Answer { position: *position },
            Event::Swapped(one, other) => EventRecord::Swapped { one: self.who(*one), other: self.who(*other) },
            Event::Ended(situation) => EventRecord::Ended { situation: self.situation(*situation) },
        }
    }

    fn act_record(&self, act: &ActEvent) -> ActRecord {
        let purposes = self.case.procedure.purposes.iter().enumerate();
        ActRecord {
            act: self.case.procedure.acts[act.act.at()].id.clone(),
            by: self.who(act.by),
            toward: act.toward.map(|who| self.who(who)),
            fact: act.fact.map(|fact| self.fact(fact)),
            start: act.start.0,
            end: act.end.0,
            present: act.present.iter().map(|who| self.who(who)).collect(),
            agreed_to: purposes
                .filter(|(index, _)| *index < 32 && act.agreed & (1 << index) != 0)
                .map(|(_, purpose)| purpose.id.clone())
                .collect(),
            origin: match act.origin {
                Origin::Decision => OriginRecord::Decision,
                Origin::Standing => OriginRecord::Standing,
                Origin::Case => OriginRecord::Case,
            },
        }
    }

    /// The event a record means, or what it names that is not there any more.
    pub(super) fn event(&self, record: &EventRecord) -> Result<Event, String> {
        let scenario = &self.case.scenario;
        let procedure = &self.case.procedure;
        let who = |id: &String| find(scenario.cast.iter().map(|one| &one.id), id).map(Who);
        let place = |id: &String| find(scenario.places.iter().map(|one| &one.id), id).map(Place);
        let fact = |id: &String| find(scenario.facts.iter().map(|one| &one.id), id).map(FactIx);
        let situation = |id: &String| find(scenario.situations.iter().map(|one| &one.id), id).map(SituationIx);
        let inject = |id: &String| find(scenario.injects.iter().map(|one| &one.id), id).map(InjectIx);
        let option = |at: SituationIx, id: &String| {
            let options = scenario.situation(at).decision.options();
            find(options.iter().map(|one| &one.id), id).map(|position| u8::try_from(position).unwrap_or(u8::MAX))
        };
        let purpose = |id: &String| find(procedure.purposes.iter().map(|one| &one.id), id).map(PurposeIx);
        let agencies = |ids: &[String]| {
            let named = |id: &String| find(procedure.agencies.iter().map(|one| &one.id), id).map(AgencyIx);
            let all: Result<Agencies, String> = ids.iter().map(named).collect();
            if ids.is_empty() { Ok(Agencies::ANYBODY) } else { all }
        };
        Ok(match record {
            EventRecord::Entered { situation: at } => Event::Entered(situation(at)?),
            EventRecord::Decided { role, situation: at, options } => {
                let at = situation(at)?;
                let options = options.iter().map(|id| option(at, id)).collect::<Result<_, _>>()?;
                Event::Decided { role: who(role)?, situation: at, options }
            }
            EventRecord::Answered { role, situation: at, option: id } => {
                let at = situation(at)?;
                Event::Answered { role: who(role)?, situation: at, option: option(at, id)? }
            }
            EventRecord::Revealed { situation: at, agreed, option: id } => {
                let at = situation(at)?;
                Event::Revealed { situation: at, agreed: *agreed, option: option(at, id)? }
            }
            EventRecord::NoDecision { situation: at } => Event::NoDecision(situation(at)?),
            EventRecord::Reasoned { role, text } => Event::Reasoned { role: who(role)?, text: text.clone() },
            EventRecord::Acted(act) => {
                let mut present = People::default();
                for id in &act.present {
                    present.insert(who(id)?);
                }
                let mut agreed = 0;
                for id in &act.agreed_to {
                    agreed |= 1_u32.checked_shl(u32::from(purpose(id)?.0)).unwrap_or(0);
                }
                Event::Acted(ActEvent {
                    act: find(procedure.acts.iter().map(|one| &one.id), &act.act).map(ActIx)?,
                    by: who(&act.by)?,
                    toward: act.toward.as_ref().map(who).transpose()?,
                    fact: act.fact.as_ref().map(fact).transpose()?,
                    start: CaseTime(act.start),
                    end: CaseTime(act.end),
                    present,
                    agreed,
                    origin: match act.origin {
                        OriginRecord::Decision => Origin::Decision,
                        OriginRecord::Standing => Origin::Standing,
                        OriginRecord::Case => Origin::Case,
                    },
                })
            }
            EventRecord::TimePassed => Event::TimePassed,
            EventRecord::Waited { role, until } => Event::Waited {
                role: who(role)?,
                until: match until {
                    WaitRecord::NextArrival => WaitUntil::NextArrival,
                    WaitRecord::Arrival(id) => WaitUntil::Arrival(who(id)?),
                    WaitRecord::Seconds(seconds) => WaitUntil::Time(Duration(*seconds)),
                },
            },
            EventRecord::Called { who: id, to, arrives } => {
                Event::Called { who: who(id)?, to: place(to)?, arrives: CaseTime(*arrives) }
            }
            EventRecord::Arrived { who: id, place: at } => Event::Arrived { who: who(id)?, at: place(at)? },
            EventRecord::Moved { who: id, to } => Event::Moved { who: who(id)?, to: place(to)? },
            EventRecord::Learned { role, fact: id, told_by } => Event::Learned {
                role: who(role)?,
                fact: fact(id)?,
                source: match told_by {
                    None => Source::Seen,
                    Some(by) => Source::Told(who(by)?),
                },
            },
            EventRecord::Agreed(said) => Event::Agreed(Agreement {
                person: who(&said.person)?,
                purpose: purpose(&said.purpose)?,
                with: agencies(&said.with)?,
                given: said.given,
            }),
            EventRecord::Flagged { flag, up } => {
                Event::Flagged { flag: find(scenario.flags.iter(), flag).map(FlagIx)?, up: *up }
            }
            EventRecord::Gauged { gauge, by } => Event::Gauged { gauge: *gauge, by: *by },
            EventRecord::Happened { moment, person } => Event::Happened {
                moment: find(procedure.moments.iter().map(|one| &one.id), moment).map(MomentIx)?,
                person: person.as_ref().map(who).transpose()?,
            },
            EventRecord::Grouped { person, group: id } => Event::Grouped {
                person: who(person)?,
                group: Group::ALL.into_iter().find(|group| group.id() == id).ok_or_else(|| format!("\"{id}\""))?,
            },
            EventRecord::Injected { inject: id } => Event::Injected(inject(id)?),
            EventRecord::PassedOver { inject: id } => Event::PassedOver(inject(id)?),
            EventRecord::Followed { situation: id, outcome } => {
                Event::Followed { situation: situation(id)?, outcome: *outcome }
            }
            EventRecord::Answer { position } => Event::Answer(*position),
            EventRecord::Swapped { one, other } => Event::Swapped(who(one)?, who(other)?),
            EventRecord::Ended { situation: at } => Event::Ended(situation(at)?),
        })
    }
}

fn find<'i>(mut ids: impl Iterator<Item = &'i String>, id: &str) -> Result<u16, String> {
    let position = ids.position(|known| known == id).ok_or_else(|| format!("\"{id}\""))?;
    u16::try_from(position).map_err(|_| format!("\"{id}\""))
}
