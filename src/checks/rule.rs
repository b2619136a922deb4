//! What a rule is, what it looks at and how it tells.

use std::sync::Arc;

use super::Example;
use crate::base::nearest::did_you_mean;
use crate::base::read::{Name, Places, is_readable, read_document, tell_lost, tell_steering};
use crate::base::{Diagnostic, Diagnostics, Severity, Span, fingerprint};
use crate::library::{Library, TextFile};
use crate::procedure::Procedure;
use crate::procedure::document::ProcedureDoc;
use crate::rehearsal::Explored;
use crate::scenario::Case;
use crate::scenario::Scenario;
use crate::scenario::document::ScenarioDoc;

/// A rule that content is held against.
#[derive(Debug)]
pub struct Rule {
    /// Stable code, for example `RB0103`.
    pub code: &'static str,
    /// How much a breach matters.
    pub severity: Severity,
    /// What is wrong, in a few words.
    pub title: &'static str,
    /// Why it matters, and what helps in general.
    pub why: &'static str,
    /// Content that breaks the rule, with its place marked.
    pub broken: Example,
    /// The same, repaired.
    pub repaired: Example,
    /// How the rule is applied.
    pub check: Check,
}

/// How a rule is applied.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// By the reader of the file, on its way.
    Reader,
    /// To whatever could be read of a case, even when something else in it is broken.
    Part(fn(&CaseText<'_>, &mut Findings<'_>)),
    /// Only to a case without errors: what is missing from a broken one would be told twice.
    Whole(fn(&CaseText<'_>, &mut Findings<'_>)),
    /// To each translation beside a case, told in the translation's file.
    Translation(fn(&CaseText<'_>, &TextFile, &mut Findings<'_>)),
    /// To a procedure and all cases that are held against it, told in the procedure's file.
    Pack(fn(&PackText<'_>, &mut Findings<'_>)),
    /// To what trying out every way through a case found; see `paths`.
    Paths(fn(&CaseText<'_>, &Case, &Explored, &mut Findings<'_>)),
}

/// A case as its author wrote it, with everything that stands around it.
#[derive(Debug)]
pub struct CaseText<'c> {
    /// The file.
    pub file: &'c TextFile,
    /// What stands in it, with a place for every name.
    pub doc: ScenarioDoc,
    /// The case, when it has no errors. Lists have the same order and length as in `doc`.
    pub scenario: Option<Arc<Scenario>>,
    /// Where every value of it stands.
    pub places: Places,
    /// The procedure it is held against.
    pub procedure: Arc<Procedure>,
    /// All files of the folder.
    pub files: &'c [TextFile],
}

impl<'c> CaseText<'c> {
    /// Finds out what stands in a case file. `None` when there is no procedure to hold it against.
    #[must_use]
    pub fn read(file: &'c TextFile, files: &'c [TextFile], library: &Library) -> Option<Self> {
        let doc = read_document::<ScenarioDoc>(&file.path, &file.text).value?;
        let procedure = library.procedures.iter().find(|procedure| procedure.id == doc.procedure.value)?;
        let print = fingerprint(&file.text);
        let case = library.cases.iter().find(|case| case.scenario.fingerprint == print);
        let scenario = case.map(|case| Arc::clone(&case.scenario));
        let places = Places::of(&file.text);
        Some(Self { file, doc, scenario, places, procedure: Arc::clone(procedure), files })
    }
}

impl CaseText<'_> {
    /// The ids of all roles and people.
    pub fn everybody(&self) -> impl Iterator<Item = &str> {
        let roles = self.doc.roles.iter().map(|role| &*role.id.value);
        roles.chain(self.doc.people.iter().map(|person| &*person.id.value))
    }

    /// The ids of everybody whom a name stands for: one person, or several.
    pub fn people_named<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n str> {
        let several = self.doc.several.iter().find(|several| several.id.value == name);
        let alone = several.is_none().then_some(name);
        several.into_iter().flat_map(|several| several.are.iter().map(|one| &*one.value)).chain(alone)
    }
}

/// A procedure as its author wrote it, with the cases held against it.
#[derive(Debug)]
pub struct PackText<'c> {
    /// The file.
    pub file: &'c TextFile,
    /// What stands in it, with a place for every name.
    pub doc: ProcedureDoc,
    /// The procedure.
    pub procedure: Arc<Procedure>,
    /// Every case that is held against it and has no errors.
    pub cases: Vec<Arc<Scenario>>,
}

impl<'c> PackText<'c> {
    /// Finds out what stands in a procedure file. `None` when it cannot be used.
    #[must_use]
    pub fn read(file: &'c TextFile, library: &Library) -> Option<Self> {
        let doc = read_document::<ProcedureDoc>(&file.path, &file.text).value?;
        let procedure = library.procedures.iter().find(|procedure| procedure.id == doc.id.value)?;
        let cases = library.cases.iter().filter(|case| case.procedure.id == procedure.id);
        let cases = cases.map(|case| Arc::clone(&case.scenario)).collect();
        Some(Self { file, doc, procedure: Arc::clone(procedure), cases })
    }
}

/// Collects what rules have to tell about one file.
#[derive(Debug)]
pub struct Findings<'f>(Diagnostics<'f>);

impl<'f> Findings<'f> {
    /// Nothing yet, about this file.
    #[must_use]
    pub fn new(file: &'f TextFile) -> Self {
        Self(Diagnostics::new(&file.path, &file.text))
    }

    /// Tells of a breach: where, what is wrong, what to do.
    pub fn tell(&mut self, rule: &Rule, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.0.tell(rule.code, rule.severity, span, message, help, None);
    }

    /// Tells of a name that none of `known` is, and says which is near.
    pub fn tell_unknown<'k>(
        &mut self,
        rule: &Rule,
        name: &Name,
        message: impl Into<String>,
        known: impl IntoIterator<Item = &'k str> + Clone,
    ) {
        let repair = self.0.slip(name.span, &name.value, known.clone());
        self.0.tell(rule.code, rule.severity, name.span, message, did_you_mean(&name.value, known), repair);
    }

    /// Whether the letters of the file can be read; tells of what was lost.
    #[must_use]
    pub fn readable(&mut self, file: &TextFile) -> bool {
        if is_readable(&file.text, &mut self.0) {
            tell_lost(&file.text, &mut self.0);
            tell_steering(&file.text, &mut self.0);
        }
        self.0.is_empty()
    }

    /// Everything told, in the order of the file.
    #[must_use]
    pub fn into_list(self) -> Vec<Diagnostic> {
        self.0.into_list()
    }
}
