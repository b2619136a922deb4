//! A field without which a thing cannot be understood.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0103",
    severity: Severity::Error,
    title: "a field is missing",
    why: "Some fields cannot be left out: without an id nothing can refer to a thing, without a text there is \
        nothing to read. Those that may be left out have a sensible default.",
    broken: Example::Case(
        r#"
places: [( name: "The road" ), ( id: "road", name: "The road" )],
//       ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
places: [( id: "road", name: "The road" )],
"#,
    ),
    check: Check::Reader,
};
