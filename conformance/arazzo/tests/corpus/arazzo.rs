//! Arazzo documents, YAML or JSON.

use signoff_arazzo::arazzo::{Plain, parse_source};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::{Source, Sources};

/// Every document yields a description or an error, and the number of messages is limited.
pub(crate) fn check(text: &str) {
    let mut sources = Sources::default();
    let source = sources.add(Source { name: "fuzz.arazzo.yaml".to_owned(), path: None, text: text.to_owned() });
    let mut diagnostics = Diagnostics::default();
    let description = parse_source(&sources, source, &Plain, &mut diagnostics);
    assert!(description.is_some() || diagnostics.errors() > 0, "{text:?} is refused without a word");
    // An alias can repeat an invalid node. Otherwise every message is about one node, and an object can lack a few members.
    if !text.contains('*') {
        assert!(diagnostics.iter().count() <= 16 + 4 * text.len(), "too many messages about {text:?}");
    }
    for diagnostic in diagnostics.iter() {
        sources.position(&diagnostic.location);
    }
}
