//! A field without a value.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0016",
    severity: Severity::Error,
    title: "nothing stands behind the name of a field",
    why: "A field that is not needed is left out as a whole; one that is there needs a value.",
    broken: Example::Case(
        r#"
title: ,
^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
