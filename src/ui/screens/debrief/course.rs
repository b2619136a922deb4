//! The person's course: five step lines over case time, moments numbered on top, one of them told below.
//! It is a drawing to talk about and says so; it never sums up, and no line is drawn in a colour for good or bad.
//! Start reading at [`course_ui`].

use std::ops::RangeInclusive;

use egui::{Key, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::axis::{Axis, clock_time};
use super::draft::{DebriefAction, DebriefDraft};
use super::view::{CourseMoment, CourseRow, CourseView};
use crate::base::{Catalogue, Message};
use crate::ui::frame::{at_the_right, column_ui};
use crate::ui::keys;
use crate::ui::paint::{Icon, polyline};
use crate::ui::theme::sizes::{height, space, stroke};
use crate::ui::theme::{Face, Layout, TokensExt as _};
use crate::ui::widgets::{ActionButton, Text, announce, focus_ring, galley};

/// Of a numbered disc on top.
const RADIUS: f32 = 16.0;
/// For the discs on top, and for the times below.
const TOP: f32 = 2.0 * RADIUS + space::M;
const FOOT: f32 = 28.0;
/// For the last level, behind the lines.
const AFTER: f32 = 40.0;
const LAMP: f32 = 36.0;

pub(super) fn course_ui(
    ui: &mut Ui,
    view: &CourseView,
    draft: &mut DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    if view.moments.is_empty() {
        ui.add_space(space::XL);
        ui.add(Text::body(&words.say("debrief-course-none")));
        return;
    }
    by_keys(ui, view, draft, emit);
    column_ui(ui, "course", |ui| {
        let tall = ui.clip_rect().height();
        let low = ui.layout_kind() != Layout::Wide;
        // The card and the sentence below need this much.
        let below = 2.0 * height::PRIMARY + FOOT + space::XXL;
        let row = ((tall - TOP - FOOT - below) / 5.0).clamp(if low { 48.0 } else { 60.0 }, 84.0);
        picture_ui(ui, view, draft, words, row);
        ui.add_space(space::S);
        told_ui(ui, view, draft, words, emit);
        ui.add_space(space::S);
        ui.add(Text::body(&words.say("debrief-course-note")).color(ui.tokens().ink_2));
    });
}

fn at(view: &CourseView, draft: &DebriefDraft) -> usize {
    view.moments.iter().position(|moment| Some(moment.key) == draft.moment).unwrap_or(0)
}

fn by_keys(ui: &Ui, view: &CourseView, draft: &mut DebriefDraft, emit: &mut dyn FnMut(DebriefAction)) {
    let (now, last) = (at(view, draft), view.moments.len() - 1);
    for (key, to) in
        [(Key::ArrowUp, now.saturating_sub(1)), (Key::ArrowDown, (now + 1).min(last)), (Key::Home, 0), (Key::End, last)]
    {
        if keys::pressed(ui, key) {
            draft.choose_moment(view.moments[to].key);
        }
    }
    let free = draft.on_mark || ui.memory(|memory| memory.focused().is_none());
    if free && keys::pressed(ui, Key::Space) {
        emit(DebriefAction::SeeAgain(view.moments[at(view, draft)].key));
    }
}

/// The part of the scale that is used, so that steps are as large as the room allows; five is always in it.
fn scale(rows: &[CourseRow]) -> RangeInclusive<f32> {
    let levels = rows.iter().flat_map(|row| &row.steps).map(|&(_, level)| f32::from(level)).chain([5.0]);
    let (low, high) = levels.fold((10.0_f32, 0.0_f32), |(low, high), level| (low.min(level), high.max(level)));
    low.min(4.0)..=high.max(6.0)
}

fn picture_ui(ui: &mut Ui, view: &CourseView, draft: &mut DebriefDraft, words: &Catalogue, row: f32) {
    let t = ui.tokens();
    let rows = view.rows.len() as f32;
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), TOP + rows * row + FOOT), Sense::hover());
    let face = if ui.layout_kind() == Layout::Narrow { Face::SmallBold } else { Face::SubBold };
    let widest = view.rows.iter().map(|row| galley(ui, &row.name, face, t.ink, f32::INFINITY).size().x);
    let begin = whole.left() + widest.fold(0.0, f32::max) + space::XL;
    let minutes: Vec<u32> = view.moments.iter().map(|moment| moment.minute).chain([view.begins]).collect();
    let axis = Axis::new(minutes, begin, whole.right() - AFTER - begin);
    let body = Rect::from_x_y_ranges(begin..=whole.right() - AFTER, whole.top() + TOP..=whole.bottom() - FOOT);
    let chosen = &view.moments[at(view, draft)];
    let x = axis.place(chosen.minute);
    if !t.outlined {
        let band = Rect::from_center_size(pos2(x, body.center().y), vec2(LAMP, body.height() + space::S));
        ui.painter().rect_filled(band, 4, t.lamp.gamma_multiply(0.35));
    }
    for fold in axis.stretches().windows(2) {
        for x in [*fold[0].end() + 8.0, *fold[1].start() - 8.0] {
            let dots = [pos2(x, body.top()), pos2(x, body.bottom())];
            ui.painter().extend(Shape::dotted_line(&dots, t.edge, 6.0, 1.2));
        }
    }
    let scale = scale(&view.rows);
    for (place, line) in (0_u8..).zip(&view.rows) {
        let top = body.top() + f32::from(place) * row;
        let area = Rect::from_x_y_ranges(body.x_range(), top + space::S..=top + row - space::M);
        line_ui(ui, line, face, whole.left(), area, &axis, view.begins, &scale, words);
        if usize::from(place) + 1 < view.rows.len() {
            ui.painter().hline(whole.x_range(), top + row, Stroke::new(1.0, t.line));
        }
    }
    ui.painter().vline(x, body.y_range(), Stroke::new(stroke::CHOSEN, t.ink));
    times(ui, &axis, body);
    numbers_ui(ui, view, draft, words, &axis, body);
}

