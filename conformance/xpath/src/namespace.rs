//! The predeclared namespaces.

/// The namespaces and their prefixes, unless the document declares a prefix differently.
const NAMESPACES: [(&str, &str); 6] = [
    ("fn", "http://www.w3.org/2005/xpath-functions"),
    ("xs", "http://www.w3.org/2001/XMLSchema"),
    ("math", "http://www.w3.org/2005/xpath-functions/math"),
    ("map", "http://www.w3.org/2005/xpath-functions/map"),
    ("array", "http://www.w3.org/2005/xpath-functions/array"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
];

/// The namespace of a predefined prefix.
pub(crate) fn namespace_of(prefix: &str) -> Option<&'static str> {
    NAMESPACES.iter().find(|(known, _)| *known == prefix).map(|(_, uri)| *uri)
}

/// The predefined prefix of a namespace.
pub(crate) fn prefix_of(uri: &str) -> Option<&'static str> {
    NAMESPACES.iter().find(|(_, known)| *known == uri).map(|(prefix, _)| *prefix)
}
