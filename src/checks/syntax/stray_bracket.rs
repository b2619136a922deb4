//! A closing bracket that nothing opened.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0007",
    severity: Severity::Error,
    title: "a closing bracket that nothing opened",
    why: "Often left over after something was taken out. Everything behind it would be read in the wrong place.",
    broken: Example::Case(
        r#"
places: [( id: "road", name: "The road" ) )],
//                                        ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
places: [( id: "road", name: "The road" )],
"#,
    ),
    check: Check::Reader,
};
