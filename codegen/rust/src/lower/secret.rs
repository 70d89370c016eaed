//! Secrets: values with `format: password` ([format registry](https://spec.openapis.org/registry/format/password.html)).

use std::collections::HashSet;

use signoff_openapi::api::{AdditionalProperties, SchemaId};

use super::Lowering;

impl Lowering<'_> {
    /// Whether a value of the schema is a secret, or a list or map of secrets. An object with a secret property is not itself a secret.
    pub(super) fn is_secret(&self, id: SchemaId) -> bool {
        let mut seen = HashSet::new();
        let mut pending = vec![id];
        while let Some(id) = pending.pop() {
            if !seen.insert(id) {
                continue;
            }
            let schema = self.schema_ref(id);
            if schema.format.as_deref() == Some("password") {
                return true;
            }
            pending.extend(schema.reference.into_iter().chain(schema.items));
            pending
                .extend(schema.all_of.iter().chain(&schema.any_of).chain(&schema.one_of).chain(&schema.prefix_items));
            if let AdditionalProperties::Schema(further) = schema.additional_properties {
                pending.push(further);
            }
        }
        false
    }
}
