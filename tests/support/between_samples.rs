//! The screens before, between and after the play with something to show.

use egui::{Key, Ui};
use roadblock::ui::frame::{TopBarDraft, top_bar_ui};
use roadblock::ui::paint::Icon;
use roadblock::ui::screens::ending::{EndingDraft, EndingView, ending_ui};
use roadblock::ui::screens::prebrief::{PrebriefDraft, PrebriefItem, PrebriefView, prebrief_ui};
use roadblock::ui::screens::swap::{ChangeView, SwapDraft, SwapView, swap_ui};
use roadblock::ui::stage::{Dress, Pose};
use roadblock::ui::theme::{Agency, Place};

use super::{Sample, person, stage, top_bar, words};

/// All of them, for the gallery.
pub(crate) fn samples() -> Vec<Sample> {
    let sample = |name, keys, build| Sample { name, keys, build };
    vec![
        sample("prebrief", &[Key::Enter; 5], || prebrief(prebrief_view())),
        sample("prebrief-first", &[], || prebrief(prebrief_view())),
        sample("prebrief-done", &[Key::T], || prebrief(prebrief_view())),
        sample("prebrief-long", &[Key::ArrowDown; 6], || prebrief(long_prebrief())),
        sample("swap", &[Key::Tab, Key::Tab, Key::Tab, Key::Tab], || swap(swap_view())),
        sample("swap-unnamed", &[], || swap(unnamed())),
        sample("swap-long", &[], || swap(long_swap())),
        sample("ending", &[], || ending(ending_view())),
        sample("ending-long", &[], || ending(long_ending())),
        sample("ending-words", &[], || ending(EndingView { stage: None, ..ending_view() })),
    ]
}

/// The same text, 1.35 times as long.
fn grown(text: &str) -> String {
    let more: String =
        " duke folur me kujdes dhe pa u nxituar".chars().cycle().take(text.chars().count() * 35 / 100).collect();
    format!("{text}{more}")
}

/// Linden and Mira change places.
pub(crate) fn swap_view() -> SwapView {
    let change = |participant: &str, from: (&str, Agency), to: (&str, Agency), insight: &str| ChangeView {
        participant: participant.into(),
        from_role: from.0.into(),
        to_role: to.0.into(),
        from_agency: from.1,
        to_agency: to.1,
        insight: insight.into(),
    };
    let (officer, worker) = (("patrol officer", Agency::POLICE), ("social worker", Agency::SOCIAL_WELFARE));
    SwapView {
        left: change(
            "Linden",
            officer,
            worker,
            "The social worker knows which emergency places for children are free tonight.",
        ),
        right: change("Mira", worker, officer, "The patrol officer saw the owner answer every question for Era."),
        note: "From 22:55, for three decisions. Then you swap back.".into(),
    }
}

/// Nobody in particular, and one insight only.
pub(crate) fn unnamed() -> SwapView {
    let mut view = swap_view();
    view.left.participant.clear();
    view.right.participant.clear();
    view.right.insight.clear();
    view
}

/// Longer words, as other languages may need, and one person in both places.
fn long_swap() -> SwapView {
    let mut view = swap_view();
    view.right.participant = view.left.participant.clone();
    view.note = grown(&view.note);
    view.left.to_role = "specialised investigator for children".into();
    for change in [&mut view.left, &mut view.right] {
        for text in [&mut change.from_role, &mut change.insight] {
            *text = grown(text);
        }
    }
    view
}

fn swap(view: SwapView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut bar, mut draft) = (words(), top_bar(), TopBarDraft::default());
    bar.subtitle = "Swap roles".into();
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut draft, &words, &mut |_| {});
        swap_ui(ui, &view, &mut SwapDraft, &words, &mut |_| {});
    })
}

