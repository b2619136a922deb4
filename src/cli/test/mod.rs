//! `roadblock test`: whether a case is proven before the day. Plans, every way through the case, random plays, recorded
//! plays, and the rules that need them.

mod cases;
mod json;
mod text;

use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::base::visible::visible_in_json;
use crate::base::{Diagnostic, Message, Severity};
use crate::checks;
use crate::engine::log::LogFile;
use crate::library::Library;
use crate::rehearsal::explore::{Budget, Hits, Progress, explore, explore_unasked, reads_unasked, scores};
use crate::rehearsal::fairness::Fairness;
use crate::rehearsal::{
    Explored, Plan, RandomPlays, Replayed, random_plays, replay, run_plan, unknown_names, unmet_by_line,
};
use crate::scenario::Case;

use super::{Exit, Words, could_not, in_words, say};
use cases::{Asked, TestedFile};

/// What to test, and how long.
#[derive(Debug, Args)]
pub(super) struct TestArgs {
    #[arg(value_name = "PATH", help = say("cli-test-path"))]
    path: Option<PathBuf>,
    #[arg(long, value_name = "N", help = say("cli-test-random"))]
    random: Option<u64>,
    #[arg(long, default_value_t = 1, value_name = "N", help = say("cli-test-seed"))]
    seed: u64,
    #[arg(long, default_value_t = 200_000, value_name = "N", help = say("cli-test-states"))]
    states: usize,
    #[arg(long, default_value_t = 60, value_name = "N", help = say("cli-test-seconds"))]
    seconds: u64,
    #[arg(long, help = say("cli-test-ways"))]
    ways: bool,
    #[arg(long, help = say("cli-play-json"))]
    json: bool,
}

/// Random plays behind an exploration that could not try everything, unless a number was asked for.
const RANDOM_PLAYS: u64 = 500;
/// Of every state that may be kept, so many steps may be tried.
const STEPS_A_STATE: u64 = 20;

/// Everything that testing a case found.
struct CaseResult<'c> {
    case: &'c Case,
    plans: Vec<PlanResult>,
    explored: Explored,
    recorded: Vec<(String, Result<Replayed, String>)>,
    told: Vec<Diagnostic>,
    /// The seconds after which trying was stopped, where they were not enough.
    stopped_after: Option<u64>,
}

/// What became of a plan: a line and what is wrong there, for each thing.
struct PlanResult {
    file: String,
    wrong: Vec<(usize, Message)>,
}

impl CaseResult<'_> {
    fn exit(&self) -> Exit {
        let plans = self.plans.iter().any(|plan| !plan.wrong.is_empty());
        let recorded = self.recorded.iter().any(|(_, result)| !matches!(result, Ok(replayed) if replayed.same()));
        let errors = self.told.iter().any(|one| one.severity == Severity::Error);
        if plans || recorded || errors { Exit::Findings } else { Exit::Clean }
    }
}

/// Tests cases. The exit says whether anything was found.
pub(super) fn test(
    args: &TestArgs,
    folder: Option<PathBuf>,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let asked = match cases::find(args.path.as_deref(), folder, words) {
        Ok(asked) => asked,
        Err(why) => return could_not(&why, err),
    };
    let checked = checks::check(asked.files.clone());
    let library = checked.library;
    if library.has_errors() {
        super::told::print(&checked.diagnostics, &asked.files, &asked.root, words, out);
        return Exit::Findings;
    }
    let cases: Vec<&Case> = library.cases.iter().filter(|case| asked.wants(case)).collect();
    if cases.is_empty() {
        return could_not(&words.say("test-no-case"), err);
    }
    if let [first, _, ..] = cases[..]
        && !args.json
    {
        let message = Message::new("test-several").with("count", cases.len()).with("one", first.scenario.id.as_str());
        let seconds = i64::try_from(args.seconds).unwrap_or(i64::MAX);
        // Nobody is left to tell when the stream is closed; the exit code still says it.
        let _ = writeln!(err, "{}", words.text(&message.with("seconds", seconds)));
    }
    let mut exit = Exit::Clean;
    for case in cases {
        let result = test_case(case, &library, &asked, args);
        if result.exit() == Exit::Findings {
            exit = Exit::Findings;
        }
        // As above.
        let _ = if args.json {
            writeln!(out, "{}", visible_in_json(&json::object(&result, words).to_string()))
        } else {
            text::print(&result, &asked.files, &asked.root, args.ways, words, out)
        };
    }
    exit
}

