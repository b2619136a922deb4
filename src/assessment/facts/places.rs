//! Where each kind of act stands in a play, so that whoever looks for some acts need not look at all of them.
//! It knows numbers only. Start at [`Places::of`].

use crate::base::Bits;

/// For each kind of act a row of bits, one for each act of the play.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::assessment) struct Places {
    words: usize,
    rows: Vec<u64>,
}

impl Places {
    /// Notes the kinds of the acts of a play, in their order.
    pub(in crate::assessment) fn new(kinds: impl ExactSizeIterator<Item = usize> + Clone) -> Self {
        let words = kinds.len().div_ceil(64);
        let most = kinds.clone().max().map_or(0, |kind| kind + 1);
        let mut rows = vec![0; most * words];
        for (place, kind) in kinds.enumerate() {
            rows[kind * words + place / 64] |= 1 << (place % 64);
        }
        Self { words, rows }
    }

    /// Positions of the acts of these kinds from one position on, ascending.
    pub(in crate::assessment) fn of(&self, kinds: Bits, from: usize) -> impl Iterator<Item = usize> + '_ {
        (from / 64..self.words).flat_map(move |word| {
            let row = |kind: usize| self.rows.get(kind * self.words + word).copied().unwrap_or_default();
            let before = if word == from / 64 { (1 << (from % 64)) - 1 } else { 0 };
            let mut rest = kinds.iter().fold(0, |all, kind| all | row(kind)) & !before;
            std::iter::from_fn(move || {
                let place = (rest != 0).then(|| word * 64 + rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(place)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Places;

    #[test]
    fn acts_of_some_kinds_come_in_their_order() {
        let kinds: Vec<usize> = (0..200).map(|place| place % 7).collect();
        let places = Places::new(kinds.iter().copied());
        for from in [0, 1, 63, 64, 65, 130, 199, 200] {
            let found: Vec<usize> = places.of([2, 5, 90].into_iter().collect(), from).collect();
            let scanned: Vec<usize> = (from..200).filter(|place| [2, 5].contains(&kinds[*place])).collect();
            assert_eq!(found, scanned, "from {from}");
        }
    }
}
