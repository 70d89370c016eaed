//! Dates and times: [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339), section 5.6, and durations, its appendix A.

/// `date`: `2024-01-05`.
pub fn is_date(text: &str) -> bool {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return false };
    let (Some(year), Some(month), Some(day)) =
        (number(&[*y1, *y2, *y3, *y4]), number(&[*m1, *m2]), number(&[*d1, *d2]))
    else {
        return false;
    };
    let is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// `time`: `10:30:00Z`, `10:30:00.25+01:00`. A leap second is the last second of a day in UTC.
pub fn is_time(text: &str) -> bool {
    let [h1, h2, b':', m1, m2, b':', s1, s2, rest @ ..] = text.as_bytes() else { return false };
    let (Some(hour), Some(minute), Some(second)) = (number(&[*h1, *h2]), number(&[*m1, *m2]), number(&[*s1, *s2]))
    else {
        return false;
    };
    let rest = match rest {
        [b'.', fraction @ ..] => {
            let digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
            match fraction.split_at_checked(digits) {
                Some((_, rest)) if digits > 0 => rest,
                _ => return false,
            }
        }
        rest => rest,
    };
    let offset = match rest {
        [b'Z' | b'z'] => 0,
        [sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => match (number(&[*h1, *h2]), number(&[*m1, *m2])) {
            (Some(hours @ 0..=23), Some(minutes @ 0..=59)) => {
                let minutes = i32::from(hours) * 60 + i32::from(minutes);
                if *sign == b'+' { minutes } else { -minutes }
            }
            _ => return false,
        },
        _ => return false,
    };
    let day = 24 * 60;
    let in_utc = (i32::from(hour) * 60 + i32::from(minute) - offset).rem_euclid(day);
    hour <= 23 && minute <= 59 && (second <= 59 || (second == 60 && in_utc == day - 1))
}

/// `date-time`: a date and a time, joined by `T`.
pub fn is_date_time(text: &str) -> bool {
    text.split_once(['T', 't']).is_some_and(|(date, time)| is_date(date) && is_time(time))
}

/// `duration`: `P1Y2M3D`, `PT1H30M`, `P2W`. A unit in between cannot be left out.
pub fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
    match (date, time) {
        (date, None) => is_units(date, "YMD") || is_units(date, "W"),
        ("", Some(time)) => is_units(time, "HMS"),
        (date, Some(time)) => is_units(date, "YMD") && is_units(time, "HMS"),
    }
}

/// Whether the text has one or more numbers, each followed by the next of the units.
fn is_units(text: &str, units: &str) -> bool {
    let mut next = None;
    let mut digits = 0;
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            continue;
        }
        let Some(place) = units.find(c).filter(|place| digits > 0 && next.is_none_or(|next| next == *place)) else {
            return false;
        };
        next = Some(place + 1);
        digits = 0;
    }
    next.is_some() && digits == 0
}

/// The number that consists of these digits.
fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0_u16, |number, digit| {
        digit.is_ascii_digit().then(|| number.saturating_mul(10).saturating_add(u16::from(digit - b'0')))
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::{is_date, is_date_time, is_duration, is_time};

    #[test]
    fn dates_are_days_of_the_calendar() {
        check(
            is_date,
            &["2024-02-29", "0000-01-01", "9999-12-31"],
            &[
                "",
                "20240105",
                "2023-02-29",
                "1900-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-1-05",
                "2024-01-00",
                "+2024-01-05",
                "2024-01-05Z",
                "２024-01-05",
            ],
        );
    }

    #[test]
    fn times_have_an_offset() {
        check(
            is_time,
            &[
                "10:30:00Z",
                "10:30:00.1234567890123z",
                "10:30:00+23:59",
                "23:59:60Z",
                "00:59:60+01:00",
                "18:29:60-05:30",
            ],
            &[
                "10:30:00",
                "10:30Z",
                "10Z",
                "24:00:00Z",
                "10:60:00Z",
                "10:30:61Z",
                "10:30:60Z",
                "10:30:00,5Z",
                "10:30:00.Z",
                "10:30:00+0100",
                "10:30:00+01",
                "10:30:00+24:00",
                "10:30:00Z ",
            ],
        );
    }

    #[test]
    fn instants_have_any_year_and_any_fraction() {
        check(
            is_date_time,
            &[
                "9999-12-31T23:59:59Z",
                "0001-01-01t00:00:00z",
                "2024-01-15T10:30:00.1234567891+01:00",
                "1998-12-31T23:59:60Z",
            ],
            &[
                "",
                "2024-01-15",
                "2024-01-15T10Z",
                "2024-01-15 10:30:00Z",
                "2024-01-15T10:30:00",
                "20240115T103000Z",
                "2024-01-15T10:30:00+0100",
                "2024-01-15T10:30:00+01:00[Europe/Berlin]",
                "2024-01-15T10:30:00,5Z",
                "2024-01-15T10:30:60Z",
            ],
        );
    }

    #[test]
    fn durations_are_those_of_appendix_a() {
        check(
            is_duration,
            &["P1D", "P1Y2M3D", "PT1H30M", "PT0S", "P2W", "P1DT12H", "P10Y10M"],
            &[
                "", "P", "PT", "P1DT", "1 hour", "-P1D", "P-1D", "P1.5D", "PT0.5S", "P1Y2D", "PT1H1S", "P1W2D",
                "P1D2M", "p1d", "P1H", "PT1D",
            ],
        );
    }
}
