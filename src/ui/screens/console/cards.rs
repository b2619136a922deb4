//! The cards of the console, and in which column each stands.

use egui::{Key, Ui, WidgetInfo, WidgetType, vec2};

use super::{ConsoleAction, ConsoleDraft, ConsoleView, OpenList};
use crate::base::{Catalogue, Message};
use crate::ui::frame::at_the_right;
use crate::ui::stage::stage_sketch_ui;
use crate::ui::theme::sizes::{console, height, icon, radius, space};
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, ListRow, RoleBadge, Text};

/// Where a gauge ends.
const HIGHEST: i8 = 10;

/// Draws the cards of one column of several.
pub(super) fn column(
    ui: &mut Ui,
    (at, of): (usize, usize),
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    let [wall, middle, side] = match of {
        3 => [at == 0, at == 1, at == 2],
        2 => [at == 1, at == 0, at == 1],
        _ => [true, true, true],
    };
    // What is read most often comes first where there is one column.
    if middle {
        stop(ui, view, words, emit);
        decides(ui, view, draft, words, emit);
        question(ui, view, words, emit);
        marks(ui, view, draft, words, emit);
    }
    if of == 3 && wall {
        wall_card(ui, view, words);
    }
    if side {
        news(ui, view, words, emit);
        coming(ui, view, words);
        knows(ui, view, words);
    }
    if of < 3 && wall {
        wall_card(ui, view, words);
    }
    if wall {
        people(ui, view, words, emit);
    }
    if (of == 3 && middle) || (of < 3 && side) {
        course(ui, view, words);
        private(ui, view, words);
    }
}

fn card(ui: &mut Ui, title: &str, add: impl FnOnce(&mut Ui)) {
    ui.tokens().card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        if !title.is_empty() {
            ui.add(Text::heading(title, Face::SubBold));
        }
        add(ui);
    });
    ui.add_space(space::M);
}

fn wall_card(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    card(ui, &words.say("console-wall"), |ui| {
        if let Some(stage) = &view.wall.stage {
            stage_sketch_ui(ui, stage, console::SKETCH);
        }
        if !view.wall.text.is_empty() {
            ui.add(Text::small(&view.wall.text));
        }
    });
}

fn people(ui: &mut Ui, view: &ConsoleView, words: &Catalogue, emit: &mut dyn FnMut(ConsoleAction)) {
    if view.people.is_empty() {
        return;
    }
    card(ui, &words.say("console-people"), |ui| {
        for person in &view.people {
            ui.push_id(("person", person.key), |ui| {
                ui.horizontal(|ui| {
                    let turns = words.text(&Message::new("console-turns").with("count", person.turns));
                    let name = format!("**{}** {}", person.name, person.part);
                    let (label, action) = if person.here {
                        ("console-step-out", ConsoleAction::StepOut(person.key))
                    } else {
                        ("console-back", ConsoleAction::Return(person.key))
                    };
                    let button = words.say(label);
                    let beside = ActionButton::new(&button).plain();
                    let wide = beside.size(ui).x + space::S;
                    ui.allocate_ui(
                        vec2((ui.available_width() - wide).max(console::NAME_LEAST), height::TARGET),
                        |ui| {
                            ui.vertical(|ui| {
                                let agency = person.agency.unwrap_or(Agency::PERSON);
                                ui.add(RoleBadge::new(agency, &name).sign_size(icon::NAME).face(Face::Small));
                                ui.add(Text::small(&turns).color(ui.tokens().ink_2));
                            });
                        },
                    );
                    let response = at_the_right(ui, |ui| ui.add(beside));
                    let who = if person.here { "console-step-out-who" } else { "console-back-who" };
                    let named = words.text(&Message::new(who).with("name", person.name.as_str()));
                    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &named));
                    if response.clicked() {
                        emit(action);
                    }
                });
            });
        }
    });
}

