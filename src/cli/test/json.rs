//! What testing found, for programs: one object for a case.

use serde_json::{Value, json};

use crate::rehearsal::explore::{Range, Way};
use crate::rehearsal::{Difference, Replayed, plan_lines};
use crate::scenario::Case;

use super::super::{Words, points_as_number as number};
use super::CaseResult;

/// Everything found for a case.
pub(super) fn object(result: &CaseResult<'_>, words: &Words) -> Value {
    let (case, explored) = (result.case, &result.explored);
    let (found, scores) = (&explored.exploration, &explored.scores);
    let plans: Vec<Value> = result
        .plans
        .iter()
        .map(|plan| {
            let wrong = plan.wrong.iter().map(|(line, what)| json!({ "line": line, "message": words.text(what) }));
            json!({ "file": plan.file, "wrong": wrong.collect::<Vec<_>>() })
        })
        .collect();
    let ways = (0..).map(|at| explored.way_to(at));
    let endings = case.scenario.situations.iter().zip(ways);
    let endings = endings
        .filter(|(one, _)| one.decision == crate::scenario::Decision::Ending)
        .map(|(one, to)| json!({ "ending": one.id, "shortest": to.map(|to| plan_lines(case, to)) }));
    let findings = scores.findings.iter().map(|((kind, clause), to)| {
        let clause = clause.map(|clause| case.procedure.clauses[clause.at()].id.as_str());
        json!({ "kind": kind.id(), "clause": clause, "shortest": plan_lines(case, to) })
    });
    let diagnostics = result.told.iter().map(|one| {
        json!({ "file": &*one.file, "line": one.line, "column": one.column, "code": one.code,
                "severity": format!("{:?}", one.severity).to_lowercase(), "message": one.message, "help": one.help })
    });
    json!({
        "case": case.scenario.id,
        "plans": plans,
        "explored": { "complete": found.complete, "chance_in_full": !found.narrowed, "states": found.states,
                      "not_tried": found.left, "steps": found.steps, "hits": hits(case, &found.hits) },
        "unasked": explored.unasked.as_ref().map(|unasked| json!({
            "complete": unasked.complete, "chance_in_full": !unasked.narrowed, "states": unasked.states,
            "not_tried": unasked.left, "steps": unasked.steps, "hits": hits(case, &unasked.hits),
        })),
        "never_met": explored.never_met(case),
        "time": explored.time().map(|time| range(&time)),
        "time_beyond": explored.time_beyond(),
        "score": explored.points().map(|points| range(&points.map(number))),
        "score_beyond": explored.points_beyond().map(|(least, most)| [number(least), number(most)]),
        "scored": { "complete": scores.complete, "states": scores.states, "steps": scores.steps,
                    "lowest": lines(case, &scores.lowest), "highest": lines(case, &scores.highest) },
        "endings": endings.collect::<Vec<_>>(),
        "findings": findings.collect::<Vec<_>>(),
        "random": explored.random.as_ref().map(|random| json!({
            "plays": random.plays, "ended": random.ended, "hits": hits(case, &random.hits),
            "lowest": random.points.map(|((points, seed), _)| json!({ "points": number(points), "seed": seed })),
            "highest": random.points.map(|(_, (points, seed))| json!({ "points": number(points), "seed": seed })),
        })),
        "recorded": result.recorded.iter().map(|(file, result)| recorded(file, result, words)).collect::<Vec<_>>(),
        "diagnostics": diagnostics.collect::<Vec<_>>(),
    })
}

fn lines(case: &Case, way: &Way) -> Vec<String> {
    plan_lines(case, way)
}

fn range<T: serde::Serialize>(range: &Range<T>) -> Value {
    json!({ "least": range.least, "least_exact": range.least_exact, "most": range.most, "most_exact": range.most_exact })
}

fn hits(case: &Case, hits: &crate::rehearsal::explore::Hits) -> Value {
    let situations = case.scenario.situations.iter().enumerate().map(|(at, one)| {
        let options = one.decision.options().iter().zip(&hits.options[at]);
        let options: Vec<Value> = options.map(|(option, hits)| json!({ "id": option.id, "hits": hits })).collect();
        json!({ "id": one.id, "hits": hits.situations[at], "ended": hits.endings[at], "options": options })
    });
    let injects = case.scenario.injects.iter().zip(&hits.injects);
    let injects = injects.map(|(inject, hits)| json!({ "id": inject.id, "hits": hits }));
    json!({ "situations": situations.collect::<Vec<_>>(), "injects": injects.collect::<Vec<_>>() })
}

fn recorded(file: &str, result: &Result<Replayed, String>, words: &Words) -> Value {
    let replayed = match result {
        Ok(replayed) => replayed,
        Err(why) => return json!({ "file": file, "error": why }),
    };
    let differs = replayed.differs.as_ref().map(|differs| match differs {
        Difference::Names { seq, what } => json!({ "event": seq, "names": what }),
        Difference::Refused { seq, line, why } => json!({ "event": seq, "refused": line, "why": words.text(why) }),
        Difference::Event { seq, was, now } => json!({ "event": seq, "was": was, "now": now }),
    });
    json!({ "file": file, "same": replayed.same(), "differs": differs, "score_was": replayed.points.0.map(number),
            "score_now": number(replayed.points.1), "findings_gone": replayed.gone, "findings_new": replayed.new })
}
