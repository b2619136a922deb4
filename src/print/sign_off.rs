//! The sheet on which the agencies sign a local edition: clause by clause whether it holds here, and then the names.

use maud::html;

use crate::scenario::Case;

use super::Options;
use super::clauses::by_phase;
use super::page::page;
use super::parts::{empty_lines, prose, sign, standing};

/// The sheet for the procedure of a case.
pub(super) fn sign_off(case: &Case, options: &Options<'_>) -> String {
    let procedure = &*case.procedure;
    let words = options.words;
    let title = words.say("print-sign-off");
    let columns = ["print-sign-clause", "print-sign-holds", "print-sign-differs", "print-sign-by"];
    let content = html! {
        h1 { (title) }
        p class="lead" { (procedure.title) }
        p { (words.say("print-sign-off-how")) }
        div class="columns" {
            div { p { (words.say("handbook-organisation")) } (empty_lines(1)) }
            div { p { (words.say("handbook-edition-name")) } (empty_lines(1)) }
        }
        @for (phase, clauses) in by_phase(procedure) {
            table {
                caption { (phase) }
                thead { tr { @for column in columns { th scope="col" { (words.say(column)) } } } }
                tbody { @for clause in clauses {
                    tr {
                        td style="width:38%" { strong { (clause.id) } " " (clause.title) }
                        td style="width:10%" { @if clause.is_confirmed() { (words.say("print-yes")) } }
                        td { @if let Some(local) = &clause.local { (local.reference) } }
                        td { @if let Some(local) = &clause.local { (local.confirmed_by) } }
                    }
                } }
            }
        }
        h2 { (words.say("handbook-territory")) }
        (prose(&procedure.territory))
        (empty_lines(2))
        table class="signed" {
            caption { (words.say("print-sign-names")) }
            thead { tr { @for column in ["print-agency", "print-name", "print-date", "print-signature"] { th scope="col" { (words.say(column)) } } } }
            tbody { @for agency in &procedure.agencies {
                tr { td { (sign(Some(agency), "sign")) (agency.name) } td class="empty" {} td class="empty" {} td class="empty" {} }
            } }
        }
    };
    page(&title, &standing(procedure, words), options, content)
}
