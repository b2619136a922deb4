//! Play round a table with one terminal: a curtain between roles, then what the role sees, then what it does. The course
//! of the round is the workshop's; here it is only told and typed.

use std::io::{self, BufRead, IsTerminal, Write};
use std::sync::Arc;

use crate::base::{Duration, Message};
use crate::cli::Words;
use crate::engine::views::{RoleView, RoomView, Target};
use crate::engine::{Command as Move, Play, WaitUntil};
use crate::library::Library;
use crate::rehearsal::{ByTheBook, plan_by_the_book};
use crate::scenario::Case;
use crate::scenario::model::Who;
use crate::workshop::talk::TalkCommand;
use crate::workshop::{Actor, Casting, Command, Event, Rejection, Round, Step, Way, Workshop, kept};

use super::from::{play_from, tell_way};
use super::record::{Kept, wall_time};
use super::{PlayArgs, show};

/// Plays until the case ends, or until nothing more is typed.
pub(super) fn at_the_table(
    case: &Case,
    library: &Library,
    args: &PlayArgs,
    words: &Words,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<Play, Message> {
    let mut people: Vec<Who> = Vec::new();
    for id in &args.roles {
        let role = case.scenario.who(id).filter(|who| case.scenario.is_role(*who));
        people.push(role.ok_or_else(|| {
            let known: Vec<&str> = case.scenario.roles().map(|role| case.scenario.member(role).id.as_str()).collect();
            Message::new("cli-no-role").with("role", id.as_str()).with("known", known.join(", "))
        })?);
    }
    if people.is_empty() {
        people = case.scenario.roles().collect();
    }
    let book = plan_by_the_book(case, library).map(|plan| ByTheBook::from_plan(case, &plan)).unwrap_or_default();
    let way = args.from.as_deref().map(|situation| play_from(case, library, situation, args)).transpose()?;
    if let Some(play) = &way {
        tell_way(play, words, out).map_err(broke)?;
    }
    let (workshop, events) = match (&args.resume, way) {
        (Some(path), _) => (super::record::open(path, words)?, Vec::new()),
        (None, way) => begun(case, library, args.seed, way),
    };
    let mut record = Kept::of(args, &workshop)?;
    let mut workshop = workshop;
    record.write(kept::batch(&workshop, &events, wall_time()), words, out).map_err(broke)?;
    events.iter().for_each(|event| workshop.apply(event, wall_time()));
    let mut table = Table { workshop, record, people, book, words, input, out, because: None };
    table.run().map_err(broke)?;
    table.round().map(|round| round.play().clone()).ok_or_else(|| Rejection::NoRound.message())
}

/// A workshop with one round, at its beginning or where a way led.
fn begun(case: &Case, library: &Library, seed: u64, way: Option<Play>) -> (Workshop, Vec<Event>) {
    let workshop = Workshop::new(case.scenario.title.clone(), Arc::new(library.clone()));
    let play = way.unwrap_or_else(|| Play::begin(case.clone(), seed));
    let begun = Event::Begun {
        case: case.scenario.id.clone(),
        case_fingerprint: case.scenario.fingerprint.clone(),
        procedure_fingerprint: case.procedure.fingerprint.clone(),
        seed,
        way: Way::Alone,
        casting: Casting::propose(case, &[]),
        play: play.log().to_vec(),
    };
    (workshop, vec![begun])
}

/// The terminal is gone.
#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn broke(error: io::Error) -> Message {
    Message::new("cli-stream-broke").with("why", error.to_string())
}

struct Table<'t> {
    workshop: Workshop,
    record: Kept,
    people: Vec<Who>,
    book: ByTheBook,
    words: &'t Words,
    input: &'t mut dyn BufRead,
    out: &'t mut dyn Write,
    because: Option<String>,
}

