//! The clauses of the procedure, with what holds here beside them.

use maud::{Markup, html};

use crate::procedure::model::Clause;
use crate::procedure::{Applies, Procedure};
use crate::scenario::Case;

use super::Options;
use super::page::page;
use super::parts::{empty_lines, prose, standing};

/// All clauses of the procedure of a case.
pub(super) fn clauses(case: &Case, options: &Options<'_>) -> String {
    let procedure = &*case.procedure;
    let words = options.words;
    let content = html! {
        div class="compact" {
        h1 { (procedure.title) }
        @if !procedure.notice.is_empty() { div class="box" { (prose(&procedure.notice)) } }
        (prose(&procedure.territory))
        @for (at, phase) in procedure.phases.iter().enumerate() {
            section {
                h2 { (phase.id) ". " (phase.name) }
                @for clause in procedure.clauses.iter().filter(|clause| clause.phase == at) { (told(clause, options)) }
            }
        }
        }
    };
    page(&procedure.title, &standing(procedure, words), options, content)
}

/// For whom a clause is written, in words; nothing where it is for everybody.
pub(super) fn for_whom(clause: &Clause, options: &Options<'_>) -> Option<String> {
    match clause.applies {
        Applies::Both => None,
        Applies::Adult => Some(options.words.say("handbook-adult")),
        Applies::Child => Some(options.words.say("handbook-child")),
    }
}

fn told(clause: &Clause, options: &Options<'_>) -> Markup {
    let words = options.words;
    let parts = [
        ("handbook-part-who", clause.responsible.as_str()),
        ("handbook-part-present", &clause.present),
        ("handbook-part-when", &clause.deadline),
    ];
    html! {
        article class="box" {
            h3 { (clause.id) " " (clause.title) }
            @if let Some(group) = for_whom(clause, options) { p class="second" { (group) } }
            (prose(&clause.text))
            @if !clause.rules_out.is_empty() { p { strong { (words.say("handbook-part-not")) } " " (clause.rules_out.plain()) } }
            @for (key, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
                p { strong { (words.say(key)) } " " (text) }
            }
            p { strong { (words.say("handbook-part-why")) } " " (clause.why.plain()) }
            p class="second" { (words.say("handbook-part-source")) " " (clause.source) }
            (here(clause, options))
        }
    }
}

/// What holds here, or room to write it down.
fn here(clause: &Clause, options: &Options<'_>) -> Markup {
    let words = options.words;
    let Some(local) = &clause.local else {
        return html! { p class="second" { (words.say("print-clause-here")) } (empty_lines(1)) };
    };
    html! {
        @if !local.text.is_empty() { p { strong { (words.say("handbook-part-local")) } " " (local.text.plain()) } }
        @if !local.reference.is_empty() { p { strong { (words.say("handbook-part-reference")) } " " (local.reference) } }
        @if !local.confirmed_by.is_empty() {
            p { (words.text(&crate::base::Message::new("handbook-confirmed").with("who", local.confirmed_by.as_str()))) }
        }
    }
}

/// The clauses of a procedure by phase, for a table.
pub(super) fn by_phase(procedure: &Procedure) -> impl Iterator<Item = (&str, Vec<&Clause>)> {
    procedure.phases.iter().enumerate().map(|(at, phase)| {
        (phase.name.as_str(), procedure.clauses.iter().filter(|clause| clause.phase == at).collect())
    })
}