/// One line: the way from the start on, the space between it and the start, the last level in words.
fn line_ui(
    ui: &Ui,
    line: &CourseRow,
    face: Face,
    left: f32,
    area: Rect,
    axis: &Axis,
    begins: u32,
    scale: &RangeInclusive<f32>,
    words: &Catalogue,
) {
    let t = ui.tokens();
    let y = |level: i8| egui::remap(f32::from(level), scale.clone(), area.bottom()..=area.top());
    let name = galley(ui, &line.name, face, t.ink, f32::INFINITY);
    ui.painter().galley(pos2(left, area.center().y - name.size().y / 2.0), name, t.ink);
    let start = y(5);
    ui.painter().hline(area.x_range(), start, Stroke::new(stroke::THIN, t.edge));
    let mut way = vec![pos2(axis.place(begins), start)];
    let mut level = 5;
    let fill = |from: f32, to: f32, level: i8| {
        let part = Rect::from_two_pos(pos2(from, start), pos2(to, y(level)));
        if !t.outlined && part.height() > 0.5 {
            ui.painter().rect_filled(part, 0, t.agencies.person.gamma_multiply(0.2));
        }
    };
    let mut points = Vec::new();
    for &(minute, next) in &line.steps {
        let x = axis.place(minute);
        fill(way[way.len() - 1].x, x, level);
        way.extend([pos2(x, y(level)), pos2(x, y(next))]);
        points.push(pos2(x, y(next)));
        level = next;
    }
    fill(way[way.len() - 1].x, area.right(), level);
    way.push(pos2(area.right(), y(level)));
    polyline(ui.painter(), &way, false, Stroke::new(stroke::DATA, t.ink));
    for point in points {
        ui.painter().circle(point, 5.5, t.surface, Stroke::new(2.5, t.ink));
    }
    let last = galley(ui, &level.to_string(), Face::SubBold, t.ink, f32::INFINITY);
    ui.painter().galley(pos2(area.right() + space::M, y(level) - last.size().y / 2.0), last, t.ink);

    let said = std::iter::once((begins, 5)).chain(line.steps.iter().copied()).map(|(minute, level)| {
        let said =
            Message::new("debrief-course-level").with("level", level.to_string()).with("time", clock_time(minute));
        words.text(&said)
    });
    let all = Message::new("debrief-course-line").with("name", line.name.as_str());
    let all = words.text(&all.with("levels", said.collect::<Vec<_>>().join(", ")));
    let spoken = ui.interact(area, ui.id().with(("line", &line.name)), Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &all));
}

