//! The door to the calendar: moments as other tools write them.
//! It never asks what time it is.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

/// Milliseconds since 1970-01-01 in UTC, of a moment in ISO 8601. Without an offset it is taken as UTC, without a time
/// of day as midnight.
pub(super) fn parse(text: &str) -> Option<i64> {
    let text = text.trim();
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Some(moment.timestamp_millis());
    }
    let offsets = ["%Y-%m-%dT%H:%M:%S%.f%z", "%Y-%m-%d %H:%M:%S%.f%z", "%Y-%m-%d %H:%M:%S%.f %z"];
    if let Some(moment) = offsets.iter().find_map(|format| DateTime::parse_from_str(text, format).ok()) {
        return Some(moment.timestamp_millis());
    }
    let plain = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    let moment = plain.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok());
    let midnight = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_hms_opt(0, 0, 0);
    Some(moment.or_else(midnight)?.and_utc().timestamp_millis())
}

/// A moment so many seconds after the beginning of the first Monday of 2024, as ISO 8601 in UTC.
pub(super) fn written(seconds: i64) -> String {
    /// 2024-01-01T00:00:00Z, a Monday.
    const MONDAY: i64 = 1_704_067_200;
    let moment = DateTime::from_timestamp(MONDAY.saturating_add(seconds), 0).unwrap_or_default();
    moment.format("%Y-%m-%dT%H:%M:%S.000+00:00").to_string()
}
