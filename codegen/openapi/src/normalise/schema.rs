//! Converts a [Schema Object](https://spec.openapis.org/oas/v3.0.3#schema-object) of any version to `openapiv3`'s type.
//!
//! Subschemas are not included. The result is always an `AnySchema`, because only that type can have every combination of keywords.

use openapiv3::{AnySchema, SchemaData};
use serde_json::{Map, Value, json};

use super::STASH;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Node, Version};

/// The keywords of the schema. The schema `true` becomes an empty schema; `false` has `never` stashed.
pub(crate) fn schema(node: &Node<'_>, diagnostics: &mut Diagnostics) -> (SchemaData, AnySchema) {
    let mut reader = SchemaReader { data: SchemaData::default(), any: AnySchema::default(), node, diagnostics };
    match node.value {
        Value::Object(object) => reader.read(object),
        Value::Bool(false) => reader.stash("never", Value::Bool(true)),
        _ => {}
    }
    (reader.data, reader.any)
}

/// The value of type `ty` that `value` is spelled like; `None` if `value` has that type already, or if there is no such value.
fn coerce(ty: &str, value: &Value) -> Option<Value> {
    match (ty, value) {
        ("string", Value::Number(_) | Value::Bool(_)) => Some(value.to_string().into()),
        ("number", Value::String(text)) => text.parse().ok().map(Value::Number),
        ("integer", Value::String(text)) => text.parse::<i64>().ok().map(Value::from),
        ("integer", Value::Number(number)) if number.as_i64().is_none() => number
            .as_f64()
            .filter(|whole| whole.fract() == 0.0 && whole.abs() < 1e15)
            .map(|whole| (whole as i64).into()),
        ("boolean", Value::String(text)) => text.parse().ok().map(Value::Bool),
        _ => None,
    }
}

struct SchemaReader<'h, 'd> {
    data: SchemaData,
    any: AnySchema,
    node: &'h Node<'d>,
    diagnostics: &'h mut Diagnostics,
}

impl SchemaReader<'_, '_> {
    fn read(&mut self, object: &Map<String, Value>) {
        for (key, value) in object {
            // The values of `default`, `const` and `example` may be null.
            if value.is_null() && !matches!(key.as_str(), "default" | "const" | "example" | "type") {
                continue;
            }
            self.keyword(key, value);
        }
        self.coerce_enumeration();
    }

    /// Converts the values of `enum` to `type`. YAML reads `1` and `true` without quotes as a number and a boolean, and some authors
    /// quote values that are not strings. Strictly, no value would be valid then; the authors mean the type.
    fn coerce_enumeration(&mut self) {
        let Some(ty) = self.any.typ.as_deref() else { return };
        let mut message = None;
        for value in &mut self.any.enumeration {
            let Some(coerced) = coerce(ty, value) else { continue };
            if ty != "integer" || value.is_string() {
                message.get_or_insert_with(|| {
                    format!("`enum` value `{value}` does not have type `{ty}`; it is read as `{coerced}`")
                });
            }
            *value = coerced;
        }
        if let Some(message) = message {
            let diagnostic = Diagnostic::warning("enum-of-another-type", &self.node.location.child("enum"), message);
            self.diagnostics.push(diagnostic.help("put strings in quotes and write other values without quotes"));
        }
    }

