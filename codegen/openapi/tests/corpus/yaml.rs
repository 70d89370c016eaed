//! YAML and JSON texts: nesting, aliases and scalars.

use serde_json::Value;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::read_value;
use signoff_openapi::source::{Source, Sources};

/// The size limit, so small that aliases exceed it.
const BYTES: u64 = 64 * 1024;
const MAX_DEPTH: usize = 127;

/// A text is a value within the limits, or there is an error that says why not.
pub(crate) fn check(text: &str) {
    let mut sources = Sources::with_document_bytes(BYTES);
    let source = sources.add(Source { name: "fuzz.yaml".to_owned(), path: None, text: text.to_owned() });
    let mut diagnostics = Diagnostics::default();
    let Some(value) = read_value(&sources, source, &mut diagnostics) else {
        assert!(diagnostics.errors() > 0, "{text:?} is refused without a word");
        return;
    };
    let (mut values, mut bytes) = (0, 0);
    let depth = measure(&value, &mut values, &mut bytes);
    assert!(depth <= MAX_DEPTH, "{text:?} has depth {depth}");
    // What aliases add is limited by the size of a document.
    let limit = usize::try_from(BYTES).unwrap() + text.len();
    assert!(values <= limit && bytes <= limit, "{text:?} has {values} values and {bytes} bytes of text");
    for diagnostic in diagnostics.iter() {
        sources.position(&diagnostic.location);
    }
}

/// The depth of a value. Adds the number of its values, and the bytes of its texts.
fn measure(value: &Value, values: &mut usize, bytes: &mut usize) -> usize {
    *values += 1;
    let mut deepest = |parts: &mut dyn Iterator<Item = &Value>| {
        1 + parts.map(|part| measure(part, values, bytes)).max().unwrap_or_default()
    };
    match value {
        Value::Array(items) => deepest(&mut items.iter()),
        Value::Object(members) => {
            let depth = deepest(&mut members.values());
            *bytes += members.keys().map(String::len).sum::<usize>();
            depth
        }
        Value::String(text) => {
            *bytes += text.len();
            0
        }
        _ => 0,
    }
}
