//! What the formats of strings allow. Generated servers and the runner use the same functions.
//!
//! Dates and times follow [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339), section 5.6, durations its appendix A, UUIDs
//! [RFC 9562](https://www.rfc-editor.org/rfc/rfc9562), section 4. Any year and any number of fractional digits is allowed.

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

/// `uuid`: `67e55044-10b1-426f-9247-bb680e5fe0c8`, in either case.
pub fn is_uuid(text: &str) -> bool {
    let groups = text.split('-').map(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(group.len()));
    groups.eq([8, 4, 4, 4, 12].map(Some))
}

/// A decimal number of any size and precision.
pub fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !(whole.is_empty() && fraction.is_empty()) && number(whole) && number(fraction) && exponent.parse::<i32>().is_ok()
}

/// `uri`: an absolute URI ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986)).
pub fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at_checked(rest.find('/').unwrap_or(rest.len())).unwrap_or((rest, "")),
        None => ("", rest),
    };
    is_scheme
        && is_authority(authority)
        && is_made_of(path, ":@/")
        && is_made_of(query, ":@/?")
        && is_made_of(fragment, ":@/?")
}

fn is_authority(text: &str) -> bool {
    let (user, host) = text.rsplit_once('@').unwrap_or(("", text));
    let (host, port) = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, port)) => {
            let future = |rest: &str| {
                let (version, rest) = rest.split_once('.').unwrap_or(("", ""));
                let is_hex = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_hexdigit());
                is_hex && !rest.is_empty() && is_made_of(rest, ":") && !rest.contains('%')
            };
            let is_address = match address.strip_prefix(['v', 'V']) {
                Some(rest) => future(rest),
                None => address.parse::<std::net::Ipv6Addr>().is_ok(),
            };
            if !is_address {
                return false;
            }
            ("", port)
        }
        None => host.split_at_checked(host.find(':').unwrap_or(host.len())).unwrap_or((host, "")),
    };
    let is_port =
        port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.bytes().all(|b| b.is_ascii_digit()));
    is_made_of(user, ":") && is_made_of(host, "") && is_port
}

/// Whether the text has only unreserved characters, sub-delimiters, percent-encoded bytes, and `more`.
fn is_made_of(text: &str, more: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let is_allowed = match byte {
            b'%' => (0..2).all(|_| bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit())),
            _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte) || more.as_bytes().contains(&byte),
        };
        if !is_allowed {
            return false;
        }
    }
    true
}

/// The number that consists of these digits.
fn number(digits: &[u8]) -> Option<u16> {
    digits.iter().try_fold(0_u16, |number, digit| {
        digit.is_ascii_digit().then(|| number.saturating_mul(10).saturating_add(u16::from(digit - b'0')))
    })
}

#[cfg(test)]
mod tests {
    use super::{is_date, is_date_time, is_duration, is_time, is_uri, is_uuid};

    fn check(is_valid: fn(&str) -> bool, valid: &[&str], invalid: &[&str]) {
        for text in valid {
            assert!(is_valid(text), "{text} is valid");
        }
        for text in invalid {
            assert!(!is_valid(text), "{text} is invalid");
        }
    }

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

    #[test]
    fn uris_have_a_scheme() {
        check(
            is_uri,
            &[
                "https://example.com/a?b=c#d",
                "urn:isbn:1",
                "mailto:a@b",
                "http://u:p@[::1]:80/%20",
                "http://[v1.a:b]",
                "a:",
                "file:///x",
            ],
            &[
                "",
                "/a",
                "a",
                "//example.com",
                "1a:b",
                "http://a b",
                "http://a/\u{e9}",
                "http://a/%2",
                "http://a/#b#c",
                "http://a/[b]",
                "http://[::g]",
                "http://a:b",
                ":a",
            ],
        );
    }

    #[test]
    fn uuids_have_their_hyphens() {
        check(
            is_uuid,
            &["67e55044-10b1-426f-9247-bb680e5fe0c8", "67E55044-10B1-426F-9247-BB680E5FE0C8"],
            &[
                "67e5504410b1426f9247bb680e5fe0c8",
                "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
                "67e55044-10b1-426f-9247-bb680e5fe0c",
                "g7e55044-10b1-426f-9247-bb680e5fe0c8",
                "",
            ],
        );
    }
}
