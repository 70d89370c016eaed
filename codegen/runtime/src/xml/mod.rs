//! XML bodies: JSON's shape by the document's [XML Objects](https://spec.openapis.org/oas/v3.2.0.html#xml-object).
//!
//! A value goes out by its JSON form, and comes back into it: elements, attributes and text find their members by the
//! static tables that generated code holds. Elements are known by their local names; prefixes are free.

mod parse;
mod read;
mod write;

use std::fmt;

use crate::json::{Json, Mismatch, Mode, Node, to_value};

/// What an element is, and what it holds.
pub struct XmlInfo {
    /// Its name where no member gives it another one.
    pub name: &'static str,
    /// `namespace`
    pub namespace: Option<&'static str>,
    /// `prefix`
    pub prefix: Option<&'static str>,
    /// What it holds.
    pub content: XmlContent,
}

/// What an element holds.
pub enum XmlContent {
    /// The text of a scalar.
    Text,
    /// Members.
    Object(&'static [XmlMember]),
    /// Elements of one kind, each by that name.
    List(&'static str, &'static XmlInfo),
    /// Whatever there is: elements by their names, text where there are none.
    Any,
}

/// One member of an object.
pub struct XmlMember {
    /// In JSON.
    pub name: &'static str,
    /// In XML.
    pub xml_name: &'static str,
    /// Where it stands.
    pub place: XmlPlace,
    /// Whether it must be there; a list of nothing is.
    pub required: bool,
    /// What it holds; of a list that nothing wraps, what each of its items is.
    pub info: &'static XmlInfo,
}

/// Where a member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XmlPlace {
    /// An element of its own.
    Element,
    /// An element per item, with nothing around them.
    Items,
    /// An attribute.
    Attribute,
    /// The text of the object's element.
    Text,
}

impl fmt::Debug for XmlInfo {
    // It may lead to itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "XmlInfo({})", self.name)
    }
}

/// The value as an XML document.
pub fn write<T: Json>(info: &XmlInfo, value: &T) -> String {
    write::document(info, &to_value(value))
}

/// Reads an XML document.
///
/// # Errors
/// It is no XML, or not what the document says: the pointer is that of the JSON form.
pub fn read<T: Json>(info: &XmlInfo, text: &str) -> Result<T, Mismatch> {
    let root = parse::parse(text)?;
    if root.name != info.name {
        return Err(Mismatch::new(format!("expected the element {:?}, found another one", info.name)));
    }
    Node::with(&read::value(info, &root), Mode::Text, T::decode)
}
