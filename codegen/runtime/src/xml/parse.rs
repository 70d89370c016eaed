//! Parses XML text to a tree. Declared entities are not resolved, so they cannot expand.

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use crate::json::Mismatch;

/// The maximum depth.
const DEEPEST: usize = 128;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    /// The name without its prefix.
    pub(super) name: String,
    /// Names without their prefixes; namespace declarations are left out.
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Element>,
    pub(super) text: String,
}

pub(super) fn parse(text: &str) -> Result<Element, Mismatch> {
    let mut reader = Reader::from_str(text);
    let wrong = |why: &dyn std::fmt::Display| Mismatch::new(format!("not XML: {why}"));
    let mut open: Vec<Element> = Vec::new();
    let mut root: Option<Element> = None;
    loop {
        let event = reader.read_event().map_err(|error| wrong(&error))?;
        let closed = match event {
            Event::Start(start) => {
                if open.len() == DEEPEST {
                    return Err(wrong(&format!("more than {DEEPEST} elements deep")));
                }
                open.push(element(&start).map_err(|why| wrong(&why))?);
                None
            }
            Event::Empty(start) => Some(element(&start).map_err(|why| wrong(&why))?),
            Event::End(_) => open.pop(),
            Event::Text(part) => {
                add(&mut open, &part.decode().map_err(|error| wrong(&error))?)?;
                None
            }
            Event::CData(part) => {
                add(&mut open, &part.decode().map_err(|error| wrong(&error))?)?;
                None
            }
            Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|error| wrong(&error))?;
                match (resolve_xml_entity(&name), reference.resolve_char_ref()) {
                    (Some(text), _) => add(&mut open, text)?,
                    (None, Ok(Some(character))) => add(&mut open, character.encode_utf8(&mut [0; 4]))?,
                    _ => return Err(wrong(&"an entity is not known")),
                }
                None
            }
            Event::Eof if open.is_empty() => return root.ok_or_else(|| wrong(&"there is no element")),
            Event::Eof => return Err(wrong(&"an element has no end")),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => None,
        };
        match (closed, open.last_mut()) {
            (Some(child), Some(parent)) => parent.children.push(child),
            (Some(_), None) if root.is_some() => return Err(wrong(&"there is a second element at the top")),
            (Some(only), None) => root = Some(only),
            (None, _) => {}
        }
    }
}

fn add(open: &mut [Element], text: &str) -> Result<(), Mismatch> {
    match open.last_mut() {
        Some(element) => element.text.push_str(text),
        None if text.trim().is_empty() => {}
        None => return Err(Mismatch::new("not XML: there is text outside of the element")),
    }
    Ok(())
}

fn element(start: &BytesStart<'_>) -> Result<Element, String> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).map_err(|error| error.to_string());
    let mut element = Element { name: text(start.local_name().as_ref())?, ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let declares = attribute.key.as_ref() == b"xmlns" || attribute.key.as_ref().starts_with(b"xmlns:");
        if !declares {
            let raw = text(&attribute.value)?;
            let value = unescape(&raw).map_err(|error| error.to_string())?.into_owned();
            element.attributes.push((text(attribute.key.local_name().as_ref())?, value));
        }
    }
    Ok(element)
}
