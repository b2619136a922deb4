//! The author's desk: by keyboard, by mouse, by name; and what happens when a file is saved.

use std::path::Path;

use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use roadblock::base::Catalogue;
use roadblock::library::{Library, TextFile};
use roadblock::presenter::shell::{Reply, Request, WindowContent as _, WindowId};
use roadblock::presenter::{Opening, Presenter};
use roadblock::store::read_folder;
use roadblock::ui::screens::author::{AuthorAction, AuthorDraft, AuthorView, author_ui};

use crate::samples::author::author_view;
use crate::samples::words;
use crate::stand::{NARROW, Table, WIDE, click, heard, press, stand};

fn at(size: egui::Vec2, view: AuthorView) -> Harness<'static, Table<AuthorDraft, AuthorAction>> {
    let words = words();
    stand(size, move |ui, draft, emit| author_ui(ui, &view, draft, &words, emit))
}

#[test]
fn files_places_and_problems_have_names_and_can_be_pressed() {
    let mut harness = at(WIDE, author_view());
    click(&mut harness, "The card says twenty, by-the-book.plan, as expected");
    click(&mut harness, "Whom to call, whom-to-call");
    click(&mut harness, "Show 212:17: There is no situation \"whom-to-cal\"");
    click(
        &mut harness,
        "Repair 212:17: goto: \"whom-to-cal\", adds: ( trust: 1 ), becomes goto: \"whom-to-call\", adds: ( trust: 1 ),",
    );
    click(&mut harness, "Undo the repair");
    click(&mut harness, "Play from here");
    press(&mut harness, &[Key::Escape]);
    let wanted = [
        AuthorAction::ChooseFile(2),
        AuthorAction::ChoosePlace(4),
        AuthorAction::ShowProblem(0),
        AuthorAction::Repair(0),
        AuthorAction::Undo,
        AuthorAction::PlayFromHere,
        AuthorAction::Back,
    ];
    assert_eq!(harness.state().done, wanted);
}

#[test]
fn what_is_wrong_is_said_in_words() {
    for size in [WIDE, NARROW] {
        let said = heard(&at(size, author_view()));
        for wanted in [
            "Problems in scenario.ron",
            "1 mistake, 1 hint",
            "differs at line 7",
            "Last good version stays playable (14:32)",
        ] {
            assert!(said.contains(wanted), "{wanted} is not said in\n{said}");
        }
    }
}

const CASE: &str = "victim-assistance/the-card-says-twenty/scenario.ron";

/// The desk with the shipped content, and a shell that brings the texts when asked to.
struct Window {
    harness: Harness<'static, (Presenter, Vec<TextFile>, Vec<Request>)>,
}

