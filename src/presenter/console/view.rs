//! Turns everything there is to see of a play into the console's view.

use crate::base::{Catalogue, Message};
use crate::engine::views::{FacilitatorView, RoleView, Told};
use crate::engine::{Event, Origin};
use crate::presenter::Presenter;
use crate::presenter::play::{in_sentence, role_agency, table_view};
use crate::presenter::scenery::agency;
use crate::scenario::Gauge;
use crate::scenario::model::Who;
use crate::ui::screens::console::{
    AskedOption, CallView, ConsoleView, CourseLine, DecidesView, KnowsView, NewsView, PersonRow, PrivateView,
    QuestionView, SeatChoice, WallSketch,
};
use crate::ui::theme::Agency;
use crate::workshop::{AtTable, Person, PersonId, Step};

impl Presenter {
    /// The console now. Where the room sees this screen, only what the room may see.
    pub(in crate::presenter) fn console_view(&self, table: &AtTable<'_>) -> ConsoleView {
        let words = &self.words;
        let play = table.play();
        let all = FacilitatorView::of(play);
        let apart = self.projector.is_apart();
        let public = table_view(table, words);
        let time = format!("{} {}", all.clock, words.day(all.clock));
        ConsoleView {
            seen_by_room: !apart,
            how_to_extend: if self.projector.is_mirrored() { words.say("console-extend") } else { String::new() },
            case_clock: time,
            room_clock: self.room_clock.clone(),
            wall_open: self.projector.is_open(),
            wall: WallSketch { stage: apart.then_some(public.stage), text: public.text },
            people: people(table, words),
            course: if apart { course(&all, words) } else { Vec::new() },
            private: only(
                apart,
                all.truths.iter().map(|(name, text)| PrivateView { name: name.clone(), text: text.clone() }),
            ),
            decides: self.decides(table, &all, apart),
            question: self.next_question(table),
            news: all
                .news
                .iter()
                .map(|(at, id, text)| NewsView {
                    key: u32::from(at.0),
                    text: if apart { text.clone() } else { id.replace('-', " ") },
                })
                .collect(),
            knows: only(apart, knows(table, &all)),
            coming: coming(table, &all, words),
            seats: play
                .case()
                .scenario
                .roles()
                .map(|role| SeatChoice {
                    key: u32::from(role.0),
                    agency: role_agency(play, role),
                    role: play.case().scenario.member(role).name.clone(),
                    holder: table.player_of(role).to_owned(),
                })
                .collect(),
            can_undo: play.log().last().is_some_and(|last| last.command > 0),
            is_over: table.round.step() == Step::Ending,
            toast: self.notice.clone().or_else(|| table.round.note().map(|message| words.text(message))),
        }
    }

    fn decides(&self, table: &AtTable<'_>, all: &FacilitatorView, apart: bool) -> DecidesView {
        let (play, words) = (table.play(), &self.words);
        let deciding = play.state().deciding(play.case());
        let who = match deciding.as_slice() {
            [] if play.state().ended => words.say("console-over"),
            [] => words.say("console-nobody-decides"),
            [role] if !table.player_of(*role).is_empty() => words.text(
                &Message::new("console-decides-as")
                    .with("person", table.player_of(*role))
                    .with("role", in_sentence(&play.case().scenario.member(*role).name)),
            ),
            several => words.text(
                &Message::new("console-decides")
                    .with("count", several.len())
                    .with("roles", self.roles_in_sentence(&all.deciding)),
            ),
        };
        let options = all.options.iter().map(|option| AskedOption {
            text: option.say.clone(),
            clauses: words.text(
                &Message::new("console-clauses")
                    .with("count", option.clauses.len())
                    .with("clauses", option.clauses.join(", ")),
            ),
        });
        DecidesView {
            agency: deciding.first().map_or(Agency::Other, |role| role_agency(play, *role)),
            who,
            question: if apart { all.text.clone() } else { all.situation.clone() },
            options: only(apart, options),
            last: if apart { last(table, words) } else { String::new() },
        }
    }

