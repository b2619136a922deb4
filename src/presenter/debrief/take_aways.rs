//! What people write: their own view before anybody else's, answers of whom nobody is to know, take-aways, commitments of
//! agencies, rows of a plan, what was touched of the objectives, and how the talk itself was.

use crate::debrief::statements::{ANSWERS, STATEMENTS};
use crate::debrief::{Row, improvement, rating_key};
use crate::presenter::scenery::agency;
use crate::procedure::AgencyIx;
use crate::ui::screens::debrief::{
    ChoicesView, HandsView, PageContent, PageView, PlanView, Slot, SlotView, UnnamedView, WritingView,
};
use crate::workshop::Phase;
use crate::workshop::notes::{GapSource, Rating, Written, WrittenLine};

use super::{Talked, main_page, page};

/// Rows of the plan that are proposed.
pub(super) const ROWS: usize = 5;

/// What each agency would keep and change; then a round of writing in which nobody is known.
pub(super) fn own_view(talked: &Talked<'_>) -> Vec<PageView> {
    let phase = Phase::OwnView;
    let slots = agencies(talked).into_iter().flat_map(|at| {
        [(Slot::Keep(key(at)), true, "talk-keep"), (Slot::Change(key(at)), false, "talk-change")].map(
            |(slot, keep, word)| {
                let one = &talked.case().procedure.agencies[at.at()];
                SlotView {
                    slot,
                    title: format!("{} · {}", one.name, talked.say(word)),
                    agency: Some(agency(&one.look())),
                    lines: lines(talked, |line| match &line.what {
                        Written::OwnView { agency, keep: kept, words } if *agency == one.id && *kept == keep => {
                            Some(words)
                        }
                        _ => None,
                    }),
                    open: true,
                }
            },
        )
    });
    let writing = PageContent::Writing(WritingView { slots: slots.collect() });
    let answers = talked.workshop.notes().unnamed().map(str::to_owned).collect();
    let unnamed = PageContent::Unnamed(UnnamedView { answers });
    vec![main_page(talked, phase, writing), page(talked, phase, talked.say("debrief-question-unnamed"), unnamed)]
}

/// Agencies that are played in the case, in the order of the procedure.
pub(super) fn agencies(talked: &Talked<'_>) -> Vec<AgencyIx> {
    let scenario = &talked.case().scenario;
    let mut all: Vec<AgencyIx> = scenario.roles().filter_map(|role| scenario.member(role).agency).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn key(at: AgencyIx) -> u32 {
    u32::try_from(at.at()).unwrap_or(u32::MAX)
}

/// Lines that were written of a kind, with their numbers.
fn lines<'a>(talked: &Talked<'a>, of: impl Fn(&'a WrittenLine) -> Option<&'a String>) -> Vec<(u32, String)> {
    let all = talked.workshop.notes().written().iter();
    all.filter_map(|line| Some((line.number, of(line)?.clone()))).collect()
}

pub(super) fn pages(talked: &Talked<'_>) -> Vec<PageView> {
    let phase = Phase::TakeAways;
    let writing = |slots| PageContent::Writing(WritingView { slots });
    let mut pages = vec![
        page(talked, phase, talked.say("debrief-question-take-away"), writing(take_aways(talked))),
        page(talked, phase, talked.say("debrief-question-commitment"), writing(commitments(talked))),
    ];
    for (at, row) in (0..).zip(rows(talked)) {
        let content = PageContent::Plan(plan_row(talked, at, &row));
        pages.push(page(talked, phase, talked.say("debrief-question-plan"), content));
    }
    if !talked.case().scenario.objectives.is_empty() {
        let content = PageContent::Choices(objectives(talked));
        pages.push(page(talked, phase, talked.say("debrief-question-objectives"), content));
    }
    pages.push(page(talked, phase, talked.say("debrief-question-rating"), PageContent::Hands(rated(talked))));
    pages
}

/// A place for each person who is here; one for everybody where nobody has a name.
fn take_aways(talked: &Talked<'_>) -> Vec<SlotView> {
    let slot = |id: Option<crate::workshop::PersonId>, title: String| SlotView {
        slot: Slot::TakeAway(id.map_or(0, |id| id.0)),
        title,
        agency: None,
        lines: lines(talked, |line| match &line.what {
            Written::TakeAway { words } if line.by == id => Some(words),
            _ => None,
        }),
        open: true,
    };
    let people = talked.workshop.people().iter().filter(|person| person.here && !person.name.is_empty());
    let mut slots: Vec<SlotView> = people.map(|person| slot(Some(person.id), person.name.clone())).collect();
    if slots.is_empty() {
        slots.push(slot(None, talked.say("debrief-everybody")));
    }
    slots
}

fn commitments(talked: &Talked<'_>) -> Vec<SlotView> {
    let slots = agencies(talked).into_iter().map(|at| {
        let one = &talked.case().procedure.agencies[at.at()];
        SlotView {
            slot: Slot::Commitment(key(at)),
            title: one.name.clone(),
            agency: Some(agency(&one.look())),
            lines: lines(talked, |line| match &line.what {
                Written::Commitment { agency, words } if *agency == one.id => Some(words),
                _ => None,
            }),
            open: true,
        }
    });
    slots.collect()
}

/// What is proposed for the plan, what weighs most first.
pub(super) fn rows(talked: &Talked<'_>) -> Vec<Row> {
    improvement(talked.report, talked.case(), ROWS)
}

/// The gap of a row as it is written down.
pub(super) fn gap_of(talked: &Talked<'_>, row: &Row) -> String {
    format!("{}: {}", row.clause.0, talked.text(&row.gap))
}

/// The line in which a row stands in the plan.
pub(super) fn written_row<'a>(talked: &Talked<'a>, of: &str) -> Option<&'a WrittenLine> {
    let mut all = talked.workshop.notes().written().iter();
    all.find(|line| matches!(&line.what, Written::PlanRow { gap, .. } if gap == of))
}

