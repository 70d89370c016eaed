//! [Reference Object](https://spec.openapis.org/oas/v3.1.0#reference-object): finds the node that a `$ref` refers to.

use super::Resolver;
use super::resource::Resources;
use crate::base::{base_of, file_of};
use crate::diagnostic::Diagnostic;
use crate::document::{Documents, Node, Version, version_text};
use crate::location::{decode_percent, read_token};

/// Longer chains of references to references are refused.
const MAX_CHAIN: usize = 64;

impl<'d> Resolver<'d, '_> {
    /// The node that `reference`, written in `from`, refers to. Returns `None`, with an error, if there is none.
    pub(crate) fn target(&mut self, from: &Node<'d>, reference: &str) -> Option<Node<'d>> {
        match self.find(from, reference) {
            Ok(node) => Some(node),
            Err(diagnostic) => {
                self.diagnostics.push(*diagnostic);
                None
            }
        }
    }

    /// As [`Self::target`], but with a warning, because nothing is left out if there is no target.
    pub(crate) fn optional_target(&mut self, from: &Node<'d>, reference: &str) -> Option<Node<'d>> {
        match self.find(from, reference) {
            Ok(node) => Some(node),
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic.as_warning());
                None
            }
        }
    }

    /// The schema that a discriminator's mapping refers to. Returns `None`, with a warning, if there is none.
    pub(crate) fn mapping_target(&mut self, from: &Node<'d>, reference: &str) -> Option<Node<'d>> {
        match self.find(from, reference) {
            Ok(node) => Some(node),
            Err(_) => {
                let message =
                    format!("`{reference}` is neither a component schema nor a reference to a schema; it is ignored");
                let diagnostic = Diagnostic::warning("unresolved-mapping", &from.location, message);
                self.diagnostics.push(diagnostic.help("name a schema of `components.schemas` or write a reference"));
                None
            }
        }
    }

    /// Follows references to the object itself. Not for schemas, whose references are part of their content.
    pub(crate) fn dereference(&mut self, node: &Node<'d>) -> Option<Node<'d>> {
        let mut current = node.clone();
        for _ in 0..MAX_CHAIN {
            let Some(reference) = current.reference() else { return Some(current) };
            self.report_siblings(&current);
            current = self.target(&current, reference)?;
        }
        self.report_cycle(node);
        None
    }

    pub(crate) fn report_cycle(&mut self, node: &Node<'d>) {
        let message = "the references form a cycle";
        let diagnostic = Diagnostic::invalid("reference-cycle", &node.location.child("$ref"), message);
        self.diagnostics.push(diagnostic.help("replace one of the references with the object itself"));
    }

    /// Returns `None`, with an error, if a map of objects is written as a reference. Only the objects in it can be references.
    pub(crate) fn refuse_reference(&mut self, holder: &Node<'d>, name: &str) -> Option<()> {
        holder.reference().map_or(Some(()), |_| {
            let message = format!("`{name}` cannot be a reference");
            let diagnostic = Diagnostic::invalid("misplaced-reference", &holder.location.child("$ref"), message);
            self.diagnostics.push(diagnostic.help("write the members here; each of them can be a reference"));
            None
        })
    }

    /// As [`Self::dereference`], with the description next to the reference. Since 3.1 it replaces the target's description.
    pub(crate) fn dereference_described(&mut self, node: &Node<'d>) -> Option<(Node<'d>, Option<String>)> {
        let own = node.reference().filter(|_| node.version >= Version::V31).and_then(|_| node.text("description"));
        Some((self.dereference(node)?, own.map(str::to_owned)))
    }

    /// Reports keys next to `$ref`, which are ignored before 3.1.
    pub(crate) fn report_siblings(&mut self, node: &Node<'d>) {
        if node.version >= Version::V31 {
            return;
        }
        let siblings = node.object().into_iter().flatten().map(|(key, _)| key.as_str());
        let siblings: Vec<&str> = siblings.filter(|key| *key != "$ref" && !key.starts_with("x-")).collect();
        if let Some(first) = siblings.first() {
            let message = format!("`{}` is ignored next to `$ref` in OpenAPI 3.0 and earlier", siblings.join("`, `"));
            let diagnostic = Diagnostic::warning("reference-siblings", &node.location.child("$ref"), message);
            let diagnostic = diagnostic.related(&node.location.child(*first), "ignored");
            self.diagnostics
                .push(diagnostic.help("move the reference into `allOf`, or upgrade the document to OpenAPI 3.1"));
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
                None => match documents.links.get(&(from.document, file_named(documents, from, file))) {
                    Some(Ok(index)) => documents.root(*index),
                    Some(Err(diagnostic)) => {
                        let mut diagnostic = diagnostic.clone();
                        diagnostic.location = at;
                        let suggestion = self.suggestion(from, file);
                        return Err(Box::new(match suggestion {
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
            // Strictly, a member with an empty name; some authors mean the whole file.
            "/" => base.pointer("/").or(Some(base)),
            _ if plain.starts_with('/') => base.pointer(&plain).or_else(|| encoded_pointer(&base, fragment)),
            _ => {
                let scope = if file.is_empty() { from } else { &base };
                self.resources().anchored(documents, scope, &plain)
            }
        });
        let found = found.or_else(|| self.find_in_resource(from, file, fragment));
        let found = found.or_else(|| self.find_in_root(from, file, fragment));
        let found = found.or_else(|| self.find_through_references(from, whole.as_ref()?, &plain));
        found.ok_or_else(|| {
            let message = format!("`{reference}` does not exist");
            let diagnostic = Diagnostic::invalid("unresolved-reference", &at, message);
            let suggestion = self.suggestion(from, &plain).filter(|_| file.is_empty());
            Box::new(
                diagnostic.help(suggestion.unwrap_or_else(|| "correct the reference or add its target".to_owned())),
            )
        })
    }

    /// Follows references inside the path of a pointer, as some tools do.
    fn find_through_references(&mut self, from: &Node<'d>, base: &Node<'d>, pointer: &str) -> Option<Node<'d>> {
        let mut node = base.clone();
        for token in pointer.strip_prefix('/')?.split('/') {
            let token = read_token(token);
            for _ in 0..MAX_CHAIN {
                if node.walk_tokens(std::iter::once(token.as_str())).is_some() {
                    break;
                }
                // Only plain pointers are followed, so that this ends.
                let next = node.reference()?.strip_prefix('#')?;
                node = self.documents.root(node.document)?.pointer(&decode_percent(next))?;
            }
            node = node.walk_tokens(std::iter::once(token.as_str()))?;
        }
        let message =
            "the pointer leads through another reference, which JSON Pointer does not allow; the reference is followed";
        let diagnostic = Diagnostic::warning("reference-through-reference", &from.location.child("$ref"), message);
        self.diagnostics.push(diagnostic.help("refer to the target of the other reference directly"));
        Some(node)
    }

    /// A suggestion for common mistakes: a pointer without `#/`, or only a component's name.
    fn suggestion(&self, from: &Node<'d>, written: &str) -> Option<String> {
        let root = self.documents.root(from.document)?;
        let folders = ["", "components/schemas/", "definitions/", "components/parameters/", "components/responses/"];
        let wanted = folders.iter().map(|folder| format!("/{folder}{}", written.trim_start_matches('/')));
        let found = wanted.filter(|_| !written.is_empty()).find(|pointer| root.pointer(pointer).is_some())?;
        Some(format!("did you mean `#{found}`?"))
    }

    /// Finds a fragment relative to a schema with an `$id` around the reference (JSON Schema 2020-12, section 8.2.1).
    fn find_in_resource(&self, from: &Node<'d>, file: &str, fragment: &str) -> Option<Node<'d>> {
        if !file.is_empty() {
            return None;
        }
        self.resources_around(from).find_map(|resource| resource.pointer(&decode_percent(fragment)))
    }

    /// The innermost schema with an `$id`, which a reference to `#` means.
    fn resource_of(&self, from: &Node<'d>) -> Option<Node<'d>> {
        self.resources_around(from).next()
    }

    /// The schemas with an `$id` around the node, the innermost first.
    fn resources_around(&self, from: &Node<'d>) -> impl Iterator<Item = Node<'d>> {
        let root = self.documents.root(from.document).filter(|_| from.version >= Version::V31);
        let tokens: Vec<String> = from.location.pointer.tokens().into_iter().map(str::to_owned).collect();
        (0..=tokens.len()).rev().filter_map(move |length| {
            let resource = root.as_ref()?.walk_tokens(tokens.iter().take(length).map(String::as_str))?;
            resource.text("$id").is_some().then_some(resource)
        })
    }

    /// Finds a fragment in the root document. Files that contain only a part of a document often refer to the root's `#/components/…`.
    fn find_in_root(&mut self, from: &Node<'d>, file: &str, fragment: &str) -> Option<Node<'d>> {
        if !file.is_empty() || from.document == 0 || version_text(self.documents.root(from.document)?.value).is_some() {
            return None;
        }
        let found = self.root.pointer(&decode_percent(fragment))?;
        let message = format!("`#{fragment}` does not exist in this file; the root document's is used");
        let diagnostic = Diagnostic::warning("reference-to-root", &from.location.child("$ref"), message);
        self.diagnostics.push(diagnostic.help("write the root document's file name before the `#`"));
        Some(found)
    }

    fn resources(&mut self) -> &Resources {
        let documents = self.documents;
        self.resources.get_or_insert_with(|| Resources::collect(documents))
    }
}

/// The file that a reference names, as [`Documents::links`] names it.
fn file_named(documents: &Documents, from: &Node<'_>, file: &str) -> String {
    match documents.root(from.document).filter(|_| from.version >= Version::V31) {
        Some(root) => file_of(&base_of(root.value, &from.location.pointer.tokens()), file),
        None => file.to_owned(),
    }
}

/// Follows a pointer whose names were percent-encoded separately or not at all: `%2F` is part of a name, and `%` may stand for itself.
fn encoded_pointer<'d>(base: &Node<'d>, pointer: &str) -> Option<Node<'d>> {
    let decoded: Vec<String> = pointer.split('/').skip(1).map(decode_percent).collect();
    base.pointer(pointer).or_else(|| base.walk_tokens(decoded.iter().map(String::as_str)))
}
