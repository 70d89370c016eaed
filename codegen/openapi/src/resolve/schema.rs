//! [Schema Object](https://spec.openapis.org/oas/v3.1.0#schema-object): reads schemas into the arena, by a queue.

use serde_json::Value;

use super::Resolver;
use crate::api::{
    AdditionalProperties, Constraints, Property, RareKeywords, Schema, SchemaId, SimpleType, TypeSet, Xml,
};
use crate::diagnostic::Diagnostic;
use crate::document::{Node, Version};
use crate::location::Location;
use crate::normalise::{self, unstash};
use crate::pattern::{self, Pattern};

impl<'d> Resolver<'d, '_> {
    /// Adds `components.schemas` (`definitions` in 2.0) in document order, so that their ids come first.
    pub(crate) fn component_schemas(&mut self, root: &Node<'d>) {
        let holder = match root.version {
            Version::V2 => root.get("definitions"),
            _ => root.get("components").and_then(|components| components.get("schemas")),
        };
        if let Some(holder) = &holder {
            self.refuse_reference(holder, "schemas");
        }
        for (name, node) in holder.iter().flat_map(Node::members) {
            if (name.starts_with("x-") || name == "$ref") && !node.value.is_object() {
                continue;
            }
            self.counts.schemas += 1;
            self.node_schema(&node);
        }
    }

    /// The schema of a field such as `schema` or `items`. A plain reference is replaced by its target.
    pub(crate) fn schema(&mut self, node: &Node<'d>) -> SchemaId {
        let Some(reference) = reference(node) else { return self.node_schema(node) };
        if node.version >= Version::V31 && node.object().is_some_and(|object| object.keys().any(|key| narrows(key))) {
            return self.node_schema(node);
        }
        self.report_siblings(node);
        match self.target(node, reference) {
            Some(target) => self.node_schema(&target),
            None => self.broken_schema(node),
        }
    }

    /// The schema of this node. The same node always has the same id.
    pub(crate) fn node_schema(&mut self, node: &Node<'d>) -> SchemaId {
        if let Some(id) = self.known.get(&node.address()) {
            return *id;
        }
        let mut schema = Schema::at(node.location.clone());
        schema.name = self.schema_name(node).map(Into::into);
        let id = self.schemas.add(schema);
        self.known.insert(node.address(), id);
        self.pending.push_back((id, node.clone()));
        id
    }

    fn broken_schema(&mut self, node: &Node<'d>) -> SchemaId {
        let id = self.schemas.add(Schema::at(node.location.clone()));
        self.broken.insert(id, node.location.child("$ref"));
        id
    }

    /// Reads all schemas in the queue, including those that are added meanwhile.
    pub(crate) fn resolve_pending(&mut self) {
        while let Some((id, node)) = self.pending.pop_front() {
            let name = self.schemas.get_mut(id).and_then(|schema| schema.name.take());
            let mut schema = self.read_schema(id, &node);
            schema.name = name;
            if let Some(place) = self.schemas.get_mut(id) {
                *place = schema;
            }
        }
    }

    fn read_schema(&mut self, id: SchemaId, node: &Node<'d>) -> Schema {
        let mut schema = Schema::at(node.location.clone());
        if !node.value.is_object() && !node.value.is_boolean() {
            let message = "a schema must be an object; any value is allowed here";
            let diagnostic = Diagnostic::warning("not-a-schema", &node.location, message);
            self.diagnostics.push(diagnostic.help("write a schema, for example `type: string`"));
            return schema;
        }
        if let Some(reference) = reference(node) {
            match self.target(node, reference) {
                Some(target) => schema.reference = Some(self.node_schema(&target)),
                None => {
                    self.broken.insert(id, node.location.child("$ref"));
                }
            }
            if node.version <= Version::V30 {
                self.report_siblings(node);
                return schema;
            }
        }
        self.read_keywords(node, &mut schema);
        self.read_subschemas(node, &mut schema);
        let rare = self.rare_subschemas(node);
        schema.rare = merge_rare(schema.rare.take(), rare);
        schema
    }

    fn read_keywords(&mut self, node: &Node<'d>, schema: &mut Schema) {
        let (data, any) = normalise::schema(node, self.diagnostics);
        let mut extensions = data.extensions;
        let boxed = |text: Option<String>| text.map(String::into_boxed_str);
        schema.never = unstash(&mut extensions, "never").is_some();
        schema.always_nullable = data.nullable;
        schema.nullable = unstash(&mut extensions, "null").is_some() || data.nullable;
        schema.read_only = data.read_only;
        schema.write_only = data.write_only;
        schema.deprecated = data.deprecated;
        schema.title = boxed(data.title);
        schema.description = boxed(data.description);
        schema.default = data.default.map(Box::new);
        schema.examples = examples(data.example, unstash(&mut extensions, "examples"));
        schema.types = types(any.typ.as_deref(), unstash(&mut extensions, "types").as_ref());
        schema.format = boxed(any.format);
        schema.unique_items = any.unique_items.unwrap_or_default();
        schema.enumeration = node.get("enum").map(|_| any.enumeration).filter(|values| !values.is_empty());
        schema.constant = unstash(&mut extensions, "const").map(Box::new);
        schema.required = any.required.into_iter().map(String::into_boxed_str).collect();
        let whole = |count: Option<usize>| count.map(|count| count as u64);
        let (minimum, exclusive_minimum) = self.bounds(node, "minimum", "exclusiveMinimum");
        let (maximum, exclusive_maximum) = self.bounds(node, "maximum", "exclusiveMaximum");
        let constraints = Constraints {
            min_properties: whole(any.min_properties),
            max_properties: whole(any.max_properties),
            min_items: whole(any.min_items),
            max_items: whole(any.max_items),
            min_length: whole(any.min_length),
            max_length: whole(any.max_length),
            pattern: boxed(any.pattern),
            minimum,
            maximum,
            exclusive_minimum,
            exclusive_maximum,
            multiple_of: self.bound(node, "multipleOf"),
        };
        if let Some(pattern) = &constraints.pattern {
            self.report_pattern(pattern, &node.location.child("pattern"));
        }
        schema.constraints = (constraints != Constraints::default()).then(|| Box::new(constraints));
        let text = |value: Option<Value>| value.as_ref().and_then(Value::as_str).map(Into::into);
        let content_encoding: Option<Box<str>> = text(unstash(&mut extensions, "contentEncoding"));
        let content_media_type: Option<Box<str>> = text(unstash(&mut extensions, "contentMediaType"));
        let xml = unstash(&mut extensions, "xml").map(|xml| read_xml(&xml));
        if content_encoding.is_some() || content_media_type.is_some() || xml.is_some() || !extensions.is_empty() {
            let rare = RareKeywords { content_encoding, content_media_type, xml, extensions, ..Default::default() };
            schema.rare = Some(Box::new(rare));
        }
    }

    /// Reports a pattern that cannot be checked.
    fn report_pattern(&mut self, pattern: &str, location: &Location) {
        if let Err(error) = Pattern::new(pattern) {
            let message = format!("the pattern cannot be read, so it is not checked: {error}");
            let diagnostic = Diagnostic::warning("unreadable-pattern", location, message);
            self.diagnostics.push(diagnostic.help(match error {
                pattern::Error::Syntax(_) => "write a regular expression of ECMA-262",
                pattern::Error::TooLarge(_) => "shorten the pattern, or list the values as `enum`",
            }));
        }
    }

    fn read_subschemas(&mut self, node: &Node<'d>, schema: &mut Schema) {
        schema.properties = self.named_schemas(node, "properties");
        schema.all_of = self.listed_schemas(node, "allOf");
        schema.any_of = self.listed_schemas(node, "anyOf");
        schema.one_of = self.listed_schemas(node, "oneOf");
        schema.prefix_items = self.listed_schemas(node, "prefixItems");
        match node.get("items") {
            // Drafts before 2020-12 write a tuple this way, and its further items as `additionalItems`.
            Some(items) if items.value.is_array() => {
                schema.prefix_items = self.listed_schemas(node, "items");
                schema.items = node.get("additionalItems").map(|rest| self.schema(&rest));
            }
            Some(items) => schema.items = Some(self.schema(&items)),
            None => {}
        }
        let additional = node.get("additionalProperties").or_else(|| unevaluated(node));
        schema.additional_properties = match additional {
            None => AdditionalProperties::Unset,
            Some(additional) => match additional.value {
                Value::Bool(true) => AdditionalProperties::Any,
                Value::Bool(false) => AdditionalProperties::None,
                Value::Object(object) if object.is_empty() => AdditionalProperties::Any,
                Value::String(text) if text == "false" => AdditionalProperties::None,
                Value::String(text) if text == "true" => AdditionalProperties::Any,
                _ => AdditionalProperties::Schema(self.schema(&additional)),
            },
        };
    }

    fn rare_subschemas(&mut self, node: &Node<'d>) -> Option<RareKeywords> {
        const KEYWORDS: [&str; 9] = [
            "patternProperties",
            "propertyNames",
            "contains",
            "not",
            "if",
            "discriminator",
            "dependentRequired",
            "dependentSchemas",
            "unevaluatedProperties",
        ];
        if !KEYWORDS.iter().any(|key| node.has(key)) {
            return None;
        }
        let count =
            |key: &str| node.get(key).and_then(|count| count.value.as_u64()).filter(|_| has_2019_keywords(node));
        let mut subschema = |key: &str| node.get(key).map(|child| self.schema(&child));
        let (property_names, contains, not) = (subschema("propertyNames"), subschema("contains"), subschema("not"));
        if let Some(properties) = node.get("patternProperties") {
            for (name, _) in properties.members() {
                self.report_pattern(name, &properties.location.child(name));
            }
        }
        let mut subschema = |key: &str| node.get(key).map(|child| self.schema(&child));
        let conditional = subschema("if").map(|condition| (condition, subschema("then"), subschema("else")));
        Some(RareKeywords {
            pattern_properties: self.named_schemas(node, "patternProperties"),
            property_names,
            contains,
            min_contains: count("minContains"),
            max_contains: count("maxContains"),
            dependent_required: dependent_required(node),
            dependent_schemas: if has_2019_keywords(node) {
                self.named_schemas(node, "dependentSchemas")
            } else {
                Vec::new()
            },
            unevaluated: unevaluated(node).is_some() && !node.has("additionalProperties"),
            not,
            conditional,
            discriminator: self.discriminator(node),
            ..Default::default()
        })
    }

    fn named_schemas(&mut self, node: &Node<'d>, key: &str) -> Vec<Property> {
        let Some(holder) = node.get(key) else { return Vec::new() };
        if self.refuse_reference(&holder, key).is_none() {
            return vec![Property { name: "$ref".into(), schema: self.broken_schema(&holder) }];
        }
        if !holder.value.is_object() {
            self.wrong_holder(&holder, key, "an object that maps names to schemas");
        }
        let named = holder.members().filter(|(_, child)| !child.value.is_string() && !child.value.is_number());
        named.map(|(name, child)| Property { name: name.into(), schema: self.schema(&child) }).collect()
    }

    fn listed_schemas(&mut self, node: &Node<'d>, key: &str) -> Vec<SchemaId> {
        let Some(holder) = node.get(key) else { return Vec::new() };
        if holder.value.is_object() {
            self.wrong_holder(&holder, key, "a list of schemas; it is read as a list of one");
            return vec![self.schema(&holder)];
        }
        if !holder.value.is_array() {
            self.wrong_holder(&holder, key, "a list of schemas");
        }
        holder.elements().map(|child| self.schema(&child)).collect()
    }

    fn wrong_holder(&mut self, holder: &Node<'d>, key: &str, wanted: &str) {
        let message = format!("`{key}` must be {wanted}");
        self.diagnostics.push(Diagnostic::warning("wrong-type", &holder.location, message).help("fix or remove it"));
    }

    /// The name from `components.schemas.NAME`, `definitions.NAME`, `$defs.NAME`, a member of a file that is not an OpenAPI document, or the
    /// file's name.
    fn schema_name(&self, node: &Node<'d>) -> Option<String> {
        let document = self.documents.all.get(node.document)?;
        let tokens = node.location.pointer.tokens();
        let own_version = document.root.get("openapi").or_else(|| document.root.get("swagger")).is_some();
        match tokens.as_slice() {
            ["components", "schemas", name] | ["definitions" | "$defs", name] => Some((*name).to_owned()),
            [] => Some(document.path.as_ref()?.file_stem()?.to_string_lossy().into_owned()),
            [name] if !own_version => Some((*name).to_owned()),
            [.., "$defs", name] => Some((*name).to_owned()),
            _ => None,
        }
    }
}

