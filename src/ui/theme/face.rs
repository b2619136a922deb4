//! The type scale: every size, weight and line height that text may have. No italics, no capitals, nothing under 15.

use egui::{Color32, FontFamily, FontId, TextFormat, TextStyle};

use super::fonts::bold_family;

/// How a piece of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Face {
    /// The role on the curtain.
    Display,
    /// The name under the role on the curtain.
    CurtainName,
    /// The other lines on the curtain.
    CurtainLine,
    /// The question of the debrief; who becomes whom.
    Title,
    /// What is read aloud in the pre-brief.
    ReadAloud,
    /// The situation, heads of sections.
    Heading,
    /// The situation, where there is less room.
    HeadingCompact,
    /// Heads of cards.
    SubBold,
    /// Insights on the swap screen.
    Sub,
    /// Choices.
    Option,
    /// Everything else.
    #[default]
    Body,
    /// Everything else, where it must stand out.
    BodyBold,
    /// Labels of buttons in bars.
    Button,
    /// Times, second lines, labels in pictures.
    Small,
    /// Labels of groups.
    SmallBold,
    /// Inside key caps.
    Key,
    /// The text of files and their names: every letter equally wide.
    Code,
}

impl Face {
    /// All of them, for the gallery.
    pub const ALL: [Self; 17] = [
        Self::Display,
        Self::CurtainName,
        Self::CurtainLine,
        Self::Title,
        Self::ReadAloud,
        Self::Heading,
        Self::HeadingCompact,
        Self::SubBold,
        Self::Sub,
        Self::Option,
        Self::Body,
        Self::BodyBold,
        Self::Button,
        Self::Small,
        Self::SmallBold,
        Self::Key,
        Self::Code,
    ];

    /// Size in points.
    #[must_use]
    pub const fn size(self) -> f32 {
        match self {
            Self::Display => 56.0,
            Self::CurtainName => 28.0,
            Self::CurtainLine => 20.0,
            Self::Title => 34.0,
            Self::ReadAloud => 30.0,
            Self::Heading => 26.0,
            Self::HeadingCompact => 24.0,
            Self::SubBold => 20.0,
            Self::Sub => 22.0,
            Self::Option => 19.0,
            Self::Body | Self::BodyBold => 18.0,
            Self::Button | Self::Small | Self::SmallBold | Self::Code => 16.0,
            Self::Key => 15.0,
        }
    }

    /// From line to line.
    #[must_use]
    pub const fn line_height(self) -> f32 {
        match self {
            Self::Display => 68.0,
            Self::Title | Self::ReadAloud => 42.0,
            Self::CurtainName => 40.0,
            Self::CurtainLine => 30.0,
            Self::Heading => 34.0,
            Self::HeadingCompact => 31.0,
            Self::SubBold => 28.0,
            Self::Sub => 30.0,
            Self::Option | Self::Body | Self::BodyBold => 26.0,
            Self::Button | Self::Small | Self::SmallBold | Self::Code => 22.0,
            Self::Key => 20.0,
        }
    }

    /// Bold or regular; there are no other weights.
    #[must_use]
    pub const fn is_bold(self) -> bool {
        matches!(
            self,
            Self::Display
                | Self::Title
                | Self::Heading
                | Self::HeadingCompact
                | Self::SubBold
                | Self::BodyBold
                | Self::SmallBold
                | Self::Key
        )
    }

    /// The font.
    #[must_use]
    pub fn font(self) -> FontId {
        let family = match self {
            Self::Code => FontFamily::Monospace,
            face if face.is_bold() => bold_family(),
            _ => FontFamily::Proportional,
        };
        FontId::new(self.size(), family)
    }

    /// Ready for a layout job.
    #[must_use]
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat { font_id: self.font(), color, line_height: Some(self.line_height()), ..TextFormat::default() }
    }

    /// The same size in bold, for one word in a sentence.
    #[must_use]
    pub fn bold_format(self, color: Color32) -> TextFormat {
        TextFormat { font_id: FontId::new(self.size(), bold_family()), ..self.format(color) }
    }

    /// The name under which egui's own widgets find this face.
    #[must_use]
    pub fn text_style(self) -> TextStyle {
        match self {
            Self::Heading => TextStyle::Heading,
            Self::Body => TextStyle::Body,
            Self::Button => TextStyle::Button,
            Self::Small => TextStyle::Small,
            Self::Display => TextStyle::Name("display".into()),
            Self::HeadingCompact => TextStyle::Name("heading-compact".into()),
            Self::CurtainName => TextStyle::Name("curtain-name".into()),
            Self::CurtainLine => TextStyle::Name("curtain-line".into()),
            Self::Title => TextStyle::Name("title".into()),
            Self::ReadAloud => TextStyle::Name("read-aloud".into()),
            Self::SubBold => TextStyle::Name("sub-bold".into()),
            Self::Sub => TextStyle::Name("sub".into()),
            Self::Option => TextStyle::Name("option".into()),
            Self::BodyBold => TextStyle::Name("body-bold".into()),
            Self::SmallBold => TextStyle::Name("small-bold".into()),
            Self::Key => TextStyle::Name("key".into()),
            Self::Code => TextStyle::Monospace,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_smaller_than_fifteen_and_lines_never_touch() {
        for face in Face::ALL {
            assert!(face.size() >= 15.0, "{face:?}");
            assert!(face.line_height() >= face.size() * 1.2, "{face:?}");
        }
    }
}
