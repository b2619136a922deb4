//! The procedure: what was expected above, what happened below, in the lane of each agency; one finding told in four
//! parts; the list of all findings at the side. Kept acts come first.
//! Start reading at [`procedure_ui`]; `lane_layout` places, `lane_paint` paints.

use egui::{Key, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, WidgetType, vec2};

use super::axis::Axis;
use super::draft::{DebriefAction, DebriefDraft, LaneScope};
use super::finding_card::{finding_card_ui, wanted_height};
use super::findings::{counts, findings_ui, mark, walk};
use super::lane_layout::{self, Lane, minutes};
use super::lane_paint;
use super::view::{FindingView, LaneView, ProcedureView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::column_ui;
use crate::ui::keys;
use crate::ui::paint::Icon;
use crate::ui::screens::scrolling::scroll_by_keys;
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Segments, Text, galley};

pub(super) fn procedure_ui(
    ui: &mut Ui,
    view: &ProcedureView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    walk(ui, view, draft);
    let layout = ui.layout_kind();
    let open = list_open(draft, layout);
    if keys::pressed(ui, Key::L) {
        draft.list_open = Some(!open);
        draft.reveal = true;
    }
    if !open {
        draft.on_mark = false;
    }
    let Some(chosen) = draft.finding_of(view).cloned() else {
        ui.add_space(space::XL);
        ui.add(Text::body(&words.say("debrief-no-findings")));
        return;
    };
    if layout == Layout::Narrow {
        narrow_ui(ui, view, &chosen, draft, words, emit);
        return;
    }
    ui.add_space(space::S);
    let page = ui.available_rect_before_wrap();
    let wanted = wanted_height(ui, &chosen, words, page.width());
    let tall = wanted.clamp(120.0, page.height() * 0.46);
    let (above, below) = page.split_top_bottom_at_y(page.bottom() - tall - space::M);
    let mut lanes = above.with_max_y(above.bottom() - space::M);
    if list_open(draft, layout) {
        let wide = if layout == Layout::Wide { 300.0 } else { 244.0 };
        let list = lanes.with_max_x(lanes.left() + wide);
        lanes.min.x = list.right() + space::XL;
        let list = list.with_min_y(list.top() + space::S);
        ui.scope_builder(UiBuilder::new().max_rect(list).id_salt("list"), |ui| {
            findings_ui(ui, view, draft, words, emit);
        });
    }
    ui.scope_builder(UiBuilder::new().max_rect(lanes).id_salt("lanes"), |ui| {
        tools_ui(ui, view, draft, words);
        lanes_ui(ui, view, &chosen, draft, words, draft.scope);
    });
    let below = below.with_max_y(below.bottom() - space::M);
    ui.scope_builder(UiBuilder::new().max_rect(below).id_salt("told"), |ui| {
        finding_card_ui(ui, &chosen, words, below.height());
    });
}

fn list_open(draft: &DebriefDraft, layout: Layout) -> bool {
    draft.list_open.unwrap_or(layout == Layout::Wide)
}

/// One column: the list in the place of the picture, or the picture over the parts.
fn narrow_ui(
    ui: &mut Ui,
    view: &ProcedureView,
    chosen: &FindingView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    tools_ui(ui, view, draft, words);
    if list_open(draft, Layout::Narrow) {
        findings_ui(ui, view, draft, words, emit);
        return;
    }
    column_ui(ui, "finding", |ui| {
        scroll_by_keys(ui);
        lanes_ui(ui, view, chosen, draft, words, LaneScope::Around);
        ui.add_space(space::M);
        let tall = wanted_height(ui, chosen, words, ui.available_width());
        finding_card_ui(ui, chosen, words, tall);
    });
}

/// Counts, the list, and how much the lanes show.
fn tools_ui(ui: &mut Ui, view: &ProcedureView, draft: &mut DebriefDraft, words: &Catalogue) {
    let layout = ui.layout_kind();
    let open = list_open(draft, layout);
    ui.horizontal(|ui| {
        ui.set_min_height(height::TARGET);
        ui.spacing_mut().item_spacing.x = space::S;
        let label = words.say(if open { "debrief-list-close" } else { "debrief-list-open" });
        if ui.add(ActionButton::new(&label).key("L").plain().chosen(open)).clicked() {
            draft.list_open = Some(!open);
            draft.reveal = true;
        }
        if !open {
            for (kept, text) in [true, false].into_iter().zip(counts(view, words)) {
                let wide = galley(ui, &text, Face::Small, ui.tokens().ink_2, f32::INFINITY).size().x;
                if wide + 240.0 < ui.available_width() || layout == Layout::Narrow {
                    let (rect, _) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::hover());
                    mark(ui, rect, kept);
                    ui.add(Text::small(&text).color(ui.tokens().ink_2));
                }
            }
        }
        if layout != Layout::Narrow {
            crate::ui::frame::at_the_right(ui, |ui| scope_ui(ui, draft, words));
        }
    });
}

