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
    let line_ends = file.text.match_indices('\n').map(|(at, _)| at + 1);
    let (out, text) = (Diagnostics::new(&file.path, &file.text), &*file.text);
    let mut names = Names { out, text, lines: std::iter::once(0).chain(line_ends).collect(), from: 0 };
    let known = Known::of(case);
    for step in &plan.steps {
        names.go_to(step.line);
        names.step(&known, &step.what);
    }
    for (expected, line) in plan.expectations.iter().zip(&plan.expected_in) {
        names.go_to(*line);
        names.expectation(&known, expected);
    }
    names.out.into_list()
}

struct Names<'t> {
    out: Diagnostics<'t>,
    text: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// Where the next name of the line can stand.
    from: usize,
}

/// The names that a case and its procedure have.
struct Known<'c> {
    roles: Vec<&'c str>,
    everybody: Vec<&'c str>,
    options: Vec<&'c str>,
    acts: Vec<&'c str>,
    facts: Vec<&'c str>,
    injects: Vec<&'c str>,
    endings: Vec<&'c str>,
    clauses: Vec<&'c str>,
}

impl<'c> Known<'c> {
    fn of(case: &'c Case) -> Self {
        let (scenario, procedure) = (&case.scenario, &case.procedure);
        let situations = || scenario.situations.iter();
        let endings = situations().filter(|one| matches!(one.decision, Decision::Ending));
        Self {
            roles: scenario.roles().map(|role| scenario.member(role).id.as_str()).collect(),
            everybody: scenario.cast.iter().map(|member| member.id.as_str()).collect(),
            options: situations().flat_map(|one| one.decision.options()).map(|one| one.id.as_str()).collect(),
            acts: procedure.acts.iter().map(|act| act.id.as_str()).collect(),
            facts: scenario.facts.iter().map(|fact| fact.id.as_str()).collect(),
            injects: scenario.injects.iter().map(|inject| inject.id.as_str()).collect(),
            endings: endings.map(|one| one.id.as_str()).collect(),
            clauses: procedure.clauses.iter().map(|clause| clause.id.as_str()).collect(),
        }
    }
}

impl Names<'_> {
    fn go_to(&mut self, line: usize) {
        let begins = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        // The first word says what kind of line it is.
        self.from = begins + self.text[begins..].find(' ').unwrap_or(0);
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

    fn step(&mut self, names: &Known<'_>, step: &StepKind) {
        match step {
            StepKind::Decide { role, options } => {
                self.known("role", role, &names.roles);
                options.iter().for_each(|option| self.known("option", option, &names.options));
            }
            StepKind::Act { role, act, toward } => {
                self.known("role", role, &names.roles);
                self.known("act of the procedure", act, &names.acts);
                if let Some(toward) = toward {
                    self.known("role or person", toward, &names.everybody);
                }
            }
            StepKind::Tell { role, to, fact } => {
                self.known("role", role, &names.roles);
                self.known("role or person", to, &names.everybody);
                self.known("fact", fact, &names.facts);
            }
            StepKind::WaitFor(who) if who == ANYBODY => {}
            StepKind::WaitFor(who) => self.known("role or person", who, &names.everybody),
            StepKind::Inject(inject) => self.known("news", inject, &names.injects),
            StepKind::Wait(_) | StepKind::LetPass => {}
        }
    }

    fn expectation(&mut self, names: &Known<'_>, expected: &Expectation) {
        match expected {
            Expectation::Ending(ending) => self.known("ending", ending, &names.endings),
            Expectation::Critical(wanted) => wanted.iter().for_each(|one| self.known("clause", one, &names.clauses)),
            Expectation::Finding { kind, clauses } => {
                self.known("kind of finding", kind, &FindingKind::ALL.map(FindingKind::id));
                clauses.iter().for_each(|clause| self.known("clause", clause, &names.clauses));
            }
            Expectation::ScoreAtLeast(_) | Expectation::ScoreAtMost(_) | Expectation::NoCritical => {}
        }
    }
}