fn plan_row(talked: &Talked<'_>, at: u32, row: &Row) -> PlanView {
    let written = written_row(talked, &gap_of(talked, row)).map(|line| &line.what);
    let (action, until, rating, source) = match written {
        Some(Written::PlanRow { action, until, rating, source, .. }) => {
            (action.clone(), until.clone(), rating.unwrap_or(row.rating), *source)
        }
        _ => {
            let action = row.action.as_ref().map(|action| talked.text(action));
            (action.unwrap_or_default(), String::new(), row.rating, None)
        }
    };
    let place = |of: Rating| Rating::ALL.iter().position(|one| *one == of).unwrap_or(0);
    let sources = ["rule", "form", "resources", "training"].map(|id| talked.say(&format!("debrief-source-{id}")));
    PlanView {
        key: at,
        clause: format!("{} {}", row.clause.0, row.clause.1),
        gap: talked.text(&row.gap),
        action,
        agency: row.agencies.clone(),
        until,
        ratings: (Rating::ALL.iter().map(|one| talked.say(rating_key(*one))).collect(), place(rating)),
        sources: (sources.into(), source.and_then(|of| GapSource::ALL.iter().position(|one| *one == of))),
        written: written.is_some(),
    }
}

/// Each objective: touched, or left out on purpose.
fn objectives(talked: &Talked<'_>) -> ChoicesView {
    let written = talked.workshop.notes().written();
    let chosen = |at: u32| {
        written.iter().rev().find_map(|line| match line.what {
            Written::Objective { objective, touched } if objective == at => Some(usize::from(!touched)),
            _ => None,
        })
    };
    let all = &talked.case().scenario.objectives;
    ChoicesView {
        rows: (0..).zip(all).map(|(at, text)| (text.clone(), chosen(at))).collect(),
        choices: vec![talked.say("print-touched"), talked.say("print-left-out")],
    }
}

fn rated(talked: &Talked<'_>) -> HandsView {
    let written = talked.workshop.notes().written();
    let hands = |name: &str| {
        let found = written.iter().rev().find_map(|line| match &line.what {
            Written::TalkRated { statement, hands } if statement == name => Some(*hands),
            _ => None,
        });
        found.unwrap_or_default()
    };
    HandsView {
        rows: STATEMENTS.iter().map(|name| (talked.say(&format!("rate-statement-{name}")), hands(name))).collect(),
        answers: ANSWERS.map(|answer| talked.say(&format!("rate-{answer}"))).into(),
    }
}
