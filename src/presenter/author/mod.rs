//! The author's desk: what is known of the files, what is chosen, and what happens when they are saved.
//! It never reads files: the shell brings their texts, at once and after every change, for as long as it is asked to.

mod mend;
mod plans;
pub(in crate::presenter) mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Diagnostic, Message};
use crate::checks::check;
use crate::engine::Play;
use crate::graph::{CaseGraph, Seen};
use crate::library::{Library, TextFile};
use crate::presenter::shell::Request;
use crate::rehearsal::{Plan, carry_over, path_to};
use crate::scenario::Case;
use crate::scenario::SituationIx;
use crate::ui::screens::author::AuthorAction;

use crate::presenter::author::mend::Mends;
use crate::presenter::author::plans::PlanResults;
use crate::presenter::console::Front;
use crate::presenter::setup::SetupState;
use crate::presenter::{Presenter, Screen};

/// What is known of the files, and what is chosen.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Bench {
    /// Whether a play goes on that began here; it is not kept, and leads back here.
    pub(in crate::presenter) playing: bool,
    /// The texts of all content files, by path.
    pub(in crate::presenter) files: Vec<TextFile>,
    /// Everything there is to say about them.
    pub(in crate::presenter) diagnostics: Vec<Diagnostic>,
    /// What there is to tell of files that were not read.
    unread: Vec<Diagnostic>,
    /// Whether only what the readers say is among it, and the rules are still to be asked.
    pub(in crate::presenter) half_read: bool,
    /// Ids of cases whose file is broken: their last good version stands in for them.
    pub(in crate::presenter) standing_in: Vec<String>,
    /// Path of the chosen file.
    pub(in crate::presenter) file: String,
    /// The problem whose text is open, by its place in `diagnostics`.
    pub(in crate::presenter) problem: Option<usize>,
    /// The chosen place of the plan.
    pub(in crate::presenter) place: Option<usize>,
    /// The play that went on last.
    pub(in crate::presenter) course: Option<Play>,
    /// The plan of the chosen case, by the fingerprint of its text.
    plan: Option<(String, CaseGraph)>,
    /// What came of the last reading.
    pub(in crate::presenter) news: Option<Message>,
    /// Repairs of the files.
    pub(in crate::presenter) mends: Mends,
    /// What became of the plans beside the cases.
    pub(in crate::presenter) plans: PlanResults,
    /// For each case that could be played: the fingerprint of its last good version, and when that was read.
    good: BTreeMap<String, (String, String)>,
}

impl Bench {
    /// The case of the chosen file; of a file that belongs to none, the first there is.
    pub(in crate::presenter) fn case<'l>(&self, library: &'l Library) -> Option<&'l Case> {
        let folder = self.file.rsplit('/').nth(1).unwrap_or_default();
        library.case(folder).or(library.cases.first())
    }

    /// When the last good version of a case was read; empty where there is no clock.
    pub(in crate::presenter) fn good_at(&self, case: &str) -> &str {
        self.good.get(case).map_or("", |(_, at)| at)
    }

    /// Remembers when the versions that can be played now were read for the first time.
    fn note_good(&mut self, library: &Library, at: &str) {
        for case in library.cases.iter().filter(|case| !self.standing_in.contains(&case.scenario.id)) {
            let print = &case.scenario.fingerprint;
            if self.good.get(&case.scenario.id).is_none_or(|(known, _)| known != print) {
                self.good.insert(case.scenario.id.clone(), (print.clone(), at.to_owned()));
            }
        }
    }

    /// The plan of a case, with the course of the last play on it.
    pub(in crate::presenter) fn plan(&self, case: &Case) -> CaseGraph {
        let mut graph = match &self.plan {
            Some((of, graph)) if *of == case.scenario.fingerprint => graph.clone(),
            _ => CaseGraph::of(case, &Seen::default()),
        };
        if let Some(course) = self.course.as_ref().filter(|play| play.case().scenario.id == case.scenario.id) {
            graph.lay_over(case, course.log());
        }
        graph
    }

    /// Looks at many plays of the chosen case, when it is another one than before.
    fn look_at_plays(&mut self, library: &Library) {
        let Some(case) = self.case(library) else { return };
        if self.plan.as_ref().is_none_or(|(of, _)| *of != case.scenario.fingerprint) {
            let mut seen = Seen::at_random(case, 1);
            for plan in plans(library, case) {
                seen.add(crate::rehearsal::run_plan(case, &plan, 1).0.log());
            }
            self.plan = Some((case.scenario.fingerprint.clone(), CaseGraph::of(case, &seen)));
        }
    }
}

fn plans(library: &Library, case: &Case) -> Vec<Plan> {
    library.plans_of(case).filter_map(|file| Plan::parse(&file.path, &file.text).value).collect()
}

impl Presenter {
    /// To the author's desk. The shell is asked for the texts, now and whenever they change.
    pub(in crate::presenter) fn open_bench(&mut self) {
        self.screen = Screen::Author;
        self.outbox.ask(Request::Watch(true));
    }

