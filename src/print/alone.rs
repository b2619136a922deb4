//! The talk for one person, or for a group without a facilitator: the ten phases with their questions, what this play
//! gives to each, and room to write. No number, and what the procedure says only after one's own view.

use maud::{Markup, html};

use crate::base::Message;
use crate::debrief::{FindingLine, moments_that_matter, phases, topics, voices};
use crate::workshop::Phase;

use super::page::{page, title};
use super::parts::{lines, list, standing};
use super::report::{finding, moments};
use super::{Options, Played};

/// Moments to be put in order, and moments to think about.
const MOMENTS: usize = 6;
const TOPICS: usize = 3;

/// The sheet.
pub(super) fn alone(played: &Played<'_>, options: &Options<'_>) -> String {
    let (words, case) = (options.words, played.case());
    let name = title("print-alone", &case.scenario.title, options);
    let content = html! {
        h1 { (name) }
        p { (words.say("print-alone-how")) }
        @for (phase, minutes) in phases::minutes(&case.scenario) {
            section {
                h2 { (words.say(&format!("talk-{}", phase.id()))) " · " (words.text(&Message::new("print-minutes").with("count", minutes))) }
                (given(phase, played, options))
                div class="write" { strong { (words.say(&format!("talk-question-{}", phase.id()))) } }
            }
        }
    };
    page(&name, &standing(&case.procedure, words), options, content)
}

/// What this play gives to a phase.
fn given(phase: Phase, played: &Played<'_>, options: &Options<'_>) -> Markup {
    let (words, report) = (options.words, played.report);
    match phase {
        Phase::Setting => html! { (lines(&words.say("talk-say-setting"))) (list(&played.case().scenario.objectives)) },
        Phase::Facts => {
            let chosen = moments_that_matter(report, MOMENTS);
            moments(played, chosen.iter().map(|at| &report.moments[*at]), options)
        }
        Phase::Inquiry => html! {
            @for topic in topics(played.table.play(), report, &played.marks()).iter().filter(|topic| topic.finding.is_none()).take(TOPICS) {
                p { (words.text(&topic.observed)) " " strong { (words.text(&topic.question)) } }
            }
        },
        Phase::OtherEyes => html! {
            @for voice in voices(played.table.play()).iter().take(TOPICS) {
                p { strong { (played.case().scenario.member(voice.of).name) ": " } (voice.knew) " " (voice.feared) " " (voice.needed) }
            }
        },
        Phase::Procedure => {
            let chosen: Vec<&FindingLine> = report.chosen.iter().map(|at| &report.findings[*at]).take(TOPICS).collect();
            html! { @for line in chosen { (finding(line, options)) } }
        }
        _ => lines(&words.say(&format!("talk-say-{}", phase.id()))),
    }
}
