//! The set-up of a workshop: the case, the people, who plays what. One button starts.
//! It never proposes a rotation itself and never keeps real names: the view brings the one, the words ask for the other.
//! Start reading at [`SetupView`] and [`setup_ui`]; `draft` says what each half-done thing becomes.

mod cases;
mod cell;
mod draft;
mod foot;
mod homes;
mod people;
mod pill;
mod seats;
mod steps;
mod view;

use egui::{EventFilter, Key, Rect, Response, Ui, UiBuilder, pos2, vec2};

pub use self::draft::{Seat, SetupAction, SetupDraft, Spot};
use self::foot::Foot;
use self::steps::show_whole;
pub use self::view::{CaseCardView, CellView, HomeView, PersonPillView, SeatRowView, SetupView, WayView};
use crate::base::Catalogue;
use crate::ui::frame::{self, column_ui};
use crate::ui::keys;
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Layout, TokensExt as _};

/// Shows the set-up in all the space below the top bar.
pub fn setup_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    draft.meet(view);
    by_keys(ui, view, draft, emit);
    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    let bar = Foot::measure(&foot, view, draft, words);
    let ui = &mut middle;
    ui.spacing_mut().item_spacing.y = 0.0;
    let layout = ui.layout_kind();
    let body = ui.available_rect_before_wrap();
    let top = if layout == Layout::Wide { space::L } else { space::M };
    let page = Rect::from_min_max(body.min + vec2(layout.margin(), top), body.max - vec2(layout.margin(), 0.0));
    let page = page.with_max_y(page.bottom() - bar.band_height());
    let spot_before = draft.spot.take();
    match columns(page, layout) {
        None => part(ui, page, "set-up", |ui| {
            cases::cases_ui(ui, view, draft, words, emit);
            ui.add_space(space::S);
            right_ui(ui, view, draft, words, &bar, emit);
        }),
        Some((left, right)) => {
            part(ui, left, "cases", |ui| cases::cases_ui(ui, view, draft, words, emit));
            part(ui, right, "people", |ui| right_ui(ui, view, draft, words, &bar, emit));
        }
    }
    bar.band_ui(ui, page);
    bar.show(&mut foot, view, words, emit);
    let elsewhere = spot_before != draft.spot && !matches!(draft.spot, Some(Spot::Cell(_)));
    if elsewhere && foot.memory(|memory| memory.focused().is_some()) {
        draft.lifted = None;
    }
}

/// The cases, and everything else. One column where there is little room.
fn columns(page: Rect, layout: Layout) -> Option<(Rect, Rect)> {
    let (wide, gap) = match layout {
        Layout::Wide => ((404.0 + (page.width() - 1216.0) * 0.3).clamp(380.0, 480.0), 40.0),
        Layout::Compact => (300.0, 28.0),
        Layout::Narrow => return None,
    };
    let left = page.with_max_x(page.left() + wide);
    Some((left, Rect::from_min_max(pos2(left.right() + gap, page.top()), page.max)))
}

fn part(ui: &mut Ui, rect: Rect, name: &str, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(name), |ui| column_ui(ui, name, add));
}

fn right_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    bar: &Foot,
    emit: &mut dyn FnMut(SetupAction),
) {
    people::people_ui(ui, view, draft, words, emit);
    ui.add_space(if ui.layout_kind() == Layout::Compact { space::L } else { space::XL });
    seats::seats_ui(ui, view, draft, words, emit);
    if !bar.holds_ways {
        ui.add_space(space::XL);
        foot::ways_ui(ui, view, words, emit);
    }
}

fn by_keys(ui: &Ui, view: &SetupView, draft: &mut SetupDraft, emit: &mut dyn FnMut(SetupAction)) {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let start = keys::enter_with_control(ui) || (nothing_focused && keys::pressed(ui, Key::Enter));
    if start && foot::ready(view, draft) {
        emit(SetupAction::Start);
    }
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        escape(draft, emit);
    }
    match draft.spot {
        Some(Spot::Cell(seat)) => {
            if keys::pressed(ui, Key::Space) {
                draft.press(view, seat).into_iter().for_each(emit);
            } else if let Some(lifted) = draft.lifted {
                let by = isize::from(keys::pressed(ui, Key::ArrowDown)) - isize::from(keys::pressed(ui, Key::ArrowUp));
                let row = seat.row.saturating_add_signed(by).min(view.seats.len().saturating_sub(1));
                if by != 0 {
                    draft.focus_next = Some(Spot::Cell(Seat { block: lifted.block, row }));
                }
            }
        }
        Some(Spot::Person(key)) if keys::pressed(ui, Key::Delete) || keys::pressed(ui, Key::Backspace) => {
            emit(draft.remove(view, key));
        }
        // Among the letters of a name these two have nothing to do.
        Some(Spot::Name) if keys::pressed_even_while_typing(ui, Key::ArrowDown) => draft.turn_home(view, 1),
        Some(Spot::Name) if keys::pressed_even_while_typing(ui, Key::ArrowUp) => draft.turn_home(view, -1),
        _ => {}
    }
}

/// Lets go of what is half done, one thing at a time; then leaves.
fn escape(draft: &mut SetupDraft, emit: &mut dyn FnMut(SetupAction)) {
    if draft.lifted.take().is_some() {
        return;
    }
    if let Some(person) = draft.person.take() {
        draft.focus_next = Some(Spot::Person(person));
    } else if draft.spot != Some(Spot::Name) {
        emit(SetupAction::Back);
    }
}

/// Gives a part the focus when it is its turn, keeps it in view, and remembers it for the keys of the next pass.
fn follow_focus(ui: &Ui, draft: &mut SetupDraft, response: &Response, here: Spot) {
    if draft.focus_next == Some(here) {
        draft.focus_next = None;
        response.request_focus();
        show_whole(ui, response);
    }
    if response.gained_focus() {
        show_whole(ui, response);
    }
    if response.has_focus() {
        draft.spot = Some(here);
        if draft.lifted.is_some() && matches!(here, Spot::Cell(_)) {
            // Otherwise egui would move the focus with the arrows, and drop it with Escape.
            let filter = EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
    }
}
