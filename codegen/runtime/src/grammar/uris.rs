//! URIs: [RFC 3986](https://www.rfc-editor.org/rfc/rfc3986).

/// `uri`: an absolute URI ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986)).
pub fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme && is_relative(rest)
}

/// `uri-reference`: an absolute URI or a relative reference.
pub fn is_uri_reference(text: &str) -> bool {
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    is_uri(text) || (!first.contains(':') && is_relative(text))
}

/// `iri`: a URI with characters outside of ASCII ([RFC 3987](https://www.rfc-editor.org/rfc/rfc3987)).
pub fn is_iri(text: &str) -> bool {
    has_ascii_scheme(text) && is_uri(&in_ascii(text))
}

/// `iri-reference`: a reference with characters outside of ASCII.
pub fn is_iri_reference(text: &str) -> bool {
    has_ascii_scheme(text) && is_uri_reference(&in_ascii(text))
}

fn has_ascii_scheme(text: &str) -> bool {
    let first = text.split(['/', '?', '#']).next().unwrap_or_default();
    first.split_once(':').is_none_or(|(scheme, _)| scheme.is_ascii())
}

/// The text with a letter for each character outside of ASCII, or a space if no IRI contains it.
fn in_ascii(text: &str) -> String {
    let allowed = |c: char| {
        !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}')
    };
    text.chars()
        .map(|c| {
            if c.is_ascii() {
                c
            } else if allowed(c) {
                'a'
            } else {
                ' '
            }
        })
        .collect()
}

/// Authority, path, query and fragment.
fn is_relative(rest: &str) -> bool {
    let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (authority, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at_checked(rest.find('/').unwrap_or(rest.len())).unwrap_or((rest, "")),
        None => ("", rest),
    };
    is_authority(authority) && is_made_of(path, ":@/") && is_made_of(query, ":@/?") && is_made_of(fragment, ":@/?")
}

fn is_authority(text: &str) -> bool {
    let (user, host) = text.rsplit_once('@').unwrap_or(("", text));
    let (host, port) = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, port)) => {
            let future = |rest: &str| {
                let (version, rest) = rest.split_once('.').unwrap_or(("", ""));
                let is_hex = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_hexdigit());
                is_hex && !rest.is_empty() && is_made_of(rest, ":") && !rest.contains('%')
            };
            let is_address = match address.strip_prefix(['v', 'V']) {
                Some(rest) => future(rest),
                None => address.parse::<std::net::Ipv6Addr>().is_ok(),
            };
            if !is_address {
                return false;
            }
            ("", port)
        }
        None => host.split_at_checked(host.find(':').unwrap_or(host.len())).unwrap_or((host, "")),
    };
    let is_port =
        port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.bytes().all(|b| b.is_ascii_digit()));
    is_made_of(user, ":") && is_made_of(host, "") && is_port
}

/// Whether the text has only unreserved characters, sub-delimiters, percent-encoded bytes, and `more`.
fn is_made_of(text: &str, more: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let is_allowed = match byte {
            b'%' => (0..2).all(|_| bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit())),
            _ => byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte) || more.as_bytes().contains(&byte),
        };
        if !is_allowed {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::{is_iri, is_iri_reference, is_uri, is_uri_reference};

    #[test]
    fn uris_have_a_scheme() {
        check(
            is_uri,
            &[
                "https://example.com/a?b=c#d",
                "urn:isbn:1",
                "mailto:a@b",
                "http://u:p@[::1]:80/%20",
                "http://[v1.a:b]",
                "a:",
                "file:///x",
            ],
            &[
                "",
                "/a",
                "a",
                "//example.com",
                "1a:b",
                "http://a b",
                "http://a/\u{e9}",
                "http://a/%2",
                "http://a/#b#c",
                "http://a/[b]",
                "http://[::g]",
                "http://a:b",
                ":a",
            ],
        );
    }

    #[test]
    fn references_may_be_relative_and_iris_have_all_scripts() {
        check(
            is_uri_reference,
            &["", "a", "/a?b#c", "//host/a", "../a", "?q", "#f", "a/b:c", "urn:a"],
            &["a b", "1:a", "\\\\a", "a#b#c", "/ä", "%"],
        );
        check(is_iri, &["http://ƒøø.ßår/?∂éœ=πîx#πîüx", "http://a/b"], &["/ä", "http://a/\u{a0}", "ä:b", ""]);
        check(is_iri_reference, &["/âππ", "#ƒrägmênt", ""], &["ä:b", "\\\\WINDOWS\\ä", "a\u{2028}b"]);
    }
}
