//! A table of bits, one row per thing, packed sixty-four to a word.
//! It never checks more than slice bounds; rows and columns are indices that its owner keeps in range.
//! Start reading at [`BitTable`].

/// Rows of equally many bits.
#[derive(Debug, Clone)]
pub(super) struct BitTable {
    words: usize,
    bits: Vec<u64>,
}

impl BitTable {
    /// All bits clear.
    pub(super) fn new(rows: usize, columns: usize) -> Self {
        let words = columns.div_ceil(64);
        Self { words, bits: vec![0; rows * words] }
    }

    /// How many rows there are; zero when they have no columns.
    pub(super) fn rows(&self) -> usize {
        self.bits.len().checked_div(self.words).unwrap_or_default()
    }

    pub(super) fn row(&self, row: usize) -> &[u64] {
        &self.bits[row * self.words..(row + 1) * self.words]
    }

    pub(super) fn row_mut(&mut self, row: usize) -> &mut [u64] {
        &mut self.bits[row * self.words..(row + 1) * self.words]
    }

    pub(super) fn has(&self, row: usize, column: usize) -> bool {
        has(self.row(row), column)
    }

    pub(super) fn set(&mut self, row: usize, column: usize) {
        set(self.row_mut(row), column);
    }

    /// Adds the bits of row `from` to row `to`.
    pub(super) fn add_row(&mut self, to: usize, from: usize) {
        for word in 0..self.words {
            let bits = self.bits[from * self.words + word];
            self.bits[to * self.words + word] |= bits;
        }
    }
}

/// Whether one bit of a row is set.
pub(super) fn has(row: &[u64], column: usize) -> bool {
    row[column / 64] >> (column % 64) & 1 == 1
}

/// Sets one bit of a row.
pub(super) fn set(row: &mut [u64], column: usize) {
    row[column / 64] |= 1 << (column % 64);
}

/// Columns of the set bits, ascending.
pub(super) fn ones(row: &[u64]) -> impl Iterator<Item = usize> + '_ {
    row.iter().enumerate().flat_map(|(at, &word)| {
        let mut rest = word;
        std::iter::from_fn(move || {
            if rest == 0 {
                return None;
            }
            let bit = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            Some(at * 64 + bit)
        })
    })
}
