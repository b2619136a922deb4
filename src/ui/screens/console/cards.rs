//! The cards of the console, and in which column each stands.

use egui::{Align, Key, Layout as Flow, Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::rows::card;
use super::{ConsoleAction, ConsoleDraft, ConsoleView, OpenList, PersonRow, side, talk};
use crate::base::{Catalogue, Message};
use crate::ui::frame::at_the_right;
use crate::ui::stage::stage_sketch_ui;
use crate::ui::theme::sizes::{console, icon, radius, space};
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::{ActionButton, Field, RoleBadge, Text};

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
        talk::stop_ui(ui, view, words, emit);
        talk::vote_ui(ui, view, draft, words, emit);
        match draft.open {
            Some(open) => super::sheets::sheet_ui(ui, open, view, draft, words, emit),
            None => {
                decides(ui, view);
                marks(ui, view, draft, words, emit);
            }
        }
    }
    if of == 3 && wall {
        wall_card(ui, view, words);
    }
    if side {
        side::news(ui, view, draft, words, emit);
        side::knows(ui, view, draft, words);
        side::coming(ui, view, words);
        question(ui, view, words, emit);
    }
    if of < 3 && wall {
        wall_card(ui, view, words);
    }
    if wall {
        turns(ui, view, draft, words);
        observers(ui, view, words);
    }
}

fn wall_card(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    card(ui, &words.say("console-wall"), &words.say("console-wall-public"), |ui| {
        if let Some(stage) = &view.wall.stage {
            stage_sketch_ui(ui, stage, console::SKETCH);
        }
        if !view.wall.text.is_empty() {
            ui.add(Text::small(&view.wall.text));
        }
        if !view.hint_shown.is_empty() {
            ui.add(Text::small(&view.hint_shown).color(ui.tokens().ink_2));
        }
    });
}

/// Who plays, with a small square for each time they decided or acted.
fn turns(ui: &mut Ui, view: &ConsoleView, draft: &mut ConsoleDraft, words: &Catalogue) {
    if view.people.is_empty() {
        return;
    }
    card(ui, &words.say("console-turns-taken"), &words.say("console-turns-what"), |ui| {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for person in view.people.iter().filter(|person| person.plays || !person.here) {
                turn_row(ui, person, words);
            }
        });
        if ui.add(ActionButton::new(&words.say("console-people")).key("W").plain()).clicked() {
            draft.open = Some(OpenList::People);
        }
    });
}

fn turn_row(ui: &mut Ui, person: &PersonRow, words: &Catalogue) {
    let t = ui.tokens();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let half = ui.available_width() * console::NAME_SHARE;
        ui.allocate_ui_with_layout(vec2(half, icon::ROW), Flow::left_to_right(Align::Center), |ui| {
            ui.set_min_width(half);
            let agency = person.agency.unwrap_or(Agency::PERSON);
            ui.add(RoleBadge::new(agency, &person.name).sign_size(icon::SMALL).face(Face::Small));
        });
        if !person.here || person.turns == 0 {
            let none = if person.here { words.say("console-no-turn") } else { person.part.clone() };
            ui.add(Text::small(&none).color(t.ink_2));
            return;
        }
        for _ in 0..person.turns.min(console::MOST_SQUARES) {
            let (rect, _) = ui.allocate_exact_size(vec2(console::SQUARE, console::SQUARE), Sense::hover());
            ui.painter().rect_filled(rect, radius::SQUARE, t.ink_2);
        }
        at_the_right(ui, |ui| ui.add(Text::new(&person.turns.to_string(), Face::SmallBold)));
    });
}

/// What those look for who play no role.
fn observers(ui: &mut Ui, view: &ConsoleView, words: &Catalogue) {
    if view.observers.is_empty() {
        return;
    }
    card(ui, &words.say("console-observers"), &words.say("console-observers-marks"), |ui| {
        for group in &view.observers {
            ui.add(Text::small(&format!("**{}** {}", group.who, group.task)));
        }
    });
}