impl Table<'_> {
    fn say(&mut self, key: &str) -> io::Result<()> {
        writeln!(self.out, "{}", self.words.say(key))
    }

    fn round(&self) -> Option<&Round> {
        self.workshop.round()
    }

    fn step(&self) -> Step {
        self.round().map_or(Step::Ending, Round::step)
    }

    /// Asks the workshop; what happened is on the disk before it is told. Says whether it happened.
    fn ask(&mut self, command: &Command) -> io::Result<bool> {
        let now = wall_time();
        match self.workshop.take(Actor::Table, command, now) {
            Ok(events) => {
                let batch = kept::batch(&self.workshop, &events, now);
                events.iter().for_each(|event| self.workshop.apply(event, now));
                self.keep(batch, &events)?;
                Ok(true)
            }
            Err(refused) => {
                writeln!(self.out, "{}", self.words.text(&refused.message()))?;
                Ok(false)
            }
        }
    }

    /// The next line typed; `None` when there will be none. Bytes that are no text cost the line, not the play.
    fn line(&mut self) -> io::Result<Option<String>> {
        loop {
            write!(self.out, "> ")?;
            self.out.flush()?;
            let mut line = Vec::new();
            if self.input.read_until(b'\n', &mut line)? == 0 {
                writeln!(self.out)?;
                return Ok(None);
            }
            match String::from_utf8(line) {
                Ok(line) => return Ok(Some(line.trim().to_owned())),
                Err(_) => self.say("term-no-text")?,
            }
        }
    }

    fn run(&mut self) -> io::Result<()> {
        let Some(case) = self.round().map(|round| round.play().case().clone()) else { return Ok(()) };
        show::paragraph(self.out, "", &case.scenario.content_note.plain())?;
        if case.scenario.helpers > 0 {
            let helpers = Message::new("gate-helpers").with("helpers", i64::from(case.scenario.helpers));
            show::paragraph(self.out, "", &self.words.text(&helpers))?;
        }
        self.say("term-help")?;
        if self.record.keeps_nothing() {
            self.say("term-kept-nowhere")?;
        }
        loop {
            if let Some(stop) = self.workshop.talk().stop() {
                // Whoever plays here alone, or round one terminal, talks as long as they like before the next line.
                let message = Message::new("term-stop").with("minutes", i64::from(stop.minutes));
                let message = message.with("question", stop.question.as_str());
                writeln!(self.out, "\n{}", self.words.text(&message))?;
                self.ask(&Command::Talk(TalkCommand::EndStop))?;
            }
            match self.step() {
                Step::Swap(one, other) => {
                    // It is told until somebody says that it was done, also after an interruption.
                    if !self.tell_swap(one, other)? {
                        break;
                    }
                    self.ask(&Command::PlacesChanged)?;
                }
                Step::Table => {
                    let Some(role) = self.deciding() else { break };
                    self.ask(&Command::TakeSeat(role))?;
                }
                Step::Curtain(role) if !self.people.contains(&role) => drop(self.ask(&Command::Show)?),
                Step::Curtain(role) => {
                    if !self.curtain(role)? {
                        break;
                    }
                }
                Step::Card(role) => {
                    if self.people.contains(&role) {
                        let view = self.view_of(role);
                        show::paragraph(self.out, "   ", &view.brief)?;
                        show::known(self.out, &view, self.words)?;
                    }
                    self.ask(&Command::CardRead)?;
                }
                Step::Role(role) => {
                    if !self.turn_of(role)? {
                        break;
                    }
                }
                Step::Ending | Step::Debrief => break,
            }
        }
        if let Some(round) = self.workshop.round().filter(|round| round.play().state().ended) {
            show::room(self.out, &RoomView::of(round.play()), self.words)?;
        }
        self.record.close(self.words, self.out)
    }

    fn deciding(&self) -> Option<Who> {
        let play = self.round()?.play();
        play.state().deciding(play.case()).first().copied()
    }

    /// One look and one line of a role. Returns whether to go on.
    fn turn_of(&mut self, role: Who) -> io::Result<bool> {
        let Some(round) = self.workshop.round() else { return Ok(false) };
        if !round.outcome().is_empty() {
            // In the terminal what came of it was printed with it; after an interruption it is told now.
            return self.ask(&Command::GoOn);
        }
        let play = round.play();
        if !self.people.contains(&role) {
            let command = self.book.next(play, role);
            // An automatic player that is refused would be asked again for ever; the time passes instead.
            if self.workshop.take(Actor::Table, &Command::Play(command.clone()), wall_time()).is_ok() {
                return self.ask(&Command::Play(command));
            }
            return self.let_pass();
        }
        let view = self.view_of(role);
        show::room(self.out, &RoomView::of(play), self.words)?;
        show::role(self.out, &view, self.words)?;
        let Some(line) = self.line()? else { return Ok(false) };
        let (word, rest) = line.split_once(' ').unwrap_or((&line, ""));
        match word {
            "" => {}
            "?" => self.say("term-help")?,
            "q" => return Ok(false),
            "k" => show::known(self.out, &view, self.words)?,
            "h" => show::history(self.out, &view.history, self.words)?,
            "b" => show::paragraph(self.out, "   ", &view.brief)?,
            "r" => self.because = Some(rest.to_owned()),
            "a" => self.act(&view, rest)?,
            "t" => self.tell(&view, rest)?,
            "w" => self.wait(role, rest)?,
            "o" => return self.other_role(rest),
            _ => self.decide(&view, &line)?,
        }
        Ok(true)
    }

    /// Nobody decides, and the time for it passes. Says whether that is possible.
    fn let_pass(&mut self) -> io::Result<bool> {
        let now = wall_time();
        let Ok(events) = self.workshop.take(Actor::Facilitator, &Command::Play(Move::LetPass), now) else {
            return Ok(false);
        };
        let batch = kept::batch(&self.workshop, &events, now);
        events.iter().for_each(|event| self.workshop.apply(event, now));
        self.keep(batch, &events)?;
        Ok(true)
    }

    /// What happened is on the disk before anything else does.
    fn keep(&mut self, batch: kept::Batch, events: &[Event]) -> io::Result<()> {
        let played = events.iter().any(|event| matches!(event, Event::Played { .. }));
        self.record.write(batch, self.words, self.out)?;
        match self.workshop.round().filter(|_| played) {
            Some(round) => self.record.keep_log(round.play(), self.words, self.out),
            None => Ok(()),
        }
    }

    /// Nobody but the right person reads on.
    fn curtain(&mut self, role: Who) -> io::Result<bool> {
        let name = self.name(role);
        if io::stdout().is_terminal() {
            // Clears the screen and what was above it, so that nobody reads the card before.
            self.out.flush()?;
            io::stdout().write_all(b"\x1b[2J\x1b[3J\x1b[H")?;
        }
        writeln!(self.out, "\n{}", self.words.text(&Message::new("term-curtain").with("role", name)))?;
        Ok(self.line()?.is_some() && self.ask(&Command::Show)?)
    }

    fn name(&self, role: Who) -> String {
        self.round().map_or_else(String::new, |round| round.play().case().scenario.member(role).name.clone())
    }

    /// Two roles are swapped. Returns whether to go on; where nobody plays one of them, nobody needs to say so.
    fn tell_swap(&mut self, one: Who, other: Who) -> io::Result<bool> {
        let message = Message::new("term-swap").with("one", self.name(one)).with("other", self.name(other));
        writeln!(self.out, "\n*** {} ***", self.words.text(&message))?;
        let Some(round) = self.workshop.round() else { return Ok(false) };
        let swaps = &round.play().case().scenario.swaps;
        let insights = swaps.iter().find(|swap| swap.roles == (one, other)).map(|swap| &swap.insights);
        for (_, insight) in insights.into_iter().flatten() {
            show::paragraph(self.out, "   ", &insight.plain())?;
        }
        if ![one, other].iter().all(|role| self.people.contains(role)) {
            return Ok(true);
        }
        self.say("term-swap-done")?;
        Ok(self.line()?.is_some())
    }

    fn view_of(&self, role: Who) -> RoleView {
        let round = self.round().expect("a table sits at a round from its beginning");
        RoleView::of(round.play(), role)
    }

    /// Somebody else wants to do something unasked.
    fn other_role(&mut self, rest: &str) -> io::Result<bool> {
        let Some(case) = self.round().map(|round| round.play().case().clone()) else { return Ok(false) };
        let found = case.scenario.who(rest).filter(|who| self.people.contains(who));
        let Some(role) = found else {
            let known: Vec<&str> = self.people.iter().map(|role| case.scenario.member(*role).id.as_str()).collect();
            let message = Message::new("cli-no-role").with("role", rest).with("known", known.join(", "));
            writeln!(self.out, "{}", self.words.text(&message))?;
            return Ok(true);
        };
        for command in [Command::Hide, Command::TakeSeat(role)] {
            if !self.ask(&command)? {
                return Ok(true);
            }
        }
        if !self.curtain(role)? {
            return Ok(false);
        }
        if matches!(self.step(), Step::Card(_)) {
            self.ask(&Command::CardRead)?;
        }
        let view = self.view_of(role);
        show::history(self.out, &view.history, self.words)?;
        self.say("term-other-help")?;
        if let Some(line) = self.line()? {
            let (word, rest) = line.split_once(' ').unwrap_or((&line, ""));
            match word {
                "a" => self.act(&view, rest)?,
                "t" => self.tell(&view, rest)?,
                _ => {}
            }
        }
        // Back to what everybody may see, from where whoever is to decide is called.
        for _ in 0..2 {
            if matches!(self.step(), Step::Role(_) | Step::Curtain(_)) {
                self.ask(&Command::Hide)?;
            }
        }
        Ok(true)
    }

    fn decide(&mut self, view: &RoleView, line: &str) -> io::Result<()> {
        let Some(ask) = &view.ask else { return Ok(()) };
        let numbers: Option<Vec<usize>> =
            line.split([',', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect();
        let picked: Option<Vec<_>> = numbers
            .and_then(|numbers| numbers.into_iter().map(|number| ask.options.get(number.checked_sub(1)?)).collect());
        let Some(picked) = picked.filter(|picked| !picked.is_empty()) else { return self.say("term-help") };
        for option in &picked {
            writeln!(self.out, "   {}", option.say)?;
        }
        self.say("term-confirm")?;
        if self.line()?.is_none_or(|answer| !answer.is_empty()) {
            return Ok(());
        }
        let options = picked.iter().map(|option| option.position).collect();
        let because = self.because.take();
        self.carry_out(view.role, Move::Decide { role: view.role, options, because })
    }

    fn act(&mut self, view: &RoleView, rest: &str) -> io::Result<()> {
        let numbers = numbers(rest);
        let Some(act) = numbers.first().and_then(|number| view.standing.get(*number)) else {
            return show::acts(self.out, &view.standing, self.words);
        };
        let toward = match (&act.target, numbers.get(1)) {
            (Target::OneOf(people), Some(number)) => people.get(*number).map(|(who, _)| *who),
            _ => None,
        };
        let because = self.because.take();
        self.carry_out(view.role, Move::Act { role: view.role, act: act.act, toward, because })
    }

    fn tell(&mut self, view: &RoleView, rest: &str) -> io::Result<()> {
        let numbers = numbers(rest);
        let whom = numbers.first().and_then(|number| view.hearers.get(*number));
        let what = numbers.get(1).and_then(|number| view.knows.get(*number));
        let (Some((to, _)), Some(known)) = (whom, what) else {
            self.say("term-tell-help")?;
            let hearers: Vec<String> =
                (1..).zip(&view.hearers).map(|(at, (_, name)): (usize, _)| format!("{at} {name}")).collect();
            writeln!(self.out, "   {}", hearers.join(", "))?;
            return show::known(self.out, view, self.words);
        };
        let because = self.because.take();
        self.carry_out(view.role, Move::Tell { role: view.role, to: *to, fact: known.fact, because })
    }

    fn wait(&mut self, role: Who, rest: &str) -> io::Result<()> {
        let rest = rest.trim();
        let minutes = || rest.parse().ok().map(|minutes: i64| Duration(minutes.saturating_mul(60)));
        let until = match Duration::parse(rest).or_else(minutes) {
            Some(length) => WaitUntil::Time(length),
            None if rest.is_empty() => WaitUntil::NextArrival,
            None => return self.say("term-help"),
        };
        self.carry_out(role, Move::Wait { role, until })
    }

    fn carry_out(&mut self, role: Who, command: Move) -> io::Result<()> {
        let seen = self.view_of(role).history.len();
        if !self.ask(&Command::Play(command))? {
            return Ok(());
        }
        let history = self.view_of(role).history;
        show::history(self.out, history.get(seen..).unwrap_or_default(), self.words)?;
        if self.round().is_some_and(|round| !round.outcome().is_empty()) {
            self.ask(&Command::GoOn)?;
        }
        Ok(())
    }
}

/// Positions from numbers that count from one.
fn numbers(text: &str) -> Vec<usize> {
    text.split_whitespace().filter_map(|part| part.parse::<usize>().ok()?.checked_sub(1)).collect()
}
