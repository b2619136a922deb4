//! Some people are drawn as who they are, and another one by lot.

use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};

pub(super) const RULE: Rule = Rule {
    code: "RB1030",
    severity: Severity::Warning,
    title: "nobody knows what this person looks like",
    why: "Whoever has no `looks` is drawn as a man or a woman by lot, and the father of the story wears a skirt. Say it for \
        each person; it shows what anybody would see, and never what is true.",
    broken: Example::Case(
        r#"
people: [
    ( id: "driver", name: "The driver", looks: Woman, assisted: true, at: "road" ),
    ( id: "father", name: "Her father", at: "road" ),
//        ^^^
],
"#,
    ),
    repaired: Example::Case(
        r#"
people: [
    ( id: "driver", name: "The driver", looks: Woman, assisted: true, at: "road" ),
    ( id: "father", name: "Her father", looks: OldMan, at: "road" ),
],
"#,
    ),
    check: Check::Part(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let people = &case.doc.people;
    // A case that says it of nobody leaves all of them to lot, and nobody stands out.
    if people.iter().all(|person| person.looks.is_none()) {
        return;
    }
    for person in people.iter().filter(|person| person.looks.is_none()) {
        let message = format!("nothing says what \"{}\" looks like", person.id.value);
        findings.tell(&RULE, person.id.span, message, "add, for example, looks: Woman");
    }
}
