//! A look of a place that nobody can draw.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::scenario::model::LOOKS;

pub(super) const RULE: Rule = Rule {
    code: "RB0219",
    severity: Severity::Warning,
    title: "no picture has this name",
    why: "What a place looks like comes from a short list of pictures. With a name that is none of them the place is \
        drawn as an office, and the bar of the story has a desk and a filing cabinet.",
    broken: Example::Case(
        r#"
places: [( id: "road", name: "The road", looks: "stret" )],
//                                              ^^^
"#,
    ),
    repaired: Example::Case(
        r#"
places: [( id: "road", name: "The road", looks: "street" )],
"#,
    ),
    check: Check::Part(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let looks = case.doc.places.iter().filter_map(|place| place.looks.as_ref());
    for looks in looks.filter(|looks| !LOOKS.contains(&looks.value.as_str())) {
        let message = format!("no place can look like \"{}\"; it is drawn as an office", looks.value);
        findings.tell_unknown(&RULE, looks, message, LOOKS);
    }
}
