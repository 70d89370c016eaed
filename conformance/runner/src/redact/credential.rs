//! The names of credentials: which headers, members, parameters and outputs are secret whatever their value is.

/// The last word of a credential's name.
const LAST_WORDS: [&str; 16] = [
    "token",
    "secret",
    "password",
    "passwd",
    "pwd",
    "passphrase",
    "jwt",
    "ticket",
    "assertion",
    "otp",
    "credential",
    "credentials",
    "apikey",
    "cookie",
    "authorization",
    "session",
];
/// `key` is a credential only after these words.
const KEYS: [&str; 9] = ["api", "access", "private", "secret", "auth", "client", "signing", "encryption", "service"];
/// Names with such a last word that are not secret.
const PUBLIC_HEADERS: [&str; 4] = ["idempotency-key", "sec-websocket-key", "surrogate-key", "www-authenticate"];
/// IANA HTTP Authentication Scheme Registry, and widely used schemes that are not registered.
const SCHEMES: [&str; 18] = [
    "basic",
    "bearer",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hoba",
    "mutual",
    "negotiate",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "vapid",
    "ntlm",
    "aws4-hmac-sha256",
    "token",
    "apikey",
];
/// Words in an output's name that mark it as a credential. Credentials from a server are as sensitive as those sent to it.
const OUTPUT_WORDS: [&str; 11] = [
    "token",
    "secret",
    "password",
    "cookie",
    "jwt",
    "key",
    "ticket",
    "assertion",
    "otp",
    "credential",
    "authorization",
];
/// RFC 6265, section 4.1, and attributes that browsers added.
const COOKIE_ATTRIBUTES: [&str; 8] =
    ["path", "domain", "expires", "max-age", "samesite", "priority", "httponly", "secure"];

/// Whether the name of a member, a parameter or a value denotes a credential: `session_token`, `apiKey`, `X-Auth-Token`.
pub(crate) fn is_credential_name(name: &str) -> bool {
    ends_with_a_last_word(name) && are_words_of_credential(&words(name))
}

fn are_words_of_credential(words: &[String]) -> bool {
    match words {
        [.., before, last] if last == "key" => KEYS.contains(&before.as_str()),
        [.., before, last] if last == "session" || last == "cookie" => before == "auth",
        [last] if last == "session" || last == "cookie" => false,
        [.., last] => LAST_WORDS.contains(&last.as_str()),
        [] => false,
    }
}

/// Whether a name may be one of a credential. Of most names it is known without their words that they are not.
fn ends_with_a_last_word(name: &str) -> bool {
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let ends_with = |word: &str| {
        let end = name.len().checked_sub(word.len()).and_then(|start| name.get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    // Letters of other scripts can be equal to ASCII in lower case.
    !name.is_ascii() || ends_with("key") || LAST_WORDS.iter().any(|word| ends_with(word))
}

/// The words of a name in lower case: `access_token`, `accessToken` and `Access-Token` have the same.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in name.chars() {
        let is_new = !c.is_alphanumeric() || (c.is_uppercase() && lower);
        if is_new && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
        lower = c.is_lowercase() || c.is_ascii_digit();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether the last part of an output's name denotes a credential: `steps.login.outputs.session_token`.
pub(super) fn is_credential_output(name: &str) -> bool {
    let last = last_name(name).to_ascii_lowercase();
    OUTPUT_WORDS.iter().any(|word| last.contains(word))
}

/// The last part of the name of a value.
pub(super) fn last_name(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// Whether a header carries credentials.
pub(super) fn is_credential_header(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let known = ["authorization", "proxy-authorization", "cookie", "set-cookie"];
    known.contains(&name.as_str())
        || (!PUBLIC_HEADERS.contains(&name.as_str()) && (is_credential_name(&name) || name.ends_with("-key")))
}

/// The scheme and the credentials of `Authorization`. Without a known scheme, the whole value is the credentials.
pub(super) fn split_scheme(value: &str) -> (Option<&str>, &str) {
    match value.split_once(' ') {
        Some((scheme, rest)) if SCHEMES.contains(&scheme.to_ascii_lowercase().as_str()) => (Some(scheme), rest),
        _ => (None, value),
    }
}

/// Whether the text is the name of a scheme, without credentials.
pub(super) fn is_scheme(text: &str) -> bool {
    SCHEMES.contains(&text.to_ascii_lowercase().as_str())
}

/// Whether `Set-Cookie` has this attribute. The values of others may be secret.
pub(super) fn is_cookie_attribute(name: &str) -> bool {
    COOKIE_ATTRIBUTES.contains(&name.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// The filter only leaves out names that are none of a credential.
        #[test]
        fn the_filter_loses_no_name(
            before in "[a-zA-ZéK_-]{0,6}",
            last in "(key|KEY|Key|token|sessionToken|passWord|otp|\u{212a}ey)",
            after in "[_. é-]{0,2}",
        ) {
            let name = [before, last, after].concat();
            prop_assert_eq!(is_credential_name(&name), are_words_of_credential(&words(&name)));
        }
    }

    #[test]
    fn names_of_credentials_are_recognized_in_every_notation() {
        for name in ["token", "session_token", "accessToken", "X-Auth-Token", "api_key", "apiKey", "X-API-Key", "otp"] {
            assert!(is_credential_name(name), "{name}");
        }
        for name in ["tokens", "token_type", "key", "keyword", "monkey", "passwordless", "session", "ticket_count"] {
            assert!(!is_credential_name(name), "{name}");
        }
    }
}
