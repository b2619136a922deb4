//! A net with the names that people gave its parts.
//! It never aligns anything; see `alignment::net`.

use crate::alignment::net::Net;

/// A Petri net with names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NamedNet {
    /// Name of the net.
    pub name: String,
    /// The net; acts are positions in [`NamedNet::acts`].
    pub net: Net,
    /// Names of the places.
    pub places: Vec<String>,
    /// Names of the transitions.
    pub transitions: Vec<String>,
    /// Names of the acts.
    pub acts: Vec<String>,
}

impl NamedNet {
    /// The number of an act, which gets one if it has none yet.
    pub fn act(&mut self, name: &str) -> usize {
        self.acts.iter().position(|known| known == name).unwrap_or_else(|| {
            self.acts.push(name.to_owned());
            self.acts.len() - 1
        })
    }

    /// The numbers of acts by name; what the net does not know has a number that no transition has.
    pub fn numbers<'a>(&self, acts: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
        let number = |act: &str| self.acts.iter().position(|known| known == act).unwrap_or(self.acts.len());
        acts.into_iter().map(number).collect()
    }
}
