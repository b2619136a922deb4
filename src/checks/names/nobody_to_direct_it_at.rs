//! An act toward an assisted person in a case that has none.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0212",
    severity: Severity::Error,
    title: "the case has nobody this act could be directed at",
    why: "Some acts are directed at a person being assisted. A case that uses one needs such a person, marked \
        `assisted: true`.",
    broken: Example::Case(
        r#"
procedure: "crew",
people: [( id: "driver", name: "The driver", at: "road" )],
standing: [( act: "wait-with", reply: "You wait together." )],
//                ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
procedure: "crew",
people: [( id: "driver", name: "The driver", assisted: true, at: "road" )],
standing: [( act: "wait-with", reply: "You wait together." )],
"#,
    ),
    check: Check::Reader,
};
