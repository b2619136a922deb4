//! The view through another agency and through the person: what others expected beside what was chosen, and the person's
//! course with their own words, which are told only now.

use crate::base::Message;
use crate::debrief::pictures::person_course;
use crate::debrief::{Mirror, mirrors};
use crate::ui::screens::debrief::{PageContent, PageView, PartView, TopicView};
use crate::workshop::Phase;
use crate::workshop::notes::MirrorAnswer;

use super::moments::{clock, opened};
use super::{Talked, main_page, page};

/// Questions that are looked at, one a page.
const MOST: usize = 4;

pub(super) fn pages(talked: &Talked<'_>) -> Vec<PageView> {
    let mut pages: Vec<PageView> = expected(talked);
    let people: Vec<&str> =
        talked.case().scenario.assisted().map(|who| talked.case().scenario.member(who).name.as_str()).collect();
    if let Some(picture) = person_course(talked.play(), talked.words) {
        let question = talked.text(&Message::new("debrief-question-person").with("person", people.join(", ")));
        pages.push(page(talked, Phase::OtherEyes, question, PageContent::Picture(opened(talked, picture, true))));
    }
    if pages.is_empty() {
        pages.push(main_page(talked, Phase::OtherEyes, PageContent::default()));
    }
    pages
}

/// Expected and chosen, question by question: those first where they were furthest apart.
fn expected(talked: &Talked<'_>) -> Vec<PageView> {
    let here = talked.workshop.rounds().saturating_sub(1);
    let notes = talked.workshop.notes();
    let beforehand: Vec<MirrorAnswer> = notes.mirrors().iter().filter(|one| one.round == here).cloned().collect();
    let mut all = mirrors(talked.play(), &beforehand);
    all.retain(|mirror| !mirror.answered.is_empty() || !mirror.expected.is_empty());
    all.sort_by_key(|mirror| (std::cmp::Reverse(mirror.apart()), mirror.seq));
    all.truncate(MOST);
    all.iter().map(|mirror| mirror_page(talked, mirror)).collect()
}

fn mirror_page(talked: &Talked<'_>, mirror: &Mirror) -> PageView {
    let scenario = &talked.case().scenario;
    let quoted = |words: &str| talked.text(&Message::new("debrief-quoted").with("words", words));
    let said = |who: &str, what: &str| talked.text(&Message::new("debrief-said").with("who", who).with("what", what));
    let answered = mirror.answered.iter().map(|(who, answer)| said(&scenario.member(*who).name, answer));
    let expected: Vec<String> = answered.chain(mirror.expected.iter().map(|words| quoted(words))).collect();
    let chosen = mirror.chosen.iter().map(|choice| said(&scenario.member(mirror.role).name, choice)).collect();
    let part = |key: &str, lines, lit| PartView { title: talked.say(key), lines, lit };
    let parts = vec![part("print-mirror-expected", expected.clone(), false), part("print-mirror-chosen", chosen, true)];
    let title = Message::new("debrief-moment-head").with("time", clock(talked, mirror.at));
    let title = talked.text(&title.with("what", mirror.question.as_str()));
    let content = PageContent::Topic(TopicView { key: Some(mirror.seq), title, parts });
    let mut page = main_page(talked, Phase::OtherEyes, content);
    page.prompt.seen = expected.join(" ");
    page
}
