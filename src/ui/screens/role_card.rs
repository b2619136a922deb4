//! A role's private card: who I am, what I know, who else is there. It is drawn only while it is shown.
//! Escape hides it at once; whoever owns the flow then stops handing this view out.

use egui::{Key, Rect, Ui, UiBuilder, vec2};

use crate::base::{Catalogue, Message};
use crate::ui::frame::{self, at_the_right, column_ui};
use crate::ui::keys;
use crate::ui::theme::sizes::{READING_WIDTH, space};
use crate::ui::theme::{Agency, Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, FactRow, FactSource, PrimaryButton, RoleBadge, Text};

/// A private card. It holds what only this role may know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoleCardView {
    /// Whose sign.
    pub agency: Agency,
    /// The role as a title, such as "Social worker".
    pub role_title: String,
    /// Who I am and what I want, in paragraphs.
    pub brief: Vec<String>,
    /// What I know at the start.
    pub known: Vec<KnownView>,
    /// Who else plays.
    pub others: Vec<OtherView>,
}

/// Something the role knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownView {
    /// Its words.
    pub text: String,
    /// Seen or told.
    pub source: FactSource,
}

/// Another role, as everybody may know it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OtherView {
    /// Whose sign.
    pub agency: Agency,
    /// Such as "Victim advocate: Toka".
    pub name: String,
}

/// The card has nothing half done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RoleCardDraft;

/// What was decided at the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleCardAction {
    /// "I have read it".
    Read,
    /// Hide it at once.
    Hide,
}

/// Shows the card in all the space there is.
pub fn role_card_ui(
    ui: &mut Ui,
    view: &RoleCardView,
    _draft: &mut RoleCardDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(RoleCardAction),
) {
    if keys::pressed_even_while_typing(ui, Key::Escape) {
        emit(RoleCardAction::Hide);
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if nothing_focused && keys::pressed(ui, Key::Enter) {
        emit(RoleCardAction::Read);
    }
    let frame::Bands { mut middle, mut foot } = frame::split(ui);
    let ui = &mut middle;
    let layout = ui.layout_kind();
    let page = ui.available_rect_before_wrap().shrink2(vec2(layout.margin(), space::L));
    // Long lines are hard to read: the card is never wider than a page of a book, unless it has two columns.
    let wide = page.width().min(if layout == Layout::Narrow { READING_WIDTH } else { 1100.0 });
    let page = Rect::from_center_size(page.center(), vec2(wide, page.height()));
    let page = page.with_max_y(ui.max_rect().bottom());
    ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
        column_ui(ui, "card", |ui| card_ui(ui, view, words, layout));
    });
    if foot.add(ActionButton::new(&words.say("card-hide")).key("Esc")).clicked() {
        emit(RoleCardAction::Hide);
    }
    at_the_right(&mut foot, |ui| {
        if ui.add(PrimaryButton::new(&words.say("card-read")).key("Enter")).clicked() {
            emit(RoleCardAction::Read);
        }
    });
}

fn card_ui(ui: &mut Ui, view: &RoleCardView, words: &Catalogue, layout: Layout) {
    let title = words.text(&Message::new("card-title").with("role", view.role_title.as_str()));
    let badge = RoleBadge::new(view.agency, &title).sign_size(44.0).face(Face::Title);
    let head = ui.add(badge);
    ui.ctx().accesskit_node_builder(head.id, |node| node.set_role(egui::accesskit::Role::Heading));
    ui.add_space(space::L);
    if layout == Layout::Narrow {
        brief_ui(ui, view);
        ui.add_space(space::XL);
        lists_ui(ui, view, words);
        return;
    }
    let full = ui.available_rect_before_wrap();
    let left = full.with_max_x(full.left() + full.width() * 0.56);
    let right = full.with_min_x(left.right() + space::XXL);
    let a = ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("brief"), |ui| brief_ui(ui, view));
    let b = ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("lists"), |ui| lists_ui(ui, view, words));
    ui.expand_to_include_rect(a.response.rect.union(b.response.rect));
}

fn brief_ui(ui: &mut Ui, view: &RoleCardView) {
    ui.spacing_mut().item_spacing.y = space::M;
    for paragraph in &view.brief {
        ui.add(Text::new(paragraph, Face::Option));
    }
}

fn lists_ui(ui: &mut Ui, view: &RoleCardView, words: &Catalogue) {
    let t = ui.tokens();
    ui.spacing_mut().item_spacing.y = space::L;
    t.card().show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::M;
        ui.add(Text::heading(&words.say("play-know"), Face::SubBold));
        if view.known.is_empty() {
            ui.add(Text::body(&words.say("play-know-nothing")).color(t.ink_2));
        }
        for known in &view.known {
            let key = match known.source {
                FactSource::Seen => "play-fact-seen",
                FactSource::Told => "play-fact-told",
            };
            let spoken = words.text(&Message::new(key).with("fact", known.text.as_str()));
            ui.add(FactRow::new(&known.text, known.source).spoken(&spoken));
        }
    });
    if !view.others.is_empty() {
        t.card().show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::M;
            ui.add(Text::heading(&words.say("card-others"), Face::SubBold));
            for other in &view.others {
                ui.add(RoleBadge::new(other.agency, &other.name).sign_size(24.0));
            }
        });
    }
}
