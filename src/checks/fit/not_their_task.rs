//! An act done by somebody whose agency it does not belong to.

use super::doings::does_of;
use crate::base::Severity;
use crate::base::read::Name;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::procedure::AgencyIx;

pub(super) const RULE: Rule = Rule {
    code: "RB0601",
    severity: Severity::Warning,
    title: "this act is not that agency's task",
    why: "The procedure says which agencies may do an act. An option that lets another agency do it is told at the \
        debrief as a slip of the team, although the case itself arranged it. If the slip is the point, use an act \
        that stands for it.",
    broken: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", does: [( act: "list" )] ),
//                                                           ^^^
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through.", does: [( act: "tell" )] ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Part(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for (actor, does) in does_of(&case.doc) {
        let is_role = |name: &&Name| case.doc.roles.iter().any(|role| role.id.value == name.value);
        let Some(actor) = does.by.as_ref().or(actor.filter(is_role)) else { continue };
        let Some(act) = case.procedure.act(&does.act.value).map(|at| &case.procedure.acts[at.at()]) else { continue };
        let Some(agency) = agency_of(case, &actor.value) else { continue };
        if !act.by.includes(agency) {
            let message = format!("\"{}\" is not a task of the agency of \"{}\"", act.id, actor.value);
            let can = case.procedure.agencies.iter().enumerate();
            let can = can.filter(|(at, _)| act.by.contains(AgencyIx::of(*at))).map(|(_, agency)| agency.id.as_str());
            let help =
                format!("it is done by: {}; name who does it with by: \"…\"", can.collect::<Vec<_>>().join(", "));
            findings.tell(&RULE, does.act.span, message, help);
        }
    }
}

/// The agency of somebody; `None` when nobody has this name, or when the agency is unknown, which is told elsewhere.
fn agency_of(case: &CaseText<'_>, id: &str) -> Option<Option<AgencyIx>> {
    let role = case.doc.roles.iter().find(|role| role.id.value == id).map(|role| Some(&role.agency));
    let person = || case.doc.people.iter().find(|person| person.id.value == id).map(|person| person.agency.as_ref());
    let agency = role.or_else(person)?;
    let position = |name: &Name| case.procedure.agencies.iter().position(|agency| agency.id == name.value);
    match agency {
        Some(name) => position(name).map(|at| Some(AgencyIx::of(at))),
        None => Some(None),
    }
}