    fn keyword(&mut self, key: &str, value: &Value) {
        match key {
            "type" => self.types(value),
            "nullable" | "x-nullable" => self.data.nullable |= self.flag(key, value),
            "readOnly" => self.data.read_only = self.flag(key, value),
            "writeOnly" => self.data.write_only = self.flag(key, value),
            "deprecated" => self.data.deprecated = self.flag(key, value),
            "title" => self.data.title = self.text(key, value),
            "description" => self.data.description = self.text(key, value),
            "default" => self.data.default = Some(value.clone()),
            "example" => self.data.example = Some(value.clone()),
            "format" => self.any.format = self.text(key, value),
            "pattern" => self.any.pattern = self.text(key, value),
            "uniqueItems" => self.any.unique_items = Some(self.flag(key, value)),
            "minLength" => self.any.min_length = self.count(key, value),
            "maxLength" => self.any.max_length = self.count(key, value),
            "minItems" => self.any.min_items = self.count(key, value),
            "maxItems" => self.any.max_items = self.count(key, value),
            "minProperties" => self.any.min_properties = self.count(key, value),
            "maxProperties" => self.any.max_properties = self.count(key, value),
            "enum" => self.enumeration(value),
            "required" => self.required(value),
            "additionalProperties" => {
                self.any.additional_properties = value.as_bool().map(openapiv3::AdditionalProperties::Any);
            }
            "const" | "contentEncoding" | "contentMediaType" | "xml" => self.stash(key, value.clone()),
            // A list in 3.1 and in many 3.0 documents. Some tools write an object, as in a media type.
            "examples" => self.stash(key, value.clone()),
            _ if is_read_elsewhere(key) => {}
            _ if is_parameter_key(key) && (self.node.version == Version::V2 || self.node.has("in")) => {}
            _ => {
                // Since 3.1, JSON Schema allows further keywords, so only typing errors are reported.
                let similar = if key.starts_with("x-") { None } else { super::spelling::similar_keyword(key) };
                if similar.is_some() || (self.node.version <= Version::V30 && !key.starts_with("x-")) {
                    let at = self.node.location.child(key);
                    let message = format!("`{key}` is not a keyword of this version; it is ignored");
                    let diagnostic = Diagnostic::warning("unknown-keyword", &at, message).on_key();
                    let help = match similar {
                        Some(similar) => format!("write `{similar}`, or prefix the key with `x-`"),
                        None => "correct its name or indentation, or prefix it with `x-`".to_owned(),
                    };
                    self.diagnostics.push(diagnostic.help(help));
                }
                self.data.extensions.insert(key.to_owned(), value.clone());
            }
        }
    }

    /// Reads `type`, which may be a list since 3.1: `null` and several other types are stashed.
    fn types(&mut self, value: &Value) {
        let names: Vec<&str> = match value {
            Value::String(name) => vec![name],
            // `type: null` without quotes means the type `"null"`.
            Value::Null => vec!["null"],
            Value::Array(names) => names.iter().map(|name| name.as_str().unwrap_or("null")).collect(),
            _ => {
                self.wrong("type", "a type name or a list of type names");
                return;
            }
        };
        let mut known = Vec::new();
        for name in names {
            match name {
                "null" => self.stash("null", Value::Bool(true)),
                "boolean" | "integer" | "number" | "string" | "array" | "object" => known.push(name),
                // In 2.0, the content of an upload or download.
                "file" => {
                    known.push("string");
                    self.any.format = Some("binary".to_owned());
                }
                // Some tools write these for "any type".
                "any" | "" => return,
                _ => match self.other_type(name) {
                    Some(meant) => known.push(meant),
                    None => return,
                },
            }
        }
        match known.as_slice() {
            [] => self.stash("types", json!(["null"])),
            [one] => self.any.typ = Some((*one).to_owned()),
            several => self.stash("types", json!(several)),
        }
    }

