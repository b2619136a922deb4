//! The whole debrief in lines of plain text, for the terminal and for printing; the short form stands in `short`.

use crate::base::{Catalogue, ClockReading, Message};
use crate::engine::Play;
use crate::scenario::Case;

use super::lines::Lines;
use super::report::{DebriefReport, FindingLine};
use super::short;
use super::timeline::{Moment, moments};

/// Renders a debrief: what to begin with, then everything that was found with its clause, what happened in order, the
/// questions, and the number at the very end. With the id of a clause, only what that clause says and was found of it.
#[must_use]
pub fn render_text(report: &DebriefReport, case: &Case, clause: Option<&str>, words: &Catalogue) -> String {
    let mut out = Lines::default();
    if let Some(id) = clause {
        findings(&mut out, report, |line| line.clause.0 == id, words);
        return out.0;
    }
    short::begin(&mut out, report, case, words);
    findings(&mut out, report, |_| true, words);
    facts(&mut out, &report.moments, case, words);
    short::end(&mut out, report, case, words);
    out.0
}

/// Renders what happened in a play, without a word of right or wrong.
#[must_use]
pub fn render_facts(play: &Play, words: &Catalogue) -> String {
    let mut out = Lines::default();
    let case = play.case();
    out.head(&words.text(&Message::new("report-title").with("case", case.scenario.title.as_str())));
    facts(&mut out, &moments(play), case, words);
    out.0
}

fn facts(out: &mut Lines, moments: &[Moment], case: &Case, words: &Catalogue) {
    out.head(&words.say("report-facts"));
    for moment in moments {
        let clock = clock(DebriefReport::reading(case, moment.at), words);
        out.line(&format!("{clock:<15} "), &words.text(&moment.full));
        if let Some(reason) = &moment.reason {
            out.line(&" ".repeat(16), &words.text(&Message::new("report-reason").with("reason", reason.as_str())));
        }
    }
}

/// What was kept in a line each, and each gap in full, with what follows from it below.
fn findings(out: &mut Lines, report: &DebriefReport, told: impl Fn(&FindingLine) -> bool, words: &Catalogue) {
    let (kept, gaps): (Vec<_>, Vec<_>) = report.findings.iter().filter(|line| told(line)).partition(|line| line.kept);
    let roots = gaps.iter().filter(|line| line.because_of.is_none()).count();
    out.head(&words.text(&Message::new("report-kept").with("count", kept.len())));
    for line in kept {
        out.line(&format!("  {:<3} ", line.clause.0), &words.text(&line.what));
    }
    out.head(&words.text(&Message::new("report-gaps").with("count", roots)));
    for line in gaps {
        match line.because_of {
            None => finding(out, report, line, words),
            Some(_) => out.line(&format!("      {:<3} ", line.clause.0), &words.text(&line.what)),
        }
    }
}

fn finding(out: &mut Lines, report: &DebriefReport, line: &FindingLine, words: &Catalogue) {
    let kind = words.say(&format!("kind-{}", line.kind));
    out.line("", &format!("{} {} · {kind}", line.clause.0, line.clause.1));
    let local = line.local.as_ref();
    let parts = [
        ("report-what", Some(words.text(&line.what))),
        ("report-says", Some(format!("{} {}", words.text(&line.asks), line.says).trim().to_owned())),
        ("report-why", Some(line.why.clone())),
        ("report-instead", line.instead.as_ref().map(|instead| words.text(instead))),
        ("report-source", Some(line.source.clone())),
        ("report-local", local.map(|local| local.text.plain())),
        ("report-local-reference", local.map(|local| local.reference.clone())),
        ("report-confirmed-by", local.map(|local| local.confirmed_by.clone())),
        ("report-charge", Some(charge(report, line, words)).filter(|_| line.charge > 0)),
    ];
    for (key, text) in parts {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            out.line(&format!("    {:<22} ", words.say(key)), &text);
        }
    }
}

/// What a finding costs, beside everything that was owed.
fn charge(report: &DebriefReport, line: &FindingLine, words: &Catalogue) -> String {
    let score = &report.assessment.score;
    let message = Message::new("report-charged").with("charge", thousandths(line.charge));
    words.text(&message.with("owed", thousandths(score.weight)).with("lost", thousandths(score.lost)))
}

/// Thousandths as a number with one digit behind the point.
fn thousandths(value: i64) -> String {
    let tenths = (value + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn clock(reading: ClockReading, words: &Catalogue) -> String {
    words.text(&Message::new("clock").with("day", words.day(reading)).with("time", reading.to_string()))
}
