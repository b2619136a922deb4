//! Turns a case file into the [`Scenario`] the program works with: resolves every name, tells of every problem.

mod effects;
mod situations;
mod talk;
mod unmarked;

use super::document::{CaseMoment, PersonDoc, ScenarioDoc, SeveralDoc};
use super::model::{
    CastMember, Fact, FactIx, Group, GroupChange, Inject, Place, PlaceInfo, PlayedBy, Scenario, SituationIx, Swap, Who,
};
use crate::base::names::{tell_bad_id, too_many};
use crate::base::read::{Name, read_into};
use crate::base::{Bits, CaseTime, Diagnostics, Names, Parsed, Prose, Span, fingerprint};
use crate::procedure::{Agencies, AgencyIx, MomentIx, Procedure};

/// The place that is out of sight.
const AWAY: &str = "away";

/// Reads a case that is held against this procedure. There is no value while something in it is an error.
#[must_use]
pub fn parse(file: &str, text: &str, procedure: &Procedure) -> Parsed<Scenario> {
    let mut out = Diagnostics::new(file, text);
    let value = read_into::<ScenarioDoc>(text, &mut out).and_then(|doc| lower(&doc, text, procedure, &mut out));
    let value = value.filter(|_| !out.has_errors());
    Parsed { value, diagnostics: out.into_list() }
}

/// Which procedure a case file names, whatever else is wrong with it.
#[must_use]
pub fn procedure_of(text: &str) -> Option<Name> {
    let mut out = Diagnostics::new("", text);
    read_into::<ScenarioDoc>(text, &mut out).map(|doc| doc.procedure).filter(|name| !name.value.is_empty())
}

/// Where a case file gives itself its id.
#[must_use]
pub fn place_of_id(text: &str) -> Span {
    let mut out = Diagnostics::new("", text);
    read_into::<ScenarioDoc>(text, &mut out).map_or_else(Span::default, |doc| doc.id.span)
}

/// Everything that names in a case file can mean.
struct Lowering<'d> {
    begins: crate::base::WeekMoment,
    cast: Names<'d>,
    several: &'d [SeveralDoc],
    n_roles: usize,
    places: Names<'d>,
    facts: Names<'d>,
    flags: Names<'d>,
    situations: Names<'d>,
    options: Vec<Names<'d>>,
    acts: Names<'d>,
    moments: Names<'d>,
    purposes: Names<'d>,
    agencies: Names<'d>,
    /// Who of the cast is assisted, by position; also those of whom the case forgot to say so.
    assisted: Vec<bool>,
    procedure: &'d Procedure,
}

