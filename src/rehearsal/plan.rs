//! A plan: a scripted play beside its case, and what is expected of it. See `docs/authoring.md` for the language.
//! Reading never gives up at the first mistake; names are resolved when the plan is run.

use crate::base::read::{is_readable, tell_lost, tell_steering, with_line_ends};
use crate::base::visible::visible;
use crate::base::{Diagnostics, Duration, Parsed, Span};

/// Stands for whoever comes next in `wait until somebody arrives`.
pub(super) const ANYBODY: &str = "somebody";

/// A scripted play.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// What is done, in order.
    pub steps: Vec<PlanStep>,
    /// What must come of it.
    pub expectations: Vec<Expectation>,
    /// Where each expectation stands in the plan, counted from 1.
    pub expected_in: Vec<usize>,
}

/// One thing done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanStep {
    /// Where it stands in the plan.
    pub line: usize,
    /// What is done.
    pub what: StepKind,
    /// The reason given.
    pub because: Option<String>,
}

/// What is done in a step. Names are ids of the case and the procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepKind {
    /// `as patrol: call-csw, call-unit`
    Decide {
        /// Who.
        role: String,
        /// The options.
        options: Vec<String>,
    },
    /// `as patrol: do ask-consent toward era`
    Act {
        /// Who.
        role: String,
        /// The act.
        act: String,
        /// Toward whom.
        toward: Option<String>,
    },
    /// `as patrol: tell social-worker card-says-20`
    Tell {
        /// Who.
        role: String,
        /// Whom.
        to: String,
        /// What.
        fact: String,
    },
    /// `wait until social-worker arrives`
    WaitFor(String),
    /// `wait 30 min`
    Wait(Duration),
    /// `inject lawyer-calls`
    Inject(String),
    /// `let the time pass`
    LetPass,
}

/// What must come of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expectation {
    /// `expect score: at least 950`
    ScoreAtLeast(i64),
    /// `expect score: at most 500`
    ScoreAtMost(i64),
    /// `expect ending: morning`
    Ending(String),
    /// `expect critical: none`
    NoCritical,
    /// `expect critical: A7 D4`: these are among the clauses with a critical finding.
    Critical(Vec<String>),
    /// `expect done: B3 B2`, and likewise every other kind of finding: each clause has a finding of this kind.
    Finding {
        /// The kind, as in the results: `done`, `late`, `missing` …
        kind: String,
        /// The clauses.
        clauses: Vec<String>,
    },
}

impl Plan {
    /// Reads a plan. Lines that cannot be understood are told and left out.
    #[must_use]
    pub fn parse(file: &str, text: &str) -> Parsed<Self> {
        let text = &*with_line_ends(text);
        let mut out = Diagnostics::new(file, text);
        let mut plan = Self::default();
        if !is_readable(text, &mut out) {
            return Parsed { value: None, diagnostics: out.into_list() };
        }
        tell_lost(text, &mut out);
        tell_steering(text, &mut out);
        // Some editors begin a file with a mark that nobody sees.
        let mut start = text.len() - text.trim_start_matches('\u{feff}').len();
        let text = text.trim_start_matches('\u{feff}');
        for (index, full) in text.split('\n').enumerate() {
            let line = full.split(" #").next().unwrap_or(full).trim();
            if !line.is_empty() && !line.starts_with('#') {
                let indent = full.len() - full.trim_start().len();
                let span = Span { start: start + indent, end: start + full.trim_end().len() };
                plan.read_line(line, index + 1, span, &mut out);
            }
            start += full.len() + 1;
        }
        Parsed { value: Some(plan), diagnostics: out.into_list() }
    }

    fn read_line(&mut self, line: &str, number: usize, span: Span, out: &mut Diagnostics<'_>) {
        if let Some(rest) = line.strip_prefix("expect ") {
            match expectation(rest) {
                Some(expected) => {
                    self.expectations.push(expected);
                    self.expected_in.push(number);
                }
                None => out.error("RB0402", span, "this expectation cannot be understood", EXPECT_HELP),
            }
            return;
        }
        let (line, because) = match line.split_once(" because ") {
            Some((line, reason)) => {
                (line.trim(), Some(visible(reason.trim().trim_matches(['"', '“', '”'])).into_owned()))
            }
            None => (line, None),
        };
        match step(line) {
            Some(what) => self.steps.push(PlanStep { line: number, what, because }),
            None => out.error("RB0401", span, "this step cannot be understood", STEP_HELP),
        }
    }
}

