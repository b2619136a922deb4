//! The talk afterwards in the window: ten phases with their minutes and pages, each page one question with this play's own
//! evidence. Feelings and facts come first; findings only in their phase; the number last, and only when it is revealed.
//! Start at [`debrief_view`]; each phase has a file of its own, `actions` says what an action on a page means.

mod actions;
mod chairs;
mod facts;
mod findings;
mod inquiry;
mod moments;
mod other_eyes;
mod plain;
mod take_aways;
mod what_if;

use crate::assessment::assess;
use crate::base::{Catalogue, Message};
use crate::debrief::{DebriefReport, phases};
use crate::engine::Play;
use crate::presenter::handbook::view::standing_of_all;
use crate::scenario::Case;
use crate::ui::screens::debrief::{DebriefView, HelperView, PageContent, PageView, PhaseView, PromptView, TimerView};
use crate::workshop::{AtTable, Phase, RoomTime, Way, Workshop};

pub(in crate::presenter) use chairs::empty_chairs;

/// Seconds of a minute.
const MINUTE: u64 = 60;

/// Everything the talk is made of.
#[derive(Clone, Copy)]
pub(in crate::presenter) struct Talked<'a> {
    /// The workshop with its notes.
    pub(in crate::presenter) workshop: &'a Workshop,
    /// The round that is talked about.
    pub(in crate::presenter) table: AtTable<'a>,
    /// What there is to say of it.
    pub(in crate::presenter) report: &'a DebriefReport,
    /// The words of the interface.
    pub(in crate::presenter) words: &'a Catalogue,
    /// The time in the room.
    pub(in crate::presenter) now: RoomTime,
    /// Whether the projector shows something else than this screen.
    pub(in crate::presenter) apart: bool,
    /// Whether the workshop is recorded.
    pub(in crate::presenter) recorded: bool,
}

impl<'a> Talked<'a> {
    fn play(&self) -> &'a Play {
        self.table.play()
    }

    fn case(&self) -> &'a Case {
        self.table.play().case()
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn text(&self, message: &Message) -> String {
        self.words.text(message)
    }

    fn is_alone(&self) -> bool {
        self.table.round.way() == Way::Alone
    }
}

/// The phase at a position.
pub(in crate::presenter) fn phase_at(at: u32) -> Phase {
    let at = usize::try_from(at).unwrap_or(usize::MAX);
    Phase::ALL.get(at).copied().unwrap_or(Phase::Closing)
}

fn position(phase: Phase) -> u32 {
    (0..).zip(Phase::ALL).find(|(_, one)| *one == phase).map_or(0, |(at, _)| at)
}

/// The debrief screen in its present phase.
pub(in crate::presenter) fn debrief_view(talked: &Talked<'_>) -> DebriefView {
    let phase = talked.table.round.phase();
    let next = phase.next();
    let next_line = next.map(|next| {
        talked.text(
            &Message::new("debrief-next-is").with("question", talked.say(&format!("talk-question-{}", next.id()))),
        )
    });
    let known = talked.workshop.people().iter().filter(|person| !person.name.is_empty());
    DebriefView {
        phases: (0..)
            .zip(Phase::ALL)
            .map(|(key, of)| PhaseView { key, name: talked.say(&format!("talk-{}", of.id())), done: of < phase })
            .collect(),
        phase: position(phase),
        timer: Some(timer(talked, phase)),
        next_line: next_line.unwrap_or_default(),
        pages: pages(talked, phase),
        findings: if phase == Phase::Procedure { findings::all(talked) } else { Vec::new() },
        standing: if phase < Phase::Procedure || talked.report.confirmed {
            String::new()
        } else {
            standing_of_all(&talked.case().procedure, talked.words)
        },
        people: known.map(|person| (person.id.0, person.name.clone())).collect(),
        helper: Some(helper(talked)),
    }
}

