//! Members that the document does not name.

use serde_json::Value;

use super::equal::are_equal;
use super::{Tree, Writer, read_value, to_text};

/// Members that the document allows but does not name, as JSON text, so that nothing is lost. It is small if there are none,
/// which is the usual case.
#[derive(Clone, Default)]
pub struct Extra(Option<Box<Entries>>);

#[derive(Clone, Default)]
struct Entries {
    members: Vec<(String, String)>,
}

impl Extra {
    /// The member of that name.
    #[inline]
    pub fn get(&self, name: &str) -> Option<Value> {
        self.texts().find(|(known, _)| *known == name).map(|(_, text)| read_value(text.as_bytes()))
    }

    /// Adds a member, or replaces the one of that name. A value of more than 127 levels cannot be read again.
    #[inline]
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        let name = name.into();
        let members = &mut self.0.get_or_insert_default().members;
        members.retain(|(known, _)| *known != name);
        members.push((name, to_text(&value.into())));
    }

    /// All members in order.
    #[inline]
    pub fn iter(&self) -> impl Iterator<Item = (&str, Value)> {
        self.texts().map(|(name, text)| (name, read_value(text.as_bytes())))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The number of members.
    pub fn len(&self) -> usize {
        self.texts().count()
    }

    /// All members as JSON text, in order.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        let members = self.0.as_ref().map_or(&[][..], |kept| &kept.members);
        members.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    fn as_object(&self) -> String {
        let mut out = Writer::default();
        out.object().extra(self);
        String::from_utf8(out.into_bytes()).unwrap_or_default()
    }

    /// Adds JSON text with a new name.
    pub(super) fn push(&mut self, name: &str, text: String) {
        self.0.get_or_insert_default().members.push((name.to_owned(), text));
    }
}

/// The same members in any order.
impl PartialEq for Extra {
    fn eq(&self, other: &Self) -> bool {
        let text = self.as_object();
        let other = other.as_object();
        let trees = (Tree::read(text.as_bytes()), Tree::read(other.as_bytes()));
        matches!(trees, (Ok(own), Ok(other)) if are_equal(&own, &other))
    }
}

// Undocumented values may be secrets: only the names are shown.
impl std::fmt::Debug for Extra {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.texts().map(|(name, _)| name)).finish()
    }
}