fn lower(doc: &ScenarioDoc, text: &str, procedure: &Procedure, out: &mut Diagnostics<'_>) -> Option<Scenario> {
    if *doc.format != 1 {
        out.error("RB0204", doc.format.span, format!("format {} is not known", *doc.format), "write format: 1");
    }
    tell_bad_id(&doc.id, out);
    let away = Name { value: AWAY.to_owned(), span: Span::default() };
    let unmarked = unmarked::unmarked(doc, procedure, text, out);
    let cast_ids = doc.roles.iter().map(|r| &r.id).chain(doc.people.iter().map(|p| &p.id));
    let marked = |(at, person): (usize, &PersonDoc)| person.assisted || unmarked.contains(&at);
    let mut options = Vec::new();
    for situation in &doc.situations {
        let cards = situation.cards.iter().flat_map(|cards| &cards.cards);
        options.push(Names::of(
            "option in this situation",
            situation.choices.iter().chain(cards).map(|o| &o.id),
            text,
            out,
        ));
    }
    Names::of("role or person", cast_ids.clone().chain(doc.several.iter().map(|one| &one.id)), text, out);
    Names::of("inject", doc.injects.iter().map(|i| &i.id), text, out);
    let names = Lowering {
        begins: doc.begins,
        cast: Names::of("role or person", cast_ids.clone(), text, out),
        several: &doc.several,
        n_roles: doc.roles.len(),
        places: Names::of("place", std::iter::once(&away).chain(doc.places.iter().map(|p| &p.id)), text, out),
        facts: Names::of("fact", doc.facts.iter().map(|f| &f.id), text, out),
        flags: Names::of("flag", &doc.flags, text, out),
        situations: Names::of("situation", doc.situations.iter().map(|s| &s.id), text, out),
        options,
        acts: Names::known("act of the procedure", procedure.acts.iter().map(|a| a.id.as_str())),
        moments: Names::known("moment of the procedure", procedure.moments.iter().map(|m| m.id.as_str())),
        purposes: Names::known("purpose of the procedure", procedure.purposes.iter().map(|p| p.id.as_str())),
        agencies: Names::known("agency of the procedure", procedure.agencies.iter().map(|a| a.id.as_str())),
        assisted: doc.roles.iter().map(|_| false).chain(doc.people.iter().enumerate().map(marked)).collect(),
        procedure,
    };
    limits(doc, out);
    for one in doc.several.iter().flat_map(|several| &several.are) {
        names.who(one, out);
    }
    let scenario = Scenario {
        id: doc.id.value.clone(),
        title: doc.title.clone(),
        level: doc.level,
        play_minutes: doc.minutes.play,
        debrief_minutes: doc.minutes.debrief,
        helpers: helpers(doc, out),
        content_note: doc.content_note.clone(),
        objectives: doc.objectives.clone(),
        begins: doc.begins,
        assessed_until: doc.assessed_until.map(|moment| names.case_time(moment)),
        cast: names.cast(doc, out),
        n_roles: doc.roles.len(),
        group_changes: names.group_changes(doc, out),
        places: std::iter::once(PlaceInfo {
            id: AWAY.to_owned(),
            name: String::new(),
            looks: String::new(),
            telephone: false,
        })
        .chain(doc.places.iter().map(|p| PlaceInfo {
            id: p.id.value.clone(),
            name: p.name.clone(),
            looks: p.looks.as_ref().map_or("office", |looks| &looks.value).to_owned(),
            telephone: p.telephone,
        }))
        .collect(),
        facts: doc.facts.iter().map(|fact| names.fact(fact, out)).collect(),
        flags: doc.flags.iter().map(|flag| flag.value.clone()).collect(),
        swaps: doc.swap.iter().filter_map(|swap| names.swap(swap, out)).collect(),
        situations: names.situations(doc, out),
        standing: doc.standing.iter().filter_map(|standing| names.standing(standing, out)).collect(),
        injects: doc.injects.iter().map(|inject| names.inject(inject, out)).collect(),
        debrief: doc.debrief.clone(),
        voice: doc.voice.iter().filter_map(|voice| names.voice(voice, out)).collect(),
        observe: doc.observe.iter().map(|one| talk::observer_task(one, out)).collect(),
        fingerprint: fingerprint(text),
    };
    Some(scenario)
}

fn limits(doc: &ScenarioDoc, out: &mut Diagnostics<'_>) {
    let cast: Vec<Span> = doc.roles.iter().map(|r| r.span).chain(doc.people.iter().map(|p| p.span)).collect();
    too_many(cast, 64, "roles and people", out);
    too_many(doc.facts.iter().map(|one| one.span), Bits::CAPACITY, "facts", out);
    too_many(doc.flags.iter().map(|one| one.span), Bits::CAPACITY, "flags", out);
    too_many(doc.situations.iter().map(|one| one.span), Bits::CAPACITY, "situations", out);
    too_many(doc.injects.iter().map(|one| one.span), Bits::CAPACITY, "injects", out);
    too_many(doc.standing.iter().map(|one| one.span), Bits::CAPACITY, "answers to standing acts", out);
    too_many(doc.places.iter().map(|one| one.span), 255, "places", out);
    if doc.roles.is_empty() && doc.roles.span != Span::default() {
        out.error(
            "RB0208",
            doc.roles.span,
            "nobody can play: there is no role",
            "add roles: [ ( id: …, name: …, agency: …, brief: … ) ]",
        );
    }
    if doc.situations.is_empty() && doc.situations.span != Span::default() {
        out.error(
            "RB0208",
            doc.situations.span,
            "there is no situation",
            "add situations: [ ( id: …, acts: …, text: …, choices: [ … ] ) ]",
        );
    }
}