    /// The files were read, for the first time or again. What can be played is shown at once; what takes longer, the
    /// rules and a look at many plays, follows with the next picture: see [`Presenter::read_the_rest`].
    pub(in crate::presenter) fn read_content(&mut self, files: Vec<TextFile>, unread: Vec<Diagnostic>, at: &str) {
        // After a repair the files are brought at once, and once more when the folder is seen to have changed.
        if files == self.bench.files && unread == self.bench.unread && !self.is_mending() {
            return;
        }
        self.stale = true;
        let library = self.library.read_again(files.clone());
        let mut diagnostics = library.diagnostics.clone();
        diagnostics.extend(unread.iter().cloned());
        self.bench.unread = unread;
        let (library, standing_in) = library.or_last_good(&self.library, &files);
        let library = Arc::new(library);
        let first = self.bench.files.is_empty();
        self.library = library;
        self.lay_own_over();
        self.setup = SetupState::new(&self.library);
        let bench = &mut self.bench;
        // What was just saved is what the author looks at.
        let saved = files.iter().find(|file| !first && !bench.files.contains(file));
        if let Some(saved) = saved {
            bench.file.clone_from(&saved.path);
            bench.place = None;
        }
        if !files.iter().any(|file| file.path == bench.file) {
            let first_case = files.iter().find(|file| file.path.ends_with("/scenario.ron")).or(files.first());
            bench.file = first_case.map(|file| file.path.clone()).unwrap_or_default();
        }
        bench.news = (!first).then(|| Message::new("author-read-again"));
        if let Some(news) = bench.mends.settle(&files) {
            bench.news = Some(news);
        }
        (bench.files, bench.diagnostics, bench.standing_in) = (files, diagnostics, standing_in);
        bench.note_good(&self.library, at);
        bench.problem = None;
        bench.half_read = true;
        self.carry_plays_over();
    }

    /// Asks the rules, and looks at many plays of the case.
    pub(in crate::presenter) fn read_the_rest(&mut self) {
        if std::mem::take(&mut self.bench.half_read) {
            self.bench.diagnostics = check(self.bench.files.clone()).diagnostics;
            self.bench.diagnostics.extend(self.bench.unread.iter().cloned());
            let otherwise = self.bench.plans.play(&self.library, &self.bench.standing_in, &self.words);
            self.bench.diagnostics.extend(otherwise);
            self.bench.look_at_plays(&self.library);
            self.stale = true;
        }
    }

    /// What is played goes on with the edited case, as far as it still fits.
    fn carry_plays_over(&mut self) {
        let library = &self.library;
        let carried = |old: &Play| {
            let case = library.case(&old.case().scenario.id)?;
            let same = Arc::ptr_eq(&case.scenario, &old.case().scenario)
                || (case.scenario.fingerprint == old.case().scenario.fingerprint
                    && case.procedure.fingerprint == old.case().procedure.fingerprint);
            (!same).then(|| carry_over(old, case))
        };
        let told = |kept: usize, of: usize| Message::new("author-carried-over").with("kept", kept).with("of", of);
        if let Some(carried) = self.bench.course.as_ref().and_then(&carried) {
            self.bench.news = Some(told(carried.kept, carried.of));
            self.bench.course = Some(carried.play);
        }
        let played = self.session.play().filter(|_| self.bench.playing);
        if let Some(carried) = played.and_then(carried) {
            let news = told(carried.kept, carried.of);
            self.session.go_on_with(&self.library, carried.play);
            self.notice = Some(self.words.text(&news));
            self.bench.news = Some(news);
            self.drafts.begin_afresh();
        } else if self.bench.playing && !self.bench.standing_in.is_empty() {
            self.notice = Some(self.words.say("author-last-good"));
        }
    }

    pub(in crate::presenter) fn author(&mut self, action: AuthorAction) {
        match action {
            AuthorAction::ChooseFile(key) => {
                let file = self.bench.files.get(index(key)).map(|file| file.path.clone());
                self.bench.file = file.unwrap_or_default();
                (self.bench.problem, self.bench.place) = (None, None);
                self.bench.look_at_plays(&self.library);
            }
            AuthorAction::ChoosePlace(place) => self.bench.place = Some(place),
            AuthorAction::PlayFromHere => self.play_from_here(),
            AuthorAction::ShowProblem(key) => self.bench.problem = Some(index(key)),
            AuthorAction::CloseText => self.bench.problem = None,
            AuthorAction::Repair(key) => self.repair(index(key)),
            AuthorAction::Undo => self.take_back(),
            AuthorAction::Back => {
                self.outbox.ask(Request::Watch(false));
                self.bench = Bench::default();
                self.screen = Screen::Lobby;
            }
        }
    }

    /// Finds a way to the chosen place of the plan, or goes on where the last play stands.
    fn play_from_here(&mut self) {
        let Some(case) = self.bench.case(&self.library).cloned() else { return };
        let chosen = self.bench.place.and_then(|place| self.bench.plan(&case).nodes.get(place)?.situation());
        let play = match (chosen, &self.bench.course) {
            (Some(situation), _) => self.way_to(&case, situation),
            (None, Some(course)) if course.case().scenario.id == case.scenario.id => Some(course.clone()),
            (None, _) => Some(Play::begin(case.clone(), self.seed)),
        };
        let Some(play) = play else {
            self.bench.news = Some(Message::new("author-no-way"));
            return;
        };
        self.drafts.begin_afresh();
        self.session.try_out(&self.library, play);
        self.bench.playing = true;
        self.screen = Screen::Live;
        self.front = Front::Table;
    }

    fn way_to(&self, case: &Case, situation: SituationIx) -> Option<Play> {
        let commands = path_to(case, &plans(&self.library, case), self.seed, situation)?;
        let mut play = Play::begin(case.clone(), self.seed);
        for command in commands {
            play.carry_out(&command).ok()?;
        }
        Some(play)
    }

    /// Back from a play that began at the author's desk.
    pub(in crate::presenter) fn back_to_bench(&mut self) {
        if let Some(play) = self.session.leave(&mut self.outbox) {
            self.bench.course = Some(play);
        }
        self.bench.playing = false;
        self.bench.place = None;
        self.notice = None;
        self.screen = Screen::Author;
    }
}

fn index(key: u32) -> usize {
    usize::try_from(key).unwrap_or(usize::MAX)
}