fn pages(talked: &Talked<'_>, phase: Phase) -> Vec<PageView> {
    match phase {
        Phase::Setting => plain::setting(talked),
        Phase::Reactions => plain::reactions(talked),
        Phase::Facts => facts::pages(talked),
        Phase::OwnView => take_aways::own_view(talked),
        Phase::Inquiry => inquiry::pages(talked),
        Phase::OtherEyes => other_eyes::pages(talked),
        Phase::Procedure => findings::pages(talked),
        Phase::WhatIf => what_if::pages(talked),
        Phase::TakeAways => take_aways::pages(talked),
        Phase::Closing => plain::closing(talked),
    }
}

/// A page of a phase, with what whoever leads may say on it.
fn page(talked: &Talked<'_>, phase: Phase, question: String, content: PageContent) -> PageView {
    let prompt = PromptView {
        say: talked.say(&format!("talk-say-{}", phase.id())),
        question: question.clone(),
        ..PromptView::default()
    };
    PageView { question, content, prompt }
}

/// A page with the question of its phase.
fn main_page(talked: &Talked<'_>, phase: Phase, content: PageContent) -> PageView {
    page(talked, phase, talked.say(&format!("talk-question-{}", phase.id())), content)
}

/// The minutes of a phase: as they were given, otherwise as they are proposed.
pub(in crate::presenter) fn minutes_of(table: &AtTable<'_>, phase: Phase) -> u32 {
    let given = table.round.afterwards().minutes(phase);
    let proposed = phases::minutes(&table.play().case().scenario).into_iter().find(|(of, _)| *of == phase);
    given.or(proposed.and_then(|(_, minutes)| u32::try_from(minutes).ok())).unwrap_or(1)
}

fn timer(talked: &Talked<'_>, phase: Phase) -> TimerView {
    let minutes = minutes_of(&talked.table, phase);
    let all = u64::from(minutes) * MINUTE;
    let passed = talked.table.round.afterwards().passed(talked.now).as_secs();
    let left = all.saturating_sub(passed);
    let message = if passed > all {
        Message::new("debrief-time-over").with("count", counted((passed - all) / MINUTE))
    } else {
        Message::new("debrief-time-left").with("count", counted(left.div_ceil(MINUTE))).with("all", i64::from(minutes))
    };
    let per_mille = left * 1000 / all.max(1);
    TimerView { left_per_mille: u16::try_from(per_mille).unwrap_or(1000), words: talked.text(&message), minutes }
}

/// Open where only whoever leads sees it, and for whoever is alone; otherwise behind a key.
fn helper(talked: &Talked<'_>) -> HelperView {
    let title = match (talked.is_alone(), talked.apart) {
        (true, _) => "debrief-helper-alone",
        (false, true) => "console-only-here",
        (false, false) => "debrief-helper-seen-by-room",
    };
    let round = talked.table.round;
    let turns = talked.case().scenario.roles().filter_map(|role| {
        let person = round.holder(role)?;
        let name = talked.case().scenario.member(role).name.as_str();
        let message = Message::new("debrief-helper-turns").with("name", name).with("count", round.turns_of(person));
        Some(talked.text(&message))
    });
    HelperView {
        open: talked.apart || talked.is_alone(),
        title: talked.say(title),
        airtime: if talked.is_alone() { Vec::new() } else { turns.collect() },
    }
}

fn counted(minutes: u64) -> i64 {
    i64::try_from(minutes).unwrap_or(i64::MAX)
}

/// The talk of a workshop as the window shows it, for whoever draws it elsewhere.
#[must_use]
pub fn talk_view(workshop: &Workshop, words: &Catalogue) -> Option<DebriefView> {
    let table = workshop.at_table()?;
    let play = table.play();
    let report = DebriefReport::of(play, assess(play.case(), play.log(), table.round.accepted()));
    let now = workshop.room_time(workshop.last_seen());
    Some(debrief_view(&Talked { workshop, table, report: &report, words, now, apart: false, recorded: true }))
}
