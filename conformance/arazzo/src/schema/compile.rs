//! Reads a schema, and finds keywords with wrong values.

use std::collections::HashMap;
use std::fmt;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};
use signoff_openapi::exact::Exact;
use signoff_openapi::json_schema::EXACT;
use signoff_openapi::location::read_token;
use signoff_openapi::pattern::Pattern;

use super::Format;
use super::keyword::{Bound, Count, Id, Keyword, Members, Node, Type};
use super::path::push_token;
use crate::json::{self, Number};

/// A keyword with a value that it must not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidSchema {
    /// The JSON Pointer of the value in the schema.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for InvalidSchema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.message)
    }
}

/// The schemas of JSON Schema itself.
const META_SCHEMAS: &str = "https://json-schema.org/";

pub(super) fn compile(root: &Value, formats: &[Format]) -> Result<Vec<Node>, Vec<InvalidSchema>> {
    let (nodes, ids, pending, invalid) = (Vec::new(), HashMap::new(), Vec::new(), Vec::new());
    let mut compiler = Compiler { root, formats, nodes, ids, pending, invalid };
    compiler.schema(String::new(), root);
    while let Some((id, path, value)) = compiler.pending.pop() {
        let node = compiler.node(path, value);
        if let Some(place) = compiler.nodes.get_mut(id) {
            *place = node;
        }
    }
    compiler.invalid.sort_by(|one, other| one.pointer.cmp(&other.pointer));
    if compiler.invalid.is_empty() { Ok(compiler.nodes) } else { Err(compiler.invalid) }
}

struct Compiler<'r> {
    root: &'r Value,
    formats: &'r [Format],
    nodes: Vec<Node>,
    /// The schemas by their places.
    ids: HashMap<String, Id>,
    /// What is still to be read.
    pending: Vec<(Id, String, &'r Value)>,
    invalid: Vec<InvalidSchema>,
}

impl<'r> Compiler<'r> {
    /// The schema at a place. It is read later, so that nesting and references need no recursion.
    fn schema(&mut self, path: String, value: &'r Value) -> Id {
        if let Some(known) = self.ids.get(&path) {
            return *known;
        }
        let id = self.nodes.len();
        self.nodes.push(Node::Always(true));
        self.ids.insert(path.clone(), id);
        self.pending.push((id, path, value));
        id
    }

    fn node(&mut self, path: String, value: &'r Value) -> Node {
        let members = match value {
            Value::Bool(allows) => return Node::Always(*allows),
            Value::Object(members) => members,
            _ => {
                self.wrong(&path, "a schema is an object or a boolean".to_owned());
                return Node::Always(true);
            }
        };
        let mut keywords = Vec::new();
        for (name, value) in members {
            let at = child(&path, name);
            keywords.extend(self.assertion(name, &at, value).or_else(|| self.applicator(name, &at, value, members)));
        }
        // Last, since they need what the others have evaluated.
        keywords.sort_by_key(Keyword::is_unevaluated);
        let needs_seen = keywords.last().is_some_and(Keyword::is_unevaluated);
        Node::Keywords { path, keywords, needs_seen }
    }

    fn assertion(&mut self, name: &str, at: &str, value: &'r Value) -> Option<Keyword> {
        // A bound with more digits than a value of `serde_json` holds is written as text.
        let name = name.strip_prefix(EXACT).unwrap_or(name);
        if let Some((_, bound)) = Bound::ALL.iter().find(|(keyword, _)| *keyword == name) {
            return Some(Keyword::Bound(*bound, self.number(at, value)?));
        }
        if let Some(count) = Count::ALL.iter().find(|count| count.keyword == name) {
            return Some(Keyword::Count(*count, self.count(at, value)?));
        }
        Some(match name {
            "type" => {
                let words = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                let types: Option<Vec<Type>> = words.iter().map(type_of).collect();
                let types = types.filter(|types| !types.is_empty());
                Keyword::Type(self.required(
                    types,
                    at,
                    "must be null, boolean, object, array, number, string or integer, or a list of these",
                )?)
            }
            "enum" => Keyword::Enum(self.list(at, value)?.iter().map(json::Value::from).collect()),
            "const" => Keyword::Const(value.into()),
            "multipleOf" => {
                let number = self.number(at, value)?;
                let is_positive = !number.is_zero() && !number.as_str().starts_with('-');
                let step = Exact::new(number.as_str()).filter(|_| is_positive);
                let step = self.required(step, at, "must be greater than 0")?;
                Keyword::MultipleOf(number, step)
            }
            "pattern" => {
                let source = self.text(at, value)?;
                Keyword::Pattern(Box::new(self.pattern(at, source)?), source.to_owned())
            }
            "format" => {
                let format = self.text(at, value)?;
                Keyword::Format(*self.formats.iter().find(|(name, _)| *name == format)?)
            }
            "uniqueItems" => {
                self.required(value.as_bool(), at, "must be a boolean")?.then_some(Keyword::UniqueItems)?
            }
            "required" => Keyword::Required(self.names(at, value)?),
            "dependentRequired" => {
                let members = self.object(at, value)?;
                let named =
                    members.iter().map(|(name, value)| Some((name.clone(), self.names(&child(at, name), value)?)));
                Keyword::DependentRequired(named.collect::<Option<_>>()?)
            }
            _ => return None,
        })
    }

