//! Play round a table with one terminal: a curtain between roles, then what the role sees, then what it does.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::base::{Duration, Message};
use crate::cli::Words;
use crate::engine::views::{RoleView, RoomView, Target};
use crate::engine::{Command, Event, Play, WaitUntil};
use crate::library::Library;
use crate::rehearsal::ByTheBook;
use crate::scenario::Case;
use crate::scenario::model::Who;

use super::from::{play_from, tell_way};
use super::{PlayArgs, by_the_book, show};

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
    let book = by_the_book(case, library).map(|plan| ByTheBook::from_plan(case, &plan)).unwrap_or_default();
    let play = match &args.from {
        Some(situation) => {
            let play = play_from(case, library, situation, args.seed)?;
            tell_way(&play, words, out).map_err(broke)?;
            play
        }
        None => Play::begin(case.clone(), args.seed),
    };
    let mut table = Table { play, people, book, words, input, out, shown_to: None, because: None };
    table.run().map_err(broke)?;
    Ok(table.play)
}

/// The terminal is gone.
#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn broke(error: io::Error) -> Message {
    Message::new("cli-stream-broke").with("why", error.to_string())
}

struct Table<'t> {
    play: Play,
    people: Vec<Who>,
    book: ByTheBook,
    words: &'t Words,
    input: &'t mut dyn BufRead,
    out: &'t mut dyn Write,
    shown_to: Option<Who>,
    because: Option<String>,
}

impl Table<'_> {
    fn say(&mut self, key: &str) -> io::Result<()> {
        writeln!(self.out, "{}", self.words.say(key))
    }

    /// The next line typed; `None` when there will be none.
    fn line(&mut self) -> io::Result<Option<String>> {
        write!(self.out, "> ")?;
        self.out.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            writeln!(self.out)?;
            return Ok(None);
        }
        Ok(Some(line.trim().to_owned()))
    }

    fn run(&mut self) -> io::Result<()> {
        let case = self.play.case().clone();
        show::paragraph(self.out, "", &case.scenario.content_note.plain())?;
        self.say("term-help")?;
        while let Some(role) = self.play.state().deciding(&case).first().copied() {
            if !self.people.contains(&role) {
                let command = self.book.next(&self.play, role);
                // An automatic player that is refused would be asked again for ever; the time passes instead.
                if self.play.carry_out(&command).is_err() && self.play.carry_out(&Command::LetPass).is_err() {
                    break;
                }
                continue;
            }
            if !self.turn_of(role)? {
                break;
            }
        }
        if self.play.state().ended {
            show::room(self.out, &RoomView::of(&self.play), self.words)?;
        }
        Ok(())
    }

    /// One look and one line of a role. Returns whether to go on.
    fn turn_of(&mut self, role: Who) -> io::Result<bool> {
        if self.shown_to != Some(role) && !self.curtain(role)? {
            return Ok(false);
        }
        let view = RoleView::of(&self.play, role);
        show::room(self.out, &RoomView::of(&self.play), self.words)?;
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

    fn curtain(&mut self, role: Who) -> io::Result<bool> {
        let name = self.play.case().scenario.member(role).name.clone();
        if io::stdout().is_terminal() {
            // Clears the screen and what was above it, so that nobody reads the card before.
            write!(self.out, "\u{1b}[2J\u{1b}[3J\u{1b}[H")?;
        }
        writeln!(self.out, "\n{}", self.words.text(&Message::new("term-curtain").with("role", name)))?;
        let going_on = self.line()?.is_some();
        let first = self.shown_to.is_none() || self.view_of(role).history.is_empty();
        self.shown_to = Some(role);
        if going_on && first {
            let view = self.view_of(role);
            show::paragraph(self.out, "   ", &view.brief)?;
            show::known(self.out, &view, self.words)?;
        }
        Ok(going_on)
    }

    fn view_of(&self, role: Who) -> RoleView {
        RoleView::of(&self.play, role)
    }

    /// Somebody else wants to do something unasked.
    fn other_role(&mut self, rest: &str) -> io::Result<bool> {
        let case = self.play.case().clone();
        let found = case.scenario.who(rest).filter(|who| self.people.contains(who));
        let Some(role) = found else {
            let known: Vec<&str> = self.people.iter().map(|role| case.scenario.member(*role).id.as_str()).collect();
            let message = Message::new("cli-no-role").with("role", rest).with("known", known.join(", "));
            writeln!(self.out, "{}", self.words.text(&message))?;
            return Ok(true);
        };
        if !self.curtain(role)? {
            return Ok(false);
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
        self.shown_to = None;
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
        self.carry_out(view.role, &Command::Decide { role: view.role, options, because })
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
        self.carry_out(view.role, &Command::Act { role: view.role, act: act.act, toward, because })
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
        self.carry_out(view.role, &Command::Tell { role: view.role, to: *to, fact: known.fact, because })
    }

    fn wait(&mut self, role: Who, rest: &str) -> io::Result<()> {
        let rest = rest.trim();
        let minutes = || rest.parse().ok().map(|minutes: i64| Duration(minutes.saturating_mul(60)));
        let until = match Duration::parse(rest).or_else(minutes) {
            Some(length) => WaitUntil::Time(length),
            None if rest.is_empty() => WaitUntil::NextArrival,
            None => return self.say("term-help"),
        };
        self.carry_out(role, &Command::Wait { role, until })
    }

    fn carry_out(&mut self, role: Who, command: &Command) -> io::Result<()> {
        let seen = self.view_of(role).history.len();
        let swapped = match self.play.carry_out(command) {
            Err(refused) => return writeln!(self.out, "{}", self.words.text(&refused.message())),
            Ok(events) => events.iter().find_map(|one| match one.event {
                Event::Swapped(one, other) => Some((one, other)),
                _ => None,
            }),
        };
        let history = self.view_of(role).history;
        show::history(self.out, history.get(seen..).unwrap_or_default(), self.words)?;
        if let Some((one, other)) = swapped {
            let name = |who: Who| self.play.case().scenario.member(who).name.clone();
            let message = Message::new("term-swap").with("one", name(one)).with("other", name(other));
            writeln!(self.out, "\n*** {} ***", self.words.text(&message))?;
            let scenario = &self.play.case().scenario;
            let insights = scenario.swaps.iter().find(|swap| swap.roles == (one, other)).map(|swap| &swap.insights);
            for (_, insight) in insights.into_iter().flatten() {
                show::paragraph(self.out, "   ", &insight.plain())?;
            }
            self.shown_to = None;
        }
        Ok(())
    }
}

/// Positions from numbers that count from one.
fn numbers(text: &str) -> Vec<usize> {
    text.split_whitespace().filter_map(|part| part.parse::<usize>().ok()?.checked_sub(1)).collect()
}