/// Whether keywords of JSON Schema 2019-09 and later are defined in the node's version.
fn has_2019_keywords(node: &Node<'_>) -> bool {
    node.version >= Version::V31
}

fn unevaluated<'d>(node: &Node<'d>) -> Option<Node<'d>> {
    node.get("unevaluatedProperties")
}

fn dependent_required(node: &Node<'_>) -> Vec<(Box<str>, Vec<Box<str>>)> {
    let Some(holder) = node.get("dependentRequired").filter(has_2019_keywords) else { return Vec::new() };
    let names = |child: &Node<'_>| child.elements().filter_map(|name| Some(name.value.as_str()?.into())).collect();
    holder.members().map(|(name, child)| (name.into(), names(&child))).collect()
}

/// `$ref` or `$dynamicRef`. A `$dynamicRef` is resolved like `$ref`; dynamic scope is not considered.
fn reference<'d>(node: &Node<'d>) -> Option<&'d str> {
    let dynamic = || node.text("$dynamicRef").filter(|_| node.version >= Version::V31);
    node.reference().or_else(dynamic)
}

/// Whether a key next to `$ref` changes the schema or its documentation.
fn narrows(key: &str) -> bool {
    !matches!(key, "$ref" | "$dynamicRef" | "$defs" | "$comment" | "$id" | "$anchor" | "$dynamicAnchor" | "$schema")
        && !key.starts_with("x-")
}

