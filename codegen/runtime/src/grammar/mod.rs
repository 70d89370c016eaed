//! What the formats of strings allow. Generated servers and the runner use the same functions.

mod dates;
mod hosts;
mod pointers;
mod uris;

pub use dates::{is_date, is_date_time, is_duration, is_time};
pub use hosts::{is_email, is_hostname, is_idn_email, is_idn_hostname};
pub use pointers::{is_json_pointer, is_relative_json_pointer, is_uri_template};
pub use uris::{is_iri, is_iri_reference, is_uri, is_uri_reference};

/// The formats that are checked ([JSON Schema](https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3)). Any text is
/// valid for another format.
pub const FORMATS: &[(&str, fn(&str) -> bool)] = &[
    ("date", is_date),
    ("date-time", is_date_time),
    ("decimal", is_decimal),
    ("decimal128", is_decimal),
    ("duration", is_duration),
    ("email", is_email),
    ("hostname", is_hostname),
    ("idn-email", is_idn_email),
    ("idn-hostname", is_idn_hostname),
    ("ipv4", is_ipv4),
    ("ipv6", is_ipv6),
    ("iri", is_iri),
    ("iri-reference", is_iri_reference),
    ("json-pointer", is_json_pointer),
    ("relative-json-pointer", is_relative_json_pointer),
    ("time", is_time),
    ("uri", is_uri),
    ("uri-reference", is_uri_reference),
    ("uri-template", is_uri_template),
    ("uuid", is_uuid),
];

/// Whether the text is of the format; `None` if the format is not checked.
pub fn is_of_format(format: &str, text: &str) -> Option<bool> {
    FORMATS.iter().find(|(name, _)| *name == format).map(|(_, is_valid)| is_valid(text))
}

/// `ipv4`: four decimal numbers without leading zeros.
pub fn is_ipv4(text: &str) -> bool {
    text.parse::<std::net::Ipv4Addr>().is_ok()
}

/// `ipv6`: without a zone ([RFC 4291](https://www.rfc-editor.org/rfc/rfc4291), section 2.2).
pub fn is_ipv6(text: &str) -> bool {
    text.parse::<std::net::Ipv6Addr>().is_ok()
}

/// `decimal`, `decimal128`: a decimal number of any size and precision, as text.
pub fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    !(whole.is_empty() && fraction.is_empty()) && number(whole) && number(fraction) && exponent.parse::<i32>().is_ok()
}

/// `uuid` ([RFC 9562](https://www.rfc-editor.org/rfc/rfc9562), section 4): `67e55044-10b1-426f-9247-bb680e5fe0c8`, in either case.
pub fn is_uuid(text: &str) -> bool {
    let groups = text.split('-').map(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(group.len()));
    groups.eq([8, 4, 4, 4, 12].map(Some))
}

#[cfg(test)]
mod tests {
    use super::{is_ipv4, is_ipv6, is_of_format, is_uuid};

    pub(super) fn check(is_valid: fn(&str) -> bool, valid: &[&str], invalid: &[&str]) {
        for text in valid {
            assert!(is_valid(text), "{text} is valid");
        }
        for text in invalid {
            assert!(!is_valid(text), "{text} is invalid");
        }
    }

    #[test]
    fn uuids_have_their_hyphens() {
        check(
            is_uuid,
            &["67e55044-10b1-426f-9247-bb680e5fe0c8", "67E55044-10B1-426F-9247-BB680E5FE0C8"],
            &[
                "67e5504410b1426f9247bb680e5fe0c8",
                "{67e55044-10b1-426f-9247-bb680e5fe0c8}",
                "67e55044-10b1-426f-9247-bb680e5fe0c",
                "g7e55044-10b1-426f-9247-bb680e5fe0c8",
                "",
            ],
        );
    }

    #[test]
    fn addresses_have_one_spelling_of_each_number() {
        check(is_ipv4, &["127.0.0.1", "0.0.0.0"], &["", "127.0.0", "1.2.3.256", "01.2.3.4", "0x7f.1", "1.2.3.4 "]);
        check(is_ipv6, &["::1", "2001:db8::1.2.3.4"], &["", "12345::", "::1%eth0", "::g", "[::1]"]);
    }

    #[test]
    fn other_formats_allow_any_text() {
        assert_eq!([is_of_format("email", "a"), is_of_format("colour", "a")], [Some(false), None]);
    }
}
