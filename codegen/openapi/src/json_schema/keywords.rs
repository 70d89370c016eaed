//! Writes the keywords of one schema.

use serde_json::{Map, Number, Value, json};

use super::{EXACT, Exempt, Part, Use, Writer};
use crate::api::{AdditionalProperties, Property, Schema, SchemaId, SimpleType};
use crate::exact::Exact;

impl Writer<'_> {
    /// Writes the schema, with references to its named subschemas.
    pub(super) fn write(&mut self, (id, part, around): &Use) -> Value {
        let (id, exempt) = (*id, self.exempt(*id, around));
        let schemas = self.schemas;
        let schema = schemas.get(id);
        if schema.never {
            return Value::Bool(false);
        }
        let mut out = Map::new();
        if let Some(reference) = schema.reference {
            // Next to other keywords, a reference is a further condition (2020-12).
            let part = self.part_for(reference, id);
            match self.part(reference, part, &exempt) {
                Value::Object(target) if target.len() == 1 && target.contains_key("$ref") => out.extend(target),
                other => {
                    out.insert("allOf".to_owned(), json!([other]));
                }
            }
        }
        write_type(schema, &mut out);
        write_values(schema, &mut out);
        write_constraints(schema, &mut out);
        self.object_keywords(schema, &exempt, &mut out);
        self.array_keywords(schema, &mut out);
        self.combinations((id, *part, &exempt), schema, &mut out);
        if schema.always_nullable && excludes_null(&out) {
            return json!({ "anyOf": [Value::Object(out), { "type": "null" }] });
        }
        Value::Object(out)
    }

    fn object_keywords(&mut self, schema: &Schema, exempt: &Exempt, out: &mut Map<String, Value>) {
        self.properties("properties", &schema.properties, out);
        required(schema, exempt, out);
        self.additional_properties(schema, out);
        self.properties("patternProperties", &schema.rare().pattern_properties, out);
        self.subschema("propertyNames", schema.rare().property_names, out);
        self.dependent(schema, exempt, out);
    }

    /// Writes the schema of properties that `properties` does not name.
    pub(super) fn additional_properties(&mut self, schema: &Schema, out: &mut Map<String, Value>) {
        let keyword = if schema.rare().unevaluated { "unevaluatedProperties" } else { "additionalProperties" };
        match schema.additional_properties {
            AdditionalProperties::Unset | AdditionalProperties::Any => {}
            AdditionalProperties::None => drop(out.insert(keyword.to_owned(), Value::Bool(false))),
            AdditionalProperties::Schema(id) => self.subschema(keyword, Some(id), out),
        }
    }

    /// Writes what a property requires if it is present.
    pub(super) fn dependent(&mut self, schema: &Schema, exempt: &Exempt, out: &mut Map<String, Value>) {
        let rare = schema.rare();
        if !rare.dependent_schemas.is_empty() {
            let named = rare.dependent_schemas.iter();
            let named = named.map(|it| (it.name.to_string(), self.part(it.schema, Part::Whole, exempt)));
            let named = named.collect();
            out.insert("dependentSchemas".to_owned(), Value::Object(named));
        }
        if !rare.dependent_required.is_empty() {
            let members = rare.dependent_required.iter().map(|(name, others)| (name.to_string(), json!(others)));
            out.insert("dependentRequired".to_owned(), Value::Object(members.collect()));
        }
    }

    fn array_keywords(&mut self, schema: &Schema, out: &mut Map<String, Value>) {
        self.subschema_list("prefixItems", &schema.prefix_items, out);
        self.subschema("items", schema.items, out);
        self.contained(schema, out);
        if schema.unique_items {
            out.insert("uniqueItems".to_owned(), Value::Bool(true));
        }
    }

    pub(super) fn contained(&mut self, schema: &Schema, out: &mut Map<String, Value>) {
        let rare = schema.rare();
        self.subschema("contains", rare.contains, out);
        let counts = [("minContains", rare.min_contains), ("maxContains", rare.max_contains)];
        out.extend(counts.into_iter().filter_map(|(key, count)| Some((key.to_owned(), json!(count?)))));
    }

    fn combinations(
        &mut self,
        (id, part, exempt): (SchemaId, Part, &Exempt),
        schema: &Schema,
        out: &mut Map<String, Value>,
    ) {
        if !schema.all_of.is_empty() {
            let more =
                schema.all_of.iter().map(|child| self.part(*child, self.part_of_base(*child, id, schema), exempt));
            let more: Vec<Value> = more.collect();
            match out.get_mut("allOf") {
                Some(Value::Array(all)) => all.extend(more),
                _ => {
                    out.insert("allOf".to_owned(), Value::Array(more));
                }
            }
        }
        if part == Part::Whole {
            self.alternatives("anyOf", &schema.any_of, exempt, out);
            self.alternatives("oneOf", &schema.one_of, exempt, out);
            self.extensions(id, schema, exempt, out);
        }
        self.negated(id, schema, out);
        self.conditional(id, schema, exempt, out);
    }

    pub(super) fn negated(&mut self, id: SchemaId, schema: &Schema, out: &mut Map<String, Value>) {
        let not = schema.rare().not.filter(|not| !self.leads_back(*not, id));
        self.subschema("not", not, out);
    }

    pub(super) fn conditional(&mut self, id: SchemaId, schema: &Schema, exempt: &Exempt, out: &mut Map<String, Value>) {
        if let Some((condition, then, otherwise)) = schema.rare().conditional {
            let recursive =
                [Some(condition), then, otherwise].into_iter().flatten().any(|part| self.leads_back(part, id));
            if !recursive {
                self.subschema("if", Some(condition), out);
                for (key, then) in [("then", then), ("else", otherwise)] {
                    out.extend(then.map(|then| (key.to_owned(), self.part(then, Part::Whole, exempt))));
                }
            }
        }
    }

    pub(super) fn alternatives(&mut self, key: &str, ids: &[SchemaId], exempt: &Exempt, out: &mut Map<String, Value>) {
        if ids.is_empty() {
            return;
        }
        let children = ids.iter().map(|child| self.part(*child, Part::Whole, exempt)).collect();
        out.insert(key.to_owned(), Value::Array(children));
    }

    pub(super) fn properties(&mut self, key: &str, properties: &[Property], out: &mut Map<String, Value>) {
        if !properties.is_empty() {
            let members = properties.iter().map(|property| (property.name.to_string(), self.child(property.schema)));
            let members = members.collect();
            out.insert(key.to_owned(), Value::Object(members));
        }
    }

    pub(super) fn subschema_list(&mut self, key: &str, ids: &[SchemaId], out: &mut Map<String, Value>) {
        if !ids.is_empty() {
            let children = ids.iter().map(|id| self.child(*id)).collect();
            out.insert(key.to_owned(), Value::Array(children));
        }
    }

    pub(super) fn subschema(&mut self, key: &str, id: Option<SchemaId>, out: &mut Map<String, Value>) {
        if let Some(id) = id {
            let child = self.child(id);
            out.insert(key.to_owned(), child);
        }
    }
}

