//! A folder that has not the name of its case.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB0303",
    severity: Severity::Warning,
    title: "the folder has another name than the case",
    why: "A case is found by its id and by its folder: plans, translations and plays that are kept stand \
        beside it. Where the two differ, as after copying a folder for a translation, something is \
        looked for in the wrong place.",
    broken: Example::Case(
        r#"
id: "closures",
//  ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
id: "closure",
"#,
    ),
    check: Check::Part(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let folder = case.file.path.rsplit('/').nth(1).unwrap_or_default();
    let id = &case.doc.id;
    if !folder.is_empty() && !id.value.is_empty() && folder != id.value {
        let message = format!("the folder is called \"{folder}\", and the case \"{}\"", id.value);
        findings.tell(
            &RULE,
            id.span,
            message,
            format!("write id: \"{folder}\", or give the folder the name of the case"),
        );
    }
}
