//! The talk about real plays of shipped cases, phase by phase and page by page, as the window shows it.

use egui::{Key, Ui};
use roadblock::ui::frame::{self, TopBarDraft};
use roadblock::ui::screens::debrief::*;
use roadblock::workshop::Phase;

use super::talks::{CARD, by_the_book_from, in_phase, view, with_words, workshop};
use super::{Sample, top_bar, words};

/// The second case of the gallery.
const SECOND: &str = "seven-people-in-a-packing-house";

pub(crate) fn screens() -> Vec<Sample> {
    use Key::{A, ArrowDown as Down, ArrowRight as Right, H, J, L, Num1, Num2, T};
    let sample = |name, keys, build| Sample { name, keys, build };
    let mut all = vec![
        sample("debrief-0-setting", &[], || show(CARD, Phase::Setting)),
        sample("debrief-0-who", &[Right], || show(CARD, Phase::Setting)),
        sample("debrief-0-helper", &[H], || show(CARD, Phase::Setting)),
        sample("debrief-1-feelings", &[Key::Space, Key::S], || show(CARD, Phase::Reactions)),
        sample("debrief-2-order", &[Num2, Num1], || show(CARD, Phase::Facts)),
        sample("debrief-2-facts", &[Right, Down, Down], || show(CARD, Phase::Facts)),
        sample("debrief-2-facts-list", &[Right, L, T], || show(CARD, Phase::Facts)),
        sample("debrief-2-knew", &[Right, Right, Down], || show(CARD, Phase::Facts)),
        sample("debrief-2-waited", &[Right, Right, Right], || show(CARD, Phase::Facts)),
        sample("debrief-3-own-view", &[], || show(CARD, Phase::OwnView)),
        sample("debrief-3-unnamed", &[Right, A], || show(CARD, Phase::OwnView)),
        sample("debrief-4-topic", &[], || show(CARD, Phase::Inquiry)),
        sample("debrief-4-topic-helper", &[Right, H], || show(CARD, Phase::Inquiry)),
        sample("debrief-5-person", &[Right, Right, Right, Right, Down, Down], || show(CARD, Phase::OtherEyes)),
        sample("debrief-5-expected", &[], || show(CARD, Phase::OtherEyes)),
        sample("debrief-6-kept", &[], || show(CARD, Phase::Procedure)),
        sample("debrief-6-gap", &[Right], || show(CARD, Phase::Procedure)),
        sample("debrief-6-reason", &[Right, J], || show(CARD, Phase::Procedure)),
        sample("debrief-6-all", &[L], || show(CARD, Phase::Procedure)),
        sample("debrief-6-summary", &[Right, Right, Right, Right, Right], || show(CARD, Phase::Procedure)),
        sample("debrief-7-what-if", &[Down], || show(CARD, Phase::WhatIf)),
        sample("debrief-7-courses", &[Right], || show(CARD, Phase::WhatIf)),
        sample("debrief-8-take-aways", &[], || show(CARD, Phase::TakeAways)),
        sample("debrief-8-plan", &[Right, Right], || show(CARD, Phase::TakeAways)),
        sample("debrief-8-rating", &[Right, Right, Right, Right, Right, Right, Right, Right], || {
            show(CARD, Phase::TakeAways)
        }),
        sample("debrief-9-closing", &[], || show(CARD, Phase::Closing)),
        sample("debrief-9-end", &[Right], || show(CARD, Phase::Closing)),
    ];
    all.extend([
        sample("debrief-second-knew", &[Right, Right, Down], || show(SECOND, Phase::Facts)),
        sample("debrief-second-waited", &[Right, Right, Right], || show(SECOND, Phase::Facts)),
        sample("debrief-second-topic", &[Right], || show(SECOND, Phase::Inquiry)),
        sample("debrief-second-person", &[Right, Right, Right, Right, Down], || show(SECOND, Phase::OtherEyes)),
        sample("debrief-second-gap", &[Right], || show(SECOND, Phase::Procedure)),
        sample("debrief-second-courses", &[Right], || show(SECOND, Phase::WhatIf)),
    ]);
    all
}

fn show(case: &str, phase: Phase) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut bar, mut draft) = (words(), TopBarDraft::default(), DebriefDraft::default());
    let mut top = top_bar();
    top.subtitle = "Talking about it".into();
    let view = talk(case, phase);
    Box::new(move |ui| {
        frame::top_bar_ui(ui, &top, &mut bar, &words, &mut |_| {});
        debrief_ui(ui, &view, &mut draft, &words, &mut |_| {});
    })
}

/// A talk with something written in it, and with another way that was tried.
pub(crate) fn talk(case: &str, phase: Phase) -> DebriefView {
    let mut workshop = with_words(workshop(case, 3));
    if phase == Phase::WhatIf {
        by_the_book_from(&mut workshop, 1);
    }
    view(&in_phase(workshop, phase))
}