fn scope_ui(ui: &mut Ui, draft: &mut DebriefDraft, words: &Catalogue) {
    let labels: Vec<String> =
        ["debrief-scope-talk", "debrief-scope-all", "debrief-scope-around"].iter().map(|key| words.say(key)).collect();
    let chosen = LaneScope::ALL.iter().position(|&scope| scope == draft.scope).unwrap_or(0);
    // The row runs from right to left; the words themselves do not.
    let flow = egui::Layout::left_to_right(egui::Align::Center);
    let face = |at: usize| if at == chosen { Face::SmallBold } else { Face::Small };
    let wide =
        |(at, label): (usize, &String)| galley(ui, label, face(at), ui.tokens().ink, f32::INFINITY).size().x + 30.0;
    let wide: f32 = labels.iter().enumerate().map(wide).sum();
    let pressed =
        ui.allocate_ui_with_layout(vec2(wide, height::TARGET), flow, |ui| Segments::new(&labels, chosen).show(ui));
    if let Some(at) = pressed.inner {
        draft.scope = LaneScope::ALL[at];
    }
}

/// The findings whose marks are shown.
fn shown<'v>(view: &'v ProcedureView, chosen: &FindingView, scope: LaneScope) -> Vec<&'v FindingView> {
    /// Minutes before and after the chosen finding.
    const NEAR: u32 = 45;
    let span = minutes(&[chosen]);
    let (from, to) = (span.iter().min().copied().unwrap_or(0), span.iter().max().copied().unwrap_or(u32::MAX));
    let near = |finding: &FindingView| {
        minutes(&[finding]).iter().all(|&minute| minute + NEAR >= from && minute <= to.saturating_add(NEAR))
    };
    let wanted = |finding: &&FindingView| {
        finding.key == chosen.key
            || match scope {
                LaneScope::Talk => !finding.kept,
                LaneScope::All => true,
                LaneScope::Around => near(finding),
            }
    };
    view.findings.iter().filter(wanted).collect()
}

fn lanes_ui(
    ui: &mut Ui,
    view: &ProcedureView,
    chosen: &FindingView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    scope: LaneScope,
) {
    let layout = ui.layout_kind();
    let shown = shown(view, chosen, scope);
    let names = match layout {
        Layout::Wide if ui.available_width() > 1000.0 => 196.0,
        Layout::Wide => 156.0,
        Layout::Compact | Layout::Narrow => 158.0,
    };
    let page = ui.available_rect_before_wrap();
    let begin = page.left() + names;
    let axis = Axis::new(minutes(&shown), begin, page.right() - begin - space::XL);
    let head = if view.days.is_empty() { 26.0 } else { 46.0 };
    let (times, _) = ui.allocate_exact_size(vec2(page.width(), head), Sense::hover());
    lane_paint::times(ui, view, &axis, times);
    let paint = |ui: &mut Ui, draft: &mut DebriefDraft| {
        let picture = Picture { view, chosen, shown: &shown, axis: &axis, begin };
        picture.ui(ui, draft, words);
    };
    if layout == Layout::Narrow {
        paint(ui, draft);
    } else {
        // The times stay in view while the lanes scroll.
        ScrollArea::vertical().id_salt("lanes").auto_shrink(false).show(ui, |ui| paint(ui, draft));
    }
}

/// The lanes under the times.
struct Picture<'v> {
    view: &'v ProcedureView,
    chosen: &'v FindingView,
    shown: &'v [&'v FindingView],
    axis: &'v Axis,
    begin: f32,
}

