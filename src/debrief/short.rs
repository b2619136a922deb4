//! The short form of a debrief, for people: breaches that can do grave harm, by name; up to three causes beside them; as
//! much that was kept. One sentence and one repair each; everything else stands in the long form.
//! Start at [`render_short`].

use crate::base::{Catalogue, Message};
use crate::scenario::Case;

use super::lines::Lines;
use super::profile::{number_lines, profile_lines};
use super::report::{DebriefReport, FindingLine};

/// Renders the short form.
#[must_use]
pub fn render_short(report: &DebriefReport, case: &Case, words: &Catalogue) -> String {
    let mut out = Lines::default();
    begin(&mut out, report, case, words);
    let (gaps, kept) = report.not_told();
    if let Some(first) = report.told.critical.iter().chain(&report.told.roots).next() {
        let clause = report.findings[*first].clause.0.as_str();
        out.line("", &words.text(&Message::new("report-clause-on-request").with("clause", clause)));
    }
    if gaps + kept > 0 {
        out.line("", &words.text(&Message::new("report-more").with("gaps", gaps).with("kept", kept)));
    }
    end(&mut out, report, case, words);
    out.0
}

/// The title, and what to begin with.
pub(super) fn begin(out: &mut Lines, report: &DebriefReport, case: &Case, words: &Catalogue) {
    out.head(&words.text(&Message::new("report-title").with("case", report.case.as_str())));
    if !report.confirmed {
        out.line("", &words.say("report-training-model"));
    }
    let territory = case.procedure.territory.plain();
    if !territory.is_empty() {
        out.line("", &territory);
    }
    if !report.assessment.finished {
        let until = crate::assessment::moment(case, report.assessment.horizon);
        out.line("", &words.text(&Message::new("report-unfinished").with("until", until)));
    }
    let told = &report.told;
    let mut clauses: Vec<&(String, String)> = told.critical.iter().map(|at| &report.findings[*at].clause).collect();
    clauses.dedup();
    out.head(&words.text(&Message::new("report-grave").with("count", clauses.len())));
    if clauses.is_empty() {
        out.line("", &words.say("report-grave-none"));
    }
    for clause in clauses {
        out.line("", &format!("{} {}", clause.0, clause.1));
        let of_clause = told.critical.iter().map(|at| &report.findings[*at]).filter(|line| line.clause == *clause);
        of_clause.for_each(|line| item(out, "  - ", report, line, words));
    }
    if !told.roots.is_empty() {
        out.head(&words.text(&Message::new("report-roots").with("count", told.roots.len())));
    }
    for line in told.roots.iter().map(|at| &report.findings[*at]) {
        out.line("", &format!("{} {}", line.clause.0, line.clause.1));
        item(out, "  - ", report, line, words);
    }
    if !told.kept.is_empty() {
        out.head(&words.text(&Message::new("report-kept-well").with("count", told.kept.len())));
    }
    for line in told.kept.iter().map(|at| &report.findings[*at]) {
        out.line(&format!("  {:<3} ", line.clause.0), &words.text(&line.what));
    }
    out.line("", "");
}

/// The questions of the case, the play in short, and the number at the very end.
pub(super) fn end(out: &mut Lines, report: &DebriefReport, case: &Case, words: &Catalogue) {
    out.head(&words.say("report-questions"));
    for question in &report.questions {
        out.line("  - ", question);
    }
    let score = report.assessment.score;
    let is_assessed = score.is_assessed();
    if is_assessed {
        out.head(&words.say("report-profile"));
        profile_lines(report, case).iter().for_each(|line| out.line("  ", &words.text(line)));
    }
    out.head(&words.say("report-number"));
    if !is_assessed && report.assessment.finished {
        out.line("  ", &words.say("report-nothing-assessed"));
        return;
    }
    number_lines(report).iter().for_each(|line| out.line("  ", &words.text(line)));
}

/// One sentence, one repair, and under which clauses something follows from it.
fn item(out: &mut Lines, mark: &str, report: &DebriefReport, line: &FindingLine, words: &Catalogue) {
    let indent = " ".repeat(mark.len());
    out.line(mark, &words.text(&line.what));
    if let Some(instead) = &line.instead {
        out.line(&indent, &words.text(instead));
    }
    for message in report.follows_from(line) {
        out.line(&indent, &words.text(&message));
    }
}
