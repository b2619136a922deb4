//! The best way on from where a play stands, as far as it can be found by trying: the plan's own, many at random, and
//! then the best of these with one step changed, as long as that makes it better. What is best the assessment says; of
//! equal ways the first one tried. It draws no luck of its own: the same play gives the same way.
//! Start at [`best`].

use std::cmp::Ordering;

use crate::assessment::{FindingKind, Reading, Residue, Score};
use crate::base::Bits;
use crate::engine::{Command, Play, Recorded, SeededChance, State, decide};
use crate::procedure::ClauseIx;
use crate::scenario::{Case, Decision, SituationIx};

use super::book::ByTheBook;
use super::moves::{open_options, other_picks, standing_acts};
use super::random::RandomPlayer;

/// A way that goes on longer than this many commands goes in circles and is given up.
const MOST_COMMANDS: usize = 400;

/// How hard to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort {
    /// So many ways are taken at random.
    pub random: u64,
    /// So many changes of the best are tried.
    pub changes: usize,
}

impl Effort {
    /// For a seat that nobody holds, while others wait.
    pub const QUICK: Self = Self { random: 40, changes: 80 };
    /// For the talk afterwards.
    pub const FULL: Self = Self { random: 200, changes: 1_500 };
}

/// A way on, to its end.
#[derive(Debug, Clone)]
struct Line {
    commands: Vec<Command>,
    /// `None` where no end was reached.
    score: Option<Score>,
    /// Clauses with something that was not kept.
    gaps: Vec<ClauseIx>,
}

impl Line {
    fn is_better_than(&self, other: &Self) -> bool {
        match (self.score, other.score) {
            (Some(own), Some(other)) => own.compare(other) == Ordering::Greater,
            (own, other) => own.is_some() && other.is_none(),
        }
    }

    fn is_perfect(&self) -> bool {
        self.score.is_some_and(|score| score.lost == 0)
    }
}

/// The commands of the best way on that was found; none where the play is over.
pub(super) fn best(play: &Play, book: &ByTheBook, effort: Effort) -> Vec<Command> {
    let trial = Trial::of(play);
    if trial.state.ended {
        return Vec::new();
    }
    let mut found = trial.follow(&[], book);
    for seed in 0..effort.random {
        if found.is_perfect() {
            break;
        }
        // Every other one also acts, tells and waits unasked.
        let player = if seed % 2 == 0 { RandomPlayer::deciding_only } else { RandomPlayer::lively };
        let line = trial.at_random(&mut player(seed));
        if line.is_better_than(&found) {
            found = line;
        }
    }
    trial.improve(found, effort.changes).commands
}

/// Where ways are tried from.
struct Trial<'p> {
    play: &'p Play,
    case: &'p Case,
    state: State,
    reading: Reading,
    residue: Residue<'p>,
}

impl<'p> Trial<'p> {
    fn of(play: &'p Play) -> Self {
        let case = play.case();
        let reading = Reading::of(case);
        let mut residue = Residue::new(case);
        for events in play.log().chunk_by(|one, next| one.command == next.command) {
            residue.take_in(case, &reading, events);
        }
        Self { play, case, state: play.state().clone(), reading, residue }
    }

    /// Goes a way whose commands are named one by one, from what is true then.
    fn go(&self, mut next: impl FnMut(&State) -> Option<Command>) -> Line {
        let mut log: Vec<Recorded> = self.play.log().to_vec();
        let (mut state, mut residue) = (self.state.clone(), self.residue.clone());
        let mut commands = Vec::new();
        for _ in 0..MOST_COMMANDS {
            if state.ended {
                break;
            }
            let Some(command) = next(&state) else { break };
            let first = log.len();
            let seq = log.last().map_or(0, |last| last.seq + 1);
            let mut chance = SeededChance::new(self.play.seed());
            if decide(self.case, &mut state, &command, &mut chance, seq, &mut log).is_ok() {
                residue.take_in(self.case, &self.reading, &log[first..]);
                commands.push(command);
            }
        }
        let outcome = state.ended.then(|| residue.outcome(self.case, state.now));
        let gaps = outcome.iter().flat_map(|outcome| &outcome.findings);
        let gaps = gaps.filter(|(kind, _)| kind.is_gap() || *kind == FindingKind::WrongBranch);
        Line {
            commands,
            score: outcome.as_ref().map(|outcome| outcome.score),
            gaps: gaps.filter_map(|(_, clause)| *clause).collect(),
        }
    }

