//! The handbook as it is shown: the procedure of a pack with its local rules, its words and its focal points.

use crate::base::prose::capitalised;
use crate::base::{Catalogue, Message, Prose};
use crate::handbook::Handbook;
use crate::handbook::chart::{Reader, chart};
use crate::handbook::contacts::Entry;
use crate::handbook::glossary::Confidence;
use crate::library::Library;
use crate::procedure::local::{LocalClause, LocalLimit, LocalRules};
use crate::procedure::model::{Clause, Obligation, Trigger};
use crate::procedure::{Agencies, AgencyIx, Applies, ClauseIx, Gravity, Procedure};
use crate::ui::screens::handbook::*;

use crate::presenter::scenery::agency;

/// Where the handbook is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::presenter) enum Page {
    /// A phase, perhaps with an open clause.
    Phase(usize, Option<ClauseIx>),
    /// The duties of an agency.
    Duties(usize),
    /// The words of the trade.
    Words,
    /// The focal points of an office.
    Contacts(usize),
    /// Whose rules these are.
    Edition,
}

/// What else the pages need.
pub(in crate::presenter) struct Shelf<'l> {
    pub library: &'l Library,
    pub handbook: &'l Handbook,
    pub local: &'l LocalRules,
    pub words: &'l Catalogue,
}

/// The handbook at a page.
pub(in crate::presenter) fn handbook_view(shelf: &Shelf<'_>, page: Page) -> HandbookView {
    let procedure = &*shelf.handbook.procedure;
    let phases = procedure.phases.iter();
    HandbookView {
        phases: phases.map(|phase| PhaseTab { letter: phase.id.clone(), name: phase.short.clone() }).collect(),
        standing: shelf.standing(),
        search: search(procedure),
        page: match page {
            Page::Phase(index, open) => PageView::Phase(shelf.phase(index, open)),
            Page::Duties(chosen) => PageView::Duties(shelf.duties(chosen)),
            Page::Words => PageView::Words(shelf.terms()),
            Page::Contacts(office) => PageView::Contacts(shelf.contacts(office)),
            Page::Edition => PageView::Edition(shelf.edition()),
        },
    }
}

fn key(clause: ClauseIx) -> u32 {
    u32::try_from(clause.at()).unwrap_or(u32::MAX)
}

fn search(procedure: &Procedure) -> Vec<SearchEntry> {
    let entry = |(index, clause): (usize, &Clause)| {
        let local = clause.local.as_ref().map(|local| local.text.plain()).unwrap_or_default();
        let words = [&clause.id, &clause.title, &clause.responsible, &clause.deadline, &local];
        let prose = [clause.text.plain(), clause.why.plain(), clause.rules_out.plain()];
        let all: Vec<&str> = words.into_iter().chain(&prose).map(String::as_str).collect();
        SearchEntry {
            key: key(ClauseIx::of(index)),
            id: clause.id.clone(),
            title: clause.title.clone(),
            haystack: all.join(" ").to_lowercase(),
        }
    };
    procedure.clauses.iter().enumerate().map(entry).collect()
}

/// How a clause stands: confirmed by somebody, or a training model.
pub(in crate::presenter) fn standing_of(clause: &Clause, words: &Catalogue) -> String {
    match clause.local.as_ref().filter(|_| clause.is_confirmed()) {
        Some(local) => words.text(&Message::new("handbook-confirmed").with("who", local.confirmed_by.as_str())),
        None => words.say("handbook-model"),
    }
}

