//! Plans at the author's desk: each is played again when it, its case or its procedure has changed, and what it expects
//! is held against what came. A difference becomes a problem of the plan's file.
//! It never explores a case; that takes longer, and `roadblock test` does it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Catalogue, Diagnostic, Message, Severity, Span, fingerprint};
use crate::library::{Library, TextFile};
use crate::rehearsal::{Plan, run_plan, unmet_by_line};
use crate::scenario::Case;

/// What became of each plan, by its path.
#[derive(Debug, Default)]
pub(in crate::presenter) struct PlanResults(BTreeMap<String, PlanResult>);

#[derive(Debug)]
struct PlanResult {
    /// What was played: plan, case, procedure.
    of: [String; 3],
    /// What was expected and did not come: line and sentence.
    differs: Vec<(usize, Message)>,
}

impl PlanResults {
    /// The first line of a plan at which something else came than expected; 0 when all came. `None` for a plan that
    /// could not be played.
    pub(in crate::presenter) fn differs_at(&self, path: &str) -> Option<usize> {
        let result = self.0.get(path)?;
        Some(result.differs.iter().map(|(line, _)| (*line).max(1)).min().unwrap_or(0))
    }

    /// Plays the plans of all cases that are as their files say, and tells what came otherwise. Another version stands in
    /// for the cases that are named.
    pub(in crate::presenter) fn play(
        &mut self,
        library: &Library,
        standing_in: &[String],
        words: &Catalogue,
    ) -> Vec<Diagnostic> {
        let mut before = std::mem::take(&mut self.0);
        let mut otherwise = Vec::new();
        for case in library.cases.iter().filter(|case| !standing_in.contains(&case.scenario.id)) {
            for file in library.plans_of(case) {
                let prints = (fingerprint(&file.text), &case.scenario.fingerprint, &case.procedure.fingerprint);
                let of = [prints.0, prints.1.clone(), prints.2.clone()];
                let known = before.remove(&file.path).filter(|known| known.of == of);
                let played = || play(case, file).map(|differs| PlanResult { of, differs });
                if let Some(result) = known.or_else(played) {
                    otherwise.extend(result.differs.iter().map(|(line, what)| told(file, *line, what, words)));
                    self.0.insert(file.path.clone(), result);
                }
            }
        }
        otherwise
    }
}

/// Plays a plan. `None` when it cannot be read; what is wrong with it is told already.
fn play(case: &Case, file: &TextFile) -> Option<Vec<(usize, Message)>> {
    let parsed = Plan::parse(&file.path, &file.text);
    let plan = parsed.value.filter(|_| parsed.diagnostics.is_empty())?;
    let (play, failure) = run_plan(case, &plan, 1);
    Some(match failure {
        Some(failure) => vec![(failure.line, failure.message)],
        None => unmet_by_line(&play, &plan),
    })
}

/// A difference as a problem of the plan. It has no code: no rule was broken, another thing came than the plan says.
fn told(file: &TextFile, line: usize, what: &Message, words: &Catalogue) -> Diagnostic {
    let start = file.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let length = file.text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
    Diagnostic {
        code: "",
        severity: Severity::Error,
        file: Arc::from(file.path.as_str()),
        span: Span { start, end: start + length },
        line: line.max(1),
        column: 1,
        message: words.text(what),
        help: words.say("author-plan-help"),
        repair: None,
    }
}
