//! What the wall shows. During play it is made from [`workshop::views::WallView`](crate::workshop::views::WallView), which
//! holds only what the room may see, whatever stands on the laptop meanwhile.

use crate::base::{Catalogue, Message};
use crate::presenter::play::{ending_view, in_sentence};
use crate::presenter::scenery::{Scenery, agency, stage};
use crate::presenter::setup::swap_view;
use crate::presenter::talk::{clause_shown, limit_left, talk_view};
use crate::presenter::{Presenter, Screen, Shown};
use crate::ui::screens::debrief::DebriefView;
use crate::ui::screens::pause::PauseView;
use crate::ui::screens::wall::{OptionOnWall, TurnView, WallPlayView, WallView};
use crate::workshop::views::{self, OpenPart, RoleName, WallPage};
use crate::workshop::{Step, Workshop};

impl Presenter {
    /// Whether there is anything to show to a room.
    pub(in crate::presenter) fn has_a_wall(&self) -> bool {
        matches!(self.screen, Screen::Setup | Screen::Day | Screen::Prebrief | Screen::Live) && !self.bench.playing
    }

    /// What the wall shows now.
    pub(in crate::presenter) fn wall_view(&self) -> WallView {
        if self.paused {
            return WallView::Pause(PauseView { support: self.words.say("desk-support") });
        }
        match (self.screen, self.session.workshop()) {
            (Screen::Prebrief, _) => match &self.shown {
                Shown::Prebrief(view) => WallView::Prebrief(Box::new(view.clone())),
                _ => self.wall_title("wall-soon"),
            },
            // Who comes and goes is seen to on the laptop; the room goes on seeing the round.
            (Screen::Live | Screen::Day, Some(workshop)) => self.wall_of(workshop),
            _ => self.wall_title("wall-soon"),
        }
    }

    fn wall_title(&self, line: &str) -> WallView {
        let case = self.session.play().map(|play| play.case().scenario.title.clone());
        WallView::Title { title: case.unwrap_or_else(|| self.words.say("app-title")), line: self.words.say(line) }
    }

    fn wall_of(&self, workshop: &Workshop) -> WallView {
        let (words, room) = (&self.words, views::WallView::of(workshop, self.session.now()));
        let Some(table) = workshop.at_table() else { return self.wall_title("wall-soon") };
        if let Some(talk) = talk_view(&room, people_here(workshop), words) {
            return WallView::Talk(Box::new(talk));
        }
        match (&room.page, table.round.step()) {
            (WallPage::Welcome, _) => self.wall_title("wall-soon"),
            (WallPage::Table | WallPage::HandedOver(_), _) => WallView::Play(Box::new(wall_play(&room, words))),
            (WallPage::Swap(..), Step::Swap(one, other)) => {
                WallView::Swap(Box::new(swap_view(&table, one, other, words)))
            }
            (WallPage::Swap(..) | WallPage::Ending, _) => WallView::Ending(Box::new(ending_view(&table, words))),
            (WallPage::Debrief(_), _) => match &self.shown {
                // What helps whoever leads is theirs alone.
                Shown::Debrief(view) => {
                    WallView::Debrief(Box::new(DebriefView { helper: None, ..DebriefView::clone(view) }))
                }
                // A moment that is looked at again, the handbook or the settings stand on the laptop.
                _ => self.wall_title("desk-talking"),
            },
        }
    }
}

/// How many are in the room.
pub(in crate::presenter) fn people_here(workshop: &Workshop) -> usize {
    workshop.people().iter().filter(|person| person.here).count()
}

/// A case that is played, as the room sees it.
pub(in crate::presenter) fn wall_play(view: &views::WallView, words: &Catalogue) -> WallPlayView {
    let Some(room) = &view.room else { return WallPlayView::default() };
    let acting = view.turns.first().map(|turn| (turn.who, turn.name.clone()));
    let scenery = Scenery { name: &room.place, looks: &room.looks, clock: room.clock, people: &room.present, acting };
    let (text, options) = match &view.open {
        Some(part) => (open_text(part, words), open_options(part)),
        None if room.text.is_empty() => (turn_sentence(&view.turns, words), Vec::new()),
        None => (room.text.clone(), Vec::new()),
    };
    let meanwhile = match view.page {
        _ if view.open.is_some() => "wall-open",
        WallPage::HandedOver(_) => "wall-curtain",
        _ => "wall-waits",
    };
    WallPlayView {
        stage: stage(&scenery, words),
        text,
        turns: view
            .turns
            .iter()
            .map(|turn| TurnView {
                agency: turn.agency.as_ref().map(agency).unwrap_or_default(),
                role: turn.name.clone(),
                person: turn.player.clone(),
            })
            .collect(),
        options,
        meanwhile: words.say(meanwhile),
        hint: view.hint.as_ref().map(|clause| clause_shown(clause, words)).unwrap_or_default(),
        left: view.limit.map(|limit| limit_left(limit.left, words)).unwrap_or_default(),
    }
}

/// At an open table: what came of the last decision, otherwise what is asked.
fn open_text(part: &OpenPart, words: &Catalogue) -> String {
    if part.outcome.is_empty() {
        return part.sees.ask.as_ref().map_or_else(String::new, |ask| ask.text.clone());
    }
    part.outcome.iter().map(|line| words.text(&line.told.message())).collect::<Vec<_>>().join("\n\n")
}

fn open_options(part: &OpenPart) -> Vec<OptionOnWall> {
    let ask = part.sees.ask.as_ref().filter(|_| part.outcome.is_empty());
    let options = ask.map(|ask| ask.options.as_slice()).unwrap_or_default();
    (1..).zip(options).map(|(digit, option)| OptionOnWall { digit, text: option.say.clone() }).collect()
}

fn turn_sentence(turns: &[RoleName], words: &Catalogue) -> String {
    let roles: Vec<String> = turns.iter().map(|turn| in_sentence(&turn.name)).collect();
    words.text(&Message::new("desk-turn").with("count", roles.len()).with("roles", roles.join(", ")))
}
