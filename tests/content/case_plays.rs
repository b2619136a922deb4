//! The shipped cases as plays: every plan comes to the ending it expects, and no way of playing gets stuck.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use roadblock::assessment::{Accepted, ClauseStatus, RuleRef, assess};
use roadblock::engine::{Event, Play};
use roadblock::library::{Library, TextFile};
use roadblock::rehearsal::{Expectation, Plan, RandomPlayer, run_plan};
use roadblock::scenario::Case;

fn collect(folder: &Path, root: &Path, out: &mut Vec<TextFile>) {
    for entry in std::fs::read_dir(folder).expect("a folder of content") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, root, out);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            let path = path.strip_prefix(root).expect("below the folder").to_string_lossy().replace('\\', "/");
            out.push(TextFile { path, text });
        }
    }
}

fn library() -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    Library::from_texts(files)
}

/// The plans beside a case.
fn plans<'l>(library: &'l Library, case: &Case) -> Vec<(&'l str, Plan)> {
    let beside = format!("/{}/", case.scenario.id);
    let files = library.plans().filter(|file| file.path.contains(&beside));
    files
        .map(|file| {
            let parsed = Plan::parse(&file.path, &file.text);
            assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
            (file.path.as_str(), parsed.value.expect("a plan"))
        })
        .collect()
}

fn situation(play: &Play) -> &str {
    &play.case().scenario.situation(play.state().situation).id
}

#[test]
fn nothing_is_wrong_with_the_content() {
    let told: Vec<String> = library()
        .diagnostics
        .iter()
        .map(|d| format!("{}:{}:{} {} {} | {}", d.file, d.line, d.column, d.code, d.message, d.help))
        .collect();
    assert_eq!(told, Vec::<String>::new());
}

#[test]
fn every_plan_comes_to_its_ending() {
    let library = library();
    let mut wrong = Vec::new();
    for case in &library.cases {
        let plans = plans(&library, case);
        assert!(plans.len() >= 3, "{} has {} plans", case.scenario.id, plans.len());
        for (path, plan) in plans {
            for seed in 0..200 {
                let (play, failure) = run_plan(case, &plan, seed);
                if let Some(failure) = failure {
                    wrong.push(format!("{path} seed {seed} line {}: {}", failure.line, failure.message.key));
                    break;
                }
                for expected in &plan.expectations {
                    if let Expectation::Ending(id) = expected
                        && (situation(&play) != id || !play.state().ended)
                    {
                        wrong.push(format!("{path} seed {seed}: ends in {}", situation(&play)));
                    }
                }
                if !wrong.is_empty() {
                    break;
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_way_of_playing_comes_to_an_ending() {
    let library = library();
    for case in &library.cases {
        check_ways_of_playing(&library, case);
    }
}

#[expect(clippy::print_stdout, reason = "the numbers are for the author")]
fn check_ways_of_playing(library: &Library, case: &Case) {
    let mut endings: BTreeMap<String, usize> = BTreeMap::new();
    let (mut entered, mut injected) = (BTreeSet::new(), BTreeSet::new());
    let mut look = |play: &Play| {
        for recorded in play.log() {
            match &recorded.event {
                Event::Entered(at) => drop(entered.insert(at.at())),
                Event::Injected(inject) => drop(injected.insert(inject.at())),
                _ => {}
            }
        }
    };
    // The page of a flawless play is not met by chance; the plans show that it can be met.
    plans(library, case).iter().for_each(|(_, plan)| look(&run_plan(case, plan, 7).0));
    for seed in 0..3_000 {
        let mut player = if seed % 2 == 0 { RandomPlayer::deciding_only(seed) } else { RandomPlayer::lively(seed) };
        let play = player.play(case, seed);
        assert!(play.state().ended, "{} seed {seed} stays in {}", case.scenario.id, situation(&play));
        *endings.entry(situation(&play).to_owned()).or_default() += 1;
        look(&play);
    }
    println!("{}: {endings:?}", case.scenario.id);
    for (at, situation) in case.scenario.situations.iter().enumerate() {
        assert!(entered.contains(&at), "{} is never reached", situation.id);
    }
    for (at, inject) in case.scenario.injects.iter().enumerate() {
        assert!(injected.contains(&at) || inject.by_hand, "{} never comes", inject.id);
    }
}

/// Whoever has played every case has met the whole procedure: each clause is kept in some plan by the book, or broken in
/// another where it only rules things out, each duty is owed, and each moment comes up.
#[test]
#[expect(clippy::print_stdout, reason = "what is left open is for the author")]
fn every_clause_and_every_moment_comes_up_in_some_plan() {
    let library = library();
    let procedure = &library.cases[0].procedure;
    let (mut kept, mut broken, mut moments, mut rules) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for case in &library.cases {
        assert_eq!(case.procedure.id, procedure.id);
        for (path, plan) in plans(&library, case) {
            let (play, failure) = run_plan(case, &plan, 7);
            assert!(failure.is_none(), "{path}");
            let assessment = assess(case, play.log(), &Accepted::default());
            for result in &assessment.clauses {
                match result.status {
                    ClauseStatus::Met if path.ends_with("/by-the-book.plan") => drop(kept.insert(result.clause.at())),
                    ClauseStatus::Breached => drop(broken.insert(result.clause.at())),
                    _ => {}
                }
            }
            let told = assessment.findings.iter().filter_map(|one| Some((one.clause?.at(), one.rule)));
            rules.extend(told.map(|(clause, rule)| (clause, format!("{rule:?}"))));
            moments.extend((0..procedure.moments.len()).filter(|at| play.state().moments.contains(*at)));
        }
    }
    let mut wanting = Vec::new();
    for (at, clause) in procedure.clauses.iter().enumerate() {
        if !(kept.contains(&at) || (clause.obligations.is_empty() && broken.contains(&at))) {
            wanting.push(format!("clause {}", clause.id));
        }
        for (rule, obligation) in clause.obligations.iter().enumerate() {
            if !rules.contains(&(at, format!("{:?}", RuleRef::Obligation(rule)))) {
                wanting.push(format!("duty {}.{}", clause.id, obligation.id));
            }
        }
        for (rule, prohibition) in clause.prohibitions.iter().enumerate() {
            if !rules.contains(&(at, format!("{:?}", RuleRef::Prohibition(rule)))) {
                println!("in no plan is {}.{} broken", clause.id, prohibition.id);
            }
        }
    }
    wanting.extend(
        procedure
            .moments
            .iter()
            .enumerate()
            .filter(|(at, _)| !moments.contains(at))
            .map(|(_, moment)| moment.id.clone()),
    );
    assert_eq!(wanting, Vec::<String>::new());
}
