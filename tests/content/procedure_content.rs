//! The reference procedure that is shipped holds together: it reads without a complaint, every name in it leads
//! somewhere, and every clause can be explained and checked. It never looks at a case.
#![allow(clippy::print_stderr, reason = "what is unused is told for information")]

use std::collections::BTreeSet;

use roadblock::base::read::{Name, read_document};
use roadblock::handbook::contacts::ContactsDoc;
use roadblock::procedure::document::{ClauseDoc, Guard, ProcedureDoc, Status, Trigger};

/// Every clause of the procedure, in its order.
const CLAUSES: &str = "A1 A2 A3 A4 A5 A6 A7 A8 B1 B2 B3 B4 B5 B6 C1 C2 C3 C4 C5 C6 C7 D1 D2 D3 D4 D5 D6 D7 \
                       E1 E2 E3 E4 E5 E6 F1 F2 F3 F4 F5 G1 G2 G3 G4 X1 X2";

fn procedure() -> ProcedureDoc {
    let text = include_str!("../../scenarios/victim-assistance/procedure.ron");
    let parsed = read_document::<ProcedureDoc>("procedure.ron", text);
    let told: Vec<String> =
        parsed.diagnostics.iter().map(|d| format!("{}:{} {} | {}", d.line, d.column, d.message, d.help)).collect();
    assert_eq!(told, Vec::<String>::new());
    parsed.value.expect("the procedure reads")
}

/// What the clauses refer to.
#[derive(Default)]
struct References {
    acts: BTreeSet<String>,
    moments: BTreeSet<String>,
    purposes: BTreeSet<String>,
    parties: BTreeSet<String>,
}

fn add(into: &mut BTreeSet<String>, names: &[Name]) {
    into.extend(names.iter().map(|name| name.value.clone()));
}

impl References {
    fn guards(&mut self, guards: &[Guard]) {
        for guard in guards {
            match guard {
                Guard::Happened(moment) | Guard::NotHappened(moment) => _ = self.moments.insert(moment.value.clone()),
                Guard::After(acts) | Guard::Before(acts) => add(&mut self.acts, acts),
            }
        }
    }

    fn clause(&mut self, clause: &ClauseDoc) {
        for rule in &clause.obligations {
            match &rule.trigger {
                Trigger::Start => {}
                Trigger::Moment(moment) => _ = self.moments.insert(moment.value.clone()),
                Trigger::First(acts) | Trigger::Each(acts) => add(&mut self.acts, acts),
            }
            self.guards(&rule.when);
            add(&mut self.acts, &rule.acts);
            add(&mut self.parties, &rule.by);
        }
        for rule in &clause.precedences {
            add(&mut self.acts, &rule.before);
            add(&mut self.acts, &rule.after);
            self.guards(&rule.when);
        }
        for rule in &clause.presence {
            add(&mut self.acts, &rule.during);
            add(&mut self.acts, &rule.or_before);
            self.parties.insert(rule.needs.value.clone());
            self.guards(&rule.when);
        }
        for rule in &clause.consent {
            add(&mut self.acts, &rule.during);
            self.purposes.insert(rule.purpose.value.clone());
            self.guards(&rule.when);
        }
        for rule in &clause.prohibitions {
            add(&mut self.acts, &rule.acts);
            self.guards(&rule.when);
            self.guards(&rule.unless);
        }
    }
}

/// The ids, each of which may stand only once.
fn ids<'a>(what: &str, names: impl Iterator<Item = &'a Name>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for name in names {
        assert!(seen.insert(name.value.clone()), "{what} {} stands twice", name.value);
    }
    seen
}

fn missing(used: &BTreeSet<String>, known: &BTreeSet<String>) -> Vec<String> {
    used.difference(known).cloned().collect()
}

#[test]
fn the_clauses_are_all_there_and_each_can_be_explained_and_checked() {
    let procedure = procedure();
    let found: Vec<&str> = procedure.clauses.iter().map(|clause| clause.id.value.as_str()).collect();
    assert_eq!(found, CLAUSES.split_whitespace().collect::<Vec<_>>());
    assert_eq!(procedure.status, Status::TrainingModel);
    assert!(procedure.notice.plain().contains("training model"));
    let phases = ids("phase", procedure.phases.iter().map(|phase| &phase.id));
    for clause in &procedure.clauses {
        let id = &clause.id.value;
        assert!(phases.contains(&clause.phase.value), "phase of {id}");
        assert!(!clause.title.is_empty() && !clause.source.is_empty(), "title and source of {id}");
        assert!(!clause.text.is_empty() && !clause.why.is_empty() && !clause.rules_out.is_empty(), "words of {id}");
        assert!(!clause.deadline.is_empty() && !clause.responsible.is_empty(), "who and by when of {id}");
        let rules = clause.obligations.len()
            + clause.precedences.len()
            + clause.presence.len()
            + clause.consent.len()
            + clause.prohibitions.len();
        assert!(rules > 0 || clause.unobservable.is_some(), "{id} has no rule");
        let names = clause
            .obligations
            .iter()
            .map(|rule| &rule.id)
            .chain(clause.precedences.iter().map(|rule| &rule.id))
            .chain(clause.presence.iter().map(|rule| &rule.id))
            .chain(clause.consent.iter().map(|rule| &rule.id))
            .chain(clause.prohibitions.iter().map(|rule| &rule.id));
        ids("rule", names);
    }
}

