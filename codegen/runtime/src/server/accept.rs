//! `Accept` (RFC 9110, section 12.5.1).

use http::HeaderMap;
use http::header::ACCEPT;

use super::Violation;
use super::documented::{Documented, Status};
use crate::media_type::{self, essence};

/// The media ranges of a request, each with its weight in thousandths; `None` if any media type is acceptable.
pub(super) struct Accept(Option<Vec<(String, u16)>>);

impl Accept {
    pub(super) fn of(headers: &HeaderMap) -> Self {
        if !headers.contains_key(ACCEPT) {
            return Self(None);
        }
        let lines = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
        let ranges: Vec<_> =
            lines.flat_map(|line| line.split(',')).map(range).filter(|(name, _)| !name.is_empty()).collect();
        Self((!ranges.is_empty()).then_some(ranges))
    }

    /// The weight of a media type, from 0 (not acceptable) to 1000: the most specific range decides.
    pub(super) fn weight(&self, media_type: &str) -> u16 {
        let Some(ranges) = &self.0 else { return 1000 };
        let closest = ranges.iter().filter_map(|(range, weight)| Some((closeness(range, media_type)?, *weight)));
        closest.max().map_or(0, |(_, weight)| weight)
    }
}

/// Rejects a request that accepts no media type of the operation's successes. An operation with a success without a body is always
/// acceptable.
pub(super) fn acceptable(documented: &'static [Documented], headers: &HeaderMap) -> Result<(), Violation> {
    let accept = Accept::of(headers);
    if accept.0.is_none() {
        return Ok(());
    }
    let works = |response: &&Documented| match response.status {
        Status::Code(code) => code < 400,
        Status::Range(digit) => digit < 4,
        Status::Default => false,
    };
    let mut available = Vec::new();
    for response in documented.iter().filter(works) {
        let names = response.content.iter().map(|media| media.name);
        if response.content.is_empty() || names.clone().any(|name| accept.weight(name) > 0) {
            return Ok(());
        }
        available.extend(names);
    }
    if available.is_empty() { Ok(()) } else { Err(Violation::NotAcceptable { available }) }
}

fn range(text: &str) -> (String, u16) {
    // The weight ends the parameters of the range.
    let is_weight = |part: &&str| part.split_once('=').is_some_and(|(key, _)| key.trim().eq_ignore_ascii_case("q"));
    let range: Vec<_> = text.split(';').take_while(|part| !is_weight(part)).map(str::trim).collect();
    let weight = media_type::parameter(text, "q").map(|value| value.parse::<f32>().unwrap_or(1.0));
    (range.join(";"), (weight.unwrap_or(1.0).clamp(0.0, 1.0) * 1000.0) as u16)
}

/// 3: the same, 2: `type/*`, 1: `*/*`, and the number of parameters, all of which the media type has. A documented range
/// (`text/*`) matches every range that overlaps with it.
fn closeness(range: &str, media_type: &str) -> Option<(u8, usize)> {
    let has = |(name, value): (&str, &str)| {
        media_type::parameter(media_type, name).is_some_and(|found| found.eq_ignore_ascii_case(value))
    };
    let kind = kind(&essence(range), &essence(media_type))?;
    // A charset does not change what a body means.
    let mut parameters = media_type::parameters(range).filter(|(name, _)| !name.eq_ignore_ascii_case("charset"));
    parameters.all(has).then(|| (kind, media_type::parameters(range).count()))
}

fn kind(range: &str, name: &str) -> Option<u8> {
    if range == name {
        return Some(3);
    }
    let ((range_type, range_sub), (name_type, name_sub)) = (range.split_once('/')?, name.split_once('/')?);
    let (any_range, any_name) = (range_sub == "*", name_sub == "*");
    match (range_type == name_type, range_type == "*" || name_type == "*") {
        (_, true) if any_range || any_name => Some(1),
        (true, _) if any_range || any_name => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::{ACCEPT, Accept};

    fn weight(accept: &'static str, media_type: &str) -> u16 {
        let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]);
        Accept::of(&headers).weight(media_type)
    }

    #[test]
    fn the_closest_range_decides_whatever_its_weight() {
        assert_eq!(weight("text/*;q=0.3, text/html;q=0.7, */*;q=0.5", "text/html; charset=utf-8"), 700);
        assert_eq!(weight("text/*;q=0.3, text/html;q=0.7, */*;q=0.5", "text/plain"), 300);
        assert_eq!(weight("text/*;q=0.3, text/html;q=0.7, */*;q=0.5", "image/png"), 500);
        assert_eq!(weight("application/json;q=0, */*", "application/json"), 0);
    }

    #[test]
    fn a_documented_range_fits_what_it_has_a_part_in() {
        assert_eq!(weight("text/html", "text/*"), 1000);
        assert_eq!(weight("text/html", "*/*"), 1000);
        assert_eq!(weight("text/html", "image/*"), 0);
    }

    #[test]
    fn parameters_of_a_range_are_part_of_it() {
        assert_eq!(weight("application/x+json;version=3", "application/x+json;version=3"), 1000);
        assert_eq!(weight("application/x+json;version=3", "application/x+json;version=2"), 0);
        assert_eq!(
            weight("application/x+json;version=2;q=0.2, application/x+json;q=0.5", "application/x+json; version=2"),
            200
        );
        assert_eq!(weight("application/json;charset=utf-8", "application/json"), 1000);
    }

    #[test]
    fn an_empty_accept_takes_anything() {
        assert_eq!(weight("", "image/png"), 1000);
    }
}
