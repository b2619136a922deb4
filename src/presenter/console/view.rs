//! Turns everything there is to see of a workshop into the console's view.

use crate::base::{Catalogue, Message};
use crate::engine::views::{ClauseName, FacilitatorView};
use crate::presenter::Presenter;
use crate::presenter::play::{in_sentence, role_agency};
use crate::presenter::scenery::agency;
use crate::presenter::talk::stop_step;
use crate::presenter::wall::wall_play;
use crate::scenario::Gauge;
use crate::scenario::model::Who;
use crate::scenario::talk::Watch;
use crate::ui::screens::console::{
    AskedOption, CallView, ConsoleView, CourseLine, DecidesView, KnowsView, NewsView, PersonRow, PrivateView,
    QuestionView, SeatChoice, StopCard, WallSketch,
};
use crate::workshop::talk::StopView;
use crate::workshop::views::{self, RoleName};
use crate::workshop::{AtTable, Step, Workshop};

/// So many marks and notes are shown.
const MARKS: usize = 6;

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
            case_clock: format!("{} {}", seen.clock, words.day(seen.clock)),
            room_clock: self.room_clock.clone(),
            wall_open: self.projector.is_open(),
            wall: WallSketch { stage: apart.then_some(wall.stage), text: wall.text },
            people: people(&all, table, words),
            course: only(apart, seen.gauges.iter().map(|(gauge, level)| course_line(*gauge, *level, words))),
            private: only(apart, seen.private_words.iter().map(|(name, text)| private(name, text))),
            decides: self.decides(table, &seen, &all.wall.turns, apart),
            question: self.next_question(table),
            marks: only(apart, all.marks.iter().rev().take(MARKS).map(|mark| mark_line(mark, words))),
            mark_kinds: Watch::ALL.iter().map(|kind| words.say(&format!("console-mark-{}", kind.id()))).collect(),
            stop: all.wall.stop.as_ref().map(|stop| stop_card(stop, words)),
            news: seen
                .news
                .iter()
                .map(|one| NewsView {
                    key: u32::from(one.inject.0),
                    text: if apart { one.text.clone() } else { one.id.replace('-', " ") },
                })
                .collect(),
            knows: only(apart, knows(table, &seen)),
            coming: only(apart, coming(table, &seen, words)),
            seats: all.wall.roles.iter().map(seat).collect(),
            can_undo: table.play().log().last().is_some_and(|last| last.command > 0),
            is_over: table.round.step() == Step::Ending,
            toast: self.notice.clone().or_else(|| table.round.note().map(|message| words.text(message))),
        }
    }

    fn decides(&self, table: &AtTable<'_>, seen: &FacilitatorView, turns: &[RoleName], apart: bool) -> DecidesView {
        let words = &self.words;
        let who = match turns {
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
            question: if apart { seen.text.clone() } else { seen.situation.clone() },
            options: only(
                apart,
                seen.options
                    .iter()
                    .filter(|option| option.offered)
                    .map(|option| AskedOption { text: option.say.clone(), clauses: clauses(&option.clauses, words) }),
            ),
            last: if apart { last(table, words) } else { String::new() },
        }
    }

    /// One of the case's own questions for the talk.
    fn next_question(&self, table: &AtTable<'_>) -> Option<QuestionView> {
        let questions = &table.play().case().scenario.debrief;
        let text = questions.get(self.question.checked_rem(questions.len())?)?;
        Some(QuestionView { text: text.clone() })
    }
}

/// A talk for which the case waits, with the step that goes on.
fn stop_card(stop: &StopView, words: &Catalogue) -> StopCard {
    StopCard {
        question: stop.question.clone(),
        step: stop_step(stop, words),
        has_next: stop.step + 1 < stop.steps.len(),
    }
}

fn mark_line(mark: &views::MarkLine, words: &Catalogue) -> String {
    let kind = mark.kind.map_or_else(String::new, |kind| words.say(&format!("console-mark-{}", kind.id())));
    let time = mark.at.map(|at| at.to_string()).unwrap_or_default();
    let message = Message::new("console-mark-line").with("time", time).with("kind", kind);
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

fn clauses(clauses: &[ClauseName], words: &Catalogue) -> String {
    let names: Vec<String> = clauses.iter().map(|clause| format!("{} {}", clause.id, clause.title)).collect();
    words.text(&Message::new("console-clauses").with("count", names.len()).with("clauses", names.join("; ")))
}

fn seat(role: &RoleName) -> SeatChoice {
    SeatChoice {
        key: u32::from(role.who.0),
        agency: role.agency.as_ref().map(agency).unwrap_or_default(),
        role: role.name.clone(),
        holder: role.player.clone(),
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
            here: person.here,
        }
    };
    known.map(row).collect()
}

/// What each role knows that not every role knows.
fn knows(table: &AtTable<'_>, seen: &FacilitatorView) -> Vec<KnowsView> {
    let scenario = &table.play().case().scenario;
    let roles: Vec<Who> = scenario.roles().collect();
    let of = |role: &Who| {
        let held = seen.facts.iter().filter(|fact| fact.known_to.contains(role) && fact.known_to.len() < roles.len());
        KnowsView {
            agency: role_agency(table.play(), *role),
            role: scenario.member(*role).name.clone(),
            facts: held.map(|fact| fact.text.clone()).collect(),
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
