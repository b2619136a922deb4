//! One page for heads of agencies: what the arrangement made easy and hard, what is to change and by whom, and a date to
//! call. It speaks of arrangements and never of those who took part.

use maud::html;

use crate::base::Message;
use crate::debrief::{TopicKind, topics};

use super::page::{page, title};
use super::parts::{sign, standing};
use super::report::{plan, when};
use super::{Options, Played};

/// Rows that fit on one page.
const ROWS: usize = 3;
/// Kept things that fit.
const KEPT: usize = 2;
/// Possible sources of a gap, as they are asked for.
const SOURCES: [&str; 4] = ["rule", "form", "resources", "training"];

/// The page.
pub(super) fn heads(played: &Played<'_>, options: &Options<'_>) -> String {
    let words = options.words;
    let case = played.case();
    let report = played.report;
    let taking_part: Vec<_> = case
        .procedure
        .agencies
        .iter()
        .enumerate()
        .filter(|(at, _)| {
            case.scenario.roles().any(|role| case.scenario.member(role).agency.is_some_and(|one| one.at() == *at))
        })
        .map(|(_, agency)| agency)
        .collect();
    let found = topics(played.table.play(), report, &played.marks());
    let longest = found.iter().find(|topic| topic.kind == TopicKind::Wait);
    let content = html! {
        div class="compact" {
        h1 { (title("print-heads", &case.scenario.title, options)) }
        (when(played, options))
        p { (words.say("print-heads-what")) }
        @if !report.told.kept.is_empty() {
            h2 { (words.say("print-heads-kept")) }
            ul { @for at in report.told.kept.iter().take(KEPT) { li { (words.text(&report.findings[*at].what)) } } }
        }
        @if let Some(wait) = longest { h2 { (words.say("topic-wait")) } p { (words.text(&wait.observed)) " " (words.text(&wait.question)) } }
        (plan(played, ROWS, options))
        p { strong { (words.say("print-heads-source")) } " "
            @for source in SOURCES { "☐ " (words.say(&format!("print-source-{source}"))) " \u{a0} " } }
        table class="together" {
            caption { (words.say("print-heads-focal")) }
            thead { tr { @for column in ["print-agency", "print-name", "print-commitment", "print-date"] { th scope="col" { (words.say(column)) } } } }
            tbody { @for agency in taking_part { tr { td { (sign(Some(agency), "sign")) (agency.name) } td class="empty" {} td class="empty" {} td class="empty" {} } } }
        }
        p class="second" { (words.text(&Message::new("print-heads-clauses").with("title", case.procedure.title.as_str()))) }
        }
    };
    page(&title("print-heads", &case.scenario.title, options), &standing(&case.procedure, words), options, content)
}
