//! How large the plan is drawn: so that all of it can be seen, but never so small that it cannot be read, nor larger
//! than usual. The answer is remembered, because trying out takes a while.

use std::sync::Arc;

use egui::{Ui, Vec2};

use crate::graph::{CaseGraph, Layout, Measures, lay_out};
use crate::ui::theme::sizes::space;

/// Smaller than this part of the usual size nobody reads; then the plan scrolls.
pub(super) const SMALLEST: f32 = 0.75;
/// More layers than this never stand side by side.
const MOST_ACROSS: usize = 14;
const GAP: f32 = 18.0;

/// A plan in its size.
#[derive(Clone)]
pub(super) struct Fitted {
    /// What everything is multiplied with.
    pub(super) scale: f32,
    /// Where everything stands, before that.
    pub(super) layout: Arc<Layout>,
}

/// What a plan was fitted for.
#[derive(Clone, PartialEq)]
struct Wanted {
    nodes: Vec<(f32, f32)>,
    ways: Vec<(usize, usize)>,
    room: Vec2,
    large: bool,
}

/// Lays a plan out for a room, in the largest size in which it fits, or `large`: in its usual size.
pub(super) fn fitted(ui: &Ui, graph: &CaseGraph, nodes: Vec<(f32, f32)>, room: Vec2, large: bool) -> Fitted {
    let ways = graph.ways.iter().map(|way| (way.from, way.to)).collect();
    let wanted = Wanted { nodes, ways, room: room.round(), large };
    let id = ui.id().with("fitted");
    let known = ui.data(|data| data.get_temp::<Arc<(Wanted, Fitted)>>(id)).filter(|known| known.0 == wanted);
    if let Some(known) = known {
        return known.1.clone();
    }
    let found = fit(graph, &wanted);
    ui.data_mut(|data| data.insert_temp(id, Arc::new((wanted, found.clone()))));
    found
}

fn fit(graph: &CaseGraph, wanted: &Wanted) -> Fitted {
    let widest = wanted.nodes.iter().map(|size| size.0).fold(1.0, f32::max);
    let smallest = if wanted.large { 1.0 } else { SMALLEST };
    let mut best: Option<(f32, Layout)> = None;
    for across in 1..=MOST_ACROSS.min(graph.nodes.len().max(1)) {
        let count = u8::try_from(across).map_or(f32::from(u8::MAX), f32::from);
        if across > 1 && (count * (widest + GAP) + GAP) * smallest > wanted.room.x {
            break;
        }
        let measures = Measures { nodes: wanted.nodes.clone(), across, gap: GAP, apart: space::M };
        let layout = lay_out(graph, &measures);
        let fits = (wanted.room.x / layout.width.max(1.0)).min(wanted.room.y / layout.height.max(1.0));
        if best.as_ref().is_none_or(|(before, _)| fits >= *before) {
            best = Some((fits, layout));
        }
    }
    let (fits, layout) = best.unwrap_or_default();
    Fitted { scale: fits.clamp(smallest, 1.0), layout: Arc::new(layout) }
}
