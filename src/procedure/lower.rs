//! Turns a procedure file into the [`Procedure`] the program works with: resolves every name, tells of every problem.

use super::document::{self as doc, ProcedureDoc};
use super::model::{
    Act, ActIx, Agencies, Agency, AgencyIx, Clause, Consent, Group, Guard, MomentIx, Named, Obligation, Phase,
    Precedence, Presence, Procedure, Prohibition, PurposeIx, Telling, Trigger,
};
use crate::base::names::{is_device, is_id, tell_bad_id, too_many};
use crate::base::read::{Name, read_into};
use crate::base::{Bits, Diagnostics, Names, Parsed, fingerprint};

/// Reads a procedure. The value is there even when some of its rules had to be left out; not where its id cannot be one,
/// since files are named after it.
#[must_use]
pub fn parse(file: &str, text: &str) -> Parsed<Procedure> {
    let mut out = Diagnostics::new(file, text);
    let value = read_into::<ProcedureDoc>(text, &mut out).and_then(|doc| lower(&doc, text, &mut out));
    let value = value.filter(|procedure| is_id(&procedure.id) && !is_device(&procedure.id));
    Parsed { value, diagnostics: out.into_list() }
}

struct Lowering<'d> {
    agencies: Names<'d>,
    groups: Names<'d>,
    group_list: Vec<Agencies>,
    acts: Names<'d>,
    moments: Names<'d>,
    purposes: Names<'d>,
    phases: Names<'d>,
}

fn lower(doc: &ProcedureDoc, text: &str, out: &mut Diagnostics<'_>) -> Option<Procedure> {
    if *doc.format != 1 {
        out.error("RB0204", doc.format.span, format!("format {} is not known", *doc.format), "write format: 1");
    }
    tell_bad_id(&doc.id, out);
    too_many(doc.acts.iter().map(|one| one.span), Bits::CAPACITY, "acts", out);
    too_many(doc.agencies.iter().map(|one| one.span), Agencies::CAPACITY, "agencies", out);
    too_many(doc.moments.iter().map(|one| one.span), Bits::CAPACITY, "moments", out);
    too_many(doc.purposes.iter().map(|one| one.span), 32, "purposes", out);
    let agencies = Names::of("agency", doc.agencies.iter().map(|a| &a.id), text, out);
    let group_list = doc
        .groups
        .iter()
        .map(|group| agencies.find_all(&group.agencies, out).into_iter().map(AgencyIx::of).collect())
        .collect();
    let names = Lowering {
        groups: Names::of("group", doc.groups.iter().map(|g| &g.id), text, out),
        acts: Names::of("act", doc.acts.iter().map(|a| &a.id), text, out),
        moments: Names::of("moment", doc.moments.iter().map(|m| &m.id), text, out),
        purposes: Names::of("purpose", doc.purposes.iter().map(|p| &p.id), text, out),
        phases: Names::of("phase", doc.phases.iter().map(|p| &p.id), text, out),
        agencies,
        group_list,
    };
    Names::of("clause", doc.clauses.iter().map(|c| &c.id), text, out);
    let telling = Telling {
        act: ActIx::of(names.acts.find(&doc.telling.act, out)?),
        without_basis: ActIx::of(names.acts.find(&doc.telling.without_basis, out)?),
        purpose: PurposeIx::of(names.purposes.find(&doc.telling.purpose, out)?),
    };
    Some(Procedure {
        id: doc.id.value.clone(),
        title: doc.title.clone(),
        status: doc.status,
        notice: doc.notice.clone(),
        territory: doc.territory.clone(),
        agencies: doc
            .agencies
            .iter()
            .map(|a| Agency {
                id: a.id.value.clone(),
                name: a.name.clone(),
                colour: a.colour.clone(),
                sign: a.sign.clone(),
            })
            .collect(),
        groups: doc
            .groups
            .iter()
            .zip(&names.group_list)
            .map(|(group, agencies)| Group {
                id: group.id.value.clone(),
                name: group.name.clone(),
                agencies: *agencies,
            })
            .collect(),
        moments: named(&doc.moments),
        age_in_doubt: doc.age_in_doubt.as_ref().and_then(|name| names.moments.find(name, out)).map(MomentIx::of),
        purposes: named(&doc.purposes),
        acts: doc.acts.iter().map(|act| names.act(act, out)).collect(),
        telling,
        phases: doc.phases.iter().map(phase).collect(),
        clauses: doc.clauses.iter().filter_map(|clause| names.clause(clause, text, out)).collect(),
        fingerprint: fingerprint(text),
    })
}

