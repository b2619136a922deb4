//! Turns everything there is to see of a workshop into the console's view.

use crate::base::{Catalogue, Message};
use crate::debrief::{Moment, MomentKind, moments};
use crate::engine::views::{ClauseName, FacilitatorView};
use crate::presenter::Presenter;
use crate::presenter::play::{in_sentence, role_agency};
use crate::presenter::scenery::agency;
use crate::presenter::talk::{clause_shown, format_choice, limit_left, stop_card, vote_card, vote_proposed};
use crate::presenter::wall::wall_play;
use crate::scenario::Gauge;
use crate::scenario::model::Who;
use crate::scenario::talk::Watch;
use crate::ui::screens::console::{
    AskedOption, CallView, ConsoleView, CourseLine, DecidesView, HintChoice, KnowsView, NewsView, ObserverTask,
    PartRow, PersonRow, PrivateView, QuestionView, SeatChoice, WallSketch,
};
use crate::workshop::day::{LimitMode, PartKind, PartLine};
use crate::workshop::views::{self, RoleName};
use crate::workshop::{AtTable, Step, Workshop};

/// So many marks and notes are shown.
const MARKS: usize = 2;

impl Presenter {
    /// The console now. Where the room sees this screen, only what the room may see.
    pub(in crate::presenter) fn console_view(&self, workshop: &Workshop, table: &AtTable<'_>) -> ConsoleView {
        let words = &self.words;
        let all = views::ConsoleView::of(workshop, self.session.now());
        let seen = FacilitatorView::of(table.play());
        let apart = self.projector.is_apart();
        let wall = wall_play(&all.wall, words);
        ConsoleView {
            seen_by_room: !apart,
            how_to_extend: if self.projector.is_mirrored() { words.say("console-extend") } else { String::new() },
            clocks: self.clocks(&seen),
            part_left: all.parts.iter().find(|line| line.is_now).map(|line| part_left(line, words)).unwrap_or_default(),
            wall_open: self.projector.is_open(),
            wall: WallSketch { stage: apart.then_some(wall.stage), text: wall.text },
            people: people(&all, table, words),
            observers: observers(&all, words),
            course: only(apart, seen.gauges.iter().map(|(gauge, level)| course_line(*gauge, *level, words))),
            private: only(apart, seen.private_words.iter().map(|(name, text)| private(name, text))),
            decides: self.decides(table, &seen, &all.wall, apart),
            question: self.next_question(table, &all, apart),
            marks: only(apart, all.marks.iter().rev().take(MARKS).map(|mark| mark_line(mark, words))),
            mark_kinds: Watch::ALL.iter().map(|kind| words.say(&format!("console-mark-{}", kind.id()))).collect(),
            stop: all.wall.stop.as_ref().map(|stop| stop_card(stop, words)),
            formats: workshop.formats().iter().map(|format| format_choice(format, words)).collect(),
            vote: vote_card(&all, words),
            vote_proposed: vote_proposed(all.wall.open.as_ref()),
            hints: only(apart, all.hints.iter().map(hint)),
            hint_shown: all.wall.hint.as_ref().map(|clause| clause_shown(clause, words)).unwrap_or_default(),
            news: seen
                .news
                .iter()
                .map(|one| NewsView {
                    key: u32::from(one.inject.0),
                    text: if apart { one.text.clone() } else { one.id.replace('-', " ") },
                })
                .collect(),
            knows: only(apart, knows(table, &seen, words)),
            decided: only(apart, decided(table, words)),
            coming: only(apart, coming(table, &seen, words)),
            parts: all.parts.iter().map(|line| part_row(line, words)).collect(),
            seats: all.wall.roles.iter().map(|role| seat(role, table, words)).collect(),
            has_limits: workshop.day().limits() != LimitMode::Off,
            can_undo: table.play().log().last().is_some_and(|last| last.command > 0),
            is_over: table.round.step() == Step::Ending,
            toast: self.notice.clone().or_else(|| table.round.note().map(|message| words.text(message))),
        }
    }

    fn decides(&self, table: &AtTable<'_>, seen: &FacilitatorView, wall: &views::WallView, apart: bool) -> DecidesView {
        let (words, turns) = (&self.words, &wall.turns);
        let who = match turns.as_slice() {
            [] if table.play().state().ended => words.say("console-over"),
            [] => words.say("console-nobody-decides"),
            [turn] if !turn.player.is_empty() => {
                let message = Message::new("console-decides-as").with("person", turn.player.as_str());
                words.text(&message.with("role", in_sentence(&turn.name)))
            }
            several => {
                let roles: Vec<String> = several.iter().map(|turn| in_sentence(&turn.name)).collect();
                let message = Message::new("console-decides").with("count", several.len());
                words.text(&message.with("roles", roles.join(", ")))
            }
        };
        let (come_to, of) = seen.decisions;
        DecidesView {
            agency: turns.first().and_then(|turn| turn.agency.as_ref()).map(agency).unwrap_or_default(),
            who,
            so_far: words.text(&Message::new("console-so-far").with("count", come_to).with("of", of)),
            left: wall.limit.map(|limit| limit_left(limit.left, words)).unwrap_or_default(),
            question: if apart { seen.text.clone() } else { seen.situation.clone() },
            options: only(
                apart,
                seen.options.iter().filter(|option| option.offered).map(|option| AskedOption {
                    text: option.say.clone(),
                    clauses: clause_ids(&option.clauses, words),
                    told: clauses(&option.clauses, words),
                }),
            ),
            last: if apart { last(table, words) } else { String::new() },
        }
    }

