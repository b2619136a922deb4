//! Who knew what, and when: for each fact since when each role knew it, who told whom, and what somebody was never
//! told. Start at [`knowledge`].

use crate::base::CaseTime;
use crate::engine::{Event, Play, Source};
use crate::scenario::FactIx;
use crate::scenario::model::Who;

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactRow {
    /// Which.
    pub fact: FactIx,
    /// Since when each role that it matters to knew it; `None`: never.
    pub knew: Vec<(Who, Option<CaseTime>)>,
    /// Who told whom.
    pub told: Vec<Telling>,
}

/// A telling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// Number of the event by which the hearer knew.
    pub seq: u32,
    /// When.
    pub at: CaseTime,
    /// Who told.
    pub from: Who,
    /// Who heard.
    pub to: Who,
    /// Whether there was agreement or another basis for it.
    pub with_basis: bool,
}

impl FactRow {
    /// Since when anybody knew it.
    #[must_use]
    pub fn first(&self) -> Option<CaseTime> {
        self.knew.iter().filter_map(|(_, since)| *since).min()
    }

    /// From when the first knew it until the last did, or until the end where somebody never did; and who was last.
    #[must_use]
    pub fn gap(&self, end: CaseTime) -> Option<(i64, Who)> {
        let first = self.first()?;
        let last = self.knew.iter().max_by_key(|(who, since)| (since.is_none(), *since, std::cmp::Reverse(*who)))?;
        Some((last.1.unwrap_or(end).since(first).0, last.0))
    }
}

/// Facts of a play that somebody learned or that somebody lacked, in the order in which they came to be known. Only
/// roles to which a fact may be told count as lacking it, and only those who had a part in the play.
#[must_use]
pub fn knowledge(play: &Play) -> Vec<FactRow> {
    let (case, log) = (play.case(), play.log());
    let scenario = &case.scenario;
    let took_part = |role: &Who| {
        log.iter().any(|recorded| match &recorded.event {
            Event::Decided { role: by, .. } | Event::Answered { role: by, .. } => by == role,
            Event::Acted(act) => act.by == *role,
            // Whoever was told something is part of who knew what, even if they had nothing to decide.
            Event::Learned { role: who, source: Source::Told(_), .. } => who == role,
            _ => false,
        })
    };
    let roles: Vec<Who> = scenario.roles().filter(took_part).collect();
    let mut rows: Vec<FactRow> = (0..scenario.facts.len())
        .map(|at| {
            let fact = FactIx::of(at);
            let at_start = |role: &Who| scenario.member(*role).knows.contains(&fact).then_some(CaseTime(0));
            FactRow { fact, knew: roles.iter().map(|role| (*role, at_start(role))).collect(), told: Vec::new() }
        })
        .collect();
    for recorded in log {
        let Event::Learned { role, fact, source } = recorded.event else { continue };
        let row = &mut rows[fact.at()];
        if let Some((_, since)) = row.knew.iter_mut().find(|(who, since)| *who == role && since.is_none()) {
            *since = Some(recorded.at);
        }
        if let Source::Told(from) = source {
            let without = |one: &crate::engine::Recorded| match &one.event {
                Event::Acted(act) => {
                    one.command == recorded.command
                        && act.act == case.procedure.telling.without_basis
                        && act.fact == Some(fact)
                        && act.toward == Some(role)
                }
                _ => false,
            };
            let with_basis = !log.iter().any(without);
            row.told.push(Telling { seq: recorded.seq, at: recorded.at, from, to: role, with_basis });
        }
    }
    for row in &mut rows {
        let may = scenario.facts[row.fact.at()].may_know;
        row.knew
            .retain(|(who, since)| since.is_some() || may.is_none_or(|may| may.includes(scenario.member(*who).agency)));
    }
    rows.retain(|row| row.first().is_some() && row.knew.len() > 1);
    rows.sort_by_key(|row| (row.first(), row.fact));
    rows
}

/// The facts worth a picture, at most so many: those that reached somebody late or never, about the person first.
#[must_use]
pub fn facts_that_matter(play: &Play, most: usize) -> Vec<FactRow> {
    let scenario = &play.case().scenario;
    let mut rows = knowledge(play);
    let about = |row: &FactRow| scenario.facts[row.fact.at()].about.is_some();
    let moved = |row: &FactRow| !row.told.is_empty() || row.knew.iter().any(|(_, since)| *since != Some(CaseTime(0)));
    rows.retain(moved);
    rows.sort_by_key(|row| {
        let gap = row.gap(play.state().now).map_or(0, |(gap, _)| gap);
        (!about(row), row.told.is_empty(), std::cmp::Reverse(gap), row.fact)
    });
    rows.truncate(most);
    rows.sort_by_key(|row| (row.first(), row.fact));
    rows
}
