//! Rules that need every way through a case: what trying them all found. Run by whoever explores.

use crate::base::Diagnostic;
use crate::library::{Library, TextFile};
use crate::rehearsal::Explored;
use crate::rehearsal::explore::Way;
use crate::rehearsal::plan_lines;
use crate::scenario::Case;
use crate::scenario::Decision;
use crate::scenario::model::Choice;

use super::rule::{CaseText, Check, Findings, Rule};

mod always_first;
mod always_longest;
mod circle_without_time;
mod dead_end;
mod idle_role;
mod inject_never_came;
mod no_way_to_full_score;
mod nothing_offered;
mod obligation_never_met;
mod option_never_offered;
mod situation_never_reached;

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

/// A way in the words of a plan, on one line.
fn told(case: &Case, way: &Way) -> String {
    let lines = plan_lines(case, way);
    if lines.is_empty() {
        "it is so from the beginning".to_owned()
    } else {
        format!("the shortest way there: {}", lines.join("; "))
    }
}