/// How many clauses are confirmed for this place, in words.
pub(in crate::presenter) fn standing_of_all(procedure: &Procedure, words: &Catalogue) -> String {
    let confirmed = procedure.clauses.iter().filter(|clause| clause.is_confirmed()).count();
    if confirmed == 0 {
        return words.say("handbook-model");
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(0);
    let message =
        Message::new("handbook-some-confirmed").with("n", count(confirmed)).with("all", count(procedure.clauses.len()));
    words.text(&message)
}

impl Shelf<'_> {
    fn procedure(&self) -> &Procedure {
        &self.handbook.procedure
    }

    fn standing(&self) -> String {
        standing_of_all(self.procedure(), self.words)
    }

    fn phase(&self, index: usize, open: Option<ClauseIx>) -> PhaseView {
        let clauses = self.procedure().clauses.iter().enumerate().map(|(at, clause)| (ClauseIx::of(at), clause));
        PhaseView {
            index,
            adult: self.picture(index, Reader::Adult),
            child: self.picture(index, Reader::Child),
            clauses: clauses
                .filter(|(_, clause)| clause.phase == index)
                .map(|(at, clause)| self.clause(at, clause, open == Some(at)))
                .collect(),
        }
    }

    fn picture(&self, phase: usize, reader: Reader) -> ChartView {
        let procedure = self.procedure();
        let drawn = chart(procedure, phase, reader);
        let lanes: Vec<ChartLane> = drawn.lanes.iter().map(|who| self.lane(*who)).collect();
        let mut boxes: Vec<ChartBox> = Vec::new();
        // Several duties of a clause in one place are one box.
        let mut box_of: Vec<usize> = Vec::new();
        for duty in &drawn.boxes {
            let clause = &procedure.clauses[duty.clause.at()];
            let asks = clause.obligations[duty.obligation].asks.as_str();
            let same =
                |one: &ChartBox| (one.clause, one.lane, one.column) == (key(duty.clause), duty.lane, duty.column);
            let at = boxes.iter().position(same).unwrap_or_else(|| {
                boxes.push(ChartBox {
                    clause: key(duty.clause),
                    label: clause.id.clone(),
                    name: format!("{}: {}", clause.id, clause.title),
                    lane: duty.lane,
                    column: duty.column,
                });
                boxes.len() - 1
            });
            boxes[at].name = format!("{}; {asks}", boxes[at].name);
            box_of.push(at);
        }
        let mut arrows: Vec<(usize, usize)> = drawn
            .arrows
            .iter()
            .map(|(from, to)| (box_of[*from], box_of[*to]))
            .filter(|(from, to)| from != to)
            .collect();
        arrows.dedup();
        ChartView { in_words: self.picture_in_words(&boxes, &lanes, &arrows), lanes, boxes, arrows }
    }

    fn picture_in_words(&self, boxes: &[ChartBox], lanes: &[ChartLane], arrows: &[(usize, usize)]) -> String {
        let lane = |(at, lane): (usize, &ChartLane)| {
            let names: Vec<&str> = boxes.iter().filter(|one| one.lane == at).map(|one| one.name.as_str()).collect();
            let message = Message::new("handbook-chart-lane").with("who", lane.name.as_str());
            self.words.text(&message.with("duties", names.join(", ")))
        };
        let arrow = |(from, to): &(usize, usize)| {
            let message = Message::new("handbook-chart-order").with("first", boxes[*from].label.as_str());
            self.words.text(&message.with("then", boxes[*to].label.as_str()))
        };
        lanes.iter().enumerate().map(lane).chain(arrows.iter().map(arrow)).collect::<Vec<_>>().join(" ")
    }

    fn lane(&self, who: Agencies) -> ChartLane {
        let procedure = self.procedure();
        if who == Agencies::ANYBODY {
            return ChartLane { name: self.words.say("handbook-anybody"), agencies: Vec::new() };
        }
        let inside = (0..procedure.agencies.len()).map(AgencyIx::of).filter(|one| who.contains(*one));
        ChartLane {
            name: capitalised(&procedure.words_for(who)),
            agencies: inside.map(|one| agency(&procedure.agencies[one.at()].look())).collect(),
        }
    }

    fn clause(&self, at: ClauseIx, clause: &Clause, open: bool) -> ClauseView {
        let second = [clause.responsible.as_str(), clause.deadline.as_str()];
        let second: Vec<&str> = second.into_iter().filter(|part| !part.is_empty()).collect();
        ClauseView {
            key: key(at),
            id: clause.id.clone(),
            title: clause.title.clone(),
            second: second.join(". "),
            severity: self.words.say(match clause.severity {
                Gravity::Critical => "severity-critical",
                Gravity::Major => "severity-major",
                Gravity::Minor => "severity-minor",
                Gravity::Note => "severity-note",
            }),
            standing: standing_of(clause, self.words),
            applies: match clause.applies {
                Applies::Both => For::Both,
                Applies::Adult => For::Adult,
                Applies::Child => For::Child,
            },
            otherwise: clause.otherwise.clone(),
            open: open.then(|| self.open(clause)),
        }
    }

    fn open(&self, clause: &Clause) -> OpenClause {
        let local = clause.local.as_ref();
        let local_text = local.map(|local| local.text.plain()).unwrap_or_default();
        let reference = local.map(|local| local.reference.clone()).unwrap_or_default();
        let changed = local.is_some_and(|local| local.limits_changed);
        let limits = clause.obligations.iter().filter(|_| changed).filter_map(|rule| self.limit_words(rule));
        let when: Vec<String> = std::iter::once(clause.deadline.clone()).chain(limits).collect();
        let parts = [
            ("handbook-part-local", local_text),
            ("handbook-part-reference", reference),
            ("handbook-part-why", clause.why.plain()),
            ("handbook-part-when", when.join(". ").trim_start_matches(". ").to_owned()),
            ("handbook-part-who", clause.responsible.clone()),
            ("handbook-part-present", clause.present.clone()),
            ("handbook-part-not", clause.rules_out.plain()),
            ("handbook-part-unobservable", clause.unobservable.as_ref().map(Prose::plain).unwrap_or_default()),
            ("handbook-part-source", clause.source.clone()),
        ];
        let parts = parts.into_iter().filter(|(_, text)| !text.is_empty());
        OpenClause {
            text: clause.text.plain(),
            parts: parts.map(|(head, text)| (self.words.say(head), text)).collect(),
            examples: self.examples(clause),
            local: self.local_form(clause),
        }
    }

    /// The limits that are in force where a workshop changed them.
    fn limit_words(&self, rule: &Obligation) -> Option<String> {
        let (soft, hard) = rule.due?;
        let message = Message::new("handbook-limit").with("asks", rule.asks.as_str());
        Some(self.words.text(&message.with("soft", soft.written()).with("hard", hard.written())))
    }

    /// Where the shipped cases let people do what the clause asks: at most three, one a case before a second of any.
    fn examples(&self, clause: &Clause) -> Vec<String> {
        const MOST: usize = 3;
        let wanted = |act: usize| clause.obligations.iter().any(|rule| rule.acts.contains(act));
        let mut found: Vec<(usize, usize, String)> = Vec::new();
        for (at, case) in self.library.cases.iter().enumerate() {
            let mut rank = 0;
            for situation in &case.scenario.situations {
                let options = situation.decision.options().iter();
                let Some(role) = situation.decision.role() else { continue };
                for option in options.filter(|option| option.effects.acts.iter().any(|doing| wanted(doing.act.at()))) {
                    let message = Message::new("handbook-example")
                        .with("case", case.scenario.title.as_str())
                        .with("role", case.scenario.member(role).name.as_str())
                        .with("say", option.say.as_str());
                    found.push((rank, at, self.words.text(&message)));
                    rank += 1;
                }
            }
        }
        found.sort();
        found.into_iter().take(MOST).map(|(.., text)| text).collect()
    }

    fn local_form(&self, clause: &Clause) -> LocalForm {
        let local = self.local.clause(&clause.id).cloned().unwrap_or_default();
        let limit = |rule: &Obligation| {
            let changed = local.limits.iter().find(|limit| limit.obligation == rule.id);
            LimitForm {
                obligation: rule.id.clone(),
                asks: rule.asks.clone(),
                soft: changed.map(|limit| limit.soft.written()).unwrap_or_default(),
                hard: changed.map(|limit| limit.hard.written()).unwrap_or_default(),
            }
        };
        LocalForm {
            limits: clause.obligations.iter().map(limit).collect(),
            confirmed_by: local.confirmed_by,
            reference: local.reference,
            text: local.text,
        }
    }

    fn duties(&self, chosen: usize) -> DutiesView {
        let procedure = self.procedure();
        let wanted = AgencyIx::of(chosen);
        let mut phases: Vec<(String, Vec<DutyView>)> = Vec::new();
        for (index, phase) in procedure.phases.iter().enumerate() {
            let mut duties = Vec::new();
            for (at, clause) in procedure.clauses.iter().enumerate().filter(|(_, clause)| clause.phase == index) {
                let rules = clause.obligations.iter();
                let mine = rules.filter(|rule| procedure.who_does(rule).contains(wanted));
                duties.extend(mine.map(|rule| DutyView {
                    clause: key(ClauseIx::of(at)),
                    id: clause.id.clone(),
                    asks: capitalised(&rule.asks),
                    second: self.duty_second(clause, rule),
                }));
            }
            if !duties.is_empty() {
                phases.push((format!("{}  {}", phase.id, phase.name), duties));
            }
        }
        let agencies = procedure.agencies.iter().map(|one| (agency(&one.look()), one.name.clone())).collect();
        DutiesView { agencies, chosen, phases }
    }

    fn duty_second(&self, clause: &Clause, rule: &Obligation) -> String {
        let mut parts = Vec::new();
        match clause.applies {
            Applies::Both => {}
            Applies::Adult => parts.push(self.words.say("handbook-adult")),
            Applies::Child => parts.push(self.words.say("handbook-child")),
        }
        let (procedure, who) = (self.procedure(), self.procedure().who_does(rule));
        if (0..procedure.agencies.len()).all(|at| who.contains(AgencyIx::of(at))) {
            parts.push(self.words.say("handbook-any-agency"));
        } else if !who.is_single() {
            parts.push(procedure.words_for(who));
        }
        if let Trigger::Moment(moment) = rule.trigger {
            parts.push(self.procedure().moments[moment.at()].name.clone());
        }
        if let Some((soft, _)) = rule.due {
            parts.push(self.words.text(&Message::new("handbook-within").with("time", soft.written())));
        }
        parts.join(" · ")
    }

    fn terms(&self) -> WordsView {
        let sure = |confidence: Confidence, read: bool| {
            let key = match confidence {
                Confidence::High => "handbook-sure-high",
                Confidence::Medium => "handbook-sure-medium",
                Confidence::Low => "handbook-sure-low",
            };
            let source = self.words.say(if read { "handbook-sure-read" } else { "handbook-sure-formed" });
            format!("{} {source}", self.words.say(key))
        };
        let terms = self.handbook.terms.iter().map(|term| TermView {
            en: term.en.clone(),
            sq: (term.sq.clone(), sure(term.confidence_sq, term.read_in_source_sq)),
            sr: (term.sr_latin.clone(), sure(term.confidence_sr, term.read_in_source_sr)),
            note: term.note.clone(),
        });
        WordsView { terms: terms.collect() }
    }

    fn contacts(&self, chosen: usize) -> ContactsView {
        let procedure = self.procedure();
        let offices = &self.handbook.contacts.offices;
        let form = |entry: &Entry| ContactForm {
            agency: agency(&procedure.agencies[entry.agency.at()].look()),
            name: procedure.agencies[entry.agency.at()].name.clone(),
            focal_point: entry.focal_point.clone(),
            deputy: entry.deputy.clone(),
            telephone: entry.telephone.clone(),
        };
        ContactsView {
            offices: offices.iter().map(|office| office.name.clone()).collect(),
            chosen,
            entries: offices.get(chosen).map(|office| office.entries.iter().map(form).collect()).unwrap_or_default(),
        }
    }

    fn edition(&self) -> EditionView {
        EditionView {
            form: EditionForm {
                organisation: self.local.organisation.clone(),
                edition: self.local.edition.clone(),
                signed_by: self.local.signed_by.join("\n"),
                territory: self.local.territory.clone(),
            },
            count: self.standing(),
            notice: self.procedure().notice.plain(),
            territory: self.procedure().territory.plain(),
        }
    }
}

/// A form as a rule that can be kept. Limits that cannot be read were refused by the form; they are left out.
pub(in crate::presenter) fn local_clause(id: &str, form: &LocalForm) -> LocalClause {
    use crate::base::Duration;
    let limit = |limit: &LimitForm| {
        let (soft, hard) = (Duration::parse(limit.soft.trim())?, Duration::parse(limit.hard.trim())?);
        (soft <= hard).then(|| LocalLimit { obligation: limit.obligation.clone(), soft, hard })
    };
    LocalClause {
        id: id.to_owned(),
        confirmed_by: form.confirmed_by.trim().to_owned(),
        reference: form.reference.trim().to_owned(),
        text: form.text.trim().to_owned(),
        limits: form.limits.iter().filter_map(limit).collect(),
    }
}
