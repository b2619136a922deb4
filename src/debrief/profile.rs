//! The profile of a play and its number, in sentences: what was owed and done, which critical clauses were broken, and
//! what the number hangs on. It never judges; it puts what the assessment says into words.

use crate::assessment::{Points, Profile, Sensitivity};
use crate::base::Message;
use crate::scenario::Case;

use super::report::DebriefReport;

/// What people are shown of a play instead of a number, a sentence each.
#[must_use]
pub fn profile_lines(report: &DebriefReport, case: &Case) -> Vec<Message> {
    let profile = &report.assessment.profile;
    let share = profile.share;
    let mut lines = vec![
        Message::new("profile-owed")
            .with("owed", share.owed())
            .with("asked", share.as_asked)
            .with("otherwise", share.otherwise)
            .with("missing", share.not_done),
    ];
    if share.accepted > 0 {
        lines.push(Message::new("profile-accepted").with("count", share.accepted));
    }
    lines.extend(phase_lines(profile, case));
    // What a line before has named by its title is named by its id alone.
    let names = |found: &[usize]| clauses_named(report, case, found, &profile.grave);
    lines.push(match &profile.grave[..] {
        [] => Message::new("profile-grave-none"),
        grave => {
            let message = Message::new("profile-grave").with("count", report.assessment.score.grave);
            message.with("names", clauses_named(report, case, grave, &[]))
        }
    });
    if !profile.ruled_out.is_empty() {
        let message = Message::new("profile-ruled-out").with("count", profile.ruled_out.len());
        lines.push(message.with("names", names(&profile.ruled_out)));
    }
    if !profile.not_reached.is_empty() {
        let message = Message::new("profile-not-reached").with("count", profile.not_reached.len());
        lines.push(message.with("names", names(&profile.not_reached)));
    }
    lines
}

fn phase_lines<'p>(profile: &'p Profile, case: &'p Case) -> impl Iterator<Item = Message> + 'p {
    let owed = profile.phases.iter().filter(|phase| phase.share.owed() > 0);
    owed.map(|phase| {
        Message::new("profile-phase")
            .with("name", case.procedure.phases[phase.phase].name.as_str())
            .with("asked", phase.share.as_asked)
            .with("owed", phase.share.owed())
    })
}

/// The clauses of some findings, each once, by id and title; those of other findings, named before, by id alone.
fn clauses_named(report: &DebriefReport, case: &Case, found: &[usize], before: &[usize]) -> String {
    let clause_of = |at: &usize| report.assessment.findings[*at].clause;
    let known: Vec<_> = before.iter().filter_map(clause_of).collect();
    let mut named: Vec<String> = Vec::new();
    for ix in found.iter().filter_map(clause_of) {
        let clause = &case.procedure.clauses[ix.at()];
        let name = if known.contains(&ix) { clause.id.clone() } else { format!("{} {}", clause.id, clause.title) };
        if !named.contains(&name) {
            named.push(name);
        }
    }
    named.join(" · ")
}

/// The number and what it hangs on, a sentence each.
#[must_use]
pub fn number_lines(report: &DebriefReport) -> Vec<Message> {
    if !report.assessment.finished {
        return vec![Message::new("report-no-number")];
    }
    let points = report.assessment.score.points();
    let mut lines = vec![Message::new("report-score").with("points", points.to_string())];
    lines.extend(band_lines(&report.sensitivity));
    if report.assessment.score.grave > 0 {
        lines.push(Message::new("report-number-grave").with("count", report.assessment.score.grave));
    }
    if !report.assessment.proven {
        lines.push(Message::new("report-unproven"));
    }
    lines
}

fn band_lines(sensitivity: &Sensitivity) -> Vec<Message> {
    if sensitivity.is_firm() {
        return vec![Message::new("report-band-firm")];
    }
    let between = |key: &'static str, same: &'static str, (low, high): (Points, Points)| match low == high {
        true => Message::new(same),
        false => Message::new(key).with("low", low.to_string()).with("high", high.to_string()),
    };
    vec![
        between("report-band-severities", "report-band-severities-same", sensitivity.severities),
        between("report-band-limits", "report-band-limits-same", sensitivity.limits),
        between("report-band-shares", "report-band-shares-same", sensitivity.shares),
    ]
}
