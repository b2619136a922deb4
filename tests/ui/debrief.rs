//! The talk: ten phases, page by page; no verdict too early, no number before it is asked for; and everything that people
//! write or choose comes out as an action. The talks are about real plays of shipped cases.

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use roadblock::ui::screens::debrief::*;
use roadblock::workshop::{Command, Phase};

use crate::samples::debrief::talk;
use crate::samples::talks::{CARD, ask, in_phase, library, view, workshop};
use crate::samples::words;
use crate::stand::{NARROW, Table, WIDE, click, heard, press, stand};

type Stand = Harness<'static, Table<DebriefDraft, DebriefAction>>;

fn at(size: egui::Vec2, view: DebriefView) -> Stand {
    let words = words();
    stand(size, move |ui, draft, emit| debrief_ui(ui, &view, draft, &words, emit))
}

fn in_the_phase(phase: Phase) -> Stand {
    at(WIDE, talk(CARD, phase))
}

/// The talk in a phase, at the first page of this kind.
fn at_the_page(phase: Phase, is_it: impl Fn(&PageContent) -> bool) -> Stand {
    let view = talk(CARD, phase);
    let page = view.pages.iter().position(|page| is_it(&page.content)).expect("there is such a page");
    let mut harness = at(WIDE, view);
    press(&mut harness, &vec![Key::ArrowRight; page]);
    harness
}

#[test]
fn arrows_walk_the_pages_and_then_the_phases() {
    let view = talk(CARD, Phase::Facts);
    let pages = view.pages.len();
    assert!(pages >= 3, "order, line of time, who knew what: {pages}");
    let mut harness = at(WIDE, view);
    press(&mut harness, &vec![Key::ArrowRight; pages - 1]);
    assert_eq!(harness.state().done, []);
    assert!(heard(&harness).contains(&format!("{pages} of {pages} in this phase")));
    press(&mut harness, &[Key::ArrowRight]);
    press(&mut harness, &vec![Key::ArrowLeft; pages]);
    click(&mut harness, "Closing, to come");
    press(&mut harness, &[Key::Comma, Key::Period]);
    let phases = [3, 1, 9, 1, 3].map(DebriefAction::Phase);
    assert_eq!(harness.state().done, phases);
}

#[test]
fn ten_phases_are_led_each_with_a_question_and_minutes() {
    for phase in Phase::ALL {
        let view = talk(CARD, phase);
        assert_eq!(view.phases.len(), 10);
        assert!(!view.pages.is_empty());
        assert!(view.pages.iter().all(|page| !page.question.is_empty() && !page.question.contains('[')));
        assert!(view.pages.iter().all(|page| !page.prompt.say.is_empty() && !page.prompt.question.is_empty()));
        assert!(view.timer.is_some_and(|timer| timer.minutes > 0));
    }
}

#[test]
fn the_minutes_of_a_phase_can_be_changed_by_key_and_by_hand() {
    let mut harness = in_the_phase(Phase::Setting);
    let minutes = talk(CARD, Phase::Setting).timer.unwrap().minutes;
    press(&mut harness, &[Key::Plus, Key::Minus]);
    click(&mut harness, "One minute more for this phase");
    let changed = [minutes + 1, minutes - 1, minutes + 1].map(DebriefAction::Minutes);
    assert_eq!(harness.state().done, changed);
    let mut talked = workshop(CARD, 3);
    ask(&mut talked, &Command::GivePhase { phase: Phase::Setting, minutes: 17 });
    assert!(view(&talked).timer.unwrap().words.contains("17"));
}

/// Of plays from seeds, in every phase before that of the procedure, on every page: no number, no rating, no finding.
#[test]
fn no_score_and_no_finding_before_the_procedure_phase() {
    let words = words();
    let ratings = ["rating-without", "rating-some", "rating-major", "rating-not-yet", "report-profile"];
    let ratings = ratings.map(|key| words.say(key));
    for (at_case, case) in (1_u64..).zip(&library().cases) {
        let talked = workshop(&case.scenario.id, at_case);
        for phase in Phase::ALL.into_iter().filter(|phase| *phase < Phase::Procedure) {
            let view = view(&in_phase(talked.clone(), phase));
            assert!(view.findings.is_empty());
            let pages = view.pages.len();
            let mut harness = at(WIDE, view);
            for page in 0..pages {
                let all = heard(&harness);
                for word in
                    ["of 1000", "‰", "Show the overall figure"].into_iter().chain(ratings.iter().map(String::as_str))
                {
                    assert!(!all.contains(word), "{}, phase {phase:?}, page {page}, {word}: {all}", case.scenario.id);
                }
                for word in ["procedure rules this out", "It was not done", "too late", "critical"] {
                    assert!(!all.contains(word), "{}, phase {phase:?}, page {page}, {word}: {all}", case.scenario.id);
                }
                if phase < Phase::Inquiry {
                    for word in ["as the procedure asks", "to talk about", "too late", "important", "critical"] {
                        assert!(
                            !all.contains(word),
                            "{}, phase {phase:?}, page {page}, {word}: {all}",
                            case.scenario.id
                        );
                    }
                }
                if page + 1 < pages {
                    press(&mut harness, &[Key::ArrowRight]);
                }
            }
        }
    }
}

