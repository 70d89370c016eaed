//! Path templates: the first line, and in the second one a path that may fit it.

#[path = "../../../runtime/src/server/path.rs"]
mod runtime;

use runtime::Template;
use serde_json::json;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::openapi::{ReadOptions, read_text};

use crate::generate;

/// A template fits itself with each variable filled; what fits gives every variable some text, together no more than the path has;
/// such a
/// path, taken for a template, is not tried after it; and an operation at that path becomes code.
pub(crate) fn check(text: &str) {
    let (template, path) = text.split_once('\n').unwrap_or((text, text));
    let parsed = Template::parse(template);
    if let Some(variables) = parsed.matches(path) {
        assert!(variables.iter().all(|(_, value)| !value.is_empty()), "{template:?} {path:?}");
        assert!(variables.iter().map(|(_, value)| value.len()).sum::<usize>() <= path.len(), "{template:?} {path:?}");
    }
    let filled = fill(template.split(['?', '#']).next().unwrap_or_default());
    assert!(parsed.matches(&filled).is_some(), "{template:?} does not fit {filled:?}");
    assert!(Template::parse(&filled).rank() <= parsed.rank(), "{filled:?} is tried after {template:?}");

    let document = json!({
        "openapi": "3.0.3", "info": {"title": "t", "version": "1"},
        "paths": {template: {"get": {"responses": {"204": {"description": "d"}}}}, path: {"put": {"responses": {"204": {"description": "d"}}}}},
    });
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let options = ReadOptions::default();
    if let Some(api) = read_text(&mut sources, "fuzz.json", document.to_string(), &options, &mut diagnostics) {
        generate::write(&api, &mut diagnostics, text);
    }
}

/// Each `{variable}` of a segment becomes a letter.
fn fill(template: &str) -> String {
    let segments = template.split('/').map(|segment| {
        let (mut filled, mut rest) = (String::new(), segment);
        while let Some((text, tail)) = rest.split_once('{') {
            let Some((_, after)) = tail.split_once('}') else { break };
            filled.push_str(text);
            filled.push('v');
            rest = after;
        }
        filled + rest
    });
    segments.collect::<Vec<_>>().join("/")
}
