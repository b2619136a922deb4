//! Mistakes in content as they are printed for people: the line, the place in it, what is wrong and what to do.
//! Whatever stands in a file, and wherever a mistake is said to be, printing never stops halfway.
//! Start at [`print`].

use std::io::Write;
use std::path::Path;

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, Source};

use super::Words;
use crate::base::visible::{turns, visible_in_json};
use crate::base::{Diagnostic, Message, Severity};
use crate::library::TextFile;

/// A longer line is not shown: nobody could see the place in it.
const LONGEST_LINE: usize = 400;
/// More slips of one kind in one file probably come from the first of them.
const MANY: usize = 3;

/// Prints diagnostics with the source line and a caret.
pub(super) fn print(found: &[Diagnostic], files: &[TextFile], root: &Path, words: &Words, out: &mut dyn Write) {
    for of_file in found.chunk_by(|one, other| one.file == other.file) {
        let path = shown(root, &of_file[0].file);
        let text = files.iter().find(|file| *file.path == *of_file[0].file).map_or("", |file| file.text.as_str());
        let mut source = (path.clone(), Source::from(printable(text)));
        for one in of_file {
            // Nobody is left to tell when the stream is closed; the exit code still says it.
            let _ = match drawn(one, text, &path, &mut source) {
                Some(drawn) => out.write_all(&drawn),
                None => writeln!(out, "[{}] {}: {}\n    {}", one.code, word(one.severity), title(one, &path), one.help),
            };
        }
        if let Some(first) = first_of_many(of_file) {
            let message = Message::new("check-mend-first").with("line", first.line);
            // As above.
            let _ = writeln!(out, "{}\n", words.text(&message));
        }
    }
}

/// The first of many slips that break the build of a file in the same way.
fn first_of_many(of_file: &[Diagnostic]) -> Option<&Diagnostic> {
    let slips = || of_file.iter().filter(|one| one.severity == Severity::Error && one.code < "RB0102");
    slips().find(|one| slips().filter(|other| other.code == one.code).count() > MANY)
}

fn title(one: &Diagnostic, path: &str) -> String {
    format!("{} ({path}:{}:{})", one.message, one.line, one.column)
}

/// The line with the place marked; `None` where it cannot be shown.
fn drawn(one: &Diagnostic, text: &str, path: &str, source: &mut (String, Source<String>)) -> Option<Vec<u8>> {
    let place = place(one, text)?;
    let kind = match one.severity {
        Severity::Error => ReportKind::Error,
        Severity::Warning => ReportKind::Warning,
    };
    let span = (path.to_owned(), place);
    let report = Report::build(kind, span.clone())
        .with_config(Config::default().with_index_type(IndexType::Byte).with_color(false))
        .with_code(one.code)
        .with_message(title(one, path))
        .with_label(Label::new(span).with_message(&one.help).with_color(Color::Primary))
        .finish();
    let mut bytes = Vec::new();
    report.write(source, &mut bytes).ok()?;
    Some(bytes)
}

/// The piece of the text to mark: whole letters, at least one, ending with something to see.
fn place(one: &Diagnostic, text: &str) -> Option<std::ops::Range<usize>> {
    let mut start = one.span.start.min(text.len().checked_sub(1)?);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let line = &text[start - line_before(text, start)..];
    let line = &line[..line.find('\n').unwrap_or(line.len())];
    if line.len() > LONGEST_LINE || line.contains('\0') {
        return None;
    }
    let first = text[start..].chars().next()?.len_utf8();
    let mut end = one.span.end.clamp(start + first, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    let seen = text[start..end].trim_end().len();
    Some(start..start + seen.max(first))
}

/// How many bytes of its line stand before a place.
fn line_before(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(at, |newline| at - newline - 1)
}

/// The text, with everything that is no visible letter as blanks of the same length, so that lines are the ones we
/// count and every place stays where it is.
fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for letter in text.chars() {
        let breaks = matches!(letter, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{200b}');
        if breaks || turns(letter) || (letter.is_control() && letter != '\n' && letter != '\t') {
            printable.extend(std::iter::repeat_n(' ', letter.len_utf8()));
        } else {
            printable.push(letter);
        }
    }
    printable
}

pub(super) fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// An object as text for programs, in which nothing steers a terminal.
pub(super) fn json_text(object: &serde_json::Value) -> String {
    visible_in_json(&format!("{object:#}")).into_owned()
}

/// The path as one can open it from here.
pub(super) fn shown(root: &Path, file: &str) -> String {
    root.join(file).display().to_string().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::base::{Catalogue, Span};

    fn printed(text: &str, span: Span) -> String {
        let (file, message, help) = (Arc::from("x.ron"), "wrong".to_owned(), "mend it".to_owned());
        let one = Diagnostic {
            code: "RB0101",
            severity: Severity::Error,
            file,
            span,
            line: 1,
            column: 1,
            message,
            help,
            repair: None,
        };
        let files = [TextFile { path: "x.ron".to_owned(), text: text.to_owned() }];
        let mut out = Vec::new();
        print(&[one], &files, Path::new(""), &Catalogue::english().unwrap(), &mut out);
        String::from_utf8(out).unwrap()
    }

    proptest! {
        #[test]
        fn printing_never_stops_halfway(
            text in "([a-z(:,\"] |\n|\r|\r\n|\t|\u{0}|ë|„|\u{fffd}|\u{2028}|\u{85}|\u{feff}|😀|\u{301}){0,40}",
            start in 0_usize..120,
            length in 0_usize..60,
        ) {
            let told = printed(&text, Span { start, end: start + length });
            prop_assert!(told.contains("wrong") && told.contains("mend it"), "{}", told);
        }
    }

    #[test]
    fn the_place_is_shown_in_its_line() {
        let told = printed("a\nbë„c\n", Span { start: 3, end: 4 });
        assert!(told.contains("2 │ bë„c"), "{told}");
        assert!(printed("", Span::default()).contains("mend it"));
    }
}
