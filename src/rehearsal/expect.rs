//! Whether a play got what its plan expects.

use crate::assessment::{Accepted, Assessment, Points, assess};
use crate::base::Message;
use crate::engine::Play;

use super::plan::{Expectation, Plan};

/// The id of the situation in which a play ended; `None` while it goes on.
#[must_use]
pub fn ending_of(play: &Play) -> Option<&str> {
    let state = play.state();
    state.ended.then(|| play.case().scenario.situation(state.situation).id.as_str())
}

/// The number of a play, in points of a thousand; none where nothing could be assessed.
#[must_use]
pub fn points_of(play: &Play) -> Option<Points> {
    let score = assess(play.case(), play.log(), &Accepted::default()).score;
    score.is_assessed().then(|| score.points())
}

/// What a plan expects and a play did not get: the line in the plan, and a sentence.
#[must_use]
pub fn unmet_by_line(play: &Play, plan: &Plan) -> Vec<(usize, Message)> {
    let assessment = assess(play.case(), play.log(), &Accepted::default());
    let lines = plan.expected_in.iter().copied().chain(std::iter::repeat(0));
    let expected = plan.expectations.iter().zip(lines);
    expected
        .flat_map(|(expected, line)| check(play, &assessment, expected).into_iter().map(move |what| (line, what)))
        .collect()
}

/// What a plan expects and a play did not get, a sentence each.
#[must_use]
pub fn unmet(play: &Play, plan: &Plan) -> Vec<Message> {
    unmet_by_line(play, plan).into_iter().map(|(_, what)| what).collect()
}

fn check(play: &Play, assessment: &Assessment, expected: &Expectation) -> Vec<Message> {
    let clauses = &play.case().procedure.clauses;
    let critical: Vec<&str> = assessment.critical.iter().map(|at| clauses[at.at()].id.as_str()).collect();
    let none = || Message::new("plan-none");
    let found = Some(assessment.score.points()).filter(|_| assessment.score.is_assessed());
    let score = |bound: &'static str, wanted: i64| {
        let message = Message::new("plan-unmet-score").with("bound", Message::new(bound)).with("wanted", wanted);
        vec![match found {
            Some(found) => message.with("found", found.to_string()),
            None => message.with("found", none()),
        }]
    };
    let critical_differs = |message: Message| {
        let found = critical.join(" ");
        vec![if found.is_empty() { message.with("found", none()) } else { message.with("found", found) }]
    };
    match expected {
        Expectation::ScoreAtLeast(wanted) if found.is_none_or(|found| found < Points::whole(*wanted)) => {
            score("plan-at-least", *wanted)
        }
        Expectation::ScoreAtMost(wanted) if found.is_none_or(|found| found > Points::whole(*wanted)) => {
            score("plan-at-most", *wanted)
        }
        Expectation::Ending(wanted) if ending_of(play) != Some(wanted) => {
            let message = Message::new("plan-unmet-ending").with("wanted", wanted.as_str());
            vec![match ending_of(play) {
                Some(found) => message.with("found", found),
                None => message.with("found", none()),
            }]
        }
        Expectation::NoCritical if !critical.is_empty() => {
            critical_differs(Message::new("plan-unmet-critical").with("wanted", none()))
        }
        Expectation::Critical(wanted) if !wanted.iter().all(|id| critical.contains(&id.as_str())) => {
            critical_differs(Message::new("plan-unmet-critical").with("wanted", wanted.join(" ")))
        }
        Expectation::Finding { kind, clauses: wanted } => wanted
            .iter()
            .filter(|id| {
                !assessment.findings.iter().any(|finding| {
                    finding.kind.id() == kind && finding.clause.is_some_and(|at| clauses[at.at()].id == **id)
                })
            })
            .map(|id| {
                let known = clauses.iter().any(|clause| clause.id == **id);
                let key = if known { "plan-unmet-finding" } else { "plan-unknown-clause" };
                Message::new(key).with("kind", kind.as_str()).with("clause", id.as_str())
            })
            .collect(),
        _ => Vec::new(),
    }
}
