//! A stand for trying a screen: a window of a given size, a draft, and everything that was emitted.

use egui::{Ui, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use roadblock::ui::theme::{ThemeKind, Tokens, install};

pub(crate) const WIDE: Vec2 = Vec2::new(1280.0, 800.0);
pub(crate) const NARROW: Vec2 = Vec2::new(853.0, 533.0);

/// A draft and the actions so far.
pub(crate) struct Table<D, A> {
    pub(crate) draft: D,
    pub(crate) done: Vec<A>,
    ready: bool,
}

/// Shows a screen in a window with the light theme.
pub(crate) fn stand<'a, D: Default + 'a, A: 'a>(
    size: Vec2,
    mut show: impl FnMut(&mut Ui, &mut D, &mut dyn FnMut(A)) + 'a,
) -> Harness<'a, Table<D, A>> {
    let table = Table { draft: D::default(), done: Vec::new(), ready: false };
    let mut harness = Harness::builder().with_size(size).with_step_dt(1.0 / 60.0).build_ui_state(
        move |ui, table: &mut Table<D, A>| {
            if table.ready {
                let mut root = Ui::new(
                    ui.ctx().clone(),
                    egui::Id::new("root"),
                    egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ui.ctx().viewport_rect()),
                );
                show(&mut root, &mut table.draft, &mut |action| table.done.push(action));
            } else {
                install(ui.ctx(), Tokens::shipped(ThemeKind::Light).expect("the shipped theme is well formed"));
                table.ready = true;
                ui.ctx().request_repaint();
            }
        },
        table,
    );
    harness.run();
    harness
}

/// Presses keys one after the other.
pub(crate) fn press<S>(harness: &mut Harness<'_, S>, keys: &[egui::Key]) {
    for &key in keys {
        harness.key_press(key);
        harness.run();
    }
}

/// Clicks what has this name. Waits long enough that two clicks are never one double click.
pub(crate) fn click<S>(harness: &mut Harness<'_, S>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
    harness.run_steps(30);
}

/// Everything a screen reader could read on the screen.
pub(crate) fn heard<S>(harness: &Harness<'_, S>) -> String {
    let all: Vec<String> = harness
        .root()
        .children_recursive()
        .flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()].into_iter().flatten().collect::<Vec<_>>()
        })
        .collect();
    all.join("\n")
}

/// Asserts that whatever can be focused or pressed has a name, and is high enough to be hit.
pub(crate) fn assert_named<S>(harness: &Harness<'_, S>, screen: &str) {
    let mut seen = 0;
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        if !node.data().supports_action(egui::accesskit::Action::Click) {
            continue;
        }
        if node.role() == egui::accesskit::Role::ScrollBar {
            continue;
        }
        let Some(rect) = node.bounding_box() else { continue };
        seen += 1;
        let name = node.label().unwrap_or_default();
        assert!(!name.trim().is_empty(), "{screen}: something without a name at {rect:?}");
        assert!(!name.contains('[') && !name.contains("**"), "{screen}: unfinished words in {name:?}");
        // What is scrolled half out of view is measured by what is left of it.
        let cut = (rect.y1 - rect.y0) < 2.0;
        assert!(cut || (rect.y1 - rect.y0) >= 43.9 || rect.y1 >= 400.0, "{screen}: {name:?} is only {rect:?}");
    }
    if screen.starts_with("wall") {
        assert_eq!(seen, 0, "{screen}: nothing on the wall can be pressed");
        return;
    }
    assert!(seen > 0 || screen == "stages" || screen.starts_with("rooms"), "{screen}: nothing can be pressed");
}
