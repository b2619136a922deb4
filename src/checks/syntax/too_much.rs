//! A file too long to be content, or with more problems than anybody reads.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0014",
    severity: Severity::Error,
    title: "there is too much in this file",
    why: "Nobody can mend five hundred problems at once: the first ones are told, and many of the others may go \
        with them. A file of more than a million words and signs is no content and is not read.",
    broken: Example::Long("[], [], [], [], [], … a million words and signs", "[], ", 400_000),
    repaired: Example::Case(
        r#"
title: "The closure",
"#,
    ),
    check: Check::Reader,
};