const STEP_HELP: &str = "write as ROLE: OPTION, as ROLE: do ACT toward WHO, as ROLE: tell ROLE FACT, wait 30 min, \
    wait until ROLE arrives, inject ID or let the time pass";
const EXPECT_HELP: &str = "write expect score: at least 950, expect critical: none, expect ending: ID or \
    expect done: B3 B2";

fn step(line: &str) -> Option<StepKind> {
    if line == "let the time pass" {
        return Some(StepKind::LetPass);
    }
    if let Some(id) = line.strip_prefix("inject ") {
        return Some(StepKind::Inject(id.trim().to_owned()));
    }
    if let Some(rest) = line.strip_prefix("wait ") {
        if let Some(who) = rest.strip_prefix("until ").and_then(|rest| rest.strip_suffix(" arrives")) {
            return Some(StepKind::WaitFor(who.trim().to_owned()));
        }
        return Duration::parse(rest).map(StepKind::Wait);
    }
    let (role, what) = line.strip_prefix("as ")?.split_once(':')?;
    let role = role.trim().to_owned();
    let words: Vec<&str> = what.split_whitespace().collect();
    match words[..] {
        ["do", act] => Some(StepKind::Act { role, act: act.to_owned(), toward: None }),
        ["do", act, "toward", toward] => {
            Some(StepKind::Act { role, act: act.to_owned(), toward: Some(toward.to_owned()) })
        }
        ["tell", to, fact] => Some(StepKind::Tell { role, to: to.to_owned(), fact: fact.to_owned() }),
        [] | ["do" | "tell", ..] => None,
        _ => {
            let options: Vec<String> = what.split(',').map(|option| option.trim().to_owned()).collect();
            let clean = options.iter().all(|option| !option.is_empty() && !option.contains(char::is_whitespace));
            clean.then_some(StepKind::Decide { role, options })
        }
    }
}

fn expectation(text: &str) -> Option<Expectation> {
    let (what, value) = text.split_once(':')?;
    let (what, value) = (what.trim(), value.trim());
    let clauses = || value.split([' ', ',']).filter(|id| !id.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    match what {
        "score" => {
            let at_least = value.strip_prefix("at least ").and_then(|number| number.parse().ok());
            let at_most = value.strip_prefix("at most ").and_then(|number| number.parse().ok());
            at_least.map(Expectation::ScoreAtLeast).or(at_most.map(Expectation::ScoreAtMost))
        }
        "ending" => Some(Expectation::Ending(value.to_owned())),
        "critical" if value == "none" => Some(Expectation::NoCritical),
        "critical" => Some(Expectation::Critical(clauses())),
        kind if !kind.is_empty() && !clauses().is_empty() => {
            Some(Expectation::Finding { kind: kind.to_owned(), clauses: clauses() })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Expectation, Plan, StepKind};
    use crate::base::Duration;

    #[test]
    fn a_plan_reads_like_the_course_of_a_play() {
        let text = "# by the book\nas patrol: quiet-end   # first\nas patrol: call-csw, call-unit because \"it is night\"\n\
            as patrol: do ask-consent toward era\nas patrol: tell social-worker card-says-20\n\
            wait until social-worker arrives\nwait 1 h 30 min\nexpect score: at least 950\nexpect done: B3 B2\n";
        let parsed = Plan::parse("x.plan", text);
        assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
        let plan = parsed.value.unwrap();
        assert_eq!(plan.steps.len(), 6);
        assert_eq!(plan.steps[1].because.as_deref(), Some("it is night"));
        assert_eq!(plan.steps[5].what, StepKind::Wait(Duration(5400)));
        assert_eq!(plan.expectations[0], Expectation::ScoreAtLeast(950));
    }

    #[test]
    fn what_cannot_be_understood_is_told_with_its_line() {
        let parsed = Plan::parse("x.plan", "as patrol quiet-end\nwait for it\nexpect good\nas patrol: quiet-end\n");
        let lines: Vec<usize> = parsed.diagnostics.iter().map(|told| told.line).collect();
        assert_eq!(lines, [1, 2, 3]);
        assert_eq!(parsed.value.unwrap().steps.len(), 1);
    }
}
