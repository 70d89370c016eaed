//! XPath on a document, both from one text: the path, a line feed, the document.

use signoff_xpath::{XPath, XPathVersion};

/// Whatever they are, there is an answer or a reason.
pub(crate) fn check(text: &str) {
    let (path, document) = text.split_once('\n').unwrap_or((text, "<a xmlns:p='u' b='1'><p:c>2</p:c>x</a>"));
    for version in [XPathVersion::V10, XPathVersion::V20, XPathVersion::V30, XPathVersion::V31] {
        let Ok(parsed) = XPath::parse(path, version) else { continue };
        let _ = parsed.passes(document);
        let _ = parsed.select(document);
        // What was replaced can be read again.
        if let Ok(replaced) = parsed.replace(document, "<&\">") {
            assert!(
                XPath::parse("/*", XPathVersion::V31).is_ok_and(|root| root.passes(&replaced) == Ok(true)),
                "{text:?} gives {replaced:?}"
            );
        }
    }
}
