//! The names in a plan held against its case, without playing it: roles, options, acts, facts, news, endings, clauses.
//! It never judges whether a step can be taken where it stands; that shows when the plan is played.

use crate::assessment::FindingKind;
use crate::base::{Diagnostic, Diagnostics, Span};
use crate::library::TextFile;
use crate::scenario::Case;
use crate::scenario::Decision;

use super::plan::{ANYBODY, Expectation, Plan, StepKind};

/// What is told of each name in a plan that its case or its procedure does not have.
#[must_use]
pub fn unknown_names(case: &Case, plan: &Plan, file: &TextFile) -> Vec<Diagnostic> {
    let mut names = Names { out: Diagnostics::new(&file.path, &file.text), text: &file.text, line: 0, from: 0 };
    for step in &plan.steps {
        names.go_to(step.line);
        names.step(case, &step.what);
    }
    for (expected, line) in plan.expectations.iter().zip(&plan.expected_in) {
        names.go_to(*line);
        names.expectation(case, expected);
    }
    names.out.into_list()
}

struct Names<'t> {
    out: Diagnostics<'t>,
    text: &'t str,
    /// Where the line begins that is looked at, and where its next name can stand.
    line: usize,
    from: usize,
}

impl Names<'_> {
    fn go_to(&mut self, line: usize) {
        let before = self.text.split_inclusive('\n').take(line.saturating_sub(1));
        self.line = before.map(str::len).sum();
        // The first word says what kind of line it is.
        self.from = self.line + self.text[self.line..].find(' ').unwrap_or(0);
    }

    /// The next place of a name in the line.
    fn place(&mut self, name: &str) -> Span {
        let line = self.text[self.from..].split('\n').next().unwrap_or_default();
        let bounded = |at: usize| {
            let part_of_name = |letter: char| letter.is_alphanumeric() || letter == '-';
            !line[..at].ends_with(part_of_name) && !line[at + name.len()..].starts_with(part_of_name)
        };
        let found = line.match_indices(name).map(|(at, _)| at).find(|at| bounded(*at));
        let start = self.from + found.unwrap_or(0);
        let end = start + found.map_or(line.len(), |_| name.len());
        self.from = if found.is_some() { end } else { self.from };
        Span { start, end }
    }

    fn known(&mut self, kind: &str, name: &str, known: &[&str]) {
        let span = self.place(name);
        if !known.contains(&name) {
            let message = format!("there is no {kind} \"{name}\"");
            self.out.unknown("RB0403", span, name, message, known.iter().copied());
        }
    }

    fn step(&mut self, case: &Case, step: &StepKind) {
        let scenario = &case.scenario;
        let roles: Vec<&str> = scenario.roles().map(|role| scenario.member(role).id.as_str()).collect();
        let everybody: Vec<&str> = scenario.cast.iter().map(|member| member.id.as_str()).collect();
        match step {
            StepKind::Decide { role, options } => {
                self.known("role", role, &roles);
                let offered = scenario.situations.iter().flat_map(|situation| situation.decision.options());
                let offered: Vec<&str> = offered.map(|option| option.id.as_str()).collect();
                for option in options {
                    self.known("option", option, &offered);
                }
            }
            StepKind::Act { role, act, toward } => {
                self.known("role", role, &roles);
                let acts: Vec<&str> = case.procedure.acts.iter().map(|act| act.id.as_str()).collect();
                self.known("act of the procedure", act, &acts);
                if let Some(toward) = toward {
                    self.known("role or person", toward, &everybody);
                }
            }
            StepKind::Tell { role, to, fact } => {
                self.known("role", role, &roles);
                self.known("role or person", to, &everybody);
                let facts: Vec<&str> = scenario.facts.iter().map(|fact| fact.id.as_str()).collect();
                self.known("fact", fact, &facts);
            }
            StepKind::WaitFor(who) if who == ANYBODY => {}
            StepKind::WaitFor(who) => self.known("role or person", who, &everybody),
            StepKind::Inject(inject) => {
                let injects: Vec<&str> = scenario.injects.iter().map(|inject| inject.id.as_str()).collect();
                self.known("news", inject, &injects);
            }
            StepKind::Wait(_) | StepKind::LetPass => {}
        }
    }

    fn expectation(&mut self, case: &Case, expected: &Expectation) {
        let clauses: Vec<&str> = case.procedure.clauses.iter().map(|clause| clause.id.as_str()).collect();
        match expected {
            Expectation::Ending(ending) => {
                let situations = case.scenario.situations.iter();
                let endings = situations.filter(|one| matches!(one.decision, Decision::Ending));
                let endings: Vec<&str> = endings.map(|one| one.id.as_str()).collect();
                self.known("ending", ending, &endings);
            }
            Expectation::Critical(wanted) => wanted.iter().for_each(|clause| self.known("clause", clause, &clauses)),
            Expectation::Finding { kind, clauses: wanted } => {
                self.known("kind of finding", kind, &FindingKind::ALL.map(FindingKind::id));
                wanted.iter().for_each(|clause| self.known("clause", clause, &clauses));
            }
            Expectation::ScoreAtLeast(_) | Expectation::ScoreAtMost(_) | Expectation::NoCritical => {}
        }
    }
}
