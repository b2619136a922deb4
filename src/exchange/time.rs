//! The door to the calendar: moments as other tools write them.
//! It never asks what time it is.

use chrono::format::{Item, StrftimeItems};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// A moment in universal time, as exactly as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Seconds since 1970-01-01.
    pub seconds: i64,
    /// And as many billionths of a second.
    pub nanos: u32,
}

impl From<DateTime<Utc>> for Moment {
    fn from(moment: DateTime<Utc>) -> Self {
        Self { seconds: moment.timestamp(), nanos: moment.timestamp_subsec_nanos() }
    }
}

/// A moment in ISO 8601, or as a format says, in the letters of `strftime`. Without an offset it is taken as UTC,
/// without a time of day as midnight.
pub(super) fn parse(text: &str, format: Option<&str>) -> Option<Moment> {
    let text = text.trim();
    if let Some(format) = format {
        return by_format(text, format).map(Moment::from);
    }
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some(moment.to_utc().into());
    }
    let formats = [
        "%Y-%m-%dT%H:%M:%S%.f%z",
        "%Y-%m-%d %H:%M:%S%.f%z",
        "%Y-%m-%d %H:%M:%S%.f %z",
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%d",
    ];
    formats.iter().find_map(|format| by_format(text, format)).map(Moment::from)
}

fn by_format(text: &str, format: &str) -> Option<DateTime<Utc>> {
    let with_offset = DateTime::parse_from_str(text, format).map(|moment| moment.to_utc());
    let plain = || NaiveDateTime::parse_from_str(text, format).ok().map(|moment| moment.and_utc());
    let midnight = || Some(NaiveDate::parse_from_str(text, format).ok()?.and_hms_opt(0, 0, 0)?.and_utc());
    with_offset.ok().or_else(plain).or_else(midnight)
}

/// Whether a format can be understood.
pub(super) fn is_format(format: &str) -> bool {
    let mut items = StrftimeItems::new(format).peekable();
    items.peek().is_some() && items.all(|item| item != Item::Error)
}

/// A moment so many seconds after the beginning of the first Monday of 2024, as ISO 8601 in UTC.
pub(super) fn written(seconds: i64) -> String {
    /// 2024-01-01T00:00:00Z, a Monday.
    const MONDAY: i64 = 1_704_067_200;
    let moment = DateTime::from_timestamp(MONDAY.saturating_add(seconds), 0).unwrap_or_default();
    moment.format("%Y-%m-%dT%H:%M:%S.000+00:00").to_string()
}
