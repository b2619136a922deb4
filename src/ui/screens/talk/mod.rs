//! While the case waits and the room talks: the question, the format of the talk with its clock, a vote. It holds only
//! what everybody may see, and stands on the wall, or on the laptop where the room sees that.
//! Start reading at [`TalkView`] and [`talk_ui`].

mod format;
mod vote;

use egui::{Align, Frame, Key, Layout as Flow, Margin, Rect, Ui, UiBuilder, accesskit, vec2};

pub use self::format::FormatView;
pub use self::vote::{VoteRow, VoteView};
use crate::base::Catalogue;
use crate::ui::frame::at_the_right;
use crate::ui::keys;
use crate::ui::paint::{Icon, icon};
use crate::ui::theme::sizes::{height, icon as icon_size, space, talk};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, PrimaryButton, Text, galley, largest_face};

/// What everybody sees while the room talks or votes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TalkView {
    /// What the room does now, such as "The case waits. Talk."
    pub title: String,
    /// The clock of the case; may be empty.
    pub clock: String,
    /// What it is about; may be empty.
    pub question: String,
    /// How the room talks, if it does.
    pub format: Option<FormatView>,
    /// The vote, if there is one.
    pub vote: Option<VoteView>,
}

/// What was decided on this page, where it stands on the laptop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TalkAction {
    /// On to the next step of the format.
    NextStep,
    /// The talk is over; the case goes on.
    GoOn,
}

/// Draws the page for the whole room; nothing on it can be pressed.
pub fn talk_ui(ui: &mut Ui, view: &TalkView) {
    let t = ui.tokens();
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0, t.bg);
    ui.spacing_mut().item_spacing.y = 0.0;
    let (head, body) = whole.split_top_bottom_at_y(whole.top() + talk::HEAD);
    ui.painter().rect_filled(head, 0, t.head);
    if t.outlined {
        ui.painter().hline(head.x_range(), head.bottom(), t.edge_stroke());
    }
    ui.scope_builder(UiBuilder::new().max_rect(head.shrink2(vec2(space::XL, 0.0))), |ui| head_ui(ui, view));
    let mut body = body.shrink2(vec2(space::XL, space::M));
    if !view.question.is_empty() {
        let room = vec2(body.width(), body.height() * talk::QUESTION_SHARE);
        let faces = [Face::Title, Face::Heading, Face::Sub, Face::Body];
        let face = largest_face(ui, &faces, std::slice::from_ref(&view.question), room);
        let asked = ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            let asked = ui.add(Text::heading(&view.question, face));
            ui.ctx().accesskit_node_builder(asked.id, |node| node.set_live(accesskit::Live::Polite));
            asked.rect
        });
        body.min.y = asked.inner.bottom() + space::M;
    }
    let both = view.format.is_some() && view.vote.is_some();
    let split = if both { body.left() + body.width() * talk::FORMAT_SHARE } else { body.right() };
    let (left, mut right) = body.split_left_right_at_x(split);
    right.min.x += space::GUTTER;
    if let Some(format) = &view.format {
        card(ui, left, |ui| format::format_ui(ui, format));
    }
    if let Some(vote) = &view.vote {
        card(ui, if both { right } else { body }, |ui| vote::vote_ui(ui, vote));
    }
}

fn head_ui(ui: &mut Ui, view: &TalkView) {
    let t = ui.tokens();
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let (mark, _) = ui.allocate_exact_size(vec2(icon_size::ROLE, icon_size::ROLE), egui::Sense::hover());
        icon(ui.painter(), mark.center(), icon_size::ROLE, Icon::Bubble, if t.outlined { t.on_head } else { t.lamp });
        let clock = galley(ui, &view.clock, Face::Sub, t.on_head, f32::INFINITY).size().x;
        let room = vec2((ui.available_width() - clock - space::L).max(0.0), talk::HEAD);
        let faces = [Face::Heading, Face::SubBold, Face::SmallBold];
        let face = largest_face(ui, &faces, std::slice::from_ref(&view.title), room);
        ui.allocate_ui_with_layout(room, Flow::left_to_right(Align::Center), |ui| {
            ui.set_min_width(room.x);
            ui.add(Text::heading(&view.title, face).color(t.on_head).centered());
        });
        ui.add(Text::new(&view.clock, Face::Sub).color(t.on_head));
    });
}

fn card(ui: &mut Ui, place: Rect, add: impl FnOnce(&mut Ui)) {
    let margin = Margin::from(vec2(space::L, space::M));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        Frame::new().inner_margin(margin).show(ui, |ui| {
            let t = ui.tokens();
            let stroke = if t.outlined { t.edge_stroke() } else { t.card_stroke() };
            let round = crate::ui::theme::sizes::radius::CARD;
            ui.painter().rect(place, round, t.surface, stroke, egui::StrokeKind::Inside);
            ui.set_clip_rect(place.intersect(ui.clip_rect()));
            add(ui);
        });
    });
}

/// The same page on a laptop that the room sees, with what goes on from it.
pub fn talk_with_buttons_ui(ui: &mut Ui, view: &TalkView, words: &Catalogue, emit: &mut dyn FnMut(TalkAction)) {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let has_next = view.format.as_ref().is_some_and(FormatView::has_next);
    if has_next && keys::pressed(ui, Key::N) {
        emit(TalkAction::NextStep);
    }
    if view.format.is_some() && nothing_focused && keys::pressed(ui, Key::Enter) {
        emit(TalkAction::GoOn);
    }
    let whole = ui.available_rect_before_wrap();
    let (above, below) = whole.split_top_bottom_at_y(whole.bottom() - height::FOOT_BAR);
    ui.scope_builder(UiBuilder::new().max_rect(above), |ui| talk_ui(ui, view));
    ui.painter().rect_filled(below, 0, ui.tokens().bg);
    let foot = below.shrink2(vec2(space::XL, space::S));
    ui.scope_builder(UiBuilder::new().max_rect(foot), |ui| {
        if view.format.is_none() {
            return;
        }
        at_the_right(ui, |ui| {
            if ui.add(PrimaryButton::new(&words.say("talk-go-on")).key("Enter")).clicked() {
                emit(TalkAction::GoOn);
            }
            if has_next && ui.add(ActionButton::new(&words.say("talk-next-step")).key("N")).clicked() {
                emit(TalkAction::NextStep);
            }
        });
    });
}
