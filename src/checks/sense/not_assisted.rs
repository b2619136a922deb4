//! Something that is true only of people being assisted.

use super::pieces::{conditions, pieces};
use crate::base::Severity;
use crate::base::read::Name;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::document::Condition;

pub(super) const RULE: Rule = Rule {
    code: "RB1013",
    severity: Severity::Warning,
    title: "this is about somebody who is not assisted",
    why: "Consent and the moments of the procedure are about the people being assisted; no clause asks \
        anything about others. A wrong name here makes a breach out of something well done.",
    broken: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road" ), ( id: "friend", name: "A friend", at: "road" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], consents: [( of: "friend", to: "share" )] ),
//                                                                                    ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road" ), ( id: "friend", name: "A friend", at: "road" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )], consents: [( of: "driver", to: "share" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let assisted: Vec<&str> =
        case.doc.people.iter().filter(|person| person.assisted).map(|person| &*person.id.value).collect();
    let everybody: Vec<&str> = case.everybody().collect();
    let mut look = |name: &Name, what: &str| {
        let of: Vec<&str> = case.people_named(&name.value).collect();
        // Unknown names are told where names are.
        if assisted.is_empty() || of.iter().any(|one| !everybody.contains(one)) {
            return;
        }
        if let Some(other) = of.iter().find(|one| !assisted.contains(one)) {
            let message = format!("{what} \"{other}\", who is not assisted");
            findings.tell(
                &RULE,
                name.span,
                message,
                format!("name somebody with assisted: true: {}", assisted.join(", ")),
            );
        }
    };
    for piece in pieces(&case.doc) {
        piece.effects.consents.iter().for_each(|one| look(&one.of, "this is the consent of"));
        let moments = piece.effects.happens.iter().filter_map(|one| one.person.as_ref());
        moments.for_each(|name| look(name, "this comes to be true of"));
    }
    case.doc.voice.iter().for_each(|voice| look(&voice.of, "this is the voice of"));
    for condition in conditions(&case.doc) {
        if let Condition::Agreed(name, _) = condition.test {
            look(name, "this asks for the consent of");
        }
    }
}
