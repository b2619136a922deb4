//! What came of a play: for people as a debrief, for scripts as one JSON object. Both begin with what matters most.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use crate::assessment::{Accepted, ClauseStatus, assess};
use crate::base::Message;
use crate::base::visible::visible_in_json;
use crate::cli::{Exit, Words, could_not, points_as_number, say};
use crate::debrief::{DebriefReport, FindingLine, render_short, render_text};
use crate::engine::Play;
use crate::rehearsal::ending_of;

/// How much is told, and in which form.
#[derive(Debug, Clone, Args)]
pub(in crate::cli) struct Form {
    #[arg(long, help = say("cli-play-json"))]
    json: bool,
    #[arg(long, help = say("cli-long"))]
    long: bool,
    #[arg(long, value_name = "ID", conflicts_with_all = ["json", "long"], help = say("cli-clause"))]
    clause: Option<String>,
}

/// Tells what came of a play.
pub(in crate::cli) fn tell(play: &Play, form: &Form, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let case = play.case();
    if let Some(wanted) = form.clause.as_deref()
        && !case.procedure.clauses.iter().any(|clause| clause.id == wanted)
    {
        let known: Vec<&str> = case.procedure.clauses.iter().map(|clause| clause.id.as_str()).collect();
        let message = Message::new("cli-no-clause").with("clause", wanted).with("known", known.join(", "));
        return could_not(&words.text(&message), err);
    }
    let report = DebriefReport::of(play, assess(case, play.log(), &Accepted::default()));
    let text = if form.json {
        match serde_json::to_string_pretty(&Told::of(play, &report, form.long, words)) {
            Ok(text) => visible_in_json(&text).into_owned() + "\n",
            Err(error) => return could_not(&error.to_string(), err),
        }
    } else if form.long || form.clause.is_some() {
        render_text(&report, case, form.clause.as_deref(), words)
    } else {
        render_short(&report, case, words)
    };
    // Nobody is left to tell when the stream is closed.
    let _ = out.write_all(text.as_bytes());
    Exit::Clean
}

/// The whole object, in the order in which it is to be read.
#[derive(Serialize)]
struct Told<'r> {
    case: &'r str,
    seed: u64,
    ending: Option<&'r str>,
    finished: bool,
    /// Clauses whose breach can do grave harm, each with its breaches.
    grave: Vec<Grave<'r>>,
    /// Up to three causes beside them.
    causes: Vec<Item<'r>>,
    /// As much that was kept.
    kept: Vec<Item<'r>>,
    /// Points of a thousand; `null`: there is no number, because the play was not finished.
    score: Option<f64>,
    critical: Vec<&'r str>,
    /// Everything that was found, in the long form.
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<Vec<Found<'r>>>,
}

#[derive(Serialize)]
struct Grave<'r> {
    clause: &'r str,
    title: &'r str,
    breaches: Vec<Item<'r>>,
}

/// One thing told: a sentence, a repair, its charge in thousandths of the weight 1, and what follows from it.
#[derive(Serialize)]
struct Item<'r> {
    clause: &'r str,
    kind: &'static str,
    at: i64,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    instead: Option<String>,
    #[serde(skip_serializing_if = "is_zero")]
    charge: i64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    follows: Vec<Item<'r>>,
}

#[derive(Serialize)]
struct Found<'r> {
    clause: Option<&'r str>,
    kind: &'static str,
    role: Option<&'r str>,
    at: i64,
    events: Vec<u32>,
    charge: i64,
    because_of: Option<String>,
    text: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(value: &i64) -> bool {
    *value == 0
}

impl<'r> Told<'r> {
    fn of(play: &'r Play, report: &'r DebriefReport, long: bool, words: &Words) -> Self {
        let assessment = &report.assessment;
        let clause = |at: crate::procedure::ClauseIx| play.case().procedure.clauses[at.at()].id.as_str();
        let items = |list: &[usize]| list.iter().map(|at| item(report, &report.findings[*at], words)).collect();
        let mut grave: Vec<Grave<'_>> = Vec::new();
        for line in report.told.critical.iter().map(|at| &report.findings[*at]) {
            let breach = item(report, line, words);
            match grave.last_mut().filter(|last| last.clause == line.clause.0) {
                Some(last) => last.breaches.push(breach),
                None => grave.push(Grave { clause: &line.clause.0, title: &line.clause.1, breaches: vec![breach] }),
            }
        }
        Self {
            case: &play.case().scenario.id,
            seed: play.seed(),
            ending: ending_of(play),
            finished: assessment.finished,
            grave,
            causes: items(&report.told.roots),
            kept: items(&report.told.kept),
            score: assessment.finished.then(|| points_as_number(assessment.score.points())),
            critical: assessment.critical.iter().map(|at| clause(*at)).collect(),
            findings: long.then(|| everything(play, report, words)),
        }
    }
}

fn item<'r>(report: &'r DebriefReport, line: &'r FindingLine, words: &Words) -> Item<'r> {
    let follows = line.follows.iter().filter_map(|at| report.findings.iter().find(|one| one.finding == *at));
    Item {
        clause: &line.clause.0,
        kind: line.kind,
        at: report.assessment.findings[line.finding].at.0,
        text: words.text(&line.what),
        instead: line.instead.as_ref().map(|instead| words.text(instead)),
        charge: line.charge,
        follows: follows.map(|one| item(report, one, words)).collect(),
    }
}

/// All findings in the order of the play, then the clauses that did not apply.
fn everything<'r>(play: &'r Play, report: &'r DebriefReport, words: &Words) -> Vec<Found<'r>> {
    let case = play.case();
    let clause = |at: crate::procedure::ClauseIx| case.procedure.clauses[at.at()].id.as_str();
    let found = report.assessment.findings.iter().map(|finding| Found {
        clause: finding.clause.map(clause),
        kind: finding.kind.id(),
        role: finding.role.map(|role| case.scenario.member(role).id.as_str()),
        at: finding.at.0,
        events: finding.events.clone(),
        charge: finding.charge,
        because_of: finding.consequence_of.as_ref().map(ToString::to_string),
        text: words.text(&finding.what),
    });
    let results = report.assessment.clauses.iter();
    let not_applicable = results.filter(|result| result.status == ClauseStatus::NotApplicable).map(|result| Found {
        clause: Some(clause(result.clause)),
        kind: result.status.id(),
        role: None,
        at: 0,
        events: Vec::new(),
        charge: 0,
        because_of: None,
        text: words.text(&result.says),
    });
    found.chain(not_applicable).collect()
}