#[test]
fn the_number_waits_for_two_presses_and_is_not_there_before() {
    let mut harness = at_the_page(Phase::Procedure, |page| matches!(page, PageContent::Summary(_)));
    assert!(!heard(&harness).contains("of 1000"));
    for answer in [Key::Escape, Key::Enter] {
        harness.get_by_label("Show the overall figure").focus();
        harness.run();
        press(&mut harness, &[Key::Enter]);
        assert_eq!(harness.state().done, []);
        harness.get_by_label("Yes, show it").focus();
        harness.run();
        press(&mut harness, &[answer]);
    }
    assert_eq!(harness.state().done, [DebriefAction::RevealScore]);
    let mut talked = in_phase(workshop(CARD, 3), Phase::Procedure);
    ask(&mut talked, &Command::RevealNumber);
    let shown = view(&talked)
        .pages
        .into_iter()
        .any(|page| matches!(page.content, PageContent::Summary(SummaryView { score: ScoreState::Shown(_), .. })));
    assert!(shown);
}

#[test]
fn every_voice_is_heard_or_passes() {
    let view = talk(CARD, Phase::Reactions);
    let PageContent::Text(text) = &view.pages[0].content else { panic!("words") };
    let names: Vec<String> = text.voices.iter().map(|voice| voice.name.clone()).collect();
    assert!(names.len() >= 4, "{names:?}");
    let mut harness = at(WIDE, view);
    harness.get_by_label(&format!("{}, speaks now", names[0]));
    press(&mut harness, &[Key::Space, Key::S]);
    harness.get_by_label(&format!("{}, heard", names[0]));
    harness.get_by_label(&format!("{}, speaks now", names[2]));
    press(&mut harness, &vec![Key::S; names.len() - 2]);
    assert!(heard(&harness).contains("Everyone who wanted to has spoken."));
    assert_eq!(harness.state().done, []);
    assert_eq!(harness.state().draft.spoken.get(&names[0]), Some(&1));
}

#[test]
fn up_and_down_walk_the_moments_and_space_shows_one_again() {
    for size in [WIDE, NARROW] {
        let view = talk(CARD, Phase::Facts);
        let PageContent::Facts(facts) = &view.pages[1].content else { panic!("the line of time") };
        let matter: Vec<u32> = facts.moments.iter().filter(|moment| moment.matters).map(|one| one.key).collect();
        assert!((4..=8).contains(&matter.len()), "{matter:?}");
        let last = facts.moments.last().unwrap().key;
        let mut harness = at(size, view);
        press(&mut harness, &[Key::ArrowRight, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Space]);
        press(&mut harness, &[Key::L, Key::End, Key::Space]);
        assert_eq!(harness.state().done, [DebriefAction::SeeAgain(matter[1]), DebriefAction::SeeAgain(last)]);
    }
}

#[test]
fn a_mark_of_a_picture_opens_its_moment_and_the_picture_can_be_read() {
    for phase in [Phase::Facts, Phase::OtherEyes] {
        let view = talk(CARD, phase);
        for (at_page, page) in view.pages.iter().enumerate() {
            let PageContent::Picture(picture) = &page.content else { continue };
            let Some(first) = picture.moments.first() else { continue };
            assert!(!picture.picture.in_words.is_empty() && !first.title.is_empty());
            let mut harness = at(WIDE, view.clone());
            press(&mut harness, &vec![Key::ArrowRight; at_page]);
            let all = heard(&harness);
            assert!(all.contains(&picture.picture.in_words[0]), "{all}");
            press(&mut harness, &[Key::ArrowDown, Key::Space, Key::T]);
            assert_eq!(harness.state().done, [DebriefAction::SeeAgain(first.key)]);
            assert!(heard(&harness).contains("As a picture"));
        }
    }
    let person = talk(CARD, Phase::OtherEyes).pages.into_iter().find_map(|page| match page.content {
        PageContent::Picture(picture) => Some(picture),
        _ => None,
    });
    assert!(person.unwrap().moments.iter().any(|moment| !moment.voice.is_empty()), "the person says nothing");
}

