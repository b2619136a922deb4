//! A clause that no case of the folder could ever ask for.

use crate::base::Bits;
use crate::base::Severity;
use crate::checks::story::World;
use crate::checks::{Check, Example, Findings, PackText, Rule};
use crate::procedure::model::Trigger;
use crate::procedure::{ActIx, Clause};

pub(super) const RULE: Rule = Rule {
    code: "RB0603",
    severity: Severity::Warning,
    title: "no case exercises this clause",
    why: "A clause that nothing in any case calls for is never practised and never assessed. Cases bring clauses to \
        life by the moments that happen and the acts that can be done in them. It is told once a folder holds \
        three cases or more that are held against the procedure; one case alone cannot exercise everything.",
    broken: Example::Pack(
        r#"
clauses: [
    ( id: "A1", phase: "A", title: "Stop first", severity: Major, text: "Stop the traffic first.", why: "Cars are fast.",
      source: "ours", obligations: [( id: "halt", asks: "stop the traffic", trigger: Start, acts: ["halt"] )] ),
    ( id: "A2", phase: "A", title: "Grit on ice", severity: Major, text: "Grit the road when there is ice.",
//        ^^^
      why: "Ice is slippery.", source: "ours",
      obligations: [( id: "list", asks: "look at the list", trigger: Moment("ice"), acts: ["list"] )] ),
],
"#,
    ),
    repaired: Example::Pack(
        r#"
clauses: [
    ( id: "A1", phase: "A", title: "Stop first", severity: Major, text: "Stop the traffic first.", why: "Cars are fast.",
      source: "ours", obligations: [( id: "halt", asks: "stop the traffic", trigger: Start, acts: ["halt"] )] ),
    ( id: "A2", phase: "A", title: "Grit on ice", severity: Major, text: "Grit the road when there is ice.",
      why: "Ice is slippery.", source: "ours",
      obligations: [( id: "list", asks: "look at the list", trigger: Start, acts: ["list"] )] ),
],
"#,
    ),
    check: Check::Pack(check),
};

/// One or two cases cannot exercise a whole procedure.
const FEWEST_CASES: usize = 3;

fn check(pack: &PackText<'_>, findings: &mut Findings<'_>) {
    if pack.cases.len() < FEWEST_CASES {
        return;
    }
    let worlds: Vec<World<'_>> = pack.cases.iter().map(|case| World::of(case, &pack.procedure)).collect();
    for doc in &pack.doc.clauses {
        let Some(clause) = pack.procedure.clauses.iter().find(|clause| clause.id == doc.id.value) else { continue };
        if clause.unobservable.is_none() && !worlds.iter().any(|world| asks_for(world, clause)) {
            let message = format!("none of {} cases exercises clause {}", worlds.len(), clause.id);
            findings.tell(
                &RULE,
                doc.id.span,
                message,
                "let a moment or an act of this clause occur in one of the cases",
            );
        }
    }
}

/// Whether a play of a case could owe or breach anything of a clause.
fn asks_for(world: &World<'_>, clause: &Clause) -> bool {
    let any = |acts: &Bits| acts.iter().any(|act| world.can_be_done(ActIx::of(act)));
    let owed = |trigger: &Trigger| match trigger {
        Trigger::Start => true,
        Trigger::Moment(moment) => world.can_happen(*moment),
        Trigger::First(acts) | Trigger::Each(acts) => any(acts),
    };
    clause.obligations.iter().any(|rule| owed(&rule.trigger))
        || clause.precedences.iter().any(|rule| any(&rule.after))
        || clause.presence.iter().any(|rule| any(&rule.during))
        || clause.consent.iter().any(|rule| any(&rule.during))
        || clause.prohibitions.iter().any(|rule| any(&rule.acts))
}
