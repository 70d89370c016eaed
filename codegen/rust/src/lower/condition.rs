//! Keywords that no Rust type expresses, such as `not`, `if`, `contains` and `dependentRequired`. They are kept as a JSON Schema, against
//! which values are checked.

use serde_json::Value;
use signoff_openapi::api::{AdditionalProperties, Schema, SchemaId};
use signoff_openapi::json_schema::keywords_of;

use super::supported_condition::supported_condition;
use super::unmapped_keywords::inner;
use super::{Lowering, Slot};
use crate::ir::{Condition, Extra, RuleDefinition, Type, TypeId, TypeKind};

/// Conditions are part of the generated code as text. Larger ones are not checked.
const MAX_BYTES: usize = 16 * 1024;

/// Keywords that the generator does not read.
const UNREAD_KEYWORDS: [&str; 3] = ["unevaluatedItems", "contentSchema", "$recursiveRef"];

impl Lowering<'_> {
    /// Adds to a type the keywords that it does not express, so that values are checked against them. The docs of the type name the
    /// keywords that cannot be checked.
    pub(super) fn with_condition(
        &mut self,
        id: SchemaId,
        (raw, merged): (&Schema, &Schema),
        lowered: Type,
        hint: &str,
    ) -> Type {
        let parts: Vec<(SchemaId, Vec<&str>)> = self
            .parts(id, raw)
            .into_iter()
            .map(|part| (part, self.unmapped_keywords(self.schema_ref(part), merged, &lowered)))
            .filter(|(_, keywords)| !keywords.is_empty())
            .collect();
        let mut unchecked: Vec<String> = self.unread(raw, &lowered);
        let own = match self.slots.get(&(id, self.direction)) {
            Some(Slot::Open(own)) => *own,
            _ => None,
        };
        let is_own = matches!(&lowered, Type::Named(named) if own == Some(*named));
        let condition = match parts.is_empty() {
            true => merged.never.then(|| Condition { json: "false".to_owned(), keywords: vec!["false".to_owned()] }),
            false => self.condition(&parts),
        };
        let ty = match (condition, &lowered) {
            (None, _) => lowered.clone(),
            (Some(condition), Type::Named(named)) if is_own => {
                if let Some(definition) = self.library.types.get_mut(named.0) {
                    definition
                        .notes
                        .push(format!("Values are also checked against {} of the schema.", list(&condition.keywords)));
                    definition.condition = Some(condition);
                }
                lowered.clone()
            }
            (Some(condition), ty) if is_checkable(ty) => self.with_rule_condition(ty.clone(), condition, hint),
            (Some(_), _) => lowered.clone(),
        };
        let is_checked = ty != lowered || own.is_some_and(|own| self.has_condition(own));
        if !is_checked {
            unchecked.extend(parts.iter().flat_map(|(_, keywords)| keywords).map(|keyword| (*keyword).to_owned()));
        }
        self.note_unchecked(own, unchecked);
        ty
    }

    fn has_condition(&self, id: TypeId) -> bool {
        self.library.definition(id).is_some_and(|definition| definition.condition.is_some())
    }

    fn note_unchecked(&mut self, own: Option<TypeId>, mut keywords: Vec<String>) {
        keywords.sort();
        keywords.dedup();
        let definition = own.and_then(|own| self.library.types.get_mut(own.0));
        if let (Some(definition), false) = (definition, keywords.is_empty()) {
            definition.notes.push(format!("Not checked: {}.", list(&keywords)));
        }
    }

    fn with_rule_condition(&mut self, ty: Type, condition: Condition, hint: &str) -> Type {
        let (inner, rule) = match ty {
            Type::Checked(inner, rule) => (*inner, self.library.rules.get(&rule).cloned()),
            ty => (ty, None),
        };
        let rule = rule.unwrap_or_default();
        self.with_rule(inner, RuleDefinition { condition: Some(condition), ..rule }, hint)
    }

    fn condition(&self, parts: &[(SchemaId, Vec<&str>)]) -> Option<Condition> {
        let schema = supported_condition(&keywords_of(self.api, parts, self.direction))?;
        if schema == Value::Object(serde_json::Map::new()) {
            return None;
        }
        let json = schema.to_string();
        let mut keywords: Vec<String> = Vec::new();
        for keyword in parts.iter().flat_map(|(_, keywords)| keywords) {
            if !keywords.iter().any(|known| known == keyword) {
                keywords.push((*keyword).to_owned());
            }
        }
        (json.len() <= MAX_BYTES).then_some(Condition { json, keywords })
    }

    /// The document's schemas that apply to the same value: the schema, the target of its `$ref`, and its `allOf` branches.
    fn parts(&self, id: SchemaId, raw: &Schema) -> Vec<SchemaId> {
        const MAX_PARTS: usize = 1000;
        let mut found = Vec::new();
        let mut seen = std::collections::HashSet::from([id]);
        let mut pending: Vec<SchemaId> = raw.all_of.iter().rev().copied().chain(raw.reference).collect();
        if id.0 < self.document_schemas {
            found.push(id);
        }
        while let Some(part) = pending.pop().filter(|_| seen.len() < MAX_PARTS) {
            if seen.insert(part) {
                let schema = self.schema_ref(part);
                pending.extend(schema.all_of.iter().rev().copied().chain(schema.reference));
                found.extend(Some(part).filter(|part| part.0 < self.document_schemas));
            }
        }
        found
    }

    fn unread(&self, raw: &Schema, ty: &Type) -> Vec<String> {
        let extensions = &raw.rare().extensions;
        let mut unread: Vec<String> =
            UNREAD_KEYWORDS.iter().filter(|key| extensions.contains_key(**key)).map(|key| (*key).to_owned()).collect();
        let is_declared_closed = raw.rare().unevaluated && raw.additional_properties == AdditionalProperties::None;
        let kind = match ty {
            Type::Named(id) => self.library.definition(*id).map(|definition| &definition.kind),
            _ => None,
        };
        let is_closed = matches!(kind, Some(TypeKind::Object(object)) if matches!(object.extra, Extra::Closed));
        if is_declared_closed && !is_closed {
            unread.push("unevaluatedProperties".to_owned());
        }
        unread
    }
}

/// Whether the runtime can check values of that type against a rule.
fn is_checkable(ty: &Type) -> bool {
    matches!(inner(ty), Type::Any | Type::Formatted(_) | Type::List(_) | Type::Set(_) | Type::Map(_) | Type::Scalar(_))
}

fn list(keywords: &[String]) -> String {
    keywords.iter().map(|keyword| format!("`{keyword}`")).collect::<Vec<_>>().join(", ")
}
