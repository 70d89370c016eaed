//! What a document says about the answers of an operation, as the static tables that generated response enums hold.

use std::marker::PhantomData;

use crate::json::{Json, Mismatch, Mode, Node};
use crate::style::read_form;

/// One documented response.
#[derive(Debug)]
pub struct Documented {
    /// Which statuses it answers for.
    pub status: Status,
    /// Headers that must be there, as the document writes them.
    pub required_headers: &'static [&'static str],
    /// In document order; empty: no body.
    pub content: &'static [ResponseMedia],
}

impl Documented {
    /// A response without headers that must be there.
    pub const fn new(status: Status, content: &'static [ResponseMedia]) -> Self {
        Self { status, required_headers: &[], content }
    }

    /// The usual one: of one status, with a JSON body.
    pub const fn json<T: Json>(code: u16) -> Self {
        Self::new(Status::Code(code), OfJson::<T>::CONTENT)
    }

    /// Of one status, without a body.
    pub const fn empty(code: u16) -> Self {
        Self::new(Status::Code(code), &[])
    }

    /// The same, with headers that must be there.
    #[must_use]
    pub const fn requiring(self, required_headers: &'static [&'static str]) -> Self {
        Self { required_headers, ..self }
    }
}

/// A table that depends on a type has its place with it: a function cannot hold one.
struct OfJson<T>(PhantomData<T>);

impl<T: Json> OfJson<T> {
    const CONTENT: &'static [ResponseMedia] = &[ResponseMedia::new("application/json", json::<T>)];
}

/// A key of `responses`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// `204`
    Code(u16),
    /// `4XX`: the first digit.
    Range(u16),
    /// `default`
    Default,
}

/// One media type of a response.
#[derive(Debug)]
pub struct ResponseMedia {
    /// As the document writes it: `application/json`, `text/*`.
    pub name: &'static str,
    /// Holds a body to its schema.
    pub check: BodyCheck,
}

impl ResponseMedia {
    /// A media type, and what holds a body to its schema.
    pub const fn new(name: &'static str, check: BodyCheck) -> Self {
        Self { name, check }
    }
}

/// Holds a body to its schema.
pub type BodyCheck = fn(&[u8]) -> Result<(), Mismatch>;

/// A JSON body of that type.
///
/// # Errors
/// It is no JSON, or not what the document says.
pub fn json<T: Json>(body: &[u8]) -> Result<(), Mismatch> {
    let value = serde_json::from_slice(body).map_err(|error| Mismatch::new(format!("not JSON: {error}")))?;
    Node::with(&value, Mode::Strict, T::decode).map(drop)
}

/// A form of that type.
///
/// # Errors
/// It is no text, or not what the document says.
pub fn form<T: Json>(body: &[u8]) -> Result<(), Mismatch> {
    let text = std::str::from_utf8(body).map_err(|error| Mismatch::new(format!("not UTF-8: {error}")))?;
    Node::with(&read_form(text), Mode::Text, T::decode).map(drop)
}

/// Any body.
///
/// # Errors
/// None; the signature is that of its siblings.
pub fn any(_body: &[u8]) -> Result<(), Mismatch> {
    Ok(())
}

/// The response that answers for a status: codes first, then ranges, then `default` (OpenAPI, Responses Object).
pub(super) fn find(documented: &'static [Documented], status: u16) -> Option<&'static Documented> {
    let by = |wanted: Status| documented.iter().find(|response| response.status == wanted);
    by(Status::Code(status)).or_else(|| by(Status::Range(status / 100))).or_else(|| by(Status::Default))
}
