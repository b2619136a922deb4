//! What the studies of the number need: ranks, their correlation, exact tests of pairs, and the number as it was made
//! before, with a cap and a floor, to hold the new one against.

use roadblock::assessment::Score;

/// The number of earlier versions: a share of what was owed, cut at 0, and at most 500 after a critical breach.
pub(crate) fn capped(score: Score) -> i64 {
    let share = 1000 - ((score.lost * 1000 + score.weight - 1) / score.weight.max(1)).min(1000);
    if score.grave > 0 { share.min(500) } else { share }
}

/// Ranks from 1 on; equals share the middle of theirs.
pub(crate) fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = vec![0.0; values.len()];
    for same in order.chunk_by(|one, other| values[*one] == values[*other]) {
        let before = order.iter().position(|one| *one == same[0]).unwrap();
        let middle = before as f64 + (same.len() as f64 + 1.0) / 2.0;
        same.iter().for_each(|at| ranks[*at] = middle);
    }
    ranks
}

/// Spearman's rank correlation, with equals in the middle of their ranks; 0 where one side is all the same.
pub(crate) fn spearman(one: &[f64], other: &[f64]) -> f64 {
    let (one, other) = (ranks(one), ranks(other));
    let mean = (one.len() as f64 + 1.0) / 2.0;
    let sum = |left: &[f64], right: &[f64]| -> f64 {
        left.iter().zip(right).map(|(left, right)| (left - mean) * (right - mean)).sum()
    };
    let spread = (sum(&one, &one) * sum(&other, &other)).sqrt();
    if spread == 0.0 { 0.0 } else { sum(&one, &other) / spread }
}

/// How likely chance alone parts so many pairs at least as unevenly: the exact sign test, both sides. Ties count nothing.
pub(crate) fn sign_test(up: u32, down: u32) -> f64 {
    let pairs = up + down;
    let choose = |k: u32| (0..k).fold(1.0, |all, at| all * f64::from(pairs - at) / f64::from(at + 1));
    let tail: f64 = (0..=up.min(down)).map(choose).sum();
    (2.0 * tail / 2.0_f64.powi(pairs as i32)).min(1.0)
}

/// Wilcoxon's signed ranks of differences, exact, both sides. Differences of 0 count nothing.
pub(crate) fn signed_ranks_test(differences: &[f64]) -> f64 {
    let all: Vec<f64> = differences.iter().copied().filter(|one| *one != 0.0).collect();
    let ranks = ranks(&all.iter().map(|one| one.abs()).collect::<Vec<_>>());
    let in_all: f64 = ranks.iter().sum();
    let lesser = |up: f64| up.min(in_all - up);
    let seen = lesser(all.iter().zip(&ranks).filter(|(one, _)| **one > 0.0).map(|(_, rank)| rank).sum());
    let as_uneven = (0..1_u32 << all.len()).filter(|signs| {
        let up = ranks.iter().enumerate().filter(|(at, _)| signs & (1 << at) != 0).map(|(_, rank)| rank).sum();
        lesser(up) <= seen + 1e-9
    });
    as_uneven.count() as f64 / f64::from(1_u32 << all.len())
}

#[test]
fn they_agree_with_tables() {
    assert_eq!(ranks(&[3.0, 1.0, 3.0, 2.0]), [3.5, 1.0, 3.5, 2.0]);
    assert!((spearman(&[1.0, 2.0, 3.0, 4.0], &[1.0, 3.0, 2.0, 4.0]) - 0.8).abs() < 1e-12);
    // Nine of ten: 2 · (1 + 10) / 1024. All ten signed ranks on one side: 2 / 1024.
    assert!((sign_test(9, 1) - 22.0 / 1024.0).abs() < 1e-12);
    assert!((signed_ranks_test(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0]) - 2.0 / 1024.0).abs() < 1e-12);
}
