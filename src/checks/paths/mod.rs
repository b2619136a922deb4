//! Rules that need every way through a case: what trying them all found. Run by whoever explores.

use crate::base::Diagnostic;
use crate::library::{Library, TextFile};
use crate::rehearsal::explore::Way;
use crate::rehearsal::fairness::Tell;
use crate::rehearsal::plan_lines;
use crate::rehearsal::{Explored, Untried};
use crate::scenario::Case;
use crate::scenario::Decision;
use crate::scenario::model::Choice;

use super::rule::{CaseText, Check, Findings, Rule};

mod always_first;
mod always_longest;
mod circle_without_time;
mod closed_ending;
mod dead_end;
mod excuses;
mod idle_role;
mod inject_never_came;
mod many_acts;
mod no_priority;
mod no_way_to_full_score;
mod nothing_offered;
mod obligation_never_met;
mod option_never_offered;
mod situation_never_reached;
mod telling_words;
mod told_in_text;

pub(super) const RULES: &[&Rule] = &[
    &situation_never_reached::RULE,
    &option_never_offered::RULE,
    &inject_never_came::RULE,
    &dead_end::RULE,
    &circle_without_time::RULE,
    &nothing_offered::RULE,
    &obligation_never_met::RULE,
    &no_way_to_full_score::RULE,
    &always_longest::RULE,
    &always_first::RULE,
    &idle_role::RULE,
    &many_acts::RULE,
    &excuses::RULE,
    &telling_words::RULE,
    &no_priority::RULE,
    &told_in_text::RULE,
    &super::sense::BEYOND_REACH,
    &closed_ending::RULE,
];

/// Holds a case against the rules that need what trying it out found.
#[must_use]
pub fn check_paths(files: &[TextFile], library: &Library, case: &Case, explored: &Explored) -> Vec<Diagnostic> {
    let texts = files.iter().filter(|file| file.path.rsplit('/').next() == Some("scenario.ron"));
    let print = &case.scenario.fingerprint;
    let file = texts.into_iter().find(|file| crate::base::fingerprint(&file.text) == *print);
    let Some((file, text)) = file.and_then(|file| Some((file, CaseText::read(file, files, library)?))) else {
        return Vec::new();
    };
    let mut findings = Findings::new(file);
    for rule in RULES {
        if let Check::Paths(check) = rule.check {
            check(&text, case, explored, &mut findings);
        }
    }
    findings.into_list()
}

/// The first decision whose options lead to different scores, where of at least three such decisions, and of all there
/// are, the best option is as `is` says. Only where all ways were tried, and only where one option alone is best.
fn always(case: &Case, explored: &Explored, is: &dyn Fn(&[Choice], usize) -> bool) -> Option<usize> {
    let mut like_that = Vec::new();
    for (at, best_with) in explored.scores.best_with.iter().enumerate() {
        let Some(situation) = case.scenario.situations.get(at) else { continue };
        let Decision::Choices { options, .. } = &situation.decision else { continue };
        let Some(best) = best_with.iter().max().copied().filter(Option::is_some) else { continue };
        let mut with_best = (0..options.len()).filter(|option| best_with[*option] == best);
        if let (Some(option), None) = (with_best.next(), with_best.next()) {
            if options.len() < 2 || !is(options, option) {
                return None;
            }
            like_that.push(at);
        }
    }
    if like_that.len() >= FEWEST { like_that.first().copied() } else { None }
}

/// Fewer decisions than this make no habit.
const FEWEST: usize = 3;

/// In how many good and bad options a tell stands, in words, where that gives them away: where the odds ratio is greater
/// than what is fair, and not by chance.
fn gives_away(explored: &Explored, tell: Tell) -> Option<String> {
    let fairness = explored.fairness.as_ref()?;
    let at = Tell::ALL.iter().position(|one| *one == tell)?;
    let counts = fairness.choices[at];
    let odds = counts.odds_ratio(tell.hints_at_good());
    let (good, bad) = fairness.sizes();
    let told = format!("{} of {good} good options and in {} of {bad} bad ones", counts.good_with, counts.bad_with);
    (odds.ratio > FAIR && odds.low > 1.0).then_some(told)
}

/// An odds ratio up to this is fair.
const FAIR: f64 = 1.5;

/// "No way …", as far as that is known: with what was not tried, if there is such.
fn on_no_way(case: &Case, explored: &Explored, rest: &str) -> String {
    let untried: Vec<&str> = explored.untried(case).into_iter().map(Untried::told).collect();
    if untried.is_empty() {
        format!("no way through the case {rest}")
    } else {
        format!("no way that was tried {rest}; not tried: {}", untried.join("; "))
    }
}

/// A way in the words of a plan, on one line.
fn told(case: &Case, way: &Way) -> String {
    let lines = plan_lines(case, way);
    if lines.is_empty() {
        "it is so from the beginning".to_owned()
    } else {
        format!("the shortest way there: {}", lines.join("; "))
    }
}
