//! Brackets inside brackets without end.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0108",
    severity: Severity::Error,
    title: "brackets are nested too deeply",
    why: "Our deepest files need less than half of what is allowed. A file that goes deeper has lost a closing \
        bracket somewhere before.",
    broken: Example::WholeCase(
        r#"
(((((((((((((((((((((((((((((((((((((((((((((((((
//                                              ^
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
