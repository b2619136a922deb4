//! Decisions and findings for a spreadsheet: CSV with a mark of its encoding, the separator that spreadsheets of the
//! language expect, and no cell that a spreadsheet would run as a formula. `docs/print.md` says what each column holds.

use serde_json::json;

use crate::base::message::Arg;
use crate::debrief::{DebriefReport, MomentKind};
use crate::scenario::Case;

use super::parts::agency_of;
use super::poster::chosen;
use super::{Options, Played, Sheet};

/// Columns of the decisions, each with its description in the catalogue under `column-NAME`.
pub const DECISIONS: [&str; 9] = ["case", "number", "minute", "day", "time", "agency", "role", "decided", "reason"];
/// Columns of the findings.
pub const FINDINGS: [&str; 10] =
    ["case", "clause", "title", "kind", "kept", "minute", "day", "time", "what", "instead"];

/// Columns that hold a whole number.
const NUMBERS: [&str; 3] = ["number", "minute", "kept"];
/// The mark by which spreadsheets know UTF-8.
const MARK: char = '\u{feff}';
/// What a spreadsheet takes for the beginning of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// What stands between cells where the language writes a comma in numbers, and elsewhere.
#[must_use]
pub fn separator(language: &str) -> char {
    match language.split('-').next() {
        Some("en") => ',',
        _ => ';',
    }
}

/// The decisions of a play, one a row.
pub(super) fn decisions(played: &Played<'_>, options: &Options<'_>) -> String {
    let (case, words) = (played.case(), options.words);
    let decisions = played.report.moments.iter().filter(|moment| moment.kind == MomentKind::Decision);
    let rows = (1..).zip(decisions).map(|(number, moment): (usize, _)| {
        let role = moment.who.map(|who| case.scenario.member(who).name.clone()).unwrap_or_default();
        let agency = moment.who.and_then(|who| agency_of(case, who)).map(|agency| agency.name.clone());
        let [day, time] = when(case, moment.at.0, options);
        vec![
            case.scenario.id.clone(),
            number.to_string(),
            (moment.at.0 / 60).to_string(),
            day,
            time,
            agency.unwrap_or_default(),
            role,
            if matches!(moment.full.arg("say"), Some(Arg::Text(_))) {
                chosen(moment, options)
            } else {
                words.text(&moment.full)
            },
            moment.reason.clone().unwrap_or_default(),
        ]
    });
    table(&DECISIONS, rows, options)
}

/// The findings of a play, one a row.
pub(super) fn findings(played: &Played<'_>, options: &Options<'_>) -> String {
    let (case, words) = (played.case(), options.words);
    let rows = played.report.findings.iter().map(|line| {
        let at = played.report.assessment.findings[line.finding].at;
        let [day, time] = when(case, at.0, options);
        vec![
            case.scenario.id.clone(),
            line.clause.0.clone(),
            line.clause.1.clone(),
            line.kind.to_owned(),
            u8::from(line.kept).to_string(),
            (at.0 / 60).to_string(),
            day,
            time,
            words.text(&line.what),
            line.instead.as_ref().map(|instead| words.text(instead)).unwrap_or_default(),
        ]
    });
    table(&FINDINGS, rows, options)
}

fn when(case: &Case, seconds: i64, options: &Options<'_>) -> [String; 2] {
    let reading = DebriefReport::reading(case, crate::base::CaseTime(seconds));
    [options.words.day(reading), reading.to_string()]
}

fn table(columns: &[&str], rows: impl Iterator<Item = Vec<String>>, options: &Options<'_>) -> String {
    let between = u8::try_from(separator(options.words.language())).unwrap_or(b',');
    let mut out =
        csv::WriterBuilder::new().delimiter(between).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let heads = columns.iter().map(|name| options.words.say(&format!("column-{name}")));
    // Writing into memory cannot fail, and every row has as many cells as there are columns.
    let mut written = out.write_record(heads).is_ok();
    for row in rows {
        written &= out.write_record(row.iter().map(|cell| harmless(cell))).is_ok();
    }
    debug_assert!(written, "a row had another number of cells");
    let text = out.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    format!("{MARK}{text}")
}

/// The cell, so that a spreadsheet takes it for text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

/// What each column of a table holds, for programs: a description in the form of "CSV on the Web". `None` for sheets that
/// are no tables.
#[must_use]
pub fn schema(sheet: Sheet, file: &str, options: &Options<'_>) -> Option<String> {
    let columns: &[&str] = match sheet {
        Sheet::Decisions => &DECISIONS,
        Sheet::Findings => &FINDINGS,
        _ => return None,
    };
    let words = options.words;
    let column = |name: &&str| {
        let number = NUMBERS.contains(name);
        json!({
            "name": name,
            "titles": words.say(&format!("column-{name}")),
            "dc:description": words.say(&format!("column-{name}-is")),
            "datatype": if number { "integer" } else { "string" },
        })
    };
    let about = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": words.language() }],
        "url": file,
        "dialect": { "delimiter": separator(words.language()).to_string(), "encoding": "utf-8", "header": true },
        "tableSchema": { "columns": columns.iter().map(column).collect::<Vec<_>>() },
    });
    serde_json::to_string_pretty(&about).ok().map(|text| text + "\n")
}
