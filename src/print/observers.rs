//! A sheet for each observer: what to look for, and rows for moments as they come. Observers write down acts and times,
//! never what somebody is like.

use maud::{Markup, html};

use crate::base::Message;
use crate::scenario::Case;
use crate::scenario::talk::Watch;

use super::Options;
use super::page::{page, title};
use super::parts::{agency_of, lines, list, sign, standing};

/// Rows for moments on one sheet.
const ROWS: usize = 12;
/// The kinds of marks.
const MARKS: [Watch; 4] = Watch::ALL;

/// A sheet for each task of the case, for the person being assisted, and for each role.
pub(super) fn observers(case: &Case, options: &Options<'_>) -> String {
    let scenario = &case.scenario;
    let words = options.words;
    let people: Vec<&str> = scenario.assisted().map(|who| scenario.member(who).name.as_str()).collect();
    let person = words.text(&Message::new("print-observe-person").with("name", people.join(", ")));
    let content = html! {
        @for task in &scenario.observe { (sheet(case, &task.task.plain(), &html! {}, options)) }
        (sheet(case, &person, &html! { (sign(None, "sign large")) }, options))
        @for role in scenario.roles() {
            @let task = words.text(&Message::new("print-observe-role").with("role", scenario.member(role).name.as_str()));
            (sheet(case, &task, &sign(agency_of(case, role), "sign large"), options))
        }
    };
    page(&title("print-observers", &scenario.title, options), &standing(&case.procedure, words), options, content)
}

fn sheet(case: &Case, task: &str, sign: &Markup, options: &Options<'_>) -> Markup {
    let words = options.words;
    html! {
        section class="sheet" {
            p class="second" { (words.say("print-observer")) " · " (case.scenario.title) }
            h1 { (sign) (task) }
            (lines(&words.say("print-observer-how")))
            h2 { (words.say("print-objectives")) }
            (list(&case.scenario.objectives))
            table {
                caption { (words.say("print-observed")) }
                thead { tr {
                    th scope="col" { (words.say("print-time")) }
                    th scope="col" { (words.say("print-observed-act")) }
                    @for mark in MARKS { th scope="col" { (words.say(&format!("print-mark-{}", mark.id()))) } }
                } }
                tbody { @for _ in 0..ROWS { tr { td class="empty" {} td class="empty" style="width:50%" {} @for _ in MARKS { td {} } } } }
            }
            div class="write" { strong { (words.say("print-observer-question")) } }
        }
    }
}
