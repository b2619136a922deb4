//! A soft limit behind the hard one.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0207",
    severity: Severity::Error,
    title: "the soft limit is later than the hard one",
    why: "Done by the soft limit is in time, later than the hard one is as good as missing. The soft one comes \
        first.",
    broken: Example::Procedure(
        r#"
clauses: [
    ( id: "A1", phase: "A", title: "Stop first", severity: Major, text: "Stop the traffic first.", why: "Cars are fast.",
      source: "ours", obligations: [( id: "halt", asks: "stop the traffic", trigger: Start, acts: ["halt"],
        due: ( soft: "2 h", hard: "30 min" ) )] ),
//           ^^^
],
"#,
    ),
    repaired: Example::Procedure(
        r#"
clauses: [
    ( id: "A1", phase: "A", title: "Stop first", severity: Major, text: "Stop the traffic first.", why: "Cars are fast.",
      source: "ours", obligations: [( id: "halt", asks: "stop the traffic", trigger: Start, acts: ["halt"],
        due: ( soft: "30 min", hard: "2 h" ) )] ),
],
"#,
    ),
    check: Check::Reader,
};
