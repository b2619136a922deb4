//! More people to speak for than the facilitator and the helpers can.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::PlayedBy;

pub(super) const RULE: Rule = Rule {
    code: "RB0513",
    severity: Severity::Warning,
    title: "too few people to speak for everybody",
    why: "Whoever is `played_by: Facilitator` is spoken for in the room. One person can give a voice to two or three \
        people; with more, the voices run together and the people become a crowd. `helpers` says how many are needed \
        beside the facilitator, and the pre-brief tells it.",
    broken: Example::Case(
        r#"
people: [
    ( id: "driver", name: "The driver", assisted: true, at: "road", played_by: Facilitator ),
    ( id: "son", name: "The son", assisted: true, at: "road", played_by: Facilitator ),
    ( id: "daughter", name: "The daughter", assisted: true, at: "road", played_by: Facilitator ),
    ( id: "guest", name: "The guest", assisted: true, at: "road", played_by: Facilitator ),
//        ^^^
],
"#,
    ),
    repaired: Example::Case(
        r#"
helpers: 1,
people: [
    ( id: "driver", name: "The driver", assisted: true, at: "road", played_by: Facilitator ),
    ( id: "son", name: "The son", assisted: true, at: "road", played_by: Facilitator ),
    ( id: "daughter", name: "The daughter", assisted: true, at: "road", played_by: Facilitator ),
    ( id: "guest", name: "The guest", assisted: true, at: "road", played_by: Facilitator ),
],
"#,
    ),
    check: Check::Whole(check),
};

/// For how many people one person can speak.
const VOICES_EACH: usize = 3;

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let speakers = 1 + usize::from(scenario.helpers);
    let voices: Vec<_> = case.doc.people.iter().filter(|one| one.played_by == PlayedBy::Facilitator).collect();
    if let Some(first_too_many) = voices.get(VOICES_EACH * speakers) {
        let needed = voices.len().div_ceil(VOICES_EACH) - 1;
        let message = format!("{} people are spoken for by {speakers}", voices.len());
        findings.tell(&RULE, first_too_many.id.span, message, format!("write helpers: {needed}"));
    }
}
