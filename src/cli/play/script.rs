//! What came of a play: for people as a debrief, for scripts as one JSON object; and whether a plan got what it expects.

use std::io::Write;

use serde_json::{Value, json};

use crate::assessment::{Accepted, Assessment, ClauseStatus, assess};
use crate::base::Message;
use crate::cli::Words;
use crate::debrief::{DebriefReport, render_text};
use crate::engine::Play;
use crate::rehearsal::{Expectation, Plan};

/// Tells what came of a play.
pub(in crate::cli) fn tell(play: &Play, as_json: bool, words: &Words, out: &mut dyn Write) {
    let assessment = assess(play.case(), play.log(), &Accepted::default());
    let text = if as_json {
        format!("{:#}\n", object(play, &assessment, words))
    } else {
        render_text(&DebriefReport::of(play, assessment), play.case(), words)
    };
    // Nobody is left to tell when the stream is closed.
    let _ = out.write_all(text.as_bytes());
}

/// The id of the situation in which a play ended; `None` while it goes on.
fn ending(play: &Play) -> Option<&str> {
    let state = play.state();
    state.ended.then(|| play.case().scenario.situation(state.situation).id.as_str())
}

fn object(play: &Play, assessment: &Assessment, words: &Words) -> Value {
    let case = play.case();
    let clause = |at: crate::procedure::ClauseIx| case.procedure.clauses[at.at()].id.as_str();
    let mut findings: Vec<Value> = assessment
        .findings
        .iter()
        .map(|finding| {
            json!({
                "clause": finding.clause.map(clause),
                "kind": finding.kind.id(),
                "role": finding.role.map(|role| case.scenario.member(role).id.as_str()),
                "at": finding.at.0,
                "events": finding.events,
                "text": words.text(&finding.what),
            })
        })
        .collect();
    for result in assessment.clauses.iter().filter(|result| result.status == ClauseStatus::NotApplicable) {
        findings.push(json!({
            "clause": clause(result.clause),
            "kind": result.status.id(),
            "role": null,
            "at": 0,
            "events": [],
            "text": words.text(&result.says),
        }));
    }
    json!({
        "case": case.scenario.id,
        "seed": play.seed(),
        "ending": ending(play),
        "score": assessment.score.points,
        "critical": assessment.critical.iter().map(|at| clause(*at)).collect::<Vec<_>>(),
        "findings": findings,
    })
}

/// What a plan expects and did not get, in words.
pub(super) fn unmet(play: &Play, plan: &Plan, words: &Words) -> Vec<String> {
    let assessment = assess(play.case(), play.log(), &Accepted::default());
    plan.expectations.iter().flat_map(|expected| check(play, &assessment, expected, words)).collect()
}

fn check(play: &Play, assessment: &Assessment, expected: &Expectation, words: &Words) -> Vec<String> {
    let clauses = &play.case().procedure.clauses;
    let critical: Vec<&str> = assessment.critical.iter().map(|at| clauses[at.at()].id.as_str()).collect();
    let score = |bound: &str, wanted: i64| {
        let message = Message::new("plan-unmet-score")
            .with("bound", words.say(bound))
            .with("wanted", wanted)
            .with("found", assessment.score.points);
        vec![words.text(&message)]
    };
    let critical_differs = |wanted: String| {
        let found = if critical.is_empty() { words.say("plan-none") } else { critical.join(" ") };
        vec![words.text(&Message::new("plan-unmet-critical").with("wanted", wanted).with("found", found))]
    };
    match expected {
        Expectation::ScoreAtLeast(wanted) if assessment.score.points < *wanted => score("plan-at-least", *wanted),
        Expectation::ScoreAtMost(wanted) if assessment.score.points > *wanted => score("plan-at-most", *wanted),
        Expectation::Ending(wanted) if ending(play) != Some(wanted) => {
            let found = ending(play).map_or_else(|| words.say("plan-none"), str::to_owned);
            let message = Message::new("plan-unmet-ending").with("wanted", wanted.as_str()).with("found", found);
            vec![words.text(&message)]
        }
        Expectation::NoCritical if !critical.is_empty() => critical_differs(words.say("plan-none")),
        Expectation::Critical(wanted) if !wanted.iter().all(|id| critical.contains(&id.as_str())) => {
            critical_differs(wanted.join(" "))
        }
        Expectation::Finding { kind, clauses: wanted } => wanted
            .iter()
            .filter(|id| {
                !assessment.findings.iter().any(|finding| {
                    finding.kind.id() == kind && finding.clause.is_some_and(|at| clauses[at.at()].id == **id)
                })
            })
            .map(|id| {
                let message =
                    Message::new("plan-unmet-finding").with("kind", kind.as_str()).with("clause", id.as_str());
                words.text(&message)
            })
            .collect(),
        _ => Vec::new(),
    }
}