fn times(ui: &Ui, axis: &Axis, body: Rect) {
    let t = ui.tokens();
    let mut free_from = body.left() - 60.0;
    for minute in axis.ticks(84.0) {
        let text = galley(ui, &clock_time(minute), Face::Small, t.ink_2, f32::INFINITY);
        let x = axis.place(minute) - text.size().x / 2.0;
        if x >= free_from && x + text.size().x <= body.right() + AFTER {
            free_from = x + text.size().x + space::M;
            ui.painter().galley(pos2(x, body.bottom() + space::XS), text, t.ink_2);
        }
    }
}

/// The numbered discs. Where moments are dense, those without room for a disc are reached by the arrows.
fn numbers_ui(ui: &Ui, view: &CourseView, draft: &mut DebriefDraft, words: &Catalogue, axis: &Axis, body: Rect) {
    let t = ui.tokens();
    let chosen = at(view, draft);
    let y = body.top() - space::S - RADIUS;
    let around = axis.place(view.moments[chosen].minute);
    let (mut free_from, mut on_mark) = (f32::MIN, false);
    for (number, moment) in view.moments.iter().enumerate() {
        let x = axis.place(moment.minute);
        let is_chosen = number == chosen;
        let clear = x - RADIUS >= free_from && (x - around).abs() >= 2.0 * RADIUS + 2.0;
        if !(is_chosen || clear) {
            continue;
        }
        free_from = x + RADIUS + 2.0;
        let centre = pos2(x, y);
        ui.painter().extend(Shape::dashed_line(
            &[pos2(x, y + RADIUS), pos2(x, body.bottom())],
            Stroke::new(1.2, t.edge),
            4.0,
            4.0,
        ));
        let target = Rect::from_center_size(centre, vec2(2.0 * RADIUS + 2.0, height::TARGET));
        let response = ui.interact(target, ui.id().with(("moment", moment.key)), Sense::click());
        announce(ui, &response, &spoken(moment, number, words), Some(is_chosen));
        let border = match (is_chosen, response.hovered()) {
            (true, _) => Stroke::new(stroke::CHOSEN, t.ink),
            (false, true) => Stroke::new(stroke::CHOSEN, t.ink),
            (false, false) => Stroke::new(stroke::CONTROL, t.ink),
        };
        let (fill, ink) = if is_chosen { (t.lamp, t.on_lamp) } else { (t.surface, t.ink) };
        ui.painter().circle(centre, RADIUS, fill, border);
        let text = galley(ui, &(number + 1).to_string(), Face::SmallBold, ink, f32::INFINITY);
        ui.painter().galley(centre - text.size() / 2.0, text, ink);
        if response.has_focus() {
            focus_ring(ui, Rect::from_center_size(centre, vec2(2.0 * RADIUS, 2.0 * RADIUS)), 16);
        }
        if draft.focus_next == Some(moment.key) {
            draft.focus_next = None;
            response.request_focus();
        }
        on_mark |= response.has_focus();
        if response.clicked() || response.gained_focus() {
            draft.moment = Some(moment.key);
        }
    }
    draft.on_mark = on_mark;
}

fn spoken(moment: &CourseMoment, number: usize, words: &Catalogue) -> String {
    let said = Message::new("debrief-course-moment").with("n", number + 1).with("time", moment.time.as_str());
    words.text(&said.with("what", moment.title.as_str()).with("changes", moment.changes.as_str()))
}

/// The chosen moment in words, and a way to see it again.
fn told_ui(
    ui: &mut Ui,
    view: &CourseView,
    draft: &DebriefDraft,
    words: &Catalogue,
    emit: &mut dyn FnMut(DebriefAction),
) {
    let t = ui.tokens();
    let number = at(view, draft);
    let moment = &view.moments[number];
    t.card().show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let label = words.say("debrief-see-again");
        let button = ActionButton::new(&label).icon(Icon::Play).key("Space");
        let wide = button.size(ui).x;
        let narrow = ui.layout_kind() == Layout::Narrow;
        let text = format!("**{}. {} {}** {}", number + 1, moment.time, moment.title, moment.changes);
        let told = |ui: &mut Ui| ui.add(Text::body(&text).live());
        let pressed = if narrow {
            told(ui);
            ui.add(button).clicked()
        } else {
            ui.horizontal(|ui| {
                ui.scope(|ui| {
                    ui.set_max_width(ui.available_width() - wide - space::XL);
                    told(ui);
                });
                at_the_right(ui, |ui| ui.add(button)).clicked()
            })
            .inner
        };
        if pressed {
            emit(DebriefAction::SeeAgain(moment.key));
        }
    });
}