    /// One of the case's own questions for the talk, with what was done last.
    fn next_question(&self, table: &AtTable<'_>, all: &views::ConsoleView, apart: bool) -> Option<QuestionView> {
        let questions = &table.play().case().scenario.debrief;
        let text = questions.get(self.question.checked_rem(questions.len())?)?;
        let evidence = all.evidence.first().filter(|_| apart).map(|last| evidence(last, &self.words));
        Some(QuestionView { text: text.clone(), evidence: evidence.unwrap_or_default() })
    }

    /// Both clocks in one line.
    fn clocks(&self, seen: &FacilitatorView) -> String {
        let case = format!("{} {}", seen.clock, self.words.day(seen.clock));
        let key = if self.room_clock.is_empty() { "console-clock" } else { "console-clocks" };
        self.words.text(&Message::new(key).with("case", case).with("room", self.room_clock.as_str()))
    }
}

fn hint(clause: &ClauseName) -> HintChoice {
    HintChoice { id: clause.id.clone(), text: format!("{} {}", clause.id, clause.title) }
}

fn evidence(last: &views::Evidence, words: &Catalogue) -> String {
    let what = Message::new("console-evidence").with("time", last.at.to_string()).with("who", last.who.name.as_str());
    words.text(&what.with("what", words.text(&last.told)))
}

