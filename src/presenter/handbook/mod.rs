//! The handbook at the desk: where it is open, what is decided in it, and the local rules and focal points that are
//! kept in files of their own. The shipped content is never written to.

pub(in crate::presenter) mod view;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::base::Message;
use crate::handbook::contacts::{self, Contacts};
use crate::library::TextFile;
use crate::presenter::shell::Request;
use crate::procedure::ClauseIx;
use crate::procedure::local::{self, LocalRules};
use crate::ui::screens::handbook::HandbookAction;

use crate::presenter::handbook::view::{Page, Shelf, handbook_view, local_clause};
use crate::presenter::{Presenter, Screen, Shown};
use crate::workshop::Step;
use crate::workshop::talk::Formats;

/// The formats of talk of the host's own.
const FORMATS: &str = "formats.ron";

/// Where the handbook stands.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Book {
    page: Option<Page>,
    /// Asked for during a play and not yet granted.
    asked: bool,
    /// Local rules, a procedure each.
    local: Vec<LocalRules>,
    /// Focal points that were filled in, by procedure.
    contacts: BTreeMap<String, Contacts>,
    /// Files that could not be understood: they are put aside before anything is kept under their names.
    unread: BTreeSet<String>,
    /// Where they are kept.
    folder: Option<PathBuf>,
}

impl Book {
    pub(in crate::presenter) fn new(folder: Option<PathBuf>) -> Self {
        Self { folder, ..Self::default() }
    }
}

impl Presenter {
    /// Which handbook is read: that of the play, or of the case that is being set up.
    fn book_at(&self) -> Option<usize> {
        let played = self.session.play().map(crate::engine::Play::case);
        let case = played.or_else(|| self.setup.case(&self.library));
        let books = &self.library.handbooks;
        let of_case = case.and_then(|case| books.iter().position(|book| book.procedure.id == case.procedure.id));
        of_case.or(if books.is_empty() { None } else { Some(0) })
    }

    /// What a workshop filled in for a procedure.
    fn local_of(&self, procedure: &str) -> LocalRules {
        let found = self.book.local.iter().find(|rules| rules.procedure == procedure).cloned();
        found.unwrap_or_else(|| LocalRules { procedure: procedure.to_owned(), ..LocalRules::default() })
    }

    /// The page that covers everything else, if the handbook is open or asked for.
    pub(in crate::presenter) fn shown_book(&self) -> Option<Shown> {
        if self.book.asked {
            return Some(Shown::HandbookGate);
        }
        let page = self.book.page?;
        let handbook = self.library.handbooks.get(self.book_at()?)?;
        let local = self.local_of(&handbook.procedure.id);
        let shelf = Shelf { library: &self.library, handbook, local: &local, words: &self.words };
        Some(Shown::Handbook(handbook_view(&shelf, page)))
    }

    /// Whether a case is being played, so that the handbook could give an answer away.
    fn is_playing(&self) -> bool {
        self.screen == Screen::Live && !matches!(self.session.step(), None | Some(Step::Debrief))
    }

    /// Opens the handbook, at the clause that is talked about if there is one. During a play it asks first.
    pub(in crate::presenter) fn open_book(&mut self) {
        // Whoever comes back from it does not find somebody's private part on the screen.
        self.session.cover();
        if self.is_playing() {
            self.book.asked = true;
            return;
        }
        self.book.page = Some(self.clause_talked_about().unwrap_or(Page::Phase(0, None)));
    }

    fn clause_talked_about(&self) -> Option<Page> {
        let Shown::Debrief(view) = &self.shown else { return None };
        let id = self.drafts.debrief.clause_talked_about(view)?;
        let procedure = &self.library.handbooks.get(self.book_at()?)?.procedure;
        let at = procedure.clauses.iter().position(|clause| clause.id == id)?;
        Some(Page::Phase(procedure.clauses[at].phase, Some(ClauseIx::of(at))))
    }

