//! A file that is written as JSON.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0017",
    severity: Severity::Error,
    title: "the file is written as JSON",
    why: "These files are written in RON, which looks much like JSON: fields stand in round brackets instead of \
        braces, and their names without quotes. Texts, numbers and lists are the same. It is told once; the rest of \
        the file is read as it was meant, so that everything else in it is told as well.",
    broken: Example::WholeCase(
        r#"
{
^^^
    "format": 1,
    "id": "closure",
    "title": "The closure",
    "procedure": "crew",
    "minutes": { "play": 20, "debrief": 20 },
    "begins": "Monday 08:00",
    "content_note": "Nothing graphic is shown or asked.",
    "objectives": [ "Stop first" ],
    "debrief": [ "What did you see?" ],
    "roles": [ { "id": "flagger", "name": "Flagger", "agency": "crew", "brief": "You hold the flag." } ],
    "situations": [
        { "id": "a-car", "acts": "flagger", "text": "A car comes fast.", "choices": [
            { "id": "wave", "say": "Wave it through." },
            { "id": "halt", "say": "Stop the car.", "does": [ { "act": "halt" } ] }
        ] },
        { "id": "evening", "ending": true, "text": "The day ends." }
    ]
}
"#,
    ),
    repaired: Example::WholeCase(
        r#"
(
    format: 1,
    id: "closure",
    title: "The closure",
    procedure: "crew",
    minutes: ( play: 20, debrief: 20 ),
    begins: "Monday 08:00",
    content_note: "Nothing graphic is shown or asked.",
    objectives: [ "Stop first" ],
    debrief: [ "What did you see?" ],
    roles: [ ( id: "flagger", name: "Flagger", agency: "crew", brief: "You hold the flag." ) ],
    situations: [
        ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
            ( id: "wave", say: "Wave it through." ),
            ( id: "halt", say: "Stop the car.", does: [ ( act: "halt" ) ] )
        ] ),
        ( id: "evening", ending: true, text: "The day ends." )
    ]
)
"#,
    ),
    check: Check::Reader,
};
