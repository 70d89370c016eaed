//! Dates, times and date-times ([XML Schema 1.1, part 2](https://www.w3.org/TR/xmlschema11-2/)), in the ISO 8601 calendar.

use std::cmp::Ordering;
use std::fmt;

use super::duration::{Duration, NANOS};

/// Nanoseconds of a day.
const DAY: i128 = 86_400 * NANOS;

/// A local point in time, and its offset from UTC.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) kind: MomentKind,
    /// Nanoseconds since 1970-01-01T00:00:00 local time. A time is on the first day; a date is at its midnight.
    pub(crate) local: i128,
    /// Minutes east of UTC.
    pub(crate) zone: Option<i16>,
}

/// The three types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MomentKind {
    Date,
    Time,
    DateTime,
}

impl Moment {
    /// Now, in UTC.
    pub(crate) fn now() -> Self {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        // Milliseconds are precise enough and easier to read.
        let local = i128::try_from(since.as_millis()).unwrap_or(0) * 1_000_000;
        Self { kind: MomentKind::DateTime, local, zone: Some(0) }
    }

    /// Parses `2026-01-31`, `12:00:00.5Z`, `2026-01-31T12:00:00+01:00`.
    pub(crate) fn parse(text: &str, kind: MomentKind) -> Option<Self> {
        let (rest, zone) = split_zone(text)?;
        let (date, time) = match kind {
            MomentKind::Date => (Some(rest), None),
            MomentKind::Time => (None, Some(rest)),
            MomentKind::DateTime => rest.split_once('T').map(|(date, time)| (Some(date), Some(time)))?,
        };
        let days = date.map_or(Some(0), parse_date)?;
        let mut nanos = time.map_or(Some(0), parse_time)?;
        if kind == MomentKind::Time {
            nanos %= DAY;
        }
        Some(Self { kind, local: i128::from(days) * DAY + nanos, zone })
    }

    /// Nanoseconds since 1970 in UTC; a value without a zone is taken as UTC.
    pub(crate) fn utc(self) -> i128 {
        self.local - i128::from(self.zone.unwrap_or(0)) * 60 * NANOS
    }

    pub(crate) fn compare(self, other: Self) -> Ordering {
        self.utc().cmp(&other.utc())
    }

    /// Year, month and day.
    pub(crate) fn date(self) -> (i64, i64, i64) {
        date_from_days(i64::try_from(self.local.div_euclid(DAY)).unwrap_or(0))
    }

    /// Nanoseconds since midnight.
    pub(crate) fn time(self) -> i128 {
        self.local.rem_euclid(DAY)
    }

    /// The date or the time part.
    pub(crate) fn part(self, kind: MomentKind) -> Self {
        let local = match kind {
            MomentKind::Date => self.local - self.time(),
            MomentKind::Time => self.time(),
            MomentKind::DateTime => self.local,
        };
        Self { kind, local, ..self }
    }

    /// Adds a duration: first the months, clamped to the last day of the month, then the seconds.
    pub(crate) fn add(self, duration: Duration) -> Option<Self> {
        let mut local = self.local;
        if duration.months != 0 {
            let (year, month, day) = self.date();
            let months = year.checked_mul(12)?.checked_add(month - 1)?.checked_add(duration.months)?;
            let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
            let last = days_of_month(year, month);
            local = i128::from(days_from_date(year, month, day.min(last))?) * DAY + self.time();
        }
        local = local.checked_add(duration.nanos)?;
        let limit = i128::from(days_from_date(1_000_000, 1, 1)?) * DAY;
        let moved = Self { local, ..self };
        match self.kind {
            _ if local.abs() > limit => None,
            MomentKind::Time => Some(Self { local: local.rem_euclid(DAY), ..self }),
            MomentKind::Date => Some(moved.part(MomentKind::Date)),
            MomentKind::DateTime => Some(moved),
        }
    }

