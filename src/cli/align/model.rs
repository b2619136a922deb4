//! `roadblock align --model NET --log LOG`: any net and any log, trace by trace.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::alignment::ProblemError;
use crate::alignment::machine::Step;
use crate::alignment::net::{Aligner, Answer, Engine};
use crate::base::Message;
use crate::cli::told::json_text;
use crate::exchange::NamedNet;
use crate::exchange::log::{EventLog, LogTrace};

use super::super::{Exit, Words, could_not};
use super::AlignArgs;
use super::read::{read_log, read_net, tell_strangers};

/// One way of acting in an answer, and how long the answer took.
struct Aligned {
    answer: Answer,
    took: Duration,
}

/// Everything about a run.
struct Run<'r> {
    named: &'r NamedNet,
    log: &'r EventLog,
    engine: Engine,
    /// What the net costs without any act, where that is proven.
    empty: Option<i64>,
    /// For each trace its acts, which lead to the answer.
    acts: Vec<Vec<usize>>,
    answers: BTreeMap<Vec<usize>, Aligned>,
}

/// Aligns every trace of a log with a net. Traces with the same acts are aligned once. Where no end of the net can be
/// reached there is no cost, and that is a finding.
pub(super) fn model(
    net: &Path,
    events: &Path,
    args: &AlignArgs,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let (named, log) = match (read_net(net, args, words, err), read_log(events, args, words, err)) {
        (Ok(named), Ok(log)) => (named, log),
        (Err(exit), _) | (_, Err(exit)) => return exit,
    };
    tell_strangers(&named, &log, words, err);
    match run(&named, &log, args) {
        Ok(run) => {
            // Nobody is left to tell when the stream is closed; the exit code still says it.
            let _ = if args.json { writeln!(out, "{}", json_text(&run.as_json())) } else { run.tell(words, out) };
            if run.no_end() > 0 { Exit::Findings } else { Exit::Clean }
        }
        Err(error) => could_not(&error.to_string(), err),
    }
}

fn run<'r>(named: &'r NamedNet, log: &'r EventLog, args: &AlignArgs) -> Result<Run<'r>, ProblemError> {
    let net = named.net.clone();
    let aligner = if args.search { Aligner::searching(net)? } else { Aligner::new(net)? };
    let empty = aligner.align(&[], args.max_states)?;
    let empty = empty.cost().filter(|_| empty.is_proven());
    let of_trace = |trace: &LogTrace| named.numbers(trace.events.iter().map(|event| event.activity.as_str()));
    let acts: Vec<Vec<usize>> = log.traces.iter().map(of_trace).collect();
    let mut answers = BTreeMap::new();
    for trace in &acts {
        if !answers.contains_key(trace) {
            let begun = Instant::now();
            let answer = aligner.align(trace, args.max_states)?;
            answers.insert(trace.clone(), Aligned { answer, took: begun.elapsed() });
        }
    }
    Ok(Run { named, log, engine: aligner.engine(), empty, acts, answers })
}

