//! The path of phases along the top: ticked while gone through, lit while present, numbered while to come.

use egui::{Frame, Margin, Panel, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::draft::DebriefAction;
use super::view::{DebriefView, PhaseView};
use crate::base::{Catalogue, Message};
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{radius, space, stroke, wash};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{announce, focus_ring, galley};

const TALL: f32 = 48.0;
const DISC: f32 = 12.0;
/// From the disc to the name.
const BESIDE: f32 = 2.0 * DISC + 7.0;

pub(super) fn path_ui(ui: &mut Ui, view: &DebriefView, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    let t = ui.tokens();
    #[expect(clippy::cast_possible_truncation, reason = "margins are small whole numbers")]
    let frame = Frame::new().fill(t.surface).inner_margin(Margin::symmetric(ui.layout_kind().margin() as i8, 0));
    let panel = Panel::top("debrief-path").exact_size(TALL).resizable(false).show_separator_line(false).frame(frame);
    let shown = panel.show(ui, |ui| steps_ui(ui, view, words, emit));
    let rect = shown.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, t.card_stroke());
}

fn steps_ui(ui: &mut Ui, view: &DebriefView, words: &Catalogue, emit: &mut dyn FnMut(DebriefAction)) {
    let t = ui.tokens();
    let present = view.phases.iter().position(|phase| phase.key == view.phase).unwrap_or(0);
    let count = words.text(&Message::new("debrief-path-count").with("n", present + 1).with("all", view.phases.len()));
    let count = galley(ui, &count, Face::Small, t.ink_2, f32::INFINITY);
    let width = |phase: &PhaseView| {
        BESIDE + galley(ui, &phase.name, Face::SmallBold, t.ink, f32::INFINITY).size().x + 2.0 * space::S
    };
    let widths: Vec<f32> = view.phases.iter().map(width).collect();
    let (all, room) = (widths.iter().sum::<f32>(), ui.available_width());
    // Where not all fit: the one before, the present one, the next, and how far we are.
    let short = ui.layout_kind() == Layout::Narrow || all > room;
    let shown =
        if short { present.saturating_sub(1)..(present + 2).min(view.phases.len()) } else { 0..view.phases.len() };
    let gaps = f32::from(u8::try_from(view.phases.len().saturating_sub(1).max(1)).unwrap_or(u8::MAX));
    let gap = if short { space::XL } else { ((room - all) / gaps).min(56.0) };
    let (rect, _) = ui.allocate_exact_size(vec2(room, TALL), Sense::hover());
    let mut left = rect.left() - space::S;
    for at in shown {
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(widths[at], TALL));
        left = part.right() + gap;
        step_ui(ui, part, &view.phases[at], at, at == present, words, emit);
    }
    if short {
        let at = pos2(rect.right() - count.size().x, rect.center().y - count.size().y / 2.0);
        if at.x > left - gap {
            ui.painter().galley(at, count, t.ink_2);
        }
    }
}

fn step_ui(
    ui: &Ui,
    rect: Rect,
    phase: &PhaseView,
    at: usize,
    present: bool,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let t = ui.tokens();
    let response = ui.interact(rect, ui.id().with(("phase", phase.key)), Sense::click());
    let name = match (present, phase.done) {
        (true, _) => "debrief-path-now",
        (false, true) => "debrief-path-done",
        (false, false) => "debrief-path-later",
    };
    let name = words.text(&Message::new(name).with("name", phase.name.as_str()));
    announce(ui, &response, &name, Some(present));
    let (face, ink) = if present { (Face::SmallBold, t.ink) } else { (Face::Small, t.ink_2) };
    if response.hovered() {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 3.0)), radius::BUTTON, t.ink.gamma_multiply(wash::HOVER));
    }
    let centre = rect.left_center() + vec2(space::S + DISC, 0.0);
    disc(ui, centre, at + 1, present, phase.done);
    let text = galley(ui, &phase.name, face, ink, f32::INFINITY);
    ui.painter().galley(rect.left_center() + vec2(space::S + BESIDE, -text.size().y / 2.0), text, ink);
    if present {
        let line = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 4.0), rect.max);
        ui.painter().rect_filled(line, 0, t.lamp);
    }
    if response.has_focus() {
        focus_ring(ui, rect.shrink(7.0), radius::BUTTON);
    }
    if response.clicked() && !present {
        emit(DebriefAction::Phase(phase.key));
    }
}

fn disc(ui: &Ui, centre: Pos2, number: usize, present: bool, done: bool) {
    let t = ui.tokens();
    let number = |color| {
        let text = galley(ui, &number.to_string(), Face::Key, color, f32::INFINITY);
        ui.painter().galley(centre - text.size() / 2.0, text, color);
    };
    if present {
        ui.painter().circle(centre, DISC, t.lamp, Stroke::new(stroke::THIN, t.ink));
        number(t.on_lamp);
    } else if done {
        let ring = if t.outlined { Stroke::new(stroke::THIN, t.line) } else { Stroke::NONE };
        ui.painter().circle(centre, DISC, t.sunken, ring);
        icon(ui.painter(), centre, 16.0, Icon::Check, t.ink_2);
    } else {
        ui.painter().circle_stroke(centre, DISC - 0.75, Stroke::new(stroke::THIN, t.edge));
        number(t.ink_2);
    }
}
