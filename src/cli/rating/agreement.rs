//! How far two raters agree with each other, and each of them with the number: rank correlations over the plays that
//! both have rated.

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::Message;
use crate::store::read_text;

use super::{AFTERWARDS, KEY, SHEETS};

/// Fewer plays than this say nothing.
const FEWEST: usize = 5;

/// Reads the key and both sheets, and says how they agree.
pub(super) fn agreement(folder: &Path) -> Result<Vec<Message>, Message> {
    let number = column(&folder.join(AFTERWARDS).join(KEY), 3)?;
    let [a, b] = [column(&folder.join(SHEETS[0]), 1)?, column(&folder.join(SHEETS[1]), 1)?];
    let both: Vec<&String> = number.keys().filter(|play| a.contains_key(*play) && b.contains_key(*play)).collect();
    if both.len() < FEWEST {
        return Err(Message::new("rating-too-few").with("count", both.len()).with("fewest", FEWEST));
    }
    let of = |column: &BTreeMap<String, f64>| both.iter().map(|play| column[*play]).collect::<Vec<_>>();
    let (number, a, b) = (of(&number), of(&a), of(&b));
    let hundredths = |one: &[f64], other: &[f64]| spearman(one, other).map(|found| (found * 100.0).round() as i64);
    let (raters, with_a, with_b) = (hundredths(&a, &b), hundredths(&number, &a), hundredths(&number, &b));
    let line = |key: &'static str, found: Option<i64>| match found {
        Some(found) => Message::new(key).with("found", format!("{:.2}", found as f64 / 100.0)),
        None => Message::new("rating-all-the-same").with("what", Message::new(key).with("found", "–")),
    };
    let mut lines = vec![
        Message::new("rating-read").with("count", both.len()),
        line("rating-raters", raters),
        line("rating-number-a", with_a),
        line("rating-number-b", with_b),
    ];
    if let (Some(raters), Some(a), Some(b)) = (raters, with_a, with_b) {
        lines.push(Message::new(if a + b >= 2 * raters { "rating-as-good" } else { "rating-not-as-good" }));
    }
    Ok(lines)
}

/// A column of figures by the play in the first column; rows without a figure are left away. Spreadsheets part columns
/// by commas or by semicolons.
fn column(path: &Path, at: usize) -> Result<BTreeMap<String, f64>, Message> {
    let text = read_text(path).map_err(|error| Message::new("moment-text").with("text", error.to_string()))?;
    let figure = |line: &str| {
        let cells: Vec<&str> = line.split([',', ';']).map(|cell| cell.trim().trim_matches('"')).collect();
        Some((cells.first()?.to_string(), cells.get(at)?.parse::<f64>().ok()?))
    };
    Ok(text.lines().skip(1).filter_map(figure).collect())
}

/// Spearman's rank correlation; equals share the middle of their ranks. `None` where one side is all the same.
fn spearman(one: &[f64], other: &[f64]) -> Option<f64> {
    let (one, other) = (ranks(one), ranks(other));
    let mean = (one.len() as f64 + 1.0) / 2.0;
    let sum = |left: &[f64], right: &[f64]| -> f64 {
        left.iter().zip(right).map(|(left, right)| (left - mean) * (right - mean)).sum()
    };
    let spread = (sum(&one, &one) * sum(&other, &other)).sqrt();
    (spread > 0.0).then(|| sum(&one, &other) / spread)
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let below = |value: f64| values.iter().filter(|other| **other < value).count() as f64;
    let same = |value: f64| values.iter().filter(|other| **other == value).count() as f64;
    values.iter().map(|value| below(*value) + (same(*value) + 1.0) / 2.0).collect()
}

#[cfg(test)]
mod tests {
    use super::spearman;

    #[test]
    fn ranks_agree_with_a_table() {
        let found = spearman(&[1.0, 2.0, 3.0, 4.0], &[10.0, 30.0, 20.0, 40.0]);
        assert!(found.is_some_and(|found| (found - 0.8).abs() < 1e-12), "{found:?}");
        assert_eq!(spearman(&[1.0, 1.0], &[1.0, 2.0]), None);
    }
}
