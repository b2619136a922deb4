//! Curly or single quotes around a text, as word processors put them.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0003",
    severity: Severity::Error,
    title: "curly or single quotes stand around a text",
    why: "Word processors turn straight quotes into curly ones by themselves. The quotes around a text are \
        straight; inside it curly ones are welcome. A plain text editor leaves them as typed.",
    broken: Example::Case(
        r#"
title: “The closure”,
//     ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
