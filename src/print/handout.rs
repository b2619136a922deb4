//! What each participant takes home: what was practised, what to keep and what to try, and room for one's own words.
//! It holds no number and no name.

use maud::html;

use crate::debrief::FindingLine;

use super::page::{page, title};
use super::parts::{empty_lines, list, standing};
use super::report::{finding, when};
use super::{Options, Played};

/// The handout.
pub(super) fn handout(played: &Played<'_>, options: &Options<'_>) -> String {
    let words = options.words;
    let case = played.case();
    let report = played.report;
    let (kept, talk): (Vec<&FindingLine>, Vec<&FindingLine>) =
        report.chosen.iter().map(|at| &report.findings[*at]).partition(|line| line.kept);
    let kept: Vec<&FindingLine> =
        kept.into_iter().chain(report.told.kept.iter().skip(1).map(|at| &report.findings[*at])).collect();
    let content = html! {
        h1 { (title("print-handout", &case.scenario.title, options)) }
        (when(played, options))
        section { h2 { (words.say("print-practised")) } (list(&case.scenario.objectives)) }
        @if !kept.is_empty() {
            section {
                h2 { (words.say("print-kept")) }
                ul { @for line in kept { li { (words.text(&line.what)) " " small { (line.clause.0) " " (line.clause.1) } } } }
            }
        }
        @if !talk.is_empty() {
            section { h2 { (words.say("print-to-try")) } @for line in talk { (finding(line, options)) } }
        }
        section class="together" {
            h2 { (words.say("print-take-away")) }
            div class="columns" {
                div class="write tall" { strong { (words.say("print-take-away-one")) } }
                div class="write tall" { strong { (words.say("print-take-away-ask")) } }
            }
        }
        section class="together" {
            h2 { (words.say("print-support")) }
            p { (words.say("print-support-text")) }
            (empty_lines(2))
        }
    };
    page(&title("print-handout", &case.scenario.title, options), &standing(&case.procedure, words), options, content)
}
