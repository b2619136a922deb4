//! Asking never costs more than not asking: beginning a good act never opens a breach that leaving it out avoids. Tried
//! for every duty of the shipped procedure that an act of the team calls for, whatever else is true of the person.

use roadblock::assessment::{Accepted, Assessment, Finding, Points, RuleRef, assess};
use roadblock::base::{Bits, CaseTime};
use roadblock::engine::{ActEvent, Event, Origin, People, Play, Recorded};
use roadblock::procedure::model::{Obligation, Trigger};
use roadblock::procedure::{ActIx, MomentIx};
use roadblock::rehearsal::{Plan, run_plan};
use roadblock::scenario::{Case, SituationIx, Who};

use crate::small;
use crate::support::{case_of, scenarios, shipped};

/// Somebody of every agency in one room with a person.
fn room(group: &str) -> Case {
    let procedure = std::fs::read_to_string(scenarios().join("victim-assistance/procedure.ron")).unwrap();
    let agencies = [
        "police",
        "police-specialised",
        "social-welfare",
        "advocacy",
        "health",
        "guardian",
        "shelter",
        "justice",
        "other",
    ];
    let roles: String = agencies
        .iter()
        .map(|agency| {
            format!(
                "( id: \"r-{agency}\", name: \"R\", agency: \"{agency}\", at: \"room\", brief: \"You are there.\" ),"
            )
        })
        .collect();
    // Everything can come up here.
    let begin = procedure.find("moments: [").unwrap();
    let list = &procedure[begin..begin + procedure[begin..].find("\n    ],").unwrap()];
    let ids = list.split("( id: ").skip(1).filter_map(|one| one.split(',').next());
    let moments = ids.collect::<Vec<_>>().join(", ");
    let scenario = format!(
        r#"( format: 1, id: "a-room", title: "A room", procedure: "victim-assistance", begins: "Monday 08:00",
            people: [ ( id: "p", name: "P", assisted: true, group: {group}, at: "room" ) ], roles: [{roles}],
            places: [ ( id: "room", name: "A room" ) ],
            situations: [ ( id: "s", acts: "r-police", text: "t", choices: [ ( id: "x", say: "x" ), ( id: "y", say: "y", happens: [{moments}] ) ] ),
                          ( id: "e", ending: true, text: "e" ) ] )"#
    );
    case_of(&procedure, &scenario)
}

/// A month in which these moments are true from the beginning and perhaps one act is done.
fn month(case: &Case, moments: &[MomentIx], act: Option<ActIx>) -> Vec<Recorded> {
    let mut log = Play::begin(case.clone(), 1).log().to_vec();
    let mut add = |at: i64, event: Event| {
        let seq = u32::try_from(log.len()).unwrap();
        log.push(Recorded { seq, command: seq, at: CaseTime(at), event });
    };
    moments.iter().for_each(|moment| add(0, Event::Happened { moment: *moment, person: None }));
    if let Some(act) = act {
        let scenario = &case.scenario;
        let allowed = case.procedure.acts[act.at()].by;
        let by = scenario.roles().find(|who| allowed.includes(scenario.member(*who).agency)).unwrap();
        let (start, end) = (CaseTime(60), CaseTime(360));
        let (toward, present) = (scenario.who("p"), People((1 << scenario.cast.len()) - 1));
        let event =
            ActEvent { act, by, toward, fact: None, start, end, present, agreed: u32::MAX, origin: Origin::Standing };
        add(60, Event::Acted(event));
    }
    add(31 * 24 * 3600, Event::Ended(SituationIx(1)));
    log
}

/// What duties cost and how many grave breaches there are among them: those that an act called for, and all others.
fn duties(assessment: &Assessment) -> [(i64, usize); 2] {
    let duties = || assessment.findings.iter().filter(|one| matches!(one.rule, RuleRef::Obligation(_)));
    let called_for = |one: &&Finding| one.id.0.contains(".after-");
    let sum =
        |all: Vec<&Finding>| (all.iter().map(|one| one.charge).sum(), all.iter().filter(|one| one.critical).count());
    [sum(duties().filter(called_for).collect()), sum(duties().filter(|one| !called_for(one)).collect())]
}

#[test]
fn no_duty_that_a_good_act_calls_for_costs_more_than_leaving_out_the_act() {
    let mut tried = 0;
    let mut charged = 0;
    for group in ["Child", "Adult"] {
        let case = room(group);
        let clauses = &case.procedure.clauses;
        let rules = clauses.iter().flat_map(|clause| &clause.obligations);
        let mut triggers: Vec<usize> = rules
            .flat_map(|rule| match rule.trigger {
                Trigger::First(acts) | Trigger::Each(acts) => acts.iter().collect(),
                Trigger::Start | Trigger::Moment(_) => Vec::new(),
            })
            .collect();
        triggers.sort_unstable();
        triggers.dedup();
        assert!(triggers.len() > 10);
        let every: Vec<MomentIx> = (0..case.procedure.moments.len()).map(MomentIx::of).collect();
        let single = every.iter().map(|moment| vec![*moment]);
        let seen = case.procedure.moments.iter().position(|moment| moment.id == "indicators-seen").map(MomentIx::of);
        let with_signs = every.iter().map(|moment| vec![seen.unwrap(), *moment]);
        for moments in single.chain(with_signs).chain([Vec::new(), every.clone()]) {
            let without = duties(&assess(&case, &month(&case, &moments, None), &Accepted::default()))[1];
            for act in triggers.iter().map(|act| ActIx::of(*act)) {
                let [opened, others] = duties(&assess(&case, &month(&case, &moments, Some(act)), &Accepted::default()));
                let name = &case.procedure.acts[act.at()].id;
                let spared = (without.0 - others.0, without.1.saturating_sub(others.1));
                assert!(opened.0 <= spared.0, "{name}, {group}, {moments:?}: opens {opened:?}, spares {spared:?}");
                assert!(opened.1 <= spared.1, "{name}, {group}, {moments:?}: opens {opened:?}, spares {spared:?}");
                tried += 1;
                charged += i32::from(opened.0 > 0);
            }
        }
    }
    println!("{tried} acts that call for duties; with {charged} something was then left out, and charged");
    assert!(charged > 50, "{charged}");
}