fn phase(doc: &doc::PhaseDoc) -> Phase {
    let short = if doc.short.is_empty() { doc.name.clone() } else { doc.short.clone() };
    Phase { id: doc.id.value.clone(), name: doc.name.clone(), short }
}

fn named(list: &[doc::NamedDoc]) -> Vec<Named> {
    list.iter().map(|one| Named { id: one.id.value.clone(), name: one.name.clone() }).collect()
}

impl Lowering<'_> {
    fn who(&self, names: &[Name], out: &mut Diagnostics<'_>) -> Agencies {
        if names.is_empty() { Agencies::ANYBODY } else { self.those(names, out) }
    }

    /// Agencies and groups by name, all in one set.
    fn those(&self, names: &[Name], out: &mut Diagnostics<'_>) -> Agencies {
        let mut all: Vec<AgencyIx> = Vec::new();
        for name in names {
            if let Some(agency) = self.agencies.get(&name.value) {
                all.push(AgencyIx::of(agency));
            } else if let Some(group) = self.groups.get(&name.value).and_then(|at| self.group_list.get(at)) {
                all.extend((0..Agencies::CAPACITY).map(AgencyIx::of).filter(|agency| group.contains(*agency)));
            } else if !out.was_left_out(&name.value) {
                let known = self.agencies.ids().chain(self.groups.ids());
                let message = format!("there is no agency or group \"{}\"", name.value);
                let known: Vec<&str> = known.collect();
                out.unknown("RB0201", name.span, &name.value, message, known.iter().copied());
            }
        }
        all.into_iter().collect()
    }

    fn acts(&self, names: &[Name], out: &mut Diagnostics<'_>) -> Bits {
        self.acts.find_all(names, out).into_iter().collect()
    }

    fn act(&self, act: &doc::ActDoc, out: &mut Diagnostics<'_>) -> Act {
        Act {
            id: act.id.value.clone(),
            name: act.name.clone(),
            told: act.told.clone(),
            by: self.who(&act.by, out),
            standing: act.standing,
            takes: act.takes,
            toward: act.toward,
            once: act.once,
            lets_go: act.lets_go,
            reach: act.reach,
        }
    }

    fn guards(&self, guards: &[doc::Guard], out: &mut Diagnostics<'_>) -> Vec<Guard> {
        guards
            .iter()
            .filter_map(|guard| {
                Some(match guard {
                    doc::Guard::Happened(name) => Guard::Happened(MomentIx::of(self.moments.find(name, out)?)),
                    doc::Guard::NotHappened(name) => Guard::NotHappened(MomentIx::of(self.moments.find(name, out)?)),
                    doc::Guard::After(names) => Guard::After(self.acts(names, out)),
                    doc::Guard::Before(names) => Guard::Before(self.acts(names, out)),
                })
            })
            .collect()
    }

    fn trigger(&self, trigger: &doc::Trigger, out: &mut Diagnostics<'_>) -> Option<Trigger> {
        Some(match trigger {
            doc::Trigger::Start => Trigger::Start,
            doc::Trigger::Moment(name) => Trigger::Moment(MomentIx::of(self.moments.find(name, out)?)),
            doc::Trigger::First(names) => Trigger::First(self.acts(names, out)),
            doc::Trigger::Each(names) => Trigger::Each(self.acts(names, out)),
        })
    }

    fn clause(&self, clause: &doc::ClauseDoc, text: &str, out: &mut Diagnostics<'_>) -> Option<Clause> {
        let phase = self.phases.find(&clause.phase, out);
        let ids = clause
            .obligations
            .iter()
            .map(|rule| &rule.id)
            .chain(clause.precedences.iter().map(|rule| &rule.id))
            .chain(clause.presence.iter().map(|rule| &rule.id))
            .chain(clause.consent.iter().map(|rule| &rule.id))
            .chain(clause.prohibitions.iter().map(|rule| &rule.id));
        let count = ids.clone().count();
        Names::of("rule of this clause", ids, text, out);
        if count == 0 && clause.unobservable.is_none() {
            let message = format!("clause {} has no rule, so nothing can show whether it was kept", clause.id.value);
            out.error("RB0206", clause.id.span, message, "add a rule, or say why in unobservable: \"…\"");
        }
        let obligations = clause.obligations.iter().filter_map(|rule| self.obligation(rule, out)).collect();
        let precedences = clause
            .precedences
            .iter()
            .map(|rule| Precedence {
                id: rule.id.value.clone(),
                before: self.acts(&rule.before, out),
                after: self.acts(&rule.after, out),
                when: self.guards(&rule.when, out),
                reason: rule.reason.clone(),
            })
            .collect();
        let presence = clause
            .presence
            .iter()
            .map(|rule| Presence {
                id: rule.id.value.clone(),
                during: self.acts(&rule.during, out),
                needs: self.those(std::slice::from_ref(&rule.needs), out),
                or_before: self.acts(&rule.or_before, out),
                when: self.guards(&rule.when, out),
                reason: rule.reason.clone(),
            })
            .collect();
        let consent = clause
            .consent
            .iter()
            .filter_map(|rule| {
                Some(Consent {
                    id: rule.id.value.clone(),
                    during: self.acts(&rule.during, out),
                    purpose: PurposeIx::of(self.purposes.find(&rule.purpose, out)?),
                    when: self.guards(&rule.when, out),
                    reason: rule.reason.clone(),
                })
            })
            .collect();
        let prohibitions = clause
            .prohibitions
            .iter()
            .map(|rule| Prohibition {
                id: rule.id.value.clone(),
                acts: self.acts(&rule.acts, out),
                when: self.guards(&rule.when, out),
                unless: self.guards(&rule.unless, out),
                reason: rule.reason.clone(),
                instead: rule.instead.clone(),
            })
            .collect();
        Some(Clause {
            id: clause.id.value.clone(),
            phase: phase?,
            title: clause.title.clone(),
            severity: clause.severity,
            applies: clause.applies,
            text: clause.text.clone(),
            rules_out: clause.rules_out.clone(),
            responsible: clause.responsible.clone(),
            present: clause.present.clone(),
            deadline: clause.deadline.clone(),
            why: clause.why.clone(),
            source: clause.source.clone(),
            unobservable: clause.unobservable.clone(),
            obligations,
            precedences,
            presence,
            consent,
            prohibitions,
            otherwise: clause.otherwise.as_ref().map(|other| (other.asks.clone(), other.answer.clone())),
            local: None,
        })
    }

    fn obligation(&self, rule: &doc::ObligationDoc, out: &mut Diagnostics<'_>) -> Option<Obligation> {
        if let Some(due) = &rule.due
            && due.soft > due.hard
        {
            out.error(
                "RB0207",
                due.span,
                "the soft limit is later than the hard one",
                "make soft the earlier of the two",
            );
        }
        Some(Obligation {
            id: rule.id.value.clone(),
            asks: rule.asks.clone(),
            acts: self.acts(&rule.acts, out),
            by: self.who(&rule.by, out),
            when: self.guards(&rule.when, out),
            due: rule.due.as_ref().map(|due| (due.soft, due.hard)),
            ahead_of: rule.ahead_of.as_ref().and_then(|name| self.moments.find(name, out)).map(MomentIx::of),
            anew: rule.anew,
            trigger: self.trigger(&rule.trigger, out)?,
        })
    }
}
