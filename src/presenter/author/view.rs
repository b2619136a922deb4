//! Turns what is known of the files into the author's desk.

use std::collections::BTreeMap;

use crate::base::{Catalogue, Diagnostic, Message, Severity, Span, fingerprint};
use crate::graph::{Course, Node, NodeKind, summary};
use crate::library::{Library, TextFile};
use crate::scenario::Case;
use crate::ui::screens::author::{
    AuthorView, Excerpt, FileGroup, FileState, FileView, PlanView, ProblemView, SourceView,
};

use crate::presenter::author::Bench;
use crate::presenter::scenery::agency;

/// So many lines before and after the place are shown of a text.
const AROUND: usize = 40;

/// The author's desk.
pub(in crate::presenter) fn author_view(bench: &Bench, library: &Library, words: &Catalogue) -> AuthorView {
    let case = bench.case(library);
    let name = bench.file.rsplit('/').next().unwrap_or_default();
    let stands_in = case.is_some_and(|case| bench.standing_in.contains(&case.scenario.id));
    AuthorView {
        groups: groups(bench, library, words),
        case: case.map(|case| case.scenario.title.clone()).unwrap_or_default(),
        note: stands_in.then(|| last_good(case.map_or("", |case| bench.good_at(&case.scenario.id)), words)),
        can_undo: bench.mends.can_be_taken_back(),
        news: bench.news.as_ref().map(|news| words.text(news)),
        plan: case.map(|case| plan(bench, case, words)),
        problems_title: words.text(&Message::new("author-problems-in").with("file", name)),
        problems: (0..)
            .zip(&bench.diagnostics)
            .filter(|(_, one)| *one.file == *bench.file)
            .map(|(key, one)| problem(key, one, bench))
            .collect(),
        source: bench.problem.and_then(|at| source(bench, bench.diagnostics.get(at)?)),
    }
}

/// Files of a pack first, then those of each case under its title.
fn groups(bench: &Bench, library: &Library, words: &Catalogue) -> Vec<FileGroup> {
    let mut folders: BTreeMap<&str, Vec<FileView>> = BTreeMap::new();
    for (key, file) in (0..).zip(&bench.files) {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        let count = |severity| {
            bench.diagnostics.iter().filter(|one| *one.file == *file.path && one.severity == severity).count()
        };
        let (mistakes, hints) = (count(Severity::Error), count(Severity::Warning));
        let state = match (mistakes, hints) {
            (0, 0) => FileState::Good,
            (0, _) => FileState::Hints,
            _ => FileState::Mistakes,
        };
        let second = match (bench.plans.differs_at(&file.path), mistakes, hints) {
            (Some(0), 0, 0) => words.say("author-plan-passes"),
            (Some(line), _, 0) if line > 0 => words.text(&Message::new("author-plan-differs").with("line", line)),
            (_, 0, 0) => good(file, library, words),
            _ => words.text(&Message::new("author-file-state").with("mistakes", mistakes).with("hints", hints)),
        };
        let view = FileView { key, name: name.to_owned(), state, second, chosen: file.path == bench.file };
        folders.entry(folder).or_default().push(view);
    }
    folders
        .into_iter()
        .map(|(folder, files)| {
            let name = folder.rsplit('/').next().unwrap_or_default();
            let title = match library.case(name) {
                Some(case) => case.scenario.title.clone(),
                None if folder.contains('/') => name.to_owned(),
                None => String::new(),
            };
            FileGroup { title, files }
        })
        .collect()
}

/// What is said of a file without problems.
fn good(file: &TextFile, library: &Library, words: &Catalogue) -> String {
    let procedure = library.procedures.iter().find(|one| one.fingerprint == fingerprint(&file.text));
    match procedure {
        Some(procedure) => words.text(&Message::new("author-file-clauses").with("n", procedure.clauses.len())),
        None if file.path.ends_with(".plan") => words.say("author-plan-waits"),
        None => words.say("author-file-good"),
    }
}

