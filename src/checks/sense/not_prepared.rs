//! A case that nobody is prepared for.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1027",
    severity: Severity::Warning,
    title: "a workshop needs this before or after the play",
    why: "Before anybody plays, the content note is read aloud, and people hear what they will practise. \
        Afterwards they talk: without questions for the debrief the play is all that remains.",
    broken: Example::Case(
        r#"
id: "closure",
//  ^^^
content_note: "Nothing graphic is shown or asked.",
objectives: ["Stop first"],
debrief: [],
"#,
    ),
    repaired: Example::Case(
        r#"
id: "closure",
content_note: "Nothing graphic is shown or asked.",
objectives: ["Stop first"],
debrief: ["What did the driver see?"],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let doc = &case.doc;
    let empty = |list: &[String]| list.iter().all(|text| text.trim().is_empty());
    let needed = [
        (
            doc.content_note.marked().trim().is_empty(),
            "content_note",
            "a text",
            "what may weigh on people, read aloud before",
        ),
        (empty(&doc.objectives), "objectives", "a list", "what people practise"),
        (empty(&doc.debrief), "debrief", "a list", "the questions people talk about afterwards"),
    ];
    for (missing, field, shape, what) in needed {
        // An empty text is told where it stands.
        if missing && (field != "content_note" || case.places.field(doc.span, field).is_none()) {
            let message = format!("{field} is missing: {what}");
            findings.tell(&RULE, doc.id.span, message, format!("add {field}: with {shape}"));
        }
    }
}
