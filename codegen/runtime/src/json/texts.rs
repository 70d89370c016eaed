//! Texts of formats that have no other type in Rust.

use super::formats::texts;
use super::{Json, Mismatch, Node, Writer};
use crate::grammar;

texts! {
    /// `email` (RFC 5321).
    Email: grammar::is_email, "an email address";
    /// `hostname` (RFC 1123).
    Hostname: grammar::is_hostname, "a host name";
    /// `idn-email` (RFC 6531).
    IdnEmail: grammar::is_idn_email, "an email address";
    /// `idn-hostname` (RFC 5890).
    IdnHostname: grammar::is_idn_hostname, "a host name";
    /// `uri-reference` (RFC 3986).
    UriReference: grammar::is_uri_reference, "a URI or a relative reference";
    /// `iri` (RFC 3987).
    Iri: grammar::is_iri, "an absolute IRI";
    /// `iri-reference` (RFC 3987).
    IriReference: grammar::is_iri_reference, "an IRI or a relative reference";
    /// `uri-template` (RFC 6570).
    UriTemplate: grammar::is_uri_template, "a URI template";
    /// `json-pointer` (RFC 6901).
    JsonPointer: grammar::is_json_pointer, "a JSON Pointer";
    /// `relative-json-pointer`.
    RelativeJsonPointer: grammar::is_relative_json_pointer, "a relative JSON Pointer";
}

macro_rules! from_any_text {
    ($($name:ident),*) => {$(
        /// The text is not checked: see [`check`](super::check).
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        /// The text is not checked: see [`check`](super::check).
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }

        super::checked::unmeasured!($name);
    )*};
}

from_any_text!(
    Email,
    Hostname,
    IdnEmail,
    IdnHostname,
    UriReference,
    Iri,
    IriReference,
    UriTemplate,
    JsonPointer,
    RelativeJsonPointer
);
