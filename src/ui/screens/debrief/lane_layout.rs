//! Where everything in the lanes stands: pills in rows that do not touch, discs under them, words where there is room.
//! The chosen finding is placed first, then those to talk about, so that they never lose their words.

use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Ui, pos2, vec2};

use super::axis::Axis;
use super::view::{FindingView, HappenedView, LaneView};
use crate::ui::theme::sizes::{height, space};
use crate::ui::theme::{Agency, Face, TokensExt as _};
use crate::ui::widgets::galley;

pub(super) const PILL: f32 = 22.0;
pub(super) const DISC: f32 = 11.0;
const ROW: f32 = PILL + 4.0;
const MOST_ROWS: usize = 3;
const PAD: f32 = 8.0;

/// One lane, placed.
pub(super) struct Lane<'v> {
    pub(super) view: &'v LaneView,
    pub(super) rect: Rect,
    /// Every other lane lies on the page itself.
    pub(super) even: bool,
    pub(super) pills: Vec<Pill<'v>>,
    pub(super) discs: Vec<Disc<'v>>,
}

/// An expected act.
pub(super) struct Pill<'v> {
    pub(super) finding: &'v FindingView,
    pub(super) rect: Rect,
    /// Words and their upper left corner.
    pub(super) words: Option<(Arc<Galley>, Pos2)>,
}

/// An act that happened.
pub(super) struct Disc<'v> {
    /// The findings that speak of it; the chosen one first.
    pub(super) findings: Vec<&'v FindingView>,
    pub(super) centre: Pos2,
    pub(super) words: Option<(Arc<Galley>, Pos2)>,
    /// Where the difference is told, if it is told beside this disc.
    pub(super) gap_at: Option<Pos2>,
}

impl Disc<'_> {
    /// It met every clause that speaks of it.
    pub(super) fn kept(&self) -> bool {
        self.findings.iter().all(|finding| finding.kept)
    }
}

/// The minutes that findings speak of.
pub(super) fn minutes(findings: &[&FindingView]) -> Vec<u32> {
    let expected = findings.iter().filter_map(|finding| finding.expected.as_ref());
    let due = expected.clone().filter_map(|expected| expected.due);
    let happened = findings.iter().filter_map(|finding| finding.happened.as_ref()).map(|happened| happened.at);
    expected.map(|expected| expected.from).chain(due).chain(happened).collect()
}

/// How important it is that a finding keeps its place: the chosen one, then those to talk about.
fn rank(finding: &FindingView, chosen: u32) -> u8 {
    match (finding.key == chosen, finding.kept) {
        (true, _) => 0,
        (false, false) => 1,
        (false, true) => 2,
    }
}

/// Places everything below `top`. `page` tells left and right end of the lanes.
pub(super) fn place<'v>(
    ui: &Ui,
    lanes: &'v [LaneView],
    findings: &[&'v FindingView],
    chosen: u32,
    axis: &Axis,
    page: Rect,
    begin: f32,
) -> Vec<Lane<'v>> {
    let mut ranked = findings.to_vec();
    ranked.sort_by_key(|finding| (rank(finding, chosen), finding.expected.as_ref().map(|expected| expected.from)));
    let mut top = page.top();
    let mut placed: Vec<Lane<'v>> = Vec::new();
    for view in lanes {
        let area = Rect::from_min_max(pos2(begin, top), page.right_bottom());
        let (mut pills, rows) = pills(ui, view.agency, &ranked, chosen, axis, area);
        let mut discs = discs(ui, view.agency, &ranked, chosen, axis, area);
        if pills.is_empty() && discs.is_empty() {
            continue;
        }
        let rows = f32::from(u8::try_from(rows.max(1)).unwrap_or(1));
        let under = top + PAD + rows * ROW + DISC + 2.0;
        for disc in &mut discs {
            let down = vec2(0.0, under - disc.centre.y);
            disc.centre += down;
            disc.words = disc.words.take().map(|(text, at)| (text, at + down));
            disc.gap_at = disc.gap_at.map(|at| at + down);
        }
        // A long name makes its lane taller rather than be cut.
        let named = name(ui, view, page.left(), begin).1.size().y + PAD;
        let bottom = (under + DISC + PAD).max(top + named);
        let rect = Rect::from_min_max(pos2(page.left(), top), pos2(page.right(), bottom));
        top = bottom;
        pills.sort_by(|a, b| a.rect.left().total_cmp(&b.rect.left()));
        let even = placed.len().is_multiple_of(2);
        placed.push(Lane { view, rect, even, pills, discs });
    }
    placed
}