fn types(single: Option<&str>, several: Option<&Value>) -> TypeSet {
    let several = several.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let mut types = TypeSet::default();
    for name in single.into_iter().chain(several) {
        types.insert(match name {
            "null" => SimpleType::Null,
            "boolean" => SimpleType::Boolean,
            "integer" => SimpleType::Integer,
            "number" => SimpleType::Number,
            "string" => SimpleType::String,
            "array" => SimpleType::Array,
            _ => SimpleType::Object,
        });
    }
    types
}

fn examples(example: Option<Value>, examples: Option<Value>) -> Vec<Value> {
    let several = match examples {
        Some(Value::Array(several)) => several,
        // As in a media type: names mapped to Example Objects.
        Some(Value::Object(named)) => {
            named.into_iter().filter_map(|(_, example)| example.get("value").cloned()).collect()
        }
        _ => Vec::new(),
    };
    example.into_iter().chain(several).collect()
}

fn merge_rare(keywords: Option<Box<RareKeywords>>, subschemas: Option<RareKeywords>) -> Option<Box<RareKeywords>> {
    let Some(subschemas) = subschemas else { return keywords };
    let keywords = keywords.map(|boxed| *boxed).unwrap_or_default();
    Some(Box::new(RareKeywords {
        content_encoding: keywords.content_encoding,
        content_media_type: keywords.content_media_type,
        xml: keywords.xml,
        extensions: keywords.extensions,
        ..subschemas
    }))
}

/// [XML Object](https://spec.openapis.org/oas/v3.2.0.html#xml-object).
fn read_xml(value: &Value) -> Xml {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let flag = |key: &str| value.get(key).and_then(Value::as_bool).unwrap_or_default();
    let node_type = value.get("nodeType").and_then(Value::as_str);
    Xml {
        name: text("name"),
        namespace: text("namespace"),
        prefix: text("prefix"),
        attribute: flag("attribute") || node_type == Some("attribute"),
        text: matches!(node_type, Some("text" | "cdata")),
        wrapped: flag("wrapped") || node_type == Some("element"),
    }
}