fn course(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    if view.course.is_empty() {
        return;
    }
    card(ui, &words.say("console-course"), |ui| {
        for line in &view.course {
            let text =
                Message::new("console-gauge").with("name", line.name.as_str()).with("level", i64::from(line.level));
            ui.add(Text::body(&words.text(&text)));
            let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), console::BAR), egui::Sense::hover());
            let t = ui.tokens();
            ui.painter().rect_filled(rect, radius::KEY_CAP, t.sunken);
            let share = f32::from(line.level.clamp(0, HIGHEST)) / f32::from(HIGHEST);
            ui.painter().rect_filled(rect.with_max_x(rect.left() + rect.width() * share), radius::KEY_CAP, t.ink_2);
        }
        ui.add(Text::small(&words.say("console-course-note")).color(ui.tokens().ink_2));
    });
}

fn private(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    if view.private.is_empty() {
        return;
    }
    card(ui, &words.say("console-private"), |ui| {
        for one in &view.private {
            ui.add(Text::small(&format!("**{}** {}", one.name, one.text)));
        }
    });
}

fn decides(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    match draft.open {
        Some(OpenList::Seats | OpenList::SeatTo(_)) => return seats(ui, view, draft, words, emit),
        Some(OpenList::End) => return end(ui, draft, words, emit),
        None => {}
    }
    card(ui, "", |ui| {
        let who = format!("**{}**", view.decides.who);
        ui.add(RoleBadge::new(view.decides.agency, &who).sign_size(icon::ROLE).face(Face::Option));
        ui.add(Text::small(&view.decides.so_far).color(ui.tokens().ink_2));
        if !view.decides.question.is_empty() {
            ui.add(Text::body(&view.decides.question));
        }
        for option in &view.decides.options {
            ui.separator();
            ui.add(Text::body(&option.text));
            ui.add(Text::small(&option.clauses).color(ui.tokens().ink_2));
        }
        if !view.decides.last.is_empty() {
            ui.separator();
            ui.add(Text::small(&view.decides.last).live());
        }
    });
}

/// Which seat, then to whom.
fn seats(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    let chosen = match draft.open {
        Some(OpenList::SeatTo(key)) => view.seats.iter().find(|seat| seat.key == key),
        _ => None,
    };
    let title = match chosen {
        Some(seat) => words.text(&Message::new("console-seat-to").with("role", seat.role.as_str())),
        None => words.say("console-seat-which"),
    };
    card(ui, &title, |ui| {
        if let Some(seat) = chosen {
            for person in view.people.iter().filter(|person| person.here) {
                let row = ListRow::new(&person.name).second(&person.part).agency(person.agency);
                if ui.push_id(("to", person.key), |ui| ui.add(row)).inner.clicked() {
                    emit(ConsoleAction::GiveSeat { role: seat.key, to: Some(person.key) });
                    draft.open = None;
                }
            }
            if ui.add(ListRow::new(&words.say("console-seat-nobody"))).clicked() {
                emit(ConsoleAction::GiveSeat { role: seat.key, to: None });
                draft.open = None;
            }
        } else {
            for seat in &view.seats {
                let row = ListRow::new(&seat.role).second(&seat.holder).agency(Some(seat.agency));
                if ui.push_id(("seat", seat.key), |ui| ui.add(row)).inner.clicked() {
                    draft.open = Some(OpenList::SeatTo(seat.key));
                }
            }
        }
        if ui.add(ActionButton::new(&words.say("play-back")).key("Esc").plain()).clicked() {
            draft.open = None;
        }
    });
}

fn end(ui: &mut Ui, draft: &mut ConsoleDraft, words: &Catalogue, emit: &mut dyn FnMut(ConsoleAction)) {
    card(ui, &words.say("console-end-title"), |ui| {
        ui.add(Text::body(&words.say("console-end-what")));
        ui.horizontal_wrapped(|ui| {
            if ui.add(ActionButton::new(&words.say("console-end-yes"))).clicked() {
                emit(ConsoleAction::ToDebrief);
                draft.open = None;
            }
            if ui.add(ActionButton::new(&words.say("play-back")).key("Esc").plain()).clicked() {
                draft.open = None;
            }
        });
    });
}

