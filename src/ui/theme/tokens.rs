//! Colours by role, read from the theme files in `assets/theme/`. Code names the role, never the colour.
//! It never reads a file itself: the text comes in, so that a changed file can be tried while the program runs.

use egui::Color32;
use serde::{Deserialize, Serialize};

use super::agency::AgencyColors;
use super::hex::hex;

/// Which of the shipped themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ThemeKind {
    /// Paper and ink; the default, made for projectors.
    #[default]
    Light,
    /// For a dim room.
    Dark,
    /// White outlines on black.
    HighContrast,
}

impl ThemeKind {
    /// All of them, in the order of the settings.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The name of its file in `assets/theme/`, without the ending.
    #[must_use]
    pub const fn file_stem(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }

    const fn shipped_text(self) -> &'static str {
        match self {
            Self::Light => include_str!("../../../assets/theme/light.ron"),
            Self::Dark => include_str!("../../../assets/theme/dark.ron"),
            Self::HighContrast => include_str!("../../../assets/theme/high-contrast.ron"),
        }
    }
}

/// A theme file could not be understood.
#[derive(Debug, thiserror::Error)]
#[error("the theme could not be read: {reason}")]
pub struct ThemeError {
    pub(super) reason: String,
}

/// The colours of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// Light ink on a dark page.
    pub dark: bool,
    /// Outlines of 2 px in place of fills and shadows.
    pub outlined: bool,
    /// The page.
    #[serde(deserialize_with = "hex")]
    pub bg: Color32,
    /// Cards, options, fields.
    #[serde(deserialize_with = "hex")]
    pub surface: Color32,
    /// Wells, chips, empty tracks.
    #[serde(deserialize_with = "hex")]
    pub sunken: Color32,
    /// The bar along the top.
    #[serde(deserialize_with = "hex")]
    pub head: Color32,
    /// Text on `head`.
    #[serde(deserialize_with = "hex")]
    pub on_head: Color32,
    /// Text, and the lines of pictures.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Second text, icons.
    #[serde(deserialize_with = "hex")]
    pub ink_2: Color32,
    /// Hints, disabled text.
    #[serde(deserialize_with = "hex")]
    pub ink_3: Color32,
    /// Decoration only; carries no meaning.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// Borders of controls, dashed slots.
    #[serde(deserialize_with = "hex")]
    pub edge: Color32,
    /// The one main button.
    #[serde(deserialize_with = "hex")]
    pub primary: Color32,
    /// Text on `primary`.
    #[serde(deserialize_with = "hex")]
    pub on_primary: Color32,
    /// Here, now. Never the only mark: always with an ink ring, an ink border or bold type.
    #[serde(deserialize_with = "hex")]
    pub lamp: Color32,
    /// The present row; what to do instead.
    #[serde(deserialize_with = "hex")]
    pub lamp_soft: Color32,
    /// Text on `lamp`.
    #[serde(deserialize_with = "hex")]
    pub on_lamp: Color32,
    /// To talk about; swapped.
    #[serde(deserialize_with = "hex")]
    pub talk: Color32,
    /// Behind `talk`.
    #[serde(deserialize_with = "hex")]
    pub talk_soft: Color32,
    /// Mistakes in files only, never people.
    #[serde(deserialize_with = "hex")]
    pub problem: Color32,
    /// Behind `problem`.
    #[serde(deserialize_with = "hex")]
    pub problem_soft: Color32,
    /// The inner focus ring.
    #[serde(deserialize_with = "hex")]
    pub focus: Color32,
    /// Name plates on the stage.
    #[serde(deserialize_with = "hex")]
    pub plate: Color32,
    /// The curtain before a private card.
    #[serde(deserialize_with = "hex")]
    pub curtain: Color32,
    /// Text on the curtain.
    #[serde(deserialize_with = "hex")]
    pub on_curtain: Color32,
    /// What is drawn inside an agency's sign.
    #[serde(deserialize_with = "hex")]
    pub sign_mark: Color32,
    /// The fill of each agency's sign.
    pub agencies: AgencyColors,
    /// The same inside a white disc, as on the chest of a figure.
    pub agencies_on_paper: AgencyColors,
    /// How much of their day colours the drawn rooms keep.
    pub room_percent: u8,
    /// How much of their day colours the figures keep.
    pub figure_percent: u8,
    /// How strong the veil over the drawn room is at least.
    pub veil_percent: u8,
}

impl Tokens {
    /// Reads a theme file.
    ///
    /// # Errors
    /// When the text is not well formed, a key is missing or unknown, or a colour is not `#RRGGBB`.
    pub fn parse(text: &str) -> Result<Self, ThemeError> {
        ron::from_str(text).map_err(|error| ThemeError { reason: error.to_string() })
    }

    /// One of the shipped themes.
    ///
    /// # Errors
    /// When the shipped text itself is broken, which a test rules out.
    pub fn shipped(kind: ThemeKind) -> Result<Self, ThemeError> {
        Self::parse(kind.shipped_text())
    }

    /// Black on white, for the case that no theme was installed.
    pub(super) const fn plain() -> Self {
        let (paper, ink, soft) = (Color32::WHITE, Color32::BLACK, Color32::LIGHT_GRAY);
        Self {
            dark: false,
            outlined: true,
            bg: paper,
            surface: paper,
            sunken: soft,
            head: ink,
            on_head: paper,
            ink,
            ink_2: ink,
            ink_3: ink,
            line: soft,
            edge: ink,
            primary: ink,
            on_primary: paper,
            lamp: soft,
            lamp_soft: soft,
            on_lamp: ink,
            talk: ink,
            talk_soft: soft,
            problem: ink,
            problem_soft: soft,
            focus: ink,
            plate: paper,
            curtain: ink,
            on_curtain: paper,
            sign_mark: paper,
            agencies: AgencyColors::all(ink),
            agencies_on_paper: AgencyColors::all(ink),
            room_percent: 100,
            figure_percent: 100,
            veil_percent: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG contrast ratio.
    fn contrast(a: Color32, b: Color32) -> f32 {
        let luminance = |c: Color32| {
            let linear = egui::Rgba::from(c);
            0.2126 * linear.r() + 0.7152 * linear.g() + 0.0722 * linear.b()
        };
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn shipped_themes_can_be_read_and_by_people_too() {
        for kind in ThemeKind::ALL {
            let t = Tokens::shipped(kind).unwrap();
            for ground in [t.bg, t.surface, t.sunken] {
                assert!(contrast(t.ink, ground) >= 7.0, "{kind:?}: ink");
                assert!(contrast(t.ink_2, ground) >= 4.5, "{kind:?}: ink_2");
                assert!(contrast(t.ink_3, ground) >= 4.5, "{kind:?}: ink_3");
                assert!(contrast(t.edge, ground) >= 3.0, "{kind:?}: edge");
            }
            for (text, ground) in [
                (t.on_head, t.head),
                (t.on_primary, t.primary),
                (t.on_lamp, t.lamp),
                (t.on_curtain, t.curtain),
                (t.talk, t.talk_soft),
                (t.problem, t.problem_soft),
            ] {
                assert!(contrast(text, ground) >= 4.5, "{kind:?}: {text:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn a_wrong_colour_is_named() {
        let text = ThemeKind::Light.shipped_text().replace("#F3F1EC", "paper");
        assert!(Tokens::parse(&text).unwrap_err().to_string().contains("paper"));
    }
}
