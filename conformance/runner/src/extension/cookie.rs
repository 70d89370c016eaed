//! `Set-Cookie` lines, read as a browser reads them (RFC 6265 section 5.2).

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use signoff_arazzo::exchange::Headers;

/// A `Set-Cookie` line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SetCookie<'a> {
    /// The cookie's name.
    pub(super) name: &'a str,
    /// The cookie's value, quotes included.
    pub(super) value: &'a str,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> SetCookie<'a> {
    /// The lines that name this cookie, in order. A `*` at the end of the name matches any suffix.
    pub(super) fn all(headers: &'a Headers, wanted: &'a str) -> impl Iterator<Item = Self> {
        headers.iter_named("set-cookie").filter_map(Self::parse).filter(move |cookie| match wanted.strip_suffix('*') {
            Some(prefix) => cookie.name.starts_with(prefix),
            None => cookie.name == wanted,
        })
    }

    /// `None`: a browser ignores the line, because it has no `=` or no name.
    fn parse(line: &'a str) -> Option<Self> {
        let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
        let (name, value) = pair.split_once('=')?;
        let (name, value) = (name.trim(), value.trim());
        let attribute = |text: &'a str| {
            let (name, value) = text.split_once('=').unwrap_or((text, ""));
            (name.trim(), value.trim())
        };
        let attributes = attributes.split(';').map(attribute).collect();
        (!name.is_empty()).then_some(Self { name, value, attributes })
    }

    /// Whether a browser removes the cookie instead of storing it.
    pub(super) fn is_expired(&self, now: i64) -> bool {
        self.expires_at(now).is_some_and(|end| end <= now)
    }

    /// When a browser removes the cookie, in seconds since 1970; `None`: at the end of the session. `Max-Age` has precedence over
    /// `Expires` (section 5.3, step 3).
    pub(super) fn expires_at(&self, now: i64) -> Option<i64> {
        match self.last("max-age", max_age) {
            Some(seconds) if seconds <= 0 => Some(i64::MIN),
            Some(seconds) => Some(now.saturating_add(seconds)),
            None => self.last("expires", unix_time_of),
        }
    }

    /// What the browser's store distinguishes cookies by (section 5.3, step 11): name, domain and path.
    pub(super) fn identity(&self) -> (&'a str, String, &'a str) {
        (self.name, self.domain().unwrap_or_default(), self.path().unwrap_or_default())
    }

    /// `Domain` in lower case, without the dot at its beginning (section 5.2.3).
    pub(super) fn domain(&self) -> Option<String> {
        let domain = self.last("domain", |domain| (!domain.is_empty()).then(|| domain.to_ascii_lowercase()))?;
        Some(domain.strip_prefix('.').map_or_else(|| domain.clone(), str::to_owned))
    }

    /// `Path`, if it is absolute (section 5.2.4).
    pub(super) fn path(&self) -> Option<&'a str> {
        self.last("path", |path| path.starts_with('/').then_some(path))
    }

    /// Whether the cookie is only for secure connections.
    pub(super) fn is_secure(&self) -> bool {
        self.attributes.iter().any(|(name, _)| name.eq_ignore_ascii_case("secure"))
    }

    /// The last value of the attribute that can be read; others are ignored.
    fn last<T>(&self, name: &str, read: impl Fn(&'a str) -> Option<T>) -> Option<T> {
        let values = self.attributes.iter().filter(|(key, _)| key.eq_ignore_ascii_case(name));
        values.filter_map(|(_, value)| read(value)).last()
    }
}

/// `Max-Age` in seconds (section 5.2.2). A number that is too large for the type is as good as the largest.
fn max_age(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(text.parse().unwrap_or(if digits.len() < text.len() { i64::MIN } else { i64::MAX }))
}

/// A cookie date as seconds since 1970, by the lenient algorithm of section 5.1.1.
fn unix_time_of(text: &str) -> Option<i64> {
    let is_delimiter = |c: char| matches!(c, '\t' | ' '..='/' | ';'..='@' | '['..='`' | '{'..='~');
    let (mut time, mut day, mut month, mut year) = (None, None, None, None);
    for token in text.split(is_delimiter).filter(|token| !token.is_empty()) {
        if time.is_none() && clock_time(token).is_some() {
            time = clock_time(token);
        } else if day.is_none() && leading_number(token, 1, 2).is_some() {
            day = leading_number(token, 1, 2);
        } else if month.is_none() && month_number(token).is_some() {
            month = month_number(token);
        } else if year.is_none() {
            year = leading_number(token, 2, 4);
        }
    }
    let year = match year? {
        year @ 70..=99 => year + 1900,
        year @ 0..=69 => year + 2000,
        year => year,
    };
    let date = Date::new(year, month?, i8::try_from(day?).ok()?).ok().filter(|_| year >= 1601)?;
    Some(date.to_datetime(time?).to_zoned(TimeZone::UTC).ok()?.timestamp().as_second())
}

