//! Everything of one folder of content, built from `(path, text)` pairs, with the checks that cross files.
//! It never reads files itself; whoever has them (the terminal, the window) brings the texts.
//! Start at [`Library::from_texts`].

pub mod telling_words;
mod unread;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::read::with_line_ends;
use crate::base::{Diagnostic, Diagnostics, Severity, Span, fingerprint};
use crate::handbook::{Handbook, contacts, glossary};
use crate::procedure::local::LocalRules;
use crate::procedure::{self, Procedure};
use crate::scenario::{self, Case};

use telling_words::TellingWords;

pub use unread::{Unread, WhyUnread};

/// A text file of the content folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// Path from the content folder, with forward slashes.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl TextFile {
    /// Ends every line with the sign for it, where an old program ended them otherwise. All places stay what they are.
    pub fn mend_line_ends(&mut self) {
        if let Cow::Owned(whole) = with_line_ends(&self.text) {
            self.text = whole;
        }
    }
}

/// All content of a folder.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// Cases that can be played, the easiest and shortest first.
    pub cases: Vec<Case>,
    /// Procedures that could be read.
    pub procedures: Vec<Arc<Procedure>>,
    /// What there is to read about each of them, in the same order.
    pub handbooks: Vec<Handbook>,
    /// Local rules that hold in it.
    pub local_rules: Vec<LocalRules>,
    /// The texts it was read from.
    pub files: Vec<TextFile>,
    /// Everything there is to tell authors, file by file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Library {
    /// Reads all content. Bad files are told and left out; the rest can be played.
    #[must_use]
    pub fn from_texts(files: Vec<TextFile>) -> Self {
        Self::default().read_again(files)
    }

    /// Reads all content that has changed since it was read into this library, and takes over what has not. It gives
    /// the same as reading everything, sooner.
    #[must_use]
    pub fn read_again(&self, mut files: Vec<TextFile>) -> Self {
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files.iter_mut().for_each(TextFile::mend_line_ends);
        let mut library = Self::default();
        let mut by_id: BTreeMap<String, Arc<Procedure>> = BTreeMap::new();
        let mut by_folder: BTreeMap<&str, usize> = BTreeMap::new();
        for file in files.iter().filter(|file| named(&file.path, "procedure.ron")) {
            let known = self.procedures.iter().find(|known| self.is_as_before(file, &known.fingerprint));
            let read = known.map(|known| (Some(Arc::clone(known)), self.told_of(&file.path)));
            let (procedure, told) = read.unwrap_or_else(|| {
                let parsed = procedure::parse(&file.path, &file.text);
                (parsed.value.map(Arc::new), parsed.diagnostics)
            });
            library.diagnostics.extend(told);
            if let Some(known) = procedure.as_ref().filter(|procedure| by_id.contains_key(&procedure.id)) {
                let first = by_folder.iter().find(|(_, at)| library.handbooks[**at].procedure.id == known.id);
                let first = first.map_or(String::new(), |(folder, _)| format!("{folder}/procedure.ron"));
                library.diagnostics.extend(stands_twice("procedure", &known.id, Span::default(), file, &first));
            } else if let Some(procedure) = procedure {
                by_id.insert(procedure.id.clone(), Arc::clone(&procedure));
                by_folder.insert(folder_of(&file.path), library.handbooks.len());
                library.handbooks.push(Handbook::of(Arc::clone(&procedure)));
                library.procedures.push(procedure);
            }
        }
        for file in files.iter().filter(|file| named(&file.path, "contacts.ron")) {
            if let Some(handbook) = by_folder.get(folder_of(&file.path)).map(|&at| &mut library.handbooks[at]) {
                let parsed = contacts::parse(&file.path, &file.text, &handbook.procedure);
                library.diagnostics.extend(parsed.diagnostics);
                handbook.contacts = parsed.value.unwrap_or_default();
            }
        }
        for file in files.iter().filter(|file| named(&file.path, "terms.csv")) {
            let parsed = glossary::parse(&file.path, &file.text);
            library.diagnostics.extend(parsed.diagnostics);
            if let Some(handbook) = by_folder.get(folder_of(&file.path)).map(|&at| &mut library.handbooks[at]) {
                handbook.terms = parsed.value.unwrap_or_default();
            }
        }
        for file in files.iter().filter(|file| named(&file.path, "telling-words.ron")) {
            library.diagnostics.extend(telling_words::parse(&file.path, &file.text).diagnostics);
        }
        let mut case_files: BTreeMap<String, &str> = BTreeMap::new();
        for file in files.iter().filter(|file| named(&file.path, "scenario.ron")) {
            let before = library.cases.len();
            if let Some(case) = self.case_as_before(file, &by_id) {
                library.diagnostics.extend(self.told_of(&file.path));
                library.cases.push(case);
            } else {
                library.read_case(file, &by_id);
            }
            match library.cases.get(before).map(|case| case.scenario.id.clone()) {
                Some(id) if case_files.contains_key(&id) => {
                    library.cases.pop();
                    let place = scenario::place_of_id(&file.text);
                    library.diagnostics.extend(stands_twice("case", &id, place, file, case_files[&id]));
                }
                Some(id) => drop(case_files.insert(id, &file.path)),
                None => {}
            }
        }
        for file in &files {
            library.diagnostics.extend(second_ending(file));
        }
        library.cases.sort_by_key(Case::rank);
        library.files = files;
        library
    }

    /// Whether a file without mistakes has the text that had this fingerprint.
    fn is_as_before(&self, file: &TextFile, print: &str) -> bool {
        let broken = |told: &Diagnostic| *told.file == *file.path && told.severity == Severity::Error;
        !self.diagnostics.iter().any(broken) && fingerprint(&file.text) == print
    }

    fn told_of(&self, path: &str) -> Vec<Diagnostic> {
        self.diagnostics.iter().filter(|told| *told.file == *path).cloned().collect()
    }

    /// A case whose file, and whose procedure's, are as they were.
    fn case_as_before(&self, file: &TextFile, procedures: &BTreeMap<String, Arc<Procedure>>) -> Option<Case> {
        let known = self.cases.iter().find(|known| self.is_as_before(file, &known.scenario.fingerprint))?;
        let procedure = procedures.get(&known.procedure.id)?;
        let same = self.procedures.iter().any(|before| Arc::ptr_eq(before, procedure));
        same.then(|| Case { scenario: Arc::clone(&known.scenario), procedure: Arc::clone(procedure) })
    }

    fn read_case(&mut self, file: &TextFile, procedures: &BTreeMap<String, Arc<Procedure>>) {
        let wanted = scenario::procedure_of(&file.text);
        let found = match &wanted {
            Some(name) => procedures.get(&name.value),
            // The case cannot even say which procedure it means: any will do to tell what is wrong with it.
            None => procedures.values().next(),
        };
        let Some(procedure) = found else {
            let mut out = Diagnostics::new(&file.path, &file.text);
            let (name, span) = wanted.map_or((String::new(), Span::default()), |name| (name.value, name.span));
            let known: Vec<&str> = procedures.keys().map(String::as_str).collect();
            let message = format!("there is no procedure \"{name}\" to hold the case against");
            if known.is_empty() {
                let help = "put a procedure.ron that can be read into the folder above the case";
                out.error("RB0301", span, message, help);
            } else {
                out.unknown("RB0301", span, &name, message, known);
            }
            self.diagnostics.extend(out.into_list());
            return;
        };
        let parsed = scenario::parse(&file.path, &file.text, procedure);
        self.diagnostics.extend(parsed.diagnostics);
        if let Some(scenario) = parsed.value {
            self.cases.push(Case { scenario: Arc::new(scenario), procedure: Arc::clone(procedure) });
        }
    }

    /// Lays local rules over the procedure that they belong to: from now on they hold in its cases and its handbook.
    /// [`Library::procedures`] stays as it was shipped.
    pub fn lay_over(&mut self, rules: &LocalRules) {
        let Some(shipped) = self.procedures.iter().find(|procedure| procedure.id == rules.procedure) else { return };
        let here = Arc::new(rules.laid_over(shipped));
        self.local_rules.retain(|known| known.procedure != rules.procedure);
        self.local_rules.push(rules.clone());
        let books = self.handbooks.iter_mut().map(|handbook| &mut handbook.procedure);
        for procedure in books.chain(self.cases.iter_mut().map(|case| &mut case.procedure)) {
            if procedure.id == here.id {
                *procedure = Arc::clone(&here);
            }
        }
    }

    /// The case with this id.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|case| case.scenario.id == id)
    }

    /// This library and every case of another one that is not in it and can be read beside what is here. What is here
    /// stays as it is: a case of a pack whose own texts differ is left out.
    #[must_use]
    pub fn with_cases_of(&self, other: &Self) -> Self {
        let here = |path: &str| self.files.iter().find(|file| file.path == path);
        let mut files = self.files.clone();
        for case in other.cases.iter().filter(|case| self.case(&case.scenario.id).is_none()) {
            let texts = other.texts_of(case);
            if texts.iter().all(|file| here(&file.path).is_none_or(|known| known.text == file.text)) {
                let new = texts.into_iter().filter(|file| !files.iter().any(|known| known.path == file.path));
                files.extend(new.collect::<Vec<_>>());
            }
        }
        let mut both = other.read_again(files);
        self.local_rules.iter().for_each(|rules| both.lay_over(rules));
        let is_new = |rules: &&LocalRules| !self.procedures.iter().any(|known| known.id == rules.procedure);
        other.local_rules.iter().filter(is_new).for_each(|rules| both.lay_over(rules));
        both
    }

    /// This library, and for each case whose file is there and broken its last good version. Also says which these are.
    #[must_use]
    pub fn or_last_good(mut self, before: &Self, files: &[TextFile]) -> (Self, Vec<String>) {
        let mut standing_in = Vec::new();
        for case in &before.cases {
            let id = &case.scenario.id;
            let is_there = files.iter().any(|file| file.path.ends_with(&format!("{id}/scenario.ron")));
            if is_there && self.case(id).is_none() {
                standing_in.push(id.clone());
                self.cases.push(case.clone());
            }
        }
        self.cases.sort_by_key(Case::rank);
        (self, standing_in)
    }

    /// The texts that a case is played on: its own, and those of the pack it belongs to, without the other cases of it.
    #[must_use]
    pub fn texts_of(&self, case: &Case) -> Vec<TextFile> {
        let own = self
            .files
            .iter()
            .find(|file| named(&file.path, "scenario.ron") && fingerprint(&file.text) == case.scenario.fingerprint);
        let folder = own.map_or("", |file| folder_of(&file.path));
        let pack = folder_of(folder);
        let belongs =
            |path: &str| folder_of(path) == pack || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        self.files.iter().filter(|file| own.is_some() && belongs(&file.path)).cloned().collect()
    }

    /// The telling words of the pack that a case belongs to; none when there is no list.
    #[must_use]
    pub fn telling_words(&self, case: &Case) -> TellingWords {
        let texts = self.texts_of(case);
        let list = texts.iter().find(|file| named(&file.path, "telling-words.ron"));
        list.and_then(|file| telling_words::parse(&file.path, &file.text).value).unwrap_or_default()
    }

    /// All plans, as they stand beside their cases.
    pub fn plans(&self) -> impl Iterator<Item = &TextFile> {
        self.files.iter().filter(|file| file.path.ends_with(".plan"))
    }

    /// The plans that stand beside a case.
    pub fn plans_of(&self, case: &Case) -> impl Iterator<Item = &TextFile> {
        let beside = format!("/{}/", case.scenario.id);
        self.plans().filter(move |plan| format!("/{}", plan.path).contains(&beside))
    }

    /// Whether anything is wrong enough that some content cannot be played.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|found| found.severity == Severity::Error)
    }
}

/// That something has the id of something else, which is kept.
fn stands_twice(kind: &str, id: &str, place: Span, file: &TextFile, first: &str) -> Vec<Diagnostic> {
    let mut out = Diagnostics::new(&file.path, &file.text);
    let message = format!("the {kind} \"{id}\" is there twice");
    out.error("RB0202", place, message, format!("the other one is in {first}; give one of them a new id"));
    out.into_list()
}

/// A file of content behind whose ending an editor put another one, so that nothing reads it.
fn second_ending(file: &TextFile) -> Vec<Diagnostic> {
    let Some(meant) = file.path.strip_suffix(".txt") else { return Vec::new() };
    let mut out = Diagnostics::new(&file.path, &file.text);
    let name = meant.rsplit('/').next().unwrap_or(meant);
    let message = format!("this file is called {name}.txt, so nobody reads it");
    let help = format!("call it {name}; in Notepad, choose “All files” when you save, or write the name in quotes");
    out.warning("RB0302", Span::default(), message, help);
    out.into_list()
}

fn named(path: &str, name: &str) -> bool {
    path.rsplit('/').next() == Some(name)
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}