/// That the last good version stands in, and from when it is.
fn last_good(at: &str, words: &Catalogue) -> String {
    if at.is_empty() {
        return words.say("author-last-good");
    }
    words.text(&Message::new("author-last-good-at").with("time", at))
}

fn plan(bench: &Bench, case: &Case, words: &Catalogue) -> PlanView {
    let graph = bench.plan(case);
    let sign = |node: &Node| node.agency.map(|at| agency(&case.procedure.agencies[at.at()].look()));
    PlanView {
        signs: graph.nodes.iter().map(sign).collect(),
        names: graph.nodes.iter().map(|node| name(node, words)).collect(),
        chosen: bench.place.filter(|place| *place < graph.nodes.len()),
        summary: summary(&graph, words),
        graph,
    }
}

/// What a screen reader says of a place: its title, who decides, and what the eye sees of it.
fn name(node: &Node, words: &Catalogue) -> String {
    let mut parts = vec![node.title.clone()];
    parts.extend(node.roles.first().map(|_| node.roles.join(", ")));
    let marks = [
        (matches!(node.kind, NodeKind::Ending(_)), "graph-ending"),
        (node.reach == crate::graph::Reach::Never, "graph-never"),
        (node.dead_end, "graph-dead-end"),
        (node.course == Course::Played, "graph-played"),
        (node.course == Course::Here, "author-here"),
    ];
    parts.extend(marks.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| words.say(key)));
    parts.join(", ")
}

fn problem(key: u32, one: &Diagnostic, bench: &Bench) -> ProblemView {
    let text = bench.files.iter().find(|file| file.path == *one.file).map_or("", |file| file.text.as_str());
    let repair = one.repair.as_ref();
    let mended = repair.and_then(|repair| repair.in_text(text));
    ProblemView {
        excerpt: excerpt(text, repair.map_or(one.span, |repair| repair.span)),
        repaired: repair.zip(mended).map(|(repair, mended)| {
            let Span { start, .. } = repair.span;
            excerpt(&mended, Span { start, end: start + repair.text.len() })
        }),
        key,
        is_mistake: one.severity == Severity::Error,
        place: format!("{}:{}", one.line, one.column),
        message: sentence(one.message.trim_end_matches('.')),
        help: sentence(&one.help),
        code: one.code.to_owned(),
    }
}

/// So many characters before and behind the place are shown of its line.
const BESIDE: usize = 28;

/// The words of a file around a place, within its line.
fn excerpt(text: &str, span: Span) -> Excerpt {
    let (before, rest) = (text.get(..span.start).unwrap_or_default(), text.get(span.start..).unwrap_or_default());
    let meant = text.get(span.start..span.end).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let first = meant.lines().next().unwrap_or_default();
    let behind = line.get(first.len()..).unwrap_or_default();
    let before = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let skipped = before.chars().count().saturating_sub(BESIDE);
    let cut = |text: &str, most: usize| match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    };
    Excerpt {
        before: before.chars().skip(skipped).collect(),
        meant: cut(first, 2 * BESIDE),
        behind: cut(behind.trim_end(), BESIDE),
    }
}

/// What the checker says, as a sentence begins.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn source(bench: &Bench, problem: &Diagnostic) -> Option<SourceView> {
    let file = bench.files.iter().find(|file| file.path == *problem.file)?;
    let first = problem.line.saturating_sub(AROUND + 1);
    let lines = (1..).zip(file.text.lines()).skip(first).take(2 * AROUND + 1);
    let meant = file.text.get(problem.span.start..problem.span.end).unwrap_or_default();
    Some(SourceView {
        name: file.path.clone(),
        lines: lines.map(|(number, line)| (number, line.replace('\t', "    "))).collect(),
        line: problem.line,
        column: problem.column,
        length: meant.lines().next().unwrap_or_default().chars().count(),
        message: sentence(problem.message.trim_end_matches('.')),
        help: sentence(&problem.help),
    })
}
