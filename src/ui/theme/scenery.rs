//! The colours of drawn rooms and people, from `assets/stage/scenery.ron`. Themes dim them; they are no tokens.

use egui::Color32;
use serde::{Deserialize, Deserializer};

use super::hex::hex;
use super::tokens::ThemeError;

/// Which kind of place is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// Bar.
    Bar,
    /// The quiet end of the same room.
    QuietCorner,
    /// A desk of any agency.
    #[default]
    Office,
    /// Police station.
    Station,
    /// Centre for Social Welfare.
    SocialWelfare,
    /// Where the victim advocates sit.
    Advocacy,
    /// Health centre.
    Health,
    /// Where people wait.
    Corridor,
    /// Out of doors.
    Street,
    /// A market, out of doors.
    Market,
    /// Somebody's home.
    Home,
    /// A room in a shelter.
    Shelter,
    /// The round table.
    Meeting,
    /// A packing house.
    Hall,
    /// A courtroom.
    Court,
    /// The reading corner of a library.
    Library,
    /// A playground, out of doors.
    Playground,
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::Bar,
        Self::QuietCorner,
        Self::Office,
        Self::Station,
        Self::SocialWelfare,
        Self::Advocacy,
        Self::Health,
        Self::Corridor,
        Self::Street,
        Self::Market,
        Self::Home,
        Self::Shelter,
        Self::Meeting,
        Self::Hall,
        Self::Court,
        Self::Library,
        Self::Playground,
    ];

    /// Whether there are chairs for those who talk.
    #[must_use]
    pub const fn has_seats(self) -> bool {
        !matches!(self, Self::Bar | Self::QuietCorner | Self::Street | Self::Market | Self::Hall | Self::Playground)
    }
}

/// Wall and floor of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "named after what they colour")]
pub struct PlaceColors {
    #[serde(deserialize_with = "hex")]
    pub wall: Color32,
    #[serde(deserialize_with = "hex")]
    pub floor: Color32,
}

/// Walls and floors of all places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Places {
    pub(super) bar: PlaceColors,
    pub(super) office: PlaceColors,
    pub(super) health: PlaceColors,
    pub(super) home: PlaceColors,
    pub(super) shelter: PlaceColors,
    pub(super) meeting: PlaceColors,
}

/// Colours of rooms and people by day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "named after what they colour")]
pub struct Scenery {
    #[serde(deserialize_with = "hex")]
    pub skin: Color32,
    #[serde(deserialize_with = "hexes")]
    pub hair: Vec<Color32>,
    #[serde(deserialize_with = "hexes")]
    pub coats: Vec<Color32>,
    #[serde(deserialize_with = "hexes")]
    pub trousers: Vec<Color32>,
    #[serde(deserialize_with = "hex")]
    pub shoe: Color32,
    #[serde(deserialize_with = "hex")]
    pub police_coat: Color32,
    #[serde(deserialize_with = "hex")]
    pub police_trousers: Color32,
    #[serde(deserialize_with = "hex")]
    pub assisted_coat: Color32,
    #[serde(deserialize_with = "hex")]
    pub assisted_skirt: Color32,
    #[serde(deserialize_with = "hex")]
    pub paper: Color32,
    #[serde(deserialize_with = "hex")]
    pub pool: Color32,
    #[serde(deserialize_with = "hex")]
    pub clock_face: Color32,
    #[serde(deserialize_with = "hex")]
    pub clock_rim: Color32,
    #[serde(deserialize_with = "hex")]
    pub wood_dark: Color32,
    places: Places,
}

impl Scenery {
    /// The shipped colours.
    ///
    /// # Errors
    /// When the shipped text itself is broken, which a test rules out.
    pub fn shipped() -> Result<Self, ThemeError> {
        ron::from_str(include_str!("../../../assets/stage/scenery.ron"))
            .map_err(|error| ThemeError { reason: error.to_string() })
    }

    /// Wall and floor of a place, where the drawing leaves them open.
    #[must_use]
    pub const fn place(&self, place: Place) -> PlaceColors {
        match place {
            Place::Bar | Place::QuietCorner => self.places.bar,
            Place::Health | Place::Corridor => self.places.health,
            Place::Home => self.places.home,
            Place::Shelter => self.places.shelter,
            Place::Meeting | Place::Library => self.places.meeting,
            // Out of doors and in the hall, wall and floor are drawn with their own colours.
            Place::Office
            | Place::Station
            | Place::SocialWelfare
            | Place::Advocacy
            | Place::Street
            | Place::Market
            | Place::Hall
            | Place::Court
            | Place::Playground => self.places.office,
        }
    }
}

impl Default for Scenery {
    /// Everything in greys.
    fn default() -> Self {
        let (light, grey, dark) = (Color32::LIGHT_GRAY, Color32::GRAY, Color32::DARK_GRAY);
        let room = PlaceColors { wall: light, floor: grey };
        Self {
            skin: light,
            hair: vec![dark],
            coats: vec![grey],
            trousers: vec![dark],
            shoe: dark,
            police_coat: grey,
            police_trousers: dark,
            assisted_coat: light,
            assisted_skirt: dark,
            paper: Color32::WHITE,
            pool: light,
            clock_face: Color32::WHITE,
            clock_rim: dark,
            wood_dark: dark,
            places: Places { bar: room, office: room, health: room, home: room, shelter: room, meeting: room },
        }
    }
}

fn hexes<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<Color32>, D::Error> {
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct One(#[serde(deserialize_with = "hex")] Color32);
    let all = Vec::<One>::deserialize(input)?;
    if all.is_empty() {
        return Err(serde::de::Error::custom("at least one colour is needed"));
    }
    Ok(all.into_iter().map(|One(color)| color).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_scenery_can_be_read() {
        Scenery::shipped().unwrap();
    }
}
