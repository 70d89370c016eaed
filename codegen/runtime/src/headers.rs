//! Documented response headers as typed structs.

use http::header::SET_COOKIE;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde_json::Value;

use crate::json::{Json, Mismatch, Mode, Tree, with_tree};
use crate::operation::ParameterInfo;
use crate::style;

/// The documented headers of a response. Generated structs implement it.
pub trait ResponseHeaders: Sized {
    /// The headers in the document; the style is always `simple`.
    const HEADERS: &'static [ParameterInfo];

    /// Reads the headers.
    ///
    /// # Errors
    /// A required header is missing, or a header does not match its schema. The pointer is the header's name.
    fn read(headers: &HeaderReader<'_>) -> Result<Self, Mismatch>;

    /// Writes the headers.
    fn write(&self, out: &mut HeaderWriter<'_>);
}

/// Reads the documented headers.
///
/// # Errors
/// A required header is missing, or a header does not match its schema.
pub fn read<T: ResponseHeaders>(headers: &HeaderMap) -> Result<T, Mismatch> {
    T::read(&HeaderReader { infos: T::HEADERS, headers })
}

/// Adds the documented headers, and replaces headers of the same names.
pub(super) fn write<T: ResponseHeaders>(typed: &T, headers: &mut HeaderMap) {
    typed.write(&mut HeaderWriter { infos: T::HEADERS, headers });
}

/// Headers that are being read.
#[derive(Debug)]
pub struct HeaderReader<'a> {
    infos: &'static [ParameterInfo],
    headers: &'a HeaderMap,
}

impl HeaderReader<'_> {
    /// The required header at that index of the table.
    ///
    /// # Errors
    /// It is missing, or does not match its schema.
    pub fn required<T: Json>(&self, index: usize) -> Result<T, Mismatch> {
        let name = self.infos.get(index).map_or("", |info| info.name);
        self.optional(index)?.ok_or_else(|| Mismatch::new("is required, but missing").below(name))
    }

    /// The header at that index of the table.
    ///
    /// # Errors
    /// It does not match its schema.
    pub fn optional<T: Json>(&self, index: usize) -> Result<Option<T>, Mismatch> {
        let Some(info) = self.infos.get(index) else { return Ok(None) };
        let value = self.value(info).map_err(|mismatch| mismatch.below(info.name))?;
        let read = value.map(|value| style::read_value(info, &value, Mode::Lenient));
        read.transpose().map_err(|mismatch| mismatch.below(info.name))
    }

    #[inline]
    fn value(&self, info: &ParameterInfo) -> Result<Option<Value>, Mismatch> {
        let lines = self.headers.get_all(info.name).iter().map(HeaderValue::to_str).collect::<Result<Vec<_>, _>>();
        let lines = lines.map_err(|_| Mismatch::new("expected printable text"))?;
        match lines.as_slice() {
            [] => Ok(None),
            // Cookies may contain commas: each has its own line (RFC 9110, section 5.3).
            cookies if is_set_cookie(info) => Ok(Some(cookies.iter().map(|line| Value::from(*line)).collect())),
            lines => style::read_plain(info, &lines.join(", ")),
        }
    }
}

/// Headers that are being written.
#[derive(Debug)]
pub struct HeaderWriter<'a> {
    infos: &'static [ParameterInfo],
    headers: &'a mut HeaderMap,
}

impl HeaderWriter<'_> {
    /// A value for the header at that index of the table. A value that a header cannot have is left out.
    pub fn put<T: Json>(&mut self, index: usize, value: &T) {
        let Some(info) = self.infos.get(index) else { return };
        let Ok(name) = HeaderName::try_from(info.name) else { return };
        let lines: Vec<String> = with_tree(value, |tree| match tree {
            Tree::Array(cookies) if is_set_cookie(info) => cookies.iter().map(style::text_of).collect(),
            value => vec![style::write_plain(info, value)],
        });
        self.headers.remove(&name);
        for line in lines {
            if let Ok(line) = HeaderValue::try_from(line) {
                self.headers.append(name.clone(), line);
            }
        }
    }

    /// The same, if there is a value.
    pub fn put_optional<T: Json>(&mut self, index: usize, value: &Option<T>) {
        value.iter().for_each(|value| self.put(index, value));
    }
}

fn is_set_cookie(info: &ParameterInfo) -> bool {
    info.name.eq_ignore_ascii_case(SET_COOKIE.as_str())
}
