//! Something in the folder that is no file to be read.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};
use crate::library::WhyUnread;

pub(super) const RULE: Rule = Rule {
    code: "RB0030",
    severity: Severity::Warning,
    title: "something in the folder was not read",
    why: "Only plain files are read, each once. A link that leads nowhere or back into the folder, the mark of an \
        editor that somebody is at work on a file, a pipe or a device is left out, so that it never takes the rest \
        of the content away.",
    broken: Example::Unread(
        r#"
by-the-book.plan -> ../an-older-case/by-the-book.plan
^^^
"#,
        WhyUnread::DeadLink,
    ),
    repaired: Example::Plan(
        r#"
as flagger: halt
"#,
    ),
    check: Check::Reader,
};