fn decides(ui: &mut Ui, view: &ConsoleView) {
    let decides = &view.decides;
    card(ui, "", "", |ui| {
        ui.horizontal(|ui| {
            let aside = Text::small(&decides.so_far).color(ui.tokens().ink_2);
            let who = format!("**{}**", decides.who);
            ui.with_layout(Flow::left_to_right(Align::Center).with_main_wrap(true), |ui| {
                ui.add(RoleBadge::new(decides.agency, &who).sign_size(icon::ROW).face(Face::Body));
                at_the_right(ui, |ui| ui.add(aside));
            });
        });
        if !decides.left.is_empty() {
            ui.add(Text::new(&decides.left, Face::SmallBold).live());
        }
        if !decides.question.is_empty() {
            ui.add(Text::small(&decides.question));
        }
        for option in &decides.options {
            rule(ui);
            ui.horizontal_top(|ui| {
                let wide = ui.available_width() - console::CLAUSE - space::S;
                ui.allocate_ui(vec2(wide, 0.0), |ui| {
                    ui.set_width(wide);
                    ui.add(Text::small(&option.text));
                });
                if option.told.is_empty() {
                    ui.add(Text::small(&option.clauses).color(ui.tokens().ink_2));
                } else {
                    let clauses = ui.add(Text::new(&option.clauses, Face::SmallBold));
                    clauses.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &option.told));
                }
            });
        }
        if !decides.last.is_empty() {
            rule(ui);
            ui.add(Text::small(&decides.last).color(ui.tokens().ink_2).live());
        }
    });
}

/// A thin line between two options.
fn rule(ui: &mut Ui) {
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(line.x_range(), line.center().y, ui.tokens().card_stroke());
}

fn question(ui: &mut Ui, view: &ConsoleView, words: &Catalogue, emit: &mut dyn FnMut(ConsoleAction)) {
    let Some(question) = &view.question else { return };
    card(ui, &words.say("console-ask"), &words.say("console-ask-when"), |ui| {
        let another = words.say("console-another");
        let button = ActionButton::new(&another).key("N");
        ui.horizontal(|ui| {
            let wide = ui.available_width() - button.size(ui).x - space::S;
            ui.allocate_ui(vec2(wide, 0.0), |ui| {
                ui.set_width(wide);
                ui.vertical(|ui| {
                    ui.add(Text::small(&question.text));
                    if !question.evidence.is_empty() {
                        ui.add(Text::small(&question.evidence).color(ui.tokens().ink_2));
                    }
                });
            });
            if ui.add(button).clicked() {
                emit(ConsoleAction::AnotherQuestion);
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
    card(ui, &words.say("console-marks"), &words.say("console-marks-time"), |ui| {
        for line in &view.marks {
            ui.add(Text::small(line));
        }
        let name = words.say("console-note");
        let field = Field::new(&name, &name, &mut draft.note).show(ui);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if entered && !draft.note.trim().is_empty() {
            emit(ConsoleAction::Note { words: std::mem::take(&mut draft.note), by: draft.marks_by });
            draft.note_goes_on = true;
        } else if std::mem::take(&mut draft.note_goes_on) {
            // Who has written one note may write the next; letters are letters again from the next frame on.
            field.request_focus();
            ui.ctx().request_repaint();
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for (at, kind) in view.mark_kinds.iter().enumerate() {
                let key = (at + 1).to_string();
                // In a scope of its own it would not be wrapped.
                if ui.add(ActionButton::new(kind).key(&key)).clicked() {
                    emit(ConsoleAction::Mark { kind: at, by: draft.marks_by });
                }
            }
            whose_marks(ui, view, draft, words);
        });
    });
}

/// Whose marks these are: those of whoever leads, or of somebody who watches. One key goes from one to the next.
fn whose_marks(ui: &mut Ui, view: &ConsoleView, draft: &mut ConsoleDraft, words: &Catalogue) {
    let whose = view.people.iter().find(|person| person.here && !person.plays && draft.marks_by == Some(person.key));
    draft.marks_by = whose.map(|person| person.key);
    if view.people.iter().all(|person| person.plays || !person.here) {
        return;
    }
    let label = match whose {
        Some(person) => words.text(&Message::new("console-marks-of").with("name", person.name.as_str())),
        None => words.say("console-marks-mine"),
    };
    if ui.add(ActionButton::new(&label).key("O").plain().chosen(whose.is_some())).clicked() {
        draft.marks_by = super::next_watching(view, draft.marks_by);
    }
}
