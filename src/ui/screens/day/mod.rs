//! The page of the day: its plan, the people, who plays what, and how it is played. Before the first round it is the
//! set-up of the workshop; between rounds and during one it is where people come and go.
//! It proposes nothing itself: the view brings the rotation and what is to be said of it.
//! Start reading at [`DayView`] and [`day_ui`]; `draft` says what each half-done thing becomes.

mod draft;
mod foot;
mod homes;
mod how;
mod parts;
mod people;
mod person;
mod round;
mod seats;
mod view;

use egui::{EventFilter, Key, Rect, Response, Ui, UiBuilder, pos2, vec2};

pub use self::draft::{DayAction, DayDraft, PartAction, PersonAction, SeatPlace, Spot};
pub use self::view::{
    ChoiceView, DayView, ExtraView, HomeView, PartLook, PartView, PersonView, RoleRowView, RoundView, SeatView,
    TableView,
};
use crate::base::Catalogue;
use crate::ui::frame::{self, column_ui};
use crate::ui::keys;
use crate::ui::theme::sizes::{day, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{Text, notice_ui};

/// Shows the page of the day in all the space below the top bar.
pub fn day_ui(ui: &mut Ui, view: &DayView, draft: &mut DayDraft, words: &Catalogue, emit: &mut dyn FnMut(DayAction)) {
    draft.meet(view);
    by_keys(ui, view, draft, emit);
    let frame::Bands { mut middle, foot } = frame::split(ui);
    let ui = &mut middle;
    ui.spacing_mut().item_spacing.y = 0.0;
    draft.spot = None;
    let layout = ui.layout_kind();
    let body = ui.available_rect_before_wrap();
    let page = Rect::from_min_max(body.min + vec2(layout.margin(), space::M), body.max - vec2(layout.margin(), 0.0));
    if layout == Layout::Narrow {
        // One after the other, the people first: they are typed first.
        part_ui(ui, page, "day", |ui| {
            notice_ui(ui, &view.notice);
            people::people_ui(ui, view, draft, words, emit);
            ui.add_space(space::XL);
            seats::seats_ui(ui, view, draft, words, emit);
            ui.add_space(space::XL);
            how::how_ui(ui, view, words, emit);
            ui.add_space(space::XL);
            parts::parts_ui(ui, view, draft, words, emit);
        });
    } else if layout == Layout::Compact {
        let [left, right] = columns(page, day::TWO);
        part_ui(ui, left, "people", |ui| {
            notice_ui(ui, &view.notice);
            people::people_ui(ui, view, draft, words, emit);
            ui.add_space(space::XL);
            parts::parts_ui(ui, view, draft, words, emit);
        });
        part_ui(ui, right, "seats", |ui| {
            seats::seats_ui(ui, view, draft, words, emit);
            ui.add_space(space::XL);
            how::how_ui(ui, view, words, emit);
        });
    } else {
        let [left, middle, right] = columns(page, day::THREE);
        part_ui(ui, left, "plan", |ui| parts::parts_ui(ui, view, draft, words, emit));
        part_ui(ui, middle, "people", |ui| {
            notice_ui(ui, &view.notice);
            people::people_ui(ui, view, draft, words, emit);
        });
        part_ui(ui, right, "seats", |ui| {
            seats::seats_ui(ui, view, draft, words, emit);
            ui.add_space(space::XL);
            how::how_ui(ui, view, words, emit);
        });
    }
    foot::foot_ui(foot, view, draft, words, emit);
}

/// Places side by side, as shares of the page.
fn columns<const N: usize>(page: Rect, shares: [f32; N]) -> [Rect; N] {
    let gaps = u16::try_from(N).map_or(0.0, |count| f32::from(count) - 1.0);
    let room = page.width() - gaps * space::GUTTER;
    let mut left = page.left();
    shares.map(|share| {
        let column = Rect::from_min_max(pos2(left, page.top()), pos2(left + room * share, page.bottom()));
        left = column.right() + space::GUTTER;
        column
    })
}

fn part_ui(ui: &mut Ui, rect: Rect, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(name), |ui| column_ui(ui, name, add));
}

/// The head of a step. The numbers say in which order one goes.
fn step_head(ui: &mut Ui, number: u8, title: &str) {
    let face = if ui.layout_kind() == Layout::Wide { Face::Heading } else { Face::HeadingCompact };
    // An en space apart, as in a list.
    ui.add(Text::heading(&format!("{number}\u{2002}{title}"), face));
    ui.add_space(space::S);
}

/// A card of the page.
fn card_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let card = ui.tokens().card().inner_margin(day::PADDING);
    card.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        add(ui);
    });
}

fn by_keys(ui: &mut Ui, view: &DayView, draft: &mut DayDraft, emit: &mut dyn FnMut(DayAction)) {
    if keys::enter_with_control(ui) && foot::ready(view, draft) {
        emit(DayAction::Start);
    }
    if keys::pressed_even_while_typing(ui, Key::Escape) && !draft.let_go() {
        emit(DayAction::Back);
    }
    if keys::pressed(ui, Key::R) {
        emit(DayAction::ProposeAgain);
    }
    match draft.spot {
        // Among the letters of a name these two have nothing to do.
        Some(Spot::Name) if keys::pressed_even_while_typing(ui, Key::ArrowDown) => draft.turn_home(view, 1),
        Some(Spot::Name) if keys::pressed_even_while_typing(ui, Key::ArrowUp) => draft.turn_home(view, -1),
        Some(Spot::Part(at)) => {
            let minutes = i32::from(keys::pressed(ui, Key::ArrowRight)) - i32::from(keys::pressed(ui, Key::ArrowLeft));
            if minutes != 0 {
                emit(DayAction::Part(at, PartAction::Minutes(minutes * parts::STEP)));
            }
            if keys::pressed(ui, Key::Delete) {
                emit(DayAction::Part(at, PartAction::Remove));
            }
        }
        Some(Spot::Person(key)) if keys::pressed(ui, Key::Delete) => {
            let action = if view.has_begun { PersonAction::StepOut } else { PersonAction::Forget };
            emit(DayAction::Person(key, action));
            draft.focus_next = Some(Spot::Name);
        }
        _ => {}
    }
    if draft.spot == Some(Spot::Name)
        && let Some(pasted) = pasted_lines(ui)
    {
        let typed = std::mem::take(&mut draft.name);
        draft.add(view, &format!("{typed}{pasted}")).into_iter().for_each(emit);
    }
}

/// A list that is pasted into the field for one name. A single line goes into the field as ever.
fn pasted_lines(ui: &Ui) -> Option<String> {
    let is_list = |event: &egui::Event| matches!(event, egui::Event::Paste(text) if text.trim().contains('\n'));
    ui.input_mut(|input| {
        let at = input.events.iter().position(is_list)?;
        match input.events.remove(at) {
            egui::Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Gives a part the focus when it is its turn, keeps it in view, and remembers it for the keys of the next pass.
fn follow_focus(ui: &Ui, draft: &mut DayDraft, response: &Response, here: Spot) {
    let show_whole = || ui.scroll_to_rect(response.rect.expand(space::AROUND), None);
    if draft.focus_next.as_ref() == Some(&here) {
        draft.focus_next = None;
        response.request_focus();
        show_whole();
    }
    if response.gained_focus() {
        show_whole();
    }
    if response.has_focus() {
        if matches!(here, Spot::Part(_)) {
            // Otherwise egui would move the focus with the arrows that change the minutes.
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        draft.spot = Some(here);
    }
}
