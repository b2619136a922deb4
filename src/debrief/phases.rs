//! The ten phases of the talk, in their order, with minutes for each. The minutes are a proposal to be changed by
//! whoever leads; together they are never fewer than the play itself was given. Start at [`minutes`].

use crate::scenario::Scenario;

/// A phase of the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// A safe start.
    Setting,
    /// Feelings first.
    Reactions,
    /// One shared story.
    Facts,
    /// What people say of their own work, before anybody else does.
    OwnView,
    /// The reasons behind what was done.
    Inquiry,
    /// The view through another agency, and the person's.
    OtherEyes,
    /// What the procedure asks, and the gap.
    Procedure,
    /// Another way from a moment.
    WhatIf,
    /// What people take home.
    TakeAways,
    /// Leaving the roles behind.
    Closing,
}

impl Phase {
    /// All phases, in order.
    pub const ALL: [Self; 10] = [
        Self::Setting,
        Self::Reactions,
        Self::Facts,
        Self::OwnView,
        Self::Inquiry,
        Self::OtherEyes,
        Self::Procedure,
        Self::WhatIf,
        Self::TakeAways,
        Self::Closing,
    ];

    /// The name in the message catalogue: `talk-NAME`, `talk-question-NAME`, `talk-say-NAME`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Setting => "setting",
            Self::Reactions => "reactions",
            Self::Facts => "facts",
            Self::OwnView => "own-view",
            Self::Inquiry => "inquiry",
            Self::OtherEyes => "other-eyes",
            Self::Procedure => "procedure",
            Self::WhatIf => "what-if",
            Self::TakeAways => "take-aways",
            Self::Closing => "closing",
        }
    }

    /// Whether a number may be on the wall: only once the procedure is talked about, and then only if it was revealed.
    #[must_use]
    pub fn may_show_number(self) -> bool {
        self >= Self::Procedure
    }

    /// Of a hundred minutes, how many.
    fn share(self) -> i64 {
        match self {
            Self::Setting | Self::Closing => 5,
            Self::Reactions | Self::TakeAways => 10,
            Self::OwnView | Self::WhatIf => 8,
            Self::Facts | Self::OtherEyes => 12,
            Self::Procedure => 14,
            Self::Inquiry => 16,
        }
    }
}

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

/// Shares minutes out: each phase at least one, what is left over to those that lost most by rounding down.
#[must_use]
pub fn shared_out(all: i64) -> [(Phase, i64); 10] {
    let all = all.max(10);
    let mut out = Phase::ALL.map(|phase| (phase, (all * phase.share() / 100).max(1)));
    let mut by_rest = Phase::ALL;
    by_rest.sort_by_key(|phase| -(all * phase.share() % 100));
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
    use super::{Phase, shared_out};

    #[test]
    fn all_minutes_are_shared_out_and_every_phase_has_some() {
        assert_eq!(Phase::ALL.iter().map(|phase| phase.share()).sum::<i64>(), 100);
        for all in 0..400 {
            let out = shared_out(all);
            assert_eq!(out.iter().map(|(_, minutes)| minutes).sum::<i64>(), all.max(10), "{all}");
            assert!(out.iter().all(|(_, minutes)| *minutes >= 1), "{all}");
        }
    }
}
