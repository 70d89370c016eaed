//! An XML document as XPath sees it ([data model](https://www.w3.org/TR/xpath-datamodel-31/)): nodes in document order, each of which
//! knows where it stands in the text.

pub(crate) mod character;
mod edit;
mod read;

use std::ops::Range;
use std::rc::Rc;

pub(crate) use edit::Edit;

use super::budget::Budget;
use super::error::Result;

/// A document: its nodes stand in document order, so that those below a node follow it without a gap.
#[derive(Debug)]
pub(crate) struct Document {
    /// The first is the document itself.
    pub(crate) nodes: Vec<NodeData>,
    /// Tells documents apart: 0 is the context's, others were read by functions.
    pub(crate) serial: usize,
    /// What may be done with it.
    pub(crate) budget: Rc<Budget>,
}

/// A node.
#[derive(Debug)]
pub(crate) struct NodeData {
    pub(crate) kind: NodeKind,
    pub(crate) parent: Option<usize>,
    /// One past the last node below it.
    pub(crate) end: usize,
    /// Where its content stands in the text: of an element what is between its tags, of an attribute what is between the quotes.
    pub(crate) content: Range<usize>,
}

/// Kinds of nodes, with what only one of them has.
#[derive(Debug)]
pub(crate) enum NodeKind {
    Document,
    Element {
        name: Name,
        /// Declared on this element: prefix ("" is the default) and URI.
        namespaces: Vec<(String, String)>,
        /// The content is empty and there is only one tag, `<a/>`.
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

/// An expanded name, with the prefix that it was written with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Name {
    pub(crate) prefix: String,
    pub(crate) uri: String,
    pub(crate) local: String,
}

impl PartialEq for Name {
    /// Prefixes do not count.
    fn eq(&self, other: &Self) -> bool {
        self.uri == other.uri && self.local == other.local
    }
}

impl Name {
    /// As it is written.
    pub(crate) fn lexical(&self) -> String {
        if self.prefix.is_empty() { self.local.clone() } else { format!("{}:{}", self.prefix, self.local) }
    }
}

/// A node, with its document.
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

    /// Document order.
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
        // A node is only made for an id that the document has.
        self.data().map_or(&NodeKind::Document, |data| &data.kind)
    }

    pub(crate) fn parent(&self) -> Option<Self> {
        Some(self.at(self.data()?.parent?))
    }

    /// One past the last node below it.
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

    /// The string value, paid for.
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

    /// Namespaces in scope: prefix and URI, the innermost declaration of a prefix.
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
