//! The elements of XML bodies.

/// An element. Elements may be recursive.
#[derive(Debug)]
pub struct XmlElement {
    /// The Rust name of its table.
    pub ident: String,
    /// The element's name.
    pub name: String,
    /// `namespace`
    pub namespace: Option<String>,
    /// `prefix`
    pub prefix: Option<String>,
    /// The content of the element.
    pub content: XmlContent,
}

/// The content of an element. Elements are identified by their index in [`super::Library::xml`].
#[derive(Debug)]
pub enum XmlContent {
    /// The text of a scalar.
    Text,
    /// The properties of an object.
    Object(Vec<XmlMember>),
    /// A list of elements with this name.
    List(String, usize),
    /// Any content.
    Any,
}

/// One property of an object.
#[derive(Debug)]
pub struct XmlMember {
    /// The name in JSON.
    pub name: String,
    /// The name in XML.
    pub xml_name: String,
    /// How the property is written.
    pub place: XmlPlace,
    /// Whether it is required.
    pub required: bool,
    /// The element of the value, or of each item.
    pub element: usize,
}

/// How a property is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XmlPlace {
    /// As an element.
    Element,
    /// As an element per item.
    Items,
    /// As an attribute.
    Attribute,
    /// As the text of the object's element.
    Text,
}