#[test]
fn a_course_from_memory_is_put_in_order_before_the_record_is_shown() {
    let view = talk(CARD, Phase::Facts);
    let PageContent::Order(order) = view.pages[0].content.clone() else { panic!("cards") };
    let mut harness = at(WIDE, view);
    assert!(!heard(&harness).contains("As it was recorded"));
    press(&mut harness, &vec![Key::Num1; order.cards.len()]);
    assert_eq!(harness.state().draft.order.len(), order.cards.len());
    press(&mut harness, &[Key::Backspace, Key::Num1, Key::Enter]);
    assert!(heard(&harness).contains("As it was recorded"));
}

#[test]
fn a_moment_worth_talking_about_has_its_evidence_beside_an_open_question() {
    let view = talk(CARD, Phase::Inquiry);
    let topics: Vec<&TopicView> = view
        .pages
        .iter()
        .filter_map(|page| match &page.content {
            PageContent::Topic(topic) => Some(topic),
            _ => None,
        })
        .collect();
    assert!(topics.len() >= 3);
    for topic in &topics {
        assert!(topic.parts.iter().any(|part| !part.lines.is_empty()) && topic.key.is_some());
    }
    let could = topics.iter().flat_map(|topic| &topic.parts).filter(|part| part.title == "What could be decided");
    assert!(could.flat_map(|part| &part.lines).any(|line| line.contains("(taken)")));
    let mut harness = at(WIDE, view.clone());
    press(&mut harness, &[Key::Space]);
    assert_eq!(harness.state().done, [DebriefAction::SeeAgain(topics[0].key.unwrap())]);
}

#[test]
fn findings_come_one_a_page_a_good_one_first_and_the_rest_on_request() {
    let view = talk(CARD, Phase::Procedure);
    let pages = view.pages.iter().filter(|page| matches!(page.content, PageContent::Finding(_))).count();
    assert!((3..=5).contains(&pages), "{pages}");
    let PageContent::Finding(first) = view.pages[0].content else { panic!("a finding") };
    let of = |key: u32| view.findings.iter().find(|finding| finding.key == key).unwrap();
    assert!(of(first).kept);
    let kept = view.findings.iter().find(|finding| finding.kept && finding.key != first).unwrap().clone();
    let mut harness = at(WIDE, view.clone());
    assert!(!heard(&harness).contains("Was it justified?"), "nobody justifies what was kept");
    press(&mut harness, &[Key::L]);
    let name = format!("{}, {}: as the procedure asks", kept.clause, kept.kind);
    harness.get_all_by_label_contains(&name).next().unwrap().click_accesskit();
    harness.run();
    let looked_at = harness.state().draft.finding.unwrap();
    assert_eq!(of(looked_at).clause, kept.clause);
    assert!(!harness.state().draft.list_open);
}

#[test]
fn a_gap_is_justified_with_a_reason_and_whose_words_it_is_and_can_be_taken_back() {
    let view = talk(CARD, Phase::Procedure);
    let PageContent::Finding(gap) = view.pages[1].content else { panic!("a finding") };
    let mut harness = at(WIDE, view.clone());
    press(&mut harness, &[Key::ArrowRight, Key::J]);
    assert_eq!(harness.state().done, []);
    harness.event(egui::Event::Text("No car was free.".to_owned()));
    harness.run();
    click(&mut harness, "Mira");
    click(&mut harness, "Accept the reason");
    let words = "No car was free.".to_owned();
    assert_eq!(harness.state().done, [DebriefAction::Justify { key: gap, words, by: Some(2) }]);

    let mut accepted = view;
    accepted.findings.iter_mut().filter(|finding| finding.key == gap).for_each(|finding| finding.accepted = true);
    let mut harness = at(WIDE, accepted);
    press(&mut harness, &[Key::ArrowRight]);
    click(&mut harness, "Take the reason back");
    assert_eq!(harness.state().done, [DebriefAction::TakeBack(gap)]);
}

