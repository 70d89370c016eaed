//! Where an API key goes.

use http::HeaderName;
use http::header::AUTHORIZATION;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::super::operation::SchemeKind;
use super::credential::{Placed, Secret, authorization, sensitive};

/// Places a key; `None`: it cannot be written there. A pointer, so that a program without keys has nothing of it.
pub(super) type Place = fn(&Secret, SchemeKind) -> Option<Placed>;

/// Places a key where the document wants it.
#[inline]
pub(super) fn place(Secret(key): &Secret, kind: SchemeKind) -> Option<Placed> {
    Some(match kind {
        SchemeKind::KeyInHeader(name) => Placed::Header(HeaderName::from_bytes(name.as_bytes()).ok()?, sensitive(key)?),
        SchemeKind::KeyInQuery(name) => Placed::Query(encode(name), encode(key)),
        SchemeKind::KeyInCookie(name) => Placed::Cookie(sensitive(&format!("{name}={key}"))?),
        SchemeKind::Other(scheme) => Placed::Header(AUTHORIZATION, authorization(scheme, key)?),
        SchemeKind::Basic | SchemeKind::Bearer | SchemeKind::MutualTls => return None,
    })
}

#[inline]
fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
