//! The wall: what the projector shows to the whole room. [`WallView`] holds only what everybody may see; there is nothing
//! to press, and whatever the other window does, this one is readable from ten metres.
//! Start reading at [`WallView`] and [`wall_ui`]; a case that is played is drawn in `play`.

mod play;

use egui::{Align, Layout as Flow, Rect, Ui, UiBuilder, vec2};

pub use self::play::{OptionOnWall, TurnView, WallPlayView};
use crate::base::Catalogue;
use crate::ui::screens::debrief::{DebriefDraft, DebriefView, debrief_ui};
use crate::ui::screens::ending::{EndingDraft, EndingView, ending_ui};
use crate::ui::screens::pause::{PauseDraft, PauseView, pause_ui};
use crate::ui::screens::prebrief::{PrebriefDraft, PrebriefView, prebrief_ui};
use crate::ui::screens::swap::{SwapDraft, SwapView, swap_ui};
use crate::ui::screens::talk::{TalkView, talk_ui};
use crate::ui::theme::Face;
use crate::ui::theme::TokensExt as _;
use crate::ui::theme::sizes::{READING_WIDTH, space, wall};
use crate::ui::widgets::Text;

/// What the wall shows.
#[derive(Debug, Clone, PartialEq)]
pub enum WallView {
    /// Before and between: what this is, and a line under it.
    Title {
        /// In large letters.
        title: String,
        /// Under it; may be empty.
        line: String,
    },
    /// What is read aloud before the case.
    Prebrief(Box<PrebriefView>),
    /// A case that is played.
    Play(Box<WallPlayView>),
    /// The room talks or votes.
    Talk(Box<TalkView>),
    /// Two people change places.
    Swap(Box<SwapView>),
    /// How the case ended.
    Ending(Box<EndingView>),
    /// The talk afterwards.
    Debrief(Box<DebriefView>),
    /// Everything rests.
    Pause(PauseView),
}

impl WallView {
    /// By how much everything is larger than on the laptop. Pages that are on both are of one size.
    #[must_use]
    pub fn magnification(&self) -> f32 {
        match self {
            Self::Title { .. } | Self::Play(_) | Self::Talk(_) => wall::MAGNIFIED,
            _ => 1.0,
        }
    }
}

/// What is half done on the other window on pages that are on both, so that the wall follows: which moment is chosen,
/// what is unfolded.
#[derive(Debug, Clone, Copy)]
pub struct Followed<'a> {
    /// In the pre-brief.
    pub prebrief: &'a PrebriefDraft,
    /// In the debrief.
    pub debrief: &'a DebriefDraft,
}

/// Draws the wall. Nothing on it can be pressed.
pub fn wall_ui(ui: &mut Ui, view: &WallView, followed: Followed<'_>, words: &Catalogue) {
    let whole = ui.available_rect_before_wrap();
    ui.painter().rect_filled(whole, 0, ui.tokens().bg);
    match view {
        WallView::Title { title, line } => title_ui(ui, title, line),
        WallView::Prebrief(view) => prebrief_ui(ui, view, &mut followed.prebrief.clone(), words, &mut |_| {}),
        WallView::Play(view) => play::wall_play_ui(ui, view, words),
        WallView::Talk(view) => talk_ui(ui, view),
        WallView::Swap(view) => swap_ui(ui, view, &mut SwapDraft, words, &mut |_| {}),
        WallView::Ending(view) => ending_ui(ui, view, &mut EndingDraft, words, &mut |_| {}),
        WallView::Debrief(view) => debrief_ui(ui, view, &mut followed.debrief.for_the_room(), words, &mut |_| {}),
        WallView::Pause(view) => pause_ui(ui, view, &mut PauseDraft, words, &mut |_| {}),
    }
}

fn title_ui(ui: &mut Ui, title: &str, line: &str) {
    let whole = ui.available_rect_before_wrap();
    let page = Rect::from_center_size(
        whole.center(),
        vec2((whole.width() - 2.0 * space::XXL).min(READING_WIDTH), whole.height() / 2.0),
    );
    ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
        ui.with_layout(Flow::top_down(Align::Center), |ui| {
            ui.add(Text::heading(title, Face::Display).centered());
            if !line.is_empty() {
                ui.add_space(space::L);
                ui.add(Text::new(line, Face::Sub).color(ui.tokens().ink_2).centered());
            }
        });
    });
}