impl Window {
    fn open() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut files = read_folder(&folder).unwrap().files;
        // Everything here is about one case; which cases there are beside it is of no interest.
        files.retain(|file| file.path.matches('/').count() < 2 || file.path.contains("/the-card-says-twenty/"));
        let opening = Opening {
            words: Catalogue::english().unwrap(),
            library: Library::from_texts(files.clone()),
            record: None,
            own: None,
            own_files: Vec::new(),
            settings_file: Some("kept/settings.ron".into()),
            settings: Ok(None),
            seed: 5,
        };
        let mut prepared = false;
        let harness = Harness::builder().with_size(vec2(1280.0, 800.0)).with_max_steps(12).build_ui_state(
            move |ui, (desk, files, asked): &mut (Presenter, Vec<TextFile>, Vec<Request>)| {
                if !prepared {
                    prepared = true;
                    desk.prepare(WindowId::Primary, ui.ctx());
                    ui.ctx().request_repaint();
                    return;
                }
                desk.apply();
                for request in desk.requests() {
                    match &request {
                        Request::Watch(true) => {
                            desk.reply(Reply::Content { files: files.clone(), told: Vec::new(), at: "14:31".into() });
                        }
                        Request::Mend { file, from, to, .. } => {
                            let held = files.iter_mut().find(|one| one.path == *file && one.text == *from);
                            held.into_iter().for_each(|held| held.text.clone_from(to));
                            desk.reply(Reply::Content { files: files.clone(), told: Vec::new(), at: "14:33".into() });
                        }
                        _ => {}
                    }
                    asked.push(request);
                }
                desk.project();
                let whole = egui::UiBuilder::new().layer_id(egui::LayerId::background());
                let whole = whole.max_rect(ui.ctx().viewport_rect());
                desk.draw(WindowId::Primary, &mut egui::Ui::new(ui.ctx().clone(), egui::Id::new("root"), whole));
                if desk.has_intents() {
                    ui.ctx().request_repaint();
                }
            },
            (Presenter::open(opening), files, Vec::new()),
        );
        let mut window = Self { harness };
        window.harness.run();
        window
    }

    fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    fn click(&mut self, name: &str) {
        // As a screen reader does: what is scrolled out of view can be pressed all the same.
        self.harness.get_by_label(name).click_accesskit();
        self.harness.run();
        self.harness.run_steps(30);
    }

    fn place(&self) -> String {
        self.harness.state().0.place()
    }

    fn heard(&self) -> String {
        let nodes = self.harness.root().children_recursive();
        let said = nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]);
        said.flatten().collect::<Vec<_>>().join("\n")
    }

    /// The author saves a file.
    #[track_caller]
    fn save(&mut self, from: &str, to: &str) {
        let (desk, files, _) = self.harness.state_mut();
        let file = files.iter_mut().find(|file| file.path == CASE).unwrap();
        assert!(file.text.contains(from), "{from}");
        file.text = file.text.replace(from, to);
        desk.reply(Reply::Content { files: files.clone(), told: Vec::new(), at: "14:32".into() });
        self.harness.run();
    }
}

fn at_the_desk() -> Window {
    let mut window = Window::open();
    assert_eq!(window.place(), "lobby");
    window.click("Author’s desk. Write and check cases");
    assert_eq!(window.place(), "author");
    window.click("The card says twenty, scenario.ron, no problems");
    window
}

#[test]
fn the_desk_shows_files_plan_and_problems_of_the_shipped_content() {
    let mut window = at_the_desk();
    let said = window.heard();
    for wanted in [
        "The card says twenty",
        "The card says twenty, scenario.ron, no problems",
        "Talking with Era, Patrol officer",
        "The case ends",
    ] {
        assert!(said.contains(wanted), "{wanted} is not said in\n{said}");
    }
    assert!(!said.contains("[author") && !said.contains("[graph"), "{said}");
    window.press(Key::Escape);
    assert_eq!(window.place(), "lobby");
    assert_eq!(window.harness.state().2.last(), Some(&Request::Watch(false)));
}

#[test]
fn a_play_begins_anywhere_and_its_course_is_shown_afterwards() {
    let mut window = at_the_desk();
    window.click("At the health centre, Social worker on duty");
    window.click("Play from here");
    assert_eq!(window.place(), "play");
    assert!(window.heard().contains("social worker on duty"), "{}", window.heard());
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert_eq!(window.place(), "author");
    let said = window.heard();
    assert!(said.contains("At the health centre, Social worker on duty, the play stands here"), "{said}");
    assert!(said.contains("Talking with Era, Patrol officer, played"), "{said}");
    assert!(!window.harness.state().2.iter().any(|one| matches!(one, Request::Keep { .. })), "nothing was kept");
}

#[test]
fn a_saved_case_goes_on_where_the_play_was() {
    let mut window = at_the_desk();
    window.click("At the health centre, Social worker on duty");
    window.click("Play from here");
    window.save("Ask Era what she agrees to", "Ask Era what is all right with her");
    assert_eq!(window.place(), "play");
    let said = window.heard();
    assert!(said.contains("Ask Era what is all right with her"), "{said}");
    assert!(said.contains("were kept"), "{said}");
    // An option that was taken is gone: the play goes back to the last point that is the same.
    window.save("\"the-doubt\"", "\"the-new-doubt\"");
    assert_eq!(window.place(), "play");
    assert!(window.heard().contains("What do you go by?"), "{}", window.heard());
    assert!(window.heard().contains("1 of "), "{}", window.heard());
}

