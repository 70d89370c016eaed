//! Keywords that no Rust type says: `not`, `if`, `contains`, `dependentRequired` and their like are kept as JSON Schema, and values held to it.

use serde_json::Value;
use signoff_openapi::api::{AdditionalProperties, Schema, SchemaId};
use signoff_openapi::json_schema::keywords_of;

use super::tame::tame;
use super::unsaid::inner;
use super::{Lowered, Lowering, Slot};
use crate::ir::{Condition, Extra, RuleDefinition, Type, TypeId, TypeKind};

/// A condition goes into the code as text: beyond this it is somebody's whole document.
const LARGEST: usize = 16 * 1024;

/// Keywords that are read by nobody.
const UNREAD: [&str; 3] = ["unevaluatedItems", "contentSchema", "$recursiveRef"];

impl Lowering<'_> {
    /// What a schema became, held to those of its keywords that the type does not say. What is not checked either is said in its docs.
    pub(super) fn hold_to_condition(
        &mut self,
        id: SchemaId,
        (raw, merged): (&Schema, &Schema),
        lowered: Lowered,
        hint: &str,
    ) -> Lowered {
        let parts: Vec<(SchemaId, Vec<&str>)> = self
            .parts(id, raw)
            .into_iter()
            .map(|part| (part, self.unsaid(self.schema_ref(part), merged, &lowered.ty)))
            .filter(|(_, keywords)| !keywords.is_empty())
            .collect();
        let mut unchecked: Vec<String> = self.unread(raw, &lowered.ty);
        let own = match self.slots.get(&(id, self.direction)) {
            Some(Slot::Open(own)) => *own,
            _ => None,
        };
        let is_own = matches!(&lowered.ty, Type::Named(named) if own == Some(*named));
        let condition = if parts.is_empty() { None } else { self.condition(&parts) };
        let ty = match (condition, &lowered.ty) {
            (None, _) => lowered.ty.clone(),
            (Some(condition), Type::Named(named)) if is_own => {
                if let Some(definition) = self.library.types.get_mut(named.0) {
                    definition
                        .notes
                        .push(format!("Values are held to {} of the schema as well.", list(&condition.keywords)));
                    definition.condition = Some(condition);
                }
                lowered.ty.clone()
            }
            (Some(condition), ty) if is_measured(ty) => self.hold_to_rule(ty.clone(), condition, hint),
            (Some(_), _) => lowered.ty.clone(),
        };
        let held = ty != lowered.ty || own.is_some_and(|own| self.has_condition(own));
        if !held {
            unchecked.extend(parts.iter().flat_map(|(_, keywords)| keywords).map(|keyword| (*keyword).to_owned()));
        }
        self.note_unchecked(own, unchecked);
        Lowered { ty, ..lowered }
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

    fn hold_to_rule(&mut self, ty: Type, condition: Condition, hint: &str) -> Type {
        let (inner, rule) = match ty {
            Type::Checked(inner, rule) => (*inner, self.library.rules.get(&rule).cloned()),
            ty => (ty, None),
        };
        let rule = rule.unwrap_or_default();
        self.hold_to(inner, RuleDefinition { condition: Some(condition), ident: String::new(), ..rule }, hint)
    }

    fn condition(&self, parts: &[(SchemaId, Vec<&str>)]) -> Option<Condition> {
        let schema = tame(&keywords_of(self.api, parts, self.direction))?;
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
        (json.len() <= LARGEST).then_some(Condition { json, keywords })
    }

    /// The document's schemas that all hold for a value at once: what the schema refers to, and its parts of `allOf`.
    fn parts(&self, id: SchemaId, raw: &Schema) -> Vec<SchemaId> {
        const MOST: usize = 1000;
        let mut found = Vec::new();
        let mut seen = std::collections::HashSet::from([id]);
        let mut pending: Vec<SchemaId> = raw.all_of.iter().rev().copied().chain(raw.reference).collect();
        if id.0 < self.document_schemas {
            found.push(id);
        }
        while let Some(part) = pending.pop().filter(|_| seen.len() < MOST) {
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
            UNREAD.iter().filter(|key| extensions.contains_key(**key)).map(|key| (*key).to_owned()).collect();
        let says_closed = raw.rare().unevaluated && raw.additional_properties == AdditionalProperties::None;
        let kind = match ty {
            Type::Named(id) => self.library.definition(*id).map(|definition| &definition.kind),
            _ => None,
        };
        let is_closed = matches!(kind, Some(TypeKind::Object(object)) if matches!(object.extra, Extra::Closed));
        if says_closed && !is_closed {
            unread.push("unevaluatedProperties".to_owned());
        }
        unread
    }
}

/// Whether the runtime holds values of that type to rules.
fn is_measured(ty: &Type) -> bool {
    matches!(inner(ty), Type::Any | Type::List(_) | Type::Set(_) | Type::Map(_) | Type::Scalar(_))
}

fn list(keywords: &[String]) -> String {
    keywords.iter().map(|keyword| format!("`{keyword}`")).collect::<Vec<_>>().join(", ")
}
