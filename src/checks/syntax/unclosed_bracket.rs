//! An opening bracket whose closing one is missing.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0005",
    severity: Severity::Error,
    title: "a bracket is not closed",
    why: "Every ( and [ needs its ) and ]. Both ends are told: where it was opened, and where something else goes \
        on.",
    broken: Example::Case(
        r#"
places: [
    ( id: "road", name: "The road",
//  ^^^
    ( id: "desk", name: "The desk" ),
],
people: [( id: "driver", name: "The driver", assisted: true, at: "desk" )],
"#,
    ),
    repaired: Example::Case(
        r#"
places: [
    ( id: "road", name: "The road" ),
    ( id: "desk", name: "The desk" ),
],
people: [( id: "driver", name: "The driver", assisted: true, at: "desk" )],
"#,
    ),
    check: Check::Reader,
};
