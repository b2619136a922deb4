//! Which obligations are owed in a play, to whom, from when and by when.
//! It never looks for the acts that answer them; see `serve` for that. Start at [`instances`].
//!
//! Due times count twice. In the *role view* they begin when somebody who should act first knew; in the *team view*
//! when it was true. A guard that ends before the time is over, or a person who comes into another group by then,
//! takes an obligation along without fault where nothing was done. A play is held against the role view, so that nobody is asked for what they could not know.

use crate::base::{CaseTime, Duration};
use crate::procedure::model::{Obligation, Trigger};
use crate::procedure::{ClauseIx, Gravity};
use crate::scenario::Who;

use crate::assessment::facts::Facts;
use crate::assessment::facts::groups::Window;
use crate::assessment::price::Yardstick;

/// What an obligation is owed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The beginning of the case.
    Start,
    /// A moment that came to be true, by the number of its event.
    Moment(u32),
    /// An act of the play, by its position in the trace.
    Deed(usize),
}

/// Two limits in case time: late from the first on, as good as missing from the second on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Done by then is in time.
    pub soft: CaseTime,
    /// Done later than this is as good as missing.
    pub hard: CaseTime,
}

impl Due {
    fn from(base: CaseTime, yardstick: Yardstick, due: (Duration, Duration)) -> Self {
        Self { soft: base.after(yardstick.limit(due.0)), hard: base.after(yardstick.limit(due.1)) }
    }
}

/// An obligation as it is owed in a play to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// The clause.
    pub clause: ClauseIx,
    /// The obligation's position in the clause.
    pub rule: usize,
    /// To whom it is owed.
    pub person: Who,
    /// What it is owed from.
    pub anchor: Anchor,
    /// Since when it was owed: the team view.
    pub from: CaseTime,
    /// Since when somebody who should act knew: the role view. `None`: nobody ever knew.
    pub known: Option<CaseTime>,
    /// The limits in the role view; where nobody ever knew, those of the team view.
    pub due: Option<Due>,
    /// The limits in the team view.
    pub due_team: Option<Due>,
    /// When a guard, or a change of the person's group, ended it, if one did.
    pub until: Option<CaseTime>,
    /// Whether the facts of the case call for it, and not an act of the team.
    pub of_the_case: bool,
}

impl Instance {
    /// The obligation.
    pub(in crate::assessment) fn obligation<'f>(&self, facts: &'f Facts<'_>) -> &'f Obligation {
        &facts.case.procedure.clauses[self.clause.at()].obligations[self.rule]
    }

    /// How grave a breach is.
    pub(in crate::assessment) fn gravity(&self, facts: &Facts<'_>) -> Gravity {
        facts.case.procedure.clauses[self.clause.at()].severity
    }

    /// Whether it weighs in the score: the case calls for it, and its time was over before the end.
    pub(in crate::assessment) fn counts(&self, facts: &Facts<'_>) -> bool {
        self.of_the_case && is_over(facts, self.due_team)
    }

    /// Whether its time was over before the end for those who should act.
    pub(in crate::assessment) fn is_due(&self, facts: &Facts<'_>) -> bool {
        is_over(facts, self.due)
    }
}

/// What has no time of its own is due by the end, and there is none before a play is finished.
fn is_over(facts: &Facts<'_>, due: Option<Due>) -> bool {
    due.map_or(facts.finished, |due| due.hard <= facts.horizon)
}

/// Every obligation that came to be owed, rule by rule and person by person, in the order of their triggers.
pub(in crate::assessment) fn instances(facts: &Facts<'_>) -> Vec<Vec<Instance>> {
    let mut groups = Vec::new();
    for person in facts.case.scenario.assisted() {
        for (index, clause) in facts.case.procedure.clauses.iter().enumerate() {
            let stretches = facts.groups.windows(clause.applies, person);
            for (rule, obligation) in clause.obligations.iter().enumerate() {
                let group = of_rule(facts, (ClauseIx::of(index), rule), obligation, person, &stretches);
                if !group.is_empty() {
                    groups.push(group);
                }
            }
        }
    }
    groups
}