impl Run<'_> {
    fn traces(&self) -> impl Iterator<Item = (&LogTrace, &Aligned)> {
        let answers = self.acts.iter().map(|acts| &self.answers[acts]);
        self.log.traces.iter().zip(answers)
    }

    /// One less the cost by what it costs to leave everything out: no number unless both are proven.
    fn fitness(&self, trace: &LogTrace, answer: &Answer) -> Option<f64> {
        let cost = answer.cost().filter(|_| answer.is_proven())?;
        Some(share(cost, self.empty? + length(trace)))
    }

    /// The same for all traces together, and their cost: no number where one of them has none.
    fn together(&self) -> (Option<i64>, Option<f64>) {
        let cost = self.traces().map(|(_, aligned)| aligned.answer.cost()).sum::<Option<i64>>();
        let proven = self.traces().all(|(trace, aligned)| self.fitness(trace, &aligned.answer).is_some());
        let worst: i64 = self.traces().map(|(trace, _)| self.empty.unwrap_or(0) + length(trace)).sum();
        (cost, cost.filter(|_| proven).map(|cost| share(cost, worst)))
    }

    /// How many traces have no way to an end of the net.
    fn no_end(&self) -> usize {
        self.traces().filter(|(_, aligned)| matches!(aligned.answer, Answer::NoEnd)).count()
    }

    fn answers_without_cost(&self) -> usize {
        self.traces().filter(|(_, aligned)| aligned.answer.cost().is_none()).count()
    }

    fn unproven(&self) -> usize {
        self.traces().filter(|(_, aligned)| !aligned.answer.is_proven()).count()
    }

    fn took(&self) -> u64 {
        let total: Duration = self.answers.values().map(|aligned| aligned.took).sum();
        u64::try_from(total.as_micros()).unwrap_or(u64::MAX)
    }

    fn engine(&self) -> &'static str {
        match self.engine {
            Engine::Machine => "machine",
            Engine::Order => "order",
            Engine::Search => "search",
        }
    }

    fn as_json(&self) -> Value {
        let traces: Vec<Value> = self
            .traces()
            .map(|(trace, aligned)| {
                let moves: Vec<Value> = self.moves(trace, &aligned.answer).into_iter().map(as_json).collect();
                json!({
                    "case": trace.name,
                    "cost": aligned.answer.cost(),
                    "at_least": at_least(&aligned.answer),
                    "proven": aligned.answer.is_proven(),
                    "fitness": self.fitness(trace, &aligned.answer),
                    "microseconds": u64::try_from(aligned.took.as_micros()).unwrap_or(u64::MAX),
                    "moves": moves,
                })
            })
            .collect();
        let (cost, fitness) = self.together();
        json!({
            "engine": self.engine(), "traces": traces, "cost": cost, "fitness": fitness,
            "unproven": self.unproven(), "no_end": self.no_end(), "microseconds": self.took(),
        })
    }

    fn tell(&self, words: &Words, out: &mut dyn Write) -> std::io::Result<()> {
        for (trace, aligned) in self.traces() {
            let answer = &aligned.answer;
            let key = match answer {
                Answer::Found { .. } if answer.is_proven() => "align-trace",
                Answer::Found { .. } => "align-trace-unproven",
                Answer::NoEnd => "align-trace-no-end",
                Answer::GaveUp { .. } => "align-trace-gave-up",
            };
            let message = Message::new(key)
                .with("case", trace.name.as_str())
                .with("cost", answer.cost().unwrap_or(0))
                .with("least", at_least(answer).unwrap_or(0))
                .with("fitness", decimal(self.fitness(trace, answer)));
            writeln!(out, "{}", words.text(&message))?;
            for (kind, act, transition) in self.moves(trace, answer) {
                let act = act.or(transition).unwrap_or_default();
                writeln!(out, "  {}", words.text(&Message::new(format!("align-move-{kind}")).with("act", act)))?;
            }
        }
        let (cost, fitness) = self.together();
        let without = self.answers_without_cost();
        let message = Message::new(if cost.is_some() { "align-log" } else { "align-log-no-cost" })
            .with("traces", self.log.traces.len())
            .with("cost", cost.unwrap_or(0))
            .with("without", without)
            .with("fitness", decimal(fitness))
            .with("unproven", self.unproven())
            .with("engine", words.say(&format!("align-engine-{}", self.engine())))
            .with("microseconds", i64::try_from(self.took()).unwrap_or(i64::MAX));
        writeln!(out, "{}", words.text(&message))
    }

    /// The moves of an answer: what kind, which act, and which transition.
    fn moves<'m>(
        &'m self,
        trace: &'m LogTrace,
        answer: &'m Answer,
    ) -> Vec<(&'static str, Option<&'m str>, Option<&'m str>)> {
        let Answer::Found { path, .. } = answer else { return Vec::new() };
        let act = |by: usize| self.named.net.transitions[by].act.map(|act| self.named.acts[act].as_str());
        let transition = |by: usize| Some(self.named.transitions[by].as_str());
        let told = |step: &Step| match *step {
            Step::Made { by, event } => ("both", Some(trace.events[event].activity.as_str()), transition(by)),
            Step::LeftOut { event } => ("log", Some(trace.events[event].activity.as_str()), None),
            Step::Skipped { by } if act(by).is_none() => ("silent", None, transition(by)),
            Step::Skipped { by } => ("model", act(by), transition(by)),
        };
        path.steps.iter().map(told).collect()
    }
}

fn as_json((kind, act, transition): (&str, Option<&str>, Option<&str>)) -> Value {
    json!({ "move": kind, "act": act, "transition": transition })
}

fn at_least(answer: &Answer) -> Option<i64> {
    match answer {
        Answer::Found { at_least, .. } | Answer::GaveUp { at_least } => Some(*at_least),
        Answer::NoEnd => None,
    }
}

fn length(trace: &LogTrace) -> i64 {
    i64::try_from(trace.events.len()).unwrap_or(i64::MAX / 4)
}

fn share(cost: i64, worst: i64) -> f64 {
    if worst == 0 { 1.0 } else { 1.0 - cost as f64 / worst as f64 }
}

fn decimal(fitness: Option<f64>) -> String {
    fitness.map_or_else(|| "?".to_owned(), |fitness| format!("{fitness:.4}"))
}
