//! A row of the list of terms that has not its columns.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0109",
    severity: Severity::Error,
    title: "this row of the list of terms cannot be read",
    why: "The list of terms is a table with a fixed number of columns, named in its first row. A text with a comma \
        in it stands in quotes.",
    broken: Example::Terms(
        r#"
id,category,en,sq,sr_latin,confidence_sq,confidence_sr,read_in_source_sq,read_in_source_sr,basis,note
flag,tool,flag,flamur,zastava,high
^^^
"#,
    ),
    repaired: Example::Terms(
        r#"
id,category,en,sq,sr_latin,confidence_sq,confidence_sr,read_in_source_sq,read_in_source_sr,basis,note
flag,tool,flag,flamur,zastava,high,high,no,no,,
"#,
    ),
    check: Check::Reader,
};
