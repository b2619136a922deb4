//! Focal points and deputies, office by office. They are typed here and stay on this machine.

use egui::{Margin, ScrollArea, Ui};

use super::draft::HandbookDraft;
use super::side::{self, chips_ui};
use super::view::{ContactForm, ContactsView, HandbookAction};
use crate::base::Catalogue;
use crate::ui::theme::sizes::{radius, space};
use crate::ui::theme::{Agency, Face, Layout, TokensExt as _};
use crate::ui::widgets::{Field, PrimaryButton, RoleBadge, Text};

pub(super) fn contacts_ui(
    ui: &mut Ui,
    view: &ContactsView,
    draft: &mut HandbookDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(HandbookAction),
) {
    ui.add_space(space::L);
    side::head_ui(ui, &words.say("handbook-contacts"), "");
    ui.add(Text::small(&words.say("handbook-contacts-second")).color(ui.tokens().ink_2));
    ui.add_space(space::S);
    let names: Vec<(Option<Agency>, &str)> = view.offices.iter().map(|name| (None, name.as_str())).collect();
    if let Some(index) = chips_ui(ui, &names, view.chosen) {
        emit(HandbookAction::Contacts(index));
    }
    let Some((office, forms)) = &mut draft.contacts else { return };
    let changed = *forms != view.entries;
    ui.add_space(space::S);
    if ui.add_enabled(changed, PrimaryButton::new(&words.say("handbook-keep"))).clicked() {
        emit(HandbookAction::KeepContacts(*office, forms.clone()));
    }
    ui.add_space(space::M);
    ScrollArea::vertical().id_salt("contacts").auto_shrink(false).show(ui, |ui| {
        ui.set_width(ui.available_width() - space::M);
        for (index, form) in forms.iter_mut().enumerate() {
            ui.push_id(index, |ui| entry_ui(ui, form, words));
            ui.add_space(space::S);
        }
    });
}

fn entry_ui(ui: &mut Ui, form: &mut ContactForm, words: &Catalogue) {
    let t = ui.tokens();
    let across = ui.layout_kind() != Layout::Narrow;
    t.card().corner_radius(radius::BUTTON).inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(RoleBadge::new(form.agency, &form.name));
        let each = if across { (ui.available_width() - 2.0 * space::S) / 3.0 } else { ui.available_width() };
        let name = form.name.clone();
        let fields = [
            ("handbook-focal-point", &mut form.focal_point),
            ("handbook-deputy", &mut form.deputy),
            ("handbook-telephone", &mut form.telephone),
        ];
        let field = |ui: &mut Ui, key: &str, text: &mut String| {
            ui.allocate_ui(egui::vec2(each, 70.0), |ui| {
                ui.set_width(each);
                ui.vertical(|ui| {
                    let label = words.say(key);
                    ui.add(Text::new(&label, Face::Small).color(t.ink_2));
                    Field::new(&format!("{name}: {label}"), "", text).longest(120).show(ui);
                });
            });
        };
        if across {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                fields.into_iter().for_each(|(key, text)| field(ui, key, text));
            });
        } else {
            fields.into_iter().for_each(|(key, text)| field(ui, key, text));
        }
    });
}
