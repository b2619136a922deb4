//! A gauge that changes by more than it can hold.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0213",
    severity: Severity::Error,
    title: "a gauge cannot change by this much",
    why: "Gauges go from 0 to 10 and begin at 5. They are a help for talking, never a grade.",
    broken: Example::Case(
        r#"
standing: [( act: "call", adds: ( safety: 20 ), reply: "“We know,” says the office." )],
//                                        ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
standing: [( act: "call", adds: ( safety: 2 ), reply: "“We know,” says the office." )],
"#,
    ),
    check: Check::Reader,
};
