//! A path and a document in one text, separated by a line feed.

use signoff_xpath::{XPath, XPathVersion};

/// Every path and document yield a result or an error.
pub(crate) fn check(text: &str) {
    let (path, document) = text.split_once('\n').unwrap_or((text, "<a xmlns:p='u' b='1'><p:c>2</p:c>x</a>"));
    for version in [XPathVersion::V10, XPathVersion::V20, XPathVersion::V30, XPathVersion::V31] {
        let Ok(parsed) = XPath::parse(path, version) else { continue };
        let _ = parsed.passes(document);
        let _ = parsed.select(document);
        // A document remains well-formed after a replacement.
        if let Ok(replaced) = parsed.replace(document, "<&\">") {
            assert!(
                XPath::parse("/*", XPathVersion::V31).is_ok_and(|root| root.passes(&replaced) == Ok(true)),
                "{text:?} gives {replaced:?}"
            );
        }
    }
}
