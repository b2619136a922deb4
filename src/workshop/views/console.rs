//! Everything, for whoever leads the workshop. Never shown where the room can see it.

use serde::Serialize;

use crate::assessment::{act_told, people_named};
use crate::base::{ClockReading, Message};
use crate::engine::views::{ClauseName, FacilitatorView};
use crate::engine::{ActEvent, Event};
use crate::scenario::model::Who;
use crate::scenario::talk::Watch;
use crate::workshop::day::PartLine;
use crate::workshop::door::Workshop;
use crate::workshop::notes::{Mark, MirrorQuestion, mirror_questions};
use crate::workshop::person::{Person, PersonId};
use crate::workshop::room_clock::WallTime;
use crate::workshop::round::{AtTable, Step};

use super::wall::{RoleName, WallView, role_name};

/// So many of the last acts are put beside a question.
const EVIDENCE: usize = 3;

/// Tasks of those who watch, where the case names none.
const TASKS: [&str; 4] = ["observe-who-is-asked", "observe-waiting", "observe-words", "observe-handing-over"];

/// Everything there is to see of a workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsoleView {
    /// What the room sees at the same time.
    pub wall: WallView,
    /// Where the round stands, curtains included.
    pub step: Option<ConsoleStep>,
    /// Everything there is to see of the play.
    pub play: Option<FacilitatorView>,
    /// How often each person moved in this round.
    pub turns: Vec<TurnsTaken>,
    /// Who is there and plays no role now.
    pub observers: Vec<ObserverLine>,
    /// Marks and notes of this round, oldest first.
    pub marks: Vec<MarkLine>,
    /// Clauses that speak of what is to be decided: what can be given as a hint.
    pub hints: Vec<ClauseName>,
    /// The case's own questions for the talk afterwards.
    pub questions: Vec<String>,
    /// What was done last, to ask them with: newest first.
    pub evidence: Vec<Evidence>,
    /// Hands that were typed into the count that goes on.
    pub hands: Vec<u32>,
    /// The parts of the day, with what is left of each.
    pub parts: Vec<PartLine>,
    /// How many answered what they expect of others, of how many who are asked.
    pub mirrors: (usize, usize),
}

/// Something that was done, to put beside a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// When.
    pub at: ClockReading,
    /// Who did it.
    pub who: RoleName,
    /// What, to stand behind the name.
    pub told: Message,
    /// Who else was in the same place.
    pub beside: Vec<String>,
}

/// A mark or a note, ready to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MarkLine {
    /// Its number, to take it off.
    pub number: u32,
    /// The moment in the case.
    pub at: Option<ClockReading>,
    /// What kind; `None`: a note.
    pub kind: Option<Watch>,
    /// A few words; may be empty.
    pub words: String,
    /// The observer who saw it; `None`: the facilitator.
    pub by: Option<String>,
}

/// Where a round stands, with the role whose part it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum ConsoleStep {
    /// What the whole room may see.
    Table,
    /// The curtain before a role.
    Curtain(RoleName),
    /// A role reads its card.
    Card(RoleName),
    /// A role sees its part; `true` while it reads what came of a decision.
    Role(RoleName, bool),
    /// Two roles are swapped.
    Swap,
    /// The case is over.
    Ending,
    /// The talk afterwards.
    Debrief,
}

/// How often somebody moved. Counted from what was entered; no sound is ever recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnsTaken {
    /// Who.
    pub person: PersonId,
    /// The pseudonym.
    pub name: String,
    /// The roles they hold now.
    pub roles: Vec<RoleName>,
    /// Decisions, answers, and acts of their own accord.
    pub turns: usize,
}

/// Somebody who watches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObserverLine {
    /// Who.
    pub person: PersonId,
    /// The pseudonym.
    pub name: String,
    /// What to look for.
    pub task: Message,
    /// The kinds of marks that go with it; empty: any.
    pub watch: Vec<Watch>,
    /// How many marks they set in this round.
    pub marks: usize,
}

impl ConsoleView {
    /// Everything there is to see now.
    #[must_use]
    pub fn of(workshop: &Workshop, now: WallTime) -> Self {
        let table = workshop.at_table();
        let play = table.map(|table| FacilitatorView::of(table.play()));
        Self {
            wall: WallView::of(workshop, now),
            step: table.map(step),
            hints: play.as_ref().map(hints).unwrap_or_default(),
            play,
            turns: table.map(turns).unwrap_or_default(),
            observers: table.map(|table| observers(workshop, table)).unwrap_or_default(),
            marks: table.map(|table| marks(workshop, table)).unwrap_or_default(),
            questions: table.map(|table| table.play().case().scenario.debrief.clone()).unwrap_or_default(),
            evidence: table.map(evidence).unwrap_or_default(),
            hands: workshop.talk().vote().map(|vote| vote.typed().to_vec()).unwrap_or_default(),
            parts: workshop.day().lines(workshop.room_time(now)),
            mirrors: table.map(|table| mirrors(workshop, table)).unwrap_or_default(),
        }
    }
}

