//! Where an API key goes.

use http::HeaderName;
use http::header::AUTHORIZATION;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::secret::{Placed, Secret, authorization, sensitive};
use crate::operation::SchemeKind;

/// Places a key; `None` if it cannot be written there. A function pointer, so that a program without keys does not link it.
pub(super) type Place = fn(&Secret, SchemeKind) -> Option<Placed>;

/// Places a key where the document declares it.
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