    fn other_type(&mut self, name: &str) -> Option<&'static str> {
        let (meant, format) = match name.to_ascii_lowercase().as_str() {
            "int" | "int32" | "long" | "int64" | "integer" => ("integer", None),
            "float" | "double" | "decimal" | "number" => ("number", None),
            "bool" | "boolean" => ("boolean", None),
            "str" | "text" | "string" | "uuid" => ("string", None),
            "date" => ("string", Some("date")),
            "datetime" | "date-time" | "timestamp" => ("string", Some("date-time")),
            "list" | "array" => ("array", None),
            "dict" | "map" | "object" => ("object", None),
            _ => {
                let message = format!("`{name}` is not a type; any value is allowed");
                let at = self.node.location.child("type");
                let diagnostic = Diagnostic::warning("unknown-type", &at, message);
                self.diagnostics
                    .push(diagnostic.help("use `null`, `boolean`, `integer`, `number`, `string`, `array` or `object`"));
                return None;
            }
        };
        let at = self.node.location.child("type");
        let message = format!("`{name}` is not a type; it is read as `{meant}`");
        self.diagnostics.push(Diagnostic::warning("unknown-type", &at, message).help(format!("write `{meant}`")));
        if self.any.format.is_none() {
            self.any.format = format.map(str::to_owned);
        }
        Some(meant)
    }

    fn enumeration(&mut self, value: &Value) {
        let Value::Array(values) = value else {
            self.wrong("enum", "a list of values");
            return;
        };
        let mut seen = std::collections::HashSet::new();
        self.any.enumeration = values.iter().filter(|value| seen.insert(value.to_string())).cloned().collect();
        // Before 3.1, `type` cannot allow null.
        self.data.nullable |= self.node.version <= Version::V30 && values.contains(&Value::Null);
    }

    fn required(&mut self, value: &Value) {
        match value {
            Value::Array(names) => {
                self.any.required = names.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            }
            // In 2.0, a boolean belongs to the parameter.
            _ if self.node.has("in") => {}
            _ => self.wrong("required", "a list of property names"),
        }
    }

    fn flag(&mut self, key: &str, value: &Value) -> bool {
        let flag = value.as_bool().or_else(|| value.as_str()?.to_ascii_lowercase().parse().ok());
        flag.unwrap_or_else(|| {
            self.wrong(key, "`true` or `false`");
            false
        })
    }

    fn text(&mut self, key: &str, value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
            _ => {
                self.wrong(key, "a string");
                None
            }
        }
    }

    fn count(&mut self, key: &str, value: &Value) -> Option<usize> {
        let whole = |number: f64| (number >= 0.0 && number.fract() == 0.0 && number < 9.0e15).then_some(number as u64);
        let number = value.as_u64().or_else(|| value.as_f64().and_then(whole));
        let number = number.or_else(|| value.as_str()?.trim().parse().ok());
        let count = number.and_then(|number| usize::try_from(number).ok());
        if count.is_none() {
            self.wrong(key, "a non-negative integer");
        }
        count
    }

    fn stash(&mut self, keyword: &str, value: Value) {
        self.data.extensions.insert(format!("{STASH}{keyword}"), value);
    }

    fn wrong(&mut self, key: &str, wanted: &str) {
        let message = format!("`{key}` must be {wanted}; it is ignored");
        let diagnostic = Diagnostic::warning("wrong-type", &self.node.location.child(key), message);
        self.diagnostics.push(diagnostic.help(format!("write {wanted} or remove it")));
    }
}

/// Keys of parameters and headers: in 2.0 they are schemas at the same time, and some 3.x documents still write them that way.
fn is_parameter_key(key: &str) -> bool {
    matches!(key, "name" | "in" | "collectionFormat" | "allowEmptyValue" | "allowReserved" | "style" | "explode")
}

/// Keywords that other code reads, and keywords that do not restrict values.
fn is_read_elsewhere(key: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "$ref",
        "properties",
        "items",
        "prefixItems",
        "additionalItems",
        "allOf",
        "anyOf",
        "oneOf",
        "not",
        "if",
        "then",
        "else",
        "patternProperties",
        "propertyNames",
        "contains",
        "dependentSchemas",
        "unevaluatedProperties",
        "discriminator",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "externalDocs",
        "$defs",
        "definitions",
        "$id",
        "$anchor",
        "$dynamicAnchor",
        "$dynamicRef",
        "$schema",
        "$comment",
    ];
    KEYWORDS.contains(&key)
}
