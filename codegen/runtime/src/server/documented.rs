//! Documented responses of an operation, as static tables in generated response enums.

use std::marker::PhantomData;

use crate::json::{Json, Mismatch, Mode, Node, read_strictly};
use crate::style::read_form;

/// A documented response.
#[derive(Debug)]
pub struct Documented {
    /// Its statuses.
    pub status: Status,
    /// Required headers, as in the document.
    pub required_headers: &'static [&'static str],
    /// In document order; empty if it has no body.
    pub content: &'static [ResponseMedia],
}

impl Documented {
    /// A response without required headers.
    pub const fn new(status: Status, content: &'static [ResponseMedia]) -> Self {
        Self { status, required_headers: &[], content }
    }

    /// A response of one status with a JSON body, which is the usual case.
    pub const fn json<T: Json>(code: u16) -> Self {
        Self::new(Status::Code(code), OfJson::<T>::CONTENT)
    }

    /// A response of one status without a body.
    pub const fn empty(code: u16) -> Self {
        Self::new(Status::Code(code), &[])
    }

    /// The same with required headers.
    #[must_use]
    pub const fn requiring(self, required_headers: &'static [&'static str]) -> Self {
        Self { required_headers, ..self }
    }
}

/// A constant that depends on a type: a function cannot have such a static.
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

/// A media type of a response.
#[derive(Debug)]
pub struct ResponseMedia {
    /// As in the document: `application/json`, `text/*`.
    pub name: &'static str,
    /// Checks a body against its schema.
    pub check: BodyCheck,
}

impl ResponseMedia {
    /// A media type with the check of a body.
    pub const fn new(name: &'static str, check: BodyCheck) -> Self {
        Self { name, check }
    }
}

/// Checks a body against its schema.
pub type BodyCheck = fn(&[u8]) -> Result<(), Mismatch>;

/// A JSON body of that type.
///
/// # Errors
/// It is not JSON, or does not match the document.
pub fn json<T: Json>(body: &[u8]) -> Result<(), Mismatch> {
    read_strictly::<T>(body).map(drop)
}

/// A form of that type.
///
/// # Errors
/// It is not text, or does not match the document.
pub fn form<T: Json>(body: &[u8]) -> Result<(), Mismatch> {
    let text = std::str::from_utf8(body).map_err(|error| Mismatch::new(format!("not UTF-8: {error}")))?;
    Node::with(&read_form(text), Mode::Text, T::decode).map(drop)
}

/// Any body.
///
/// # Errors
/// None; the signature is that of similar functions.
pub fn any(_body: &[u8]) -> Result<(), Mismatch> {
    Ok(())
}

/// The response of a status: codes first, then ranges, then `default` (OpenAPI, Responses Object).
pub(super) fn find(documented: &'static [Documented], status: u16) -> Option<&'static Documented> {
    let by = |wanted: Status| documented.iter().find(|response| response.status == wanted);
    by(Status::Code(status)).or_else(|| by(Status::Range(status / 100))).or_else(|| by(Status::Default))
}
