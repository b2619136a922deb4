//! What the wall shows: built from what everybody may see, whatever stands on the laptop meanwhile.

use crate::base::Message;
use crate::engine::views::RoomView;
use crate::presenter::play::{in_sentence, role_agency, table_view};
use crate::presenter::scenery::agency;
use crate::presenter::{Presenter, Screen, Shown};
use crate::ui::screens::pause::PauseView;
use crate::ui::screens::wall::{ComingView, TurnView, WallPlayView, WallView};
use crate::workshop::{AtTable, Step};

/// Arrivals are told to the room in steps of so many minutes: nobody in a room knows them to the minute.
const ABOUT: i64 = 5 * 60;

impl Presenter {
    /// Whether there is anything to show to a room.
    pub(in crate::presenter) fn has_a_wall(&self) -> bool {
        matches!(self.screen, Screen::Setup | Screen::Prebrief | Screen::Live) && !self.bench.playing
    }

    /// What the wall shows now.
    pub(in crate::presenter) fn wall_view(&self) -> WallView {
        if self.paused {
            return WallView::Pause(PauseView { support: self.words.say("desk-support") });
        }
        let title = |line: &str| WallView::Title { title: self.wall_title(), line: self.words.say(line) };
        match (self.screen, self.session.at_table()) {
            (Screen::Prebrief, _) => match &self.shown {
                Shown::Prebrief(view) => WallView::Prebrief(Box::new(view.clone())),
                _ => title("wall-soon"),
            },
            (Screen::Live, Some(table)) => self.wall_of_round(&table),
            _ => title("wall-soon"),
        }
    }

    fn wall_title(&self) -> String {
        let case = self.session.play().map(|play| play.case().scenario.title.clone());
        case.unwrap_or_else(|| self.words.say("app-title"))
    }

    fn wall_of_round(&self, table: &AtTable<'_>) -> WallView {
        let words = &self.words;
        match table.round.step() {
            Step::Debrief => match self.session.again() {
                // A moment that is looked at again is of the past: the room sees what everybody may see of it.
                Some((_, again)) => WallView::Play(Box::new(self.wall_play(&again))),
                None => match &self.shown {
                    Shown::Debrief(view) => WallView::Debrief(Box::new(view.clone())),
                    _ => WallView::Title { title: self.wall_title(), line: words.say("desk-talking") },
                },
            },
            Step::Ending => WallView::Ending(Box::new(crate::presenter::play::ending_view(table, words))),
            Step::Swap(one, other) => {
                WallView::Swap(Box::new(crate::presenter::setup::swap_view(table, one, other, words)))
            }
            Step::Table | Step::Curtain(_) | Step::Card(_) | Step::Role(_) => {
                WallView::Play(Box::new(self.wall_play(table)))
            }
        }
    }

    /// A case that is played, as the room sees it.
    fn wall_play(&self, table: &AtTable<'_>) -> WallPlayView {
        let (play, words) = (table.play(), &self.words);
        let room = RoomView::of(play);
        let public = table_view(table, words);
        let reading = matches!(table.round.step(), Step::Curtain(_) | Step::Card(_) | Step::Role(_));
        WallPlayView {
            stage: public.stage,
            text: if room.text.is_empty() { public.turn } else { room.text },
            turns: public
                .seats
                .into_iter()
                .filter(|seat| seat.on_turn)
                .map(|seat| TurnView { agency: seat.agency, role: seat.role, person: seat.participant })
                .collect(),
            coming: play
                .state()
                .arrivals
                .iter()
                .map(|arrival| {
                    let scenario = &play.case().scenario;
                    let about = crate::base::CaseTime((arrival.at.0 + ABOUT / 2) / ABOUT * ABOUT);
                    let time = scenario.begins.reading(about).to_string();
                    let member = scenario.member(arrival.who);
                    let agency =
                        if scenario.is_role(arrival.who) { role_agency(play, arrival.who) } else { agency(None) };
                    ComingView {
                        agency,
                        role: member.name.clone(),
                        when: words.text(&Message::new("wall-about").with("time", time)),
                    }
                })
                .collect(),
            options: Vec::new(),
            meanwhile: words.say(if reading { "wall-curtain" } else { "wall-waits" }),
        }
    }

    /// The names of roles in a sentence, such as "patrol officer, social worker".
    pub(in crate::presenter) fn roles_in_sentence(&self, names: &[String]) -> String {
        names.iter().map(|name| in_sentence(name)).collect::<Vec<_>>().join(", ")
    }
}
