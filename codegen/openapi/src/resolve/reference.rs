//! [Reference Object](https://spec.openapis.org/oas/v3.1.0#reference-object): from the text of a `$ref` to the node it means.

use serde_json::Value;

use super::Resolver;
use super::resource::Resources;
use crate::diagnostic::Diagnostic;
use crate::document::{Documents, Node, Version, version_text};
use crate::location::{decode_percent, read_token};

/// A longer chain of references that only refer is a mistake, or malice.
const MAX_CHAIN: usize = 64;

impl<'d> Resolver<'d, '_> {
    /// The node that `reference`, written in `from`, means. `None`, with an error, where there is none.
    pub(crate) fn target(&mut self, from: &Node<'d>, reference: &str) -> Option<Node<'d>> {
        match self.find(from, reference) {
            Ok(node) => Some(node),
            Err(diagnostic) => {
                self.diagnostics.push(*diagnostic);
                None
            }
        }
    }

    /// As [`Self::target`], where nothing is left out without it.
    pub(crate) fn optional_target(&mut self, from: &Node<'d>, reference: &str) -> Option<Node<'d>> {
        match self.find(from, reference) {
            Ok(node) => Some(node),
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic.as_warning());
                None
            }
        }
    }

    /// The schema that a discriminator's mapping means; without it nothing is left out.
    pub(crate) fn mapping_target(&mut self, from: &Node<'d>, reference: &str) -> Option<Node<'d>> {
        match self.find(from, reference) {
            Ok(node) => Some(node),
            Err(_) => {
                let message =
                    format!("`{reference}` is neither a component schema nor a reference to one; it is ignored");
                let diagnostic = Diagnostic::warning("unresolved-mapping", &from.location, message);
                self.diagnostics.push(diagnostic.help("name a schema of `components.schemas`, or write a reference"));
                None
            }
        }
    }

    /// The object itself, after all references; not for schemas, whose references are part of what they say.
    pub(crate) fn dereference(&mut self, node: &Node<'d>) -> Option<Node<'d>> {
        let mut current = node.clone();
        for _ in 0..MAX_CHAIN {
            let Some(reference) = current.reference() else { return Some(current) };
            self.report_siblings(&current);
            current = self.target(&current, reference)?;
        }
        let message = "these references only lead to each other";
        let diagnostic = Diagnostic::invalid("reference-cycle", &node.location.child("$ref"), message);
        self.diagnostics.push(diagnostic.help("let one of them be the object itself"));
        None
    }

    /// As [`Self::dereference`], with the description beside the reference, which replaces the target's since 3.1.
    pub(crate) fn dereference_described(&mut self, node: &Node<'d>) -> Option<(Node<'d>, Option<String>)> {
        let own = node.reference().filter(|_| node.version >= Version::V31).and_then(|_| node.text("description"));
        Some((self.dereference(node)?, own.map(str::to_owned)))
    }

    /// Before 3.1, what stands beside `$ref` is ignored; people who write it do not know.
    pub(crate) fn report_siblings(&mut self, node: &Node<'d>) {
        if node.version >= Version::V31 {
            return;
        }
        let siblings = node.object().into_iter().flatten().map(|(key, _)| key.as_str());
        let siblings: Vec<&str> = siblings.filter(|key| *key != "$ref" && !key.starts_with("x-")).collect();
        if let Some(first) = siblings.first() {
            let message = format!("`{}` beside `$ref` counts for nothing in this version", siblings.join("`, `"));
            let diagnostic = Diagnostic::warning("reference-siblings", &node.location.child("$ref"), message);
            let diagnostic = diagnostic.related(&node.location.child(*first), "ignored");
            self.diagnostics.push(diagnostic.help("put the reference into `allOf`, or move to OpenAPI 3.1"));
        }
    }

    fn find(&mut self, from: &Node<'d>, reference: &str) -> Result<Node<'d>, Box<Diagnostic>> {
        let documents: &'d Documents = self.documents;
        let key = if from.has("$ref") { "$ref" } else { "$dynamicRef" };
        let at = from.location.child(key);
        let (file, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let base = match file {
            "" if fragment.is_empty() => self.resource_of(from).or_else(|| self.documents.root(from.document)),
            "" => self.documents.root(from.document),
            _ => match self.resources().identified(documents, from, file) {
                Some(node) => Some(node),
                None => match documents.links.get(&(from.document, file.to_owned())) {
                    Some(Ok(index)) => documents.root(*index),
                    Some(Err(diagnostic)) => {
                        let mut diagnostic = diagnostic.clone();
                        diagnostic.location = at;
                        let meant = self.meant(from, file);
                        return Err(Box::new(match meant {
                            Some(help) => diagnostic.help(help),
                            None => diagnostic,
                        }));
                    }
                    None => None,
                },
            },
        };
        let plain = decode_percent(fragment);
        let whole = base.clone();
        let found = base.and_then(|base| match plain.as_str() {
            "" => Some(base),
            // By the letter a member without a name.
            "/" => walk(&base, "/").or(Some(base)),
            _ if plain.starts_with('/') => walk(&base, &plain).or_else(|| walk_encoded(&base, fragment)),
            _ => {
                let near = if file.is_empty() { from } else { &base };
                self.resources().anchored(documents, near, &plain)
            }
        });
        let found = found.or_else(|| self.find_in_resource(from, file, fragment));
        let found = found.or_else(|| self.find_in_root(from, file, fragment));
        let found = found.or_else(|| self.find_through(from, whole.as_ref()?, &plain));
        found.ok_or_else(|| {
            let message = format!("`{reference}` leads to nothing");
            let diagnostic = Diagnostic::invalid("unresolved-reference", &at, message);
            let meant = self.meant(from, &plain).filter(|_| file.is_empty());
            Box::new(
                diagnostic.help(meant.unwrap_or_else(|| "check the spelling, or add what it refers to".to_owned())),
            )
        })
    }

    /// A pointer that leads on where there is nothing but another reference: some tools follow that on the way.
    fn find_through(&mut self, from: &Node<'d>, base: &Node<'d>, pointer: &str) -> Option<Node<'d>> {
        let mut node = base.clone();
        for token in pointer.strip_prefix('/')?.split('/') {
            let token = read_token(token);
            for _ in 0..MAX_CHAIN {
                if walk_tokens(&node, std::iter::once(token.as_str())).is_some() {
                    break;
                }
                // Plain pointers alone, so that this ends.
                let next = node.reference()?.strip_prefix('#')?;
                node = walk(&self.documents.root(node.document)?, &decode_percent(next))?;
            }
            node = walk_tokens(&node, std::iter::once(token.as_str()))?;
        }
        let message = "this leads through another reference, which a pointer does not follow; what that means is taken";
        let diagnostic = Diagnostic::warning("reference-through-reference", &from.location.child("$ref"), message);
        self.diagnostics.push(diagnostic.help("refer to the target of the other reference"));
        Some(node)
    }

    /// A pointer without its `#/`, or a component by its name alone: common slips.
    fn meant(&self, from: &Node<'d>, written: &str) -> Option<String> {
        let root = self.documents.root(from.document)?;
        let folders = ["", "components/schemas/", "definitions/", "components/parameters/", "components/responses/"];
        let wanted = folders.iter().map(|folder| format!("/{folder}{}", written.trim_start_matches('/')));
        let found = wanted.filter(|_| !written.is_empty()).find(|pointer| walk(&root, pointer).is_some())?;
        Some(format!("did you mean `#{found}`?"))
    }

    /// A schema with an `$id` is a resource of its own, which fragments inside it may be relative to (JSON Schema 2020-12, 8.2.1).
    fn find_in_resource(&self, from: &Node<'d>, file: &str, fragment: &str) -> Option<Node<'d>> {
        if !file.is_empty() {
            return None;
        }
        self.resources_around(from).find_map(|resource| walk(&resource, &decode_percent(fragment)))
    }

    /// The resource that a reference to `#` means.
    fn resource_of(&self, from: &Node<'d>) -> Option<Node<'d>> {
        self.resources_around(from).next()
    }

    /// The schemas with an `$id` that the node stands in, the innermost first.
    fn resources_around(&self, from: &Node<'d>) -> impl Iterator<Item = Node<'d>> {
        let root = self.documents.root(from.document).filter(|_| from.version >= Version::V31);
        let tokens: Vec<String> = from.location.pointer.tokens().into_iter().map(str::to_owned).collect();
        (0..=tokens.len()).rev().filter_map(move |length| {
            let resource = walk_tokens(root.as_ref()?, tokens.iter().take(length).map(String::as_str))?;
            resource.text("$id").is_some().then_some(resource)
        })
    }

    /// A file that is only a part of a document often refers to `#/components/…` and means the root document's.
    fn find_in_root(&mut self, from: &Node<'d>, file: &str, fragment: &str) -> Option<Node<'d>> {
        if !file.is_empty() || from.document == 0 || version_text(self.documents.root(from.document)?.value).is_some() {
            return None;
        }
        let found = walk(&self.root, &decode_percent(fragment))?;
        let message = format!("`#{fragment}` is not in this file; the root document's is taken");
        let diagnostic = Diagnostic::warning("reference-to-root", &from.location.child("$ref"), message);
        self.diagnostics.push(diagnostic.help("write the root document's file name before the `#`"));
        Some(found)
    }

    fn resources(&mut self) -> &Resources {
        let documents = self.documents;
        self.resources.get_or_insert_with(|| Resources::collect(documents))
    }
}

fn walk<'d>(base: &Node<'d>, pointer: &str) -> Option<Node<'d>> {
    let tokens: Vec<String> = pointer.split('/').skip(1).map(read_token).collect();
    walk_tokens(base, tokens.iter().map(String::as_str))
}

/// As people write it who encode each name for itself, or none: a `%2F` is no slash then, and a `%` may be one.
fn walk_encoded<'d>(base: &Node<'d>, pointer: &str) -> Option<Node<'d>> {
    let decoded: Vec<String> = pointer.split('/').skip(1).map(decode_percent).collect();
    walk(base, pointer).or_else(|| walk_tokens(base, decoded.iter().map(String::as_str)))
}

pub(crate) fn walk_tokens<'d, 't>(base: &Node<'d>, tokens: impl Iterator<Item = &'t str>) -> Option<Node<'d>> {
    let mut node = base.clone();
    for token in tokens {
        let value = match node.value {
            Value::Object(members) => members.get(token)?,
            Value::Array(elements) => elements.get(token.parse::<usize>().ok()?)?,
            _ => return None,
        };
        node = node.child(token, value);
    }
    Some(node)
}
