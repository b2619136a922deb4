//! What if: the course that was played and another one from a moment on, beside each other, with what is different for
//! the person and which gaps are in one and not in the other.

use maud::{Markup, html};

use crate::base::Message;
use crate::debrief::pictures::two_courses_picture;
use crate::debrief::{Course, TwoCourses};
use crate::engine::Play;
use crate::scenario::Case;
use crate::scenario::model::Gauge;

use super::drawing::figure;
use super::page::{page, title};
use super::parts::{clock, standing};
use super::{Options, Played};

/// The sheet; none where the other play was not forked from one.
pub(super) fn two_courses(played: &Played<'_>, other: &Play, options: &Options<'_>) -> Option<String> {
    let (words, case) = (options.words, played.case());
    let courses = TwoCourses::of(played.table.play(), other, played.table.round.accepted())?;
    let name = title("print-two-courses", &case.scenario.title, options);
    let content = html! {
        h1 { (name) }
        p { (words.say("talk-say-what-if")) }
        (figure("two", &two_courses_picture(&courses, case, words), options))
        div class="columns" {
            (course("picture-two-played", &courses.played, &courses.other, case, options))
            (course("picture-two-other", &courses.other, &courses.played, case, options))
        }
        p { strong { (words.say("talk-question-what-if")) } }
        div class="write tall" {}
    };
    Some(page(&name, &standing(&case.procedure, words), options, content))
}

fn course(key: &str, one: &Course, other: &Course, case: &Case, options: &Options<'_>) -> Markup {
    let words = options.words;
    let better = Gauge::ALL.into_iter().filter(|gauge| one.level(*gauge) > other.level(*gauge));
    let better: Vec<String> = better.map(|gauge| words.say(&format!("gauge-{}", gauge.id()))).collect();
    let ended = Message::new("print-two-ended").with("when", clock(case, one.ended, words));
    html! {
        div class="box" {
            h2 { (words.say(key)) }
            p { (words.text(&ended)) @if let Some(ending) = &one.ending { " " (ending) } }
            h3 { (words.say("print-two-gaps")) }
            @if one.gaps.is_empty() { p { (words.say("print-two-no-gaps")) } } @else {
                ul { @for at in &one.gaps { li { strong { (one.report.findings[*at].clause.0) } " " (words.text(&one.report.findings[*at].what)) } } }
            }
            @if !better.is_empty() { h3 { (words.say("print-two-better")) } p { (better.join(", ")) } }
        }
    }
}
