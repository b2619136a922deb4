//! The shell without a window: the order of a frame, intents, rest and screen readers, on a real egui context.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bevy::a11y::{AccessibilityPlugin, AccessibilitySystems};
use bevy::ecs::message::Messages;
use bevy::input::InputPlugin;
use bevy::prelude::*;
use bevy::shader::Shader;
use bevy::window::{RequestRedraw, WindowCloseRequested};
use bevy_egui::egui::accesskit;
use bevy_egui::{EguiContext, EguiOutput, EguiPlugin, PrimaryEguiContext, egui, input::EguiInputEvent};

use super::alarm::Alarm;
use super::reader::ReaderAction;
use super::{add_shell, frame};
use crate::base::Catalogue;
use crate::presenter::shell::{Reply, Request, RequestId, RoomClock, WindowContent, WindowId};

/// What the shell called, in order.
type Calls = Arc<Mutex<Vec<String>>>;

/// A face with one button that writes down how it is called.
#[derive(Default)]
struct Recorder {
    calls: Calls,
    intents: usize,
    applied: usize,
    requests: Vec<Request>,
    draws_twice: bool,
    wake: Option<Duration>,
    repaint_after: Option<Duration>,
}

impl Recorder {
    fn note(&self, call: impl Into<String>) {
        self.calls.lock().unwrap().push(call.into());
    }
}

impl WindowContent for Recorder {
    fn prepare(&mut self, _window: WindowId, _ctx: &egui::Context) {
        self.note("prepare");
    }

    fn apply(&mut self) {
        self.note("apply");
        for _ in 0..std::mem::take(&mut self.intents) {
            self.applied += 1;
            self.note(format!("applied {}", self.applied));
        }
    }

    fn tick(&mut self, _passed: Duration, _clock: &RoomClock) {
        self.note("tick");
    }

    fn requests(&mut self) -> Vec<Request> {
        std::mem::take(&mut self.requests)
    }

    fn reply(&mut self, reply: Reply) {
        self.note(match reply {
            Reply::Done(_) => "kept",
            Reply::Failed { .. } => "not kept",
            Reply::Content { .. } | Reply::NoContent { .. } => "content",
            Reply::Displays(_) => return,
            _ => "other",
        });
    }

    fn project(&mut self) {
        self.note("project");
    }

    fn title(&self, _window: WindowId) -> String {
        "title".to_owned()
    }

    fn place(&self) -> String {
        format!("place-{}", self.applied)
    }

    fn draw(&mut self, _window: WindowId, ui: &mut egui::Ui) {
        self.note("draw");
        if self.draws_twice && ui.ctx().current_pass_index() == 0 {
            ui.ctx().request_discard("a test of two passes");
        }
        if let Some(delay) = self.repaint_after {
            ui.ctx().request_repaint_after(delay);
        }
        if ui.button("Decide").clicked() {
            self.intents += 1;
        }
    }

    fn has_intents(&self) -> bool {
        self.intents > 0
    }

    fn next_wake(&self) -> Option<Duration> {
        self.wake
    }

    fn may_close(&mut self) -> bool {
        true
    }

    fn closing(&mut self) {
        self.note("closing");
        let id = RequestId(1);
        self.requests.push(Request::Keep { id, path: std::env::temp_dir().join(".."), text: String::new() });
    }
}

/// What a screen reader does, until the end of the frame in which the window system collects it.
#[derive(Resource, Default)]
struct ByReader(Vec<ReaderAction>);

fn collect(mut by_reader: ResMut<ByReader>, mut actions: MessageWriter<ReaderAction>) {
    actions.write_batch(by_reader.0.drain(..));
}

/// The shell with everything of bevy_egui but the painting.
fn headless(face: Recorder) -> (App, Calls) {
    let calls = face.calls.clone();
    let mut app = App::new();
    app.set_error_handler(bevy::ecs::error::panic);
    app.add_plugins((MinimalPlugins, AssetPlugin::default(), InputPlugin, AccessibilityPlugin));
    app.add_plugins((WindowPlugin { primary_window: None, ..default() }, ImagePlugin::default()));
    app.init_asset::<Shader>().init_resource::<ClearColor>();
    app.add_plugins(EguiPlugin::default());
    app.init_resource::<ByReader>().add_systems(PostUpdate, collect.in_set(AccessibilitySystems::Update));
    add_shell(&mut app, face, None, Arc::new(Catalogue::english().unwrap()));
    app.finish();
    app.cleanup();
    (app, calls)
}

fn wants_frame(app: &App) -> bool {
    !app.world().resource::<Messages<RequestRedraw>>().is_empty()
}

/// Runs frames as the event loop would: as long as the next one is asked for. Returns how many ran.
#[track_caller]
fn run_until_rest(app: &mut App) -> usize {
    for frames in 1..=20 {
        app.update();
        if !wants_frame(app) {
            return frames;
        }
    }
    panic!("the window never comes to rest");
}

fn context(app: &mut App) -> (Entity, egui::Context) {
    let mut query = app.world_mut().query_filtered::<(Entity, &mut EguiContext), With<PrimaryEguiContext>>();
    let (entity, mut context) = query.single_mut(app.world_mut()).unwrap();
    (entity, context.get_mut().clone())
}

/// Presses the button as a screen reader does.
fn press_by_reader(app: &mut App) {
    let (context, _) = context(app);
    let tree =
        app.world().entity(context).get::<EguiOutput>().unwrap().platform_output.accesskit_update.clone().unwrap();
    let (button, _) = tree.nodes.iter().find(|(_, node)| node.label() == Some("Decide")).unwrap();
    app.world_mut().resource_mut::<ByReader>().0.push(ReaderAction {
        context,
        action: accesskit::ActionRequest {
            action: accesskit::Action::Click,
            target_tree: tree.tree_id,
            target_node: *button,
            data: None,
        },
    });
}

