//! A clause that nothing can show to be kept.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0206",
    severity: Severity::Error,
    title: "a clause has no rule",
    why: "A clause is assessed by its rules. One without any would silently never count; say in `unobservable` why \
        nothing in a play can show it.",
    broken: Example::Procedure(
        r#"
clauses: [
    ( id: "A1", phase: "A", title: "Stop first", severity: Major, text: "Stop the traffic first.", why: "Cars are fast.",
//        ^^^
      source: "ours" ),
],
"#,
    ),
    repaired: Example::Procedure(
        r#"
clauses: [
    ( id: "A1", phase: "A", title: "Stop first", severity: Major, text: "Stop the traffic first.", why: "Cars are fast.",
      source: "ours", obligations: [( id: "halt", asks: "stop the traffic", trigger: Start, acts: ["halt"] )] ),
],
"#,
    ),
    check: Check::Reader,
};
