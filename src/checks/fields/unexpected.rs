//! Something that the format does not know at this place.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0101",
    severity: Severity::Error,
    title: "something stands here that cannot be read",
    why: "Fields are written as name: value, things in a list stand between [ and ], and a comma stands after each. \
        Whatever is none of this is told and passed over.",
    broken: Example::WholeCase(
        r#"
( format: 1, id: "closure", title: "The closure", procedure: "crew", begins: "Monday 08:00",
  content_note: "Nothing graphic is shown or asked.", objectives: ["Stop first"], debrief: ["What did you see?"],
  roles: [( id: "flagger", name: "Flagger", agency: "crew", brief: "You hold the flag." )],
  situations: [( id: "evening", ending: true, text: "The day ends." )] ) ~
                                                                         ^^^
"#,
    ),
    repaired: Example::WholeCase(
        r#"
( format: 1, id: "closure", title: "The closure", procedure: "crew", begins: "Monday 08:00",
  content_note: "Nothing graphic is shown or asked.", objectives: ["Stop first"], debrief: ["What did you see?"],
  roles: [( id: "flagger", name: "Flagger", agency: "crew", brief: "You hold the flag." )],
  situations: [( id: "evening", ending: true, text: "The day ends." )] )
"#,
    ),
    check: Check::Reader,
};
