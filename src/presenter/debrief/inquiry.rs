//! The reasons behind what was done: moments of this play worth talking about, a good one before each hard one; and the
//! case's own questions, with the line of time beside them.

use crate::assessment::FindingKind;
use crate::base::Message;
use crate::debrief::{Topic, moment_of, topics};
use crate::ui::screens::debrief::{PageContent, PageView, PartView, TopicView};
use crate::workshop::Phase;
use crate::workshop::notes::Mark;

use super::facts::{latest, line_of_time};
use super::moments::{clock, options_at};
use super::{Talked, page};

/// Moments that are talked about, one a page.
const MOST: usize = 6;
/// Of the case's own questions.
const QUESTIONS: usize = 3;

pub(super) fn pages(talked: &Talked<'_>) -> Vec<PageView> {
    let here = talked.workshop.rounds().checked_sub(1);
    let marks: Vec<Mark> = talked.workshop.notes().marks().iter().filter(|mark| mark.round == here).cloned().collect();
    let found = topics(talked.play(), talked.report, &marks);
    // What was left out altogether shows nothing yet: it comes with the procedure.
    let shown = found.iter().filter(|topic| topic.finding.is_none_or(|at| was_done(talked, at, topic.seq)));
    let own = shown.take(MOST).map(|topic| topic_page(talked, topic));
    let asked = talked
        .report
        .questions
        .iter()
        .take(QUESTIONS)
        .map(|question| page(talked, Phase::Inquiry, question.clone(), PageContent::Facts(line_of_time(talked))));
    own.chain(asked).collect()
}

fn topic_page(talked: &Talked<'_>, topic: &Topic) -> PageView {
    let moments = &talked.report.moments;
    let moment = moment_of(moments, topic.seq).map(|at| &moments[at]);
    // Of a finding only what was done is told here; what the procedure says of it comes in its own phase.
    let (title, seen) = match (topic.finding, moment) {
        (Some(_), Some(moment)) => (clock(talked, topic.at), talked.text(&moment.full)),
        _ => {
            let kind = talked.say(&format!("topic-{}", topic.kind.id()));
            let title = Message::new("debrief-moment-head").with("time", clock(talked, topic.at)).with("what", kind);
            (talked.text(&title), talked.text(&topic.observed))
        }
    };
    let concern = talked.text(&topic.concern);
    let options = options_at(talked.play(), topic.seq).into_iter().map(|(say, taken)| {
        let key = if taken { "debrief-way-taken" } else { "debrief-way-other" };
        talked.text(&Message::new(key).with("what", say))
    });
    let part = |key: &str, lines: Vec<String>, lit| PartView { title: talked.say(key), lines, lit };
    let mut known = moment.map(|moment| latest(talked, &moment.knew)).unwrap_or_default();
    known.extend(time_left(talked, topic));
    let parts = vec![
        part("debrief-helper-seen", vec![seen.clone()], false),
        part("debrief-known-then", known, false),
        part("debrief-could", options.collect(), false),
        part("debrief-helper-concern", vec![concern.clone()], true),
    ];
    let question = talked.text(&topic.question);
    let content = PageContent::Topic(TopicView { key: Some(topic.seq), title, parts });
    let mut page = page(talked, Phase::Inquiry, question, content);
    page.prompt.seen = seen;
    page.prompt.concern = concern;
    page
}

/// Whether a finding is about something that was done.
fn was_done(talked: &Talked<'_>, at: usize, event: u32) -> bool {
    let line = &talked.report.findings[at];
    let found = &talked.report.assessment.findings[line.finding];
    let seen = !found.events.is_empty() && moment_of(&talked.report.moments, event).is_some();
    seen && found.kind != FindingKind::Missing
}

/// How much time there was then until something was due.
fn time_left(talked: &Talked<'_>, topic: &Topic) -> Option<String> {
    let line = &talked.report.findings[topic.finding?];
    let due = talked.report.assessment.findings[line.finding].timing?.due?.soft;
    let since = talked.report.assessment.findings[line.finding].timing?;
    let from = since.known_from.unwrap_or(since.true_from);
    let left = due.since(from).minutes();
    let message = Message::new("debrief-time-then").with("count", left).with("until", clock(talked, due));
    (left > 0).then(|| talked.text(&message))
}
