//! How a colour is written in the files of the themes.

use std::fmt;

use egui::Color32;
use serde::{Deserializer, de};

/// Reads `#RRGGBB`.
pub(super) fn hex<'de, D: Deserializer<'de>>(input: D) -> Result<Color32, D::Error> {
    struct Visitor;

    impl de::Visitor<'_> for Visitor {
        type Value = Color32;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a colour such as \"#1B2533\"")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Color32, E> {
            #[expect(clippy::disallowed_methods, reason = "this is where colours enter")]
            Color32::from_hex(text).map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
        }
    }

    input.deserialize_str(Visitor)
}
