//! A scale of a few steps of which one is chosen: by click, by arrow keys, by a screen reader. A container with its own
//! decision: call [`StepScale::show`].

use egui::{EventFilter, Key, Sense, Stroke, Ui, WidgetInfo, accesskit, pos2, vec2};

use super::control::focus_ring;
use super::text::galley;
use crate::ui::theme::sizes::{height, radius, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};

/// Steps side by side on a line, the chosen one in the light of the lamp. `values` are the words for each step; those at
/// the ends and the chosen one are shown.
#[must_use = "show it with `.show(ui)`"]
pub struct StepScale<'a> {
    name: &'a str,
    values: &'a [String],
    chosen: usize,
}

impl<'a> StepScale<'a> {
    /// A scale with the words for its steps, and which of them is chosen.
    pub fn new(name: &'a str, values: &'a [String], chosen: usize) -> Self {
        Self { name, values, chosen }
    }

    /// Shows the scale, as wide as the place allows; says which step was asked for, if one was.
    pub fn show(self, ui: &mut Ui) -> Option<usize> {
        let t = ui.tokens();
        let last = self.values.len().saturating_sub(1);
        let tall = height::TARGET + Face::Small.line_height();
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::click());
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        self.announce(ui, &response, last);

        let line = rect.top() + height::TARGET / 2.0;
        let ends = rect.shrink2(vec2(space::XL, 0.0));
        let share = |step: usize| f32::from(u8::try_from(step).unwrap_or(u8::MAX)) / f32::from(self.gaps());
        let centre = |step: usize| pos2(ends.left() + ends.width() * share(step), line);
        ui.painter().hline(centre(0).x..=centre(last).x, line, Stroke::new(stroke::CONTROL, t.edge));
        for step in 0..=last {
            let (dot, border) = (space::S, Stroke::new(stroke::CONTROL, t.edge));
            if step == self.chosen {
                ui.painter().circle(centre(step), space::M, t.lamp, Stroke::new(stroke::CHOSEN, t.ink));
            } else {
                ui.painter().circle(centre(step), dot, t.surface, border);
            }
        }
        self.words(ui, rect, &centre);
        if response.has_focus() {
            focus_ring(ui, rect, radius::BUTTON);
        }
        self.asked_for(ui, &response, &centre).filter(|step| *step != self.chosen)
    }

    fn gaps(&self) -> u8 {
        u8::try_from(self.values.len().saturating_sub(1)).unwrap_or(u8::MAX).max(1)
    }

    fn announce(&self, ui: &Ui, response: &egui::Response, last: usize) {
        let number = |step: usize| f64::from(u32::try_from(step).unwrap_or(u32::MAX));
        response.widget_info(|| WidgetInfo::slider(ui.is_enabled(), number(self.chosen), self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(number(last));
            node.set_numeric_value_step(1.0);
            if let Some(value) = self.values.get(self.chosen) {
                node.set_value(value.as_str());
            }
            if self.chosen < last {
                node.add_action(accesskit::Action::Increment);
            }
            if self.chosen > 0 {
                node.add_action(accesskit::Action::Decrement);
            }
        });
    }

    /// Under the ends, and under the chosen step in bold; an end makes way when the two would touch.
    fn words(&self, ui: &Ui, rect: egui::Rect, centre: &impl Fn(usize) -> egui::Pos2) {
        let t = ui.tokens();
        let last = self.values.len().saturating_sub(1);
        let mut taken = egui::Rangef::NOTHING;
        for step in [self.chosen, 0, last] {
            let (face, ink) = if step == self.chosen { (Face::SmallBold, t.ink) } else { (Face::Small, t.ink_2) };
            let Some(value) = self.values.get(step) else { continue };
            let text = galley(ui, value, face, ink, f32::INFINITY);
            let half = text.size().x / 2.0;
            let middle = centre(step).x.clamp(rect.left() + half, rect.right() - half);
            let place = egui::Rangef::new(middle - half - space::S, middle + half + space::S);
            if step == self.chosen {
                taken = place;
            } else if place.intersects(taken) {
                continue;
            }
            ui.painter().galley(pos2(middle - half, rect.top() + height::TARGET), text, ink);
        }
    }

    fn asked_for(&self, ui: &Ui, response: &egui::Response, centre: &impl Fn(usize) -> egui::Pos2) -> Option<usize> {
        let last = self.values.len().saturating_sub(1);
        if response.clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            let away = |step: &usize| (centre(*step).x - at.x).abs();
            return (0..=last).min_by(|one, other| away(one).total_cmp(&away(other)));
        }
        let focused = response.has_focus();
        let (up, down) = ui.input(|input| {
            let by_reader = |action| input.num_accesskit_action_requests(response.id, action);
            let by_key = |key| if focused { input.num_presses(key) } else { 0 };
            (
                by_reader(accesskit::Action::Increment) + by_key(Key::ArrowRight),
                by_reader(accesskit::Action::Decrement) + by_key(Key::ArrowLeft),
            )
        });
        Some((self.chosen + up).saturating_sub(down).min(last))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    use super::*;
    use crate::ui::widgets::testing::harness;

    #[test]
    fn a_step_is_chosen_by_click_by_key_and_by_a_reader() {
        let values = ["75 %", "100 %", "150 %", "250 %"].map(str::to_owned);
        let chosen = Cell::new(1);
        let mut harness = harness(|ui| {
            if let Some(step) = StepScale::new("Text size", &values, chosen.get()).show(ui) {
                chosen.set(step);
            }
        });
        let scale = harness.get_by_role_and_label(accesskit::Role::Slider, "Text size");
        assert_eq!(scale.value().as_deref(), Some("100 %"));
        assert_eq!(scale.accesskit_node().numeric_value(), Some(1.0));
        scale.focus();
        harness.run();
        harness.key_press(Key::ArrowRight);
        harness.run();
        assert_eq!(chosen.get(), 2, "one press is one step, and the focus stays");
        harness.key_press(Key::ArrowLeft);
        harness.run();
        assert_eq!(chosen.get(), 1);
        let rect = harness.get_by_label("Text size").rect();
        harness.hover_at(rect.right_center());
        harness.drag_at(rect.right_center());
        harness.drop_at(rect.right_center());
        harness.run();
        assert_eq!(chosen.get(), 3);
        let id = harness.get_by_label("Text size").accesskit_node().locate();
        harness.event(egui::Event::AccessKitActionRequest(accesskit::ActionRequest {
            action: accesskit::Action::Decrement,
            target_tree: id.1,
            target_node: id.0,
            data: None,
        }));
        harness.run();
        assert_eq!(chosen.get(), 2);
    }
}
