//! Converts a tree to the JSON form. Unknown elements keep their names: the type decides about them.

use serde_json::{Map, Value};

use super::parse::Element;
use super::{XmlContent, XmlInfo, XmlMember, XmlPlace};

pub(super) fn value(info: &XmlInfo, element: &Element) -> Value {
    match &info.content {
        XmlContent::Text => Value::String(element.text.clone()),
        XmlContent::Object(members) => Value::Object(object(members, element)),
        XmlContent::List(name, item) => {
            element.children.iter().filter(|child| child.name == *name).map(|child| value(item, child)).collect()
        }
        XmlContent::Any => any(element),
    }
}

fn object(members: &'static [XmlMember], element: &Element) -> Map<String, Value> {
    let mut found = Map::new();
    for member in members {
        let children = || element.children.iter().filter(|child| child.name == member.xml_name);
        let read = match member.place {
            XmlPlace::Element => children().next().map(|child| value(member.info, child)),
            XmlPlace::Items => {
                let items: Vec<_> = children().map(|child| value(member.info, child)).collect();
                (member.required || !items.is_empty()).then_some(Value::Array(items))
            }
            XmlPlace::Attribute => {
                let mut attributes = element.attributes.iter();
                attributes.find(|(name, _)| name == member.xml_name).map(|(_, text)| Value::String(text.clone()))
            }
            XmlPlace::Text => Some(Value::String(element.text.clone())),
        };
        found.extend(read.map(|value| (member.name.to_owned(), value)));
    }
    let known = |name: &str, attribute: bool| {
        members.iter().any(|member| member.xml_name == name && (member.place == XmlPlace::Attribute) == attribute)
    };
    for (name, text) in element.attributes.iter().filter(|(name, _)| !known(name, true)) {
        found.entry(name.clone()).or_insert_with(|| Value::String(text.clone()));
    }
    for child in element.children.iter().filter(|child| !known(&child.name, false)) {
        add(&mut found, child);
    }
    found
}

fn any(element: &Element) -> Value {
    if element.children.is_empty() && element.attributes.is_empty() {
        return Value::String(element.text.clone());
    }
    Value::Object(object(&[], element))
}

/// Repeated names are a list.
fn add(found: &mut Map<String, Value>, child: &Element) {
    let read = any(child);
    match found.get_mut(&child.name) {
        None => {
            found.insert(child.name.clone(), read);
        }
        Some(Value::Array(items)) => items.push(read),
        Some(other) => {
            let first = other.take();
            *other = Value::Array(vec![first, read]);
        }
    }
}
