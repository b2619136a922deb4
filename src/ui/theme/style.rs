//! The tokens, told to egui's own widgets: text fields, scroll bars, tooltips, menus.

use egui::style::{ScrollAnimation, ScrollFadeStyle, ScrollStyle, WidgetVisuals};
use egui::{CornerRadius, Margin, Shadow, Stroke, Style, Visuals, vec2};

use super::face::Face;
use super::sizes::{height, radius, space, stroke};
use super::tokens::Tokens;

pub(super) fn apply(ctx: &egui::Context, tokens: &Tokens) {
    let preference = if tokens.dark { egui::Theme::Dark } else { egui::Theme::Light };
    ctx.set_theme(preference);
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    ctx.all_styles_mut(|style| dress(style, tokens));
}

fn dress(style: &mut Style, tokens: &Tokens) {
    for face in Face::ALL {
        style.text_styles.insert(face.text_style(), face.font());
    }

    style.spacing.item_spacing = vec2(space::S, space::S);
    style.spacing.button_padding = vec2(space::L, space::S);
    // Rows are as high as what stands in them; each part that can be pressed keeps its 44 by itself.
    style.spacing.interact_size = vec2(height::TARGET, 22.0);
    // Floats over the margin, so that a page that begins to scroll keeps its width.
    style.spacing.scroll = ScrollStyle {
        bar_width: 10.0,
        floating_width: 6.0,
        foreground_color: true,
        dormant_handle_opacity: 0.35,
        active_handle_opacity: 0.5,
        fade: ScrollFadeStyle { strength: 0.0, ..Default::default() },
        ..ScrollStyle::floating()
    };
    // Labels are read, not selected: otherwise every sentence would take part in the order of Tab.
    style.interaction.selectable_labels = false;
    style.scroll_animation = ScrollAnimation::none();
    style.animation_time = 0.0;
    style.visuals = visuals(tokens);
}

fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    let control = |fill, border| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(stroke::CONTROL, border),
        corner_radius: CornerRadius::same(radius::BUTTON),
        fg_stroke: Stroke::new(stroke::CONTROL, tokens.ink),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive =
        WidgetVisuals { bg_stroke: Stroke::new(stroke::HAIRLINE, tokens.line), ..control(tokens.surface, tokens.line) };
    visuals.widgets.inactive = control(tokens.surface, tokens.edge);
    visuals.widgets.hovered = control(tokens.surface, tokens.ink);
    visuals.widgets.active = control(tokens.sunken, tokens.ink);
    visuals.widgets.open = control(tokens.sunken, tokens.edge);
    visuals.override_text_color = Some(tokens.ink);
    visuals.weak_text_color = Some(tokens.ink_3);
    visuals.selection.bg_fill = tokens.lamp.gamma_multiply(0.5);
    // Also the border of a field in use; the focus ring around it says the rest.
    visuals.selection.stroke = tokens.edge_stroke();
    visuals.hyperlink_color = tokens.ink;
    visuals.faint_bg_color = tokens.sunken;
    visuals.extreme_bg_color = tokens.surface;
    visuals.code_bg_color = tokens.sunken;
    visuals.warn_fg_color = tokens.talk;
    visuals.error_fg_color = tokens.problem;
    visuals.window_fill = tokens.surface;
    visuals.window_stroke = Stroke::new(stroke::HAIRLINE, tokens.line);
    visuals.window_corner_radius = CornerRadius::same(radius::CARD);
    visuals.menu_corner_radius = CornerRadius::same(radius::OPTION);
    visuals.panel_fill = tokens.bg;
    visuals.text_cursor.stroke = Stroke::new(stroke::CONTROL, tokens.ink);
    // A blinking cursor would wake the window twice a second.
    visuals.text_cursor.blink = false;
    visuals.window_shadow = rest_shadow(tokens);
    visuals.popup_shadow = rest_shadow(tokens);
    visuals
}

/// A colour with this share of black in it, for folds and shadows.
#[must_use]
pub fn darker(color: egui::Color32, share: f32) -> egui::Color32 {
    color.lerp_to_gamma(egui::Color32::BLACK, share)
}

/// The shadow of a card that lies on the page; none in high contrast.
pub(super) fn rest_shadow(tokens: &Tokens) -> Shadow {
    shadow(tokens, 2, 8, 0.13)
}

/// The shadow of a card that was lifted.
pub(super) fn lifted_shadow(tokens: &Tokens) -> Shadow {
    shadow(tokens, 12, 22, 0.35)
}

fn shadow(tokens: &Tokens, down: i8, blur: u8, share: f32) -> Shadow {
    if tokens.outlined {
        return Shadow::NONE;
    }
    // On a dark page a shadow in light ink would glow.
    let color = if tokens.dark { egui::Color32::BLACK } else { tokens.ink };
    Shadow { offset: [0, down], blur, spread: 0, color: color.gamma_multiply(share) }
}

impl Tokens {
    /// The shadow of a card that lies on the page; none in high contrast.
    #[must_use]
    pub fn rest_shadow(&self) -> Shadow {
        rest_shadow(self)
    }

    /// The shadow of a card that was lifted; none in high contrast.
    #[must_use]
    pub fn lifted_shadow(&self) -> Shadow {
        lifted_shadow(self)
    }

    /// Border of a card: a hairline, or an outline in high contrast.
    #[must_use]
    pub fn card_stroke(&self) -> Stroke {
        Stroke::new(if self.outlined { stroke::CONTROL } else { stroke::HAIRLINE }, self.line)
    }

    /// Border of a control.
    #[must_use]
    pub fn edge_stroke(&self) -> Stroke {
        Stroke::new(stroke::CONTROL, self.edge)
    }

    /// The frame of a card: surface, border, rounded corners, shadow.
    pub fn card(&self) -> egui::Frame {
        egui::Frame::new()
            .fill(self.surface)
            .stroke(self.card_stroke())
            .corner_radius(radius::CARD)
            .shadow(self.rest_shadow())
            .inner_margin(Margin::symmetric(20, 16))
    }
}
