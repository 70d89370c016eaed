//! XML bodies, by the document's [XML Objects](https://spec.openapis.org/oas/v3.2.0.html#xml-object).
//!
//! A value is converted from and to its JSON form: static tables in generated code map elements, attributes and text to members.
//! Elements are identified by their local names, with any prefix.

mod parse;
mod read;
mod write;

use std::fmt;

use crate::charset;
use crate::json::{Json, Mismatch, Mode, Node, with_checked_tree, with_tree};
use crate::media_type;

/// An element and its content.
pub struct XmlInfo {
    /// Its name, unless a member has another one.
    pub name: &'static str,
    /// `namespace`
    pub namespace: Option<&'static str>,
    /// `prefix`
    pub prefix: Option<&'static str>,
    /// Its content.
    pub content: XmlContent,
}

/// The content of an element.
pub enum XmlContent {
    /// The text of a scalar.
    Text,
    /// Members.
    Object(&'static [XmlMember]),
    /// Elements of one kind with that name.
    List(&'static str, &'static XmlInfo),
    /// Any content: elements by name, or text if there are none.
    Any,
}

/// A member of an object.
pub struct XmlMember {
    /// Its name in JSON.
    pub name: &'static str,
    /// Its name in XML.
    pub xml_name: &'static str,
    /// Its place.
    pub place: XmlPlace,
    /// Whether it is required; an empty list counts as present.
    pub required: bool,
    /// Its element; for a list without a wrapper, the element of each item.
    pub info: &'static XmlInfo,
}

/// The place of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XmlPlace {
    /// An element.
    Element,
    /// An element per item, without a wrapper.
    Items,
    /// An attribute.
    Attribute,
    /// The text of the object's element.
    Text,
}

impl fmt::Debug for XmlInfo {
    // An element may contain itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "XmlInfo({})", self.name)
    }
}

/// The value as an XML document.
pub fn write<T: Json>(info: &XmlInfo, value: &T) -> String {
    with_tree(value, |tree| write::document(info, tree))
}

/// The same for a body of that media type: the declaration names the charset that the body is written in. Also the first value that was
/// not checked and violates its bounds.
pub(crate) fn write_body<T: Json>(media_type: &str, info: &XmlInfo, value: &T) -> (String, Option<Mismatch>) {
    let (text, violation) = with_checked_tree(value, |tree| write::document(info, tree));
    (labelled(media_type, text), violation)
}

fn labelled(media_type: &str, text: String) -> String {
    let Some(label) = media_type::parameter(media_type, "charset") else { return text };
    let labelled = text.replacen("encoding=\"UTF-8\"", &format!("encoding=\"{label}\""), 1);
    if charset::encode(media_type, &labelled).is_some() { labelled } else { text }
}

/// Reads an XML document; a client is lenient.
///
/// # Errors
/// It is not XML, or does not match the document: the pointer is that of the JSON form.
pub fn read<T: Json>(info: &XmlInfo, text: &str, lenient: bool) -> Result<T, Mismatch> {
    let root = parse::parse(text)?;
    if root.name != info.name {
        return Err(Mismatch::new(format!("expected the element {:?}, found another one", info.name)));
    }
    let mode = if lenient { Mode::LenientText } else { Mode::Text };
    Node::with(&read::value(info, &root), mode, T::decode)
}
