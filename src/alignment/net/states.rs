//! The states of a search, each once: a marking and how much of the trace has passed.
//! It never decides where to go. Start at [`States::find_or_keep`].

/// All states found so far, numbered in the order in which they were found.
pub(super) struct States {
    places: usize,
    /// The markings, one after the other.
    tokens: Vec<u32>,
    passed: Vec<u32>,
    /// Numbers of states, open addressing; the length is a power of two.
    table: Vec<u32>,
}

const FREE: u32 = u32::MAX;

impl States {
    pub(super) fn new(places: usize) -> Self {
        Self { places, tokens: Vec::new(), passed: Vec::new(), table: vec![FREE; 1024] }
    }

    pub(super) fn len(&self) -> usize {
        self.passed.len()
    }

    pub(super) fn marking(&self, state: usize) -> &[u32] {
        &self.tokens[state * self.places..(state + 1) * self.places]
    }

    /// How many acts of the trace have passed.
    pub(super) fn passed(&self, state: usize) -> usize {
        self.passed[state] as usize
    }

    /// The number of a state; the second value says whether it is new. `None` when it is new and there is no room.
    pub(super) fn find_or_keep(&mut self, marking: &[u32], passed: usize, room: usize) -> Option<(usize, bool)> {
        let passed = u32::try_from(passed).ok()?;
        let mut slot = self.slot(marking, passed);
        while self.table[slot] != FREE {
            let state = self.table[slot] as usize;
            if self.passed[state] == passed && self.marking(state) == marking {
                return Some((state, false));
            }
            slot = (slot + 1) & (self.table.len() - 1);
        }
        let state = self.len();
        let number = u32::try_from(state).ok().filter(|_| state < room)?;
        self.tokens.extend_from_slice(marking);
        self.passed.push(passed);
        self.table[slot] = number;
        if 2 * self.len() > self.table.len() {
            self.grow();
        }
        Some((state, true))
    }

    fn grow(&mut self) {
        self.table = vec![FREE; 2 * self.table.len()];
        for state in 0..self.len() {
            let mut slot = self.slot(self.marking(state), self.passed[state]);
            while self.table[slot] != FREE {
                slot = (slot + 1) & (self.table.len() - 1);
            }
            self.table[slot] = u32::try_from(state).unwrap_or(FREE);
        }
    }

    fn slot(&self, marking: &[u32], passed: u32) -> usize {
        let mix = |hash: u64, word: u32| (hash.rotate_left(5) ^ u64::from(word)).wrapping_mul(0x517c_c1b7_2722_0a95);
        let hash = marking.iter().fold(mix(0, passed), |hash, &tokens| mix(hash, tokens));
        // The upper half is the well-mixed one; the table never has more slots than it has values.
        (hash >> 32) as usize & (self.table.len() - 1)
    }
}