#[test]
fn it_can_be_played() {
    let text = include_str!("../../scenarios/victim-assistance/procedure.ron");
    let parsed = roadblock::procedure::parse("procedure.ron", text);
    assert!(parsed.diagnostics.is_empty(), "{:#?}", parsed.diagnostics);
    assert_eq!(parsed.value.expect("the procedure resolves").clauses.len(), 45);
}

#[test]
fn every_name_leads_somewhere() {
    let procedure = procedure();
    let agencies = ids("agency", procedure.agencies.iter().map(|agency| &agency.id));
    let moments = ids("moment", procedure.moments.iter().map(|moment| &moment.id));
    let purposes = ids("purpose", procedure.purposes.iter().map(|purpose| &purpose.id));
    let acts = ids("act", procedure.acts.iter().map(|act| &act.id));
    let parties = ids(
        "agency or group",
        procedure.agencies.iter().map(|agency| &agency.id).chain(procedure.groups.iter().map(|group| &group.id)),
    );

    let mut used = References::default();
    for clause in &procedure.clauses {
        used.clause(clause);
    }
    for act in &procedure.acts {
        add(&mut used.parties, &act.by);
    }
    let told = &procedure.telling;
    add(&mut used.acts, &[told.act.clone(), told.without_basis.clone()]);
    used.purposes.insert(told.purpose.value.clone());
    for group in &procedure.groups {
        let mut members = BTreeSet::new();
        add(&mut members, &group.agencies);
        assert_eq!(missing(&members, &agencies), Vec::<String>::new(), "agencies of {}", group.id.value);
    }

    assert_eq!(missing(&used.acts, &acts), Vec::<String>::new(), "acts");
    assert_eq!(missing(&used.moments, &moments), Vec::<String>::new(), "moments");
    assert_eq!(missing(&used.purposes, &purposes), Vec::<String>::new(), "purposes");
    assert_eq!(missing(&used.parties, &parties), Vec::<String>::new(), "agencies and groups");

    eprintln!("acts without a rule: {:?}", missing(&acts, &used.acts));
    eprintln!("moments without a rule: {:?}", missing(&moments, &used.moments));
    eprintln!("purposes without a rule: {:?}", missing(&purposes, &used.purposes));
    eprintln!("groups and agencies without a use: {:?}", missing(&parties, &used.parties));
    assert_eq!(missing(&moments, &used.moments), Vec::<String>::new(), "a moment that no rule waits for");
}

#[test]
fn the_list_of_standing_acts_gives_nothing_away() {
    let procedure = procedure();
    assert!(procedure.acts.len() <= 256, "{} acts", procedure.acts.len());
    let mut prohibited = BTreeSet::from([procedure.telling.without_basis.value.clone()]);
    for clause in &procedure.clauses {
        for rule in &clause.prohibitions {
            add(&mut prohibited, &rule.acts);
        }
    }
    for act in &procedure.acts {
        let id = &act.id.value;
        assert!(!act.name.is_empty() && !act.told.is_empty(), "words of {id}");
        assert!(!act.standing || !prohibited.contains(id), "{id} is prohibited and may not stand in the list");
        assert!(!act.standing || !act.by.is_empty(), "{id} stands for nobody in particular");
    }
}

#[test]
fn no_act_is_both_asked_for_and_ruled_out_without_condition() {
    for clause in &procedure().clauses {
        let mut asked = BTreeSet::new();
        for rule in &clause.obligations {
            add(&mut asked, &rule.acts);
        }
        for rule in clause.prohibitions.iter().filter(|rule| rule.when.is_empty() && rule.unless.is_empty()) {
            for act in &rule.acts {
                assert!(!asked.contains(&act.value), "{} asks for and rules out {}", clause.id.value, act.value);
            }
        }
    }
}

#[test]
fn the_list_of_focal_points_is_ready_to_be_filled_in() {
    let parsed =
        read_document::<ContactsDoc>("contacts.ron", include_str!("../../scenarios/victim-assistance/contacts.ron"));
    assert!(parsed.diagnostics.is_empty(), "{:#?}", parsed.diagnostics);
    let contacts = parsed.value.expect("the list reads");
    let procedure = procedure();
    let agencies = ids("agency", procedure.agencies.iter().map(|agency| &agency.id));
    assert_eq!((contacts.format, contacts.offices.len()), (1, 5));
    ids("office", contacts.offices.iter().map(|office| &office.id));
    for office in &contacts.offices {
        let listed = ids("agency of an office", office.entries.iter().map(|entry| &entry.agency));
        assert_eq!(missing(&listed, &agencies), Vec::<String>::new(), "{}", office.name);
        for entry in &office.entries {
            let filled = [&entry.focal_point, &entry.deputy, &entry.telephone];
            assert!(filled.iter().all(|text| text.is_empty()), "real contacts are never shipped");
        }
    }
}
