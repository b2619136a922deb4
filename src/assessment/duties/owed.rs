//! What a play owed, as a partial order of acts: as much of the procedure as other tools can be told.
//!
//! Each duty is one act out of some, for one person, due once. A duty that another one's acts always fulfil is left
//! out, since one act answers both. What must come before what is given where it says so of exactly one duty; other
//! rules about order are listed as not told. Times, agencies, presence, consent and what is ruled out are not part of
//! it; [`assess`](crate::assessment::assess()) is where they count.
//!
//! It never looks at which acts answered which duty. Start at [`owed()`].

use crate::base::Bits;
use crate::engine::Recorded;
use crate::procedure::ClauseIx;
use crate::scenario::Case;
use crate::scenario::Who;

use crate::assessment::duties::opened::counted;
use crate::assessment::facts::Facts;

/// One act out of some, for one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// To whom it is owed.
    pub person: Who,
    /// Any of these acts does it.
    pub acts: Bits,
    /// The clauses that ask for it, in the order of the procedure.
    pub clauses: Vec<ClauseIx>,
}

/// Everything that was owed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owed {
    /// The duties, person by person.
    pub duties: Vec<Duty>,
    /// Positions of duties: the first comes before the second. There is no circle.
    pub before: Vec<(usize, usize)>,
    /// Rules about order that concern these duties and cannot be told in this way: clause and position of the rule.
    pub not_told: Vec<(ClauseIx, usize)>,
}

/// What was owed in a play, and due before the end of the time that is assessed.
#[must_use]
pub fn owed(case: &Case, log: &[Recorded]) -> Owed {
    let facts = Facts::of(case, log);
    let mut owed = Owed::default();
    for person in case.scenario.assisted() {
        let first = owed.duties.len();
        let asked = asked(&facts, person);
        for one in asked.iter().filter(|one| !asked.iter().any(|other| other.covers(one))) {
            let mut clauses: Vec<ClauseIx> = asked
                .iter()
                .filter(|other| one.acts.within(other.acts))
                .flat_map(|other| &other.clauses)
                .copied()
                .collect();
            clauses.sort_unstable();
            clauses.dedup();
            let duty = Duty { person, acts: one.acts, clauses };
            owed.duties.extend(std::iter::repeat_n(duty, one.times));
        }
        order(&facts, person, first, &mut owed);
    }
    owed
}

/// What is asked for by acts: so often, by these clauses.
struct Asked {
    acts: Bits,
    times: usize,
    clauses: Vec<ClauseIx>,
}

impl Asked {
    /// Whether doing this does the other as well, as often as it is asked for.
    fn covers(&self, other: &Self) -> bool {
        self.acts != other.acts && self.acts.within(other.acts) && self.times >= other.times
    }
}

fn asked(facts: &Facts<'_>, person: Who) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    for group in counted(facts) {
        let due = |one: &&super::Instance| one.is_due(facts);
        let mine = group.iter().filter(|one| one.person == person).filter(due);
        let times = mine.count();
        let Some(one) = group.first().filter(|_| times > 0) else { continue };
        let acts = one.obligation(facts).acts;
        match asked.iter_mut().find(|known| known.acts == acts) {
            Some(known) => {
                known.times = known.times.max(times);
                known.clauses.push(one.clause);
            }
            None => asked.push(Asked { acts, times, clauses: vec![one.clause] }),
        }
    }
    asked
}

/// Puts the duties of a person, those from `first` on, in the order that the procedure asks for.
fn order(facts: &Facts<'_>, person: Who, first: usize, owed: &mut Owed) {
    for (index, clause) in facts.case.procedure.clauses.iter().enumerate() {
        if !facts.applies_ever(clause.applies, person) {
            continue;
        }
        for (position, rule) in clause.precedences.iter().enumerate() {
            if facts.window(&rule.when, person).is_none() {
                continue;
            }
            let duties = || owed.duties.iter().enumerate().skip(first);
            let bound = |duty: &Duty| duty.acts.meets(rule.after) && !duty.acts.meets(rule.before);
            let bound: Vec<usize> = duties().filter(|(_, duty)| bound(duty)).map(|(at, _)| at).collect();
            if bound.is_empty() {
                continue;
            }
            let mut able = duties().filter(|(_, duty)| duty.acts.within(rule.before));
            let one = able.next();
            // Of several duties that could come first any would do, which an order of all cannot say.
            let single = one.filter(|(_, one)| able.all(|(_, other)| other.acts == one.acts)).map(|(at, _)| at);
            let wholly = bound.iter().all(|&then| owed.duties[then].acts.within(rule.after));
            match single {
                Some(before) if wholly && !bound.iter().any(|&then| leads(&owed.before, then, before)) => {
                    owed.before.extend(bound.into_iter().map(|then| (before, then)));
                }
                _ => owed.not_told.push((ClauseIx::of(index), position)),
            }
        }
    }
    owed.before.sort_unstable();
    owed.before.dedup();
}

/// Whether one duty comes before another by what is known so far.
fn leads(before: &[(usize, usize)], from: usize, to: usize) -> bool {
    let mut seen = vec![from];
    let mut at = 0;
    while let Some(&duty) = seen.get(at) {
        if duty == to {
            return true;
        }
        at += 1;
        for &(first, then) in before {
            if first == duty && !seen.contains(&then) {
                seen.push(then);
            }
        }
    }
    false
}
