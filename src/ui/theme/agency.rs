//! The agencies that work together, as far as the eye is concerned. Each is always colour, sign and name together.
//! It never decides what an agency may do: that is the procedure's business.

use egui::Color32;
use serde::Deserialize;

use super::hex::hex;
use crate::base::signs;

/// How an agency looks: a colour of the theme, and a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Agency {
    /// Its colour.
    pub hue: Hue,
    /// Its sign, one of [`signs::NAMES`].
    pub sign: &'static str,
}

/// The colours that a theme has for agencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named for the agency that usually has it")]
pub enum Hue {
    Police,
    PoliceSpecialised,
    SocialWelfare,
    Advocacy,
    Health,
    Guardian,
    Shelter,
    Justice,
    Other,
    Person,
}

impl Default for Agency {
    fn default() -> Self {
        Self::OTHER
    }
}

impl Agency {
    /// Shield with two chevrons.
    pub const POLICE: Self = Self { hue: Hue::Police, sign: "shield" };
    /// Hexagon with a lens.
    pub const POLICE_SPECIALISED: Self = Self { hue: Hue::PoliceSpecialised, sign: "hexagon" };
    /// Disc with a large and a small person.
    pub const SOCIAL_WELFARE: Self = Self { hue: Hue::SocialWelfare, sign: "disc" };
    /// Speech bubble with two lines.
    pub const ADVOCACY: Self = Self { hue: Hue::Advocacy, sign: "bubble" };
    /// Heart with a pulse.
    pub const HEALTH: Self = Self { hue: Hue::Health, sign: "heart" };
    /// Umbrella.
    pub const GUARDIAN: Self = Self { hue: Hue::Guardian, sign: "umbrella" };
    /// House with a door.
    pub const SHELTER: Self = Self { hue: Hue::Shelter, sign: "house" };
    /// Diamond with a balance.
    pub const JUSTICE: Self = Self { hue: Hue::Justice, sign: "diamond" };
    /// Clipboard: inspector, interpreter, mayor.
    pub const OTHER: Self = Self { hue: Hue::Other, sign: "clipboard" };
    /// Head and shoulders without a frame: the person who is assisted.
    pub const PERSON: Self = Self { hue: Hue::Person, sign: "person" };

    /// All of them with their usual colours, in the order of the legend.
    pub const ALL: [Self; 10] = [
        Self::POLICE,
        Self::POLICE_SPECIALISED,
        Self::SOCIAL_WELFARE,
        Self::ADVOCACY,
        Self::HEALTH,
        Self::GUARDIAN,
        Self::SHELTER,
        Self::JUSTICE,
        Self::OTHER,
        Self::PERSON,
    ];

    /// With the colour and the sign of these names; what is not known looks like another service.
    #[must_use]
    pub fn named(colour: &str, sign: &str) -> Self {
        Self { hue: Hue::named(colour), sign: signs::named(sign) }
    }
}

impl Hue {
    fn named(colour: &str) -> Self {
        match colour {
            "police" => Self::Police,
            "police-specialised" => Self::PoliceSpecialised,
            "social-welfare" => Self::SocialWelfare,
            "advocacy" => Self::Advocacy,
            "health" => Self::Health,
            "guardian" => Self::Guardian,
            "shelter" => Self::Shelter,
            "justice" => Self::Justice,
            "person" => Self::Person,
            _ => Self::Other,
        }
    }
}

/// The fill of each agency's sign. Never the colour of running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the agency of the same name")]
pub struct AgencyColors {
    #[serde(deserialize_with = "hex")]
    pub police: Color32,
    #[serde(deserialize_with = "hex")]
    pub police_specialised: Color32,
    #[serde(deserialize_with = "hex")]
    pub social_welfare: Color32,
    #[serde(deserialize_with = "hex")]
    pub advocacy: Color32,
    #[serde(deserialize_with = "hex")]
    pub health: Color32,
    #[serde(deserialize_with = "hex")]
    pub guardian: Color32,
    #[serde(deserialize_with = "hex")]
    pub shelter: Color32,
    #[serde(deserialize_with = "hex")]
    pub justice: Color32,
    #[serde(deserialize_with = "hex")]
    pub other: Color32,
    #[serde(deserialize_with = "hex")]
    pub person: Color32,
}

impl AgencyColors {
    /// The same colour for all, where no theme was installed.
    pub(super) const fn all(color: Color32) -> Self {
        Self {
            police: color,
            police_specialised: color,
            social_welfare: color,
            advocacy: color,
            health: color,
            guardian: color,
            shelter: color,
            justice: color,
            other: color,
            person: color,
        }
    }

    /// The colour of one agency.
    #[must_use]
    pub const fn of(&self, agency: Agency) -> Color32 {
        match agency.hue {
            Hue::Police => self.police,
            Hue::PoliceSpecialised => self.police_specialised,
            Hue::SocialWelfare => self.social_welfare,
            Hue::Advocacy => self.advocacy,
            Hue::Health => self.health,
            Hue::Guardian => self.guardian,
            Hue::Shelter => self.shelter,
            Hue::Justice => self.justice,
            Hue::Other => self.other,
            Hue::Person => self.person,
        }
    }
}
