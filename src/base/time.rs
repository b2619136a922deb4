//! Case time: whole seconds since the case began, shown as a weekday and a clock.
//! It never reads a real clock; it is moved only by what is done in the case.
//! Authors write times as people do: `"20 min"`, `"30 to 90 min"`, `"Friday 22:40"`.

use serde::{Deserialize, Serialize};

/// Seconds since the case began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseTime(pub i64);

/// A length of time in seconds, never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Duration(pub i64);

/// A length of time drawn by chance between two limits, both included; often both are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct DurationRange {
    /// The shortest.
    pub min: Duration,
    /// The longest; at least `min`.
    pub max: Duration,
}

const DAY: i64 = 24 * 60 * 60;
const WEEK: i64 = 7 * DAY;
/// Keys of the weekdays in the message catalogue, Monday first; authors write the English names.
pub const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The longest time an author may write: a year and some days, so that sums of times can never overflow.
const LONGEST: i64 = 400 * DAY;

/// A moment of the week, in seconds since Monday 00:00. A case begins at one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct WeekMoment(i64);

/// When something begins: the first time a moment of the week comes in a case, or the next time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// `"Thursday 10:00"`: the first time since the beginning of the case.
    First(WeekMoment),
    /// `"next Thursday 10:00"`: the first time on a day later than the present one.
    Next(WeekMoment),
}

impl Entry {
    /// Reads `"Thursday 10:00"` or `"next Thursday 10:00"`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().strip_prefix("next ") {
            Some(moment) => WeekMoment::parse(moment).map(Self::Next),
            None => WeekMoment::parse(text).map(Self::First),
        }
    }

    /// The case time it means, seen from `now`, for a case that begins at `begins`.
    #[must_use]
    pub fn case_time(self, begins: WeekMoment, now: CaseTime) -> CaseTime {
        match self {
            Self::First(moment) => begins.until(moment),
            Self::Next(moment) => begins.after_today(now, moment),
        }
    }
}

/// A moment as people read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClockReading {
    /// Which week of the case, counted from 1: seven days after its first day the second one begins.
    pub week: i64,
    /// 0 for Monday to 6 for Sunday.
    pub weekday: usize,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
}

impl std::fmt::Display for ClockReading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl CaseTime {
    /// This moment and a length of time after it.
    #[must_use]
    pub fn after(self, length: Duration) -> Self {
        Self(self.0.saturating_add(length.0))
    }

    /// How long after `earlier` this is; zero when it is not after.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration(self.0.saturating_sub(earlier.0).max(0))
    }
}

impl Duration {
    /// Reads `"45 s"`, `"20 min"`, `"1 h 30 min"`, `"3 days"`.
    ///
    /// ```
    /// use roadblock::base::Duration;
    /// assert_eq!(Duration::parse("1 h 30 min"), Some(Duration(90 * 60)));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let mut total: i64 = 0;
        let mut any = false;
        while let Some(number) = words.next() {
            let number: i64 = number.parse().ok()?;
            total = total.checked_add(number.checked_mul(unit_seconds(words.next()?)?)?)?;
            any = true;
        }
        (any && (0..=LONGEST).contains(&total)).then_some(Self(total))
    }

    /// The length as [`Duration::parse`] reads it.
    ///
    /// ```
    /// use roadblock::base::Duration;
    /// assert_eq!(Duration(90 * 60).written(), "1 h 30 min");
    /// assert_eq!(Duration(24 * 60 * 60).written(), "1 day");
    /// ```
    #[must_use]
    pub fn written(self) -> String {
        let parts = [
            (self.0 / DAY, if self.0 / DAY == 1 { "day" } else { "days" }),
            (self.0 % DAY / 3600, "h"),
            (self.0 % 3600 / 60, "min"),
            (self.0 % 60, "s"),
        ];
        let words: Vec<String> =
            parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count} {unit}")).collect();
        if words.is_empty() { "0 min".to_owned() } else { words.join(" ") }
    }

    /// Whole minutes, rounded up, for showing.
    #[must_use]
    pub fn minutes(self) -> i64 {
        self.0.saturating_add(59) / 60
    }
}

fn unit_seconds(unit: &str) -> Option<i64> {
    Some(match unit {
        "s" | "sec" | "second" | "seconds" => 1,
        "min" | "minute" | "minutes" => 60,
        "h" | "hour" | "hours" => 60 * 60,
        "day" | "days" => DAY,
        "week" | "weeks" => WEEK,
        _ => return None,
    })
}

impl DurationRange {
    /// A range that is always the same length.
    #[must_use]
    pub fn exactly(length: Duration) -> Self {
        Self { min: length, max: length }
    }

    /// Reads a length, or `"30 to 90 min"`, `"1 h to 2 h"`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let Some((low, high)) = text.split_once(" to ") else { return Duration::parse(text).map(Self::exactly) };
        let max = Duration::parse(high)?;
        let unit = high.split_whitespace().last()?;
        let min = Duration::parse(low).or_else(|| Duration::parse(&format!("{low} {unit}")))?;
        (min <= max).then_some(Self { min, max })
    }

    /// A range that was written from its longer end to its shorter one, the right way round: `"20 to 40 min"` for
    /// `"40 to 20 min"`.
    #[must_use]
    pub fn exchanged(text: &str) -> Option<String> {
        let (low, high) = text.split_once(" to ")?;
        let (low, high) = (low.trim(), high.trim());
        let unit = high.split_whitespace().last()?;
        let turned = match high.strip_suffix(unit).map(str::trim_end) {
            Some(number) if Duration::parse(low).is_none() => format!("{number} to {low} {unit}"),
            _ => format!("{high} to {low}"),
        };
        (Self::parse(text).is_none() && Self::parse(&turned).is_some()).then_some(turned)
    }
}

