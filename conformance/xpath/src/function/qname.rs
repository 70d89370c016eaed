//! Qualified names (section 10).

use super::{Arguments, Builtin, optional_item};
use crate::document::Name;
use crate::error::{Result, error, wrong_type};
use crate::value::{Atomic, Item, Sequence};
use crate::version::XPathVersion::V20;

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("QName", 2, 2, V20, qname),
    Builtin::new("local-name-from-QName", 1, 1, V20, |a| optional_item(name(a)?.map(|name| name.local))),
    Builtin::new("prefix-from-QName", 1, 1, V20, |a| {
        optional_item(name(a)?.map(|name| name.prefix).filter(|prefix| !prefix.is_empty()))
    }),
    Builtin::new("namespace-uri-from-QName", 1, 1, V20, |a| {
        optional_item(name(a)?.map(|name| Atomic::AnyUri(name.uri.into())))
    }),
];

fn qname(a: &Arguments<'_>) -> Result<Sequence> {
    let (uri, written) = (a.string(0)?, a.string(1)?);
    let (prefix, local) = written.split_once(':').unwrap_or(("", &written));
    if local.is_empty() || local.contains(':') || written.starts_with(':') || uri.is_empty() && !prefix.is_empty() {
        return Err(error("FOCA0002", format!("`{written}` is not a valid qualified name")));
    }
    Ok(vec![Item::from(Name { prefix: prefix.to_owned(), uri, local: local.to_owned() })])
}

fn name(a: &Arguments<'_>) -> Result<Option<Name>> {
    match a.atomic(0)? {
        None => Ok(None),
        Some(Atomic::QName(name)) => Ok(Some(Name::clone(&name))),
        Some(other) => {
            Err(wrong_type(format!("an argument is {} but must be a qualified name", other.kind().describe())))
        }
    }
}
