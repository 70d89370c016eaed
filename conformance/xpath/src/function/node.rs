//! Nodes (sections 2, 13 and 14.6).

use super::{Arguments, Builtin, one_item, optional_item};
use crate::document::{Document, Name, Node, NodeKind};
use crate::error::{Result, error, wrong_type};
use crate::value::{Atomic, Item, Sequence};
use crate::version::XPathVersion::{V10, V20, V30};

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("name", 0, 1, V10, |a| named(a, |name| name.lexical())),
    Builtin::new("local-name", 0, 1, V10, |a| named(a, |name| name.local)),
    Builtin::new("namespace-uri", 0, 1, V10, |a| named(a, |name| name.uri)),
    Builtin::new("node-name", 0, 1, V20, |a| optional_item(a.node(0)?.and_then(|node| node.name()).map(Atomic::from))),
    Builtin::new("lang", 1, 1, V10, lang),
    Builtin::new("lang", 2, 2, V20, lang),
    Builtin::new("id", 1, 1, V10, id),
    Builtin::new("id", 2, 2, V20, id),
    Builtin::new("root", 0, 1, V20, |a| {
        Ok(a.node(0)?.map(|node| Item::Node(Node::root_of(&node.document))).into_iter().collect())
    }),
    Builtin::new("has-children", 0, 1, V30, |a| {
        one_item(a.node(0)?.is_some_and(|node| node.children().next().is_some()))
    }),
    Builtin::new("generate-id", 0, 1, V30, generate_id),
    Builtin::new("innermost", 1, 1, V30, |a| innermost_or_outermost(a, true)),
    Builtin::new("outermost", 1, 1, V30, |a| innermost_or_outermost(a, false)),
    Builtin::new("in-scope-prefixes", 1, 1, V20, in_scope_prefixes),
    Builtin::new("namespace-uri-for-prefix", 2, 2, V20, namespace_uri_for_prefix),
    Builtin::new("parse-xml", 1, 1, V30, parse_xml),
];

fn named(a: &Arguments<'_>, part: fn(Name) -> String) -> Result<Sequence> {
    one_item(a.node(0)?.and_then(|node| node.name()).map(part).unwrap_or_default())
}

/// Whether the node's language, by the nearest `xml:lang`, is the given language or a sublanguage of it.
fn lang(a: &Arguments<'_>) -> Result<Sequence> {
    let wanted = a.string(0)?.to_lowercase();
    let Some(node) = a.node(1)? else { return Err(wrong_type("an argument is an empty sequence but must be a node")) };
    let of_attribute = |attribute: Node| match attribute.kind() {
        NodeKind::Attribute { name, value } if name.local == "lang" && name.prefix == "xml" => {
            Some(value.to_lowercase())
        }
        _ => None,
    };
    let own = |node: &Node| node.attributes().find_map(of_attribute);
    let language = std::iter::successors(Some(node), Node::parent).find_map(|node| own(&node));
    one_item(language.is_some_and(|language| {
        language.strip_prefix(&wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }))
}

/// Elements with a given `xml:id`. Without a schema, no other attribute is known to be an identifier.
fn id(a: &Arguments<'_>) -> Result<Sequence> {
    let texts: Vec<String> = a.atomics(0)?.iter().map(|value| a.evaluator.text(value)).collect();
    let names: std::collections::HashSet<&str> = texts.iter().flat_map(|text| text.split_ascii_whitespace()).collect();
    let Some(node) = a.node(1)? else { return Err(wrong_type("an argument is an empty sequence but must be a node")) };
    let all = 0..node.document.nodes.len();
    a.evaluator.budget.take(all.len())?;
    let found = all.map(|id| node.at(id)).filter(|node| match node.kind() {
        NodeKind::Attribute { name, value } => {
            name.prefix == "xml" && name.local == "id" && names.contains(value.trim())
        }
        _ => false,
    });
    Ok(found.filter_map(|attribute| attribute.parent()).map(Item::Node).collect())
}

fn generate_id(a: &Arguments<'_>) -> Result<Sequence> {
    one_item(a.node(0)?.map(|node| format!("n{}e{}", node.order().0, node.order().1)).unwrap_or_default())
}

/// The nodes that contain none of the other nodes, or that none of the others contains.
fn innermost_or_outermost(a: &Arguments<'_>, inner: bool) -> Result<Sequence> {
    let mut nodes = Vec::new();
    for item in a.copied(0)? {
        let Item::Node(node) = item else { return Err(wrong_type("an argument must consist of nodes")) };
        nodes.push(node);
    }
    nodes.sort_by_key(Node::order);
    nodes.dedup();
    let mut selected: Vec<Node> = Vec::new();
    for node in nodes {
        let inside = |outer: &Node| outer.document.serial == node.document.serial && node.id < outer.end();
        match selected.last() {
            Some(last) if inside(last) && !inner => {}
            _ => {
                while inner && selected.last().is_some_and(inside) {
                    selected.pop();
                }
                selected.push(node);
            }
        }
    }
    Ok(selected.into_iter().map(Item::Node).collect())
}

fn in_scope_prefixes(a: &Arguments<'_>) -> Result<Sequence> {
    let Some(node) = a.node(0)? else {
        return Err(wrong_type("an argument is an empty sequence but must be an element"));
    };
    let declared = node.namespaces().into_iter().filter(|(_, uri)| !uri.is_empty()).map(|(prefix, _)| prefix);
    Ok(declared.chain(["xml".to_owned()]).map(Item::from).collect())
}

fn namespace_uri_for_prefix(a: &Arguments<'_>) -> Result<Sequence> {
    let prefix = a.string(0)?;
    let Some(node) = a.node(1)? else {
        return Err(wrong_type("an argument is an empty sequence but must be an element"));
    };
    let found = node.namespaces().into_iter().find(|(known, uri)| *known == prefix && !uri.is_empty());
    optional_item(found.map(|(_, uri)| Atomic::AnyUri(uri.into())))
}

fn parse_xml(a: &Arguments<'_>) -> Result<Sequence> {
    let Some(text) = a.text(0)? else { return Ok(Vec::new()) };
    a.evaluator.budget.take(text.len())?;
    let budget = std::rc::Rc::clone(&a.evaluator.budget);
    let document = Document::read_another(&text, a.evaluator.next_document(), budget);
    let document = document.map_err(|reason| error("FODC0006", format!("the text is not XML: {reason}")))?;
    Ok(vec![Item::Node(Node::root_of(&std::rc::Rc::new(document)))])
}