impl WeekMoment {
    /// Seconds since Monday 00:00.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// Reads `"Friday 22:40"`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (day, clock) = text.trim().split_once(' ')?;
        let day = day.to_lowercase();
        let weekday = i64::try_from(WEEKDAYS.iter().position(|name| *name == day)?).ok()?;
        let (hour, minute) = clock.trim().split_once(':')?;
        let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
        ((0..24).contains(&hour) && (0..60).contains(&minute))
            .then_some(Self(weekday * DAY + hour * 3600 + minute * 60))
    }

    /// What the clock shows at a case time, for a case that begins now.
    ///
    /// ```
    /// use roadblock::base::{CaseTime, WeekMoment};
    /// let friday = WeekMoment::parse("Friday 22:40").unwrap();
    /// assert_eq!(friday.reading(CaseTime(2 * 3600)).to_string(), "00:40");
    /// ```
    #[must_use]
    pub fn reading(self, at: CaseTime) -> ClockReading {
        let since_monday = self.0.saturating_add(at.0);
        let seconds = since_monday.rem_euclid(WEEK);
        ClockReading {
            week: (since_monday.div_euclid(DAY) - self.0.div_euclid(DAY)).div_euclid(7) + 1,
            weekday: usize::try_from(seconds / DAY).unwrap_or(0),
            hour: u8::try_from(seconds % DAY / 3600).unwrap_or(0),
            minute: u8::try_from(seconds % 3600 / 60).unwrap_or(0),
        }
    }

    /// The case time at which `moment` first comes, for a case that begins now.
    #[must_use]
    pub fn until(self, moment: Self) -> CaseTime {
        CaseTime((moment.0 - self.0).rem_euclid(WEEK))
    }

    /// The case time at which `moment` next comes on a day later than the one of `now`, for a case that begins now.
    ///
    /// ```
    /// use roadblock::base::{CaseTime, WeekMoment};
    /// let thursday = WeekMoment::parse("Thursday 10:00").unwrap();
    /// assert_eq!(thursday.after_today(CaseTime(60), thursday), CaseTime(7 * 24 * 3600));
    /// ```
    #[must_use]
    pub fn after_today(self, now: CaseTime, moment: Self) -> CaseTime {
        let midnight = (self.0.saturating_add(now.0).div_euclid(DAY) + 1).saturating_mul(DAY);
        CaseTime((midnight - self.0).saturating_add((moment.0 - midnight).rem_euclid(WEEK)))
    }
}

#[cfg(test)]
mod tests {
    use super::{CaseTime, Duration, DurationRange, WeekMoment};

    #[test]
    fn a_range_the_wrong_way_round_is_turned() {
        assert_eq!(DurationRange::exchanged("40 to 20 min").as_deref(), Some("20 to 40 min"));
        assert_eq!(DurationRange::exchanged("2 h to 30 min").as_deref(), Some("30 min to 2 h"));
        assert_eq!(DurationRange::exchanged("20 to 40 min"), None);
        assert_eq!(DurationRange::exchanged("long to short"), None);
    }

    #[test]
    fn lengths_are_read_as_people_write_them() {
        assert_eq!(Duration::parse("1 h 30 min"), Some(Duration(5400)));
        assert_eq!(Duration::parse("3 days"), Some(Duration(259_200)));
        for bad in ["", "soon", "5", "min 5", "-3 min", "99999999999999999 h"] {
            assert_eq!(Duration::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn ranges_share_the_unit() {
        let range = DurationRange { min: Duration(1800), max: Duration(5400) };
        assert_eq!(DurationRange::parse("30 to 90 min"), Some(range));
        assert_eq!(DurationRange::parse("30 min to 1 h 30 min"), Some(range));
        assert_eq!(DurationRange::parse("90 to 30 min"), None);
    }

    #[test]
    fn clocks_go_past_midnight_and_the_week() {
        let start = WeekMoment::parse("Sunday 22:40").unwrap();
        let reading = start.reading(CaseTime(2 * 3600));
        assert_eq!((reading.weekday, reading.to_string()), (0, "00:40".to_owned()));
        assert_eq!(start.until(WeekMoment::parse("Monday 00:40").unwrap()), CaseTime(7200));
    }

    #[test]
    fn weeks_are_counted_from_the_first_day() {
        let start = WeekMoment::parse("Wednesday 23:00").unwrap();
        let week = |hours: i64| start.reading(CaseTime(hours * 3600)).week;
        assert_eq!((week(0), week(6 * 24), week(6 * 24 + 1), week(13 * 24 + 1)), (1, 1, 2, 3));
    }

    #[test]
    fn the_next_time_is_on_a_later_day() {
        let start = WeekMoment::parse("Monday 19:00").unwrap();
        let day = 24 * 3600;
        let next = |now: i64, text: &str| start.after_today(CaseTime(now), WeekMoment::parse(text).unwrap()).0;
        assert_eq!(next(0, "Tuesday 19:00"), day);
        assert_eq!(next(0, "Monday 23:00"), 7 * day + 4 * 3600);
        assert_eq!(next(3 * day, "Thursday 08:00"), 10 * day - 11 * 3600);
    }
}
