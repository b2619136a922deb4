//! Resolves conditions and effects.

use super::Lowering;
use crate::base::read::Name;
use crate::base::{Diagnostics, Span};
use crate::procedure::{ActIx, Agencies, MomentIx, PurposeIx, Toward};
use crate::scenario::document::{Condition, DoesDoc, EffectsDoc, GaugesDoc, StandingDoc};
use crate::scenario::model::{Agreement, Call, Doing, Effects, FactIx, FlagIx, Gauge, Standing, Test, Who};

impl Lowering<'_> {
    fn act(&self, name: &Name, out: &mut Diagnostics<'_>) -> Option<ActIx> {
        self.acts.find(name, out).map(ActIx::of)
    }

    fn gauge(name: &Name, out: &mut Diagnostics<'_>) -> Option<Gauge> {
        let found = Gauge::ALL.into_iter().find(|gauge| gauge.id() == name.value);
        if found.is_none() {
            let message = format!("there is no gauge \"{}\"", name.value);
            out.unknown("RB0201", name.span, &name.value, message, Gauge::ALL.map(Gauge::id));
        }
        found
    }

    pub(super) fn test(&self, condition: &Condition, out: &mut Diagnostics<'_>) -> Option<Test> {
        let all = |list: &[Condition], out: &mut Diagnostics<'_>| -> Vec<Test> {
            list.iter().filter_map(|one| self.test(one, out)).collect()
        };
        Some(match condition {
            Condition::Flag(flag) => Test::Flag(FlagIx::of(self.flags.find(flag, out)?)),
            Condition::Knows(role, fact) => {
                let (role, fact) = (self.role(role, out), self.fact_named(fact, out));
                Test::Knows(role?, fact?)
            }
            Condition::Did(who, act) => {
                let (who, act) = (self.who(who, out), self.act(act, out));
                Test::Did(who?, act?)
            }
            Condition::Done(act) => Test::Done(self.act(act, out)?),
            Condition::Present(who, place) => {
                let (who, place) = (self.who(who, out), self.place(place, out));
                Test::Present(who?, place?)
            }
            Condition::Together(one, other) => {
                let (one, other) = (self.who(one, out), self.who(other, out));
                Test::Together(one?, other?)
            }
            Condition::Agreed(who, purpose) => {
                let (who, purpose) = (self.who(who, out), self.purposes.find(purpose, out));
                Test::Agreed(who?, PurposeIx::of(purpose?))
            }
            Condition::Happened(moment) => Test::Happened(MomentIx::of(self.moments.find(moment, out)?)),
            Condition::Reached(situation) => Test::Reached(self.situation_named(situation, out)?),
            Condition::Chose(situation, option) => {
                let at = self.situation_named(situation, out)?;
                let option = self.options.get(at.at())?.find(option, out)?;
                Test::Chose(at, u8::try_from(option).unwrap_or(u8::MAX))
            }
            Condition::From(moment) => Test::From(self.begins.until(*moment)),
            Condition::AtLeast(gauge, level) => Test::AtLeast(Self::gauge(gauge, out)?, level_of(**level)),
            Condition::AtMost(gauge, level) => Test::AtMost(Self::gauge(gauge, out)?, level_of(**level)),
            Condition::All(list) => Test::All(all(list, out)),
            Condition::Any(list) => Test::Any(all(list, out)),
            Condition::Not(inner) => Test::Not(Box::new(self.test(inner, out)?)),
        })
    }

    pub(super) fn effects(&self, doc: &EffectsDoc<'_>, out: &mut Diagnostics<'_>) -> Effects {
        let acts = doc
            .does
            .iter()
            .filter_map(|does| {
                let act = self.act(&does.act, out);
                let toward = does.toward.as_ref().map(|name| self.people(name, out)).unwrap_or_default();
                let by = does.by.as_ref().map(|name| self.who(name, out));
                self.check_target(does, act?, &toward, out);
                Some(Doing { act: act?, toward, by: by.flatten() })
            })
            .collect();
        let calls = doc
            .calls
            .iter()
            .filter_map(|call| {
                let (who, to) = (self.who(&call.who, out), self.place(&call.to, out));
                Some(Call { who: who?, to: to?, delay: call.r#in })
            })
            .collect();
        let mut flags: Vec<(FlagIx, bool)> = Vec::new();
        for (list, up) in [(doc.sets, true), (doc.clears, false)] {
            flags.extend(self.flags.find_all(list, out).into_iter().map(|flag| (FlagIx::of(flag), up)));
        }
        Effects {
            acts,
            takes: doc.takes,
            moves: pairs(doc.moves, |who, place| {
                let (people, to) = (self.people(who, out), self.place(place, out));
                to.into_iter().flat_map(|to| people.iter().map(move |one| (*one, to))).collect()
            }),
            calls,
            learns: self.facts.find_all(doc.learns, out).into_iter().map(FactIx::of).collect(),
            informs: pairs(doc.informs, |role, fact| {
                self.role(role, out).zip(self.fact_named(fact, out)).into_iter().collect()
            }),
            agreements: doc
                .consents
                .iter()
                .flat_map(|one| {
                    let (of, to) = (self.people(&one.of, out), self.purposes.find(&one.to, out));
                    let with = one.with.iter().map(|name| self.agencies_named(name, out));
                    let with = with.reduce(Agencies::and).unwrap_or(Agencies::ANYBODY);
                    let given = one.given;
                    to.into_iter()
                        .map(PurposeIx::of)
                        .flat_map(|purpose| {
                            of.iter().map(move |person| Agreement { person: *person, purpose, with, given })
                        })
                        .collect::<Vec<_>>()
                })
                .collect(),
            flags,
            gauges: doc.adds.map(|adds| gauges(adds, out)).unwrap_or_default(),
            moments: doc
                .happens
                .iter()
                .flat_map(|one| {
                    let moment = self.moments.find(&one.moment, out).map(MomentIx::of);
                    let people: Vec<Option<Who>> = match &one.person {
                        Some(name) => self.people(name, out).into_iter().map(Some).collect(),
                        None => vec![None],
                    };
                    moment
                        .into_iter()
                        .flat_map(|moment| people.iter().map(move |who| (moment, *who)))
                        .collect::<Vec<_>>()
                })
                .collect(),
            reply: doc.reply.clone(),
            goto: doc.goto.and_then(|name| self.situation_named(name, out)),
        }
    }

    /// What is done with a person being assisted cannot be directed at somebody else: no clause would be about it.
    fn check_target(&self, does: &DoesDoc, act: ActIx, toward: &[Who], out: &mut Diagnostics<'_>) {
        let other = toward.iter().any(|who| self.assisted.get(who.at()) == Some(&false));
        if let Some(name) = does.toward.as_ref().filter(|_| other)
            && self.procedure.acts[act.at()].toward == Toward::Assisted
        {
            let message =
                format!("\"{}\" is done with people being assisted, and \"{}\" is not", does.act.value, name.value);
            let known: Vec<&str> = self.cast.ids().filter(|id| self.is_assisted(id)).collect();
            let help = match &known[..] {
                [] => "name somebody with assisted: true, or choose another act".to_owned(),
                known => format!("name somebody with assisted: true ({}), or choose another act", known.join(", ")),
            };
            out.error("RB0218", name.span, message, help);
        }
    }

    fn is_assisted(&self, id: &str) -> bool {
        self.cast.get(id).is_some_and(|at| self.assisted.get(at) == Some(&true))
    }

    pub(super) fn standing(&self, doc: &StandingDoc, out: &mut Diagnostics<'_>) -> Option<Standing> {
        let effects = self.effects(&doc.effects(), out);
        let by = doc.by.as_ref().and_then(|name| self.role(name, out));
        let when = doc.when.as_ref().and_then(|test| self.test(test, out));
        let act = self.act(&doc.act, out)?;
        let known = &self.procedure.acts[act.at()];
        if !known.standing {
            let message = format!("\"{}\" is not a standing act, so nobody can do it unasked", doc.act.value);
            out.error("RB0211", doc.act.span, message, "offer it as an option, or mark it standing in the procedure");
        }
        if known.toward == Toward::Assisted && !self.assisted.contains(&true) {
            let message =
                format!("\"{}\" is directed at a person being assisted, and the case has none", doc.act.value);
            out.error("RB0212", doc.act.span, message, "add assisted: true to one of the people");
        }
        Some(Standing { act, by, when, once: doc.once, effects })
    }
}

fn pairs<A, B>(list: &[(Name, Name)], mut resolve: impl FnMut(&Name, &Name) -> Vec<(A, B)>) -> Vec<(A, B)> {
    list.iter().flat_map(|(one, other)| resolve(one, other)).collect()
}

fn level_of(level: i64) -> i8 {
    i8::try_from(level.clamp(-10, 10)).unwrap_or(0)
}

fn gauges(adds: &GaugesDoc, out: &mut Diagnostics<'_>) -> Vec<(Gauge, i8)> {
    let amounts = [&adds.safety, &adds.trust, &adds.recovery, &adds.confidentiality, &adds.joint_working];
    for amount in amounts {
        if !(-10..=10).contains(&amount.value) {
            tell_amount(amount.span, amount.value, out);
        }
    }
    let changed = Gauge::ALL.into_iter().zip(amounts.map(|amount| amount.value)).filter(|(_, amount)| *amount != 0);
    changed.map(|(gauge, amount)| (gauge, level_of(amount))).collect()
}

fn tell_amount(span: Span, amount: i64, out: &mut Diagnostics<'_>) {
    out.error("RB0213", span, format!("a gauge cannot change by {amount}"), "write a number from -10 to 10");
}
