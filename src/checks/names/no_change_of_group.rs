//! A change of group that concerns nobody or changes nothing.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0217",
    severity: Severity::Error,
    title: "this change of group means nothing",
    why: "Whether somebody counts as a child or an adult decides which clauses are about them, so only a person \
        being assisted can change from one to the other, at a time or when something holds.",
    broken: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", at: "road", becomes: [( to: Child, at: "10 min" )] )],
//             ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", at: "road", assisted: true, becomes: [( to: Child, at: "10 min" )] )],
"#,
    ),
    check: Check::Reader,
};
