//! A small fixed set of positions, cheap to copy, compare and hash: flags that are up, facts that are known.
//! It never grows: whoever builds content must keep within [`Bits::CAPACITY`], and the readers check that.

/// A set of positions from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Bits([u64; 4]);

impl Bits {
    /// How many positions there are.
    pub const CAPACITY: usize = 256;

    /// Puts a position in. Positions beyond the capacity are ignored.
    pub fn insert(&mut self, position: usize) {
        if let Some(word) = self.0.get_mut(position / 64) {
            *word |= 1 << (position % 64);
        }
    }

    /// Takes a position out.
    pub fn remove(&mut self, position: usize) {
        if let Some(word) = self.0.get_mut(position / 64) {
            *word &= !(1 << (position % 64));
        }
    }

    /// Whether a position is in.
    #[must_use]
    pub fn contains(self, position: usize) -> bool {
        self.0.get(position / 64).is_some_and(|word| word & (1 << (position % 64)) != 0)
    }

    /// Whether no position is in.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == [0; 4]
    }

    /// Whether some position is in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }

    /// Whether every position in is in the other too.
    #[must_use]
    pub fn within(self, other: Self) -> bool {
        self.0.iter().zip(other.0).all(|(one, other)| one & !other == 0)
    }

    /// What is in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] & other.0[word]))
    }

    /// What is in either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(std::array::from_fn(|word| self.0[word] | other.0[word]))
    }

    /// The set as four words, lowest positions first.
    #[must_use]
    pub fn words(self) -> [u64; 4] {
        self.0
    }

    /// The set of these words.
    #[must_use]
    pub fn from_words(words: [u64; 4]) -> Self {
        Self(words)
    }

    /// All positions in, lowest first.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        self.0.into_iter().zip((0..).step_by(64)).flat_map(|(word, begin)| {
            let mut rest = word;
            std::iter::from_fn(move || {
                let position = (rest != 0).then(|| begin + rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(position)
            })
        })
    }
}

impl FromIterator<usize> for Bits {
    fn from_iter<I: IntoIterator<Item = usize>>(positions: I) -> Self {
        let mut bits = Self::default();
        for position in positions {
            bits.insert(position);
        }
        bits
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn what_goes_in_comes_out_in_order() {
        let mut bits: Bits = [200, 3, 64].into_iter().collect();
        bits.remove(64);
        bits.insert(9999);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [3, 200]);
        assert!(!bits.is_empty());
        assert!(!bits.contains(9999));
        let more: Bits = [3, 70, 200].into_iter().collect();
        assert!(bits.within(more) && !more.within(bits));
        assert!(bits.meets(more) && !bits.meets([4].into_iter().collect()));
    }
}
