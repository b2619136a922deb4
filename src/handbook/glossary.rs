//! The words of the trade in three languages, with how sure each translation is: `scenarios/<pack>/terms.csv`.
//! It never translates the interface; it is a list to look things up in. Start at [`parse`].

use serde::Deserialize;

use crate::base::read::{is_readable, tell_lost, tell_steering, with_line_ends};
use crate::base::visible::visible;
use crate::base::{Diagnostics, Parsed, Span};

/// How sure a translation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// Somebody who works with the word should look at it before it is used.
    Low,
    /// Probably right.
    Medium,
    /// Read in official texts.
    High,
}

/// A word with its translations.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Term {
    /// Short name.
    pub id: String,
    /// What kind of word, such as `institution`.
    pub category: String,
    /// In English.
    pub en: String,
    /// In Albanian.
    pub sq: String,
    /// In Serbian, Latin script.
    pub sr_latin: String,
    /// How sure the Albanian is.
    pub confidence_sq: Confidence,
    /// How sure the Serbian is.
    pub confidence_sr: Confidence,
    /// Whether the Albanian was read in a source; else it was formed by us.
    #[serde(deserialize_with = "yes")]
    pub read_in_source_sq: bool,
    /// Whether the Serbian was read in a source; else it was formed by us.
    #[serde(deserialize_with = "yes")]
    pub read_in_source_sr: bool,
    /// Which sources, by number.
    pub basis: String,
    /// What else there is to know.
    pub note: String,
}

fn yes<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    match String::deserialize(deserializer)?.as_str() {
        "yes" => Ok(true),
        "no" => Ok(false),
        other => Err(serde::de::Error::custom(format!("\"{other}\" is neither yes nor no"))),
    }
}

/// Reads a list of terms. A row that cannot be read is told and left out.
#[must_use]
pub fn parse(file: &str, text: &str) -> Parsed<Vec<Term>> {
    let text = &*with_line_ends(text);
    let mut out = Diagnostics::new(file, text);
    if !is_readable(text, &mut out) {
        return Parsed { value: None, diagnostics: out.into_list() };
    }
    tell_lost(text, &mut out);
    tell_steering(text, &mut out);
    // Nobody is shown a text that obeys such signs.
    let text = &*visible(text);
    let mut terms: Vec<Term> = Vec::new();
    let separator = separator(text);
    let mut rows = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
    for row in rows.deserialize::<Term>() {
        match row {
            Ok(term) if terms.iter().any(|known| known.id == term.id) => {
                let span = place(text, &term.id, separator);
                let message = format!("the term \"{}\" stands twice", term.id);
                out.error("RB0202", span, message, "give one of them a new id, or take it out");
            }
            Ok(term) => terms.push(term),
            Err(error) => {
                let at = error.position().map_or(0, |place| usize::try_from(place.byte()).unwrap_or(0));
                let message = format!("this row of the list of terms cannot be read: {}", reason(&error));
                let help = "compare it with the first row, which names the columns; put a text with a comma in quotes";
                out.error("RB0109", Span { start: at, end: at }, message, help);
            }
        }
    }
    Parsed { value: Some(terms), diagnostics: out.into_list() }
}

/// What stands between two columns. Where a comma belongs to numbers, spreadsheets write semicolons, or tabs.
fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |sign: u8| head.bytes().filter(|byte| *byte == sign).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign)).unwrap_or(b',')
}

fn place(text: &str, id: &str, separator: u8) -> Span {
    let start = text.rfind(&format!("\n{id}{}", char::from(separator))).map_or(0, |newline| newline + 1);
    Span { start, end: start + id.len() }
}

fn reason(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("it has {len} columns, and there are {expected_len}")
        }
        csv::ErrorKind::Deserialize { err, .. } => err.kind().to_string(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Confidence, parse};

    const HEAD: &str =
        "id,category,en,sq,sr_latin,confidence_sq,confidence_sr,read_in_source_sq,read_in_source_sr,basis,note\n";

    #[test]
    fn a_row_is_read_with_how_sure_it_is() {
        let text = format!("{HEAD}inst_csw,institution,\"Centre, for Social Welfare\",QPS,CSR,high,low,yes,no,S18,\n");
        let parsed = parse("terms.csv", &text);
        assert_eq!(parsed.diagnostics, []);
        let terms = parsed.value.unwrap();
        assert_eq!(terms[0].en, "Centre, for Social Welfare");
        assert_eq!((terms[0].confidence_sq, terms[0].confidence_sr), (Confidence::High, Confidence::Low));
        assert_eq!((terms[0].read_in_source_sq, terms[0].read_in_source_sr), (true, false));
    }

    #[test]
    fn a_list_that_a_spreadsheet_saved_is_read_the_same() {
        let plain = format!("{HEAD}a,x,A,Ç,Š,high,high,yes,yes,,\nb,x,B,B,B,low,low,no,no,,\n");
        let read = |text: &str| {
            let parsed = parse("terms.csv", text);
            assert_eq!(parsed.diagnostics, []);
            parsed.value.unwrap()
        };
        let wanted = read(&plain);
        assert_eq!(wanted.len(), 2);
        for text in
            [plain.replace(',', ";"), plain.replace(',', "\t"), plain.replace('\n', "\r"), plain.replace('\n', "\r\n")]
        {
            assert_eq!(read(&text), wanted, "{text}");
        }
    }

    #[test]
    fn a_bad_row_hides_no_other() {
        let rows = "a,x,A,A,A,high,high,yes,yes,,\nb,x,B\nc,x,C,C,C,sure,high,yes,yes,,\na,x,A,A,A,high,high,yes,yes,,\nd,x,D,D,D,high,high,yes,yes,,\n";
        let parsed = parse("terms.csv", &format!("{HEAD}{rows}"));
        let told: Vec<(usize, &str, &str)> =
            parsed.diagnostics.iter().map(|d| (d.line, d.code, d.message.as_str())).collect();
        assert_eq!(
            told.iter().map(|(line, code, _)| (*line, *code)).collect::<Vec<_>>(),
            [(3, "RB0109"), (4, "RB0109"), (5, "RB0202")]
        );
        assert!(told[0].2.contains("3 columns, and there are 11"), "{told:?}");
        let ids: Vec<String> = parsed.value.unwrap().into_iter().map(|term| term.id).collect();
        assert_eq!(ids, ["a", "d"]);
    }
}
