//! Whether the number falls as what was planted weighs more. What each fault weighs is known from the planting: the
//! weight of its clause and the share that `docs/assessment.md` gives its kind.

use std::collections::BTreeMap;

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use roadblock::assessment::{Accepted, FindingKind, assess};
use roadblock::procedure::Gravity;
use roadblock::scenario::Case;

use super::{Rules, TIGHT, Truth, setting, with_faults};
use crate::statistics::{capped, spearman};

const WEIGHTS: [f64; 4] = [1.0, 2.0, 4.0, 8.0];

/// The gravest clause under which a fault may be told.
fn gravity(case: &Case, truth: &Truth) -> usize {
    let clauses = case.procedure.clauses.iter().filter(|clause| truth.clauses.contains(&clause.id));
    let class = |gravity| match gravity {
        Gravity::Note => 0,
        Gravity::Minor => 1,
        Gravity::Major => 2,
        Gravity::Critical => 3,
    };
    clauses.map(|clause| class(clause.severity)).max().unwrap_or_default()
}

/// What a fault weighs, and whether it broke a critical clause.
fn weighs(rules: &Rules, case: &Case, truth: &Truth) -> (f64, bool) {
    let share = match truth.kind {
        FindingKind::Missing | FindingKind::Premature | FindingKind::NotAllowed => 1.0,
        FindingKind::WithoutPresence | FindingKind::WithoutConsent => 0.7,
        FindingKind::OutOfOrder => 0.5,
        FindingKind::WrongAgency => 0.3,
        FindingKind::Late => {
            let done = truth.minutes.iter().flatten().next().copied().unwrap_or_default();
            let late = done - rules.place(truth.act, rules.persons - 1) - TIGHT.0;
            late as f64 / (TIGHT.1 - TIGHT.0) as f64
        }
        FindingKind::Unneeded => return (0.25, false),
        _ => return (0.0, false),
    };
    let gravity = gravity(case, truth);
    let breach = !matches!(truth.kind, FindingKind::Late | FindingKind::WrongAgency);
    (WEIGHTS[gravity] * share, breach && gravity == 3)
}

/// What everything owed weighs: the duties and the path of each person.
fn owed(rules: &Rules) -> f64 {
    let duties: f64 = rules.duties.iter().map(|duty| WEIGHTS[duty.gravity]).sum();
    (duties + WEIGHTS[2]) * rules.persons as f64
}

#[test]
fn the_number_falls_as_what_was_planted_weighs_more() {
    let seed = setting("PLANTED_SEED", 1);
    let (mut numbers, mut before, mut weights, mut graves) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut by_faults: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
    for number in 0..setting("PLANTED_PROCEDURES", 250) {
        let mut dice = ChaCha8Rng::seed_from_u64(seed + number);
        let rules = Rules::random(&mut dice);
        let (case, perfect) = (rules.case(), rules.perfect());
        for _ in 0..6 {
            let (play, truths) = with_faults(&rules, &perfect, &mut dice);
            let found = assess(&case, &play.log(&rules), &Accepted::default());
            let each: Vec<(f64, bool)> = truths.iter().map(|truth| weighs(&rules, &case, truth)).collect();
            let grave = each.iter().filter(|(_, grave)| *grave).count();
            numbers.push(found.score.points().tenths() as f64);
            before.push(capped(found.score) as f64);
            weights.push(each.iter().map(|(weight, _)| weight).sum::<f64>() / owed(&rules));
            graves.push(grave);
            by_faults.entry((grave, each.len())).or_default().push(found.score.points().tenths() as f64);
        }
    }
    // A grave breach weighs as much as everything owed.
    let with_grave: Vec<f64> = weights.iter().zip(&graves).map(|(weight, grave)| weight + *grave as f64).collect();
    let whole = -spearman(&numbers, &with_grave);
    println!("PLANTED_SEED={seed}: {} plays; rank correlation with what was planted: {whole:.3}", numbers.len());
    println!("    the capped number: {:.3}", -spearman(&before, &with_grave));
    let plain = -spearman(&numbers, &weights);
    println!("    without regard to grave breaches: {plain:.3}");
    assert!(whole >= 0.9 && plain >= 0.9, "{whole} {plain}");
    for count in 0..=1 {
        let of = |values: &[f64]| -> Vec<f64> {
            values.iter().zip(&graves).filter(|(_, grave)| **grave == count).map(|(value, _)| *value).collect()
        };
        let among = -spearman(&of(&numbers), &of(&weights));
        println!("    among {} plays with {count} grave breaches: {among:.3}", of(&numbers).len());
        assert!(among >= 0.9, "{count}: {among}");
        let middle = |plays: &mut Vec<f64>| {
            plays.sort_by(f64::total_cmp);
            plays[plays.len() / 2] / 10.0
        };
        let of_count = by_faults.iter_mut().filter(|((grave, _), plays)| *grave == count && plays.len() >= 20);
        let middles: Vec<(usize, f64)> = of_count.map(|((_, faults), plays)| (*faults, middle(plays))).collect();
        println!("    faults and the middle number: {middles:?}");
        assert!(middles.len() >= 3 && middles.windows(2).all(|two| two[1].1 < two[0].1), "{middles:?}");
    }
}
