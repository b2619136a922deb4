//! Keys that do something wherever the focus is. Silent while somebody types, and while a key is held down.
//! Each press is used up by the first who asks, so that two parts never answer the same key.

use egui::{Event, FocusDirection, Key, Ui};

/// Whether the key was pressed just now, by itself, while nobody is typing.
#[must_use]
pub fn pressed(ui: &Ui, key: Key) -> bool {
    !ui.ctx().text_edit_focused() && pressed_even_while_typing(ui, key)
}

/// Whether the key was pressed just now, by itself. For Escape and the function keys, which nobody types.
#[must_use]
pub fn pressed_even_while_typing(ui: &Ui, key: Key) -> bool {
    ui.is_enabled()
        && ui.input_mut(|input| {
            let before = input.events.len();
            input.events.retain(|event| !is_fresh_press(event, key));
            input.events.len() < before
        })
}

/// Whether an arrow up or down was pressed while nothing has the focus: the sign to give it to the first of a list.
#[must_use]
pub fn first_arrow(ui: &Ui) -> bool {
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let pressed = nothing_focused && (pressed(ui, Key::ArrowDown) || pressed(ui, Key::ArrowUp));
    if pressed {
        // Otherwise egui would move the new focus on by one with the same press.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    pressed
}

/// The digit from 1 to 9 that was pressed just now, while nobody is typing.
#[must_use]
pub fn digit(ui: &Ui) -> Option<u8> {
    const DIGITS: [Key; 9] =
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    (1..).zip(DIGITS).find(|&(_, key)| pressed(ui, key)).map(|(digit, _)| digit)
}

/// Whether Enter was pressed with Control just now. It works while somebody types, too.
#[must_use]
pub fn enter_with_control(ui: &Ui) -> bool {
    let is_it = |event: &Event| {
        matches!(event, Event::Key { key: Key::Enter, pressed: true, repeat: false, modifiers, .. }
            if modifiers.command || modifiers.ctrl)
    };
    ui.is_enabled()
        && ui.input_mut(|input| {
            let before = input.events.len();
            input.events.retain(|event| !is_it(event));
            input.events.len() < before
        })
}

fn is_fresh_press(event: &Event, wanted: Key) -> bool {
    matches!(event, Event::Key { key, pressed: true, repeat: false, modifiers, .. }
        if *key == wanted && !modifiers.ctrl && !modifiers.alt && !modifiers.command)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::ui::widgets::Field;
    use crate::ui::widgets::testing::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_letter_typed_into_a_field_is_not_a_command() {
        let presses = Cell::new(0);
        let mut text = String::new();
        let mut harness = harness(|ui| {
            Field::new("Reason", "", &mut text).show(ui);
            if pressed(ui, Key::W) {
                presses.set(presses.get() + 1);
            }
        });
        harness.run();
        harness.key_press(Key::W);
        harness.run();
        assert_eq!(presses.get(), 1);
        harness.get_by_label("Reason").focus();
        harness.run();
        harness.key_press(Key::W);
        harness.run();
        assert_eq!(presses.get(), 1);
    }
}
