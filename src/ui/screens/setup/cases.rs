//! The cases as cards. The chosen one is open: what it is good for, and what one should know before.
//! They stay in their order whatever is chosen.

use std::sync::Arc;

use egui::{
    Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::draft::{SetupAction, SetupDraft};
use super::steps::{show_whole, step_head};
use super::view::{CaseCardView, SetupView};
use crate::base::{Catalogue, Message};
use crate::ui::paint::{Icon, icon};
use crate::ui::stage::place_picture;
use crate::ui::theme::sizes::{radius, space, stroke};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, focus_ring, galley};

/// So many cards fit above the people where there is one column.
const FEW: usize = 2;

pub(super) fn cases_ui(
    ui: &mut Ui,
    view: &SetupView,
    draft: &mut SetupDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(SetupAction),
) {
    let head = step_head(ui, 1, &words.say("setup-case"));
    let folds = ui.layout_kind() == Layout::Narrow && view.cases.len() > FEW && view.chosen.is_some();
    if folds {
        others_ui(ui, head.rect.center().y, view.cases.len() - 1, draft, words);
    }
    ui.add_space(space::S);
    if view.cases.is_empty() {
        ui.add(Text::body(&words.say("setup-no-cases")).color(ui.tokens().ink_2));
    }
    for case in &view.cases {
        let chosen = view.chosen == Some(case.key);
        if folds && !chosen && !draft.all_cases {
            continue;
        }
        let response = ui.push_id(("case", case.key), |ui| Card::new(ui, case, chosen).show(ui)).inner;
        if response.gained_focus() {
            show_whole(ui, &response);
        }
        if response.clicked() {
            draft.all_cases = false;
            if !chosen {
                emit(SetupAction::ChooseCase(case.key));
            }
        }
        ui.add_space(space::OPTIONS);
    }
}

/// Unfolds the cases that were not chosen. Higher than the head beside which it stands, without making room for it.
fn others_ui(ui: &mut Ui, y: f32, count: usize, draft: &mut SetupDraft, words: &Catalogue) {
    let label = words.text(&Message::new("setup-other-cases").with("n", count));
    let button = ActionButton::new(&label).trailing(Icon::ChevronDown).plain().chosen(draft.all_cases);
    let size = button.size(ui);
    let rect = Rect::from_center_size(pos2(ui.max_rect().right() - size.x / 2.0, y), size);
    let pressed = ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt("others"), |ui| ui.add(button).clicked());
    draft.all_cases ^= pressed.inner;
}

/// One line below the head of an open card: a mark and words.
struct Line {
    mark: Icon,
    text: Arc<Galley>,
    words: String,
    /// Stands below a rule.
    apart: bool,
}

struct Card<'a> {
    case: &'a CaseCardView,
    chosen: bool,
    title: Arc<Galley>,
    second: Arc<Galley>,
    lines: Vec<Line>,
    picture: Vec2,
    /// Lines stand beside the picture instead of below it.
    beside: bool,
    size: Vec2,
}

impl<'a> Card<'a> {
    const PADDING: f32 = 16.0;
    const MARK: f32 = 26.0;
    const RULE: f32 = 21.0;

    fn new(ui: &Ui, case: &'a CaseCardView, chosen: bool) -> Self {
        let (t, wide) = (ui.tokens(), ui.available_width());
        let beside = wide > 560.0;
        let roomy = chosen && wide > 340.0;
        let picture = if roomy { vec2(104.0, 74.0) } else { vec2(68.0, 48.0) };
        let padding = Self::padding(chosen);
        let text_width = wide - 2.0 * padding - picture.x - space::M;
        let face = if chosen { Face::SubBold } else { Face::BodyBold };
        let title = galley(ui, &case.title, face, t.ink, text_width);
        let second = galley(ui, &case.second, Face::Small, t.ink_2, text_width);
        let lines_width = if beside { text_width } else { wide - 2.0 * padding } - Self::MARK;
        let line = |mark, words: &String, apart| Line {
            mark,
            text: galley(ui, words, Face::Small, t.ink, lines_width),
            words: words.clone(),
            apart,
        };
        let mut lines = Vec::new();
        if chosen {
            lines.extend(case.objectives.iter().map(|words| line(Icon::Check, words, false)));
            if !case.content_note.is_empty() {
                lines.push(line(Icon::Speaker, &case.content_note, true));
            }
        }
        let head = title.size().y + second.size().y;
        let below: f32 = lines.iter().map(|line| line.text.size().y + if line.apart { Self::RULE } else { 0.0 }).sum();
        let below = if lines.is_empty() { 0.0 } else { below + space::S };
        let tall = if beside { (head + below).max(picture.y) } else { head.max(picture.y) + below };
        Self { case, chosen, title, second, lines, picture, beside, size: vec2(wide, tall + 2.0 * padding.min(14.0)) }
    }

    const fn padding(chosen: bool) -> f32 {
        if chosen { Self::PADDING } else { 9.0 }
    }

    fn show(self, ui: &mut Ui) -> Response {
        let t = ui.tokens();
        let (rect, response) = ui.allocate_exact_size(self.size, Sense::click());
        let (enabled, name) = (ui.is_enabled(), format!("{}, {}", self.case.title, self.case.second));
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, enabled, self.chosen, &name));
        let border = match (self.chosen && !response.has_focus(), response.hovered()) {
            (true, _) => Stroke::new(stroke::CHOSEN, t.ink),
            (false, true) => Stroke::new(stroke::CONTROL, t.ink),
            (false, false) => Stroke::new(t.card_stroke().width.max(1.5), t.edge),
        };
        ui.painter().add(t.rest_shadow().as_shape(rect, radius::OPTION));
        ui.painter().rect(rect, radius::OPTION, t.surface, border, StrokeKind::Inside);
        if response.has_focus() {
            focus_ring(ui, rect, radius::OPTION);
        }
        let padding = Self::padding(self.chosen);
        let corner = rect.min + vec2(padding, padding.min(14.0));
        place_picture(ui, Rect::from_min_size(corner, self.picture), self.case.place);
        let head = self.title.size().y + self.second.size().y;
        let down = if self.beside { 0.0 } else { ((self.picture.y - head) / 2.0).max(0.0) };
        let mut at = corner + vec2(self.picture.x + space::M, down);
        let title_height = self.title.size().y;
        ui.painter().galley(at, self.title, t.ink);
        ui.painter().galley(at + vec2(0.0, title_height), self.second, t.ink_2);
        at = if self.beside {
            at + vec2(0.0, head + space::S)
        } else {
            pos2(corner.x, corner.y + head.max(self.picture.y) + space::S)
        };
        for (number, line) in self.lines.into_iter().enumerate() {
            if line.apart {
                let y = at.y + Self::RULE / 2.0 - 1.0;
                ui.painter().hline(at.x..=rect.right() - padding, y, Stroke::new(stroke::HAIRLINE, t.line));
                at.y += Self::RULE;
            }
            icon(ui.painter(), at + vec2(9.0, 11.0), 18.0, line.mark, t.ink_2);
            let place = Rect::from_min_size(at + vec2(Self::MARK, 0.0), line.text.size());
            at.y += line.text.size().y;
            // Read out one by one; the card itself only says its name.
            let spoken = ui.interact(place, response.id.with(number), Sense::hover());
            spoken.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &line.words));
            ui.painter().galley(place.min, line.text, t.ink);
        }
        response
    }
}
