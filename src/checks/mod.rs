//! The author's checker: every rule that content is held against, each in a file of its own with a stable code, what
//! it is for, and a broken and a repaired example. It never plays for points and never reads files.
//! Start at [`check`], then [`Rule`]; the list of all rules is [`all`].
//!
//! **To add a rule**: write a file in the folder of its kind with `pub(super) const RULE: Rule = …`, name it in that
//! folder's `mod.rs` (module and list), and run the test `checks`. The test tries both examples and says how to renew
//! `docs/diagnostics.md`. A rule that looks at a case gets a [`CaseText`] and tells with [`Findings::tell`]; one that
//! a reader applies on its way has [`Check::Reader`] and is told there, under the same code. Codes are never used
//! again for something else.
//!
//! Rules that need every path of a case (what exploration finds) stand in the folder `paths` with codes RB09xx; they
//! are run by [`check_paths`], for whoever explores.

mod audience;
mod example;
mod fields;
mod files;
mod fit;
mod manual;
mod names;
mod paths;
mod plans;
mod rule;
mod sense;
mod story;
mod syntax;
mod wording;

use crate::base::Diagnostic;
use crate::library::{Library, TextFile};
use crate::rehearsal::{Plan, unknown_names};

pub use example::{Example, Files};
pub use manual::{explained, manual};
pub use paths::check_paths;
pub use rule::{CaseText, Check, Findings, PackText, Rule};

/// Content that was read and checked.
#[derive(Debug)]
pub struct Checked {
    /// What can be played.
    pub library: Library,
    /// Everything there is to tell, file by file, in the order of each file.
    pub diagnostics: Vec<Diagnostic>,
}

/// Every rule, in the order of the codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    [
        syntax::RULES,
        files::UNREAD,
        fields::RULES,
        names::RULES,
        files::RULES,
        plans::RULES,
        story::RULES,
        fit::RULES,
        wording::RULES,
        audience::RULES,
        paths::RULES,
        sense::RULES,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// The rule with this code.
#[must_use]
pub fn rule(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code == code)
}

/// The files `text/*.po` in the folder of a case.
fn translations_beside<'f>(case: &TextFile, files: &'f [TextFile]) -> impl Iterator<Item = &'f TextFile> {
    let folder = case.path.strip_suffix("scenario.ron").unwrap_or_default().to_owned() + "text/";
    files.iter().filter(move |file| file.path.starts_with(&folder) && file.path.ends_with(".po"))
}

/// Reads all content of a folder and holds it against every rule that needs no play.
#[must_use]
pub fn check(mut files: Vec<TextFile>) -> Checked {
    files.iter_mut().for_each(TextFile::mend_line_ends);
    let library = Library::from_texts(files.clone());
    let mut diagnostics = library.diagnostics.clone();
    for plan in library.plans() {
        diagnostics.extend(Plan::parse(&plan.path, &plan.text).diagnostics);
    }
    for case in &library.cases {
        for file in library.plans_of(case) {
            let plan = Plan::parse(&file.path, &file.text).value;
            diagnostics.extend(plan.iter().flat_map(|plan| unknown_names(case, plan, file)));
        }
    }
    for file in files.iter().filter(|file| file.path.rsplit('/').next() == Some("scenario.ron")) {
        let Some(case) = CaseText::read(file, &files, &library) else { continue };
        let mut findings = Findings::new(file);
        for rule in all() {
            match rule.check {
                Check::Part(check) => check(&case, &mut findings),
                Check::Whole(check) if case.scenario.is_some() => check(&case, &mut findings),
                _ => {}
            }
        }
        diagnostics.extend(findings.into_list());
        for translation in translations_beside(file, &files) {
            let mut findings = Findings::new(translation);
            if !findings.readable(translation) {
                diagnostics.extend(findings.into_list());
                continue;
            }
            for rule in all() {
                if let Check::Translation(check) = rule.check {
                    check(&case, translation, &mut findings);
                }
            }
            diagnostics.extend(findings.into_list());
        }
    }
    for file in files.iter().filter(|file| file.path.rsplit('/').next() == Some("procedure.ron")) {
        let Some(pack) = PackText::read(file, &library) else { continue };
        let mut findings = Findings::new(file);
        for rule in all() {
            if let Check::Pack(check) = rule.check {
                check(&pack, &mut findings);
            }
        }
        diagnostics.extend(findings.into_list());
    }
    diagnostics.sort_by(|one, other| (&one.file, one.span.start).cmp(&(&other.file, other.span.start)));
    Checked { library, diagnostics }
}
