//! What a play owed, as a Petri net: a beginning, every duty once and in order, and an end.
//!
//! A duty that several acts fulfil is as many transitions, one of which happens. Acts are called by their short names
//! in the procedure; in a case with several persons assisted, together with the person whom they concern.
//! It never says what was done; see `play` for that. Start at [`net_of`].

use crate::alignment::net::{Marking, Net, Transition};
use crate::assessment::{Duty, Owed};
use crate::procedure::ActIx;
use crate::scenario::Case;
use crate::scenario::Who;

use super::net::NamedNet;

/// The net of what was owed in a play of a case.
#[must_use]
pub fn net_of(case: &Case, owed: &Owed) -> NamedNet {
    let mut building = NamedNet { name: format!("{} {}", case.procedure.id, case.scenario.id), ..NamedNet::default() };
    let start = place(&mut building, "start".to_owned());
    let (mut begin, mut end) = (Marking::new(), Marking::new());
    let mut sides: Vec<(Marking, Marking)> = Vec::new();
    for (number, duty) in owed.duties.iter().enumerate() {
        let name = named(case, number, duty);
        let (mut takes, mut puts) = (Marking::new(), Marking::new());
        // What waits for another duty need not wait for the beginning as well, and the end likewise.
        if !owed.before.iter().any(|(_, then)| *then == number) {
            let open = place(&mut building, format!("open {name}"));
            begin.push((open, 1));
            takes.push((open, 1));
        }
        if !owed.before.iter().any(|(first, _)| *first == number) {
            let done = place(&mut building, format!("done {name}"));
            puts.push((done, 1));
            end.push((done, 1));
        }
        sides.push((takes, puts));
    }
    for &(first, then) in &owed.before {
        let (one, other) = (named(case, first, &owed.duties[first]), named(case, then, &owed.duties[then]));
        let between = place(&mut building, format!("{one} before {other}"));
        sides[first].1.push((between, 1));
        sides[then].0.push((between, 1));
    }
    if owed.duties.is_empty() {
        let nothing = place(&mut building, "nothing is owed".to_owned());
        begin.push((nothing, 1));
        end.push((nothing, 1));
    }
    let last = place(&mut building, "end".to_owned());
    transition(&mut building, "begin".to_owned(), None, vec![(start, 1)], begin);
    for (number, (duty, (takes, puts))) in owed.duties.iter().zip(sides).enumerate() {
        for act in duty.acts.iter() {
            let label = label(case, ActIx::of(act), duty.person);
            let act = building.act(&label);
            transition(&mut building, format!("{number} {label}"), Some(act), takes.clone(), puts.clone());
        }
    }
    transition(&mut building, "finish".to_owned(), None, end, vec![(last, 1)]);
    building.net = Net { start: vec![(start, 1)], ends: vec![vec![(last, 1)]], ..building.net };
    building
}

/// What an act about a person is called in nets and logs.
pub(super) fn label(case: &Case, act: ActIx, person: Who) -> String {
    let id = &case.procedure.acts[act.at()].id;
    if case.scenario.assisted().count() > 1 {
        format!("{id} ({})", case.scenario.member(person).id)
    } else {
        id.clone()
    }
}

/// `2 B3 interview`: number, clauses, first act.
fn named(case: &Case, number: usize, duty: &Duty) -> String {
    let clauses: Vec<&str> =
        duty.clauses.iter().map(|clause| case.procedure.clauses[clause.at()].id.as_str()).collect();
    let act = duty.acts.iter().next().map(|act| label(case, ActIx::of(act), duty.person));
    format!("{number} {} {}", clauses.join("+"), act.unwrap_or_default())
}

fn place(building: &mut NamedNet, name: String) -> usize {
    building.places.push(name);
    building.net.places += 1;
    building.net.places - 1
}

fn transition(building: &mut NamedNet, name: String, act: Option<usize>, takes: Marking, puts: Marking) {
    building.transitions.push(name);
    building.net.transitions.push(Transition { act, takes, puts });
}