/// The talk for which the case waits.
fn stop(ui: &mut Ui, view: &ConsoleView, words: &Catalogue, emit: &mut dyn FnMut(ConsoleAction)) {
    let Some(stop) = &view.stop else { return };
    card(ui, &words.say("console-stop-title"), |ui| {
        if !stop.question.is_empty() {
            ui.add(Text::new(&stop.question, Face::Option).live());
        }
        ui.add(Text::body(&stop.step).color(ui.tokens().ink_2));
        ui.horizontal_wrapped(|ui| {
            if stop.has_next && ui.add(ActionButton::new(&words.say("console-stop-next"))).clicked() {
                emit(ConsoleAction::NextStep);
            }
            if ui.add(ActionButton::new(&words.say("console-stop-end"))).clicked() {
                emit(ConsoleAction::EndStop);
            }
        });
    });
}

/// What was noted, and a line to write in. The time of the case is added by itself.
fn marks(
    ui: &mut Ui,
    view: &ConsoleView,
    draft: &mut ConsoleDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(ConsoleAction),
) {
    card(ui, &words.say("console-marks"), |ui| {
        for line in &view.marks {
            ui.add(Text::small(line));
        }
        let name = words.say("console-note");
        let field = Field::new(&name, &name, &mut draft.note).show(ui);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered && !draft.note.trim().is_empty() {
            emit(ConsoleAction::Note(std::mem::take(&mut draft.note)));
            draft.note_goes_on = true;
        } else if std::mem::take(&mut draft.note_goes_on) {
            // Who has written one note may write the next; letters are letters again from the next frame on.
            field.request_focus();
            ui.ctx().request_repaint();
        }
        ui.horizontal_wrapped(|ui| {
            for (at, kind) in view.mark_kinds.iter().enumerate() {
                let key = (at + 1).to_string();
                if ui.push_id(("mark", at), |ui| ui.add(ActionButton::new(kind).key(&key))).inner.clicked() {
                    emit(ConsoleAction::Mark(at));
                }
            }
        });
    });
}

fn question(ui: &mut Ui, view: &ConsoleView, words: &Catalogue, emit: &mut dyn FnMut(ConsoleAction)) {
    let Some(question) = &view.question else { return };
    card(ui, &words.say("console-ask"), |ui| {
        ui.add(Text::body(&question.text));
        if ui.add(ActionButton::new(&words.say("console-another")).key("N")).clicked() {
            emit(ConsoleAction::AnotherQuestion);
        }
    });
}

fn news(ui: &mut Ui, view: &ConsoleView, words: &Catalogue, emit: &mut dyn FnMut(ConsoleAction)) {
    if view.news.is_empty() {
        return;
    }
    card(ui, &words.say("console-news"), |ui| {
        let send = words.say("console-send");
        for news in &view.news {
            ui.push_id(("news", news.key), |ui| {
                ui.horizontal(|ui| {
                    let button = ActionButton::new(&send);
                    let wide = button.size(ui).x + space::S;
                    let room = vec2((ui.available_width() - wide).max(console::NAME_LEAST), height::TARGET);
                    ui.allocate_ui(room, |ui| ui.add(Text::small(&news.text)));
                    let response = at_the_right(ui, |ui| ui.add(button));
                    let name = words.text(&Message::new("console-send-what").with("what", news.text.as_str()));
                    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
                    if response.clicked() {
                        emit(ConsoleAction::Send(news.key));
                    }
                });
            });
        }
    });
}

fn knows(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    if view.knows.is_empty() {
        return;
    }
    card(ui, &words.say("console-knows"), |ui| {
        for role in &view.knows {
            let name = format!("**{}**", role.role);
            ui.add(RoleBadge::new(role.agency, &name).sign_size(icon::NAME).face(Face::Small));
            if role.facts.is_empty() {
                ui.add(Text::small(&words.say("console-knows-nothing")).color(ui.tokens().ink_2));
            }
            for fact in &role.facts {
                ui.add(Text::small(fact));
            }
        }
    });
}

fn coming(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    if view.coming.is_empty() {
        return;
    }
    card(ui, &words.say("console-coming"), |ui| {
        for call in &view.coming {
            let text = format!("{} {}", call.name, call.when);
            ui.add(RoleBadge::new(call.agency, &text).sign_size(icon::NAME).face(Face::Small));
        }
    });
}
