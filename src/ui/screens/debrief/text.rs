//! A page on which people only talk: a few sentences, whose turn it is, a list. No score, no picture.

use egui::{Key, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::draft::DebriefDraft;
use super::pages::{TextPageView, VoiceView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::{Icon, icon, sign};
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{READING_WIDTH, height, space, stroke, width};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, announce, focus_ring, galley, largest_face};

pub(super) fn text_ui(ui: &mut Ui, view: &TextPageView, draft: &mut DebriefDraft, words: &Catalogue) {
    ui.add_space(if ui.layout_kind() == Layout::Narrow { space::M } else { space::XL });
    turn_keys(ui, view, draft);
    column_ui(ui, "text", |ui| {
        scroll_by_keys(ui);
        let full = ui.available_rect_before_wrap();
        let two = ui.layout_kind() != Layout::Narrow && !view.list.is_empty();
        if !two {
            ui.set_max_width(READING_WIDTH.min(full.width()));
            words_ui(ui, view, draft, words);
            list_ui(ui, view);
            return;
        }
        let left = full.with_max_x(full.left() + full.width() * 0.6);
        let right = full.with_min_x(left.right() + space::XXL);
        let a =
            ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("said"), |ui| words_ui(ui, view, draft, words));
        let b = ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("listed"), |ui| list_ui(ui, view));
        ui.expand_to_include_rect(a.response.rect.union(b.response.rect));
    });
}

fn words_ui(ui: &mut Ui, view: &TextPageView, draft: &mut DebriefDraft, words: &Catalogue) {
    ui.spacing_mut().item_spacing.y = space::M;
    // The turns and their buttons need the rest.
    let rest = if view.voices.is_empty() { 0.0 } else { 4.0 * height::TARGET };
    let room = vec2(ui.available_width(), ui.clip_rect().height() - rest);
    let face = largest_face(ui, &[Face::ReadAloud, Face::Sub, Face::Option], &view.paragraphs, room);
    for paragraph in &view.paragraphs {
        ui.add(Text::new(paragraph, face));
    }
    if !view.voices.is_empty() {
        ui.add_space(space::M);
        voices_ui(ui, view, draft, words);
        ui.add_space(space::L);
    }
}

fn list_ui(ui: &mut Ui, view: &TextPageView) {
    if view.list.is_empty() {
        return;
    }
    let t = ui.tokens();
    t.card().show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::M;
        if !view.list_title.is_empty() {
            ui.add(Text::heading(&view.list_title, Face::SubBold));
        }
        for line in &view.list {
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(space::M, 26.0), Sense::hover());
                ui.painter().circle_filled(rect.center(), 3.5, t.ink_2);
                ui.add(Text::body(line));
            });
        }
    });
}

/// Space hears the voice whose turn it is, S passes it over.
fn turn_keys(ui: &Ui, view: &TextPageView, draft: &mut DebriefDraft) {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if nothing_focused && draft.turn < view.voices.len() && keys::pressed(ui, Key::Space) {
        hear(view, draft);
    }
    if draft.turn < view.voices.len() && keys::pressed(ui, Key::S) {
        draft.turn += 1;
    }
}

fn hear(view: &TextPageView, draft: &mut DebriefDraft) {
    if let Some(voice) = view.voices.get(draft.turn) {
        draft.heard.insert(voice.key);
        *draft.spoken.entry(voice.name.clone()).or_default() += 1;
        draft.turn += 1;
    }
}

fn voices_ui(ui: &mut Ui, view: &TextPageView, draft: &mut DebriefDraft, words: &Catalogue) {
    let t = ui.tokens();
    ui.add(Text::new(&words.say("debrief-turns"), Face::SmallBold).color(t.ink_2));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::M);
        for (at, voice) in view.voices.iter().enumerate() {
            voice_ui(ui, voice, at, draft, words);
        }
    });
    ui.add_space(space::XS);
    if draft.turn >= view.voices.len() {
        ui.add(Text::body(&words.say("debrief-turns-over")).color(t.ink_2).live());
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let label = words.say("debrief-heard");
        if ui.add(ActionButton::new(&label).icon(Icon::Check).key("Space")).clicked() {
            hear(view, draft);
        }
        if ui.add(ActionButton::new(&words.say("debrief-skip")).key("S").plain()).clicked() {
            draft.turn += 1;
        }
    });
}

/// A pill: ticked once heard, lit while it is this one's turn.
fn voice_ui(ui: &mut Ui, voice: &VoiceView, at: usize, draft: &mut DebriefDraft, words: &Catalogue) {
    const MARK: f32 = 24.0;
    let t = ui.tokens();
    let (now, heard) = (at == draft.turn, draft.heard.contains(&voice.key));
    let face = if now { Face::BodyBold } else { Face::Body };
    let before = space::M + if voice.agency.is_some() { MARK + space::S } else { space::XS };
    let after = space::L + if heard { 26.0 } else { 0.0 };
    let text = galley(ui, &voice.name, face, t.ink, (ui.max_rect().width() - before - after).max(width::WORDS_LEAST));
    let size = vec2(before + text.size().x + after, (text.size().y + 12.0).max(height::TARGET));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let key = match (now, heard) {
        (true, _) => "debrief-voice-now",
        (false, true) => "debrief-voice-heard",
        (false, false) => "debrief-voice",
    };
    announce(ui, &response, &words.text(&Message::new(key).with("name", voice.name.as_str())), Some(now));
    pill(ui, rect, now, response.hovered());
    if response.has_focus() {
        focus_ring(ui, rect, 22);
    }
    if let Some(agency) = voice.agency {
        sign(ui.painter(), rect.left_center() + vec2(space::M + MARK / 2.0, 0.0), MARK, agency, &t);
    }
    ui.painter().galley(rect.left_center() + vec2(before, -text.size().y / 2.0), text, t.ink);
    if heard {
        icon(ui.painter(), rect.right_center() - vec2(space::M + 10.0, 0.0), 20.0, Icon::Check, t.ink_2);
    }
    if response.clicked() {
        draft.turn = at;
    }
}

fn pill(ui: &Ui, rect: Rect, now: bool, hovered: bool) {
    let t = ui.tokens();
    let border = match (now, hovered) {
        (true, _) => Stroke::new(stroke::CHOSEN, t.ink),
        (false, true) => Stroke::new(stroke::CONTROL, t.ink),
        (false, false) => t.edge_stroke(),
    };
    if now && !t.outlined {
        ui.painter().rect_filled(rect.expand(4.0), 26, t.lamp);
    }
    ui.painter().rect(rect, 22, if now { t.lamp_soft } else { t.surface }, border, StrokeKind::Inside);
}