fn test_case<'c>(case: &'c Case, library: &Library, asked: &Asked, args: &TestArgs) -> CaseResult<'c> {
    let bar = progress_bar(args.json);
    let mut plan_hits = Hits::new(case);
    let mut plan_points = None;
    let mut plan_time = None;
    let mut plans = Vec::new();
    for file in library.plans_of(case).filter(|file| asked.wants_plan(file)) {
        let parsed = Plan::parse(&file.path, &file.text);
        let mut wrong: Vec<(usize, Message)> = Vec::new();
        for one in &parsed.diagnostics {
            wrong.push((one.line, told(one)));
        }
        if let Some(plan) = &parsed.value {
            let unknown = unknown_names(case, plan, file);
            wrong.extend(unknown.into_iter().map(|one| (one.line, told(&one))));
        }
        if let Some(plan) = parsed.value.filter(|_| wrong.is_empty()) {
            let (play, failure) = run_plan(case, &plan, args.seed);
            plan_hits.count(None, play.log());
            match failure {
                Some(failure) => {
                    let rest = (failure.line, Message::new("plan-not-judged"));
                    wrong.extend([(failure.line, failure.message), rest]);
                }
                None => wrong.extend(unmet_by_line(&play, &plan)),
            }
            if play.state().ended {
                plan_points = with(plan_points, crate::rehearsal::points_of(&play));
                plan_time = with(plan_time, Some(play.state().now.0));
            }
        }
        plans.push(PlanResult { file: file.path.clone(), wrong });
    }

    let budget = Budget { states: args.states, steps: args.states as u64 * STEPS_A_STATE };
    let patience = Patience { begun: Instant::now(), seconds: args.seconds };
    let title = &case.scenario.title;
    let exploration = explore(case, budget, &mut patience.clock(2, &bar, title));
    let given_up = !exploration.complete && patience.is_over(2);
    let wider = exploration.complete && (exploration.narrowed || reads_unasked(case));
    let unasked = wider.then(|| explore_unasked(case, budget, &mut patience.clock(3, &bar, title)));
    let given_up = given_up || (unasked.as_ref().is_some_and(|one| !one.complete) && patience.is_over(3));
    let scores = scores(case, budget, &mut patience.clock(4, &bar, title));
    let given_up = given_up || (!scores.complete && patience.is_over(4));
    let wanted = args.random.or((!exploration.complete || !scores.complete).then_some(RANDOM_PLAYS));
    let random = wanted.map(|plays| random(case, plays, args, &patience, &bar));
    bar.finish_and_clear();

    let recorded = asked.recorded_of(case).map(|file| (file.path.clone(), replayed(case, file))).collect();
    let fairness = Fairness::beside(case, library);
    let explored = Explored { exploration, unasked, scores, random, plan_hits, plan_points, plan_time, fairness };
    let told = checks::check_paths(&asked.files, library, case, &explored);
    CaseResult { case, plans, explored, recorded, told, stopped_after: given_up.then_some(args.seconds) }
}

/// A range that one more is taken into.
fn with<T: Ord + Copy>(range: Option<(T, T)>, one: Option<T>) -> Option<(T, T)> {
    one.map_or(range, |one| Some(range.map_or((one, one), |(least, most)| (least.min(one), most.max(one)))))
}

fn random(case: &Case, plays: u64, args: &TestArgs, patience: &Patience, bar: &ProgressBar) -> RandomPlays {
    random_plays(case, plays, args.seed, &mut |played| {
        if played % 64 == 0 {
            bar.set_message(format!("{}: {played} / {plays}", case.scenario.title));
            bar.tick();
        }
        // A number that was asked for is played in full.
        args.random.is_some() || !patience.is_over(Patience::PARTS)
    })
}

fn replayed(case: &Case, file: &TestedFile) -> Result<Replayed, String> {
    let record = LogFile::from_text(&file.text).map_err(|error| in_words(&error.message()))?;
    replay(case, &record).map_err(|error| in_words(&error.message()))
}

/// What is wrong in a plan, as one sentence with its advice.
fn told(one: &Diagnostic) -> Message {
    Message::new("test-plan-unread").with("what", format!("{}; {}", one.message, one.help))
}

/// How long a case is tried, in parts: for what can be reached by decisions, with what is unasked, for the scores, for
/// random plays.
struct Patience {
    begun: Instant,
    seconds: u64,
}

impl Patience {
    const PARTS: u32 = 5;

    /// Whether so many of the parts have passed.
    fn is_over(&self, parts: u32) -> bool {
        self.begun.elapsed() >= Duration::from_secs(self.seconds) * parts / Self::PARTS
    }

    /// Says whether to go on, and shows how far it is.
    fn clock<'b>(&'b self, parts: u32, bar: &'b ProgressBar, title: &'b str) -> impl FnMut(Progress) -> bool + 'b {
        move |progress| {
            bar.set_message(format!("{title}: {} / {}", progress.tried, progress.states));
            bar.tick();
            !self.is_over(parts)
        }
    }
}

/// Shown on the error stream where that is a terminal, and nowhere else.
fn progress_bar(hidden: bool) -> ProgressBar {
    if hidden {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    bar.enable_steady_tick(Duration::from_millis(200));
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}") {
        bar.set_style(style);
    }
    bar
}