impl Picture<'_> {
    fn ui(&self, ui: &mut Ui, draft: &mut DebriefDraft, words: &Catalogue) {
        let Self { view, chosen, shown, axis, begin } = *self;
        let page = ui.available_rect_before_wrap();
        let touched = [chosen.expected.as_ref().map(|e| e.agency), chosen.happened.as_ref().map(|h| h.agency)];
        // Where it is narrow, only the lanes that the chosen finding touches.
        let narrow = ui.layout_kind() == Layout::Narrow;
        let wanted = |lane: &&LaneView| !narrow || touched.contains(&Some(lane.agency));
        let named: Vec<LaneView> = view.lanes.iter().filter(wanted).cloned().collect();
        let lanes = lane_layout::place(ui, &named, shown, chosen.key, axis, page, begin);
        let bottom = lanes.last().map_or(page.top(), |lane| lane.rect.bottom());
        let (_, picture) = ui.allocate_exact_size(vec2(page.width(), bottom - page.top()), Sense::hover());
        let told: Vec<&str> = shown.iter().map(|finding| finding.in_words.as_str()).filter(|s| !s.is_empty()).collect();
        let told = words.text(&Message::new("debrief-lanes").with("told", told.join(" ")));
        picture.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &told));
        if std::mem::take(&mut draft.reveal_lane)
            && let Some(lane) = lanes.iter().find(|lane| touched.contains(&Some(lane.view.agency)))
            && !narrow
        {
            ui.scroll_to_rect(lane.rect, None);
        }
        lane_paint::grounds(ui, &lanes, axis, begin);
        lane_paint::late_band(ui, &lanes, chosen, axis);
        for finding in shown.iter().filter(|finding| finding.key != chosen.key) {
            lane_paint::difference(ui, &lanes, finding, false);
        }
        marks_ui(ui, &lanes, chosen, draft);
        lane_paint::difference(ui, &lanes, chosen, true);
    }
}

/// Pills and discs; a click chooses what they speak of. By keyboard the list and the arrows do the same.
fn marks_ui(ui: &Ui, lanes: &[Lane<'_>], chosen: &FindingView, draft: &mut DebriefDraft) {
    let press = |centre: egui::Pos2, wide: f32, finding: &FindingView, what: &str| {
        let area = Rect::from_center_size(centre, Vec2::new(wide.max(height::TARGET), height::TARGET));
        let id = ui.id().with((what, finding.key));
        let response = ui.interact(area, id, Sense::CLICK | Sense::HOVER);
        let name = if finding.in_words.is_empty() { &finding.clause } else { &finding.in_words };
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
        response
    };
    for lane in lanes {
        for pill in &lane.pills {
            let response = press(pill.rect.center(), pill.rect.width(), pill.finding, "expected");
            lane_paint::pill(ui, pill, lane, pill.finding.key == chosen.key, response.hovered());
            if response.clicked() {
                draft.choose_finding(pill.finding.key);
            }
        }
        for disc in &lane.discs {
            let is_chosen = disc.findings.iter().any(|finding| finding.key == chosen.key);
            let Some(first) = disc.findings.first() else { continue };
            let response = press(disc.centre, 0.0, first, "happened");
            lane_paint::disc(ui, disc, lane, is_chosen, response.hovered());
            if response.clicked() {
                // Another press goes to the next finding that speaks of the same act.
                let at = disc.findings.iter().position(|finding| finding.key == chosen.key);
                let next = at.map_or(0, |at| (at + 1) % disc.findings.len());
                draft.choose_finding(disc.findings[next].key);
            }
        }
    }
}

/// In the foot bar: whether the procedure is confirmed for this place.
pub(super) fn standing_ui(ui: &mut Ui, view: &ProcedureView) {
    if view.standing.is_empty() || ui.layout_kind() == Layout::Narrow {
        return;
    }
    let t = ui.tokens();
    let text = galley(ui, &view.standing, Face::Small, t.ink, 320.0);
    let size = vec2(text.size().x + 26.0, (text.size().y + 12.0).min(58.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &view.standing));
    ui.painter().rect_filled(rect, 17, t.sunken);
    if t.outlined {
        ui.painter().rect_stroke(rect, 17, t.card_stroke(), egui::StrokeKind::Inside);
    }
    ui.painter().galley(rect.center() - text.size() / 2.0, text, t.ink);
}

/// In the foot bar: the question whether a departure was justified, for findings that are to be talked about.
pub(super) fn justify_ui(
    ui: &mut Ui,
    view: &ProcedureView,
    draft: &DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let Some(finding) = draft.finding_of(view).filter(|finding| !finding.kept) else { return };
    let label = words.say("debrief-justified");
    let button = ActionButton::new(&label).key("J");
    let button = if ui.layout_kind() == Layout::Wide { button.icon(Icon::Pencil) } else { button };
    if ui.add(button).clicked() || keys::pressed(ui, Key::J) {
        emit(DebriefAction::Justify(finding.key));
    }
}
