//! The chosen moment, told: who did what, and what that role knew then.

use egui::{Sense, Ui, UiBuilder, vec2};

use super::draft::DebriefAction;
use super::view::TimelineMoment;
use crate::base::{Catalogue, Message};
use crate::ui::paint::{Icon, sign};
use crate::ui::theme::sizes::space;
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text};

pub(super) fn moment_card_ui(
    ui: &mut Ui,
    moment: &TimelineMoment,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    const SIGN: f32 = 38.0;
    let (t, layout) = (ui.tokens(), ui.layout_kind());
    t.card().show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        let label = words.say("debrief-see-again");
        let button = ActionButton::new(&label).icon(Icon::Play).key("Space");
        let full = ui.available_rect_before_wrap();
        let beside = layout != Layout::Narrow;
        let wide = button.size(ui).x;
        let text = full.with_min_x(full.left() + SIGN + space::L);
        let text = if beside { text.with_max_x(full.right() - wide - space::XL) } else { text };
        let told = ui.scope_builder(UiBuilder::new().max_rect(text).id_salt("told"), |ui| told_ui(ui, moment, words));
        sign(ui.painter(), full.min + vec2(SIGN / 2.0, SIGN / 2.0 + 4.0), SIGN, moment.agency, &t);
        let pressed = if beside {
            let rect = full.with_min_x(full.right() - wide);
            let shown = ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt("again"), |ui| ui.add(button));
            ui.expand_to_include_rect(told.response.rect.union(shown.response.rect));
            shown.inner.clicked()
        } else {
            ui.expand_to_include_rect(told.response.rect);
            ui.add_space(space::M);
            ui.add(button).clicked()
        };
        if pressed {
            emit(DebriefAction::SeeAgain(moment.key));
        }
    });
}

fn told_ui(ui: &mut Ui, moment: &TimelineMoment, words: &Catalogue) {
    let t = ui.tokens();
    ui.spacing_mut().item_spacing.y = space::XS;
    let head = Message::new("debrief-moment-head").with("time", moment.time.as_str());
    let head = words.text(&head.with("what", moment.title.as_str()));
    ui.add(Text::new(&head, Face::SubBold).live());
    if !moment.detail.is_empty() {
        ui.add(Text::body(&moment.detail).color(t.ink_2));
    }
    if moment.known.is_empty() {
        return;
    }
    if ui.layout_kind() != Layout::Wide {
        let text = Message::new("debrief-known-running").with("facts", moment.known.join(" "));
        ui.add(Text::body(&words.text(&text)).color(t.ink_2));
        return;
    }
    ui.add_space(space::XS);
    ui.add(Text::new(&words.say("debrief-known-then"), Face::SmallBold).color(t.ink_2));
    let two = moment.known.len() > 2 && ui.available_width() > 640.0;
    let half = if two { moment.known.len().div_ceil(2) } else { moment.known.len() };
    let full = ui.available_rect_before_wrap();
    let mut covered = egui::Rect::from_min_size(full.min, egui::Vec2::ZERO);
    for (column, facts) in moment.known.chunks(half).enumerate() {
        let place = if two { full.split_left_right_at_fraction(0.5) } else { (full, full) };
        let place = if column == 0 { place.0 } else { place.1.with_min_x(place.1.left() + space::L) };
        let shown = ui.scope_builder(UiBuilder::new().max_rect(place).id_salt(column), |ui| known_ui(ui, facts));
        covered = covered.union(shown.response.rect);
    }
    ui.expand_to_include_rect(covered);
}

fn known_ui(ui: &mut Ui, facts: &[String]) {
    let t = ui.tokens();
    ui.spacing_mut().item_spacing.y = space::XS;
    for fact in facts {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let (rect, _) = ui.allocate_exact_size(vec2(space::M, 26.0), Sense::hover());
            ui.painter().circle_filled(rect.center(), 3.0, t.ink_2);
            ui.add(Text::body(fact).color(t.ink_2));
        });
    }
}
