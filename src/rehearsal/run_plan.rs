//! Plays a plan, step by step.

use crate::base::Message;
use crate::base::nearest::did_you_mean;
use crate::engine::decide::offered;
use crate::engine::{Command, Play, WaitUntil};
use crate::scenario::Case;
use crate::scenario::model::{InjectIx, Who};

use super::plan::{ANYBODY, Plan, PlanStep, StepKind};

/// Why a plan could not be played on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFailure {
    /// Line of the plan.
    pub line: usize,
    /// What went wrong: the reason, the situation, and the step.
    pub message: Message,
}

/// Plays a plan from the beginning. Returns the play as far as it came, and why it came no further.
#[must_use]
pub fn run_plan(case: &Case, plan: &Plan, seed: u64) -> (Play, Option<PlanFailure>) {
    let mut play = Play::begin(case.clone(), seed);
    for step in &plan.steps {
        let known = command(&play, step).map_err(|what| Message::new("plan-unknown").with("what", what));
        let carried = known.and_then(|command| {
            let refused = play.carry_out(&command).err();
            refused.map_or(Ok(()), |rejection| Err(rejection.message()))
        });
        if let Err(message) = carried {
            let message = stopped(&play, message);
            return (play, Some(PlanFailure { line: step.line, message }));
        }
    }
    (play, None)
}

/// Why a plan stops: the reason, where the play stands, and what it waits for there.
fn stopped(play: &Play, why: Message) -> Message {
    let (case, state) = (play.case(), play.state());
    let situation = case.scenario.situation(state.situation);
    let ids = |who: Vec<Who>| who.into_iter().map(|who| case.scenario.member(who).id.as_str()).collect::<Vec<_>>();
    let options = situation.decision.options().iter().filter(|one| offered(one, state));
    let options: Vec<&str> = options.map(|one| one.id.as_str()).collect();
    let message = Message::new("plan-stopped").with("why", why).with("situation", situation.id.as_str());
    message.with("roles", ids(state.deciding(case)).join(", ")).with("options", options.join(", "))
}

/// The command that a step of a plan means here, or why it means none.
pub(super) fn command(play: &Play, step: &PlanStep) -> Result<Command, String> {
    let case = play.case();
    let scenario = &case.scenario;
    let because = step.because.clone();
    let who = |id: &str| -> Result<Who, String> {
        let known: Vec<&str> = scenario.cast.iter().map(|member| member.id.as_str()).collect();
        scenario.who(id).ok_or_else(|| unknown("role or person", id, &known))
    };
    Ok(match &step.what {
        StepKind::Decide { role, options } => {
            let offered = scenario.situation(play.state().situation).decision.options();
            let known: Vec<&str> = offered.iter().map(|option| option.id.as_str()).collect();
            let mut positions = Vec::new();
            for id in options {
                let position = known.iter().position(|known| known == id);
                let position = position.ok_or_else(|| unknown("option here", id, &known))?;
                positions.push(u8::try_from(position).unwrap_or(u8::MAX));
            }
            Command::Decide { role: who(role)?, options: positions, because }
        }
        StepKind::Act { role, act, toward } => {
            let known: Vec<&str> = case.procedure.acts.iter().map(|act| act.id.as_str()).collect();
            let act = case.procedure.act(act).ok_or_else(|| unknown("act", act, &known))?;
            Command::Act { role: who(role)?, act, toward: toward.as_deref().map(who).transpose()?, because }
        }
        StepKind::Tell { role, to, fact } => {
            let known: Vec<&str> = scenario.facts.iter().map(|fact| fact.id.as_str()).collect();
            let fact = scenario.fact(fact).ok_or_else(|| unknown("fact", fact, &known))?;
            Command::Tell { role: who(role)?, to: who(to)?, fact, because }
        }
        StepKind::WaitFor(id) if id == ANYBODY => Command::Wait { role: decider(play)?, until: WaitUntil::NextArrival },
        StepKind::WaitFor(id) => Command::Wait { role: decider(play)?, until: WaitUntil::Arrival(who(id)?) },
        StepKind::Wait(length) => Command::Wait { role: decider(play)?, until: WaitUntil::Time(*length) },
        StepKind::Inject(id) => {
            let known: Vec<&str> = scenario.injects.iter().map(|inject| inject.id.as_str()).collect();
            let position = known.iter().position(|known| known == id).ok_or_else(|| unknown("inject", id, &known))?;
            Command::Inject(InjectIx::of(position))
        }
        StepKind::LetPass => Command::LetPass,
    })
}

fn decider(play: &Play) -> Result<Who, String> {
    play.state().deciding(play.case()).first().copied().ok_or_else(|| "nobody is to decide any more".to_owned())
}

fn unknown(kind: &str, id: &str, known: &[&str]) -> String {
    format!("there is no {kind} \"{id}\"; {}", did_you_mean(id, known.iter().copied()))
}
