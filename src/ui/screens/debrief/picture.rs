//! A picture of the play, as large as the page allows. Any mark opens its moment below, Space shows it again, and T says
//! the same in sentences.

use egui::{Key, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, vec2};

use super::draft::{DebriefAction, DebriefDraft};
use super::pages::{OpenedMoment, PartView, PictureView};
use super::parts::parts_ui;
use crate::base::Catalogue;
use crate::base::picture::Piece;
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::{Icon, Placed, picture};
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{debrief, height, radius, space, stroke};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, announce, focus_ring};

pub(super) fn picture_ui(
    ui: &mut Ui,
    view: &PictureView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    by_keys(ui, view, draft, emit);
    ui.add_space(space::S);
    column_ui(ui, "picture", |ui| {
        // What is opened below needs its room too.
        let opened = opened(view, draft);
        let speaks = view.moments.iter().any(|moment| !moment.voice.is_empty());
        let below = 2.0 * height::TARGET + if speaks { debrief::VOICE } else { 0.0 };
        let room = ui.clip_rect().height() - below - space::L;
        if draft.as_list {
            in_words_ui(ui, view);
        } else {
            drawn_ui(ui, view, draft, room);
        }
        ui.add_space(space::S);
        opened_ui(ui, view, opened, draft, words, emit);
        scroll_by_keys(ui);
    });
}

/// The moment that is open: the chosen one, where a mark of this picture opens it.
fn opened<'v>(view: &'v PictureView, draft: &DebriefDraft) -> Option<&'v OpenedMoment> {
    view.moments.iter().find(|moment| Some(moment.key) == draft.moment)
}

fn by_keys(ui: &Ui, view: &PictureView, draft: &mut DebriefDraft, emit: &mut dyn FnMut(DebriefAction)) {
    if keys::pressed(ui, Key::T) {
        draft.as_list = !draft.as_list;
    }
    let Some(last) = view.moments.len().checked_sub(1) else { return };
    let at = view.moments.iter().position(|moment| Some(moment.key) == draft.moment);
    for (key, to) in [
        (Key::ArrowUp, at.map_or(last, |at| at.saturating_sub(1))),
        (Key::ArrowDown, at.map_or(0, |at| (at + 1).min(last))),
        (Key::Home, 0),
        (Key::End, last),
    ] {
        if keys::pressed(ui, key) {
            draft.choose_moment(view.moments[to].key);
        }
    }
    let free = draft.on_mark || ui.memory(|memory| memory.focused().is_none());
    if free
        && let Some(moment) = opened(view, draft)
        && keys::pressed(ui, Key::Space)
    {
        emit(DebriefAction::SeeAgain(moment.key));
    }
}

/// The picture itself, in the given height if its letters stay large enough.
pub(super) fn drawn_ui(ui: &mut Ui, view: &PictureView, draft: &mut DebriefDraft, room: f32) {
    let t = ui.tokens();
    let what = &view.picture;
    let width = ui.available_width();
    let by_width = width / what.width;
    let scale = (room / what.height.max(1.0)).max(by_width.min(1.0)).min(by_width).min(debrief::PICTURE_MOST);
    let size = vec2(what.width, what.height) * scale;
    let (whole, response) = ui.allocate_exact_size(vec2(width, size.y), Sense::hover());
    let corner = whole.min + vec2((width - size.x) / 2.0, 0.0);
    let placed = Placed { corner, scale };
    let said = format!("{}. {}", what.title, what.in_words.join(" "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    ui.painter().rect_filled(Rect::from_min_size(corner, size), radius::CARD, t.surface);
    picture(ui.painter(), what, placed, &t);
    let mut on_mark = false;
    for (at, piece) in what.pieces.iter().enumerate() {
        let Piece::Door { at: place, moment, name: own } = piece else { continue };
        let rect = placed.rect(*place).expand(2.0);
        // A small mark is easier to hit than it is large.
        let target = Rect::from_center_size(rect.center(), rect.size().max(vec2(height::TARGET, height::TARGET)));
        let response = ui.interact(target, ui.id().with(("door", at)), Sense::click());
        let known = view.moments.iter().find(|one| one.key == *moment);
        let name = known.map_or(own.as_str(), |one| one.title.as_str());
        let chosen = draft.moment == Some(*moment);
        announce(ui, &response, name, Some(chosen));
        if draft.focus_next == Some(*moment) {
            draft.focus_next = None;
            response.request_focus();
        }
        if response.clicked() {
            draft.moment = Some(*moment);
        }
        if chosen {
            let corners = radius::CARD;
            ui.painter().rect_stroke(rect, corners, Stroke::new(stroke::CHOSEN, t.ink), StrokeKind::Outside);
            let outer = rect.expand(stroke::CHOSEN);
            ui.painter().rect_stroke(outer, corners, Stroke::new(stroke::FOCUS_LAMP, t.lamp), StrokeKind::Outside);
        }
        if response.has_focus() {
            on_mark = true;
            draft.moment = Some(*moment);
            focus_ring(ui, rect, radius::CARD);
        }
        if response.hovered() {
            ui.painter().rect_stroke(rect, radius::CARD, Stroke::new(stroke::CONTROL, t.ink), StrokeKind::Outside);
        }
    }
    draft.on_mark = on_mark;
}

fn in_words_ui(ui: &mut Ui, view: &PictureView) {
    ui.spacing_mut().item_spacing.y = space::S;
    ui.add(Text::heading(&view.picture.title, Face::SubBold));
    for sentence in &view.picture.in_words {
        ui.add(Text::body(sentence));
    }
}

/// What the chosen mark stands for, with the way back into it.
fn opened_ui(
    ui: &mut Ui,
    view: &PictureView,
    opened: Option<&OpenedMoment>,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let ink = ui.tokens().ink_2;
    ui.horizontal_wrapped(|ui| {
        ui.set_min_height(height::TARGET);
        ui.spacing_mut().item_spacing.x = space::M;
        if let Some(moment) = opened {
            let label = words.say("debrief-see-again");
            if ui.add(ActionButton::new(&label).icon(Icon::Play).key("Space")).clicked() {
                emit(DebriefAction::SeeAgain(moment.key));
            }
        }
        let list = words.say(if draft.as_list { "debrief-as-picture" } else { "debrief-in-words" });
        if ui.add(ActionButton::new(&list).icon(Icon::Books).key("T").plain()).clicked() {
            draft.as_list = !draft.as_list;
        }
        if opened.is_none() && !view.moments.is_empty() {
            ui.add(Text::body(&words.say("debrief-marks")).color(ink));
        }
    });
    if let Some(moment) = opened {
        ui.add(Text::new(&moment.title, Face::BodyBold).live());
    }
    let Some(moment) = opened.filter(|moment| !moment.voice.is_empty()) else { return };
    let parts: Vec<PartView> = moment
        .voice
        .iter()
        .map(|(title, text)| PartView { title: title.clone(), lines: vec![text.clone()], lit: true })
        .collect();
    ui.add_space(space::S);
    parts_ui(ui, &parts, debrief::VOICE);
}
