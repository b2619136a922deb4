//! Acts done again in the right order, and gaps whose reasons were accepted, planted like faults. The name of an
//! accepted gap is made up from the planting; the assessment is never asked.

use super::{
    ALL, Act, BTreeMap, BTreeSet, Count, Fault, IndexedRandom, LENGTH, Play, Rules, Truth, is_light, plant, setting,
};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use roadblock::assessment::{Accepted, Finding, FindingId, FindingKind, assess};
use roadblock::engine::{Event, Recorded};

/// Gaps for which somebody may have a reason.
const GAPS: [FindingKind; 7] = [
    FindingKind::Missing,
    FindingKind::Late,
    FindingKind::WrongAgency,
    FindingKind::WithoutPresence,
    FindingKind::WithoutConsent,
    FindingKind::NotAllowed,
    FindingKind::Premature,
];

/// Does an act too early, and again in its own place.
fn repaired(rules: &Rules, play: &Play, dice: &mut ChaCha8Rng) -> Option<Fault> {
    let person = dice.random_range(0..rules.persons);
    let orders: Vec<_> = rules.before.iter().filter(|(_, then, _)| !rules.duties[*then].calls).collect();
    let (near, duty, _) = **orders.choose(dice)?;
    let minute = rules.place(near, person) - LENGTH - 2;
    let broken = |(first, then, _): &(usize, usize, usize)| *then == duty && rules.place(*first, person) > minute;
    let by = rules.duties[duty].by;
    let mut play = play.clone();
    play.acts.push(Act { act: duty, person, by, minute, present: ALL });
    let truth = Truth {
        kind: FindingKind::Repaired,
        clauses: (0..).zip(&rules.before).filter(|(_, one)| broken(one)).map(|(at, _)| format!("P{at}")).collect(),
        person,
        roles: BTreeSet::from([by]),
        minutes: Some(BTreeSet::from([rules.place(duty, person)])),
        act: duty,
    };
    let firsts = rules.before.iter().filter(|one| broken(one)).map(|(first, ..)| (*first, person));
    Some(Fault { truths: vec![truth], touches: firsts.chain([(duty, person)]).collect(), light: false, play })
}

/// The name that a gap goes by.
fn name(rules: &Rules, truth: &Truth, log: &[Recorded]) -> FindingId {
    let clause = truth.clauses.first().unwrap();
    let (kind, number) = clause.split_at(1);
    let rule = match kind {
        "D" => "o",
        "C" => "p",
        "S" => "c",
        "E" => "e",
        _ => "n",
    };
    let act = match truth.kind {
        FindingKind::Premature => rules.called(truth.act),
        FindingKind::NotAllowed => rules.out(number.parse().unwrap()),
        _ => truth.act,
    };
    let number_of = |act: usize, minute: Option<i64>| {
        let is_it = |one: &&Recorded| match &one.event {
            Event::Acted(done) => {
                let here = minute.is_none_or(|minute| done.start.0 == minute * 60);
                done.act.at() == act && done.toward == Some(super::assisted(truth.person)) && here
            }
            _ => false,
        };
        log.iter().find(is_it).unwrap().seq
    };
    let mut name = format!("{clause}.{rule}.p{}.{}", truth.person, truth.kind.id());
    if let Some(minutes) = &truth.minutes {
        name += &format!(".{}", number_of(act, minutes.first().copied()));
    }
    if truth.kind == FindingKind::Premature {
        name += &format!(".after-{}", number_of(truth.act, None));
    }
    FindingId(name)
}

#[test]
fn what_was_repaired_and_what_was_accepted_is_found_and_nothing_else_is() {
    let (seed, procedures) = (setting("PLANTED_SEED", 1), setting("PLANTED_PROCEDURES", 250));
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for number in 0..procedures {
        let mut dice = ChaCha8Rng::seed_from_u64(seed + number);
        let rules = Rules::random(&mut dice);
        let case = rules.case();
        for _ in 0..6 {
            let mut play = rules.perfect();
            let (mut truths, mut touched): (Vec<Truth>, BTreeSet<(usize, usize)>) = Default::default();
            for turn in 0..5 {
                let kind = *GAPS.choose(&mut dice).unwrap();
                let fault =
                    if turn < 2 { repaired(&rules, &play, &mut dice) } else { plant(&rules, &play, kind, &mut dice) };
                let Some(fault) = fault.filter(|fault| fault.touches.iter().all(|place| !touched.contains(place)))
                else {
                    continue;
                };
                // What two persons miss in the same words is told once, under another name.
                let shared = |one: &Truth| (one.kind, one.act) == (fault.truths[0].kind, fault.truths[0].act);
                if fault.truths[0].kind == FindingKind::Missing && truths.iter().any(shared) {
                    continue;
                }
                touched.extend(fault.touches);
                truths.extend(fault.truths);
                play = fault.play;
            }
            let log = play.log(&rules);
            let mut accepted = Accepted::default();
            let mut open: Vec<(Truth, Option<FindingKind>)> = Vec::new();
            for mut truth in truths {
                if is_light(truth.kind) {
                    let act = play.acts[play.of(truth.act, truth.person).unwrap()];
                    (truth.roles, truth.minutes) = (BTreeSet::from([act.by]), Some(BTreeSet::from([act.minute])));
                }
                if truth.kind == FindingKind::Repaired {
                    open.push((truth, None));
                } else if dice.random_bool(0.5) {
                    accepted.0.insert(name(&rules, &truth, &log));
                    let was = Some(truth.kind);
                    open.push((Truth { kind: FindingKind::Justified, ..truth }, was));
                }
            }
            for (truth, _) in &open {
                counts.entry(truth.kind.id()).or_default().planted += 1;
            }
            let found = assess(&case, &log, &accepted);
            let told = |one: &&Finding| [FindingKind::Repaired, FindingKind::Justified].contains(&one.kind);
            for claim in found.findings.iter().filter(told) {
                let count = counts.entry(claim.kind.id()).or_default();
                count.claimed += 1;
                let before = open.len();
                open.retain(|(truth, was)| claim.justified_from != *was || !truth.is_told_by(&case, claim));
                count.right += usize::from(before - open.len() == claim.people.len());
            }
            for (truth, _) in &open {
                counts.entry(truth.kind.id()).or_default().missed += 1;
            }
        }
    }
    println!("PLANTED_SEED={seed} PLANTED_PROCEDURES={procedures}");
    let short = super::table(&counts);
    assert!(short.is_empty() && counts.len() == 2, "{short:?}");
}
