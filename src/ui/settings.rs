//! What a person has set for this machine: text size, theme, motion, face, language. Text in, text out.
//! It never reads a file itself and never holds anything about a play or about people.
//! Start reading at [`Settings`].

use serde::{Deserialize, Serialize};

use super::theme::ThemeKind;

/// Everything that can be set, as it stands in the file of settings. What the file leaves out is as it was delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How large everything is.
    pub text_size: TextSize,
    /// The colours.
    pub theme: ThemeKind,
    /// Whether pictures may move.
    pub motion: bool,
    /// Whether everything is set in the easy-reading face.
    pub easy_reading: bool,
    /// Whether the program covers the whole screen.
    pub full_screen: bool,
    /// The tag of the language of the interface.
    pub language: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text_size: TextSize::default(),
            theme: ThemeKind::default(),
            motion: true,
            easy_reading: false,
            full_screen: false,
            language: "en".to_owned(),
        }
    }
}

impl Settings {
    /// Reads a file of settings.
    ///
    /// # Errors
    /// When the text is not well formed, or names something that cannot be set.
    pub fn parse(text: &str) -> Result<Self, ron::de::SpannedError> {
        ron::from_str(text)
    }

    /// The text of a file of settings.
    ///
    /// # Errors
    /// When something in it cannot be written as RON, which is a defect.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default()).map(|text| text + "\n")
    }
}

/// How large everything is, in per cent of the size it was drawn for; always one of [`TextSize::STEPS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct TextSize(u16);

impl TextSize {
    /// The sizes that can be chosen, in per cent.
    pub const STEPS: [u16; 10] = [75, 90, 100, 110, 125, 150, 175, 200, 225, 250];

    /// The step nearest to so many per cent.
    #[must_use]
    pub fn nearest(percent: u16) -> Self {
        let nearest = Self::STEPS.into_iter().min_by_key(|step| step.abs_diff(percent));
        nearest.map_or_else(Self::default, Self)
    }

    /// In per cent.
    #[must_use]
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// As a factor; 1.0 is 100 %.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(self.0) / f32::from(Self::default().0)
    }

    /// Its place among the steps.
    #[must_use]
    pub fn step(self) -> usize {
        Self::STEPS.iter().position(|step| *step == self.0).unwrap_or_default()
    }

    /// The step at this place; the last one beyond the end.
    #[must_use]
    pub fn at_step(step: usize) -> Self {
        Self(Self::STEPS[step.min(Self::STEPS.len() - 1)])
    }

    /// One step larger, if there is one.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::at_step(self.step() + 1)
    }

    /// One step smaller, if there is one.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::at_step(self.step().saturating_sub(1))
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for TextSize {
    fn from(percent: u16) -> Self {
        Self::nearest(percent)
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_set_is_read_back() {
        let settings = Settings {
            text_size: TextSize::nearest(150),
            theme: ThemeKind::HighContrast,
            motion: false,
            easy_reading: true,
            full_screen: true,
            language: "en".to_owned(),
        };
        assert_eq!(Settings::parse(&settings.to_text().unwrap()).unwrap(), settings);
    }

    #[test]
    fn what_a_file_leaves_out_is_as_it_was_delivered() {
        assert_eq!(Settings::parse("()").unwrap(), Settings::default());
        let dark = Settings { theme: ThemeKind::Dark, ..Settings::default() };
        assert_eq!(Settings::parse("(theme: Dark)").unwrap(), dark);
    }

    #[test]
    fn what_cannot_be_set_is_refused_and_said() {
        for (text, said) in [
            ("", "1:1"),
            ("(theme: Sepia)", "Sepia"),
            ("(volume: 3)", "volume"),
            ("(text_size: large)", "1:13"),
            ("(motion: true", "1:14"),
            ("\u{0}\u{fffd}", "1:1"),
        ] {
            let error = Settings::parse(text).unwrap_err().to_string();
            assert!(error.contains(said), "{text:?}: {error}");
        }
    }

    #[test]
    fn sizes_go_up_and_down_by_steps_and_stop_at_the_ends() {
        let mut size = TextSize::nearest(0);
        let mut seen = vec![size.percent()];
        for _ in 0..20 {
            size = size.larger();
            seen.push(size.percent());
        }
        seen.dedup();
        assert_eq!(seen, TextSize::STEPS);
        for _ in 0..20 {
            size = size.smaller();
        }
        assert_eq!(size.percent(), 75);
        assert_eq!(TextSize::nearest(140).percent(), 150);
        assert_eq!(TextSize::nearest(u16::MAX).percent(), 250);
    }
}
