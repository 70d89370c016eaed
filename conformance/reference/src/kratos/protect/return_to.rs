//! Allowed redirects.

use url::Url;

use crate::kratos::wire::error::Failure;
use crate::seed::KRATOS_ALLOWED_RETURN_URLS;

/// The `return_to` of a request, if any, in its normal form: what this server checked is what every client reads, also one
/// that treats `\` differently.
///
/// # Errors
/// The URL is neither allowed nor part of this server, or has a control character.
pub(crate) fn check_return_to(requested: Option<&str>, base_url: &str) -> Result<Option<String>, Failure> {
    let Some(requested) = requested.filter(|requested| !requested.is_empty()) else { return Ok(None) };
    let forbidden = || Failure::return_to_forbidden(requested);
    // The URL parser removes line breaks and tabs (URL Standard, section 4.4); RFC 3986 does not allow them.
    if requested.contains(char::is_control) {
        return Err(forbidden());
    }
    let parsed = Url::parse(requested).map_err(|_| forbidden())?;
    let allowed = KRATOS_ALLOWED_RETURN_URLS.iter().copied().chain([base_url]);
    if allowed.filter_map(|prefix| Url::parse(prefix).ok()).any(|prefix| leads_into(&parsed, &prefix)) {
        Ok(Some(parsed.into()))
    } else {
        Err(forbidden())
    }
}

/// Whether a URL has the prefix's scheme, host, port and path. Credentials in a URL are refused, because they can disguise
/// the host.
fn leads_into(url: &Url, prefix: &Url) -> bool {
    url.origin() == prefix.origin()
        && url.username().is_empty()
        && url.password().is_none()
        && url
            .path()
            .strip_prefix(prefix.path())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || prefix.path().ends_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "http://127.0.0.1:4455/kratos";

    #[test]
    fn an_empty_return_to_is_none() {
        assert_eq!(check_return_to(None, BASE).unwrap(), None);
        assert_eq!(check_return_to(Some(""), BASE).unwrap(), None);
    }

    #[test]
    fn an_allowed_address_is_kept_as_it_is() {
        let inside = format!("{}after?x=1&y=%0d%0a#z", KRATOS_ALLOWED_RETURN_URLS[0]);
        assert_eq!(check_return_to(Some(&inside), BASE).unwrap(), Some(inside));
        assert!(check_return_to(Some("http://127.0.0.1:4455/kratos/sessions"), BASE).is_ok());
    }

    #[test]
    fn an_address_that_other_parsers_may_read_differently_is_normalised() {
        for (requested, expected) in [
            (r"https://signoff.example\@other/", "https://signoff.example/@other/"),
            (r"https:\\signoff.example\a", "https://signoff.example/a"),
            ("https:/signoff.example/a", "https://signoff.example/a"),
            (" https://signoff.example/a b ", "https://signoff.example/a%20b"),
            ("HTTPS://SIGNOFF.example:443/ä/../b", "https://signoff.example/b"),
        ] {
            assert_eq!(check_return_to(Some(requested), BASE).unwrap().as_deref(), Some(expected), "{requested}");
        }
    }

    #[test]
    fn other_addresses_are_refused() {
        let inside = KRATOS_ALLOWED_RETURN_URLS[0];
        let disguised = inside.replace("https://", "https://user@");
        for refused in ["https://elsewhere.example", "javascript:alert(1)", "//elsewhere.example", "/", &disguised] {
            assert!(check_return_to(Some(refused), BASE).is_err(), "{refused}");
        }
        assert!(check_return_to(Some("http://127.0.0.1:4455/kratos-admin"), BASE).is_err());
        for control in ['\r', '\n', '\t', '\0', '\u{7f}', '\u{85}'] {
            for place in [
                format!("{inside}a{control}b"),
                format!("https://sign{control}off.example/"),
                format!("{control}{inside}"),
            ] {
                assert!(check_return_to(Some(&place), BASE).is_err(), "{place:?}");
            }
        }
    }
}