    /// The same point in time in another zone; `None` removes the zone and keeps the local time.
    pub(crate) fn adjust(self, zone: Option<i16>) -> Self {
        let local = match (self.zone, zone) {
            (Some(_), Some(zone)) => self.utc() + i128::from(zone) * 60 * NANOS,
            _ => self.local,
        };
        Self { local, zone, ..self }.part(self.kind)
    }
}

fn split_zone(text: &str) -> Option<(&str, Option<i16>)> {
    if let Some(rest) = text.strip_suffix('Z') {
        return Some((rest, Some(0)));
    }
    // A zone is the last six characters; a date has no colon.
    let place = text.len().checked_sub(6).filter(|place| text.is_char_boundary(*place));
    let Some((rest, zone)) = place.map(|place| text.split_at(place)) else { return Some((text, None)) };
    let (sign, digits) = match (zone.strip_prefix('+'), zone.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return Some((text, None)),
    };
    let Some((hours, minutes)) = digits.split_once(':') else { return Some((text, None)) };
    let (hours, minutes) = (fixed(hours, 2)?, fixed(minutes, 2)?);
    let total = hours * 60 + minutes;
    if minutes > 59 || total > 14 * 60 {
        return None;
    }
    Some((rest, Some(sign * i16::try_from(total).ok()?)))
}

fn fixed(text: &str, length: usize) -> Option<i64> {
    (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn parse_date(text: &str) -> Option<i64> {
    let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let mut parts = rest.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() < 4 || year.len() > 6 || year.len() > 4 && year.starts_with('0') {
        return None;
    }
    let (year, month, day) = (fixed(year, year.len())?, fixed(month, 2)?, fixed(day, 2)?);
    let year = if negative { -year } else { year };
    let valid = (1..=12).contains(&month) && day >= 1 && day <= days_of_month(year, month);
    valid.then(|| days_from_date(year, month, day)).flatten()
}

/// Nanoseconds since midnight; 24:00:00 is the end of the day.
fn parse_time(text: &str) -> Option<i128> {
    let mut parts = text.split(':');
    let (hours, minutes, seconds) = (fixed(parts.next()?, 2)?, fixed(parts.next()?, 2)?, parts.next()?);
    let (whole, fraction) =
        seconds.split_once('.').map_or((seconds, None), |(whole, fraction)| (whole, Some(fraction)));
    let whole = fixed(whole, 2)?;
    let fraction = match fraction {
        None => 0,
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{digits:0<9}").get(..9)?.parse::<i128>().ok()?
        }
        Some(_) => return None,
    };
    if parts.next().is_some()
        || minutes > 59
        || whole > 59
        || hours > 24
        || hours == 24 && (minutes, whole, fraction) != (0, 0, 0)
    {
        return None;
    }
    Some(i128::from(hours * 3600 + minutes * 60 + whole) * NANOS + fraction)
}

fn days_of_month(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1970-01-01. Years begin in March, so that the leap day is the last day of the year.
fn days_from_date(year: i64, month: i64, day: i64) -> Option<i64> {
    let year = if month <= 2 { year.checked_sub(1)? } else { year };
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year.checked_mul(365)?.checked_add(leaps + of_year - 719_468)
}

/// The inverse of `days_from_date`.
fn date_from_days(since: i64) -> (i64, i64, i64) {
    let shifted = since + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.kind != MomentKind::Time {
            let (year, month, day) = self.date();
            let sign = if year < 0 { "-" } else { "" };
            write!(f, "{sign}{:04}-{month:02}-{day:02}", year.abs())?;
        }
        if self.kind == MomentKind::DateTime {
            f.write_str("T")?;
        }
        if self.kind != MomentKind::Date {
            let (seconds, fraction) = (self.time() / NANOS, self.time() % NANOS);
            write!(f, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)?;
            if fraction != 0 {
                write!(f, ".{}", format!("{fraction:09}").trim_end_matches('0'))?;
            }
        }
        match self.zone {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(zone) => {
                let sign = if zone < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", zone.abs() / 60, zone.abs() % 60)
            }
        }
    }
}
