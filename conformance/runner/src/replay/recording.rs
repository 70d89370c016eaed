//! A recording: exchanges that can be replayed.

use std::path::Path;

use signoff_arazzo::record::{Headers, Response};
use signoff_openapi::{ReadError, read_regular_text};
use url::Url;

use crate::har::{Entry, Har};

/// Recorded exchanges, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recording {
    /// The exchanges that have a response.
    pub exchanges: Vec<Exchange>,
}

/// A request and its response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// As recorded.
    pub method: String,
    /// Absolute, without fragment.
    pub url: Url,
    /// As recorded.
    pub response: Response,
    /// Whether the response had a body that the recording does not contain.
    pub is_left_out: bool,
}

impl Recording {
    /// Reads a HAR file of at most `max_bytes`.
    ///
    /// # Errors
    /// It cannot be read, is not a HAR file, or contains no exchange with a response.
    pub fn read(path: &Path, max_bytes: u64) -> Result<Self, String> {
        let text = read_regular_text(path, max_bytes).map_err(|error| match error {
            ReadError::TooLarge(_) => format!("{error}; raise the limit with --max-document MIB"),
            error => error.to_string(),
        })?;
        let recording = Self::parse(&text)?;
        if recording.exchanges.is_empty() {
            return Err("the recording has no exchange with a response".to_owned());
        }
        Ok(recording)
    }

    /// Reads the text of a HAR file. An entry without a response (status 0) is left out.
    ///
    /// # Errors
    /// The text is not a HAR file, or an entry is invalid. The message counts entries from 1.
    pub fn parse(text: &str) -> Result<Self, String> {
        let read = |(index, entry): (usize, Entry)| match read_entry(entry) {
            Ok(exchange) => exchange.map(Ok),
            Err(reason) => Some(Err(format!("entry {}: {reason}", index + 1))),
        };
        let entries = Har::parse(text)?.log.entries;
        Ok(Self { exchanges: entries.into_iter().enumerate().filter_map(read).collect::<Result<_, _>>()? })
    }

    /// Scheme, host and port, if all exchanges have the same.
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
    let mut url = Url::parse(&entry.request.url).map_err(|error| format!("the URL is not valid: {error}"))?;
    url.set_fragment(None);
    let headers = entry.response.headers.into_iter().map(|header| (header.name, header.value)).collect();
    let method = entry.request.method;
    // RFC 9110, section 6.4.1: these responses have no body, whatever size an exporter writes.
    let has_body = method != "HEAD" && !matches!(status, 100..=199 | 204 | 304);
    let is_left_out = has_body && entry.response.content.is_left_out();
    let body = entry.response.content.into_bytes()?;
    let response = Response { status, headers: Headers(headers), body };
    Ok(Some(Exchange { method, url, response, is_left_out }))
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
    fn a_body_without_its_text_is_marked() {
        let entry = |method: &str, status: u16, content: &str| {
            let entry = format!(
                r#"{{"request": {{"method": "{method}", "url": "http://a/x"}},
                    "response": {{"status": {status}, "content": {content}}}}}"#
            );
            har(&entry).unwrap().exchanges[0].is_left_out
        };
        assert!(entry("GET", 200, r#"{"size": 5}"#) && entry("GET", 200, r#"{"size": -1}"#));
        assert!(!entry("GET", 200, r#"{"size": 0}"#) && !entry("GET", 200, "{}"));
        assert!(!entry("GET", 200, r#"{"size": 5, "text": "hello"}"#));
        assert!(!entry("HEAD", 200, r#"{"size": 5}"#) && !entry("GET", 304, r#"{"size": 5}"#));
    }

    #[test]
    fn an_entry_without_a_response_is_left_out() {
        let entry = r#"{"request": {"method": "GET", "url": "http://a/x"}, "response": {"status": 0}}"#;
        assert_eq!(har(entry).unwrap(), Recording::default());
    }

    #[test]
    fn an_invalid_har_file_is_refused_with_the_path() {
        assert!(Recording::parse("{").unwrap_err().contains("not a HAR file"));
        let entry = r#"{"request": {"method": 7, "url": "http://a/x"}, "response": {"status": 200}}"#;
        assert!(har(entry).unwrap_err().contains("log.entries[0].request.method"));
        let entry = r#"{"request": {"method": "GET", "url": "x"}, "response": {"status": 200}}"#;
        assert!(har(entry).unwrap_err().starts_with("entry 1: the URL"));
    }

    #[test]
    fn the_origin_is_known_if_all_exchanges_share_it() {
        let entry =
            |url: &str| format!(r#"{{"request": {{"method": "GET", "url": "{url}"}}, "response": {{"status": 200}}}}"#);
        assert_eq!(har(&entry("http://a:80/x")).unwrap().origin().as_deref(), Some("http://a"));
        assert_eq!(har(&format!("{},{}", entry("http://a/x"), entry("http://b/x"))).unwrap().origin(), None);
        assert_eq!(har("").unwrap().origin(), None);
    }
}