/// Where the name of a lane begins, and the name.
pub(super) fn name(ui: &Ui, view: &LaneView, page_left: f32, begin: f32) -> (f32, Arc<Galley>) {
    let left = page_left + space::S + height::LANE_SIGN + space::S;
    (left, galley(ui, &view.name, Face::SmallBold, ui.tokens().ink, begin - left - space::S))
}

/// Stretches of a row that are taken.
#[derive(Default, Clone)]
struct Taken(Vec<(f32, f32)>);

impl Taken {
    fn free(&self, from: f32, to: f32) -> bool {
        self.0.iter().all(|&(a, b)| to <= a || from >= b)
    }

    fn take(&mut self, from: f32, to: f32) {
        self.0.push((from, to));
    }
}

fn pills<'v>(
    ui: &Ui,
    agency: Agency,
    ranked: &[&'v FindingView],
    chosen: u32,
    axis: &Axis,
    area: Rect,
) -> (Vec<Pill<'v>>, usize) {
    let t = ui.tokens();
    let mut rows: Vec<Taken> = vec![Taken::default(); MOST_ROWS];
    let (mut pills, mut used) = (Vec::new(), 0);
    for &finding in ranked {
        let Some(expected) = finding.expected.as_ref().filter(|expected| expected.agency == agency) else { continue };
        let left = axis.place(expected.from);
        let right = expected.due.map_or(left + 60.0, |due| axis.place(due)).max(left + PILL).min(area.right());
        let left = left.min(right - PILL);
        let ink = if finding.key == chosen { t.ink } else { t.ink_2 };
        let text = galley(ui, &expected.act, Face::Small, ink, f32::INFINITY);
        let wide = text.size().x;
        let inside = wide + 14.0 <= right - left;
        // The difference is told on the way from the pill to the disc, and needs the place right of the pill.
        let told = if finding.key == chosen && told_on_the_way(finding) { gap_width(ui, finding) } else { 0.0 };
        let after = right + told + space::S;
        // In the pill, behind it, or before it; without words only for those that are neither chosen nor to talk about.
        let mut ways = Vec::new();
        // In the middle if no fold is there; else at the end that lies in one stretch.
        let middle = f32::midpoint(left, right) - wide / 2.0;
        let within = [middle, left + 9.0, right - 9.0 - wide];
        let within = within.into_iter().find(|&x| inside && axis.in_one_stretch(x - 2.0, x + wide + 2.0));
        if let Some(x) = within {
            ways.push((left, right + told, Some(x)));
        } else {
            let behind = (left, after + wide, Some(after));
            let before = (left - space::S - wide, right + told, Some(left - space::S - wide));
            // The way to the disc leaves at the end of the pill; words behind it would stand far off.
            let order = if told > 0.0 { [before, behind] } else { [behind, before] };
            let whole = |x: f32| axis.in_one_stretch(x - 2.0, x + wide + 2.0);
            let fits = |&(from, to, words): &(f32, f32, Option<f32>)| {
                from >= area.left() && to <= area.right() && words.is_none_or(whole)
            };
            ways.extend(order.into_iter().filter(fits));
        }
        ways.push((left, right + told, None));
        let found = (0..MOST_ROWS)
            .flat_map(|row| ways.iter().map(move |way| (row, *way)))
            .filter(|(_, (_, _, words))| words.is_some() || finding.kept || ways.len() == 1)
            .chain((0..MOST_ROWS).map(|row| (row, ways[ways.len() - 1])))
            .find(|&(row, (from, to, _))| rows[row].free(from - 4.0, to + 4.0));
        let Some((row, (from, to, words))) = found else { continue };
        rows[row].take(from - 4.0, to + 4.0);
        used = used.max(row + 1);
        let top = area.top() + PAD + ROW * f32::from(u8::try_from(row).unwrap_or(0));
        let rect = Rect::from_min_max(pos2(left, top), pos2(right, top + PILL));
        let words = words.map(|x| {
            let at = pos2(x, top + (PILL - text.size().y) / 2.0);
            (text, at)
        });
        pills.push(Pill { finding, rect, words });
    }
    (pills, used)
}

