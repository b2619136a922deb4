//! An id that cannot be written in a plan or a log.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0203",
    severity: Severity::Error,
    title: "this cannot be an id",
    why: "Ids are used in plans, logs and file names. Letters a to z, digits and hyphens can stand in them.",
    broken: Example::Case(
        r#"
places: [( id: "the bend", name: "The bend" ), ( id: "road", name: "The road" )],
//             ^^^
people: [( id: "driver", name: "The driver", assisted: true, at: "the bend" )],
"#,
    ),
    repaired: Example::Case(
        r#"
places: [( id: "the-bend", name: "The bend" ), ( id: "road", name: "The road" )],
people: [( id: "driver", name: "The driver", assisted: true, at: "the-bend" )],
"#,
    ),
    check: Check::Reader,
};