/// How many helpers a case asks for. A number that no room has is told and counts as none.
fn helpers(doc: &ScenarioDoc, out: &mut Diagnostics<'_>) -> u8 {
    let Some(asked) = &doc.helpers else { return 0 };
    let helpers = u8::try_from(asked.value).ok().filter(|helpers| *helpers <= 9);
    if helpers.is_none() {
        out.error(
            "RB0221",
            asked.span,
            format!("there cannot be {} helpers", asked.value),
            "write a number from 0 to 9",
        );
    }
    helpers.unwrap_or(0)
}

impl Lowering<'_> {
    fn role(&self, name: &Name, out: &mut Diagnostics<'_>) -> Option<Who> {
        let who = Who::of(self.cast.find(name, out)?);
        if who.at() >= self.n_roles {
            let message = format!("\"{}\" is a person, not a role that trainees play", name.value);
            out.error("RB0209", name.span, message, "name one of the roles");
            return None;
        }
        Some(who)
    }

    fn who(&self, name: &Name, out: &mut Diagnostics<'_>) -> Option<Who> {
        self.cast.find(name, out).map(Who::of)
    }

    /// Everybody a name stands for: one person, or several.
    fn people(&self, name: &Name, out: &mut Diagnostics<'_>) -> Vec<Who> {
        match self.several.iter().find(|several| several.id.value == name.value) {
            // Unknown names are told once, where the name is given.
            Some(several) => several.are.iter().filter_map(|one| self.cast.get(&one.value).map(Who::of)).collect(),
            None => self.who(name, out).into_iter().collect(),
        }
    }

    fn place(&self, name: &Name, out: &mut Diagnostics<'_>) -> Option<Place> {
        self.places.find(name, out).map(Place::of)
    }

    fn fact_named(&self, name: &Name, out: &mut Diagnostics<'_>) -> Option<FactIx> {
        self.facts.find(name, out).map(FactIx::of)
    }

    fn situation_named(&self, name: &Name, out: &mut Diagnostics<'_>) -> Option<SituationIx> {
        self.situations.find(name, out).map(SituationIx::of)
    }

    fn start_place(&self, at: Option<&Name>, out: &mut Diagnostics<'_>) -> Place {
        at.and_then(|name| self.place(name, out)).unwrap_or(Place::AWAY)
    }

    fn cast(&self, doc: &ScenarioDoc, out: &mut Diagnostics<'_>) -> Vec<CastMember> {
        let mut cast = Vec::new();
        for role in &doc.roles {
            cast.push(CastMember {
                id: role.id.value.clone(),
                name: role.name.clone(),
                agency: self.agencies.find(&role.agency, out).map(AgencyIx::of),
                at: self.start_place(role.at.as_ref(), out),
                assisted: false,
                group: Group::Adult,
                looks: role.looks,
                brief: role.brief.clone(),
                knows: self.facts.find_all(&role.knows, out).into_iter().map(FactIx::of).collect(),
                truth: Prose::default(),
                played_by: PlayedBy::Nobody,
            });
        }
        for person in &doc.people {
            cast.push(CastMember {
                id: person.id.value.clone(),
                name: person.name.clone(),
                agency: person.agency.as_ref().and_then(|name| self.agencies.find(name, out)).map(AgencyIx::of),
                at: self.start_place(person.at.as_ref(), out),
                assisted: person.assisted,
                group: person.group,
                looks: person.looks,
                brief: Prose::default(),
                knows: Vec::new(),
                truth: person.truth.clone(),
                played_by: person.played_by,
            });
        }
        cast
    }

    fn group_changes(&self, doc: &ScenarioDoc, out: &mut Diagnostics<'_>) -> Vec<GroupChange> {
        let mut changes = Vec::new();
        for person in doc.people.iter().filter(|person| !person.becomes.is_empty()) {
            if !person.assisted {
                let message = format!("the group of \"{}\" changes, and no clause is about them", person.id.value);
                out.error("RB0217", person.id.span, message, "add assisted: true, or take out becomes: [ … ]");
            }
            for change in &person.becomes {
                if change.at.is_none() && change.when.is_none() {
                    let message = format!("\"{}\" belongs to this group from the beginning", person.id.value);
                    let help = "write it as group: … of the person, or add at: \"…\" or when: …";
                    out.error("RB0217", change.span, message, help);
                }
                let when = change.when.as_ref().and_then(|test| self.test(test, out));
                if let Some(who) = self.who(&person.id, out) {
                    changes.push(GroupChange {
                        person: who,
                        to: change.to,
                        at: change.at.map(|time| self.case_time(time)),
                        when,
                    });
                }
            }
        }
        changes
    }

    fn case_time(&self, time: CaseMoment) -> CaseTime {
        match time {
            CaseMoment::After(length) => CaseTime::default().after(length),
            CaseMoment::At(moment) => self.begins.until(moment),
        }
    }

    fn fact(&self, fact: &super::document::FactDoc, out: &mut Diagnostics<'_>) -> Fact {
        let nobody: Agencies = std::iter::empty().collect();
        let may_know = fact.may_know.iter().fold(nobody, |all, name| all.and(self.agencies_named(name, out)));
        Fact {
            id: fact.id.value.clone(),
            text: fact.text.clone(),
            about: fact.about.as_ref().and_then(|name| self.who(name, out)),
            private: fact.private,
            may_know: (!fact.may_know.is_empty()).then_some(may_know),
            shows: self.moments.find_all(&fact.shows, out).into_iter().map(MomentIx::of).collect(),
        }
    }

    pub(super) fn agencies_named(&self, name: &Name, out: &mut Diagnostics<'_>) -> Agencies {
        let found = self.procedure.agencies_named(&name.value);
        if found.is_none() && !out.was_left_out(&name.value) {
            let agencies = self.procedure.agencies.iter().map(|agency| agency.id.as_str());
            let known: Vec<&str> =
                agencies.chain(self.procedure.groups.iter().map(|group| group.id.as_str())).collect();
            let message = format!("the procedure has no agency or group \"{}\"", name.value);
            out.unknown("RB0201", name.span, &name.value, message, known.iter().copied());
        }
        found.unwrap_or_else(|| std::iter::empty().collect())
    }

    fn swap(&self, swap: &super::document::SwapDoc, out: &mut Diagnostics<'_>) -> Option<Swap> {
        let first = self.role(&swap.roles.0, out);
        let second = self.role(&swap.roles.1, out);
        let from = self.situation_named(&swap.from, out);
        let until = swap.until.as_ref().and_then(|name| self.situation_named(name, out));
        let insights =
            swap.insights.iter().filter_map(|(role, text)| Some((self.role(role, out)?, text.clone()))).collect();
        Some(Swap { roles: (first?, second?), from: from?, until, insights })
    }

    fn inject(&self, inject: &super::document::InjectDoc, out: &mut Diagnostics<'_>) -> Inject {
        if inject.at.is_none() && inject.when.is_none() && !inject.by_hand && !out.told_within(inject.span) {
            let message = format!("the inject \"{}\" can never come", inject.id.value);
            out.error("RB0210", inject.id.span, message, "add at: \"…\", when: … or by_hand: true");
        }
        Inject {
            id: inject.id.value.clone(),
            at: inject.at.as_ref().map(|at| self.case_time(at.value)),
            when: inject.when.as_ref().and_then(|test| self.test(test, out)),
            unless: inject.unless.as_ref().and_then(|test| self.test(test, out)),
            to: inject.to.iter().filter_map(|name| self.role(name, out)).collect(),
            text: inject.text.clone(),
            by_hand: inject.by_hand,
            effects: self.effects(&inject.effects(), out),
        }
    }
}