    /// One of the case's own questions, tied to what was done last.
    fn next_question(&self, table: &AtTable<'_>) -> Option<QuestionView> {
        let questions = &table.play().case().scenario.debrief;
        let text = questions.get(self.question.checked_rem(questions.len())?)?;
        Some(QuestionView { text: text.clone(), evidence: String::new() })
    }
}

/// All of them where nobody else sees the screen; otherwise none.
fn only<T>(apart: bool, all: impl IntoIterator<Item = T>) -> Vec<T> {
    if apart { all.into_iter().collect() } else { Vec::new() }
}

fn course(all: &FacilitatorView, words: &Catalogue) -> Vec<CourseLine> {
    let line =
        |(gauge, level): &(Gauge, i8)| CourseLine { name: words.say(&format!("gauge-{}", gauge.id())), level: *level };
    all.gauges.iter().map(line).collect()
}

/// Everybody in the workshop, with what they play now and how often they decided or acted in this round.
fn people(table: &AtTable<'_>, words: &Catalogue) -> Vec<PersonRow> {
    let play = table.play();
    let mut turns: std::collections::BTreeMap<PersonId, usize> = std::collections::BTreeMap::new();
    let mut swaps = 0;
    let mut counted = None;
    for recorded in play.log() {
        let role = match &recorded.event {
            Event::Swapped(..) => {
                swaps += 1;
                None
            }
            Event::Decided { role, .. } | Event::Answered { role, .. } => Some(*role),
            Event::Acted(act) if act.origin == Origin::Standing => Some(act.by),
            _ => None,
        };
        // A command is one turn, however many acts it brings.
        let person = role
            .filter(|_| counted != Some(recorded.command))
            .and_then(|role| table.round.casting().player(swaps, role));
        if let Some(person) = person {
            counted = Some(recorded.command);
            *turns.entry(person).or_default() += 1;
        }
    }
    let row = |person: &Person| {
        let roles: Vec<Who> =
            play.case().scenario.roles().filter(|role| table.round.holder(*role) == Some(person.id)).collect();
        let part = if !person.here {
            words.say("console-away")
        } else if roles.is_empty() {
            words.say("console-observes")
        } else {
            roles
                .iter()
                .map(|role| in_sentence(&play.case().scenario.member(*role).name))
                .collect::<Vec<_>>()
                .join(", ")
        };
        PersonRow {
            key: person.id.0,
            name: person.name.clone(),
            agency: roles.first().map(|role| role_agency(play, *role)),
            part,
            turns: turns.get(&person.id).copied().unwrap_or(0),
            here: person.here,
        }
    };
    table.people.iter().filter(|person| !person.name.is_empty()).map(row).collect()
}

/// What each role knows that not every role knows.
fn knows(table: &AtTable<'_>, all: &FacilitatorView) -> Vec<KnowsView> {
    let scenario = &table.play().case().scenario;
    let roles: Vec<Who> = scenario.roles().collect();
    roles
        .iter()
        .map(|role| {
            let name = &scenario.member(*role).name;
            let held =
                all.facts.iter().filter(|fact| fact.known_to.contains(name) && fact.known_to.len() < roles.len());
            KnowsView {
                agency: role_agency(table.play(), *role),
                role: name.clone(),
                facts: held.map(|fact| fact.text.clone()).collect(),
            }
        })
        .collect()
}

fn coming(table: &AtTable<'_>, all: &FacilitatorView, words: &Catalogue) -> Vec<CallView> {
    let play = table.play();
    let signs = play.state().arrivals.iter().map(|arrival| {
        if play.case().scenario.is_role(arrival.who) { role_agency(play, arrival.who) } else { agency(None) }
    });
    all.on_the_way
        .iter()
        .zip(signs)
        .map(|((name, at), agency)| CallView {
            agency,
            name: name.clone(),
            when: words.text(&Message::new("console-comes-at").with("time", at.to_string())),
        })
        .collect()
}

/// What was done last, with its time.
fn last(table: &AtTable<'_>, words: &Catalogue) -> String {
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