/// The instances of one rule; `stretches` are the times in which its clause holds for the person.
fn of_rule(
    facts: &Facts<'_>,
    (clause, rule): (ClauseIx, usize),
    obligation: &Obligation,
    person: Who,
    stretches: &[Window],
) -> Vec<Instance> {
    let anchors: Vec<Anchor> = match obligation.trigger {
        Trigger::Start => vec![Anchor::Start],
        Trigger::Moment(moment) => {
            facts.moments.get(Some(moment), person).map(|truth| Anchor::Moment(truth.seq)).into_iter().collect()
        }
        Trigger::First(acts) => facts.trace.of_person(person, acts).next().map(Anchor::Deed).into_iter().collect(),
        // An act calls for what the clauses asked when it was done, not for what they came to ask later.
        Trigger::Each(acts) => {
            let applies = facts.case.procedure.clauses[clause.at()].applies;
            let calls = facts.trace.of_person(person, acts).filter(|deed| facts.applies_at(applies, person, *deed));
            calls.map(Anchor::Deed).collect()
        }
    };
    let Some(guards) = facts.window(&obligation.when, person) else { return Vec::new() };
    let truth = match obligation.trigger {
        Trigger::Moment(moment) => facts.moments.get(Some(moment), person),
        _ => facts.moments.get(None, person),
    };
    let instance = |anchor: Anchor, stretch: &Window| {
        let triggered = match anchor {
            Anchor::Start => CaseTime::default(),
            Anchor::Moment(_) => truth?.at,
            Anchor::Deed(deed) => facts.trace.deed(deed).end,
        };
        let from = triggered.max(guards.from).max(stretch.from);
        let until = guards.until.into_iter().chain(stretch.until).min();
        if until.is_some_and(|until| until <= from) {
            return None;
        }
        let of_the_case = !matches!(anchor, Anchor::Deed(_));
        // What the team's own acts called for is known to the team from then on.
        let known = if of_the_case {
            truth.and_then(|truth| truth.known_among(facts.case, obligation.by)).map(|known| known.max(from))
        } else {
            Some(from)
        };
        // What prepares a moment has no time left when that has come.
        let ahead = obligation.ahead_of.and_then(|moment| facts.moments.get(Some(moment), person));
        let ahead = ahead.map(|truth| truth.at).filter(|at| *at > from);
        let due = |base: CaseTime| {
            let due = obligation.due.map(|due| Due::from(base, facts.yardstick, due));
            match (due, ahead) {
                (due, None) => due,
                (None, Some(at)) => Some(Due { soft: at, hard: at }),
                (Some(due), Some(at)) => Some(Due { soft: due.soft.min(at), hard: due.hard.min(at) }),
            }
        };
        Some(Instance {
            clause,
            rule,
            person,
            anchor,
            from,
            known,
            due: due(known.unwrap_or(from)),
            due_team: due(from),
            until,
            of_the_case,
        })
    };
    let owed = |anchor: Anchor| {
        let alive = stretches.iter().filter_map(|stretch| instance(anchor, stretch));
        alive.into_iter().find(|instance| !is_cancelled(facts, instance))
    };
    anchors.into_iter().filter_map(owed).collect()
}

/// Whether a guard, or another group, ended it before its time was over, with nothing done until then.
fn is_cancelled(facts: &Facts<'_>, instance: &Instance) -> bool {
    let Some(until) = instance.until else { return false };
    let open_until = instance.due.map_or(facts.horizon, |due| due.hard);
    let acts = instance.obligation(facts).acts;
    until < open_until && !facts.trace.credited(instance.person, acts).any(|deed| facts.trace.deed(deed).start <= until)
}
