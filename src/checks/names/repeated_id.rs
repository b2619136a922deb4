//! Two things with one id: a reference could mean either.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0202",
    severity: Severity::Error,
    title: "an id stands twice",
    why: "A reference could mean either of the two, and one of them would never be found. Both places are named.",
    broken: Example::Case(
        r#"
places: [
    ( id: "road", name: "The road" ),
    ( id: "road", name: "The bridge" ),
//        ^^^
],
"#,
    ),
    repaired: Example::Case(
        r#"
places: [
    ( id: "road", name: "The road" ),
    ( id: "bridge", name: "The bridge" ),
],
people: [( id: "driver", name: "The driver", assisted: true, at: "bridge" )],
"#,
    ),
    check: Check::Reader,
};
