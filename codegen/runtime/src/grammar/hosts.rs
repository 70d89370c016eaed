//! Host names and mailboxes: [RFC 1123](https://www.rfc-editor.org/rfc/rfc1123), section 2.1, and
//! [RFC 5321](https://www.rfc-editor.org/rfc/rfc5321), section 4.1.2.

use std::net::{Ipv4Addr, Ipv6Addr};

/// `hostname`: labels of letters, digits and hyphens, at most 253 characters.
pub fn is_hostname(text: &str) -> bool {
    text.is_ascii() && is_idn_hostname(text)
}

/// `idn-hostname`: the same with letters, digits and combining marks of all scripts. The rules of IDNA for single characters are not
/// checked.
pub fn is_idn_hostname(text: &str) -> bool {
    let is_label = |label: &str| {
        let hyphens = label.starts_with('-') || label.ends_with('-');
        // Only A-labels have two hyphens there (RFC 5891, section 4.2.3.1).
        let reserved =
            label.get(2..4) == Some("--") && !label.get(..2).is_some_and(|tag| tag.eq_ignore_ascii_case("xn"));
        let valid = |c: char| c == '-' || if c.is_ascii() { c.is_ascii_alphanumeric() } else { !is_separator(c) };
        !hyphens && !reserved && (1..=63).contains(&label.chars().count()) && label.chars().all(valid)
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

/// Characters outside of ASCII that no name contains.
fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '。' | '．' | '｡' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}')
}

/// `email`: a mailbox of RFC 5321, with a name of words or in quotes.
pub fn is_email(text: &str) -> bool {
    text.is_ascii() && is_mailbox(text, is_hostname)
}

/// `idn-email`: the same with characters outside of ASCII ([RFC 6531](https://www.rfc-editor.org/rfc/rfc6531)).
pub fn is_idn_email(text: &str) -> bool {
    is_mailbox(text, is_idn_hostname)
}

fn is_mailbox(text: &str, is_domain: fn(&str) -> bool) -> bool {
    let Some((name, domain)) = text.rsplit_once('@') else { return false };
    let is_host = match domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(address) => match address.strip_prefix("IPv6:") {
            Some(address) => address.parse::<Ipv6Addr>().is_ok(),
            None => address.parse::<Ipv4Addr>().is_ok(),
        },
        None => is_domain(domain),
    };
    let is_name = match name.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(quoted) => is_quoted(quoted),
        None => name.split('.').all(|word| !word.is_empty() && word.chars().all(is_word_character)),
    };
    is_host && is_name && name.len() <= 64
}

fn is_word_character(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) } else { !is_separator(c) }
}

/// The content of a quoted string: printable characters, quotes and backslashes after a backslash.
fn is_quoted(text: &str) -> bool {
    let mut characters = text.chars();
    while let Some(c) = characters.next() {
        let printable = |c: char| !c.is_control();
        let valid = match c {
            '\\' => characters.next().is_some_and(printable),
            '"' => false,
            c => printable(c),
        };
        if !valid {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;
    use super::{is_email, is_hostname, is_idn_email, is_idn_hostname};

    #[test]
    fn host_names_have_labels() {
        let long = format!("{}.com", "a".repeat(64));
        let longest = [["a"; 128].join("."), "a".repeat(63)];
        let most = longest.each_ref().map(String::as_str);
        check(
            is_hostname,
            &["example.com", "localhost", "a", "1.2.a-b", "xn--4gbwdl.xn--wgbh1c", most[1]],
            &["", ".", "a.", ".a", "a..b", "-a", "a-", "a_b", "a b", "ä.example", "ab--cd", &long, most[0]],
        );
        check(is_idn_hostname, &["bücher.example", "例え.jp", "example.com"], &["", "a。b", "a b", "-ä", "ä_b"]);
    }

    #[test]
    fn mailboxes_have_a_name_and_a_host() {
        check(
            is_email,
            &[
                "joe.bloggs@example.com",
                "te~st@example.com",
                "a+b@localhost",
                "\"joe bloggs\"@example.com",
                "\"joe..@\\\"bloggs\"@example.com",
                "joe@[127.0.0.1]",
                "joe@[IPv6:::1]",
            ],
            &[
                "",
                "2962",
                "a@",
                "@a",
                ".a@b.c",
                "a.@b.c",
                "a..b@c.d",
                "a b@c.d",
                "a@b=c.d",
                "a@[127.0.0.300]",
                "a@[::1]",
                "a@b.c, d@e.f",
                "a@b@c",
                "\"a\"b\"@c.d",
                "ä@b.c",
                "a@b_c.d",
            ],
        );
        check(is_idn_email, &["実例@実例.テスト", "a@b.c"], &["", "実例", "実 例@a.b"]);
    }
}
