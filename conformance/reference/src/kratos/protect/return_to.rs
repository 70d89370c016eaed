//! Allowed redirects.

use url::Url;

use crate::kratos::wire::error::Failure;
use crate::seed::{KRATOS_ALLOWED_RETURN_URLS, KRATOS_DEFAULT_RETURN_URL};

/// The `return_to` of a request, or the default.
///
/// # Errors
/// The URL is neither allowed nor part of this server.
pub(crate) fn check_return_to(requested: Option<&str>, base_url: &str) -> Result<String, Failure> {
    let Some(requested) = requested.filter(|requested| !requested.is_empty()) else {
        return Ok(KRATOS_DEFAULT_RETURN_URL.to_owned());
    };
    let allowed = KRATOS_ALLOWED_RETURN_URLS.iter().copied().chain([base_url]);
    let parsed = Url::parse(requested).map_err(|_| Failure::return_to_forbidden(requested))?;
    if allowed.filter_map(|prefix| Url::parse(prefix).ok()).any(|prefix| leads_into(&parsed, &prefix)) {
        Ok(requested.to_owned())
    } else {
        Err(Failure::return_to_forbidden(requested))
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
    fn the_default_is_used_without_return_to() {
        assert_eq!(check_return_to(None, BASE).unwrap(), KRATOS_DEFAULT_RETURN_URL);
        assert_eq!(check_return_to(Some(""), BASE).unwrap(), KRATOS_DEFAULT_RETURN_URL);
    }

    #[test]
    fn an_allowed_address_is_kept_as_it_is() {
        let inside = format!("{}after?x=1", KRATOS_ALLOWED_RETURN_URLS[0]);
        assert_eq!(check_return_to(Some(&inside), BASE).unwrap(), inside);
        assert!(check_return_to(Some("http://127.0.0.1:4455/kratos/sessions"), BASE).is_ok());
    }

    #[test]
    fn other_addresses_are_refused() {
        let inside = KRATOS_ALLOWED_RETURN_URLS[0];
        let disguised = inside.replace("https://", "https://user@");
        for refused in ["https://elsewhere.example", "javascript:alert(1)", "//elsewhere.example", "/", &disguised] {
            assert!(check_return_to(Some(refused), BASE).is_err(), "{refused}");
        }
        assert!(check_return_to(Some("http://127.0.0.1:4455/kratos-admin"), BASE).is_err());
    }
}
