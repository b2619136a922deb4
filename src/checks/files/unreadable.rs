//! A file of content that cannot be read, or is too large to be one.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};
use crate::library::WhyUnread;

pub(super) const RULE: Rule = Rule {
    code: "RB0031",
    severity: Severity::Error,
    title: "a file of content cannot be read",
    why: "A file that nobody may read, that the disk does not give, or that is far larger than content is left out; \
        everything else can be played. What was to stand in it is missing.",
    broken: Example::Unread(
        r#"
-rw-r--r-- 900M by-the-book.plan
^^^
"#,
        WhyUnread::TooLarge { megabytes: 8 },
    ),
    repaired: Example::Plan(
        r#"
as flagger: halt
"#,
    ),
    check: Check::Reader,
};
