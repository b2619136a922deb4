//! What a case asks of the people who play it, in numbers: words to read, decisions to take, clauses that come up,
//! and whether the options give the answer away. Counted from its texts and from plays of it; it judges nothing.

use std::collections::BTreeSet;

use crate::assessment::{Accepted, ClauseStatus, assess};
use crate::base::Duration;
use crate::engine::{Event, Play, Recorded};
use crate::procedure::ClauseIx;
use crate::scenario::Case;
use crate::scenario::model::{Decision, Effects, SituationIx, Who};

use super::explore::{Exploration, Range};
use super::plan::Plan;
use super::random::RandomPlayer;
use super::run_plan::run_plan;

/// Words that people read in a minute when they read on a wall, or hear them read aloud.
pub const WORDS_A_MINUTE: usize = 140;
/// So many plays at random are looked at, besides the plans.
const PLAYS: u64 = 60;

/// The numbers of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStats {
    /// Role by role.
    pub roles: Vec<RoleStats>,
    /// Words that only the facilitator reads: what is true of people, notes behind options.
    pub facilitator_words: usize,
    /// Clauses that came up in a play: something was asked or ruled out.
    pub clauses: Vec<ClauseIx>,
    /// How many clauses the procedure has.
    pub clauses_in_all: usize,
    /// Decisions between options, where the plan by the book says which one is meant to be good.
    pub decisions: usize,
    /// In how many of these the good option is the longest.
    pub good_is_longest: usize,
    /// Which decisions these are.
    pub longest_in: Vec<SituationIx>,
    /// In how many it stands first in the file.
    pub good_is_first: usize,
    /// In how many it would be the longest if length said nothing, in per mille of a decision.
    pub by_chance_per_mille: usize,
    /// From begin to end in case time, shortest and longest.
    pub case_time: (Duration, Duration),
    /// Whether these two are of every way there is, and not only of the plays looked at.
    pub case_time_exact: bool,
    /// Words read on the way, fewest and most.
    pub words_played: (usize, usize),
    /// Decisions taken on the way, fewest and most.
    pub decisions_played: (usize, usize),
    /// How many plays were looked at.
    pub plays: usize,
}

/// The numbers of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleStats {
    /// The role.
    pub role: Who,
    /// Words on its card and in everything it may be asked, offered and told.
    pub words: usize,
    /// Situations in which it decides, alone or with others.
    pub decisions: usize,
}

impl CaseStats {
    /// Counts a case. The first plan is the one by the book.
    #[must_use]
    pub fn of(case: &Case, plans: &[Plan], seed: u64) -> Self {
        let by_plan: Vec<Play> = plans.iter().map(|plan| run_plan(case, plan, seed).0).collect();
        let at_random = (0..PLAYS).map(|at| RandomPlayer::deciding_only(seed + at).play(case, seed + at));
        let mut stats = Self {
            roles: case.scenario.roles().map(|role| role_stats(case, role)).collect(),
            facilitator_words: facilitator_words(case),
            clauses: Vec::new(),
            clauses_in_all: case.procedure.clauses.len(),
            decisions: 0,
            good_is_longest: 0,
            longest_in: Vec::new(),
            good_is_first: 0,
            by_chance_per_mille: 0,
            case_time: (Duration(i64::MAX), Duration(0)),
            case_time_exact: false,
            words_played: (usize::MAX, 0),
            decisions_played: (usize::MAX, 0),
            plays: 0,
        };
        if let Some(book) = by_plan.first() {
            stats.options(book);
        }
        let mut clauses = BTreeSet::new();
        for play in by_plan.into_iter().chain(at_random).filter(|play| play.state().ended) {
            stats.played(&play);
            clauses.extend(came_up(&play));
        }
        stats.clauses = clauses.into_iter().collect();
        if stats.plays == 0 {
            (stats.case_time.0, stats.words_played.0, stats.decisions_played.0) = (Duration(0), 0, 0);
        }
        stats
    }

    /// Takes the times of an exploration over, where it is sure of them.
    pub fn explored(&mut self, found: &Exploration) {
        if let Some(Range { least, most: Some(most), least_exact: true, most_exact: true }) = &found.time {
            self.case_time = (Duration(*least), Duration(*most));
            self.case_time_exact = true;
        }
    }

    /// Whether the options of a decision give the good one away.
    fn options(&mut self, book: &Play) {
        let scenario = &book.case().scenario;
        for recorded in book.log() {
            let (situation, good) = match &recorded.event {
                Event::Decided { situation, options, .. } => (*situation, usize::from(options[0])),
                Event::Revealed { situation, option, .. } => (*situation, usize::from(*option)),
                _ => continue,
            };
            let decision = &scenario.situation(situation).decision;
            let options = decision.options();
            if matches!(decision, Decision::Cards { .. }) || options.len() < 2 {
                continue;
            }
            let length = |at: usize| options[at].say.chars().count();
            self.decisions += 1;
            if (0..options.len()).all(|at| at == good || length(at) < length(good)) {
                self.good_is_longest += 1;
                self.longest_in.push(situation);
            }
            self.good_is_first += usize::from(good == 0);
            self.by_chance_per_mille += 1000 / options.len();
        }
    }

