//! A case on the wall: the picture, what everybody knows, whose turn it is.

use egui::{Rect, Stroke, StrokeKind, Ui, UiBuilder, accesskit, vec2};

use crate::base::Catalogue;
use crate::ui::frame::column_ui;
use crate::ui::paint::sign;
use crate::ui::stage::{StageHeight, StageView, stage_ui};
use crate::ui::theme::sizes::{height, radius, space, stroke, wall};
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::{Text, galley, largest_face};

/// What everybody may see of a case that is played.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WallPlayView {
    /// The picture on top.
    pub stage: StageView,
    /// What everybody knows of the situation; with an open table, what the deciding role sees and is asked.
    pub text: String,
    /// Whose turn it is: one, or all who decide the same question.
    pub turns: Vec<TurnView>,
    /// What the table can choose from, where it may stand on the wall: only with an open table.
    pub options: Vec<OptionOnWall>,
    /// What the room does meanwhile, such as "The case waits. Decide in the room."; **words** are bold.
    pub meanwhile: String,
    /// A clause that is shown as a hint; may be empty.
    pub hint: String,
    /// What is left for the decision, where there is a limit; may be empty.
    pub left: String,
}

/// Whose turn it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TurnView {
    /// The sign.
    pub agency: Agency,
    /// The role.
    pub role: String,
    /// Who plays it; may be empty.
    pub person: String,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OptionOnWall {
    /// Its digit, as on the laptop.
    pub digit: usize,
    /// What it says.
    pub text: String,
}

/// Draws the case in all the space there is.
pub(super) fn wall_play_ui(ui: &mut Ui, view: &WallPlayView, words: &Catalogue) {
    let whole = ui.available_rect_before_wrap();
    ui.spacing_mut().item_spacing.y = 0.0;
    // Options need the room more than the picture does.
    let share = if view.options.is_empty() { wall::STAGE_SHARE } else { wall::STAGE_SHARE_WITH_OPTIONS };
    let tall = (whole.height() * share).min(wall::STAGE_MOST);
    stage_ui(ui, &view.stage, if view.options.is_empty() { StageHeight::Full(tall) } else { StageHeight::Strip(tall) });
    let body = ui.available_rect_before_wrap().shrink2(vec2(space::XL, space::M));
    let cards = if view.options.is_empty() { wall::CARD } else { wall::CARD_WITH_OPTIONS };
    let (above, below) = body.split_top_bottom_at_y(body.bottom() - cards);
    let text = vec![view.text.clone()];
    let room = above.size() - vec2(0.0, space::M);
    ui.scope_builder(UiBuilder::new().max_rect(above), |ui| {
        column_ui(ui, "wall-text", |ui| {
            if view.options.is_empty() {
                let face =
                    largest_face(ui, &[Face::Title, Face::Heading, Face::Sub, Face::Option, Face::Body], &text, room);
                let told = ui.add(Text::heading(&view.text, face));
                ui.ctx().accesskit_node_builder(told.id, |node| node.set_live(accesskit::Live::Polite));
            } else {
                options_ui(ui, view, room.y);
            }
        });
    });
    ui.scope_builder(UiBuilder::new().max_rect(below), |ui| cards_ui(ui, below, view, words));
}

/// The question and what can be chosen, as large as the room allows.
fn options_ui(ui: &mut Ui, view: &WallPlayView, room: f32) {
    let mut all: Vec<String> = vec![view.text.clone()];
    all.extend(view.options.iter().map(|option| option.text.clone()));
    let wide = ui.available_width() - wall::DIGIT;
    let face = largest_face(ui, &[Face::Sub, Face::Option, Face::Body, Face::Small], &all, vec2(wide, room));
    ui.add(Text::new(&format!("**{}**", view.text.replace("**", "")), face));
    for option in &view.options {
        ui.add_space(space::S);
        ui.horizontal_top(|ui| {
            ui.add(Text::new(&format!("**{}**", option.digit), face));
            ui.add(Text::new(&option.text, face));
        });
    }
}

/// Whose turn it is and what the room does meanwhile: side by side.
fn cards_ui(ui: &mut Ui, row: Rect, view: &WallPlayView, words: &Catalogue) {
    let beside: Vec<&str> = [view.left.as_str(), view.hint.as_str(), view.meanwhile.as_str()]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    let all = (view.turns.len() + beside.len()).max(1);
    #[expect(clippy::cast_precision_loss, reason = "a handful of cards")]
    let wide = (row.width() - space::GUTTER * (all - 1) as f32) / all as f32;
    let mut left = row.left();
    let mut next = || {
        let rect = Rect::from_min_size(egui::pos2(left, row.top()), vec2(wide, row.height()));
        left += wide + space::GUTTER;
        rect
    };
    for turn in &view.turns {
        turn_card(ui, next(), turn, words);
    }
    for text in beside {
        let rect = next();
        ui.painter().rect_filled(rect, radius::CARD, ui.tokens().sunken);
        lines(ui, rect.shrink(space::L), &[(text, &[Face::Sub, Face::Option, Face::Body, Face::Small])]);
    }
}

/// The card of whoever decides, with the lamp along its edge.
fn turn_card(ui: &mut Ui, rect: Rect, turn: &TurnView, words: &Catalogue) {
    let t = ui.tokens();
    ui.painter().rect(rect, radius::CARD, t.surface, Stroke::new(stroke::CONTROL, t.ink), StrokeKind::Inside);
    let edge = rect.with_max_x(rect.left() + space::M).shrink(stroke::CONTROL);
    ui.painter().rect_filled(edge, radius::BUTTON, t.lamp);
    let mut inner = rect.shrink2(vec2(space::L, space::S));
    inner.min.x += space::M;
    let size = height::TARGET.min(inner.height());
    sign(ui.painter(), inner.left_center() + vec2(size / 2.0, 0.0), size, turn.agency, &t);
    inner.min.x += size + space::M;
    let whose = words.say("wall-turn");
    lines(
        ui,
        inner,
        &[
            (whose.as_str(), &[Face::Small]),
            (turn.role.as_str(), &[Face::Heading, Face::SubBold, Face::BodyBold, Face::SmallBold]),
            (turn.person.as_str(), &[Face::Option, Face::Small]),
        ],
    );
}

/// Lines under one another, in the middle of a place, each in the largest of its faces that keeps it within the width on
/// one line, or in its last.
fn lines(ui: &mut Ui, rect: Rect, all: &[(&str, &[Face])]) {
    let ink = ui.tokens().ink;
    let chosen: Vec<(&str, Face)> = all
        .iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(text, faces)| {
            let fits = |face: &&Face| galley(ui, text, **face, ink, f32::INFINITY).size().x <= rect.width();
            (*text, faces.iter().find(fits).or(faces.last()).copied().unwrap_or_default())
        })
        .collect();
    let tall: f32 = chosen.iter().map(|(text, face)| galley(ui, text, *face, ink, rect.width()).size().y).sum();
    let top = ((rect.height() - tall) / 2.0).max(0.0);
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        ui.add_space(top);
        for (text, face) in chosen {
            ui.add(Text::new(text, face));
        }
    });
}
