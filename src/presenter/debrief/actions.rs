//! What an action in the talk means: a command to the workshop, a moment that is seen again, another way that is played.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use crate::debrief::DebriefReport;
use crate::debrief::statements::STATEMENTS;
use crate::engine::{Command as Move, Play};
use crate::presenter::{Presenter, Screen};
use crate::rehearsal::{ByTheBook, Effort, commands_of, other_way, plan_by_the_book};
use crate::ui::screens::debrief::{DebriefAction, Slot};
use crate::workshop::notes::{GapSource, NoteCommand, Rating, Written};
use crate::workshop::{Actor, Command, PersonId, Phase};

use super::{Talked, phase_at, take_aways, what_if};

impl Presenter {
    pub(in crate::presenter) fn debrief(&mut self, action: DebriefAction) {
        let command = match action {
            DebriefAction::Phase(phase) => Command::EnterPhase(phase_at(phase)),
            DebriefAction::Minutes(minutes) => {
                let Some(phase) = self.session.at_table().map(|table| table.round.phase()) else { return };
                Command::GivePhase { phase, minutes }
            }
            DebriefAction::SeeAgain(seq) => return self.session.see_again(seq),
            DebriefAction::Justify { key, words, by } => {
                let Some(finding) = self.finding_id(key) else { return };
                Command::AcceptReason { finding, reason: words, by: by.map(PersonId) }
            }
            DebriefAction::TakeBack(key) => {
                let Some(finding) = self.finding_id(key) else { return };
                Command::WithdrawReason(finding)
            }
            DebriefAction::RevealScore => Command::RevealNumber,
            DebriefAction::Write { slot, words } => Command::Note(self.written(slot, words)),
            DebriefAction::Strike(number) => Command::Note(NoteCommand::Strike(number)),
            DebriefAction::Plan { key, action, until, rating, source } => {
                let Some(note) = self.plan_row(key, action, until, rating, source) else { return };
                Command::Note(note)
            }
            DebriefAction::Choose { row, choice } => {
                let objective = u32::try_from(row).unwrap_or(u32::MAX);
                let number = self.number_of(
                    |what| matches!(what, Written::Objective { objective: known, .. } if *known == objective),
                );
                let what = Written::Objective { objective, touched: choice == 0 };
                Command::Note(NoteCommand::Write { number, what, by: None })
            }
            DebriefAction::Hands { row, hands } => {
                let Some(statement) = STATEMENTS.get(row).map(|name| (*name).to_owned()) else { return };
                let number = self.number_of(
                    |what| matches!(what, Written::TalkRated { statement: known, .. } if *known == statement),
                );
                let what = Written::TalkRated { statement, hands };
                Command::Note(NoteCommand::Write { number, what, by: None })
            }
            DebriefAction::Try { before, way, ourselves } => return self.try_way(before, way, ourselves),
            DebriefAction::Note(words) => Command::Note(NoteCommand::Mark { kind: None, words, by: None }),
            DebriefAction::Finish { to_the_list: false } if self.is_a_day() => return self.between_rounds(),
            DebriefAction::Finish { to_the_list } => {
                self.leave();
                if to_the_list && self.screen == Screen::Lobby {
                    self.screen = Screen::Workshops;
                }
                return;
            }
        };
        self.ask(Actor::Facilitator, &command);
    }

    fn finding_id(&self, key: u32) -> Option<crate::assessment::FindingId> {
        let report: &DebriefReport = self.session.report()?;
        report.assessment.findings.get(usize::try_from(key).ok()?).map(|finding| finding.id.clone())
    }

    /// The number of a line that was written, if there is one of this kind.
    fn number_of(&self, is_it: impl Fn(&Written) -> bool) -> Option<u32> {
        let notes = self.session.workshop()?.notes();
        notes.written().iter().rev().find(|line| is_it(&line.what)).map(|line| line.number)
    }

