//! What goes into a record and comes out of it. The record knows an event by its kind and its text only; what it means
//! is for the layer above.

use std::fmt;

/// A moment of wall time, as it was on the clock of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Moment {
    /// Milliseconds since the beginning of 1970, universal time.
    pub at: i64,
    /// Minutes by which the clock on the wall was ahead of universal time.
    pub offset: i32,
}

/// What is said once of a whole workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// A random text, such as [`fresh_id`](super::fresh_id) makes; never used twice.
    pub id: String,
    /// What the facilitator calls it.
    pub title: String,
    /// When it was made.
    pub created: Moment,
}

/// One row to be written. Rows of one batch are on the disk together or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewRow {
    /// An event; it gets the next number.
    Event(NewEvent),
    /// A person, or what is known of this person now.
    Person(Person),
    /// Something typed, or what stands in its place now.
    Said(Said),
    /// A text of the content that is played. One that is kept already is not written twice.
    Content(NewContent),
}

/// An event to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// When, on the clock of the machine.
    pub moment: Moment,
    /// Its kind.
    pub kind: String,
    /// JSON with a format number. It names persons and their texts by id; the words themselves never stand in it.
    pub body: String,
}

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    /// Its number; the first is 1 and none is left out.
    pub seq: u64,
    /// When, on the clock of the machine that wrote it.
    pub moment: Moment,
    /// Its kind.
    pub kind: String,
    /// JSON with a format number.
    pub body: String,
}

/// Somebody who takes part. After [`forget_person`](super::Record::forget_person) the row is still there, with its id
/// and nothing else, so that events which speak of it still have somebody to speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id, by which events speak of them.
    pub id: String,
    /// What they want to be called here.
    pub pseudonym: String,
    /// The agency they come from.
    pub home: String,
}

/// Something typed by or about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Its id, by which events speak of it. [`Record::said`](super::Record::said) lists by id and no order of writing
    /// is kept, so a text with a random id and without a person has neither author nor time.
    pub id: String,
    /// Whose it is; none for what is nobody's or was given without a name.
    pub person: Option<String>,
    /// Its kind: a reason, a note, a take-away, an answer.
    pub kind: String,
    /// The words.
    pub text: String,
}

/// A text of the content that is played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContent {
    /// Its path in the folder of the content.
    pub path: String,
    /// The whole text.
    pub text: String,
}

/// A text of the content as it was when it was played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Its path in the folder of the content.
    pub path: String,
    /// SHA-256 of the text, in hexadecimal digits.
    pub hash: String,
    /// The whole text.
    pub text: String,
}

/// Something half typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it was being typed. Parts are divided by `/`; what is a person's own has their id for a part.
    pub key: String,
    /// The words so far.
    pub text: String,
}

/// All that a record holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// What is said of the whole workshop.
    pub founding: Founding,
    /// All events, in order.
    pub events: Vec<StoredEvent>,
    /// Everybody who takes part, in the order in which they came; of those who were deleted, the id.
    pub persons: Vec<Person>,
    /// Everything that was typed, by id.
    pub said: Vec<Said>,
    /// The content it is played with, by path.
    pub content: Vec<Content>,
    /// What is half typed, by key.
    pub drafts: Vec<Draft>,
}

impl Moment {
    /// Year, month and day on the wall.
    #[must_use]
    pub fn day(self) -> (i64, u8, u8) {
        let days = self.on_the_wall().div_euclid(24 * 60);
        // The civil calendar, counted in years that begin in March, so that the day of leap years is the last.
        let since_0000 = days + 719_468;
        let (era, of_era) = (since_0000.div_euclid(146_097), since_0000.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
    }

    /// Whole minutes since the beginning of 1970, as a clock on the wall counts them.
    fn on_the_wall(self) -> i64 {
        self.at.div_euclid(60_000).saturating_add(i64::from(self.offset))
    }
}

impl fmt::Display for Moment {
    /// Day and minute on the wall, such as `2026-11-30 14:05`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.day();
        let minutes = self.on_the_wall().rem_euclid(24 * 60);
        write!(out, "{year:04}-{month:02}-{day:02} {:02}:{:02}", minutes / 60, minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_the_clock_on_the_wall_showed_it() {
        let shown = |at, offset| Moment { at, offset }.to_string();
        assert_eq!(shown(0, 0), "1970-01-01 00:00");
        assert_eq!(shown(-1, 0), "1969-12-31 23:59");
        assert_eq!(shown(951_782_400_000, 0), "2000-02-29 00:00");
        assert_eq!(shown(1_796_047_500_000, 120), "2026-11-30 16:05");
        assert_eq!(shown(1_796_047_500_000, -15 * 60), "2026-11-29 23:05");
    }
}
