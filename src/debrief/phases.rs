//! Minutes for each phase of the talk. They are a proposal to be changed by whoever leads; together they are never fewer
//! than the play itself was given. Start at [`minutes`].

use crate::scenario::Scenario;
use crate::workshop::Phase;

/// Minutes for each phase: together those that the case gives the talk, and at least those that it gives the play.
#[must_use]
pub fn minutes(scenario: &Scenario) -> [(Phase, i64); 10] {
    shared_out(scenario.debrief_minutes.max(scenario.play_minutes))
}

/// Minutes of the whole talk.
#[must_use]
pub fn minutes_of_talk(scenario: &Scenario) -> i64 {
    minutes(scenario).iter().map(|(_, minutes)| minutes).sum()
}

/// Of a hundred minutes, how many.
fn share(phase: Phase) -> i64 {
    match phase {
        Phase::Setting | Phase::Closing => 5,
        Phase::Reactions | Phase::TakeAways => 10,
        Phase::OwnView | Phase::WhatIf => 8,
        Phase::Facts | Phase::OtherEyes => 12,
        Phase::Procedure => 14,
        Phase::Inquiry => 16,
    }
}

/// Shares minutes out: each phase at least one, what is left over to those that lost most by rounding down.
#[must_use]
pub fn shared_out(all: i64) -> [(Phase, i64); 10] {
    let all = all.max(10);
    let mut out = Phase::ALL.map(|phase| (phase, (all * share(phase) / 100).max(1)));
    let mut by_rest = Phase::ALL;
    by_rest.sort_by_key(|phase| -(all * share(*phase) % 100));
    let left = all - out.iter().map(|(_, minutes)| minutes).sum::<i64>();
    for phase in by_rest.into_iter().cycle().take(usize::try_from(left).unwrap_or(0)) {
        out.iter_mut().filter(|(of, _)| *of == phase).for_each(|(_, minutes)| *minutes += 1);
    }
    // With very few minutes the least of one each is more than the shares give: the longest phases give it back.
    for _ in left..0 {
        if let Some((_, minutes)) = out.iter_mut().max_by_key(|(_, minutes)| *minutes) {
            *minutes -= 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Phase, share, shared_out};

    #[test]
    fn all_minutes_are_shared_out_and_every_phase_has_some() {
        assert_eq!(Phase::ALL.into_iter().map(share).sum::<i64>(), 100);
        for all in 0..400 {
            let out = shared_out(all);
            assert_eq!(out.iter().map(|(_, minutes)| minutes).sum::<i64>(), all.max(10), "{all}");
            assert!(out.iter().all(|(_, minutes)| *minutes >= 1), "{all}");
        }
    }
}