fn step(table: AtTable<'_>) -> ConsoleStep {
    let name = |who| role_name(table, who);
    match table.round.step() {
        Step::Table => ConsoleStep::Table,
        Step::Curtain(role) => ConsoleStep::Curtain(name(role)),
        Step::Card(role) => ConsoleStep::Card(name(role)),
        Step::Role(role) => ConsoleStep::Role(name(role), !table.round.outcome().is_empty()),
        Step::Swap(..) => ConsoleStep::Swap,
        Step::Ending => ConsoleStep::Ending,
        Step::Debrief => ConsoleStep::Debrief,
    }
}

fn turns(table: AtTable<'_>) -> Vec<TurnsTaken> {
    let roles = |person| table.play().case().scenario.roles().filter(move |role| table.round.holder(*role) == person);
    let people = table.people.iter().map(|person| TurnsTaken {
        person: person.id,
        name: person.name.clone(),
        roles: roles(Some(person.id)).map(|role| role_name(table, role)).collect(),
        turns: table.round.turns_of(person.id),
    });
    people.filter(|line| !line.roles.is_empty() || line.turns > 0).collect()
}

/// Who plays no role watches; each has a task, one after the other of those there are.
fn observers(workshop: &Workshop, table: AtTable<'_>) -> Vec<ObserverLine> {
    let here = table.people.iter().filter(|person| person.here && !table.round.plays(person.id));
    let tasks = &table.play().case().scenario.observe;
    let line = |(at, person): (usize, &Person)| {
        let task = at.checked_rem(tasks.len()).and_then(|at| tasks.get(at));
        let words = task.map(|task| Message::new("observe-task").with("task", task.task.plain()));
        ObserverLine {
            person: person.id,
            name: person.name.clone(),
            task: words.unwrap_or_else(|| Message::new(TASKS[at % TASKS.len()])),
            watch: task.map(|task| task.watch.clone()).unwrap_or_default(),
            marks: of_round(workshop).filter(|mark| mark.by == Some(person.id)).count(),
        }
    };
    here.enumerate().map(line).collect()
}

/// The last things that roles did, newest first.
fn evidence(table: AtTable<'_>) -> Vec<Evidence> {
    let case = table.play().case();
    let acts = table.play().log().iter().rev().filter_map(|recorded| match &recorded.event {
        Event::Acted(act) if case.scenario.is_role(act.by) => Some(act),
        _ => None,
    });
    let line = |act: &ActEvent| {
        let toward: Vec<Who> = act.toward.into_iter().collect();
        let beside = act.present.iter().filter(|who| *who != act.by && !toward.contains(who));
        Evidence {
            at: case.scenario.begins.reading(act.start),
            who: role_name(table, act.by),
            told: act_told(&case.procedure.acts[act.act.at()].told, people_named(case, &toward)),
            beside: beside.map(|who| case.scenario.member(who).name.clone()).collect(),
        }
    };
    acts.map(line).take(EVIDENCE).collect()
}

/// Marks of the round that goes on.
fn of_round(workshop: &Workshop) -> impl Iterator<Item = &Mark> {
    let here = workshop.rounds().checked_sub(1);
    workshop.notes().marks().iter().filter(move |mark| mark.round == here)
}

fn marks(workshop: &Workshop, table: AtTable<'_>) -> Vec<MarkLine> {
    let begins = table.play().case().scenario.begins;
    let name = |id: PersonId| table.people.iter().find(|person| person.id == id).map(|person| person.name.clone());
    let lines = of_round(workshop).map(|mark| MarkLine {
        number: mark.number,
        at: mark.at.map(|at| begins.reading(at)),
        kind: mark.kind,
        words: mark.words.clone(),
        by: mark.by.and_then(name),
    });
    lines.collect()
}

fn hints(play: &FacilitatorView) -> Vec<ClauseName> {
    let mut hints: Vec<ClauseName> = Vec::new();
    for clause in play.options.iter().flat_map(|option| &option.clauses) {
        if !hints.contains(clause) {
            hints.push(clause.clone());
        }
    }
    hints
}

fn mirrors(workshop: &Workshop, table: AtTable<'_>) -> (usize, usize) {
    let here = workshop.rounds().checked_sub(1);
    let answered = workshop.notes().mirrors().iter().filter(|answer| Some(answer.round) == here).count();
    let questions = mirror_questions(table.play().case());
    let holders = |question: &MirrorQuestion| {
        let mut holders: Vec<_> = question.asked.iter().filter_map(|role| table.round.holder(*role)).collect();
        holders.sort_unstable();
        holders.dedup();
        holders.len()
    };
    (answered, questions.iter().map(holders).sum())
}
