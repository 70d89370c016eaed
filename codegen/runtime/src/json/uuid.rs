//! `uuid`: a UUID that is sent as it was received.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::str::FromStr;

use super::{Json, Mismatch, Node, Writer};
use crate::grammar;

/// A UUID (RFC 9562), which dereferences to [`uuid::Uuid`]. It is written in the case and form that it was read in; two that differ only in
/// these are equal.
#[derive(Clone, Copy)]
pub struct Uuid {
    value: uuid::Uuid,
    form: Form,
    /// A bit for each digit: whether it is an upper-case letter.
    upper: u32,
}

/// The forms that servers send.
#[derive(Clone, Copy)]
enum Form {
    Hyphenated,
    Simple,
    Braced,
    Urn,
}

impl From<uuid::Uuid> for Uuid {
    #[inline]
    fn from(value: uuid::Uuid) -> Self {
        Self { value, form: Form::Hyphenated, upper: 0 }
    }
}

impl From<Uuid> for uuid::Uuid {
    #[inline]
    fn from(uuid: Uuid) -> Self {
        uuid.value
    }
}

impl Deref for Uuid {
    type Target = uuid::Uuid;

    #[inline]
    fn deref(&self) -> &uuid::Uuid {
        &self.value
    }
}

impl FromStr for Uuid {
    type Err = Mismatch;

    fn from_str(text: &str) -> Result<Self, Mismatch> {
        let value = text.parse().map_err(|_| Mismatch::new("expected a UUID"))?;
        let form = match text.as_bytes() {
            [b'{', ..] => Form::Braced,
            [b'u' | b'U', ..] => Form::Urn,
            digits if digits.contains(&b'-') => Form::Hyphenated,
            _ => Form::Simple,
        };
        let digits = text.rsplit(':').next().unwrap_or_default().bytes().filter(u8::is_ascii_hexdigit);
        let upper = digits.fold(0, |upper, digit| upper << 1 | u32::from(digit.is_ascii_uppercase()));
        Ok(Self { value, form, upper })
    }
}

impl fmt::Display for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.form {
            Form::Hyphenated => self.value.hyphenated().to_string(),
            Form::Simple => self.value.simple().to_string(),
            Form::Braced => self.value.braced().to_string(),
            Form::Urn => self.value.urn().to_string(),
        };
        if self.upper == 0 {
            return f.write_str(&text);
        }
        let (prefix, digits) = text.split_at(text.rfind(':').map_or(0, |colon| colon + 1));
        f.write_str(prefix)?;
        let mut upper = self.upper;
        for character in digits.chars() {
            let is_upper = character.is_ascii_hexdigit() && upper & (1 << 31) != 0;
            upper <<= u32::from(character.is_ascii_hexdigit());
            fmt::Write::write_char(f, if is_upper { character.to_ascii_uppercase() } else { character })?;
        }
        Ok(())
    }
}

impl fmt::Debug for Uuid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialEq for Uuid {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Uuid {}

impl PartialEq<uuid::Uuid> for Uuid {
    fn eq(&self, other: &uuid::Uuid) -> bool {
        self.value == *other
    }
}

impl Hash for Uuid {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl Json for Uuid {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let text = node.string()?;
        // With its hyphens (RFC 9562, section 4); servers also send it without, in braces or as a URN.
        if !node.is_lenient() && !grammar::is_uuid(text) {
            return Err(Mismatch::new("expected a UUID"));
        }
        text.parse()
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.string(&self.to_string());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Uuid;
    use crate::json::{from_value, from_value_strict, to_value};

    const FORMS: [&str; 6] = [
        "67e55044-10b1-426f-9247-bb680e5fe0c8",
        "67E55044-10B1-426F-9247-BB680E5FE0C8",
        "67e55044-10B1-426f-9247-Bb680e5fE0c8",
        "67E5504410b1426f9247bb680e5fe0C8",
        "{67e55044-10b1-426f-9247-BB680e5fe0c8}",
        "urn:uuid:67e55044-10b1-426f-9247-bb680e5fe0C8",
    ];

    #[test]
    fn a_uuid_is_written_as_it_was_read() {
        for text in FORMS {
            let read: Uuid = from_value(&json!(text)).unwrap();
            assert_eq!((to_value(&read), read.to_string()), (json!(text), text.to_owned()));
            assert_eq!(read, uuid::Uuid::parse_str(FORMS[0]).unwrap());
        }
    }

    #[test]
    fn a_server_takes_a_uuid_with_its_hyphens_and_a_client_any() {
        let taken = FORMS.map(|text| from_value_strict::<Uuid>(&json!(text)).is_ok());
        assert_eq!(taken, [true, true, true, false, false, false]);
        assert!(from_value::<Uuid>(&json!("67e55044")).is_err());
    }
}