    pub(in crate::presenter) fn in_the_book(&mut self, action: HandbookAction) {
        self.book.asked = false;
        let Some(at) = self.book_at() else { return };
        let procedure = Arc::clone(&self.library.handbooks[at].procedure);
        let clause = |key: u32| {
            let at = usize::try_from(key).ok().filter(|at| *at < procedure.clauses.len())?;
            Some((ClauseIx::of(at), &procedure.clauses[at]))
        };
        match action {
            HandbookAction::Close => self.book.page = None,
            HandbookAction::Phase(index) => self.book.page = Some(Page::Phase(index, None)),
            HandbookAction::Open(key) => {
                let Some((at, clause)) = clause(key) else { return };
                let page = Page::Phase(clause.phase, Some(at));
                let closes = self.book.page == Some(page);
                self.book.page = Some(if closes { Page::Phase(clause.phase, None) } else { page });
            }
            HandbookAction::Duties(agency) => self.book.page = Some(Page::Duties(agency)),
            HandbookAction::Words => self.book.page = Some(Page::Words),
            HandbookAction::Contacts(office) => self.book.page = Some(Page::Contacts(office)),
            HandbookAction::Edition => self.book.page = Some(Page::Edition),
            HandbookAction::KeepClause(key, form) => {
                let Some((_, clause)) = clause(key) else { return };
                let mut rules = self.local_of(&procedure.id);
                rules.set_clause(local_clause(&clause.id, &form));
                self.keep_local(rules);
            }
            HandbookAction::KeepEdition(form) => {
                let mut rules = self.local_of(&procedure.id);
                rules.organisation = form.organisation.trim().to_owned();
                rules.edition = form.edition.trim().to_owned();
                rules.territory = form.territory.trim().to_owned();
                rules.signed_by =
                    form.signed_by.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
                self.keep_local(rules);
            }
            HandbookAction::KeepContacts(office, forms) => {
                let contacts = &mut Arc::make_mut(&mut self.library).handbooks[at].contacts;
                let Some(office) = contacts.offices.get_mut(office) else { return };
                for (entry, form) in office.entries.iter_mut().zip(forms) {
                    entry.focal_point = form.focal_point.trim().to_owned();
                    entry.deputy = form.deputy.trim().to_owned();
                    entry.telephone = form.telephone.trim().to_owned();
                }
                let text = contacts.to_text(&procedure);
                self.book.contacts.insert(procedure.id.clone(), contacts.clone());
                self.keep_own(&contacts_file(&procedure.id), text);
            }
        }
    }

    /// Local rules hold at once, in the cases as in the handbook, and are kept.
    fn keep_local(&mut self, rules: LocalRules) {
        Arc::make_mut(&mut self.library).lay_over(&rules);
        let (name, text) = (local_file(&rules.procedure), rules.to_text());
        self.book.local.retain(|known| known.procedure != rules.procedure);
        self.book.local.push(rules);
        self.keep_own(&name, text);
    }

    fn keep_own(&mut self, name: &str, text: Result<String, ron::Error>) {
        match (&self.book.folder, text) {
            (Some(folder), Ok(text)) => {
                let path = folder.join(name);
                if self.book.unread.remove(name) {
                    self.outbox.ask(Request::PutAside { path: path.clone() });
                }
                let id = self.outbox.send(|id| Request::Keep { id, path, text });
                self.keeping.insert(id, "desk-not-kept");
            }
            (None, _) => {}
            (Some(_), Err(error)) => self.notice = Some(error.to_string()),
        }
    }

    /// Lays what was filled in here over the content, which was read for the first time or again.
    pub(in crate::presenter) fn lay_own_over(&mut self) {
        let library = Arc::make_mut(&mut self.library);
        for rules in &self.book.local {
            library.lay_over(rules);
        }
        for book in &mut library.handbooks {
            if let Some(list) = self.book.contacts.get(&book.procedure.id) {
                book.contacts = list.clone();
            }
        }
    }

    /// Takes up what was kept. What cannot be read is told and left where it is.
    pub(in crate::presenter) fn take_up_own(&mut self, files: &[TextFile]) {
        let mut broken = Vec::new();
        for at in 0..self.library.procedures.len() {
            let procedure = Arc::clone(&self.library.procedures[at]);
            let kept = |name: String| files.iter().find(|file| file.path == name);
            if let Some(file) = kept(local_file(&procedure.id)) {
                let parsed = local::parse(&file.path, &file.text, &procedure);
                broken.extend(parsed.diagnostics);
                self.book.local.extend(parsed.value);
            }
            if let Some(file) = kept(contacts_file(&procedure.id)) {
                let parsed = contacts::parse(&file.path, &file.text, &procedure);
                broken.extend(parsed.diagnostics);
                self.book.contacts.extend(parsed.value.map(|list| (procedure.id.clone(), list)));
            }
        }
        if let Some(file) = files.iter().find(|file| file.path == FORMATS) {
            let parsed = Formats::parse(&file.path, &file.text);
            broken.extend(parsed.diagnostics);
            self.session.use_formats(parsed.value.unwrap_or_default());
        }
        self.book.unread = broken.iter().map(|problem| problem.file.to_string()).collect();
        self.lay_own_over();
        if let Some(first) = broken.first() {
            let message = Message::new("handbook-broken-own").with("file", &*first.file);
            self.notice = Some(self.words.text(&message.with("why", first.message.as_str())));
        }
    }
}

fn local_file(procedure: &str) -> String {
    format!("{procedure}.ron")
}

fn contacts_file(procedure: &str) -> String {
    format!("{procedure}-contacts.ron")
}
