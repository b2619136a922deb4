//! An assessment in few words, so that a test reads like a list.

use roadblock::assessment::{Assessment, ClauseStatus, Finding};
use roadblock::base::{Catalogue, Message};
use roadblock::scenario::Case;

/// One finding: name, charge in thousandths of the weight 1 where it has one, its root where it is a consequence.
pub(crate) fn line(finding: &Finding) -> String {
    let mut line = finding.id.0.clone();
    if let Some(was) = finding.justified_from {
        line = line.replace(was.id(), &format!("{} justified", was.id()));
    }
    if finding.charge > 0 {
        line += &format!(" -{}", finding.charge);
    }
    if let Some(root) = &finding.consequence_of {
        line += &format!(" < {root}");
    }
    line
}

/// All findings, a line each, and the score.
pub(crate) fn lines(case: &Case, assessment: &Assessment) -> Vec<String> {
    let mut lines: Vec<String> = assessment.findings.iter().map(line).collect();
    for clause in &assessment.clauses {
        if matches!(clause.status, ClauseStatus::Unobservable) {
            lines.push(format!("{} {}", case.procedure.clauses[clause.clause.at()].id, clause.status.id()));
        }
    }
    let critical: Vec<&str> =
        assessment.critical.iter().map(|clause| case.procedure.clauses[clause.at()].id.as_str()).collect();
    lines.push(format!(
        "{} of 1000{}",
        assessment.score.points(),
        critical.iter().map(|id| format!(" !{id}")).collect::<String>()
    ));
    lines
}

/// Every sentence of an assessment, in English.
pub(crate) fn sentences(assessment: &Assessment) -> Vec<String> {
    let words = Catalogue::english().unwrap();
    let say = |message: &Message| words.text(message);
    assessment
        .findings
        .iter()
        .flat_map(|finding| [Some(&finding.what), Some(&finding.asks), finding.instead.as_ref()])
        .flatten()
        .chain(assessment.clauses.iter().map(|clause| &clause.says))
        .map(say)
        .collect()
}
