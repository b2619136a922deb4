//! Questions before the round, asked one person at a time behind a curtain: what they expect of somebody else's decision.
//! Start at [`Presenter::ask_mirrors`].

use std::collections::BTreeSet;

use crate::base::Message;
use crate::presenter::scenery::agency;
use crate::presenter::{Presenter, Shown};
use crate::ui::screens::curtain::{CurtainAction, CurtainView};
use crate::ui::screens::mirror::{MirrorAction, MirrorView};
use crate::workshop::notes::{MirrorQuestion, NoteCommand, mirror_questions};
use crate::workshop::{Actor, Command, PersonId, Way, Workshop};

/// Where the asking stands. Who was asked and answered is in the workshop.
#[derive(Debug, Clone, Default)]
pub(in crate::presenter) struct Mirrors {
    /// Whether anybody is to be asked at all.
    asks: bool,
    /// Whether the right person is at the laptop.
    is_open: bool,
    /// What somebody would rather not say.
    skipped: BTreeSet<(PersonId, String)>,
}

/// A question that somebody has not answered, and how many they have.
struct Open {
    person: PersonId,
    question: MirrorQuestion,
    number: usize,
    all: usize,
}

impl Presenter {
    /// Asks whoever can be asked in private, before anything was decided. At an open table the room sees the screen, and
    /// nobody is asked.
    pub(in crate::presenter) fn ask_mirrors(&mut self) {
        let way = self.session.at_table().map(|table| table.round.way());
        self.mirrors = Mirrors { asks: way == Some(Way::RoundTheTable), ..Mirrors::default() };
    }

    /// The curtain before the next person, or the question behind it.
    pub(in crate::presenter) fn shown_mirror(&self) -> Option<Shown> {
        let workshop = self.session.workshop().filter(|_| self.mirrors.asks)?;
        let open = self.mirrors.next(workshop)?;
        let person = workshop.people().iter().find(|person| person.id == open.person)?;
        let agencies = &workshop.round()?.play().case().procedure.agencies;
        let home = agencies.iter().find(|agency| Some(&agency.id) == person.home.as_ref());
        if !self.mirrors.is_open {
            return Some(Shown::MirrorCurtain(CurtainView {
                agency: home.map(|home| agency(&home.look())).unwrap_or_default(),
                role_title: self.words.say("mirror-curtain"),
                role: String::new(),
                participant: person.name.clone(),
                instead: Some((
                    self.words.text(&Message::new("mirror-show").with("name", person.name.as_str())),
                    self.words.say("mirror-nobody-else"),
                )),
            }));
        }
        let number = Message::new("mirror-number").with("n", open.number).with("all", open.all);
        Some(Shown::Mirror(MirrorView {
            person: person.name.clone(),
            question: open.question.question,
            number: self.words.text(&number),
        }))
    }

    /// At the curtain: the right person is there, or nobody else is asked.
    pub(in crate::presenter) fn at_the_mirror_curtain(&mut self, action: CurtainAction) {
        match action {
            CurtainAction::Show => self.mirrors.is_open = true,
            CurtainAction::StepBack => self.mirrors.asks = false,
        }
    }

    pub(in crate::presenter) fn mirror(&mut self, action: MirrorAction) {
        let open = self.session.workshop().and_then(|workshop| self.mirrors.next(workshop));
        let Some(Open { person, question, .. }) = open else { return };
        match action {
            MirrorAction::Hide => self.mirrors.is_open = false,
            MirrorAction::Skip => drop(self.mirrors.skipped.insert((person, question.situation))),
            MirrorAction::Answer(words) => {
                let answer = NoteCommand::AnswerMirror { person, situation: question.situation, words };
                self.ask(Actor::Table, &Command::Note(answer));
            }
        }
        // Between two people the curtain falls.
        let next = self.session.workshop().and_then(|workshop| self.mirrors.next(workshop));
        self.mirrors.is_open &= next.is_some_and(|next| next.person == person);
    }

    /// What is private is behind its curtain.
    pub(in crate::presenter) fn cover_mirrors(&mut self) {
        self.mirrors.is_open = false;
    }
}

impl Mirrors {
    fn next(&self, workshop: &Workshop) -> Option<Open> {
        let round = workshop.round()?;
        if round.closed() || round.is_under_way() {
            return None;
        }
        let number = workshop.rounds() - 1;
        let questions = mirror_questions(round.play().case());
        let is_asked =
            |person: PersonId, one: &&MirrorQuestion| one.asked.iter().any(|role| round.holder(*role) == Some(person));
        let is_done = |person: PersonId, one: &MirrorQuestion| {
            let answered = workshop.notes().mirrors().iter();
            let mut mine = answered.filter(|answer| answer.round == number && answer.person == person);
            mine.any(|answer| answer.situation == one.situation)
                || self.skipped.contains(&(person, one.situation.clone()))
        };
        workshop.people().iter().filter(|person| person.here).find_map(|person| {
            let mine: Vec<_> = questions.iter().filter(|one| is_asked(person.id, one)).collect();
            let at = mine.iter().position(|one| !is_done(person.id, one))?;
            let (question, all) = (mine[at].clone(), mine.len());
            Some(Open { person: person.id, question, number: at + 1, all })
        })
    }
}
