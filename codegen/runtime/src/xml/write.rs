//! Converts the JSON form to XML text.

use quick_xml::escape::escape;

use super::{XmlContent, XmlInfo, XmlMember, XmlPlace};
use crate::json::{Entry, Tree};
use crate::style::text_of;

pub(super) fn document(info: &XmlInfo, value: &Tree<'_>) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned();
    element(info, info.name, value, &mut out);
    out
}

fn element(info: &XmlInfo, name: &str, value: &Tree<'_>, out: &mut String) {
    // A member without a value has no element.
    if value.is_null() {
        return;
    }
    let tag = info.prefix.map_or_else(|| name.to_owned(), |prefix| format!("{prefix}:{name}"));
    if !is_name(&tag) {
        return;
    }
    out.push('<');
    out.push_str(&tag);
    if let Some(namespace) = info.namespace {
        let declared = info.prefix.map_or_else(|| "xmlns".to_owned(), |prefix| format!("xmlns:{prefix}"));
        attribute(&declared, namespace, out);
    }
    match (&info.content, value) {
        (XmlContent::Object(members), Tree::Object(values)) => object(members, values, &tag, out),
        (XmlContent::List(name, item), Tree::Array(items)) => {
            out.push('>');
            items.iter().for_each(|value| element(item, name, value, out));
            close(&tag, out);
        }
        (_, Tree::Object(values)) => object(&[], values, &tag, out),
        (_, value) => {
            out.push('>');
            text(value, out);
            close(&tag, out);
        }
    }
}

fn object(members: &'static [XmlMember], values: &[Entry<'_>], tag: &str, out: &mut String) {
    let present = |place: fn(XmlPlace) -> bool| {
        members.iter().filter(move |member| place(member.place)).filter_map(|member| {
            Some((
                member,
                values
                    .iter()
                    .rfind(|(name, _)| name == member.name)
                    .map(|(_, value)| value)
                    .filter(|value| !value.is_null())?,
            ))
        })
    };
    for (member, value) in present(|place| place == XmlPlace::Attribute) {
        let prefix = member.info.prefix.map(|prefix| format!("{prefix}:")).unwrap_or_default();
        if let (Some(prefix), Some(namespace)) = (member.info.prefix, member.info.namespace) {
            attribute(&format!("xmlns:{prefix}"), namespace, out);
        }
        attribute(&format!("{prefix}{}", member.xml_name), &text_of(value), out);
    }
    out.push('>');
    present(|place| place == XmlPlace::Text).for_each(|(_, value)| text(value, out));
    for (member, value) in present(|place| matches!(place, XmlPlace::Element | XmlPlace::Items)) {
        match (member.place, value) {
            (XmlPlace::Items, Tree::Array(items)) => {
                items.iter().for_each(|value| element(member.info, member.xml_name, value, out));
            }
            _ => element(member.info, member.xml_name, value, out),
        }
    }
    for (name, value) in values.iter().filter(|(name, _)| !members.iter().any(|member| member.name == name)) {
        let several = if let Tree::Array(items) = value { items } else { std::slice::from_ref(value) };
        several.iter().for_each(|value| element(&ANY, name, value, out));
    }
    close(tag, out);
}

static ANY: XmlInfo = XmlInfo { name: "", namespace: None, prefix: None, content: XmlContent::Any };

fn attribute(name: &str, value: &str, out: &mut String) {
    if is_name(name) {
        // Line ends in attributes are read as spaces.
        let value = escape(value).replace('\n', "&#10;").replace('\r', "&#13;").replace('\t', "&#9;");
        out.push_str(&format!(" {name}=\"{value}\""));
    }
}

fn text(value: &Tree<'_>, out: &mut String) {
    out.push_str(&escape(&*text_of(value)).replace('\r', "&#13;"));
}

fn close(tag: &str, out: &mut String) {
    out.push_str(&format!("</{tag}>"));
}

/// Whether a text is a name. Any other text could be markup.
fn is_name(name: &str) -> bool {
    let start = name.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_');
    start && name.chars().all(|character| character.is_alphanumeric() || matches!(character, '_' | '-' | '.' | ':'))
}
