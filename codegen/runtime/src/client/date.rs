//! Dates of HTTP and of cookies, in all formats.

use std::time::{Duration, SystemTime};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a date of a cookie (RFC 6265, section 5.1.1): its parts in any order. The three formats of HTTP (RFC 9110,
/// section 5.6.7) are such dates. The time zone is ignored: it is always GMT. A moment before 1970 is read as its first
/// second.
#[inline]
pub(super) fn read_date(text: &str) -> Option<SystemTime> {
    let (mut time, mut day, mut month, mut year) = (None, None, None, None);
    for part in text.split(|character: char| !(character.is_ascii_alphanumeric() || character == ':')) {
        if time.is_none() && part.contains(':') {
            time = Some(read_time(part)?);
        } else if day.is_none() && (1..=2).contains(&leading_digits(part).len()) {
            day = leading_digits(part).parse::<u64>().ok();
        } else if month.is_none() && month_of(part).is_some() {
            month = month_of(part);
        } else if year.is_none() && (2..=4).contains(&leading_digits(part).len()) {
            year = leading_digits(part).parse::<u64>().ok();
        }
    }
    let (time, day, month) = (time?, day?, month?);
    let year = match year? {
        year @ 70..=99 => 1900 + year,
        year @ 0..=69 => 2000 + year,
        year => year,
    };
    if !(1..=31).contains(&day) || year < 1601 {
        return None;
    }
    let seconds = days(year, month, day).saturating_mul(24 * 60 * 60).saturating_add(time);
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

#[inline]
fn leading_digits(text: &str) -> &str {
    let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// From 1 on.
#[inline]
fn month_of(text: &str) -> Option<u64> {
    let name = text.get(..3)?.to_ascii_lowercase();
    MONTHS.iter().zip(1..).find(|(known, _)| **known == name).map(|(_, month)| month)
}

/// Seconds of the day.
#[inline]
fn read_time(text: &str) -> Option<u64> {
    let mut numbers = text.split(':').map(|number| leading_digits(number).parse::<u64>().ok());
    let (hour, minute, second) = (numbers.next()??, numbers.next()??, numbers.next()??);
    // A leap second is read as the second before it.
    (hour < 24 && minute < 60 && second <= 60).then_some(hour * 3600 + minute * 60 + second.min(59))
}

/// The days from 1970. The year begins in March, so that a leap day is its last day.
#[inline]
fn days(year: u64, month: u64, day: u64) -> u64 {
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let before = year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + day;
    before.saturating_sub(719_469)
}

/// Writes a moment as HAR does: `2015-10-21T07:28:00.123Z` (RFC 3339). A moment before 1970 is written as its first second.
#[cfg(feature = "record")]
pub(super) fn write_instant(moment: SystemTime) -> String {
    let elapsed = moment.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let (days, seconds) = (elapsed.as_secs() / 86_400, elapsed.as_secs() % 86_400);
    // Eras of 400 years from 0000-03-01; the days of a year are counted from March.
    let shifted = days + 719_468;
    let (era, day) = (shifted / 146_097, shifted % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (date, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = 400 * era + year + u64::from(month <= 2);
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let milliseconds = elapsed.subsec_millis();
    format!("{year:04}-{month:02}-{date:02}T{hour:02}:{minute:02}:{second:02}.{milliseconds:03}Z")
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::read_date;

    fn seconds(text: &str) -> Option<u64> {
        read_date(text).map(|date| date.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs())
    }

    #[test]
    fn the_three_forms_of_http_are_one_moment() {
        for text in ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"] {
            assert_eq!(seconds(text), Some(784_111_777), "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        for (text, days) in [
            ("1 Jan 1970 0:0:0", 0),
            ("28 Feb 2000 0:0:0", 11_015),
            ("29 Feb 2000 0:0:0", 11_016),
            ("1 Mar 2000 0:0:0", 11_017),
            ("31 Dec 2099 0:0:0", 47_481),
            ("1 Mar 2100 0:0:0", 47_541),
            ("31 Dec 9999 0:0:0", 2_932_896),
        ] {
            assert_eq!(seconds(text), Some(days * 86_400), "{text}");
        }
        assert_eq!(seconds("Mon, 01 Jan 1601 00:00:00 GMT"), Some(0));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in
            ["", "soon", "7", "Wed, 21 Oct 2015", "21 Oct 2015 24:00:00", "0 Oct 2015 1:2:3", "1 Oct 1600 1:2:3"]
        {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}
