//! One shared story: the course from memory, the line of time, who knew what and when, who waited for whom. Neutral: no
//! verdict, and the same for everybody.

use crate::base::{CaseTime, Message};
use crate::debrief::pictures::{who_knew, who_waited};
use crate::debrief::{Moment, MomentKind, knowledge, moments_that_matter};
use crate::scenario::model::Who;
use crate::ui::screens::debrief::{FactsView, OrderView, PageContent, PageView, TimelineMoment};
use crate::workshop::Phase;

use super::moments::{clock, opened, sign_of};
use super::{Talked, main_page, page};

/// Moments further apart than this have a break between them, in seconds.
const GAP: i64 = 2 * 60 * 60;
/// Moments on the line, unless all are asked for.
const MATTER: usize = 8;
/// Moments to be put in order from memory.
const FROM_MEMORY: usize = 6;
/// So much of what came of a moment, and of what others knew.
const TOLD: usize = 3;

pub(super) fn pages(talked: &Talked<'_>) -> Vec<PageView> {
    let phase = Phase::Facts;
    let mut pages = Vec::new();
    if let Some(order) = order(talked) {
        pages.push(page(talked, phase, talked.say("debrief-question-order"), PageContent::Order(order)));
    }
    pages.push(main_page(talked, phase, PageContent::Facts(line_of_time(talked))));
    let drawn = [
        ("debrief-question-knew", who_knew(talked.play(), talked.words)),
        ("debrief-question-waited", who_waited(talked.play(), talked.words)),
    ];
    for (question, picture) in drawn {
        if let Some(picture) = picture {
            let content = PageContent::Picture(opened(talked, picture, false));
            pages.push(page(talked, phase, talked.say(question), content));
        }
    }
    pages
}

/// The moments that matter most, mixed by the alphabet of their words; none where the play was too short.
fn order(talked: &Talked<'_>) -> Option<OrderView> {
    let chosen = moments_that_matter(talked.report, FROM_MEMORY);
    let of = |at: &usize| &talked.report.moments[*at];
    let mut cards: Vec<(u32, String)> = chosen.iter().map(|at| (of(at).seq, talked.text(&of(at).full))).collect();
    cards.sort_by(|one, other| one.1.cmp(&other.1).then(one.0.cmp(&other.0)));
    // Two cards with the same words could not be told apart.
    let told_apart = cards.windows(2).all(|pair| pair[0].1 != pair[1].1);
    let record = chosen.iter().map(|at| (of(at).seq, clock(talked, of(at).at))).collect();
    (cards.len() >= FROM_MEMORY / 2 && told_apart).then_some(OrderView { cards, record })
}

/// What happened, in order.
pub(super) fn line_of_time(talked: &Talked<'_>) -> FactsView {
    let matter = moments_that_matter(talked.report, MATTER);
    let mut before: Option<CaseTime> = None;
    let moments = talked.report.moments.iter().enumerate().map(|(at, moment)| {
        let after_gap = before.is_some_and(|before| moment.at.0 - before.0 > GAP);
        before = Some(moment.at);
        on_the_line(talked, at, moment, after_gap, matter.contains(&at))
    });
    FactsView { moments: moments.collect() }
}

fn on_the_line(talked: &Talked<'_>, at: usize, moment: &Moment, after_gap: bool, matters: bool) -> TimelineMoment {
    let reading = talked.case().scenario.begins.reading(moment.at);
    let reason = moment.reason.as_ref();
    let detail = reason.map(|reason| talked.text(&Message::new("report-reason").with("reason", reason.as_str())));
    TimelineMoment {
        key: moment.seq,
        matters,
        agency: sign_of(talked.play(), moment),
        time: reading.to_string(),
        day: talked.words.day(reading),
        after_gap,
        label: talked.text(&moment.label),
        title: talked.text(&moment.full),
        detail: detail.unwrap_or_default(),
        came: came_of(talked, at),
        known: latest(talked, &moment.knew),
        others: moment.who.map(|who| others_knew(talked, who, moment.at)).unwrap_or_default(),
    }
}

/// What was learned last, and how much more there is: a wall has no room for everything.
pub(super) fn latest(talked: &Talked<'_>, knew: &[String]) -> Vec<String> {
    let before = knew.len().saturating_sub(TOLD);
    let more = (before > 0).then(|| talked.text(&Message::new("debrief-known-more").with("count", before)));
    knew[before..].iter().cloned().chain(more).collect()
}

/// What happened after a decision until somebody did the next thing.
fn came_of(talked: &Talked<'_>, at: usize) -> Vec<String> {
    let moments = &talked.report.moments;
    if !matches!(moments[at].kind, MomentKind::Decision | MomentKind::Unasked) {
        return Vec::new();
    }
    let follows = moments[at + 1..].iter();
    let follows =
        follows.take_while(|one| !matches!(one.kind, MomentKind::Decision | MomentKind::Unasked | MomentKind::Swap));
    follows.take(TOLD).map(|one| super::moments::told(talked, one)).collect()
}

/// What other roles knew at that time and this one did not.
fn others_knew(talked: &Talked<'_>, who: Who, at: CaseTime) -> Vec<String> {
    let scenario = &talked.case().scenario;
    let rows = knowledge(talked.play());
    let known = |since: Option<CaseTime>| since.is_some_and(|since| since <= at);
    let lacked = rows.iter().filter(|row| row.knew.iter().any(|(one, since)| *one == who && !known(*since)));
    let told = lacked.filter_map(|row| {
        let (holder, _) = row.knew.iter().find(|(one, since)| *one != who && known(*since))?;
        let message = Message::new("debrief-other-knew").with("who", scenario.member(*holder).name.as_str());
        Some(talked.text(&message.with("fact", scenario.facts[row.fact.at()].text.plain())))
    });
    told.take(TOLD).collect()
}
