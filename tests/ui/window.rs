//! A window over the presenter without a window, driven as the shell drives it. Start at [`Window`].

use std::path::Path;

use egui::{Event, Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, TestRenderer as _};
use roadblock::base::Catalogue;
use roadblock::library::{Library, TextFile};
use roadblock::presenter::shell::{Reply, Request, RequestId, WallRequest, WindowContent as _, WindowId};
use roadblock::presenter::{Opening, Presenter};
use roadblock::scenario::Case;
use roadblock::store::read_folder;

use super::records::Records;
use crate::raster::Raster;

const CASE: &str = "/the-card-says-twenty/";

/// The context of a wall, and the letters and pictures it was given.
pub(super) struct Wall(egui::Context, Raster);

/// A window over the desk, without a window.
pub(super) struct Window {
    harness: Harness<'static, (Presenter, Vec<Request>, Records)>,
}

impl Window {
    pub(super) fn open() -> Self {
        Self::open_with(Records::default(), Vec::new())
    }

    /// A window that finds these workshops, and these files of its own.
    pub(super) fn open_with(records: Records, own_files: Vec<TextFile>) -> Self {
        Self::open_all(records, own_files, None)
    }

    /// A window whose file of settings holds this text.
    pub(super) fn open_set(settings: &str) -> Self {
        Self::open_all(Records::default(), Vec::new(), Some(settings.to_owned()))
    }

    /// A window over a case that was changed, with the chance of this seed.
    pub(super) fn open_changed(change: impl Fn(&Case) -> Case, seed: u64) -> Self {
        Self::open_library(Records::default(), Vec::new(), None, seed, change)
    }

    fn open_all(records: Records, own_files: Vec<TextFile>, settings: Option<String>) -> Self {
        Self::open_library(records, own_files, settings, 5, Case::clone)
    }

