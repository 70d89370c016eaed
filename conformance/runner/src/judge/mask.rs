//! Exchanges as a report shows them: without secrets, without long bodies, and as a `curl` command.

use std::time::Duration;

use signoff_arazzo::record::{Exchange, Received, Request, Response};

use super::{JudgedReceived, JudgedRequest, JudgedResponse};
use crate::redact::Mask;

/// Of a longer body only the length is shown. In bytes.
const LONG_BODY: usize = 64 * 1024;

/// The request, masked.
pub(super) fn mask_request(request: &Request, mask: &Mask) -> JudgedRequest {
    JudgedRequest {
        method: mask.text(&request.method),
        url: mask.text(&request.url),
        headers: mask.headers(&request.headers),
        body: request.body.as_deref().map(|body| mask_body(body, mask)),
    }
}

/// The response, masked.
pub(super) fn mask_response(response: &Response, mask: &Mask) -> JudgedResponse {
    JudgedResponse {
        status: response.status,
        headers: mask.headers(&response.headers),
        body: (!response.body.is_empty()).then(|| mask_body(&response.body, mask)),
    }
}

/// What came in on listeners, masked.
pub(super) fn mask_received(exchange: &Exchange, mask: &Mask) -> Vec<JudgedReceived> {
    let masked = |received: &Received| JudgedReceived {
        listener: received.listener.clone(),
        method: mask.text(&received.method),
        target: mask.text(&received.target),
        headers: mask.headers(&received.headers),
        body: (!received.body.is_empty()).then(|| mask_body(&received.body, mask)),
        // Thousands of milliseconds are exact in a float.
        arrived_ms: Duration::from_micros(received.arrived.unsigned_abs()).as_secs_f64()
            * if received.arrived < 0 { -1000.0 } else { 1000.0 },
    };
    exchange.received.iter().map(masked).collect()
}

fn mask_body(body: &[u8], mask: &Mask) -> String {
    match std::str::from_utf8(body) {
        Ok(text) if body.len() <= LONG_BODY => mask.text(text),
        Ok(_) => format!("({} bytes of text)", body.len()),
        Err(_) => format!("({} bytes that are not text)", body.len()),
    }
}

/// A command for a POSIX shell that repeats a request, which `shown` is without secrets. `curl` would add an `Accept` that the runner
/// does not send, so the command removes it.
pub(super) fn curl_command(request: &Request, shown: &JudgedRequest) -> String {
    let mut command = format!("curl -i --path-as-is -X {} {}", quote(&shown.method), quote(&shown.url));
    if request.headers.get("accept").is_none() {
        command.push_str(" -H 'Accept:'");
    }
    for (name, value) in &shown.headers {
        // `curl` omits a header without a value, unless it ends with a semicolon.
        let line = if value.is_empty() { format!("{name};") } else { format!("{name}: {value}") };
        command.push_str(&format!(" -H {}", quote(&line)));
    }
    if request.chunked {
        command.push_str(" -H 'Transfer-Encoding: chunked'");
    }
    if let Some(body) = &shown.body {
        if request.headers.get("content-type").is_none() {
            command.push_str(" -H 'Content-Type:'");
        }
        command.push_str(&format!(" --data-binary {}", quote(body)));
    }
    command
}

/// Single quotes quote everything except themselves. Control characters are escaped in `$'…'`, because they must not reach a
/// terminal.
fn quote(text: &str) -> String {
    if text.chars().any(|c| c.is_control() && c != '\n') {
        let escaped: String = text.chars().map(ansi_c).collect();
        return format!("$'{escaped}'");
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

fn ansi_c(c: char) -> String {
    match c {
        '\'' => r"\'".to_owned(),
        '\\' => r"\\".to_owned(),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use signoff_arazzo::record::Headers;

    #[test]
    fn the_command_repeats_the_request_and_shows_no_secret() {
        let request = Request {
            source: "a".to_owned(),
            method: "DELETE".to_owned(),
            url: "http://a/x?y=it's".to_owned(),
            target: "/x".to_owned(),
            headers: Headers(vec![
                ("Authorization".to_owned(), "Bearer abc".to_owned()),
                ("Content-Type".to_owned(), "application/json".to_owned()),
            ]),
            body: Some(br#"{"session_token":"0123456789","n":1}"#.to_vec()),
            chunked: false,
        };
        assert_eq!(
            curl_command(&request, &mask_request(&request, &Mask::default())),
            r#"curl -i --path-as-is -X 'DELETE' 'http://a/x?y=it'\''s' -H 'Accept:' -H 'Authorization: Bearer ***' -H 'Content-Type: application/json' --data-binary '{"session_token":"***","n":1}'"#
        );
    }

    #[test]
    fn control_characters_do_not_reach_the_terminal() {
        assert_eq!(quote("a\u{1b}[31m'"), r"$'a\u001b[31m\''");
    }
}
