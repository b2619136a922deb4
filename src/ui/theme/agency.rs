//! The agencies that work together, as far as the eye is concerned. Each is always colour, sign and name together.
//! It never decides what an agency may do: that is the procedure's business.

use egui::Color32;
use serde::Deserialize;

use super::hex::hex;

/// Whose sign it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Agency {
    /// Shield with two chevrons.
    Police,
    /// Hexagon with a lens.
    PoliceSpecialised,
    /// Disc with a large and a small person.
    SocialWelfare,
    /// Speech bubble with two lines.
    Advocacy,
    /// Heart with a pulse.
    Health,
    /// Umbrella.
    Guardian,
    /// House with a door.
    Shelter,
    /// Diamond with a balance.
    Justice,
    /// Clipboard: inspector, interpreter, mayor.
    #[default]
    Other,
    /// Head and shoulders without a frame: the person who is assisted.
    Person,
}

impl Agency {
    /// All of them, in the order of the legend.
    pub const ALL: [Self; 10] = [
        Self::Police,
        Self::PoliceSpecialised,
        Self::SocialWelfare,
        Self::Advocacy,
        Self::Health,
        Self::Guardian,
        Self::Shelter,
        Self::Justice,
        Self::Other,
        Self::Person,
    ];

    /// The name of its sign in [`crate::base::signs`].
    #[must_use]
    pub const fn sign_name(self) -> &'static str {
        match self {
            Self::Police => "shield",
            Self::PoliceSpecialised => "hexagon",
            Self::SocialWelfare => "disc",
            Self::Advocacy => "bubble",
            Self::Health => "heart",
            Self::Guardian => "umbrella",
            Self::Shelter => "house",
            Self::Justice => "diamond",
            Self::Other => "clipboard",
            Self::Person => "person",
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
        match agency {
            Agency::Police => self.police,
            Agency::PoliceSpecialised => self.police_specialised,
            Agency::SocialWelfare => self.social_welfare,
            Agency::Advocacy => self.advocacy,
            Agency::Health => self.health,
            Agency::Guardian => self.guardian,
            Agency::Shelter => self.shelter,
            Agency::Justice => self.justice,
            Agency::Other => self.other,
            Agency::Person => self.person,
        }
    }
}
