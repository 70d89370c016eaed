//! Names of types that are not components: short, unique, and independent of other parts of the document where possible.

use signoff_openapi::api::SchemaId;

use super::Lowering;
use crate::names::{MAX_TYPE_NAME, Scope, pascal, short_forms, type_name};

/// Room for a number.
const NUMBER: usize = 3;

impl Lowering<'_> {
    /// Claims the name of a type after its place, or the name that the user gave to it.
    pub(super) fn claim_inline(&mut self, hint: &str) -> String {
        let wanted = type_name(hint);
        if self.config.type_names().next().is_some() {
            let mut names = std::iter::once(wanted.clone()).chain(short_forms(&wanted, MAX_TYPE_NAME));
            if let Some(given) = names.find_map(|name| self.config.type_name(&name, self.used)) {
                return given.to_owned();
            }
        }
        claim(&mut self.type_names, &wanted)
    }

    /// Claims the name of a type in `operations`.
    pub(super) fn claim_body_name(&mut self, wanted: &str) -> String {
        claim(&mut self.body_names, wanted)
    }

    /// Claims the name of a set of headers.
    pub(super) fn claim_header_set(&mut self, wanted: &str) -> String {
        claim(&mut self.header_names, wanted)
    }

    /// Claims the name of a rule.
    pub(super) fn claim_rule(&mut self, wanted: &str) -> String {
        claim(&mut self.type_names, wanted)
    }

    /// The name for the parts of an inline schema that several operations share: it is that of the shared component, and does not depend
    /// on which operation comes first.
    pub(super) fn shared_name(&self, id: SchemaId) -> Option<String> {
        let schema = self.schema_ref(id);
        let tokens = schema.location.pointer.tokens();
        let (name, kind) = match tokens.as_slice() {
            ["components", kind, name, "schema"] | ["components", kind, name, "content", _, "schema"] => (name, *kind),
            ["parameters", name] => (name, "parameters"),
            ["parameters", name, "schema"] => (name, "requestBodies"),
            ["responses", name, "schema"] => (name, "responses"),
            _ => return None,
        };
        let word = match kind {
            "parameters" => "Parameter",
            "requestBodies" => "Body",
            "responses" => "Response",
            _ => return None,
        };
        let name = pascal(name);
        Some(if name.ends_with(word) { name } else { format!("{name}{word}") })
    }
}

fn claim(scope: &mut Scope, wanted: &str) -> String {
    if let Some(free) = short_forms(wanted, MAX_TYPE_NAME).find(|form| scope.is_free(form)) {
        return scope.claim(&free);
    }
    let first = short_forms(wanted, MAX_TYPE_NAME).next().unwrap_or_default();
    let shorter: Vec<String> = short_forms(&first, MAX_TYPE_NAME - NUMBER).collect();
    scope.claim_first(shorter.iter().map(String::as_str))
}
