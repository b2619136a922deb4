//! The colours of drawn rooms and people, from `assets/stage/scenery.ron`. Themes dim them; they are no tokens.

use egui::Color32;
use serde::{Deserialize, Deserializer};

use super::tokens::{ThemeError, hex};

/// Which kind of place is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Place {
    /// Bar, and its quiet corner.
    Bar,
    /// A desk of any agency.
    #[default]
    Office,
    /// Health centre.
    Health,
    /// Out of doors.
    Street,
    /// Somebody's home.
    Home,
    /// A room in a shelter.
    Shelter,
    /// The round table.
    Meeting,
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
    pub(super) street: PlaceColors,
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
    pub veil: Color32,
    #[serde(deserialize_with = "hex")]
    pub wood: Color32,
    #[serde(deserialize_with = "hex")]
    pub wood_dark: Color32,
    #[serde(deserialize_with = "hex")]
    pub night_sky: Color32,
    #[serde(deserialize_with = "hex")]
    pub dusk_sky: Color32,
    #[serde(deserialize_with = "hex")]
    pub day_sky: Color32,
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

    /// Wall and floor of a place.
    #[must_use]
    pub const fn place(&self, place: Place) -> PlaceColors {
        match place {
            Place::Bar => self.places.bar,
            Place::Office => self.places.office,
            Place::Health => self.places.health,
            Place::Street => self.places.street,
            Place::Home => self.places.home,
            Place::Shelter => self.places.shelter,
            Place::Meeting => self.places.meeting,
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
            veil: Color32::BLACK,
            wood: grey,
            wood_dark: dark,
            night_sky: dark,
            dusk_sky: grey,
            day_sky: light,
            places: Places {
                bar: room,
                office: room,
                health: room,
                street: room,
                home: room,
                shelter: room,
                meeting: room,
            },
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
