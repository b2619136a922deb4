//! A play that has no gap, and does not come to the best ending all the same.

use crate::assessment::{Accepted, assess};
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::engine::Play;
use crate::library::TextFile;
use crate::rehearsal::plan::StepKind;
use crate::rehearsal::{Changed, Explored, Plan, one_step_changes, run_plan};
use crate::scenario::{Case, SituationIx};

pub(super) const RULE: Rule = Rule {
    code: "RB0931",
    severity: Severity::Warning,
    title: "the story counts a miss that the procedure does not know",
    why: "An ending with best: true is what the procedure leads to. Whatever closes it should have a finding, or the \
        table sees the poorer ending and the debrief has nothing to say about it. All ways are tried as far as they can \
        be, and every change of one step in the plans beside the case that come to the best ending.",
    broken: Example::Case(
        r#"
flags: ["late-tea"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "tea-first", say: "Stop the car, then the tea.", does: [( act: "halt" )], sets: ["late-tea"] ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "sunset", ending: true, best: true, when: Not(Flag("late-tea")), text: "The sun goes down." ),
//        ^^^^^^
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
flags: ["not-stopped"],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", sets: ["not-stopped"] ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "sunset", ending: true, best: true, when: Not(Flag("not-stopped")), text: "The sun goes down." ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Paths(check),
};

fn check(text: &CaseText<'_>, case: &Case, explored: &Explored, out: &mut Findings<'_>) {
    let best = case.scenario.situations.iter().position(|situation| situation.best);
    let Some(doc) = best.and_then(|best| text.doc.situations.get(best)) else { return };
    let help = "let the procedure ask for what this play left out, or let the case not count it as a miss";
    let mut tell = |ending: SituationIx, how: String| {
        let ending = &case.scenario.situation(ending).id;
        out.tell(
            &RULE,
            doc.id.span,
            format!("nothing is told as a gap, and the play ends in \"{ending}\": {how}"),
            help,
        );
    };
    for (ending, way) in &explored.scores.closed {
        tell(*ending, super::told(case, way));
    }
    let folder = text.file.path.strip_suffix("scenario.ron").unwrap_or_default();
    for file in text.files.iter().filter(|file| file.path.starts_with(folder) && file.path.ends_with(".plan")) {
        for (ending, changed) in closed_by_one_step(case, file) {
            let instead = match &changed.step {
                Some(StepKind::Decide { options, .. }) => format!("with {} instead", options.join(", ")),
                _ => "with that step left out".to_owned(),
            };
            tell(ending, format!("{}, line {}, {instead}", file.path, changed.line));
        }
    }
}

/// Changes of one step in a plan that comes to the best ending, which have no gap and end elsewhere.
fn closed_by_one_step(case: &Case, file: &TextFile) -> Vec<(SituationIx, Changed)> {
    let is_best = |play: &Play| case.scenario.situation(play.state().situation).best;
    let plan = Plan::parse(&file.path, &file.text).value.filter(|plan| is_best(&run_plan(case, plan, SEED).0));
    let changed = plan.map(|plan| one_step_changes(case, &plan, SEED)).unwrap_or_default().into_iter();
    let has_gap = |play: &Play| {
        let findings = assess(case, play.log(), &Accepted::default()).findings;
        findings.iter().any(|finding| finding.kind.is_gap())
    };
    let closed = changed.filter(|changed| !is_best(&changed.play) && !has_gap(&changed.play));
    closed.map(|changed| (changed.play.state().situation, changed)).collect()
}

/// The luck with which plans are played here.
const SEED: u64 = 1;
