//! The author's desk with the shipped case, a plan of it half played, and two problems.

use std::path::Path;

use egui::{Key, Ui};
use roadblock::graph::{CaseGraph, Seen};
use roadblock::library::Library;
use roadblock::rehearsal::{Plan, run_plan};
use roadblock::store::read_folder;
use roadblock::ui::frame::{self, TopBarDraft};
use roadblock::ui::screens::author::*;
use roadblock::ui::theme::Agency;

use super::{Sample, top_bar, words};

pub(crate) fn screens() -> Vec<Sample> {
    let sample = |name, keys, build| Sample { name, keys, build };
    let tabs: &[Key] = &[Key::Tab; 9];
    vec![
        sample("author", &[], || author(author_view())),
        sample("author-text", &[], || author(with_text())),
        sample("author-keys", tabs, || author(author_view())),
    ]
}

pub(crate) fn author_view() -> AuthorView {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let library = Library::from_texts(read_folder(&folder).expect("the shipped content").files);
    let case = library.case("the-card-says-twenty").expect("the shipped case");
    let mut graph = CaseGraph::of(case, &Seen::at_random(case, 1));
    let plan =
        "as patrol: quiet-end\nas patrol: the-doubt\nas patrol: keep-the-card\nas patrol: her-pain, who-you-are\n";
    let plan = Plan::parse("x.plan", plan).value.expect("a plan");
    graph.lay_over(case, run_plan(case, &plan, 1).0.log());
    let signs = ["police", "police-specialised", "social-welfare", "advocacy"];
    let agencies = [Agency::POLICE, Agency::POLICE_SPECIALISED, Agency::SOCIAL_WELFARE, Agency::ADVOCACY];
    let sign = |id: &str| signs.iter().position(|known| *known == id).map(|at| agencies[at]);
    let file = |key, name: &str, state, second: &str, chosen| FileView {
        key,
        name: name.to_owned(),
        state,
        second: second.to_owned(),
        chosen,
    };
    AuthorView {
        groups: vec![
            FileGroup {
                title: String::new(),
                files: vec![
                    file(0, "contacts.ron", FileState::Hints, "2 hints", false),
                    file(1, "procedure.ron", FileState::Good, "45 clauses", false),
                ],
            },
            FileGroup {
                title: case.scenario.title.clone(),
                files: vec![
                    file(2, "by-the-book.plan", FileState::Good, "as expected", false),
                    file(3, "monday-morning.plan", FileState::Mistakes, "differs at line 7", false),
                    file(4, "scenario.ron", FileState::Mistakes, "1 mistake, 1 hint", true),
                ],
            },
        ],
        case: case.scenario.title.clone(),
        note: Some("Last good version stays playable (14:32)".to_owned()),
        can_undo: true,
        news: Some("scenario.ron was repaired in line 96.".to_owned()),
        plan: Some(PlanView {
            signs: graph
                .nodes
                .iter()
                .map(|node| node.agency.and_then(|at| sign(&case.procedure.agencies[at.at()].id)))
                .collect(),
            names: graph.nodes.iter().map(|node| format!("{}, {}", node.title, node.id)).collect(),
            chosen: None,
            summary: "23 situations. Every one has a way in and a way on. 403 plays looked at.".to_owned(),
            graph,
        }),
        problems_title: "Problems in scenario.ron".to_owned(),
        problems: vec![
            ProblemView {
                key: 0,
                is_mistake: true,
                place: "212:17".to_owned(),
                message: "There is no situation \"whom-to-cal\"".to_owned(),
                help: "Did you mean \"whom-to-call\"?".to_owned(),
                code: "RB0201".to_owned(),
                excerpt: excerpt("goto: \"", "whom-to-cal", "\", adds: ( trust: 1 ),"),
                repaired: Some(excerpt("goto: \"", "whom-to-call", "\", adds: ( trust: 1 ),")),
            },
            ProblemView {
                key: 1,
                is_mistake: false,
                place: "148:9".to_owned(),
                message: "The longest option is the first and meets every clause".to_owned(),
                help: "Make the three equally long".to_owned(),
                code: "RB0901".to_owned(),
                excerpt: excerpt("( id: ", "\"quiet-end\"", ","),
                repaired: None,
            },
        ],
        source: None,
    }
}

fn excerpt(before: &str, meant: &str, behind: &str) -> Excerpt {
    Excerpt { before: before.to_owned(), meant: meant.to_owned(), behind: behind.to_owned() }
}

fn with_text() -> AuthorView {
    let lines =
        (180..=244).map(|number| (number, format!("            // line {number} of the file"))).collect::<Vec<_>>();
    let mut source = SourceView {
        name: "victim-assistance/the-card-says-twenty/scenario.ron".to_owned(),
        lines,
        line: 212,
        column: 23,
        length: 13,
        message: "There is no situation \"whom-to-cal\"".to_owned(),
        help: "Did you mean \"whom-to-call\"?".to_owned(),
    };
    source.lines[32].1 = "                goto: \"whom-to-cal\", adds: ( trust: 1 ),".to_owned();
    AuthorView { source: Some(source), ..author_view() }
}

fn author(view: AuthorView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut bar, mut draft) = (words(), TopBarDraft::default(), AuthorDraft::default());
    let mut top = top_bar();
    (top.title, top.can_pause) = ("Author’s desk".into(), false);
    Box::new(move |ui| {
        frame::top_bar_ui(ui, &top, &mut bar, &words, &mut |_| {});
        author_ui(ui, &view, &mut draft, &words, &mut |_| {});
    })
}
