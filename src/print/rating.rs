//! A slip on which the talk itself is rated in a minute, against statements: no name, no total.

use maud::html;

use crate::debrief::statements::{ANSWERS, STATEMENTS};
use crate::scenario::Case;

use super::Options;
use super::page::page;
use super::parts::standing;

/// The slip.
pub(super) fn rating(case: &Case, options: &Options<'_>) -> String {
    let words = options.words;
    let title = words.say("print-rating");
    let content = html! {
        h1 { (title) }
        p { (words.say("print-rating-how")) }
        table {
            thead { tr { th scope="col" { (words.say("print-rating-statement")) } @for answer in ANSWERS { th scope="col" { (words.say(&format!("rate-{answer}"))) } } } }
            tbody { @for statement in STATEMENTS { tr { th scope="row" { (words.say(&format!("rate-statement-{statement}"))) } @for _ in ANSWERS { td { "☐" } } } } }
        }
        div class="write" { strong { (words.say("print-rating-one")) } }
    };
    page(&title, &standing(&case.procedure, words), options, content)
}
