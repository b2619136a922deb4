//! A word without quotes that is none of those that can stand there.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0105",
    severity: Severity::Error,
    title: "this word is not one of those that can stand here",
    why: "Words without quotes, such as Child or Flag( … ), come from a short list. The nearest one is named.",
    broken: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road", group: Chld )],
//                                                                              ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
people: [( id: "driver", name: "The driver", assisted: true, at: "road", group: Child )],
"#,
    ),
    check: Check::Reader,
};