/// `hour:minute:second`, each of one or two digits; text after another character is ignored.
fn clock_time(token: &str) -> Option<Time> {
    let mut fields = token.splitn(3, ':');
    let mut whole = || fields.next().filter(|text| text.len() <= 2)?.parse::<u8>().ok();
    let (hour, minute) = (whole()?, whole()?);
    let second = i8::try_from(leading_number(fields.next()?, 1, 2)?).ok()?;
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, second, 0).ok()
}

/// The number at the start of the token, if it has this many digits.
fn leading_number(token: &str, least: usize, most: usize) -> Option<i16> {
    let end = token.find(|c: char| !c.is_ascii_digit()).unwrap_or(token.len());
    token.get(..end).filter(|digits| (least..=most).contains(&digits.len()))?.parse().ok()
}

fn month_number(token: &str) -> Option<i8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = token.get(..3)?.to_ascii_lowercase();
    let index = MONTHS.iter().position(|month| *month == start)?;
    i8::try_from(index + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-29T00:00:00Z
    const NOW: i64 = 1_795_910_400;

    #[test]
    fn a_cookie_is_found_by_its_name_or_by_a_prefix_of_it() {
        let lines = ["a=1; Path=/", "csrf_token_ab12=x=y; HttpOnly", "=nameless", "pairless"];
        let headers = Headers(lines.map(|line| ("Set-Cookie".to_owned(), line.to_owned())).to_vec());
        for (wanted, expected) in [("a", Some("1")), ("csrf_token_*", Some("x=y")), ("b", None), ("pairless", None)] {
            assert_eq!(SetCookie::all(&headers, wanted).next().map(|cookie| cookie.value), expected, "{wanted}");
        }
    }

    #[test]
    fn max_age_or_expires_remove_a_cookie() {
        let cases = [
            ("a=1", false),
            ("a=", false),
            ("a=1; Max-Age=0", true),
            ("a=1; max-age=-1; Expires=Wed, 01 Jan 2031 00:00:00 GMT", true),
            ("a=; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT", false),
            // What cannot be read is ignored; of several attributes, the last counts.
            ("a=1; Max-Age=; Expires=Thu, 01 Jan 1970 00:00:00 GMT", true),
            ("a=1; Max-Age=+0", false),
            ("a=1; Max-Age=0.5", false),
            ("a=1; Max-Age=0; Max-Age=60", false),
            ("a=1; Max-Age=0; Max-Age=soon", true),
            ("a=1; Max-Age=99999999999999999999", false),
            ("a=1; Max-Age=-99999999999999999999", true),
            ("a=1; Expires=never", false),
            ("a=1; Expires=Sun, 29 Nov 2026 00:00:00 GMT", true),
            ("a=1; Expires=Sun, 29 Nov 2026 00:00:01 GMT", false),
        ];
        for (line, expected) in cases {
            assert_eq!(SetCookie::parse(line).unwrap().is_expired(NOW), expected, "{line}");
        }
    }

    #[test]
    fn dates_are_read_leniently() {
        let cases = [
            ("Thu, 01 Jan 1970 00:00:01 GMT", Some(1)),
            ("Thu, 01-Jan-1970 00:00:01 GMT", Some(1)),
            ("Thursday, 01-Jan-70 00:00:01 GMT", Some(1)),
            ("Thu Jan  1 00:00:01 1970", Some(1)),
            ("1970 january 1th 0:0:1x", Some(1)),
            ("Sun, 29 Nov 26 00:00:00 GMT", Some(NOW)),
            ("Thu, 31 Feb 2020 00:00:00 GMT", None),
            ("Thu, 01 Jan 1600 00:00:00 GMT", None),
            ("Thu, 01 Jan 1970 24:00:00 GMT", None),
            ("Thu, 01 Jan 1970", None),
            ("0", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(unix_time_of(text), expected, "{text}");
        }
    }

    #[test]
    fn a_cookie_is_identified_by_name_domain_and_path() {
        let identity = |line| SetCookie::parse(line).unwrap().identity();
        assert_eq!(identity("a=1; Domain=.Example.com; Path=/x"), ("a", "example.com".to_owned(), "/x"));
        assert_eq!(identity("a=1; Domain=; Path=x"), identity("a=2"));
    }
}