fn whole(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn part_name(line: &PartLine, words: &Catalogue) -> String {
    words.say(match line.part.kind {
        PartKind::PreBrief => "console-part-pre-brief",
        PartKind::Play => "console-part-play",
        PartKind::Debrief => "console-part-debrief",
        PartKind::Break => "console-part-break",
        PartKind::TakeAways => "console-part-take-aways",
    })
}

fn part_left(line: &PartLine, words: &Catalogue) -> String {
    let minutes = |time: std::time::Duration| time.as_secs().div_ceil(60);
    let over = minutes(line.over);
    let (key, count) = if over > 0 { ("console-part-over", over) } else { ("console-part-left", minutes(line.time.1)) };
    words.text(&Message::new(key).with("minutes", whole(count)).with("part", part_name(line, words)))
}

fn part_row(line: &PartLine, words: &Catalogue) -> PartRow {
    PartRow { name: part_name(line, words), left: part_left(line, words), is_now: line.is_now }
}

/// Those who play no role, by what they look for.
fn observers(all: &views::ConsoleView, words: &Catalogue) -> Vec<ObserverTask> {
    let mut tasks: Vec<ObserverTask> = Vec::new();
    for line in &all.observers {
        let task = words.text(&line.task);
        let who = Message::new("console-observer").with("name", line.name.as_str()).with("marks", line.marks);
        let who = words.text(&who);
        match tasks.iter_mut().find(|known| known.task == task) {
            Some(known) => known.who = format!("{}, {who}", known.who),
            None => tasks.push(ObserverTask { task, who }),
        }
    }
    tasks
}

/// What roles decided, with the reasons they gave, newest first.
fn decided(table: &AtTable<'_>, words: &Catalogue) -> Vec<String> {
    let begins = table.play().case().scenario.begins;
    let decisions = moments(table.play()).into_iter().rev().filter(|moment| moment.kind == MomentKind::Decision);
    let line = |moment: Moment| {
        let key = if moment.reason.is_some() { "console-decided-because" } else { "console-decided-line" };
        let message = Message::new(key).with("time", begins.reading(moment.at).to_string());
        let who = moment.who.map(|who| table.play().case().scenario.member(who).name.clone()).unwrap_or_default();
        let message = message.with("who", who).with("what", words.text(&moment.full));
        words.text(&message.with("reason", moment.reason.unwrap_or_default()))
    };
    decisions.map(line).collect()
}

fn mark_line(mark: &views::MarkLine, words: &Catalogue) -> String {
    let kind = mark.kind.map_or_else(String::new, |kind| words.say(&format!("console-mark-{}", kind.id())));
    let time = mark.at.map(|at| at.to_string()).unwrap_or_default();
    let message = match &mark.by {
        Some(by) => Message::new("console-mark-line-of").with("by", by.as_str()),
        None => Message::new("console-mark-line"),
    };
    let message = message.with("time", time).with("kind", kind);
    words.text(&message.with("words", mark.words.as_str())).trim().to_owned()
}

/// All of them where nobody else sees the screen; otherwise none.
fn only<T>(apart: bool, all: impl IntoIterator<Item = T>) -> Vec<T> {
    if apart { all.into_iter().collect() } else { Vec::new() }
}

fn course_line(gauge: Gauge, level: i8, words: &Catalogue) -> CourseLine {
    CourseLine { name: words.say(&format!("gauge-{}", gauge.id())), level }
}

fn private(name: &str, text: &str) -> PrivateView {
    PrivateView { name: name.to_owned(), text: text.to_owned() }
}

/// The clauses with their titles; empty where there is none.
fn clauses(clauses: &[ClauseName], words: &Catalogue) -> String {
    if clauses.is_empty() {
        return String::new();
    }
    let names: Vec<String> = clauses.iter().map(|clause| format!("{} {}", clause.id, clause.title)).collect();
    words.text(&Message::new("console-clauses").with("count", names.len()).with("clauses", names.join("; ")))
}

fn clause_ids(clauses: &[ClauseName], words: &Catalogue) -> String {
    if clauses.is_empty() {
        return words.say("console-no-clause");
    }
    clauses.iter().map(|clause| clause.id.as_str()).collect::<Vec<_>>().join(", ")
}

fn seat(role: &RoleName, table: &AtTable<'_>, words: &Catalogue) -> SeatChoice {
    let taken_over = table.round.is_taken_over(role.who);
    let extra = table.round.limits().extra(role.who).as_secs() / 60;
    SeatChoice {
        key: u32::from(role.who.0),
        agency: role.agency.as_ref().map(agency).unwrap_or_default(),
        role: role.name.clone(),
        holder: if taken_over { words.say("console-taken-over") } else { role.player.clone() },
        taken_over,
        extra: words.text(&Message::new("console-extra").with("minutes", whole(extra))),
    }
}

/// Everybody in the workshop, with what they play now and how often they decided or acted in this round.
fn people(all: &views::ConsoleView, table: &AtTable<'_>, words: &Catalogue) -> Vec<PersonRow> {
    let known = table.people.iter().filter(|person| !person.name.is_empty());
    let row = |person: &crate::workshop::Person| {
        let taken = all.turns.iter().find(|line| line.person == person.id);
        let roles = taken.map(|line| line.roles.as_slice()).unwrap_or_default();
        let part = if !person.here {
            words.say("console-away")
        } else if roles.is_empty() {
            words.say("console-observes")
        } else {
            roles.iter().map(|role| in_sentence(&role.name)).collect::<Vec<_>>().join(", ")
        };
        PersonRow {
            key: person.id.0,
            name: person.name.clone(),
            agency: roles.first().map(|role| role.agency.as_ref().map(agency).unwrap_or_default()),
            part,
            turns: taken.map_or(0, |line| line.turns),
            plays: !roles.is_empty() && person.here,
            here: person.here,
        }
    };
    known.map(row).collect()
}

/// What each role knows that not every role knows.
fn knows(table: &AtTable<'_>, seen: &FacilitatorView, words: &Catalogue) -> Vec<KnowsView> {
    let scenario = &table.play().case().scenario;
    let roles: Vec<Who> = scenario.roles().collect();
    let of = |role: &Who| {
        let held = seen.facts.iter().filter(|fact| fact.known_to.contains(role) && fact.known_to.len() < roles.len());
        let facts: Vec<String> = held.rev().map(|fact| fact.text.clone()).collect();
        let more = Message::new("console-knows-more").with("count", facts.len().saturating_sub(1));
        KnowsView {
            agency: role_agency(table.play(), *role),
            role: scenario.member(*role).name.clone(),
            more: if facts.len() > 1 { words.text(&more) } else { String::new() },
            facts,
        }
    };
    roles.iter().map(of).collect()
}

fn coming(table: &AtTable<'_>, seen: &FacilitatorView, words: &Catalogue) -> Vec<CallView> {
    let call = |one: &crate::engine::views::OnTheWay| CallView {
        agency: role_agency(table.play(), one.who),
        name: one.name.clone(),
        when: words
            .text(&Message::new("console-comes-at").with("time", one.at.to_string()).with("place", one.to.as_str())),
    };
    seen.on_the_way.iter().map(call).collect()
}

/// What was done last, with its time.
fn last(table: &AtTable<'_>, words: &Catalogue) -> String {
    use crate::engine::Event;
    use crate::engine::views::{RoleView, Told};
    let play = table.play();
    let by = play.log().iter().rev().find_map(|recorded| match &recorded.event {
        Event::Decided { role, .. } | Event::Answered { role, .. } => Some(*role),
        Event::Acted(act) => Some(act.by),
        _ => None,
    });
    let Some(role) = by.filter(|role| play.case().scenario.is_role(*role)) else { return String::new() };
    let history = RoleView::of(play, role).history;
    let line = history.iter().rev().find(|line| matches!(line.told, Told::Did(_) | Told::Said(..)));
    line.map_or_else(String::new, |line| {
        let what = words.text(&line.told.message());
        words.text(&Message::new("console-last").with("time", line.at.to_string()).with("what", what))
    })
}
