//! From page to page, and after the last one to the next phase; by the arrows and by the buttons along the foot.

use egui::{Key, Ui};

use super::draft::{DebriefAction, DebriefDraft};
use super::view::{DebriefView, PageContent};
use crate::ui::keys;

/// Whether there is a page or a phase before.
pub(super) fn has_before(view: &DebriefView, draft: &DebriefDraft) -> bool {
    draft.page > 0 || beside(view, -1).is_some()
}

/// Whether there is a page after this one in the same phase.
pub(super) fn has_page_after(view: &DebriefView, draft: &DebriefDraft) -> bool {
    draft.page + 1 < view.pages.len()
}

/// The phase before or after the present one.
pub(super) fn beside(view: &DebriefView, step: isize) -> Option<u32> {
    let at = view.phases.iter().position(|phase| phase.key == view.phase)?;
    view.phases.get(at.checked_add_signed(step)?).map(|phase| phase.key)
}

/// One page back.
pub(super) fn back(view: &DebriefView, draft: &mut DebriefDraft, emit: &mut dyn FnMut(DebriefAction)) {
    if draft.page > 0 {
        draft.turn_to(draft.page - 1);
    } else if let Some(phase) = beside(view, -1) {
        draft.from_behind = true;
        emit(DebriefAction::Phase(phase));
    }
}

/// One page on.
pub(super) fn on(view: &DebriefView, draft: &mut DebriefDraft, emit: &mut dyn FnMut(DebriefAction)) {
    if has_page_after(view, draft) {
        draft.turn_to(draft.page + 1);
    } else if let Some(phase) = beside(view, 1) {
        emit(DebriefAction::Phase(phase));
    }
}

/// The arrows; comma and point from phase to phase; minutes by plus and minus, and Enter on the very last page.
pub(super) fn by_keys(ui: &Ui, view: &DebriefView, draft: &mut DebriefDraft, emit: &mut dyn FnMut(DebriefAction)) {
    if keys::pressed(ui, Key::ArrowLeft) {
        back(view, draft, emit);
    } else if keys::pressed(ui, Key::ArrowRight) {
        on(view, draft, emit);
    }
    for (key, step) in [(Key::Comma, -1), (Key::Period, 1)] {
        if let Some(phase) = beside(view, step)
            && keys::pressed(ui, key)
        {
            emit(DebriefAction::Phase(phase));
        }
    }
    if view.helper.is_some() && keys::pressed(ui, Key::H) {
        super::helper::toggle(view, draft);
    }
    if let Some(timer) = &view.timer {
        if keys::pressed(ui, Key::Plus) || keys::pressed(ui, Key::Equals) {
            emit(DebriefAction::Minutes(timer.minutes + 1));
        }
        if timer.minutes > 1 && keys::pressed(ui, Key::Minus) {
            emit(DebriefAction::Minutes(timer.minutes - 1));
        }
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let at_the_end = view.pages.get(draft.page).is_some_and(|page| matches!(page.content, PageContent::End(_)));
    if at_the_end && nothing_focused && keys::pressed(ui, Key::Enter) {
        emit(DebriefAction::Finish { to_the_list: false });
    }
}
