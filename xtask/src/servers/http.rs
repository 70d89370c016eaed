//! Requests on the loopback interface.

use std::io::{self, Read as _, Write as _};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::time::Duration;

/// The time for one request.
const TIME: Duration = Duration::from_secs(2);
/// Longer responses are cut off.
const MAX_BYTES: u64 = 1024 * 1024;

/// The status and the body of the response to a GET of an `http` URL.
///
/// # Errors
/// Nothing answers, or not in HTTP.
pub(super) fn get(url: &str) -> io::Result<(u16, String)> {
    send("GET", url, "")
}

/// The status and the body of the response to a request with a JSON body.
///
/// # Errors
/// Nothing answers, or not in HTTP.
pub(super) fn send(method: &str, url: &str, body: &str) -> io::Result<(u16, String)> {
    let wrong = |what: &str| io::Error::new(io::ErrorKind::InvalidInput, format!("`{url}`: {what}"));
    let rest = url.strip_prefix("http://").ok_or_else(|| wrong("expected a URL of the form http://host:port/path"))?;
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let address = authority.to_socket_addrs()?.next().ok_or_else(|| wrong("the host has no address"))?;
    let mut stream = TcpStream::connect_timeout(&address, TIME)?;
    stream.set_read_timeout(Some(TIME))?;
    // In HTTP/1.0 the body ends with the connection (RFC 9112, section 6.3).
    let kind = if body.is_empty() { "" } else { "Content-Type: application/json\r\n" };
    let length = body.len();
    write!(
        stream,
        "{method} /{path} HTTP/1.0\r\nHost: {authority}\r\nAccept: application/json\r\n{kind}Content-Length: {length}\r\n\r\n{body}"
    )?;
    let mut bytes = Vec::new();
    stream.take(MAX_BYTES).read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    let status = text.strip_prefix("HTTP/1.").and_then(|rest| rest.get(2..5)).and_then(|code| code.parse().ok());
    let status = status.ok_or_else(|| wrong("the response is not HTTP"))?;
    Ok((status, text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default()))
}
