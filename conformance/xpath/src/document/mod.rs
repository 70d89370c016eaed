//! The XML document of the XPath [data model](https://www.w3.org/TR/xpath-datamodel-31/): nodes in document order, each with its range in
//! the text.

pub(crate) mod character;
mod edit;
mod read;

use std::ops::Range;
use std::rc::Rc;

pub(crate) use edit::Edit;

use super::budget::Budget;
use super::error::Result;

/// A document. Its nodes are in document order, so the descendants of a node follow it contiguously.
#[derive(Debug)]
pub(crate) struct Document {
    /// The first is the document node.
    pub(crate) nodes: Vec<NodeData>,
    /// Identifies the document: 0 is the context; functions create the others.
    pub(crate) serial: usize,
    /// Shared with the evaluation that uses the document.
    pub(crate) budget: Rc<Budget>,
}

/// A node.
#[derive(Debug)]
pub(crate) struct NodeData {
    pub(crate) kind: NodeKind,
    pub(crate) parent: Option<usize>,
    /// The index after the last descendant.
    pub(crate) end: usize,
    /// The content's range in the text: for an element, between its tags; for an attribute, between the quotes.
    pub(crate) content: Range<usize>,
}

/// The kinds of nodes, each with its own data.
#[derive(Debug)]
pub(crate) enum NodeKind {
    Document,
    Element {
        name: Name,
        /// Declared on this element: prefix ("" is the default) and URI.
        namespaces: Vec<(String, String)>,
        /// The element is written as one tag, `<a/>`.
        self_closing: bool,
    },
    Attribute {
        name: Name,
        value: String,
    },
    Text(String),
    Comment(String),
    ProcessingInstruction {
        target: String,
        content: String,
    },
}

/// An expanded name, with its prefix as written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Name {
    pub(crate) prefix: String,
    pub(crate) uri: String,
    pub(crate) local: String,
}

impl PartialEq for Name {
    /// Ignores prefixes.
    fn eq(&self, other: &Self) -> bool {
        self.uri == other.uri && self.local == other.local
    }
}

impl Name {
    /// The name as written.
    pub(crate) fn lexical(&self) -> String {
        if self.prefix.is_empty() { self.local.clone() } else { format!("{}:{}", self.prefix, self.local) }
    }
}

/// A node and its document.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) document: Rc<Document>,
    pub(crate) id: usize,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}

impl Node {
    /// The document node of a document.
    pub(crate) fn root_of(document: &Rc<Document>) -> Self {
        Self { document: Rc::clone(document), id: 0 }
    }

    /// The sort key for document order.
    pub(crate) fn order(&self) -> (usize, usize) {
        (self.document.serial, self.id)
    }

    /// Another node of the same document.
    pub(crate) fn at(&self, id: usize) -> Self {
        Self { document: Rc::clone(&self.document), id }
    }

    pub(crate) fn data(&self) -> Option<&NodeData> {
        self.document.nodes.get(self.id)
    }

    pub(crate) fn kind(&self) -> &NodeKind {
        // Nodes are created only for ids that exist in the document.
        self.data().map_or(&NodeKind::Document, |data| &data.kind)
    }

    pub(crate) fn parent(&self) -> Option<Self> {
        Some(self.at(self.data()?.parent?))
    }

    /// The index after the last descendant.
    pub(crate) fn end(&self) -> usize {
        self.data().map_or(self.id, |data| data.end)
    }

    pub(crate) fn is_attribute(&self) -> bool {
        matches!(self.kind(), NodeKind::Attribute { .. })
    }

    pub(crate) fn is_element(&self) -> bool {
        matches!(self.kind(), NodeKind::Element { .. })
    }

    /// The name of an element, an attribute or a processing instruction.
    pub(crate) fn name(&self) -> Option<Name> {
        match self.kind() {
            NodeKind::Element { name, .. } | NodeKind::Attribute { name, .. } => Some(name.clone()),
            NodeKind::ProcessingInstruction { target, .. } => Some(Name { local: target.clone(), ..Name::default() }),
            _ => None,
        }
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = Self> + '_ {
        (self.id + 1..self.end()).map(|id| self.at(id)).take_while(|node| node.is_attribute() && self.is_element())
    }

    /// Children in document order.
    pub(crate) fn children(&self) -> impl Iterator<Item = Self> + '_ {
        let first = if self.is_element() { self.id + 1 + self.attributes().count() } else { self.id + 1 };
        let mut next = first;
        std::iter::from_fn(move || {
            let child = (next < self.end()).then(|| self.at(next))?;
            next = child.end();
            Some(child)
        })
    }

    /// The string value, counted against the budget.
    pub(crate) fn text_within(&self) -> Result<String> {
        self.document.budget.take(self.end().saturating_sub(self.id))?;
        let text = self.text();
        self.document.budget.take_text(text.len())?;
        Ok(text)
    }

    /// The string value (data model, "string-value").
    pub(crate) fn text(&self) -> String {
        match self.kind() {
            NodeKind::Attribute { value: text, .. }
            | NodeKind::Text(text)
            | NodeKind::Comment(text)
            | NodeKind::ProcessingInstruction { content: text, .. } => text.clone(),
            NodeKind::Document | NodeKind::Element { .. } => {
                let below = self.document.nodes.get(self.id + 1..self.end()).unwrap_or_default();
                below
                    .iter()
                    .filter_map(|node| if let NodeKind::Text(text) = &node.kind { Some(text.as_str()) } else { None })
                    .collect()
            }
        }
    }

    /// The namespaces in scope: prefix and URI. The innermost declaration of a prefix wins.
    pub(crate) fn namespaces(&self) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        let mut node = Some(self.clone());
        while let Some(inner) = node {
            if let NodeKind::Element { namespaces, .. } = inner.kind() {
                for (prefix, uri) in namespaces {
                    if !found.iter().any(|(known, _)| known == prefix) {
                        found.push((prefix.clone(), uri.clone()));
                    }
                }
            }
            node = inner.parent();
        }
        found
    }
}
