//! Refuses requests that would leave their target.
//!
//! Paths come from documents, inputs and responses. Every request passes this check on its way to a socket, whatever formed it.

use http::Uri;
use signoff_arazzo::engine::{TransportError, TransportErrorKind};
use signoff_arazzo::record::Request;

use super::origin::Origin;
use crate::target::Targets;

/// Returns the URL of the request and its origin, which is the origin of the request's target.
///
/// # Errors
/// The path does not begin with `/` or contains a character that could end it, or the URL is not a target's URL followed by the path.
pub(super) fn check_destination(request: &Request, targets: &Targets) -> Result<(Uri, Origin), TransportError> {
    let path = request.target.as_str();
    if !path.starts_with('/') {
        return Err(refused(request, "does not begin with `/`"));
    }
    // User agents read `\` as `/`, and `#` ends the path. Everything else that is not visible ASCII must be percent-encoded.
    if let Some(wrong) = path.chars().find(|c| !c.is_ascii_graphic() || matches!(c, '\\' | '#')) {
        return Err(refused(request, &format!("contains `{}`, which must be percent-encoded", wrong.escape_default())));
    }
    let base = targets
        .urls_of(&request.source)
        .find(|base| request.url.strip_prefix(base) == Some(path))
        .ok_or_else(|| refused(request, &format!("is not below the target of `{}`", request.source)))?;
    let uri = parse(request, &request.url)?;
    let origin = Origin::of(&uri)?;
    if has_credentials(&uri) || origin != Origin::of(&parse(request, base)?)? {
        return Err(refused(request, &format!("leaves the target of `{}`", request.source)));
    }
    Ok((uri, origin))
}

fn has_credentials(uri: &Uri) -> bool {
    uri.authority().is_some_and(|authority| authority.as_str().contains('@'))
}

fn parse(request: &Request, url: &str) -> Result<Uri, TransportError> {
    url.parse().map_err(|error| refused(request, &format!("is not valid in a URL: {error}")))
}

fn refused(request: &Request, reason: &str) -> TransportError {
    let message = format!("the request was not sent: its path `{}` {reason}", request.target.escape_debug());
    TransportError::new(TransportErrorKind::Protocol, message)
}

#[cfg(test)]
mod tests {
    use signoff_arazzo::record::Headers;

    use super::*;

    const BASE: &str = "http://127.0.0.1:7002";

    fn check_url(base: &str, url: &str, target: &str) -> Result<String, String> {
        let mut targets = Targets::default();
        targets.set("a", &["http://127.0.0.1:7001".to_owned(), base.to_owned()]).unwrap();
        let request = Request {
            source: "a".to_owned(),
            method: "GET".to_owned(),
            url: url.to_owned(),
            target: target.to_owned(),
            headers: Headers::default(),
            body: None,
            chunked: false,
        };
        check_destination(&request, &targets).map(|(_, origin)| origin.address()).map_err(|error| error.message)
    }

    fn check(base: &str, target: &str) -> Result<String, String> {
        check_url(base, &format!("{base}{target}"), target)
    }

    #[test]
    fn a_path_below_a_replica_keeps_its_origin() {
        for path in
            ["/", "//other.example/x", "/@other.example/", "/:1@other.example", "/a?u=http://b@c/", "/..//..", "/|\"{}"]
        {
            assert_eq!(check(BASE, path), Ok("127.0.0.1:7002".to_owned()), "{path}");
        }
        assert_eq!(check("https://a.example/base", "/x"), Ok("a.example:443".to_owned()));
        assert_eq!(check("http://[::1]:8080", "/x"), Ok("[::1]:8080".to_owned()));
    }

    #[test]
    fn every_path_that_could_change_the_authority_is_refused() {
        let paths = [
            "",
            "x",
            "9/x",
            ".evil.example/x",
            "@127.0.0.1:9999/x",
            ":x@127.0.0.1:9999/",
            "?q",
            "#/x",
            "*",
            "%2f",
            " /x",
            "\t/x",
            "\\@127.0.0.1:9999/x",
            "/\\127.0.0.1:9999",
            "http://127.0.0.1:9999/x",
            "/x\r\nHost: b",
            "/x y",
            "/x#y",
            "/x\0",
            "/ü",
        ];
        for path in paths {
            for base in [BASE, "https://a.example", "http://[::1]:8080", "http://a.example/base"] {
                let reason = check(base, path).unwrap_err();
                assert!(reason.starts_with("the request was not sent: its path `"), "{reason}");
                assert!(!reason.contains(char::is_control), "{reason}");
            }
        }
    }

    #[test]
    fn a_url_that_is_not_the_target_and_the_path_is_refused() {
        let urls =
            ["http://127.0.0.1:9999/x", "http://127.0.0.1:7002@127.0.0.1:9999/x", "https://127.0.0.1:7002/x", "/x"];
        for url in urls {
            assert!(check_url(BASE, url, "/x").unwrap_err().contains("is not below the target of `a`"), "{url}");
        }
    }
}