#[test]
fn a_broken_file_shows_its_problems_and_the_last_good_version_plays() {
    let mut window = at_the_desk();
    window.save("goto: \"nobody-opens-the-door\"", "goto: \"nobody-opens-the-dor\"");
    let said = window.heard();
    assert!(said.contains("Last good version stays playable (14:31)"), "{said}");
    assert!(said.contains("The card says twenty, scenario.ron, 1 mistake"), "{said}");
    let show = said.lines().find(|line| line.starts_with("Show ")).unwrap().to_owned();
    assert!(show.contains("nobody-opens-the-dor"), "{show}");
    window.click(&show);
    let said = window.heard();
    assert!(said.contains("Did you mean") && said.contains(&format!("{CASE}:")), "{said}");
    window.press(Key::Escape);
    window.click("Talking with Era, Patrol officer");
    window.click("Play from here");
    assert_eq!(window.place(), "play", "it can still be played");
    window.save("goto: \"nobody-opens-the-dor\"", "goto: \"nobody-opens-the-door\"");
    assert_eq!(window.place(), "play");
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(!window.heard().contains("stays playable"), "{}", window.heard());
}

#[test]
fn a_repair_is_shown_made_and_taken_back() {
    let mut window = at_the_desk();
    let text = |window: &Window| {
        let files = &window.harness.state().1;
        files.iter().find(|file| file.path == CASE).unwrap().text.clone()
    };
    window.save("goto: \"nobody-opens-the-door\"", "goto: \"nobody-opens-the-dor\"");
    let wrong = text(&window);
    let said = window.heard();
    let repair = said.lines().find(|line| line.starts_with("Repair ")).unwrap().to_owned();
    assert!(repair.contains("goto: \"nobody-opens-the-dor\"") && repair.contains("becomes"), "{repair}");
    window.click(&repair);
    assert!(window.heard().contains("scenario.ron was repaired in line "), "{}", window.heard());
    let left = text(&window).matches("nobody-opens-the-dor\"").count();
    assert_eq!(left + 1, wrong.matches("nobody-opens-the-dor\"").count(), "one place, and no other, was mended");
    assert_eq!(text(&window).len(), wrong.len() + 1);
    assert!(!window.heard().contains("[author"), "{}", window.heard());
    window.click("Undo the repair");
    assert!(text(&window) == wrong, "{}", window.heard());
    let said = window.heard();
    assert!(said.contains("The repair of scenario.ron was taken back.") && !said.contains("Undo the repair"), "{said}");
}

/// Somebody saves the file in the moment in which it is to be repaired.
#[test]
fn a_repair_never_writes_over_somebody_elses_work() {
    let mut window = at_the_desk();
    window.save("goto: \"nobody-opens-the-door\"", "goto: \"nobody-opens-the-dor\"");
    let said = window.heard();
    let repair = said.lines().find(|line| line.starts_with("Repair ")).unwrap().to_owned();
    let file = window.harness.state_mut().1.iter_mut().find(|file| file.path == CASE).unwrap();
    file.text.push_str("// A note.\n");
    let theirs = file.text.clone();
    window.click(&repair);
    assert!(window.heard().contains("scenario.ron was changed meanwhile"), "{}", window.heard());
    assert!(!window.heard().contains("Undo the repair"));
    assert!(window.harness.state().1.iter().any(|file| file.text == theirs), "their text is still there");
}

#[test]
fn a_plan_tells_at_which_line_another_thing_came() {
    let mut window = at_the_desk();
    assert!(window.heard().contains("The card says twenty, by-the-book.plan, as expected"), "{}", window.heard());
    let (desk, files, _) = window.harness.state_mut();
    let plan = files.iter_mut().find(|file| file.path.ends_with("by-the-book.plan")).unwrap();
    plan.text.push_str("expect score: at most 3\n");
    let line = plan.text.lines().count();
    desk.reply(Reply::Content { files: files.clone(), told: Vec::new(), at: String::new() });
    window.harness.run();
    let said = window.heard();
    assert!(said.contains(&format!("by-the-book.plan, differs at line {line}")), "{said}");
    assert!(
        said.contains("Expected a score of at most 3"),
        "the problems are those of the file that was saved: {said}"
    );
}
