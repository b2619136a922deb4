//! The lists that stand before the decision for a while: seats, people, news, hints, the day, all that is known.

use egui::{Key, Sense, Ui, vec2};

use super::rows::{Row, back_ui, card, choose};
use super::{ConsoleAction, ConsoleDraft, ConsoleView, OpenList, talk};
use crate::base::{Catalogue, Message};
use crate::ui::keys;
use crate::ui::theme::sizes::{console, icon, radius};
use crate::ui::theme::{Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, RoleBadge, Text};

/// Where a gauge ends.
const HIGHEST: i8 = 10;

/// The list that is open.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    open: OpenList,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    match open {
        OpenList::Seats => seats(ui, view, draft, words),
        OpenList::SeatTo(key) => seat_to(ui, key, view, draft, words, emit),
        OpenList::People => people(ui, view, draft, words, emit),
        OpenList::News => news(ui, view, draft, words, emit),
        OpenList::Hints => hints(ui, view, draft, words, emit),
        OpenList::Day => day(ui, view, draft, words, emit),
        OpenList::Known => known(ui, view, draft, words),
        OpenList::Stop => talk::stop_sheet(ui, view, draft, words, emit),
        OpenList::Vote => talk::vote_sheet(ui, draft, words, emit),
        OpenList::End => end(ui, draft, words, emit),
    }
}

fn seats(ui: &mut Ui, view: &ConsoleView, draft: &mut ConsoleDraft, words: &Catalogue) {
    card(ui, &words.say("console-seat-which"), "", |ui| {
        let rows = view.seats.iter().map(|seat| Row::new(&seat.role, &seat.holder).agency(Some(seat.agency)));
        if let Some(seat) = choose(ui, "seat", rows).and_then(|at| view.seats.get(at)) {
            draft.open = Some(OpenList::SeatTo(seat.key));
        }
        back_ui(ui, draft, words);
    });
}

/// To whom a seat is given, or what else becomes of it.
fn seat_to(
    ui: &mut Ui,
    key: u32,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    let Some(seat) = view.seats.iter().find(|seat| seat.key == key) else { return };
    let title = words.text(&Message::new("console-seat-to").with("role", seat.role.as_str()));
    card(ui, &title, "", |ui| {
        let [nobody, over, over_what, time] =
            ["console-seat-nobody", "console-take-over", "console-take-over-what", "console-more-time"]
                .map(|name| words.say(name));
        let here: Vec<_> = view.people.iter().filter(|person| person.here).collect();
        let mut rows = vec![Row::new(&nobody, "")];
        let mut actions = vec![ConsoleAction::GiveSeat { role: key, to: None }];
        if !seat.taken_over {
            rows.push(Row::new(&over, &over_what));
            actions.push(ConsoleAction::TakeOver(key));
        }
        if view.has_limits {
            rows.push(Row::new(&time, &seat.extra));
            actions.push(ConsoleAction::MoreTime(key));
        }
        let people = here.iter().map(|person| Row::new(&person.name, &person.part).agency(person.agency));
        let give = here.iter().map(|person| ConsoleAction::GiveSeat { role: key, to: Some(person.key) });
        let chosen = choose(ui, "to", people.chain(rows));
        if let Some(action) = chosen.and_then(|at| give.chain(actions).nth(at)) {
            emit(action);
            draft.open = None;
        }
        back_ui(ui, draft, words);
    });
}

/// Everybody: who is pressed steps out, or is back.
fn people(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    card(ui, &words.say("console-people"), &words.say("console-people-how"), |ui| {
        let names: Vec<String> = view
            .people
            .iter()
            .map(|person| {
                let key = if person.here { "console-step-out-who" } else { "console-back-who" };
                words.text(&Message::new(key).with("name", person.name.as_str()))
            })
            .collect();
        let rows = view.people.iter().zip(&names);
        let rows = rows.map(|(person, name)| Row::new(name, &person.part).agency(person.agency));
        let late = words.say("console-late");
        let field = Field::new(&late, &late, &mut draft.late).show(ui);
        if keys::pressed(ui, Key::L) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered && !draft.late.trim().is_empty() {
            emit(ConsoleAction::Join(std::mem::take(&mut draft.late)));
        }
        if let Some(person) = choose(ui, "person", rows).and_then(|at| view.people.get(at)) {
            let key = person.key;
            emit(if person.here { ConsoleAction::StepOut(key) } else { ConsoleAction::Return(key) });
        }
        back_ui(ui, draft, words);
    });
}

