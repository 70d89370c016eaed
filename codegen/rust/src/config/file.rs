//! The structure of the TOML file. Every rule keeps its position in the text.

use std::collections::BTreeMap;

use globset::GlobMatcher;
use serde::Deserialize;
use toml::Spanned;

/// A string and its position.
pub(super) type Text = Spanned<String>;

/// Maps names in the document to Rust names.
pub(super) type Renames = BTreeMap<Text, Text>;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct File {
    pub(super) overlays: Vec<Text>,
    /// Whether operations and types that cannot be generated are left out without an error.
    #[serde(rename = "allow-refused")]
    pub(super) allow_refused: bool,
    pub(super) include: Vec<Spanned<Selector>>,
    pub(super) exclude: Vec<Spanned<Selector>>,
    /// Operations whose handler gets the request unread.
    pub(super) raw: Vec<Spanned<Selector>>,
    pub(super) rename: Rename,
    /// Maps components to paths of Rust types that implement serde's traits.
    pub(super) replace: Renames,
    /// How operations are read page by page, by operationId.
    pub(super) paginate: BTreeMap<Text, Pagination>,
    /// Maps components, or `*`, to paths of derive macros.
    pub(super) derive: BTreeMap<Text, Vec<Text>>,
    /// Components, or `*`, whose structs get builders.
    pub(super) builders: Vec<Text>,
}

/// Selects the operations that match all given keys.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Selector {
    pub(super) tag: Option<Text>,
    pub(super) path: Option<Text>,
    /// The pattern in `path`.
    #[serde(skip)]
    pub(super) paths: Option<GlobMatcher>,
    pub(super) method: Option<Text>,
    pub(super) id: Option<Text>,
}

/// How the pages of an operation are read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pagination {
    /// How the next page is found.
    pub by: PageBy,
    /// The query parameter.
    pub parameter: Option<String>,
    /// The JSON Pointer of the list in the body; by default the only list.
    pub items: Option<String>,
    /// The JSON Pointer of the next cursor in the body.
    pub cursor: Option<String>,
}

/// How the next page is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageBy {
    /// By the header `Link`.
    Link,
    /// By a cursor in the body.
    Cursor,
    /// By a page number.
    Page,
    /// By the number of items before the page.
    Offset,
    /// The operation is not read page by page.
    None,
}

impl Pagination {
    /// Whether the operation is not read page by page.
    pub(crate) fn is_off(&self) -> bool {
        self.by == PageBy::None
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Rename {
    pub(super) types: Renames,
    /// The renamed fields of each type.
    pub(super) fields: BTreeMap<String, Renames>,
    pub(super) operations: Renames,
}

impl File {
    pub(super) fn selectors_mut(&mut self) -> impl Iterator<Item = &mut Selector> {
        self.include.iter_mut().chain(&mut self.exclude).chain(&mut self.raw).map(Spanned::get_mut)
    }

    /// The rules that select operations.
    pub(super) fn selectors(&self) -> impl Iterator<Item = &Spanned<Selector>> {
        self.include.iter().chain(&self.exclude).chain(&self.raw)
    }
}

impl Selector {
    /// The key that comes first in the file; `None` if the rule is empty.
    pub(super) fn first(&self) -> Option<&Text> {
        let given = [&self.tag, &self.path, &self.method, &self.id];
        given.into_iter().flatten().min_by_key(|text| text.span().start)
    }
}