    fn played(&mut self, play: &Play) {
        let log = play.log();
        let time = play.state().now.since(crate::base::CaseTime::default());
        let (words, decisions) = (words_on_the_way(play.case(), log), decided(log));
        self.plays += 1;
        self.case_time = (self.case_time.0.min(time), self.case_time.1.max(time));
        self.words_played = (self.words_played.0.min(words), self.words_played.1.max(words));
        self.decisions_played = (self.decisions_played.0.min(decisions), self.decisions_played.1.max(decisions));
    }
}

/// Minutes that so many words take to read, rounded up.
#[must_use]
pub fn reading_minutes(words: usize) -> usize {
    words.div_ceil(WORDS_A_MINUTE)
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn role_stats(case: &Case, role: Who) -> RoleStats {
    let scenario = &case.scenario;
    let mine = |decision: &Decision| match decision {
        Decision::Joint { roles, .. } => roles.contains(&role),
        decision => decision.role() == Some(role),
    };
    let asked: Vec<_> = scenario.situations.iter().filter(|situation| mine(&situation.decision)).collect();
    let card = words(&scenario.member(role).brief.plain());
    let questions: usize = asked.iter().map(|situation| words(&situation.text.plain())).sum();
    let options = asked.iter().flat_map(|situation| situation.decision.options());
    let offered: usize = options.map(|option| words(&option.say) + words(&option.effects.reply.plain())).sum();
    let news = scenario.injects.iter().filter(|inject| inject.to.contains(&role));
    let told: usize = news.map(|inject| words(&inject.text.plain())).sum();
    let mut facts: BTreeSet<usize> = scenario.member(role).knows.iter().map(|fact| fact.at()).collect();
    facts.extend(
        effects_of(case).flat_map(|effects| effects.informs.iter()).filter(|one| one.0 == role).map(|one| one.1.at()),
    );
    let known: usize = facts.into_iter().map(|fact| words(&scenario.facts[fact].text.plain())).sum();
    RoleStats { role, words: card + questions + offered + told + known, decisions: asked.len() }
}

/// All effects of options and news, where facts come from.
fn effects_of(case: &Case) -> impl Iterator<Item = &Effects> {
    let options = case.scenario.situations.iter().flat_map(|situation| situation.decision.options());
    options.map(|option| &option.effects).chain(case.scenario.injects.iter().map(|inject| &inject.effects))
}

fn facilitator_words(case: &Case) -> usize {
    let truths: usize = case.scenario.cast.iter().map(|member| words(&member.truth.plain())).sum();
    let options = case.scenario.situations.iter().flat_map(|situation| situation.decision.options());
    truths + options.map(|option| words(&option.note.plain())).sum::<usize>()
}

fn came_up(play: &Play) -> impl Iterator<Item = ClauseIx> {
    let assessment = assess(play.case(), play.log(), &Accepted::default());
    assessment
        .clauses
        .into_iter()
        .filter(|result| !matches!(result.status, ClauseStatus::NotApplicable | ClauseStatus::Unobservable))
        .map(|result| result.clause)
}

fn decided(log: &[Recorded]) -> usize {
    log.iter().filter(|one| matches!(one.event, Event::Decided { .. } | Event::Revealed { .. })).count()
}

/// Everything that somebody has read once the play is over: the role cards, what was asked and offered, what came of
/// it, and the news.
fn words_on_the_way(case: &Case, log: &[Recorded]) -> usize {
    let scenario = &case.scenario;
    let mut count: usize = scenario.roles().map(|role| words(&scenario.member(role).brief.plain())).sum();
    let reply = |situation: SituationIx, option: u8| {
        let options = scenario.situation(situation).decision.options();
        options.get(usize::from(option)).map_or(0, |option| words(&option.effects.reply.plain()))
    };
    for recorded in log {
        count += match &recorded.event {
            Event::Entered(at) => {
                let situation = scenario.situation(*at);
                let offered: usize = situation.decision.options().iter().map(|option| words(&option.say)).sum();
                words(&situation.text.plain()) + words(&situation.wall.plain()) + offered
            }
            Event::Decided { situation, options, .. } => options.iter().map(|option| reply(*situation, *option)).sum(),
            Event::Revealed { situation, option, .. } => reply(*situation, *option),
            Event::Injected(inject) => words(&scenario.injects[inject.at()].text.plain()),
            _ => 0,
        };
    }
    count
}
