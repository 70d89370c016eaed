//! [Payload Replacement Objects](https://spec.openapis.org/arazzo/v1.0.1.html#payload-replacement-object).

use serde_json::Value;

use crate::arazzo::SelectorKind;
use crate::criterion::locate_jsonpath;

/// Sets a place in a JSON value: a JSON Pointer, or every node that a JSONPath selects. The last token of a pointer may name a new
/// member, or `-` for one more element.
///
/// # Errors
/// Where the target leads nowhere.
pub(super) fn replace_json(
    mut value: Value,
    target: &str,
    kind: Option<SelectorKind>,
    new: Value,
) -> Result<Value, String> {
    if let Some(SelectorKind::JsonPath(version)) = kind {
        let pointers = locate_jsonpath(target, version, &value)?;
        if pointers.is_empty() {
            return Err(format!("`{target}` selects nothing in the payload"));
        }
        for pointer in pointers {
            if let Some(place) = value.pointer_mut(&pointer) {
                *place = new.clone();
            }
        }
        return Ok(value);
    }
    if target.is_empty() {
        return Ok(new);
    }
    let nowhere = || format!("`{target}` leads nowhere in the payload");
    let (parent, token) =
        target.rsplit_once('/').ok_or_else(|| format!("`{target}` is no JSON Pointer: it begins with `/`"))?;
    let token = token.replace("~1", "/").replace("~0", "~");
    match value.pointer_mut(parent).ok_or_else(nowhere)? {
        Value::Object(members) => {
            members.insert(token, new);
        }
        Value::Array(items) if token == "-" => items.push(new),
        Value::Array(items) => {
            let place = token.parse().ok().and_then(|index: usize| items.get_mut(index)).ok_or_else(nowhere)?;
            *place = new;
        }
        _ => return Err(nowhere()),
    }
    Ok(value)
}

/// Sets the text of every element or attribute that an XPath selects.
///
/// # Errors
/// Where the payload is no XML or the path selects no element and no attribute.
pub(super) fn replace_xml(text: &str, target: &str, new: &str) -> Result<String, String> {
    use sxd_xpath::nodeset::Node;
    let package = sxd_document::parser::parse(text).map_err(|error| format!("the payload is not XML: {error}"))?;
    let document = package.as_document();
    let xpath = sxd_xpath::Factory::new()
        .build(target)
        .map_err(|error| format!("`{target}` is no XPath: {error}"))?
        .ok_or_else(|| "the XPath is empty".to_owned())?;
    let found = xpath.evaluate(&sxd_xpath::Context::new(), document.root()).map_err(|error| error.to_string())?;
    let sxd_xpath::Value::Nodeset(nodes) = found else { return Err(format!("`{target}` selects no node")) };
    let mut set = 0;
    for node in nodes.document_order() {
        match node {
            Node::Element(element) => {
                element.clear_children();
                element.append_child(document.create_text(new));
            }
            Node::Text(text) => text.set_text(new),
            Node::Attribute(attribute) => {
                let Some(parent) = attribute.parent() else { continue };
                parent.set_attribute_value(attribute.name(), new);
            }
            _ => continue,
        }
        set += 1;
    }
    if set == 0 {
        return Err(format!("`{target}` selects nothing in the payload"));
    }
    let mut bytes = Vec::new();
    sxd_document::writer::format_document(&document, &mut bytes).map_err(|error| error.to_string())?;
    let written = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    // The writer always declares the version; the payload keeps what it had.
    let (_, content) = declaration(&written);
    let (own, _) = declaration(text);
    Ok(format!("{own}{content}"))
}

/// Splits a document into its XML declaration, if any, and the rest.
fn declaration(text: &str) -> (&str, &str) {
    match text.find("?>") {
        Some(at) if text.starts_with("<?xml ") => text.split_at(at + 2),
        _ => ("", text),
    }
}
