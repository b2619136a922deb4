//! The states seen so far, each once, numbered as they were found. It is asked and added to, never gone through in the
//! order of its hashes, so that the same case gives the same numbers everywhere.

use std::hash::{BuildHasher, BuildHasherDefault};

use hashbrown::HashTable;
use rustc_hash::FxHasher;

/// Pieces of bytes, each with a number.
#[derive(Debug, Default)]
pub(super) struct Seen {
    bytes: Vec<u8>,
    /// Where each piece ends.
    ends: Vec<usize>,
    table: HashTable<u32>,
    hasher: BuildHasherDefault<FxHasher>,
}

impl Seen {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The piece with a number.
    pub(super) fn get(&self, number: u32) -> &[u8] {
        piece(&self.bytes, &self.ends, number)
    }

    /// The number of a piece, and whether it is new. A new one is added unless there are `most` already; then `None`.
    pub(super) fn number(&mut self, wanted: &[u8], most: usize) -> Option<(u32, bool)> {
        let Self { bytes, ends, table, hasher } = self;
        let hash = hasher.hash_one(wanted);
        if let Some(known) = table.find(hash, |number| piece(bytes, ends, *number) == wanted) {
            return Some((*known, false));
        }
        let new = u32::try_from(ends.len()).ok().filter(|_| ends.len() < most)?;
        bytes.extend_from_slice(wanted);
        ends.push(bytes.len());
        table.insert_unique(hash, new, |number| hasher.hash_one(piece(bytes, ends, *number)));
        Some((new, true))
    }
}

fn piece<'b>(bytes: &'b [u8], ends: &[usize], number: u32) -> &'b [u8] {
    let at = number as usize;
    let start = if at == 0 { 0 } else { ends[at - 1] };
    &bytes[start..ends[at]]
}