/// Whether null may violate the keywords.
fn excludes_null(keywords: &Map<String, Value>) -> bool {
    let null = json!("null");
    let others = ["$ref", "allOf", "anyOf", "oneOf", "not", "if", "const"];
    let types = keywords.get("type").is_none_or(|types| types.as_array().is_some_and(|types| types.contains(&null)));
    !types || others.iter().any(|keyword| keywords.contains_key(*keyword))
}

/// Writes `required`. A `readOnly` property is required only in responses, a `writeOnly` one only in requests.
pub(super) fn required(schema: &Schema, exempt: &Exempt, out: &mut Map<String, Value>) {
    let required: Vec<&str> =
        schema.required.iter().map(|name| &**name).filter(|name| !exempt.contains(*name)).collect();
    if !required.is_empty() {
        out.insert("required".to_owned(), json!(required));
    }
}

fn write_type(schema: &Schema, out: &mut Map<String, Value>) {
    write_type_names(schema, out);
    write_format(schema, out);
}

/// Writes `type`. A number with the format of integers is an integer.
pub(super) fn write_type_names(schema: &Schema, out: &mut Map<String, Value>) {
    let is_integer = schema.format.as_deref().and_then(range).is_some();
    let integer = |simple| if is_integer && simple == SimpleType::Number { SimpleType::Integer } else { simple };
    let mut names: Vec<&str> = schema.types.iter().map(integer).map(type_name).collect();
    names.dedup();
    if schema.nullable && !names.is_empty() && !names.contains(&"null") {
        names.push("null");
    }
    match names.as_slice() {
        [] => {}
        [name] => {
            out.insert("type".to_owned(), json!(name));
        }
        names => {
            out.insert("type".to_owned(), json!(names));
        }
    }
}

