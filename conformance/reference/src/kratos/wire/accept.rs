//! The form of an answer: JSON for scripts, a redirect for browsers.

use http::{HeaderMap, header};

/// Whether `Accept` prefers JSON to HTML: by the weight, then by the more specific range. HTML wins without the header and on
/// equal preference.
pub(crate) fn accepts_json(headers: &HeaderMap) -> bool {
    let accept = headers.get_all(header::ACCEPT);
    let text: Vec<_> = accept.iter().filter_map(|value| value.to_str().ok()).collect();
    let clauses: Vec<_> = text.iter().flat_map(|line| line.split(',')).filter_map(clause).collect();
    let best = |offer: &str| {
        let found = clauses.iter().filter_map(|(range, weight)| Some((*weight, precision(range, offer)?)));
        found.max_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)))
    };
    match (best("application/json"), best("text/html")) {
        (Some(json), Some(html)) => json > html,
        (json, _) => json.is_some(),
    }
}

/// Whether errors and answers to submissions are JSON: `Accept` prefers it, or the body is JSON.
pub(crate) fn is_json_request(headers: &HeaderMap) -> bool {
    accepts_json(headers) || headers.get(header::CONTENT_TYPE).is_some_and(|value| value == "application/json")
}

/// A media range and its weight. A refused range (`q=0`) is ignored.
fn clause(text: &str) -> Option<(&str, f32)> {
    let mut pieces = text.split(';').map(str::trim);
    let range = pieces.next().filter(|range| !range.is_empty())?;
    let weight = pieces.find_map(|piece| piece.strip_prefix("q=")).map_or(Some(1.0), |weight| weight.parse().ok())?;
    (weight > 0.0).then_some((range, weight))
}

/// How precisely a range names a media type, if it includes it. Letter case counts.
fn precision(range: &str, offer: &str) -> Option<u8> {
    let kind = offer.split('/').next().unwrap_or_default();
    match range {
        "*/*" => Some(0),
        _ if range.strip_suffix("/*") == Some(kind) => Some(1),
        _ if range == offer => Some(2),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn json(accept: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_str(accept).unwrap());
        accepts_json(&headers)
    }

    #[test]
    fn a_browser_gets_html() {
        assert!(!json("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        assert!(!json("*/*"));
        assert!(!accepts_json(&HeaderMap::new()));
    }

    #[test]
    fn a_script_gets_json() {
        assert!(json("application/json"));
        assert!(json("application/json, text/plain, */*"));
        assert!(json("application/*") && json("text/*, application/json"));
        assert!(!json("application/json, text/html") && !json("Application/JSON"));
        assert!(json("text/html;q=0.5, application/json"));
        assert!(!json("application/json;q=0, text/html"));
    }

    #[test]
    fn a_json_content_type_without_parameters_selects_json_errors() {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        assert!(is_json_request(&headers) && !accepts_json(&headers));
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
        assert!(!is_json_request(&headers));
    }
}
