//! The right column of the console: news to send, who knows what, who comes when.

use egui::Ui;

use super::rows::card;
use super::{ConsoleAction, ConsoleDraft, ConsoleView, OpenList};
use crate::base::{Catalogue, Message};
use crate::ui::theme::sizes::icon;
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, RoleBadge, Text};

/// The news that is next, and the way to all of it.
pub(super) fn news(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    let Some(next) = view.news.first() else { return };
    card(ui, &words.say("console-news"), "", |ui| {
        ui.add(Text::small(&next.text));
        ui.horizontal_wrapped(|ui| {
            let send = ui.add(ActionButton::new(&words.say("console-send")));
            let name = words.text(&Message::new("console-send-what").with("what", next.text.as_str()));
            send.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &name));
            if send.clicked() {
                emit(ConsoleAction::Send(next.key));
            }
            let all = words.text(&Message::new("console-news-all").with("count", view.news.len()));
            if ui.add(ActionButton::new(&all).key("I").plain()).clicked() {
                draft.open = Some(OpenList::News);
            }
        });
    });
}

/// For each role what it came to know last; all of it stands in a list of its own.
pub(super) fn knows(ui: &mut Ui, view: &ConsoleView, draft: &mut ConsoleDraft, words: &Catalogue) {
    if view.knows.is_empty() {
        return;
    }
    card(ui, &words.say("console-knows"), "", |ui| {
        for role in &view.knows {
            let nothing = words.say("console-knows-nothing");
            let fact = role.facts.first().map_or(nothing.as_str(), String::as_str);
            let more = if role.more.is_empty() { String::new() } else { format!(" **{}**", role.more) };
            let line = format!("{fact}{more}");
            ui.add(RoleBadge::new(role.agency, &line).sign_size(icon::SMALL).face(Face::Small));
        }
        if ui.add(ActionButton::new(&words.say("console-known-all")).key("K").plain()).clicked() {
            draft.open = Some(OpenList::Known);
        }
    });
}

pub(super) fn coming(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    card(ui, &words.say("console-coming"), "", |ui| {
        if view.coming.is_empty() {
            ui.add(Text::small(&words.say("console-nobody-comes")).color(ui.tokens().ink_2));
        }
        for call in &view.coming {
            let text = format!("**{}** {}", call.name, call.when);
            ui.add(RoleBadge::new(call.agency, &text).sign_size(icon::SMALL).face(Face::Small));
        }
    });
}