    fn at_random(&self, player: &mut RandomPlayer) -> Line {
        self.go(|state| player.next(self.case, state, None))
    }

    /// First these commands, then what the book says, situation by situation.
    fn follow(&self, first: &[Command], book: &ByTheBook) -> Line {
        let mut first = first.iter().cloned();
        let mut done = Vec::new();
        let mut passed = None;
        self.go(|state| first.next().or_else(|| self.by(book, state, &mut done, &mut passed)))
    }

    fn by(
        &self,
        book: &ByTheBook,
        state: &State,
        done: &mut Vec<(SituationIx, usize)>,
        tried: &mut Option<(u32, SituationIx)>,
    ) -> Option<Command> {
        let here = state.situation;
        let unasked = book.unasked.get(&here).map_or(&[][..], Vec::as_slice);
        let at = done.iter().filter(|(situation, _)| *situation == here).count();
        if let Some(command) = unasked.get(at) {
            done.push((here, at));
            return Some(command.clone());
        }
        let decision = &self.case.scenario.situation(here).decision;
        let role = *state.deciding(self.case).first()?;
        let open = open_options(self.case, state);
        // Asked a second time in the same state: what was decided was refused, and only the time can pass.
        if *tried == Some((state.commands, here)) {
            *tried = None;
            return Some(Command::LetPass);
        }
        *tried = Some((state.commands, here));
        let fewest = if let Decision::Cards { pick, .. } = decision { pick.0 } else { 1 };
        let learned = book.decisions.get(&(here, role));
        let learned = learned.filter(|options| options.iter().all(|option| open.contains(option)));
        let options = learned.cloned().unwrap_or_else(|| open.iter().copied().take(fewest).collect());
        Some(if options.is_empty() { Command::LetPass } else { Command::Decide { role, options, because: None } })
    }

    /// The line with one step changed at a time, as long as that makes it better.
    fn improve(&self, mut best: Line, mut left: usize) -> Line {
        let mut at = 0;
        while at < best.commands.len() && left > 0 && !best.is_perfect() {
            let better = self.changed(&best, at).into_iter().take(left).find_map(|(first, skip)| {
                left = left.saturating_sub(1);
                let rest = best.commands[(at + skip).min(best.commands.len())..].to_vec();
                let line = self.follow(&first, &self.book_of(&first, rest));
                line.is_better_than(&best).then_some(line)
            });
            match better {
                Some(line) => {
                    best = line;
                    at = 0;
                }
                None => at += 1,
            }
        }
        best
    }

    /// What the rest of a line would decide, situation by situation, behind other commands.
    fn book_of(&self, first: &[Command], rest: Vec<Command>) -> ByTheBook {
        let mut play = self.play.clone();
        for command in first {
            let _refused = play.carry_out(command).is_err();
        }
        ByTheBook::from_commands(&mut play, rest)
    }

    /// Other beginnings of a line up to its command at a position, each with how many commands of the line it stands
    /// for there.
    fn changed(&self, line: &Line, at: usize) -> Vec<(Vec<Command>, usize)> {
        let mut play = self.play.clone();
        for command in &line.commands[..at] {
            let _refused = play.carry_out(command).is_err();
        }
        let mut out = Vec::new();
        let mut offer = |command: Option<Command>, skip: usize| {
            out.push((line.commands[..at].iter().cloned().chain(command).collect(), skip));
        };
        match &line.commands[at] {
            Command::Decide { role, options, .. } => {
                for options in other_picks(self.case, play.state(), options) {
                    offer(Some(Command::Decide { role: *role, options, because: None }), 1);
                }
            }
            _ => offer(None, 1),
        }
        for command in self.acts_asked_for(&line.gaps) {
            offer(Some(command), 0);
        }
        out
    }

    /// Standing acts that clauses ask for which were not kept.
    fn acts_asked_for(&self, gaps: &[ClauseIx]) -> Vec<Command> {
        let clauses = gaps.iter().map(|clause| &self.case.procedure.clauses[clause.at()]);
        let asked = clauses.flat_map(|clause| &clause.obligations).fold(Bits::default(), |all, rule| all.or(rule.acts));
        let roles = self.case.scenario.roles();
        let moves = roles
            .flat_map(|role| standing_acts(self.case, role).into_iter().map(move |(act, toward)| (role, act, toward)));
        moves
            .filter(|(_, act, _)| asked.contains(act.at()))
            .map(|(role, act, toward)| Command::Act { role, act, toward, because: None })
            .collect()
    }
}
