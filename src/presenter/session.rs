//! The workshop that goes on in this window, and how much of it is on the disk.
//! Everything that changes it goes through [`Session::ask`], which hands what happened to the record.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use crate::assessment::assess;
use crate::debrief::DebriefReport;
use crate::engine::Play;
use crate::library::Library;
use crate::presenter::outbox::Outbox;
use crate::presenter::shell::{OpenedRecord, RecordRequest, RequestId};
use crate::workshop::day::LimitView;
use crate::workshop::kept::{self, Batch, KeptError};
use crate::workshop::talk::{Formats, Stop};
use crate::workshop::{Actor, AtTable, Casting, Command, Event, Rejection, Round, Step, WallTime, Way, Workshop};

/// How much of what happened is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::presenter) enum Recorded {
    /// Nothing is to be recorded.
    Nothing,
    /// All of it.
    All,
    /// Some is on its way.
    OnItsWay,
    /// Some could not be written, for this reason; it waits in memory.
    Not(String),
}

/// The workshop that goes on.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Session {
    workshop: Option<Workshop>,
    /// The moment on the wall clock, as it was handed in and as it went on since.
    now: WallTime,
    /// Formats of talk of the host's own, for every workshop.
    formats: Formats,
    /// Whether it is recorded; what an author tries out is not, nor what is only looked at.
    is_recorded: bool,
    /// What happened before there is anything worth a record: a day that is only looked at leaves none.
    unfounded: Option<Batch>,
    on_its_way: BTreeSet<RequestId>,
    not_recorded: Option<String>,
    /// What is talked about, once the case is over.
    report: Option<DebriefReport>,
    /// A moment of the play that is looked at again from the talk, and the number of its event.
    again: Option<(u32, Round)>,
    /// Another way that the table plays from a moment, and the number of its event. What was played stays as it is.
    trial: Option<(u32, Workshop)>,
}

impl Session {
    /// Sets the wall clock.
    pub(in crate::presenter) fn set_now(&mut self, now: WallTime) {
        self.now = now;
    }

    /// The wall clock, as of the last look at it.
    pub(in crate::presenter) fn now(&self) -> WallTime {
        self.now
    }

    /// The workshop, if one goes on.
    pub(in crate::presenter) fn workshop(&self) -> Option<&Workshop> {
        self.workshop.as_ref()
    }

    /// What goes on at the table: another way that is tried, otherwise the workshop itself.
    fn going_on(&self) -> Option<&Workshop> {
        self.trial.as_ref().map(|(_, trial)| trial).or(self.workshop.as_ref())
    }

