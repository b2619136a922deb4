//! An invisible mark at the beginning that some editors write.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0010",
    severity: Severity::Warning,
    title: "the file begins with a byte-order mark",
    why: "Some editors write an invisible mark before the first letter. Other programs stumble over it. Save as \
        UTF-8 without it.",
    broken: Example::WholeCase(
        r#"
﻿( format: 1, id: "closure", title: "The closure", procedure: "crew", begins: "Monday 08:00",
^^^
  content_note: "Nothing graphic is shown or asked.", objectives: ["Stop first"], debrief: ["What did you see?"],
  roles: [( id: "flagger", name: "Flagger", agency: "crew", brief: "You hold the flag." )],
  situations: [( id: "evening", ending: true, text: "The day ends." )] )
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