const RATE_AND_PLAN: &str = r#"obligations: [
    ( id: "rate", asks: "ask", trigger: Moment("storm"), acts: ["ask"] ),
    ( id: "plan", asks: "write", trigger: First("ask"), acts: ["write"] ) ],"#;

#[test]
fn a_question_that_nobody_had_to_ask_opens_nothing_and_one_that_was_owed_is_worth_asking() {
    let clauses = small::clause("A", "Critical", RATE_AND_PLAN);
    let score = |plan: &str| small::assessed(&clauses, plan).1.score;
    let (asked, neither) = (score("as guide: do ask toward mira\nas guide: home"), score("as guide: home"));
    assert_eq!(asked.points(), neither.points());
    let (asked, neither) = (
        score("as guide: storm\nas guide: do ask toward mira\nas guide: home"),
        score("as guide: storm\nas guide: home"),
    );
    assert!(asked.compare(neither).is_gt(), "{asked:?} {neither:?}");
    assert!(asked.grave <= neither.grave && asked.lost < neither.lost);
}

#[test]
fn a_duty_that_no_good_act_called_for_keeps_its_weight() {
    // Nothing asks for the shout; what follows it is owed in full.
    let rules = r#"obligations: [ ( id: "plan", asks: "write", trigger: First("shout"), acts: ["write"] ) ],"#;
    let clauses = small::clause("A", "Critical", rules);
    let (_, assessment) = small::assessed(&clauses, "as guide: do shout toward mira\nas guide: home");
    assert_eq!((assessment.score.lost, assessment.score.grave), (8000, 1));
}

/// In the plans by the book every act is good. Whoever leaves out all that such an act calls for loses no more than
/// whoever leaves out the act as well.
#[test]
fn in_the_plans_by_the_book_no_act_is_better_left_out_with_what_it_called_for() {
    let library = shipped();
    let mut tried = 0;
    for case in &library.cases {
        let plans = library.plans_of(case).filter_map(|file| Plan::parse(&file.path, &file.text).value);
        let plays = plans.map(|plan| run_plan(case, &plan, 1).0);
        let number = |log: &[Recorded]| assess(case, log, &Accepted::default()).score;
        for play in plays.filter(|play| number(play.log()).points() == Points::ALL) {
            for act in acts_that_call(case) {
                let called = called_for(case, act);
                let begun = without(play.log(), |one| one != act && called.contains(one.at()));
                let neither = without(&begun, |one| one == act);
                if neither.len() == begun.len() || begun.len() == play.log().len() {
                    continue;
                }
                tried += 1;
                let (begun, neither) = (number(&begun), number(&neither));
                let name = &case.procedure.acts[act.at()].id;
                assert!(begun.compare(neither).is_ge(), "{}, {name}: {begun:?}, {neither:?}", case.scenario.id);
            }
        }
    }
    println!("{tried} acts left out together with what they called for");
    assert!(tried > 40, "{tried}");
}

fn obligations(case: &Case) -> impl Iterator<Item = &Obligation> {
    case.procedure.clauses.iter().flat_map(|clause| &clause.obligations)
}

fn acts_that_call(case: &Case) -> Vec<ActIx> {
    let calls = |act: usize| obligations(case).any(|rule| called_by(rule, act));
    (0..case.procedure.acts.len()).filter(|act| calls(*act)).map(ActIx::of).collect()
}

fn called_by(rule: &Obligation, act: usize) -> bool {
    matches!(rule.trigger, Trigger::First(acts) | Trigger::Each(acts) if acts.contains(act))
}

fn called_for(case: &Case, act: ActIx) -> Bits {
    let rules = obligations(case).filter(|rule| called_by(rule, act.at()));
    rules.fold(Bits::default(), |all, rule| all.or(rule.acts))
}

fn without(log: &[Recorded], gone: impl Fn(ActIx) -> bool) -> Vec<Recorded> {
    let kept = log.iter().filter(|one| !matches!(&one.event, Event::Acted(act) if gone(act.act)));
    kept.cloned().collect()
}

/// The person the room is about is the last of the cast.
#[test]
fn everybody_of_the_room_is_there() {
    let case = room("Adult");
    assert_eq!(case.scenario.who("p"), Some(Who::of(case.scenario.cast.len() - 1)));
}
