//! Tables for spreadsheets.

use roadblock::base::Catalogue;
use roadblock::print::{DECISIONS, FINDINGS, Options, Paper, Sheet, schema, separator};

use crate::print::{ODD, library, plays, printed, with_reason, workshop};

fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn tables_have_a_row_for_each_decision_and_each_finding() {
    use roadblock::assessment::assess;
    use roadblock::debrief::{DebriefReport, MomentKind};
    for case in &library().cases {
        for play in plays(case) {
            let workshop = workshop(&play);
            let report = DebriefReport::of(&play, assess(case, play.log(), &Default::default()));
            let decided = report.moments.iter().filter(|moment| moment.kind == MomentKind::Decision).count();
            let decisions = rows(&printed(Sheet::Decisions, &workshop, false));
            assert_eq!((decisions.len(), decisions[0].len()), (decided + 1, DECISIONS.len()));
            let findings = rows(&printed(Sheet::Findings, &workshop, false));
            assert_eq!((findings.len(), findings[0].len()), (report.findings.len() + 1, FINDINGS.len()));
            for (row, line) in findings[1..].iter().zip(&report.findings) {
                assert_eq!((&row[1], row[3].as_str(), row[4] == "1"), (&line.clause.0, line.kind, line.kept));
            }
        }
    }
}

#[test]
fn no_cell_is_a_formula_and_odd_letters_stay() {
    let case = library().cases[0].clone();
    for reason in [ODD, "+1", "-1", "@a"] {
        let workshop = workshop(&with_reason(&case, reason));
        let decisions = rows(&printed(Sheet::Decisions, &workshop, false));
        assert!(decisions.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])));
        assert!(decisions.iter().any(|row| row[8] == format!("'{reason}")), "{decisions:?}");
    }
}

#[test]
fn the_separator_is_that_of_the_language() {
    assert_eq!(["en", "en-GB", "sq", "sr-Latn", "sr-Cyrl"].map(separator), [',', ',', ';', ';', ';']);
}

#[test]
fn every_column_is_described() {
    let words = Catalogue::english().unwrap();
    let options = Options { words: &words, paper: Paper::A4, names: false };
    for (sheet, columns) in [(Sheet::Decisions, &DECISIONS[..]), (Sheet::Findings, &FINDINGS[..])] {
        let schema: serde_json::Value = serde_json::from_str(&schema(sheet, "x.csv", &options).unwrap()).unwrap();
        let described = schema["tableSchema"]["columns"].as_array().unwrap();
        assert_eq!(described.iter().map(|one| one["name"].as_str().unwrap()).collect::<Vec<_>>(), columns);
        for one in described {
            let text = one["dc:description"].as_str().unwrap();
            assert!(text.len() > 8 && !text.starts_with('['), "{text}");
        }
        assert_eq!(schema["dialect"]["delimiter"], ",");
    }
    assert!(schema(Sheet::Report, "x", &options).is_none());
}
