//! A sign that looks like another one, or like none.

use crate::base::Severity;
use crate::checks::{Check, Example, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0022",
    severity: Severity::Error,
    title: "a sign here looks like another one, or like none",
    why: "Names, fields and numbers are written with the letters, the digits and the minus of the \
        keyboard. A Cyrillic or Greek letter, the minus of a word processor, a blank at the end of a \
        name, a sign that nobody sees or a letter in two pieces makes it another name. It is mended \
        where it stands; whoever refers to the right name is right.",
    broken: Example::Case(
        r#"
people: [( id: "аdriver", name: "The driver", assisted: true, at: "road" )],
//              ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
people: [( id: "adriver", name: "The driver", assisted: true, at: "road" )],
"#,
    ),
    check: Check::Reader,
};
