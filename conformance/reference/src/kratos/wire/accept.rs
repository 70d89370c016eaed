//! The form of an answer: JSON for scripts, a redirect for browsers.

use http::{HeaderMap, header};

/// Whether `Accept` prefers JSON. HTML wins without the header and on equal preference.
pub(crate) fn accepts_json(headers: &HeaderMap) -> bool {
    let accept = headers.get_all(header::ACCEPT);
    let text: Vec<_> = accept.iter().filter_map(|value| value.to_str().ok()).collect();
    let mut clauses: Vec<_> = text.iter().flat_map(|line| line.split(',')).filter_map(clause).collect();
    // The sort is stable: of equal weights, the first range wins.
    clauses.sort_by(|one, other| other.1.total_cmp(&one.1));
    clauses.into_iter().find_map(|(range, _)| choose(range)).unwrap_or(false)
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

/// Whether a range selects JSON (`true`) or HTML. A range that includes both selects HTML.
fn choose(range: &str) -> Option<bool> {
    match range.to_ascii_lowercase().as_str() {
        "*/*" | "text/*" | "text/html" => Some(false),
        "application/*" | "application/json" => Some(true),
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
