//! What elements of XML bodies hold.

/// An element; they may lead to each other in circles.
#[derive(Debug)]
pub struct XmlElement {
    /// The name of its table.
    pub ident: String,
    /// Its own name.
    pub name: String,
    /// `namespace`
    pub namespace: Option<String>,
    /// `prefix`
    pub prefix: Option<String>,
    /// What it holds.
    pub content: XmlContent,
}

/// What an element holds; elements by their place in [`super::Library::xml`].
#[derive(Debug)]
pub enum XmlContent {
    /// The text of a scalar.
    Text,
    /// Members.
    Object(Vec<XmlMember>),
    /// Elements of one kind, each by that name.
    List(String, usize),
    /// Whatever there is.
    Any,
}

/// One member.
#[derive(Debug)]
pub struct XmlMember {
    /// In JSON.
    pub name: String,
    /// In XML.
    pub xml_name: String,
    /// Where it stands.
    pub place: XmlPlace,
    /// Whether it must be there.
    pub required: bool,
    /// The element, or that of each item.
    pub element: usize,
}

/// Where a member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum XmlPlace {
    /// An element of its own.
    Element,
    /// An element per item.
    Items,
    /// An attribute.
    Attribute,
    /// The text of the object's element.
    Text,
}
