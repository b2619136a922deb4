//! What came of a play: for people as a debrief, for scripts as one JSON object.

use std::io::Write;

use serde_json::{Value, json};

use crate::assessment::{Accepted, Assessment, ClauseStatus, assess};
use crate::cli::Words;
use crate::debrief::{DebriefReport, render_text};
use crate::engine::Play;
use crate::rehearsal::ending_of;

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
        "ending": ending_of(play),
        "score": assessment.score.points,
        "critical": assessment.critical.iter().map(|at| clause(*at)).collect::<Vec<_>>(),
        "findings": findings,
    })
}
