//! A name in a plan that nothing has.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0403",
    severity: Severity::Error,
    title: "nothing has this name in a plan",
    why: "A plan speaks of roles, options, facts, news and endings of its case, and of acts and clauses of the \
        procedure, each by its short name. After a name that nothing has the plan cannot go on, or it would test \
        nothing.",
    broken: Example::Plan(
        r#"
as flager: halt
   ^^^
as flagger: hald
            ^^^
expect ending: morning
               ^^^
expect done: Z9
             ^^^
"#,
    ),
    repaired: Example::Plan(
        r#"
as flagger: halt
expect ending: evening
expect done: A1
"#,
    ),
    check: Check::Reader,
};
