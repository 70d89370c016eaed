//! What was recorded, ready to be answered from.

use base64::Engine as _;
use url::Url;

use super::har::{Content, Entry, Har};
use crate::record::{Headers, Response};

/// Recorded exchanges, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recording {
    /// Those that had an answer.
    pub exchanges: Vec<Exchange>,
}

/// One request and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// As recorded.
    pub method: String,
    /// Absolute, without fragment.
    pub url: Url,
    /// The answer.
    pub response: Response,
}

impl Recording {
    /// Reads the text of a HAR 1.2 file. An entry without an answer (status 0) is left out.
    ///
    /// # Errors
    /// It is not JSON, not a HAR, or an entry cannot be understood; says which one, counted from 1.
    pub fn parse(text: &str) -> Result<Self, String> {
        // Exporters on Windows put a byte order mark before the text.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut deserializer = serde_json::Deserializer::from_str(text);
        let har: Har = serde_path_to_error::deserialize(&mut deserializer)
            .map_err(|error| format!("is no HAR file: {}: {}", error.path(), error.inner()))?;
        let read = |(index, entry): (usize, Entry)| match read_entry(entry) {
            Ok(exchange) => exchange.map(Ok),
            Err(reason) => Some(Err(format!("entry {}: {reason}", index + 1))),
        };
        Ok(Self { exchanges: har.log.entries.into_iter().enumerate().filter_map(read).collect::<Result<_, _>>()? })
    }

    /// Scheme, host and port that all exchanges share, where they do.
    pub fn origin(&self) -> Option<String> {
        let mut origins = self.exchanges.iter().map(|exchange| exchange.url.origin());
        let first = origins.next()?;
        origins.all(|origin| origin == first).then(|| first.ascii_serialization())
    }
}

fn read_entry(entry: Entry) -> Result<Option<Exchange>, String> {
    let Ok(status) = u16::try_from(entry.response.status) else { return Ok(None) };
    if status == 0 {
        return Ok(None);
    }
    let mut url = Url::parse(&entry.request.url).map_err(|error| format!("its URL cannot be read: {error}"))?;
    url.set_fragment(None);
    let headers = entry.response.headers.into_iter().map(|header| (header.name, header.value)).collect();
    let body = body(entry.response.content)?;
    let response = Response { status, headers: Headers(headers), body };
    Ok(Some(Exchange { method: entry.request.method, url, response }))
}

fn body(content: Content) -> Result<Vec<u8>, String> {
    let text = content.text.unwrap_or_default();
    match content.encoding.as_deref() {
        None | Some("") => Ok(text.into_bytes()),
        Some("base64") => base64::engine::general_purpose::STANDARD
            .decode(text.as_bytes())
            .map_err(|error| format!("its body is not base64: {error}")),
        Some(other) => Err(format!("its body has the encoding `{other}`; base64 is known")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn har(entries: &str) -> Result<Recording, String> {
        Recording::parse(&format!(r#"{{"log": {{"version": "1.2", "entries": [{entries}]}}}}"#))
    }

    #[test]
    fn a_body_is_text_or_base64() {
        let entry = |content: &str| {
            har(&format!(
                r#"{{"request": {{"method": "GET", "url": "http://a/x#f"}},
                    "response": {{"status": 200, "headers": [], "content": {content}}}}}"#
            ))
            .map(|recording| recording.exchanges[0].response.body.clone())
        };
        assert_eq!(entry(r#"{"text": "aGk="}"#).unwrap(), b"aGk=");
        assert_eq!(entry(r#"{"text": "aGk=", "encoding": "base64"}"#).unwrap(), b"hi");
        assert_eq!(entry(r#"{"size": 0}"#).unwrap(), b"");
        assert!(entry(r#"{"text": "?", "encoding": "base64"}"#).unwrap_err().starts_with("entry 1: "));
        assert!(entry(r#"{"text": "?", "encoding": "rot13"}"#).unwrap_err().contains("rot13"));
    }

    #[test]
    fn an_entry_that_had_no_answer_is_left_out() {
        let entry = r#"{"request": {"method": "GET", "url": "http://a/x"}, "response": {"status": 0}}"#;
        assert_eq!(har(entry).unwrap(), Recording::default());
    }

    #[test]
    fn what_is_no_har_is_refused_with_the_place() {
        assert!(Recording::parse("{").unwrap_err().contains("is no HAR file"));
        let entry = r#"{"request": {"method": 7, "url": "http://a/x"}, "response": {"status": 200}}"#;
        assert!(har(entry).unwrap_err().contains("log.entries[0].request.method"));
        let entry = r#"{"request": {"method": "GET", "url": "x"}, "response": {"status": 200}}"#;
        assert!(har(entry).unwrap_err().starts_with("entry 1: its URL"));
    }

    #[test]
    fn the_origin_is_known_where_there_is_one() {
        let entry =
            |url: &str| format!(r#"{{"request": {{"method": "GET", "url": "{url}"}}, "response": {{"status": 200}}}}"#);
        assert_eq!(har(&entry("http://a:80/x")).unwrap().origin().as_deref(), Some("http://a"));
        assert_eq!(har(&format!("{},{}", entry("http://a/x"), entry("http://b/x"))).unwrap().origin(), None);
        assert_eq!(har("").unwrap().origin(), None);
    }
}