fn taken(calls: &Calls) -> Vec<String> {
    std::mem::take(&mut *calls.lock().unwrap())
}

#[test]
fn a_frame_applies_passes_time_projects_and_then_draws() {
    let (mut app, calls) = headless(Recorder::default());
    app.update();
    assert_eq!(taken(&calls), ["prepare", "apply", "tick", "project", "draw"]);
    app.update();
    assert_eq!(taken(&calls), ["apply", "tick", "project", "draw"]);
}

#[test]
fn the_window_comes_to_rest_and_stays_there() {
    let (mut app, _) = headless(Recorder::default());
    assert!(run_until_rest(&mut app) <= 4, "fonts and first sizes need a few frames");
    for _ in 0..10 {
        assert_eq!(run_until_rest(&mut app), 1, "a wake-up without news is one frame");
    }
}

#[test]
fn a_modifier_key_is_news_once() {
    let (mut app, _) = headless(Recorder::default());
    run_until_rest(&mut app);
    let mut keys = app.world_mut().resource_mut::<bevy_egui::input::ModifierKeysState>();
    keys.ctrl = true;
    assert!(run_until_rest(&mut app) > 1, "egui hears of it");
    assert!(context(&mut app).1.input(|input| input.modifiers.ctrl));
    assert_eq!(run_until_rest(&mut app), 1, "and not again while it is held");
}

#[test]
fn a_delay_is_a_ring_later_and_not_a_frame_at_once() {
    let (soon, late) = (Some(Duration::from_millis(20)), Some(Duration::from_secs(3600)));
    for (wake, repaint_after) in [(soon, None), (None, soon), (late, soon), (soon, late)] {
        let (mut app, _) = headless(Recorder { wake, repaint_after, ..Recorder::default() });
        run_until_rest(&mut app);
        assert_eq!(run_until_rest(&mut app), 1, "{wake:?}, {repaint_after:?}");
        let (ring, rings) = channel();
        app.insert_resource(Alarm::start(move || ring.send(()).unwrap_or_default()));
        app.update();
        assert!(rings.recv_timeout(Duration::from_secs(5)).is_ok(), "{wake:?}, {repaint_after:?}");
    }
}

#[test]
fn a_readers_press_is_applied_once_and_soon() {
    for draws_twice in [false, true] {
        let (mut app, calls) = headless(Recorder { draws_twice, ..Recorder::default() });
        context_with_reader(&mut app);
        run_until_rest(&mut app);
        taken(&calls);
        press_by_reader(&mut app);
        run_until_rest(&mut app);
        let calls = taken(&calls);
        assert_eq!(calls.iter().filter(|call| call.starts_with("applied")).count(), 1, "{calls:?}");
        // One frame collects the press, one hands it to egui, and the next applies it.
        let draws = if draws_twice { 4 } else { 2 };
        let applied_at = calls.iter().position(|call| call.starts_with("applied")).unwrap();
        assert_eq!(calls[..applied_at].iter().filter(|call| *call == "draw").count(), draws);
    }
}

/// In a window bevy_egui does this itself, as soon as the window's adapter is there.
fn context_with_reader(app: &mut App) {
    app.update();
    context(app).1.enable_accesskit();
}

#[test]
fn a_click_is_applied_once_and_soon() {
    let (mut app, calls) = headless(Recorder { draws_twice: true, ..Recorder::default() });
    run_until_rest(&mut app);
    let (entity, _) = context(&mut app);
    let pos = egui::pos2(12.0, 12.0);
    let press = |pressed| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    for event in [egui::Event::PointerMoved(pos), press(true), press(false)] {
        app.world_mut().write_message(EguiInputEvent { context: entity, event });
        run_until_rest(&mut app);
    }
    let applied = taken(&calls).into_iter().filter(|call| call.starts_with("applied")).count();
    assert_eq!(applied, 1);
}

#[test]
fn a_closing_window_is_asked_for_its_last_requests() {
    let (mut app, calls) = headless(Recorder::default());
    app.update();
    taken(&calls);
    app.world_mut().write_message(WindowCloseRequested { window: Entity::PLACEHOLDER });
    app.update();
    assert_eq!(taken(&calls), ["apply", "tick", "closing", "not kept", "project", "draw"]);
    assert!(app.should_exit().is_some());
}

#[test]
fn quitting_closes_once() {
    let (mut app, calls) = headless(Recorder { requests: vec![Request::Quit, Request::Quit], ..Recorder::default() });
    app.update();
    assert_eq!(taken(&calls).iter().filter(|call| *call == "closing").count(), 1);
    assert!(app.should_exit().is_some_and(|exit| exit.is_success()));
}

#[test]
fn the_trace_names_each_screen_entered() {
    let file = std::env::temp_dir().join(format!("roadblock-trace-{}", std::process::id()));
    let _ = std::fs::remove_file(&file);
    let (mut app, _) = headless(Recorder::default());
    app.world_mut().resource_mut::<frame::Traced>().file = Some(file.clone());
    context_with_reader(&mut app);
    run_until_rest(&mut app);
    press_by_reader(&mut app);
    run_until_rest(&mut app);
    let lines = std::fs::read_to_string(&file).unwrap();
    assert_eq!(lines, "screen place-0\nreaders offered\nscreen place-1\n");
    std::fs::remove_file(file).unwrap();
}
