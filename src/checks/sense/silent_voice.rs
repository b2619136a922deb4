//! A voice that says nothing.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1028",
    severity: Severity::Warning,
    title: "a voice says nothing",
    why: "In the debrief the room hears what a person knew, feared and needed at a moment. An entry without any of the \
        three is a page without words.",
    broken: Example::Case(
        r#"
voice: [( of: "driver", at: "a-car" )],
//      ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
voice: [( of: "driver", at: "a-car", needed: "Somebody who says how long it takes." )],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    for voice in &case.doc.voice {
        if ["knew", "feared", "needed"].iter().all(|field| case.places.field(voice.span, field).is_none()) {
            let message = format!("the voice of \"{}\" says nothing here", voice.of.value);
            findings.tell(&RULE, voice.span, message, "add knew, feared or needed, in the person’s own words");
        }
    }
}