    /// A keyword with schemas. Keywords that depend on others are read with them.
    fn applicator(
        &mut self,
        name: &str,
        at: &str,
        value: &'r Value,
        around: &'r Map<String, Value>,
    ) -> Option<Keyword> {
        let beside = |name: &str| around.get(name).map(|value| (sibling(at, name), value));
        Some(match name {
            "$ref" => self.reference(at, value)?,
            "allOf" => Keyword::AllOf(self.schemas(at, value)?),
            "anyOf" => Keyword::AnyOf(self.schemas(at, value)?),
            "oneOf" => Keyword::OneOf(self.schemas(at, value)?),
            "not" => Keyword::Not(self.schema(at.to_owned(), value)),
            "if" => Keyword::If {
                condition: self.schema(at.to_owned(), value),
                then: beside("then").map(|(at, value)| self.schema(at, value)),
                otherwise: beside("else").map(|(at, value)| self.schema(at, value)),
            },
            "then" | "else" if !around.contains_key("if") => {
                self.schema(at.to_owned(), value);
                return None;
            }
            "dependentSchemas" => Keyword::DependentSchemas(self.named(at, value)?),
            "propertyNames" => Keyword::PropertyNames(self.schema(at.to_owned(), value)),
            "properties" => self.members(around, at)?,
            "patternProperties" if !around.contains_key("properties") => self.members(around, at)?,
            "additionalProperties"
                if !["properties", "patternProperties"].iter().any(|name| around.contains_key(*name)) =>
            {
                self.members(around, at)?
            }
            "prefixItems" => Keyword::Items {
                prefix: self.schemas(at, value)?,
                rest: beside("items").map(|(at, value)| self.schema(at, value)),
            },
            "items" if !around.contains_key("prefixItems") => {
                Keyword::Items { prefix: Vec::new(), rest: Some(self.schema(at.to_owned(), value)) }
            }
            "contains" => Keyword::Contains {
                schema: self.schema(at.to_owned(), value),
                least: beside("minContains").map_or(Some(1), |(at, value)| self.count(&at, value))?,
                most: match beside("maxContains") {
                    Some((at, value)) => Some(self.count(&at, value)?),
                    None => None,
                },
            },
            "minContains" | "maxContains" if !around.contains_key("contains") => {
                self.count(at, value)?;
                return None;
            }
            "unevaluatedProperties" => Keyword::UnevaluatedProperties(self.schema(at.to_owned(), value)),
            "unevaluatedItems" => Keyword::UnevaluatedItems(self.schema(at.to_owned(), value)),
            "$defs" => {
                self.named(at, value)?;
                return None;
            }
            _ => return None,
        })
    }

    fn reference(&mut self, at: &str, value: &Value) -> Option<Keyword> {
        let reference = self.text(at, value)?;
        if reference.starts_with(META_SCHEMAS) {
            return Some(Keyword::MetaSchema);
        }
        let decoded = percent_decode_str(reference).decode_utf8_lossy();
        let pointer = decoded.strip_prefix('#').filter(|pointer| pointer.is_empty() || pointer.starts_with('/'));
        let target = pointer.and_then(|pointer| Some((pointer.to_owned(), self.root.pointer(pointer)?)));
        let (pointer, target) = self.required(target, at, &format!("leads to nothing: {reference:?}"))?;
        Some(Keyword::Ref(self.schema(pointer, target)))
    }

