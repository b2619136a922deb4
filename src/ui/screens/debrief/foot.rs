//! Along the foot: back, which of the pages this is, what can be done with this one, and on.

use egui::Ui;

use super::draft::{DebriefAction, DebriefDraft};
use super::view::{DebriefView, PageContent, PageView};
use super::{finding, helper, walk};
use crate::base::{Catalogue, Message};
use crate::ui::frame::at_the_right;
use crate::ui::paint::Icon;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, PrimaryButton, Text, galley};

pub(super) fn foot_ui(
    ui: &mut Ui,
    view: &DebriefView,
    page: &PageView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    if walk::has_before(view, draft)
        && ui.add(ActionButton::new(&words.say("debrief-back")).icon(Icon::ArrowLeft).key("←")).clicked()
    {
        walk::back(view, draft, emit);
    }
    let wide = ui.layout_kind() != Layout::Narrow;
    let ink = ui.tokens().ink_2;
    // Where it is narrow, what can be done with a finding needs the room.
    if view.pages.len() > 1 && (wide || draft.finding_key(view).is_none()) {
        let count = Message::new("debrief-page-count").with("n", draft.page + 1).with("all", view.pages.len());
        ui.add(Text::body(&words.text(&count)).color(ink));
    }
    at_the_right(ui, |ui| {
        if matches!(page.content, PageContent::End(_)) {
            if ui.add(PrimaryButton::new(&words.say("debrief-finish")).key("Enter")).clicked() {
                emit(DebriefAction::Finish { to_the_list: false });
            }
        } else {
            let key = if walk::has_page_after(view, draft) { "debrief-next-page" } else { "debrief-next" };
            if ui.add(PrimaryButton::new(&words.say(key)).key("→")).clicked() {
                walk::on(view, draft, emit);
            }
        }
        finding::buttons_ui(ui, view, draft, words, emit);
        if view.helper.is_some() {
            let label = words.say("debrief-helper");
            let open = helper::is_open(view, draft);
            let button = ActionButton::new(&label).key("H").plain().chosen(open);
            if button.size(ui).x <= ui.available_width() && ui.add(button).clicked() {
                helper::toggle(view, draft);
            }
        }
        let last = !walk::has_page_after(view, draft);
        let room = ui.available_width();
        if wide && last && galley(ui, &view.next_line, Face::Body, ink, f32::INFINITY).size().x <= room {
            ui.add(Text::body(&view.next_line).color(ink));
        }
    });
}
