//! One table's page for the wall: what was chosen and why, one thing that went well, one open question, and room for
//! those who walk by. No name, no number, no word of right or wrong.

use maud::html;

use crate::base::message::Arg;
use crate::debrief::{Moment, TopicKind, decisions_that_matter, topics};

use super::page::{page, title};
use super::parts::{agency_of, lines, sign, standing, time};
use super::report::when;
use super::{Options, Played};

/// Decisions that fit on the page.
const DECISIONS: usize = 5;

/// The poster.
pub(super) fn poster(played: &Played<'_>, options: &Options<'_>) -> String {
    let words = options.words;
    let case = played.case();
    let report = played.report;
    let decisions: Vec<&Moment> =
        decisions_that_matter(report, DECISIONS).into_iter().map(|at| &report.moments[at]).collect();
    let found = topics(played.table.play(), report, &played.marks());
    // The poster gives no verdict: what was asked is left out, and a wait stands there already.
    let hard =
        found.iter().find(|topic| !topic.kind.is_good() && ![TopicKind::Cause, TopicKind::Wait].contains(&topic.kind));
    let content = html! {
        div class="compact" {
        div class="sides second" { span { (words.say("print-table")) " ______" } span { (words.say("print-poster")) } }
        h1 { (case.scenario.title) }
        (when(played, options))
        p { @for role in case.scenario.roles() { span style="white-space:nowrap" { (sign(agency_of(case, role), "sign")) (case.scenario.member(role).name) } "\u{a0}\u{a0} " } }
        table {
            thead { tr { @for column in ["print-time", "print-we-chose", "print-because", "print-dots"] { th scope="col" { (words.say(column)) } } } }
            tbody { @for moment in decisions {
                tr {
                    td class="time" { (time(case, moment.at)) " " @if let Some(who) = moment.who { (sign(agency_of(case, who), "sign")) } }
                    td style="width:38%" { strong { (chosen(moment, options)) } }
                    td { @if let Some(reason) = &moment.reason { (reason) } }
                    td class="dots" { div class="dot-field" {} }
                }
            } }
        }
        @if let Some(wait) = found.iter().find(|topic| topic.kind == TopicKind::Wait) {
            p class="box" { strong { (words.say("topic-wait")) ". " } (words.text(&wait.observed)) }
        }
        div class="columns" {
            div class="box" { h2 { (words.say("print-went-well")) } @if let Some(at) = report.told.kept.first() { p { (words.text(&report.findings[*at].what)) } } }
            div class="box" { h2 { (words.say("print-open-question")) } @if let Some(question) = hard { p { (words.text(&question.observed)) } p { strong { (words.text(&question.question)) } } } }
        }
        div class="write" { (lines(&words.say("print-visitors"))) }
        }
    };
    page(&title("print-poster-of", &case.scenario.title, options), &standing(&case.procedure, words), options, content)
}

/// What was chosen, without who chose it.
pub(super) fn chosen(moment: &Moment, options: &Options<'_>) -> String {
    match moment.full.arg("say") {
        Some(Arg::Text(say)) => say.clone(),
        _ => options.words.text(&moment.full),
    }
}