/// Era is in a safe place, and much is still open.
pub(crate) fn ending_view() -> EndingView {
    let mut stage = stage();
    stage.place = Place::Shelter;
    stage.place_name = "A room in the shelter".into();
    stage.minute_of_day = 2 * 60 + 10;
    stage.time = "02:10".into();
    stage.day = "Saturday".into();
    stage.people = vec![
        person("Social worker", Some(Agency::SOCIAL_WELFARE), Dress::Plain, Pose::Down, 4),
        person("Victim advocate", Some(Agency::ADVOCACY), Dress::Plain, Pose::Folded, 7),
        person("Era", None, Dress::Assisted, Pose::Folded, 1),
    ];
    stage.description =
        "A room in the shelter, Saturday 02:10. Present: the social worker, the victim advocate, Era.".into();
    EndingView {
        stage: Some(stage),
        title: "It is ten past two. Era has a room with a key.".into(),
        paragraphs: vec![
            "She asked twice whether the door can be opened from the inside. It can. The advocate stays until she sleeps."
                .into(),
            "On Monday the guardian meets the social worker and the investigator. Whether Era wants to speak with the \
             prosecutor, she has not said, and nobody has to know it tonight."
                .into(),
        ],
    }
}

fn long_ending() -> EndingView {
    let mut view = ending_view();
    view.title = grown(&view.title);
    view.paragraphs = view.paragraphs.iter().chain(&ending_view().paragraphs).map(|text| grown(text)).collect();
    view
}

fn ending(view: EndingView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, bar, mut draft) = (words(), top_bar(), TopBarDraft::default());
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut draft, &words, &mut |_| {});
        ending_ui(ui, &view, &mut EndingDraft, &words, &mut |_| {});
    })
}

/// Ten things to be said.
pub(crate) fn prebrief_view() -> PrebriefView {
    let item = |key, title: &str, read_aloud: &str, second: &str, icon| PrebriefItem {
        key,
        title: title.into(),
        read_aloud: read_aloud.into(),
        second: second.into(),
        icon,
    };
    PrebriefView {
        case_title: "The card says twenty".into(),
        items: vec![
            item(1, "What we practise", "We practise recognising, asking in safety, and calling early.", "", None),
            item(2, "Who plays what", "Everybody plays one role, and later another agency’s.", "", Some(Icon::People)),
            item(
                3,
                "50 minutes of play, 35 to talk",
                "We play for 50 minutes and talk for 35.",
                "The clock in the picture is that of the case, not ours.",
                Some(Icon::Clock),
            ),
            item(4, "Ground rules", "We speak about acts, not about persons.\nMistakes are why we are here.", "", None),
            item(5, "What is said here stays here", "What is said here stays here.", "", Some(Icon::Lock)),
            item(
                6,
                "What the case contains",
                "A girl has been exploited for work in a bar. Nothing graphic is shown or asked.\nAnyone may step out at \
                 any time without giving a reason.",
                "",
                Some(Icon::Eye),
            ),
            item(
                7,
                "You may step out, no reason",
                "You may leave the room at any time. Nobody will ask why.",
                "",
                Some(Icon::Door),
            ),
            item(8, "The pause word", "Whoever says “pause” stops the play, whoever it is.", "", Some(Icon::Pause)),
            item(9, "Our support person", "Arta is in the room next door, today and tomorrow.", "", Some(Icon::Person)),
            item(
                10,
                "What is simplified",
                "Times are shortened, and offices answer the telephone.",
                "The procedure is a training model until a workshop has confirmed it.",
                None,
            ),
        ],
        can_skip: true,
    }
}

fn long_prebrief() -> PrebriefView {
    let mut view = prebrief_view();
    view.case_title = grown(&view.case_title);
    for item in &mut view.items {
        item.read_aloud = [item.read_aloud.as_str(); 3].join(" ");
        for text in [&mut item.title, &mut item.read_aloud, &mut item.second] {
            *text = grown(text);
        }
    }
    view
}

fn prebrief(view: PrebriefView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut bar, mut top, mut draft) = (words(), top_bar(), TopBarDraft::default(), PrebriefDraft::default());
    bar.subtitle = "Before we begin".into();
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut top, &words, &mut |_| {});
        prebrief_ui(ui, &view, &mut draft, &words, &mut |_| {});
    })
}
