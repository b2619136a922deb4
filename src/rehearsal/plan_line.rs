//! A command in the words of a plan, so that a way that was found can be kept beside a case and played again.

use crate::engine::{Command, WaitUntil};
use crate::scenario::Case;
use crate::scenario::SituationIx;
use crate::scenario::model::Who;

use super::explore::Way;

/// The line of a plan that does this in a situation.
#[must_use]
pub fn plan_line(case: &Case, situation: SituationIx, command: &Command) -> String {
    let scenario = &case.scenario;
    let who = |who: Who| scenario.member(who).id.as_str();
    let reason =
        |because: &Option<String>| because.as_ref().map_or_else(String::new, |text| format!(" because \"{text}\""));
    match command {
        Command::Decide { role, options, because } => {
            let known = scenario.situation(situation).decision.options();
            let ids: Vec<&str> =
                options.iter().filter_map(|at| known.get(usize::from(*at))).map(|one| one.id.as_str()).collect();
            format!("as {}: {}{}", who(*role), ids.join(", "), reason(because))
        }
        Command::Act { role, act, toward, because } => {
            let act = &case.procedure.acts[act.at()].id;
            let toward = toward.map_or_else(String::new, |toward| format!(" toward {}", who(toward)));
            format!("as {}: do {act}{toward}{}", who(*role), reason(because))
        }
        Command::Tell { role, to, fact, because } => {
            let fact = &scenario.facts[fact.at()].id;
            format!("as {}: tell {} {fact}{}", who(*role), who(*to), reason(because))
        }
        Command::Wait { until: WaitUntil::Arrival(coming), .. } => format!("wait until {} arrives", who(*coming)),
        Command::Wait { until: WaitUntil::NextArrival, .. } => "wait until somebody arrives".to_owned(),
        Command::Wait { until: WaitUntil::Time(length), .. } => format!("wait {} min", length.minutes()),
        Command::LetPass => "let the time pass".to_owned(),
        Command::Inject(inject) => format!("inject {}", scenario.injects[inject.at()].id),
    }
}

/// A way as the lines of a plan.
#[must_use]
pub fn plan_lines(case: &Case, way: &Way) -> Vec<String> {
    way.iter().map(|step| plan_line(case, step.situation, &step.command)).collect()
}
