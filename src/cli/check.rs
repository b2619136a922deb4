//! `roadblock check`: everything that is wrong with content, each with its place and what to do.

use std::io::Write;
use std::path::Path;

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, Source};

use crate::base::{Diagnostic, Message, Severity};
use crate::checks;
use crate::library::TextFile;
use crate::store::read_folder;

use super::{Exit, Words, could_not};

/// Checks a folder. With findings of any kind the exit says so; warnings alone do not.
pub(super) fn check(folder: &Path, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let files = match read_folder(folder) {
        Ok(files) => files,
        Err(error) => return could_not(&error.to_string(), err),
    };
    let checked = checks::check(files.clone());
    let (library, found) = (checked.library, checked.diagnostics);
    print(&found, &files, out);
    let errors = found.iter().filter(|one| one.severity == Severity::Error).count();
    let summary = Message::new("check-summary")
        .with("files", files.len())
        .with("cases", library.cases.len())
        .with("errors", errors)
        .with("warnings", found.len() - errors);
    // Nobody is left to tell when the stream is closed; the exit code still says it.
    let _ = writeln!(out, "{}", words.text(&summary));
    if errors > 0 { Exit::Findings } else { Exit::Clean }
}

/// Prints diagnostics with the source line and a caret.
pub(super) fn print(found: &[Diagnostic], files: &[TextFile], out: &mut dyn Write) {
    for one in found {
        let text = files.iter().find(|file| *file.path == *one.file).map_or("", |file| file.text.as_str());
        let path = one.file.to_string();
        let kind = match one.severity {
            Severity::Error => ReportKind::Error,
            Severity::Warning => ReportKind::Warning,
        };
        let end = one.span.end.max(one.span.start + 1).min(text.len().max(1));
        let span = (path.clone(), one.span.start.min(end)..end);
        let report = Report::build(kind, span.clone())
            .with_config(Config::default().with_index_type(IndexType::Byte).with_color(false))
            .with_code(one.code)
            .with_message(format!("{} ({}:{}:{})", one.message, path, one.line, one.column))
            .with_label(Label::new(span).with_message(&one.help).with_color(Color::Primary))
            .finish();
        let mut bytes = Vec::new();
        if report.write((path, Source::from(text)), &mut bytes).is_ok() {
            // As above.
            let _ = out.write_all(&bytes);
        }
    }
}
