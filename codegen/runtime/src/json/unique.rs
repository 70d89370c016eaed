//! Objects without repeated members.

use std::collections::HashSet;

use super::{Mismatch, Tree};

/// Why a server cannot read JSON text.
#[derive(Debug)]
pub(crate) enum Unread {
    /// It is not JSON.
    NotJson(serde_json::Error),
    /// Two members of an object have the same name.
    Repeated(Mismatch),
}

impl Tree<'_> {
    /// JSON text as a tree, for a server: a repeated member would mean one thing here and another elsewhere (RFC 8259, section 4).
    ///
    /// # Errors
    /// It is not JSON, or an object has two members of one name.
    pub(crate) fn read_unique(text: &[u8]) -> Result<Tree<'_>, Unread> {
        let tree = Self::read(text).map_err(Unread::NotJson)?;
        match tree.repeated() {
            Some(repeated) => Err(Unread::Repeated(repeated)),
            None => Ok(tree),
        }
    }

    /// Where the first repeated member is.
    pub(crate) fn repeated(&self) -> Option<Mismatch> {
        /// From this number of members, names are compared by their hashes.
        const MANY: usize = 12;
        match self {
            Tree::Array(items) => {
                items.iter().enumerate().find_map(|(index, item)| Some(item.repeated()?.below(index)))
            }
            Tree::Object(members) => {
                let mut seen = HashSet::new();
                members.iter().enumerate().find_map(|(index, (name, value))| {
                    let known = match members.len() {
                        ..MANY => members.iter().take(index).any(|(other, _)| other == name),
                        _ => !seen.insert(name.as_ref()),
                    };
                    let repeated = || Mismatch::new("is repeated");
                    let found = if known { Some(repeated()) } else { value.repeated() };
                    Some(found?.below(name))
                })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Tree, Unread};

    #[test]
    fn a_server_finds_a_repeated_member_at_any_depth() {
        let pointer = |text: &str| match Tree::read_unique(text.as_bytes()) {
            Err(Unread::Repeated(mismatch)) => Some(mismatch.pointer().to_owned()),
            _ => None,
        };
        assert_eq!(pointer(r#"{"a":1,"b":[{"c":1},{"c":1,"d":{},"c":2}]}"#), Some("/b/1/c".to_owned()));
        assert_eq!(pointer(r#"{"a":1,"\u0061":2}"#), Some("/a".to_owned()));
        assert_eq!(pointer(r#"{"a":{"b":1},"b":{"b":1}}"#), None);
        let many: Vec<_> = (0..40).map(|index| format!("\"m{index}\":0")).collect();
        assert_eq!(pointer(&format!("{{{}}}", many.join(","))), None);
        assert_eq!(pointer(&format!("{{{},\"m7\":1}}", many.join(","))), Some("/m7".to_owned()));
    }
}
