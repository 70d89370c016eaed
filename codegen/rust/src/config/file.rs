//! The shape of the TOML file. Every rule keeps its place in the text.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// A text and where it stands.
pub(super) type Text = Spanned<String>;

/// Names to names.
pub(super) type Renames = BTreeMap<Text, Text>;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    pub(super) overlays: Vec<Text>,
    pub(super) include: Vec<Spanned<Selector>>,
    pub(super) exclude: Vec<Spanned<Selector>>,
    /// Operations whose handler gets the request unread.
    pub(super) raw: Vec<Spanned<Selector>>,
    pub(super) rename: Rename,
    /// Component → the Rust path of a type with serde's traits.
    pub(super) replace: Renames,
    /// Component, or `*` → paths of derive macros.
    pub(super) derive: BTreeMap<Text, Vec<Text>>,
}

/// Operations for which all that is given holds.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Selector {
    pub(super) tag: Option<Text>,
    pub(super) path: Option<Text>,
    pub(super) method: Option<Text>,
    pub(super) id: Option<Text>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Rename {
    pub(super) types: Renames,
    /// By the type that has them.
    pub(super) fields: BTreeMap<String, Renames>,
    pub(super) operations: Renames,
}

impl File {
    /// The rules that select operations.
    pub(super) fn selectors(&self) -> impl Iterator<Item = &Spanned<Selector>> {
        self.include.iter().chain(&self.exclude).chain(&self.raw)
    }
}

impl Selector {
    /// Whatever is given first; `None`: nothing is.
    pub(super) fn first(&self) -> Option<&Text> {
        let given = [&self.tag, &self.path, &self.method, &self.id];
        given.into_iter().flatten().min_by_key(|text| text.span().start)
    }
}
