//! OpenAPI documents, YAML or JSON, through the whole generator.

use std::collections::BTreeMap;

use signoff_codegen::generate;
use signoff_codegen::openapi::api::Api;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::source::Sources;
use signoff_codegen::openapi::{ReadOptions, read_text};
use signoff_codegen::options::{Options, RuntimePath};

/// There is code, or an error that says why not; every message has a place.
pub(crate) fn check(text: &str) {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::default();
    let options = ReadOptions::default();
    let api = read_text(&mut sources, "fuzz.openapi.yaml", text.to_owned(), &options, &mut diagnostics);
    assert!(api.is_some() || diagnostics.errors() > 0, "{text:?} is refused without a word");
    if let Some(api) = api {
        write(&api, &mut diagnostics, text);
    }
    for diagnostic in diagnostics.iter() {
        diagnostic.to_data(&sources);
    }
}

/// The files: Rust that can be parsed, at paths below the output folder; and the summary adds up.
pub(crate) fn write(api: &Api, diagnostics: &mut Diagnostics, text: &str) -> BTreeMap<String, String> {
    let options = Options { runtime: RuntimePath::Crate("signoff_runtime".to_owned()), ..Options::default() };
    let tree = generate(api, &options, diagnostics);
    for (path, file) in tree.files.iter().filter(|(path, _)| path.ends_with(".rs")) {
        assert!(syn::parse_file(file).is_ok(), "{text:?} becomes no Rust in {path}");
    }
    let summary = tree.summary;
    assert_eq!(summary.operations, summary.operations_generated + summary.operations_refused(), "{text:?}");
    assert_eq!(summary.types, summary.types_generated + summary.types_refused(), "{text:?}");
    assert!(summary.operations_refused() == 0 || diagnostics.errors() > 0, "{text:?} loses operations without a word");
    for path in tree.files.keys() {
        let parts = path.strip_suffix(".rs").unwrap_or_default().split('/');
        let plain =
            |part: &str| !part.is_empty() && part.chars().all(|letter| letter == '_' || letter.is_ascii_alphanumeric());
        assert!(parts.clone().count() <= 3 && parts.clone().all(plain), "{text:?} is written to {path:?}");
    }
    tree.files
}
