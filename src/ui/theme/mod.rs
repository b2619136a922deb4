//! Paper, ink and one lamp: colours by role, the type scale, spacing, and the rule that fits a screen to its window.
//! It never holds a raw colour outside the theme files, and it draws nothing.
//! Start reading at [`Tokens`]; screens reach them through [`TokensExt`].

mod agency;
mod face;
mod fit;
mod fonts;
mod hex;
mod scenery;
pub mod sizes;
mod style;
mod tokens;

use std::sync::Arc;

pub use agency::{Agency, AgencyColors, Hue};
pub use face::Face;
pub use fit::{Fit, Layout};
pub use scenery::{Place, PlaceColors, Scenery};
pub use style::darker;
pub use tokens::{ThemeError, ThemeKind, Tokens};

/// Makes a theme the one in force: colours, type styles and fonts. Cheap enough to call when a theme file changes.
pub fn install(ctx: &egui::Context, tokens: Tokens) {
    fonts::install(ctx, easy_reading(ctx));
    style::apply(ctx, &tokens);
    // The shipped scenery is proved by a test; should it ever break, people are drawn in plain grey.
    let scenery = Scenery::shipped().unwrap_or_default();
    ctx.data_mut(|data| {
        data.insert_temp(tokens_id(), Arc::new(tokens));
        data.insert_temp(scenery_id(), Arc::new(scenery));
    });
}

/// Sets how large everything is drawn, for a window of `window` unscaled points, and says which layout follows.
pub fn fit(ctx: &egui::Context, window: egui::Vec2, text_size: f32) -> Fit {
    let fit = Fit::of(window, text_size);
    // The window's size is known only through the scale itself: a last digit that differs would ask for frames for ever.
    if (ctx.zoom_factor() - fit.scale).abs() > 0.001 {
        ctx.set_zoom_factor(fit.scale);
    }
    fit
}

/// Whether pictures may move; each movement is short and ends by itself. Nothing moves until this was said.
pub fn set_motion(ctx: &egui::Context, on: bool) {
    ctx.data_mut(|data| data.insert_temp(motion_id(), on));
}

/// Whether pictures may move.
#[must_use]
pub fn motion(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp(motion_id())).unwrap_or_default()
}

/// Whether everything is set in the easy-reading face, at once and after every [`install`].
pub fn set_easy_reading(ctx: &egui::Context, on: bool) {
    ctx.data_mut(|data| data.insert_temp(easy_reading_id(), on));
    fonts::install(ctx, on);
}

fn easy_reading(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp(easy_reading_id())).unwrap_or_default()
}

fn easy_reading_id() -> egui::Id {
    egui::Id::new("roadblock-easy-reading")
}

fn motion_id() -> egui::Id {
    egui::Id::new("roadblock-motion")
}

fn tokens_id() -> egui::Id {
    egui::Id::new("roadblock-tokens")
}

fn scenery_id() -> egui::Id {
    egui::Id::new("roadblock-scenery")
}

/// The theme in force, from wherever there is a context.
pub trait TokensExt {
    /// The colours in force; plain black on white where no theme was installed.
    fn tokens(&self) -> Arc<Tokens>;

    /// The colours of drawn rooms and people.
    fn scenery(&self) -> Arc<Scenery>;

    /// The layout that the space on the screen allows.
    fn layout_kind(&self) -> Layout;
}

impl TokensExt for egui::Context {
    fn tokens(&self) -> Arc<Tokens> {
        self.data(|data| data.get_temp(tokens_id())).unwrap_or_else(|| Arc::new(Tokens::plain()))
    }

    fn scenery(&self) -> Arc<Scenery> {
        self.data(|data| data.get_temp(scenery_id())).unwrap_or_default()
    }

    fn layout_kind(&self) -> Layout {
        Layout::of(self.content_rect().size())
    }
}

impl TokensExt for egui::Ui {
    fn tokens(&self) -> Arc<Tokens> {
        self.ctx().tokens()
    }

    fn scenery(&self) -> Arc<Scenery> {
        self.ctx().scenery()
    }

    fn layout_kind(&self) -> Layout {
        self.ctx().layout_kind()
    }
}