    fn open_library(
        records: Records,
        own_files: Vec<TextFile>,
        settings: Option<String>,
        seed: u64,
        change: impl Fn(&Case) -> Case,
    ) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut files = read_folder(&folder).unwrap().files;
        // Everything here is about the play of one case; which cases there are beside it is of no interest.
        files.retain(|file| file.path.matches('/').count() < 2 || file.path.contains(CASE));
        let mut library = Library::from_texts(files);
        library.cases = library.cases.iter().map(change).collect();
        let opening = Opening {
            words: Catalogue::english().unwrap(),
            library,
            record: None,
            own: Some("own".into()),
            own_files,
            settings_file: Some("kept/settings.ron".into()),
            settings: Ok(settings),
            seed,
        };
        let desk = Presenter::open(opening);
        let mut prepared = false;
        let harness = Harness::builder().with_size(vec2(1280.0, 800.0)).build_ui_state(
            move |ui, (desk, asked, records): &mut (Presenter, Vec<Request>, Records)| {
                if !prepared {
                    prepared = true;
                    desk.prepare(WindowId::Primary, ui.ctx());
                    // New fonts arrive with the next pass.
                    ui.ctx().request_repaint();
                    return;
                }
                desk.apply();
                for request in desk.requests() {
                    if let Request::Record(id, wanted) = request.clone() {
                        records.answer(id, wanted).into_iter().for_each(|reply| desk.reply(reply));
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
            (desk, Vec::new(), records),
        );
        let mut window = Self { harness };
        window.run();
        window
    }

    /// Lets frames pass until nothing more is wanted. A window keeps its size on the screen whatever the scale.
    fn run(&mut self) {
        const SCREEN: egui::Vec2 = vec2(1280.0, 800.0);
        for _ in 0..12 {
            let scale = self.harness.ctx.zoom_factor();
            self.harness.set_size(SCREEN / scale);
            self.harness.step();
            let root = &self.harness.output().viewport_output[&egui::ViewportId::ROOT];
            if root.repaint_delay > std::time::Duration::ZERO && self.harness.ctx.zoom_factor() == scale {
                return;
            }
        }
        panic!("the window never comes to rest: {:?}", self.harness.ctx.repaint_causes());
    }

    pub(super) fn place(&self) -> String {
        self.harness.state().0.place()
    }

    pub(super) fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.run();
    }

    /// Presses two keys in haste: both in one frame, or one in each of two frames that follow each other.
    pub(super) fn press_in_haste(&mut self, [first, second]: [Key; 2], in_one_frame: bool) {
        self.harness.key_down(first);
        if !in_one_frame {
            self.harness.step();
        }
        self.harness.key_down(second);
        self.harness.step();
        self.harness.key_up(first);
        self.harness.key_up(second);
        self.run();
    }

    pub(super) fn press_with(&mut self, modifiers: egui::Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Where the case asks for a reason: what was typed is kept, and the next press of the digit decides.
    pub(super) fn keep_the_reason(&mut self) {
        if self.heard().contains("Keep the reason") {
            self.press_with(egui::Modifiers::COMMAND, Key::Enter);
        }
    }

    pub(super) fn context(&self) -> &egui::Context {
        &self.harness.ctx
    }

    /// The shell's answer to a request.
    pub(super) fn reply(&mut self, reply: Reply) {
        self.harness.state_mut().0.reply(reply);
        self.run();
    }

    /// The number of the last request to keep a small file.
    pub(super) fn last_kept(&self) -> RequestId {
        let mut ids = self.harness.state().1.iter().filter_map(|one| match one {
            Request::Keep { id, .. } => Some(*id),
            _ => None,
        });
        ids.next_back().unwrap()
    }

    /// Files that were asked to be put aside.
    pub(super) fn put_aside(&self) -> Vec<String> {
        let paths = self.harness.state().1.iter().filter_map(|one| match one {
            Request::PutAside { path } => Some(path.display().to_string()),
            _ => None,
        });
        paths.collect()
    }

    pub(super) fn records(&mut self) -> &mut Records {
        &mut self.harness.state_mut().2
    }

    /// The name of what has the focus.
    pub(super) fn focused(&self) -> Option<String> {
        let mut nodes = self.harness.root().children_recursive();
        nodes.find(|node| node.accesskit_node().is_focused()).and_then(|node| node.accesskit_node().label())
    }

    pub(super) fn value_of(&self, role: egui::accesskit::Role, name: &str) -> Option<String> {
        self.harness.get_by_role_and_label(role, name).value()
    }

    /// Whether the choice with this name is the one that holds.
    pub(super) fn is_chosen(&self, name: &str) -> bool {
        let toggled = self.harness.get_by_label(name).accesskit_node().toggled();
        toggled == Some(egui::accesskit::Toggled::True)
    }

    pub(super) fn is_enabled(&self, name: &str) -> bool {
        !self.harness.get_by_label(name).accesskit_node().is_disabled()
    }

    pub(super) fn rect_of(&self, name: &str) -> egui::Rect {
        self.harness.get_by_label(name).rect()
    }

    pub(super) fn text_width(&self, text: &str) -> f32 {
        self.rect_of(text).width()
    }

    pub(super) fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.run();
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.harness.event(Event::Paste(text.to_owned()));
        self.run();
    }

    /// What was asked to be kept, the last of each name.
    pub(super) fn kept(&self) -> std::collections::BTreeMap<String, String> {
        let kept = self.harness.state().1.iter().filter_map(|one| match one {
            Request::Keep { path, text, .. } => Some((path.file_name()?.to_string_lossy().into_owned(), text.clone())),
            _ => None,
        });
        kept.collect()
    }

    /// Everything that a screen reader would find.
    pub(super) fn heard(&self) -> String {
        let nodes = self.harness.root().children_recursive();
        let said = nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]);
        said.flatten().collect::<Vec<_>>().join("\n")
    }

    /// Everything that a screen reader would find on the wall, which is drawn in a context of its own.
    pub(super) fn heard_on_the_wall(&mut self) -> String {
        let ctx = egui::Context::default();
        ctx.enable_accesskit();
        let presenter = &mut self.harness.state_mut().0;
        presenter.prepare(WindowId::Wall, &ctx);
        let mut heard = String::new();
        for _ in 0..3 {
            let screen = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(1024.0, 768.0)));
            let output = ctx.run_ui(egui::RawInput { screen_rect: screen, ..Default::default() }, |ui| {
                let whole = egui::UiBuilder::new().max_rect(ui.ctx().viewport_rect());
                let mut root = egui::Ui::new(ui.ctx().clone(), egui::Id::new("wall"), whole);
                presenter.draw(WindowId::Wall, &mut root);
            });
            let nodes = output.platform_output.accesskit_update.clone().map(|update| update.nodes).unwrap_or_default();
            let said = nodes.iter().flat_map(|(_, node)| [node.label(), node.value()]).flatten().map(str::to_owned);
            heard = said.collect::<Vec<_>>().join("\n");
            output.drop_without_applying_deltas();
        }
        heard
    }

    /// What the wall shows in a context that stays: each node of its tree with its place, and the picture if it is wanted.
    pub(super) fn wall_in(&mut self, wall: &Wall, pictured: bool) -> (Vec<String>, Option<egui::ColorImage>) {
        let presenter = &mut self.harness.state_mut().0;
        let screen = Some(egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(1024.0, 768.0)));
        let mut seen = (Vec::new(), None);
        for _ in 0..2 {
            let mut output = wall.0.run_ui(egui::RawInput { screen_rect: screen, ..Default::default() }, |ui| {
                let whole = egui::UiBuilder::new().max_rect(ui.ctx().viewport_rect());
                let mut root = egui::Ui::new(ui.ctx().clone(), egui::Id::new("wall"), whole);
                presenter.draw(WindowId::Wall, &mut root);
            });
            let update = output.platform_output.accesskit_update.clone();
            let nodes = update.map(|update| update.nodes).unwrap_or_default();
            let node = |node: &egui::accesskit::Node| {
                format!("{:?} {:?} {:?} {:?}", node.role(), node.label(), node.value(), node.bounds())
            };
            seen.0 = nodes.iter().map(|(_, one)| node(one)).collect();
            let mut raster = wall.1.clone();
            raster.handle_delta(&mut output.textures_delta);
            seen.1 = pictured.then(|| raster.draw(&wall.0, &output));
            output.drop_without_applying_deltas();
        }
        seen
    }

    /// A wall that stays, for this window.
    pub(super) fn wall(&mut self) -> Wall {
        let ctx = egui::Context::default();
        ctx.enable_accesskit();
        self.harness.state_mut().0.prepare(WindowId::Wall, &ctx);
        Wall(ctx, Raster::default())
    }

    /// Whether the whole screen was asked for; `None` if nothing was.
    pub(super) fn full_screen(&self) -> Option<bool> {
        self.harness.state().1.iter().rev().find_map(|one| match one {
            Request::Fullscreen(on) => Some(*on),
            _ => None,
        })
    }

    /// What was asked of the shell about the wall.
    pub(super) fn wall_requests(&self) -> Vec<WallRequest> {
        let asked = self.harness.state().1.iter().filter_map(|one| match one {
            Request::Wall(request) => Some(request.clone()),
            _ => None,
        });
        asked.collect()
    }

    /// Presses what has this name, as a mouse or a reader would.
    pub(super) fn click(&mut self, name: &str) {
        // As a reader would: what stands below the edge of the window is reached as well.
        self.harness.get_by_label(name).click_accesskit();
        self.run();
    }

    /// Whether it closes when it is asked to.
    pub(super) fn may_close(&mut self) -> bool {
        let may = self.harness.state_mut().0.may_close();
        self.run();
        may
    }

    /// Presses what has these words in its name.
    pub(super) fn click_part(&mut self, words: &str) {
        let found = self.harness.get_by(|node| {
            let button = node.role() == egui::accesskit::Role::Button;
            button && node.label().is_some_and(|label| label.contains(words))
        });
        // As a reader would, like `click`.
        found.click_accesskit();
        self.run();
    }

    /// Types into the field with this name.
    pub(super) fn type_into(&mut self, name: &str, text: &str) {
        self.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, name).focus();
        self.run();
        self.type_text(text);
    }
}

