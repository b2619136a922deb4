//! Chairs for whoever was to be somewhere and was not. Only in the talk: during play they would give the answer away.

use crate::assessment::FindingKind;
use crate::base::{Catalogue, Message};
use crate::debrief::DebriefReport;
use crate::engine::Play;
use crate::presenter::scenery::agency;
use crate::procedure::{Agencies, AgencyIx};
use crate::ui::stage::EmptyChairView;

/// A chair for each agency that was to be present at a moment and was not, by the number of its first event. What was
/// done there stands in the log up to the next moment.
pub(in crate::presenter) fn empty_chairs(
    play: &Play,
    report: &DebriefReport,
    seq: u32,
    words: &Catalogue,
) -> Vec<EmptyChairView> {
    let next = report.moments.iter().map(|moment| moment.seq).filter(|&other| other > seq).min();
    let here = |event: &u32| *event >= seq && next.is_none_or(|next| *event < next);
    let mut chairs: Vec<EmptyChairView> = Vec::new();
    for found in &report.assessment.findings {
        let kind = found.justified_from.unwrap_or(found.kind);
        if kind != FindingKind::WithoutPresence || !found.events.iter().any(here) {
            continue;
        }
        let Some(lane) = found.asked_of.and_then(|asked| first_asked(play, asked)) else { continue };
        let wanted = &play.case().procedure.agencies[lane.at()];
        let name = words.text(&Message::new("desk-empty-chair").with("agency", wanted.name.as_str()));
        let chair = EmptyChairView { name, agency: agency(&wanted.look()) };
        if !chairs.contains(&chair) {
            chairs.push(chair);
        }
    }
    chairs
}

/// The first of the agencies asked: of those in the case, otherwise of all.
fn first_asked(play: &Play, agencies: Agencies) -> Option<AgencyIx> {
    let case = play.case();
    let mut in_case = case.scenario.roles().filter_map(|role| case.scenario.member(role).agency);
    in_case
        .find(|agency| agencies.contains(*agency))
        .or_else(|| (0..case.procedure.agencies.len()).map(AgencyIx::of).find(|agency| agencies.contains(*agency)))
}
