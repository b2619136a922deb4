//! The screens before, between and after the play with something to show.

use egui::{Key, Ui};
use roadblock::ui::frame::{TopBarDraft, top_bar_ui};
use roadblock::ui::screens::swap::{ChangeView, SwapDraft, SwapView, swap_ui};
use roadblock::ui::theme::Agency;

use super::{Sample, top_bar, words};

/// All of them, for the gallery.
pub(crate) fn samples() -> Vec<Sample> {
    let sample = |name, keys, build| Sample { name, keys, build };
    vec![
        sample("swap", &[Key::Tab, Key::Tab, Key::Tab, Key::Tab], || swap(swap_view())),
        sample("swap-unnamed", &[], || swap(unnamed())),
        sample("swap-long", &[], || swap(long_swap())),
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
    let (officer, worker) = (("patrol officer", Agency::Police), ("social worker", Agency::SocialWelfare));
    SwapView {
        left: change(
            "Linden",
            officer,
            worker,
            "The social worker knows which emergency places for children are free tonight.",
        ),
        right: change("Mira", worker, officer, "The patrol officer saw the owner answer every question for Era."),
        note: "From 22:55, for three decisions. Then you change back.".into(),
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
    bar.subtitle = "Roles change hands".into();
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut draft, &words, &mut |_| {});
        swap_ui(ui, &view, &mut SwapDraft, &words, &mut |_| {});
    })
}
