//! Operations of one path that differ in the text after `?` or `#` of their keys in the document.

use http::request::Parts;

use crate::operation::{OperationInfo, Place};
use crate::style::decode;

/// A parameter that a request must have to select an operation.
#[derive(Debug)]
pub(super) struct Selector {
    wanted: Vec<Wanted>,
}

#[derive(Debug)]
struct Wanted {
    in_header: bool,
    name: String,
    /// `None` if any value matches.
    value: Option<String>,
}

impl Selector {
    /// The parameters of a query. Requests have no fragment (RFC 9110, section 7.1): a fragment with the name and value of a header or
    /// query parameter means that parameter; any other one means nothing.
    pub(super) fn of(operation: &OperationInfo) -> Self {
        let declared = |name: &str, place: Place| {
            let same =
                |known: &str| if place == Place::Header { known.eq_ignore_ascii_case(name) } else { known == name };
            operation.parameters.iter().any(|parameter| parameter.place == place && same(parameter.name))
        };
        let wanted = fixed(operation.path).filter_map(|fixed| {
            let name = decode(fixed.name);
            let in_header = fixed.in_fragment && declared(&name, Place::Header);
            if fixed.in_fragment && !in_header && !declared(&name, Place::Query) {
                return None;
            }
            let value = fixed.value.filter(|value| !value.starts_with('{')).map(decode);
            Some(Wanted { in_header, name, value })
        });
        Self { wanted: wanted.collect() }
    }

    /// The number of parameters that the request has, with these pairs of its query; `None` if one is missing.
    pub(super) fn fits(&self, parts: &Parts, query: &[(String, String)]) -> Option<usize> {
        let carries = |wanted: &Wanted| {
            let same = |value: &str| wanted.value.as_deref().is_none_or(|wanted| wanted == value);
            if wanted.in_header {
                return parts.headers.get_all(&wanted.name).iter().any(|value| value.to_str().is_ok_and(same));
            }
            query.iter().any(|(name, value)| *name == wanted.name && same(value))
        };
        self.wanted.iter().all(carries).then_some(self.wanted.len())
    }
}

/// A pair after `?` or `#` in the key of a path, unchanged.
struct Fixed<'p> {
    in_fragment: bool,
    name: &'p str,
    value: Option<&'p str>,
}

/// The text that distinguishes an operation from others of its path: `/?Action=A`, `/#Action=A`. The specification allows neither.
fn fixed(path: &str) -> impl Iterator<Item = Fixed<'_>> {
    let start = path.find(['?', '#']).unwrap_or(path.len());
    let mut in_fragment = false;
    let parts = path.get(start..).unwrap_or_default().split_inclusive(['?', '#', '&']);
    parts.filter_map(move |part| {
        let pair = part.trim_end_matches(['?', '#', '&']);
        let (name, value) = pair.split_once('=').map_or((pair, None), |(name, value)| (name, Some(value)));
        let found = (!name.is_empty()).then_some(Fixed { in_fragment, name, value });
        in_fragment |= part.ends_with('#');
        found
    })
}
