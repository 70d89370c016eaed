//! Finds what an `$id`, a `$self` or an anchor names, in all files ([JSON Schema 2020-12, 8.2](https://json-schema.org/draft/2020-12/json-schema-core#section-8.2)).

use std::collections::HashMap;

use serde_json::Value;

use crate::base::{base_of, join, own_id};
use crate::document::{Documents, Node};

/// A file's index, and the tokens of a pointer into the file.
type Target = (usize, Vec<String>);

/// The resources and anchors of all files.
pub(crate) struct Resources {
    by_id: HashMap<String, Target>,
    by_anchor: HashMap<(usize, String), Vec<Vec<String>>>,
}

impl Resources {
    pub(crate) fn collect(documents: &Documents) -> Self {
        let mut resources = Self { by_id: HashMap::new(), by_anchor: HashMap::new() };
        for (index, document) in documents.all.iter().enumerate() {
            resources.visit(&document.root, "", &mut (index, Vec::new()));
        }
        resources
    }

    /// Recurses into all values; the parser limits the depth of a document.
    fn visit(&mut self, value: &Value, base: &str, at: &mut Target) {
        match value {
            Value::Object(members) => {
                for key in ["$anchor", "$dynamicAnchor"] {
                    if let Some(name) = members.get(key).and_then(Value::as_str) {
                        self.by_anchor.entry((at.0, name.to_owned())).or_default().push(at.1.clone());
                    }
                }
                let own = own_id(value, base);
                if let Some(id) = &own {
                    self.by_id.entry(id.clone()).or_insert_with(|| at.clone());
                }
                for (key, value) in members {
                    at.1.push(key.clone());
                    self.visit(value, own.as_deref().unwrap_or(base), at);
                    at.1.pop();
                }
            }
            Value::Array(elements) => {
                for (index, value) in elements.iter().enumerate() {
                    at.1.push(index.to_string());
                    self.visit(value, base, at);
                    at.1.pop();
                }
            }
            _ => {}
        }
    }

    /// The resource that `reference`, a URI without a fragment, refers to when it is written in `from`.
    pub(crate) fn identified<'d>(
        &self,
        documents: &'d Documents,
        from: &Node<'d>,
        reference: &str,
    ) -> Option<Node<'d>> {
        if self.by_id.is_empty() {
            return None;
        }
        let relative = self.by_id.get(&join(&base(documents, from), reference));
        let (document, tokens) = relative.or_else(|| self.by_id.get(reference))?;
        documents.root(*document)?.walk_tokens(tokens.iter().map(String::as_str))
    }

    /// The schema with that anchor. Each resource has its own anchors, so of several in a file the one that shares the longest path with
    /// `scope` is chosen.
    pub(crate) fn anchored<'d>(&self, documents: &'d Documents, scope: &Node<'d>, anchor: &str) -> Option<Node<'d>> {
        let scope_tokens = scope.location.pointer.tokens();
        let shared =
            |tokens: &[String]| tokens.iter().zip(&scope_tokens).take_while(|(left, right)| left == right).count();
        let mut best: Option<&Vec<String>> = None;
        for tokens in self.by_anchor.get(&(scope.document, anchor.to_owned()))? {
            if best.is_none_or(|best| shared(tokens) > shared(best)) {
                best = Some(tokens);
            }
        }
        documents.root(scope.document)?.walk_tokens(best?.iter().map(String::as_str))
    }
}

/// The base URI of references in a node.
fn base(documents: &Documents, node: &Node<'_>) -> String {
    let root = documents.root(node.document).map(|root| root.value);
    root.map_or_else(String::new, |root| base_of(root, &node.location.pointer.tokens()))
}