/// Sets a workshop with two people up, and hears the pre-brief.
pub(super) fn set_up(window: &mut Window) {
    assert_eq!(window.place(), "lobby");
    window.press(Key::Num1);
    assert_eq!(window.place(), "day");
    for name in ["Linden", "Mira"] {
        window.type_text(name);
        window.press(Key::Enter);
    }
    window.harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::Enter);
    window.run();
    assert_eq!(window.place(), "pre-brief");
    window.press(Key::T);
    window.press(Key::Enter);
    assert_eq!(window.place(), "ask-curtain");
    // Nobody says beforehand what they expect here.
    window.press(Key::Escape);
    // Before each curtain comes what everybody may see.
    assert_eq!(window.place(), "table");
    window.press(Key::Enter);
    assert_eq!(window.place(), "curtain");
}

/// From phase to phase.
pub(super) fn to_the_phase(window: &mut Window, place: &str) {
    for _ in 0..12 {
        if window.place() == place {
            return;
        }
        window.press(Key::Period);
    }
    panic!("{place} was not reached: {}", window.place());
}

/// Plays on by keyboard: always the first option, and of cards the first.
pub(super) fn play_to_the_debrief(window: &mut Window) -> Vec<String> {
    play_with(window, Key::Num1)
}

/// Plays on by keyboard: always the option and the card with this digit.
pub(super) fn play_with(window: &mut Window, digit: Key) -> Vec<String> {
    let mut places = vec![window.place()];
    for _ in 0..400 {
        let place = window.place();
        if places.last() != Some(&place) {
            places.push(place.clone());
        }
        // The empty chair would give the answer away.
        assert!(!window.heard().contains("not yet here"), "{place}");
        match place.as_str() {
            "curtain" => window.press(Key::Space),
            "play" => {
                // A card is lifted with its digit and dropped with it; no plan of the case asks for more than two.
                let other = if digit == Key::Num1 { Key::Num2 } else { Key::Num1 };
                for key in [digit, digit, other, other, Key::Enter, Key::Enter] {
                    if window.place() == "play" {
                        window.press(key);
                    }
                }
                window.keep_the_reason();
            }
            place if place.starts_with("debrief") => return places,
            _ => window.press(Key::Enter),
        }
    }
    panic!("no debrief was reached: {places:?}\n{}", window.heard());
}
