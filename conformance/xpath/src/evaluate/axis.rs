//! Axes and node tests (XPath 3.1 section 3.3.2).

use super::Evaluator;
use crate::document::{Node, NodeKind};
use crate::error::Result;
use crate::syntax::{Axis, KindTest, NameTest, Namespace, NodeTest};

impl Evaluator {
    /// The nodes on an axis that pass the test, in axis order: reverse axes start with the nearest node.
    pub(super) fn axis(&self, node: &Node, axis: Axis, test: &NodeTest) -> Result<Vec<Node>> {
        let tester = Tester::new(self, axis, test)?;
        let mut found = Vec::new();
        let mut seen = 0;
        for candidate in walk(node, axis) {
            seen += 1;
            if seen % 1024 == 0 {
                self.budget.take(1024)?;
            }
            if tester.holds(&candidate) {
                found.push(candidate);
            }
        }
        self.budget.take(1 + seen % 1024)?;
        Ok(found)
    }

    /// Whether the node passes the kind test.
    pub(super) fn is_kind(&self, node: &Node, kind: &KindTest) -> Result<bool> {
        let axis = if matches!(kind, KindTest::Attribute(_)) { Axis::Attribute } else { Axis::Itself };
        Ok(Tester::new(self, axis, &NodeTest::Kind(kind.clone()))?.holds(node))
    }
}

/// The nodes on an axis.
fn walk(node: &Node, axis: Axis) -> Box<dyn Iterator<Item = Node> + '_> {
    let ids = |from: usize, to: usize| (from..to).map(|id| node.at(id)).filter(|other| !other.is_attribute());
    let last = node.document.nodes.len();
    let ancestors = || std::iter::successors(node.parent(), Node::parent);
    match axis {
        Axis::Child => Box::new(node.children()),
        Axis::Attribute => Box::new(node.attributes()),
        Axis::Itself => Box::new(std::iter::once(node.clone())),
        Axis::Descendant => Box::new(ids(node.id + 1, node.end())),
        Axis::DescendantOrSelf => Box::new(std::iter::once(node.clone()).chain(ids(node.id + 1, node.end()))),
        Axis::Following => {
            // After an attribute come the content of its element and everything after the element.
            Box::new(ids(if node.is_attribute() { node.id + 1 } else { node.end() }, last))
        }
        Axis::Parent => Box::new(node.parent().into_iter()),
        Axis::Ancestor => Box::new(ancestors()),
        Axis::AncestorOrSelf => Box::new(std::iter::once(node.clone()).chain(ancestors())),
        Axis::Preceding => Box::new(
            (0..node.id).rev().map(|id| node.at(id)).filter(|other| other.end() <= node.id && !other.is_attribute()),
        ),
        Axis::FollowingSibling | Axis::PrecedingSibling => {
            let siblings = if node.is_attribute() { None } else { node.parent() };
            let all: Vec<Node> = siblings.map(|parent| parent.children().collect()).unwrap_or_default();
            if axis == Axis::FollowingSibling {
                Box::new(all.into_iter().filter(move |other| other.id > node.id))
            } else {
                Box::new(all.into_iter().rev().filter(move |other| other.id < node.id))
            }
        }
    }
}

/// A node test with its namespace resolved.
struct Tester<'t> {
    principal: Principal,
    kind: Option<&'t KindTest>,
    name: Option<(&'t NameTest, Option<String>)>,
}

/// The principal node kind of an axis: the kind that a name test selects.
#[derive(PartialEq)]
enum Principal {
    Element,
    Attribute,
}

impl<'t> Tester<'t> {
    fn new(evaluator: &Evaluator, axis: Axis, test: &'t NodeTest) -> Result<Self> {
        let principal = if axis == Axis::Attribute { Principal::Attribute } else { Principal::Element };
        let (kind, name) = match test {
            NodeTest::Name(name) => (None, Some(name)),
            NodeTest::Kind(kind) => (Some(kind), name_within(kind)),
        };
        let name = match name {
            None => None,
            Some(name) => Some((
                name,
                match &name.namespace {
                    None => None,
                    Some(Namespace::Uri(uri)) => Some(uri.clone()),
                    Some(Namespace::Prefix(prefix)) => Some(evaluator.namespace(prefix)?.to_owned()),
                },
            )),
        };
        Ok(Self { principal, kind, name })
    }

    fn holds(&self, node: &Node) -> bool {
        match self.kind {
            None => {
                (if self.principal == Principal::Attribute { node.is_attribute() } else { node.is_element() })
                    && self.name_holds(node)
            }
            Some(kind) => self.kind_holds(kind, node),
        }
    }

    fn kind_holds(&self, kind: &KindTest, node: &Node) -> bool {
        match kind {
            KindTest::Any => true,
            KindTest::Text => matches!(node.kind(), NodeKind::Text(_)),
            KindTest::Comment => matches!(node.kind(), NodeKind::Comment(_)),
            KindTest::Instruction(wanted) => match node.kind() {
                NodeKind::ProcessingInstruction { target, .. } => wanted.as_ref().is_none_or(|wanted| wanted == target),
                _ => false,
            },
            KindTest::Document(inner) => {
                matches!(node.kind(), NodeKind::Document)
                    && inner.as_ref().is_none_or(|inner| node.children().any(|child| self.kind_holds(inner, &child)))
            }
            KindTest::Element(_) => node.is_element() && self.name_holds(node),
            KindTest::Attribute(_) => node.is_attribute() && self.name_holds(node),
        }
    }

    fn name_holds(&self, node: &Node) -> bool {
        let Some((test, uri)) = &self.name else { return true };
        let (NodeKind::Element { name, .. } | NodeKind::Attribute { name, .. }) = node.kind() else { return false };
        test.local.as_ref().is_none_or(|local| *local == name.local) && uri.as_ref().is_none_or(|uri| *uri == name.uri)
    }
}

fn name_within(kind: &KindTest) -> Option<&NameTest> {
    match kind {
        KindTest::Element(name) | KindTest::Attribute(name) => name.as_ref(),
        KindTest::Document(Some(inner)) => name_within(inner),
        _ => None,
    }
}
