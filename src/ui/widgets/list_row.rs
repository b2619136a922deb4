//! One line of a list that can be pressed: words, a second line, a sign or an icon before, small words behind.

use egui::{Rect, Response, Ui, Widget, vec2};

use super::control::{body, focus_ring, pressable};
use super::text::galley;
use crate::ui::paint::{Icon, icon, sign};
use crate::ui::theme::sizes::{height, icon as icon_size, radius, space, wash};
use crate::ui::theme::{Agency, Face, TokensExt as _};

/// A line of a list, as wide as the place allows.
#[must_use = "add it with `ui.add(..)`"]
pub struct ListRow<'a> {
    title: &'a str,
    second: &'a str,
    aside: &'a str,
    agency: Option<Agency>,
    icon: Option<Icon>,
    chosen: bool,
    named: Option<&'a str>,
    quiet: bool,
}

impl<'a> ListRow<'a> {
    /// A line with its words.
    pub fn new(title: &'a str) -> Self {
        Self { title, second: "", aside: "", agency: None, icon: None, chosen: false, named: None, quiet: false }
    }

    /// A second line in small words.
    pub fn second(mut self, second: &'a str) -> Self {
        self.second = second;
        self
    }

    /// Small words at the right.
    pub fn aside(mut self, aside: &'a str) -> Self {
        self.aside = aside;
        self
    }

    /// Said to those who cannot see it, where the words shown carry marks.
    pub fn named(mut self, named: &'a str) -> Self {
        self.named = Some(named);
        self
    }

    /// Without a border, for a list of pages; the chosen one stands on the lamp's colour, with a bar before it.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// With an agency's sign before it.
    pub fn agency(mut self, agency: Option<Agency>) -> Self {
        self.agency = agency;
        self
    }

    /// With an icon before it.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Chosen: a strong border.
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = chosen;
        self
    }
}

impl Widget for ListRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let width = ui.available_width();
        let marked = self.agency.is_some() || self.icon.is_some();
        let before = space::L + if marked { icon_size::ROW + space::M } else { 0.0 };
        let aside = galley(ui, self.aside, Face::Small, t.ink_2, f32::INFINITY);
        let room = width - before - space::L - if self.aside.is_empty() { 0.0 } else { aside.size().x + space::L };
        let face = if self.quiet && self.chosen { Face::BodyBold } else { Face::Body };
        let title = galley(ui, self.title, face, t.ink, room);
        let second = galley(ui, self.second, Face::Small, t.ink_2, room);
        let lines = title.size().y + if self.second.is_empty() { 0.0 } else { second.size().y };
        let parts = [self.named.unwrap_or(self.title), self.second, self.aside];
        let name = parts.iter().filter(|s| !s.is_empty()).copied().collect::<Vec<_>>().join(", ");
        let least = if self.quiet { height::TARGET } else { height::PRIMARY };
        let size = vec2(width, (lines + if self.quiet { 14.0 } else { 20.0 }).max(least));
        let (rect, response) = pressable(ui, size, &name, Some(self.chosen));
        if self.quiet {
            quiet_body(ui, rect, &response, self.chosen);
        } else {
            body(ui, rect, radius::BUTTON, &response, self.chosen);
        }
        let mark = rect.left_center() + vec2(space::L + icon_size::ROW / 2.0, 0.0);
        if let Some(agency) = self.agency {
            sign(ui.painter(), mark, icon_size::ROW, agency, &t);
        } else if let Some(what) = self.icon {
            icon(ui.painter(), mark, icon_size::ROW, what, t.ink_2);
        }
        let at = rect.left_center() + vec2(before, -lines / 2.0);
        let down = title.size().y;
        ui.painter().galley(at, title, t.ink);
        ui.painter().galley(at + vec2(0.0, down), second, t.ink_2);
        ui.painter().galley(
            rect.right_center() - vec2(space::L + aside.size().x, aside.size().y / 2.0),
            aside,
            t.ink_2,
        );
        response
    }
}

/// The chosen page is told by three things at once: its ground, the bar before it, and bold words.
fn quiet_body(ui: &Ui, rect: Rect, response: &Response, chosen: bool) {
    const BAR: f32 = 5.0;
    let t = ui.tokens();
    if chosen {
        ui.painter().rect_filled(rect, radius::BUTTON, t.lamp_soft);
        ui.painter().rect_filled(rect.with_max_x(rect.left() + BAR), radius::BUTTON, t.lamp);
        if t.outlined {
            ui.painter().rect_stroke(rect, radius::BUTTON, t.edge_stroke(), egui::StrokeKind::Inside);
        }
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius::BUTTON, t.ink.gamma_multiply(wash::HOVER));
    }
    if response.has_focus() {
        focus_ring(ui, rect, radius::BUTTON);
    }
}
