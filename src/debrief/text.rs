//! The debrief in lines of plain text, for the terminal and for printing.

use crate::base::{Catalogue, ClockReading, Message};
use crate::scenario::Case;

use super::report::{DebriefReport, FindingLine};

/// Renders a debrief: facts, then findings by clause, then questions, and the number at the very end.
#[must_use]
pub fn render_text(report: &DebriefReport, case: &Case, words: &Catalogue) -> String {
    let mut out = Lines::default();
    out.head(&words.text(&Message::new("report-title").with("case", report.case.as_str())));
    if !report.confirmed {
        out.line("", &words.say("report-training-model"));
    }
    out.head(&words.say("report-facts"));
    for moment in &report.moments {
        let clock = clock(DebriefReport::reading(case, moment.at), words);
        out.line(&format!("{clock:<15} "), &words.text(&moment.full));
        if let Some(reason) = &moment.reason {
            out.line(&" ".repeat(16), &words.text(&Message::new("report-reason").with("reason", reason.as_str())));
        }
    }
    let (kept, gaps): (Vec<_>, Vec<_>) = report.findings.iter().partition(|line| line.kept);
    out.head(&words.text(&Message::new("report-kept").with("count", kept.len())));
    for line in kept {
        let sentence = words.text(&line.what);
        out.line(&format!("  {:<3} ", line.clause.0), &sentence);
    }
    out.head(&words.text(&Message::new("report-gaps").with("count", gaps.len())));
    for line in gaps {
        finding(&mut out, line, words);
    }
    out.head(&words.say("report-questions"));
    for question in &report.questions {
        out.line("  - ", question);
    }
    out.head(&words.say("report-number"));
    let score = &report.assessment.score;
    let message = if score.weight == 0 && score.lost == 0 {
        Message::new("report-nothing-assessed")
    } else {
        let message = Message::new("report-score").with("points", score.points);
        message.with("low", score.band.0).with("high", score.band.1)
    };
    out.line("  ", &words.text(&message));
    if score.capped {
        out.line("  ", &words.say("report-capped"));
    }
    if !report.assessment.proven {
        out.line("  ", &words.say("report-unproven"));
    }
    out.0
}

fn finding(out: &mut Lines, line: &FindingLine, words: &Catalogue) {
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
    ];
    for (key, text) in parts {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            out.line(&format!("    {:<22} ", words.say(key)), &text);
        }
    }
}

fn clock(reading: ClockReading, words: &Catalogue) -> String {
    words.text(&Message::new("clock").with("day", words.day(reading)).with("time", reading.to_string()))
}

/// Lines of a text, folded, with what stands before the first line repeated as space before the others.
#[derive(Default)]
struct Lines(String);

const WIDTH: usize = 100;

impl Lines {
    fn head(&mut self, text: &str) {
        self.0.push_str(&format!("\n{text}\n{}\n", "-".repeat(text.chars().count())));
    }

    fn line(&mut self, before: &str, text: &str) {
        let indent = " ".repeat(before.chars().count());
        let mut line = before.to_owned();
        let mut used = before.chars().count();
        for word in text.split_whitespace() {
            let length = word.chars().count();
            if used + length + 1 > WIDTH && used > indent.len() {
                self.0.push_str(line.trim_end());
                self.0.push('\n');
                line.clone_from(&indent);
                used = indent.len();
            }
            line.push_str(word);
            line.push(' ');
            used += length + 1;
        }
        self.0.push_str(line.trim_end());
        self.0.push('\n');
    }
}