#[test]
fn another_way_is_tried_from_a_decision() {
    let view = talk(CARD, Phase::WhatIf);
    let PageContent::WhatIf(what_if) = view.pages[0].content.clone() else { panic!("decisions") };
    assert!(matches!(view.pages[1].content, PageContent::Courses(_)));
    let second = &what_if.decisions[1];
    let mut harness = at(WIDE, view);
    press(&mut harness, &[Key::ArrowDown, Key::B, Key::Num2, Key::O]);
    let tried = [(None, false), (Some(0), true)];
    let tried = tried.map(|(way, ourselves)| DebriefAction::Try { before: second.key, way, ourselves });
    assert_eq!(harness.state().done, tried);
}

#[test]
fn lines_are_written_and_struck_out() {
    let view = talk(CARD, Phase::TakeAways);
    let PageContent::Writing(writing) = view.pages[0].content.clone() else { panic!("take-aways") };
    assert_eq!(writing.slots.len(), 5, "each participant has a place");
    let mut harness = at(WIDE, view);
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Mira").focus();
    harness.run();
    harness.event(egui::Event::Text("I call first.".to_owned()));
    harness.run();
    press(&mut harness, &[Key::Enter]);
    click(&mut harness, "Strike out");
    let number = writing.slots[0].lines[0].0;
    let written = DebriefAction::Write { slot: writing.slots[1].slot, words: "I call first.".to_owned() };
    assert_eq!(harness.state().done, [written, DebriefAction::Strike(number)]);
}

#[test]
fn unnamed_answers_are_shown_all_at_once_and_never_while_they_are_typed() {
    let mut harness = at_the_page(Phase::OwnView, |page| matches!(page, PageContent::Unnamed(_)));
    assert!(!heard(&harness).contains("I waited too long to ask."));
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Your answer").focus();
    harness.run();
    harness.event(egui::Event::Text("half typed".to_owned()));
    harness.run();
    let seen = harness.state().draft.for_the_room();
    assert!(!seen.typed.values().any(|typed| typed.contains("half typed")));
    click(&mut harness, "Show all at once");
    let all = heard(&harness);
    assert!(all.contains("I waited too long to ask.") && all.contains("I was afraid to say"), "{all}");
}

#[test]
fn a_row_of_the_plan_has_a_word_a_source_and_who_does_it() {
    let mut harness = at_the_page(Phase::TakeAways, |page| matches!(page, PageContent::Plan(_)));
    click(&mut harness, "Performed with major challenges");
    click(&mut harness, "the form");
    click(&mut harness, "Put it into the plan");
    let Some(DebriefAction::Plan { rating: 2, source: Some(1), .. }) = harness.state().done.first() else {
        panic!("{:?}", harness.state().done)
    };
}

#[test]
fn objectives_are_touched_or_left_out_and_the_talk_is_rated_by_hands() {
    let mut harness = at_the_page(Phase::TakeAways, |page| matches!(page, PageContent::Choices(_)));
    harness.get_all_by_label("left out on purpose").next().unwrap().click();
    harness.run();
    assert_eq!(harness.state().done, [DebriefAction::Choose { row: 0, choice: 1 }]);
    let mut harness = at_the_page(Phase::TakeAways, |page| matches!(page, PageContent::Hands(_)));
    harness.get_all_by_label("mostly: 0").next().unwrap().click();
    harness.run();
    assert_eq!(harness.state().done, [DebriefAction::Hands { row: 0, hands: [0, 1, 0, 0] }]);
}

#[test]
fn help_for_whoever_leads_waits_behind_a_key_and_is_never_on_the_wall() {
    let mut harness = in_the_phase(Phase::Inquiry);
    assert!(!heard(&harness).contains("Read aloud"));
    press(&mut harness, &[Key::H]);
    for part in ["Read aloud", "What was seen", "Why we ask", "An open question"] {
        assert!(heard(&harness).contains(part), "{part}");
    }
    let mut wall = at(WIDE, DebriefView { helper: None, ..talk(CARD, Phase::Inquiry) });
    press(&mut wall, &[Key::H]);
    assert!(!heard(&wall).contains("Read aloud"));
}

#[test]
fn the_end_is_an_end() {
    let view = talk(CARD, Phase::Closing);
    let mut harness = at(WIDE, view);
    press(&mut harness, &[Key::ArrowRight]);
    assert!(heard(&harness).contains("It is over"));
    press(&mut harness, &[Key::ArrowRight, Key::Enter]);
    click(&mut harness, "To the list of workshops, to put the record aside or delete it");
    let ends = [false, true].map(|to_the_list| DebriefAction::Finish { to_the_list });
    assert_eq!(harness.state().done, ends);
}
