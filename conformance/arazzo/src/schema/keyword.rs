//! A compiled schema: its keywords with their values.

use indexmap::IndexMap;
use signoff_openapi::exact::Exact;
use signoff_openapi::pattern::Pattern;

use super::Format;
use crate::json::{Number, Value};

/// The index of a schema.
pub(super) type Id = usize;

/// A schema.
#[derive(Debug)]
pub(super) enum Node {
    /// `true` or `false`.
    Always(bool),
    /// An object.
    Keywords {
        /// Its place, as a JSON Pointer in the whole.
        path: String,
        /// The keywords, `unevaluated…` last.
        keywords: Vec<Keyword>,
        /// Whether it needs to know which members or items its parts have evaluated.
        needs_seen: bool,
    },
}

/// A keyword. Those that depend on each other are one.
#[derive(Debug)]
pub(super) enum Keyword {
    /// `$ref` to another part.
    Ref(Id),
    /// `$ref` to JSON Schema itself.
    MetaSchema,
    Type(Vec<Type>),
    Enum(Vec<Value>),
    Const(Value),
    Bound(Bound, Number),
    MultipleOf(Number, Exact),
    Count(Count, u64),
    Pattern(Box<Pattern>, String),
    Format(Format),
    UniqueItems,
    Required(Vec<String>),
    DependentRequired(Vec<(String, Vec<String>)>),
    Members(Members),
    PropertyNames(Id),
    DependentSchemas(Vec<(String, Id)>),
    Items {
        prefix: Vec<Id>,
        rest: Option<Id>,
    },
    Contains {
        schema: Id,
        least: u64,
        most: Option<u64>,
    },
    AllOf(Vec<Id>),
    AnyOf(Vec<Id>),
    OneOf(Vec<Id>),
    Not(Id),
    If {
        condition: Id,
        then: Option<Id>,
        otherwise: Option<Id>,
    },
    UnevaluatedProperties(Id),
    UnevaluatedItems(Id),
}

impl Keyword {
    /// Whether it judges what the other keywords have not evaluated.
    pub(super) fn is_unevaluated(&self) -> bool {
        matches!(self, Self::UnevaluatedProperties(_) | Self::UnevaluatedItems(_))
    }
}

/// `properties`, `patternProperties` and `additionalProperties`.
#[derive(Debug, Default)]
pub(super) struct Members {
    pub(super) properties: IndexMap<String, Id>,
    pub(super) patterns: Vec<(Pattern, Id)>,
    pub(super) additional: Option<Id>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Type {
    Null,
    Boolean,
    Object,
    Array,
    Number,
    String,
    Integer,
}

impl Type {
    pub(super) const ALL: [(&'static str, Self); 7] = [
        ("null", Self::Null),
        ("boolean", Self::Boolean),
        ("object", Self::Object),
        ("array", Self::Array),
        ("number", Self::Number),
        ("string", Self::String),
        ("integer", Self::Integer),
    ];

    pub(super) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

/// A bound of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
}

impl Bound {
    pub(super) const ALL: [(&'static str, Self); 4] = [
        ("minimum", Self::Minimum),
        ("maximum", Self::Maximum),
        ("exclusiveMinimum", Self::ExclusiveMinimum),
        ("exclusiveMaximum", Self::ExclusiveMaximum),
    ];
}

/// A bound of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) keyword: &'static str,
    pub(super) of: Counted,
    pub(super) is_least: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    Characters,
    Items,
    Members,
}

impl Count {
    pub(super) const ALL: [Self; 6] = [
        Self { keyword: "minLength", of: Counted::Characters, is_least: true },
        Self { keyword: "maxLength", of: Counted::Characters, is_least: false },
        Self { keyword: "minItems", of: Counted::Items, is_least: true },
        Self { keyword: "maxItems", of: Counted::Items, is_least: false },
        Self { keyword: "minProperties", of: Counted::Members, is_least: true },
        Self { keyword: "maxProperties", of: Counted::Members, is_least: false },
    ];
}