    fn written(&self, slot: Slot, words: String) -> NoteCommand {
        let case = self.session.play().map(Play::case);
        let agency = |at: u32| {
            let at = usize::try_from(at).unwrap_or(usize::MAX);
            let found = case.and_then(|case| case.procedure.agencies.get(at));
            found.map(|agency| agency.id.clone()).unwrap_or_default()
        };
        let (what, by) = match slot {
            Slot::Keep(at) => (Written::OwnView { agency: agency(at), keep: true, words }, None),
            Slot::Change(at) => (Written::OwnView { agency: agency(at), keep: false, words }, None),
            Slot::TakeAway(id) => (Written::TakeAway { words }, (id > 0).then_some(PersonId(id))),
            Slot::Commitment(at) => (Written::Commitment { agency: agency(at), words }, None),
            // A number that nobody can guess, so that it says nothing about order.
            Slot::Unnamed => {
                return NoteCommand::AnswerUnnamed { token: RandomState::new().build_hasher().finish(), words };
            }
        };
        NoteCommand::Write { number: None, what, by }
    }

    fn plan_row(
        &self,
        key: u32,
        action: String,
        until: String,
        rating: usize,
        source: Option<usize>,
    ) -> Option<NoteCommand> {
        let table = self.session.at_table()?;
        let talked: Talked<'_> = self.talked(&table, self.session.report()?)?;
        let row = take_aways::rows(&talked).into_iter().nth(usize::try_from(key).ok()?)?;
        let gap = take_aways::gap_of(&talked, &row);
        let number = take_aways::written_row(&talked, &gap).map(|line| line.number);
        let what = Written::PlanRow {
            gap,
            action,
            agency: row.agencies,
            until,
            rating: Rating::ALL.get(rating).copied(),
            source: source.and_then(|at| GapSource::ALL.get(at).copied()),
        };
        Some(NoteCommand::Write { number, what, by: None })
    }

    /// Another way from a decision: the table plays it, or the program plays on by the book.
    fn try_way(&mut self, before: u32, way: Option<usize>, ourselves: bool) {
        let Some(played) = self.session.play().cloned() else { return };
        let fork = match way {
            None => Ok(played.fork_before(before)),
            Some(at) => match what_if::ways(&played, before).get(at) {
                Some(instead) => other_way(&played, before, instead),
                None => return,
            },
        };
        let Ok(fork) = fork else { return };
        if ourselves && !fork.state().ended {
            self.session.try_from(before, fork);
            self.notice = Some(self.words.say("debrief-trial"));
            return;
        }
        let plan = plan_by_the_book(played.case(), &self.library);
        let book = plan.map(|plan| ByTheBook::from_plan(played.case(), &plan)).unwrap_or_default();
        let other = book.play_on(&fork, Effort::FULL);
        self.keep_way(&played, before, &other);
    }

    /// The table has played another way to its end, or far enough.
    pub(in crate::presenter) fn end_trial(&mut self) {
        let Some((before, other)) = self.session.end_trial() else { return };
        let Some(played) = self.session.play().cloned() else { return };
        self.keep_way(&played, before, &other);
    }

    /// Puts another way down beside what was played, and shows both.
    fn keep_way(&mut self, played: &Play, before: u32, other: &Play) {
        let last = played.fork_before(before).log().last().map_or(0, |recorded| recorded.seq);
        let moves = commands_of(other.log()).into_iter().filter(|(seq, _)| *seq > last).map(|(_, one)| one);
        let moves: Vec<Move> = moves.collect();
        self.ask(Actor::Facilitator, &Command::TryOtherWay { before, moves });
        let tried = self.session.at_table().map_or(0, |table| table.round.afterwards().other_ways().len());
        if self.notice.is_none() && self.session.at_table().is_some_and(|table| table.round.phase() == Phase::WhatIf) {
            self.drafts.debrief.page = tried;
        }
    }
}