/// Whether the difference is told between the pill and the disc: the act came late, or not at all.
fn told_on_the_way(finding: &FindingView) -> bool {
    let due = finding.expected.as_ref().and_then(|expected| expected.due);
    let late = finding.happened.as_ref().is_none_or(|happened| due.is_some_and(|due| happened.at > due));
    !finding.kept && !finding.gap.is_empty() && finding.expected.is_some() && late
}

/// How much place the words of a difference take, with the line that leads to them.
pub(super) fn gap_width(ui: &Ui, finding: &FindingView) -> f32 {
    galley(ui, &finding.gap, Face::SmallBold, ui.tokens().talk, f32::INFINITY).size().x + 24.0 + space::XL
}

fn discs<'v>(
    ui: &Ui,
    agency: Agency,
    ranked: &[&'v FindingView],
    chosen: u32,
    axis: &Axis,
    area: Rect,
) -> Vec<Disc<'v>> {
    let t = ui.tokens();
    let mut acts: Vec<(&HappenedView, Vec<&FindingView>)> = Vec::new();
    for &finding in ranked {
        let Some(happened) = finding.happened.as_ref().filter(|happened| happened.agency == agency) else { continue };
        match acts.iter_mut().find(|(act, _)| *act == happened) {
            Some((_, findings)) => findings.push(finding),
            None => acts.push((happened, vec![finding])),
        }
    }
    let mut row = Taken::default();
    let mut centres: Vec<f32> = Vec::new();
    // First all discs, so that no words lie over one; then the words, in order of rank.
    for (happened, _) in &acts {
        let mut x = axis.place(happened.at);
        for _ in 0..8 {
            let Some(near) = centres.iter().find(|&&other| (other - x).abs() < 2.0 * DISC + 3.0) else { break };
            // Two acts in one minute stand side by side.
            x = near + 2.0 * DISC + 3.0;
        }
        let x = x.clamp(area.left() + DISC, area.right() - DISC - 2.0);
        centres.push(x);
        row.take(x - DISC - 3.0, x + DISC + 3.0);
    }
    acts.into_iter()
        .zip(centres)
        .map(|((happened, findings), x)| {
            let text = galley(ui, &happened.act, Face::Small, t.ink, f32::INFINITY);
            // The chosen one has a ring of lamp around it, and tells its difference beside its words.
            let is_chosen = |finding: &&&FindingView| finding.key == chosen;
            let told = findings.iter().find(is_chosen).filter(|f| !f.kept && !f.gap.is_empty() && !told_on_the_way(f));
            let told = told.map_or(0.0, |finding| gap_width(ui, finding));
            let ring = if findings.iter().any(|finding| finding.key == chosen) { 12.0 } else { 6.0 };
            let (wide, beside) = (text.size().x, DISC + ring);
            let (right, left) = (x + beside, x - beside);
            // From, to, where the words begin, where the difference has its middle.
            let behind = (right, right + wide + told, right, right + wide + told / 2.0);
            let before = (left - wide - told, left, left - wide, left - wide - told / 2.0);
            let fits = |from: f32, to: f32| from >= area.left() && to <= area.right() && row.free(from, to);
            let whole = |at: f32| axis.in_one_stretch(at - 2.0, at + wide + 2.0);
            let place = [behind, before].into_iter().find(|&(from, to, at, _)| fits(from, to) && whole(at));
            let middle = place.map_or(right + told / 2.0, |(.., middle)| middle);
            let gap_at = (told > 0.0).then_some(pos2(middle, area.top()));
            let words = place.map(|(from, to, at, _)| {
                row.take(from - 4.0, to + 4.0);
                (Arc::clone(&text), pos2(at, area.top() - text.size().y / 2.0))
            });
            Disc { findings, centre: pos2(x, area.top()), words, gap_at }
        })
        .collect()
}