    /// The round that goes on with its people.
    pub(in crate::presenter) fn at_table(&self) -> Option<AtTable<'_>> {
        self.going_on()?.at_table()
    }

    /// The play that goes on.
    pub(in crate::presenter) fn play(&self) -> Option<&Play> {
        self.at_table().map(|table| table.play())
    }

    /// Where the round stands.
    pub(in crate::presenter) fn step(&self) -> Option<Step> {
        self.at_table().map(|table| table.round.step())
    }

    /// What is talked about.
    pub(in crate::presenter) fn report(&self) -> Option<&DebriefReport> {
        self.report.as_ref()
    }

    /// The moment that is looked at again, with its people.
    pub(in crate::presenter) fn again(&self) -> Option<(u32, AtTable<'_>)> {
        let (seq, round) = self.again.as_ref()?;
        Some((*seq, AtTable { round, people: self.workshop.as_ref()?.people() }))
    }

    /// Looks at a moment again.
    pub(in crate::presenter) fn see_again(&mut self, seq: u32) {
        let round = self.workshop.as_ref().and_then(Workshop::round);
        self.again = round.map(|round| (seq, round.as_it_was_before(seq)));
    }

    /// Back from the moment. Returns whether one was looked at.
    pub(in crate::presenter) fn back_from_again(&mut self) -> bool {
        self.again.take().is_some()
    }

    /// The table plays another way from just before an event.
    pub(in crate::presenter) fn try_from(&mut self, before: u32, play: Play) {
        let library = self.workshop.as_ref().map(|workshop| Arc::clone(workshop.library()));
        self.trial = library.map(|library| (before, Workshop::trying_out(library, play)));
    }

    /// Whether another way is played.
    pub(in crate::presenter) fn is_trying(&self) -> bool {
        self.trial.is_some()
    }

    /// Leaves it; gives the number of the event before which it parted, and the play.
    pub(in crate::presenter) fn end_trial(&mut self) -> Option<(u32, Play)> {
        let (before, trial) = self.trial.take()?;
        Some((before, trial.round()?.play().clone()))
    }

    /// The talk for which the case waits.
    pub(in crate::presenter) fn stop(&self) -> Option<&Stop> {
        self.going_on()?.talk().stop()
    }

    /// Formats of talk of the host's own.
    pub(in crate::presenter) fn use_formats(&mut self, formats: Formats) {
        self.formats = formats;
    }

    /// Whether a clock of the room runs, so that it has to be known when the machine slept.
    pub(in crate::presenter) fn keeps_time(&self) -> bool {
        self.workshop.as_ref().is_some_and(Workshop::keeps_time)
    }

    /// Looks at the clock of the room, if nobody has for so long.
    pub(in crate::presenter) fn look_at_the_clock(&mut self, after: Duration, outbox: &mut Outbox) {
        let last = self.workshop.as_ref().map(Workshop::last_seen);
        if self.keeps_time() && last.is_some_and(|last| self.now.since(last) >= after) {
            // Anybody may look.
            let _refused = self.ask(Actor::Table, &Command::Tick, outbox).is_err();
        }
    }

    /// Without a workshop, at the same moment and with the formats of the host.
    fn afresh(&self) -> Self {
        Self { now: self.now, formats: self.formats.clone(), ..Self::default() }
    }

    /// What is left for the decision that is shown, where decisions have limits.
    pub(in crate::presenter) fn limit(&self) -> Option<LimitView> {
        self.workshop.as_ref()?.limit(self.now)
    }

    /// The content that the workshop plays on.
    pub(in crate::presenter) fn library(&self) -> Option<&Arc<Library>> {
        self.workshop.as_ref().map(Workshop::library)
    }

    /// A workshop without people and rounds. Its record is made as soon as somebody comes.
    pub(in crate::presenter) fn found(&mut self, title: String, library: &Arc<Library>) {
        let mut workshop = Workshop::new(title, Arc::clone(library));
        workshop.add_formats(self.formats.clone());
        let unfounded = Some(Batch::default());
        *self = Self { workshop: Some(workshop), is_recorded: true, unfounded, ..self.afresh() };
    }

    /// Begins a workshop with its first round.
    ///
    /// # Errors
    /// With the reason, when something of it is refused.
    pub(in crate::presenter) fn begin(
        &mut self,
        library: &Arc<Library>,
        people: &[(String, Option<String>)],
        round: (String, u64, Way, Casting),
        outbox: &mut Outbox,
    ) -> Result<(), Rejection> {
        let (case, seed, way, casting) = round;
        let title = library.case(&case).map(|case| case.scenario.title.clone()).unwrap_or_default();
        let mut before = Workshop::new(title.clone(), Arc::clone(library));
        before.add_formats(self.formats.clone());
        let joining = people.iter().map(|(name, home)| Command::Join { name: name.clone(), home: home.clone() });
        let mut workshop = before.clone();
        let mut events: Vec<Event> = Vec::new();
        for command in joining.chain([Command::Begin { case, seed, way, casting }]) {
            let follows = workshop.take(Actor::Facilitator, &command, self.now)?;
            follows.iter().for_each(|event| workshop.apply(event, self.now));
            events.extend(follows);
        }
        *self = Self { workshop: Some(workshop), is_recorded: true, ..self.afresh() };
        let batch = kept::batch(&before, &events, self.now);
        self.on_its_way.insert(outbox.record(RecordRequest::Found(title, batch)));
        Ok(())
    }

    /// An author tries a play out; nothing of it is recorded.
    pub(in crate::presenter) fn try_out(&mut self, library: &Arc<Library>, play: Play) {
        let workshop = Workshop::trying_out(Arc::clone(library), play);
        *self = Self { workshop: Some(workshop), ..self.afresh() };
    }

    /// Goes on with a recorded workshop, or looks at it only.
    ///
    /// # Errors
    /// When what was recorded does not fit its own content.
    pub(in crate::presenter) fn take_up(
        &mut self,
        opened: OpenedRecord,
        goes_on: bool,
        present: &Library,
    ) -> Result<(), KeptError> {
        // What was played opens on its own texts; what is still to be played, on those of today.
        let library = Arc::new(kept::library_of(opened.content).with_cases_of(present));
        let mut workshop = kept::open(opened.title, library, &opened.events, &opened.people, &opened.texts)?;
        workshop.add_formats(self.formats.clone());
        *self = Self { workshop: Some(workshop), is_recorded: goes_on, ..self.afresh() };
        if self.step() == Some(Step::Debrief) {
            self.assess();
        }
        Ok(())
    }

    /// Something is wanted of the workshop: it happens and is handed to the record, or is refused.
    ///
    /// # Errors
    /// With the reason, when it is refused.
    pub(in crate::presenter) fn ask(
        &mut self,
        actor: Actor,
        command: &Command,
        outbox: &mut Outbox,
    ) -> Result<(), Rejection> {
        let tries = self.trial.is_some();
        let trial = self.trial.as_mut().map(|(_, trial)| trial);
        let workshop = trial.or(self.workshop.as_mut()).ok_or(Rejection::NoRound)?;
        let events = workshop.take(actor, command, self.now)?;
        let batch = (self.is_recorded && !tries)
            .then(|| kept::batch(workshop, &events, self.now))
            .filter(|batch| !batch.is_empty());
        let judged_anew = events.iter().any(|event| {
            matches!(event, Event::DebriefBegun | Event::ReasonAccepted { .. } | Event::ReasonWithdrawn(_))
        });
        events.iter().for_each(|event| workshop.apply(event, self.now));
        if let Some(batch) = batch {
            self.hand_on(batch, outbox);
        }
        if judged_anew && !tries {
            self.assess();
        }
        Ok(())
    }

    /// Hands what happened to the record; the first person makes one.
    fn hand_on(&mut self, batch: Batch, outbox: &mut Outbox) {
        let request = match self.unfounded.take() {
            None => RecordRequest::Append(batch),
            Some(mut whole) => {
                whole.join(batch);
                if whole.people.is_empty() {
                    self.unfounded = Some(whole);
                    return;
                }
                let title = self.workshop.as_ref().map(|workshop| workshop.title().to_owned());
                RecordRequest::Found(title.unwrap_or_default(), whole)
            }
        };
        self.on_its_way.insert(outbox.record(request));
    }

    /// Whether a workshop goes on that is recorded.
    pub(in crate::presenter) fn is_recorded(&self) -> bool {
        self.is_recorded && self.unfounded.is_none() && self.workshop.is_some()
    }

    /// Who moves at the shared screen: the table, or whoever tries a case out.
    pub(in crate::presenter) fn mover(&self) -> Actor {
        let way = self.at_table().map(|table| table.round.way());
        if way == Some(Way::Author) { Actor::Author } else { Actor::Table }
    }

    /// Puts everything private behind its curtain.
    pub(in crate::presenter) fn cover(&mut self) {
        if let Some(workshop) = &mut self.workshop {
            workshop.cover();
        }
    }

    /// The short message was seen.
    pub(in crate::presenter) fn forget_note(&mut self) {
        if let Some((_, trial)) = &mut self.trial {
            trial.forget_note();
        } else if let Some(workshop) = &mut self.workshop {
            workshop.forget_note();
        }
    }

    /// The author's play goes on on edited content.
    pub(in crate::presenter) fn go_on_with(&mut self, library: &Arc<Library>, play: Play) {
        if let Some(workshop) = &mut self.workshop {
            workshop.go_on_with(Arc::clone(library), play);
        }
    }

    /// Leaves the workshop; what is still on its way goes on being written. Gives the play.
    pub(in crate::presenter) fn leave(&mut self, outbox: &mut Outbox) -> Option<Play> {
        if self.is_recorded() {
            outbox.record(RecordRequest::Leave);
        }
        let left = self.workshop.take()?;
        let (on_its_way, not_recorded) = (std::mem::take(&mut self.on_its_way), self.not_recorded.take());
        *self = Self { on_its_way, not_recorded, ..self.afresh() };
        left.round().map(|round| round.play().clone())
    }

    /// Holds the play against the procedure.
    fn assess(&mut self) {
        self.report = self.workshop.as_ref().and_then(Workshop::round).map(|round| {
            let play = round.play();
            DebriefReport::of(play, assess(play.case(), play.log(), round.accepted()))
        });
    }

    /// A batch is on the disk.
    pub(in crate::presenter) fn recorded(&mut self, id: RequestId) {
        self.on_its_way.remove(&id);
        if self.on_its_way.is_empty() {
            self.not_recorded = None;
        }
    }

    /// A batch is not on the disk yet.
    pub(in crate::presenter) fn not_recorded(&mut self, why: String) {
        self.not_recorded = Some(why);
    }

    /// How much is on the disk.
    pub(in crate::presenter) fn recording(&self) -> Recorded {
        match (&self.not_recorded, self.on_its_way.is_empty()) {
            (Some(why), _) => Recorded::Not(why.clone()),
            (None, false) => Recorded::OnItsWay,
            (None, true) if self.is_recorded() => Recorded::All,
            (None, true) => Recorded::Nothing,
        }
    }
}
