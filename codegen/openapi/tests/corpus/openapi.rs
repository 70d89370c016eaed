//! OpenAPI documents, YAML or JSON.

use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_openapi::{ReadOptions, read_text};

/// There is an `Api`, or an error that says why not; every message has a place.
pub(crate) fn check(text: &str) {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let options = ReadOptions::default();
    let api = read_text(&mut sources, "fuzz.openapi.yaml", text.to_owned(), &options, &mut diagnostics);
    assert!(api.is_some() || diagnostics.errors() > 0, "{text:?} is refused without a word");
    for diagnostic in diagnostics.iter() {
        sources.position(&diagnostic.location);
    }
}