    fn members(&mut self, around: &'r Map<String, Value>, at: &str) -> Option<Keyword> {
        let beside = |name: &str| around.get(name).map(|value| (sibling(at, name), value));
        let mut members = Members::default();
        if let Some((at, value)) = beside("properties") {
            members.properties = self.named(&at, value)?.into_iter().collect();
        }
        if let Some((at, value)) = beside("patternProperties") {
            for (source, id) in self.named(&at, value)? {
                members.patterns.push((self.pattern(&child(&at, &source), &source)?, id));
            }
        }
        members.additional = beside("additionalProperties").map(|(at, value)| self.schema(at, value));
        Some(Keyword::Members(members))
    }

    fn named(&mut self, at: &str, value: &'r Value) -> Option<Vec<(String, Id)>> {
        let members = self.object(at, value)?;
        Some(members.iter().map(|(name, value)| (name.clone(), self.schema(child(at, name), value))).collect())
    }

    fn schemas(&mut self, at: &str, value: &'r Value) -> Option<Vec<Id>> {
        let list = value.as_array().filter(|list| !list.is_empty());
        let list = self.required(list, at, "must be a list of at least one schema")?;
        Some(list.iter().enumerate().map(|(index, value)| self.schema(child(at, &index.to_string()), value)).collect())
    }

    fn pattern(&mut self, at: &str, source: &str) -> Option<Pattern> {
        match Pattern::new(source) {
            Ok(pattern) => Some(pattern),
            Err(error) => self.required(None, at, &format!("is not a regular expression: {error}")),
        }
    }

    fn names(&mut self, at: &str, value: &Value) -> Option<Vec<String>> {
        let names: Option<Vec<String>> =
            value.as_array().and_then(|names| names.iter().map(|name| name.as_str().map(str::to_owned)).collect());
        let is_unique =
            |names: &Vec<String>| names.iter().collect::<std::collections::HashSet<_>>().len() == names.len();
        self.required(names.filter(is_unique), at, "must be a list of different names")
    }

    fn number(&mut self, at: &str, value: &Value) -> Option<Number> {
        let text = value
            .as_number()
            .map(ToString::to_string)
            .or(value.as_str().filter(|_| at.contains(EXACT)).map(str::to_owned));
        let number = text.and_then(|text| Number::new(&text));
        self.required(number, at, "must be a number")
    }

    fn count(&mut self, at: &str, value: &Value) -> Option<u64> {
        let number = value.as_number().and_then(|number| Exact::new(&number.to_string())?.to_integer());
        // No value is larger than what memory can hold.
        let count = number.filter(|count| *count >= 0).map(|count| u64::try_from(count).unwrap_or(u64::MAX));
        self.required(count, at, "must be a whole number, at least 0")
    }

    fn text<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v str> {
        self.required(value.as_str(), at, "must be a string")
    }

    fn list<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v Vec<Value>> {
        self.required(value.as_array(), at, "must be a list")
    }

    fn object<'v>(&mut self, at: &str, value: &'v Value) -> Option<&'v Map<String, Value>> {
        self.required(value.as_object(), at, "must be an object")
    }

    /// Reports a value that has the wrong form.
    fn required<T>(&mut self, value: Option<T>, at: &str, wrong: &str) -> Option<T> {
        if value.is_none() {
            let keyword = read_token(at.rsplit('/').next().unwrap_or_default());
            self.wrong(at, format!("`{keyword}` {wrong}"));
        }
        value
    }

    fn wrong(&mut self, at: &str, message: String) {
        let invalid = InvalidSchema { pointer: at.to_owned(), message };
        if !self.invalid.contains(&invalid) {
            self.invalid.push(invalid);
        }
    }
}

fn type_of(word: &Value) -> Option<Type> {
    Type::ALL.iter().find(|(name, _)| word == name).map(|(_, kind)| *kind)
}

fn child(path: &str, name: &str) -> String {
    let mut child = path.to_owned();
    push_token(name, &mut child);
    child
}

/// The place of another keyword of the same schema.
fn sibling(at: &str, name: &str) -> String {
    child(at.rsplit_once('/').map_or("", |(schema, _)| schema), name)
}
