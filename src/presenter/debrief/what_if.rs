//! Another way from a decision, and two courses beside each other for each that was tried.

use crate::base::Message;
use crate::debrief::pictures::two_courses_picture;
use crate::debrief::{Course, TwoCourses, decisions_that_matter};
use crate::engine::{Command, Event, Play};
use crate::rehearsal::ways_before;
use crate::scenario::model::Gauge;
use crate::ui::screens::debrief::{CoursesView, DecisionView, PageContent, PageView, PartView, WhatIfView};
use crate::workshop::Phase;

use super::moments::{opened, sign_of, told};
use super::{Talked, main_page, page};

/// Decisions that are offered.
const DECISIONS: usize = 6;
/// Other ways of one decision.
const WAYS: usize = 8;
/// Gaps that are told on each side.
const GAPS: usize = 4;

pub(super) fn pages(talked: &Talked<'_>) -> Vec<PageView> {
    let phase = Phase::WhatIf;
    let first = main_page(talked, phase, PageContent::WhatIf(WhatIfView { decisions: decisions(talked) }));
    let tried = talked.table.round.afterwards().other_ways().iter().filter_map(|other| {
        let courses = TwoCourses::of(talked.play(), other, talked.table.round.accepted())?;
        let question = talked.text(&Message::new("debrief-question-courses").with("person", people(talked)));
        Some(page(talked, phase, question, PageContent::Courses(courses_view(talked, &courses))))
    });
    std::iter::once(first).chain(tried).collect()
}

fn people(talked: &Talked<'_>) -> String {
    let scenario = &talked.case().scenario;
    scenario.assisted().map(|who| scenario.member(who).name.as_str()).collect::<Vec<_>>().join(", ")
}

fn decisions(talked: &Talked<'_>) -> Vec<DecisionView> {
    let matter = decisions_that_matter(talked.report, DECISIONS);
    let offered = matter.iter().map(|at| {
        let moment = &talked.report.moments[*at];
        DecisionView {
            key: moment.seq,
            agency: sign_of(talked.play(), moment),
            title: told(talked, moment),
            ways: ways(talked.play(), moment.seq).iter().map(|way| in_words(talked.play(), moment.seq, way)).collect(),
        }
    });
    offered.collect()
}

/// The other ways of a decision, as they are offered and chosen by position.
pub(super) fn ways(play: &Play, before: u32) -> Vec<Command> {
    let mut ways = ways_before(play, before);
    ways.truncate(WAYS);
    ways
}

fn in_words(play: &Play, before: u32, way: &Command) -> String {
    let situation = play.log().iter().find(|one| one.seq == before).and_then(|one| match &one.event {
        Event::Decided { situation, .. } | Event::Answered { situation, .. } => Some(*situation),
        _ => None,
    });
    let (Some(situation), Command::Decide { options, .. }) = (situation, way) else { return String::new() };
    let all = play.case().scenario.situation(situation).decision.options();
    options.iter().map(|at| all[usize::from(*at)].say.as_str()).collect::<Vec<_>>().join(" · ")
}

fn courses_view(talked: &Talked<'_>, courses: &TwoCourses) -> CoursesView {
    let picture = two_courses_picture(courses, talked.case(), talked.words);
    let mut picture = opened(talked, picture, false);
    // What might have been cannot be seen again.
    let played: Vec<u32> = courses.played.report.moments.iter().map(|moment| moment.seq).collect();
    picture.moments.retain(|moment| played.contains(&moment.key));
    let parts = vec![
        differs(talked, "picture-two-played", &courses.played, &courses.other, false),
        differs(talked, "picture-two-other", &courses.other, &courses.played, true),
    ];
    CoursesView { picture, parts }
}

/// What only one course has: how it ended, gaps, what is better for the person. In words, never in numbers.
fn differs(talked: &Talked<'_>, title: &str, one: &Course, other: &Course, lit: bool) -> PartView {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(one.ending.clone());
    if one.gaps.is_empty() {
        lines.push(talked.say("print-two-no-gaps"));
    }
    let gaps = one.gaps.iter().take(GAPS).map(|at| {
        let line = &one.report.findings[*at];
        talked.text(&Message::new("debrief-gap-line").with("what", talked.text(&line.what)))
    });
    lines.extend(gaps);
    let better = Gauge::ALL.into_iter().filter(|gauge| one.level(*gauge) > other.level(*gauge));
    let better: Vec<String> = better.map(|gauge| talked.say(&format!("gauge-{}", gauge.id()))).collect();
    if !better.is_empty() {
        lines.push(talked.text(&Message::new("debrief-better-line").with("what", better.join(", "))));
    }
    PartView { title: talked.say(title), lines, lit }
}