/// Writes `format`; for a format of integers, its bounds.
fn write_format(schema: &Schema, out: &mut Map<String, Value>) {
    let Some(format) = schema.format.as_deref() else { return };
    let has = |simple| schema.types.contains(simple);
    let numbers = schema.types.is_empty() || has(SimpleType::Integer) || has(SimpleType::Number);
    match range(format).filter(|_| numbers) {
        Some((least, greatest)) => {
            out.insert("minimum".to_owned(), Value::Number(least));
            out.insert("maximum".to_owned(), Value::Number(greatest));
            // Without `type`, the format applies to numbers only.
            if schema.types.is_empty() && schema.constraints().multiple_of.is_none() {
                out.insert("multipleOf".to_owned(), json!(1));
            }
        }
        None => {
            out.insert("format".to_owned(), json!(format));
        }
    }
}

fn type_name(simple: SimpleType) -> &'static str {
    match simple {
        SimpleType::Null => "null",
        SimpleType::Boolean => "boolean",
        SimpleType::Integer => "integer",
        SimpleType::Number => "number",
        SimpleType::String => "string",
        SimpleType::Array => "array",
        SimpleType::Object => "object",
    }
}

/// The range of an integer format ([Format Registry](https://spec.openapis.org/registry/format/)).
fn range(format: &str) -> Option<(Number, Number)> {
    Some(match format {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "int64" => (i64::MIN.into(), i64::MAX.into()),
        "uint8" => (0.into(), u8::MAX.into()),
        "uint16" => (0.into(), u16::MAX.into()),
        "uint32" => (0.into(), u32::MAX.into()),
        "uint64" | "uint" => (0.into(), u64::MAX.into()),
        _ => return None,
    })
}

pub(super) fn write_values(schema: &Schema, out: &mut Map<String, Value>) {
    if let Some(values) = &schema.enumeration {
        let mut values = values.clone();
        if schema.always_nullable && !values.contains(&Value::Null) {
            values.push(Value::Null);
        }
        out.insert("enum".to_owned(), Value::Array(values));
    }
    if let Some(constant) = &schema.constant {
        out.insert("const".to_owned(), (**constant).clone());
    }
}

pub(super) fn write_constraints(schema: &Schema, out: &mut Map<String, Value>) {
    let constraints = schema.constraints();
    let counts = [
        ("minProperties", constraints.min_properties),
        ("maxProperties", constraints.max_properties),
        ("minItems", constraints.min_items),
        ("maxItems", constraints.max_items),
        ("minLength", constraints.min_length),
        ("maxLength", constraints.max_length),
    ];
    for (key, count) in counts {
        if let Some(count) = count {
            out.insert(key.to_owned(), json!(count));
        }
    }
    if let Some(pattern) = &constraints.pattern {
        out.insert("pattern".to_owned(), json!(pattern));
    }
    let numbers = [
        ("exclusiveMinimum", &constraints.exclusive_minimum),
        ("exclusiveMaximum", &constraints.exclusive_maximum),
        ("multipleOf", &constraints.multiple_of),
    ];
    for (key, number) in numbers {
        if let Some(number) = number {
            write_bound(out, key, number);
        }
    }
    tighten(out, "minimum", constraints.minimum.as_ref(), |written, own| own > written);
    tighten(out, "maximum", constraints.maximum.as_ref(), |written, own| own < written);
}

/// Writes the schema's own bound, unless the range of its format is narrower.
fn tighten(out: &mut Map<String, Value>, key: &str, own: Option<&Exact>, narrower: fn(&Exact, &Exact) -> bool) {
    let Some(own) = own else { return };
    let written = out.get(key).and_then(|written| Exact::new(&written.to_string()));
    if written.is_none_or(|written| narrower(&written, own)) {
        write_bound(out, key, own);
    }
}

/// Writes a bound: as a number, or with [`EXACT`] if a `Value` would round it.
pub fn write_bound(out: &mut Map<String, Value>, key: &str, bound: &Exact) {
    let text = bound.to_string();
    let number = text.parse::<Number>().ok().filter(|number| Exact::new(&number.to_string()).as_ref() == Some(bound));
    match number {
        Some(number) => out.insert(key.to_owned(), Value::Number(number)),
        None => out.insert(format!("{EXACT}{key}"), Value::String(text)),
    };
}