fn news(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    card(ui, &words.say("console-news"), "", |ui| {
        let names: Vec<String> = view
            .news
            .iter()
            .map(|news| words.text(&Message::new("console-send-what").with("what", news.text.as_str())))
            .collect();
        let rows = names.iter().map(|name| Row::new(name, ""));
        if let Some(news) = choose(ui, "news", rows).and_then(|at| view.news.get(at)) {
            emit(ConsoleAction::Send(news.key));
            draft.open = None;
        }
        back_ui(ui, draft, words);
    });
}

/// Clauses that speak of what is to be decided: the one that is chosen is shown to the room.
fn hints(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    card(ui, &words.say("console-hint-title"), "", |ui| {
        if view.hints.is_empty() {
            ui.add(Text::body(&words.say("console-hint-none")));
        }
        let rows = view.hints.iter().map(|hint| Row::new(&hint.text, ""));
        if let Some(hint) = choose(ui, "hint", rows).and_then(|at| view.hints.get(at)) {
            emit(ConsoleAction::Hint(hint.id.clone()));
            draft.open = None;
        }
        back_ui(ui, draft, words);
    });
}

/// The parts of the day with what is left of each; who is pressed begins.
fn day(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    card(ui, &words.say("console-day"), &words.say("console-day-how"), |ui| {
        if view.parts.is_empty() {
            ui.add(Text::body(&words.say("console-day-none")));
        }
        let rows = view.parts.iter().map(|part| Row::new(&part.name, &part.left).chosen(part.is_now));
        if let Some(at) = choose(ui, "part", rows) {
            emit(ConsoleAction::Part(at));
            draft.open = None;
        }
        back_ui(ui, draft, words);
    });
}

/// How the person fares, who knows what, and what is true: all of it, for whoever leads alone.
fn known(ui: &mut Ui, view: &ConsoleView, draft: &mut ConsoleDraft, words: &Catalogue) {
    card(ui, &words.say("console-course"), &words.say("console-course-note"), |ui| {
        for line in &view.course {
            let text =
                Message::new("console-gauge").with("name", line.name.as_str()).with("level", i64::from(line.level));
            ui.add(Text::small(&words.text(&text)));
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), console::BAR), Sense::hover());
            let t = ui.tokens();
            ui.painter().rect_filled(rect, radius::KEY_CAP, t.sunken);
            let share = f32::from(line.level.clamp(0, HIGHEST)) / f32::from(HIGHEST);
            ui.painter().rect_filled(rect.with_max_x(rect.left() + rect.width() * share), radius::KEY_CAP, t.ink_2);
        }
    });
    card(ui, &words.say("console-decided"), "", |ui| {
        for line in &view.decided {
            ui.add(Text::small(line));
        }
    });
    card(ui, &words.say("console-knows"), "", |ui| {
        for role in &view.knows {
            let name = format!("**{}**", role.role);
            ui.add(RoleBadge::new(role.agency, &name).sign_size(icon::NAME).face(Face::Small));
            for fact in &role.facts {
                ui.add(Text::small(fact));
            }
        }
    });
    card(ui, &words.say("console-private"), "", |ui| {
        for one in &view.private {
            ui.add(Text::small(&format!("**{}** {}", one.name, one.text)));
        }
    });
    back_ui(ui, draft, words);
}

fn end(ui: &mut Ui, draft: &mut ConsoleDraft, words: &Catalogue, emit: &mut dyn FnMut(ConsoleAction)) {
    card(ui, &words.say("console-end-title"), "", |ui| {
        ui.add(Text::body(&words.say("console-end-what")));
        ui.horizontal_wrapped(|ui| {
            if ui.add(ActionButton::new(&words.say("console-end-yes"))).clicked() {
                emit(ConsoleAction::ToDebrief);
                draft.open = None;
            }
            back_ui(ui, draft, words);
        });
    });
}
