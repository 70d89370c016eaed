//! A suite's `codegen.toml` applies to all of its documents.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;

use signoff_codegen::suites::{CONFIG, find, generate_all};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;

fn generate(config: &str) -> (Option<BTreeMap<String, String>>, Vec<&'static str>) {
    let specs = tempfile::tempdir().unwrap();
    let suite = specs.path().join("zoo");
    fs::create_dir(&suite).unwrap();
    for name in ["animals", "tickets"] {
        let document = format!(
            "openapi: 3.0.3\ninfo: {{title: {name}, version: '1'}}\npaths:\n  /{name}:\n    get: {{operationId: list_{name}, responses: {{'204': {{description: d}}}}}}\n"
        );
        fs::write(suite.join(format!("{name}.openapi.yaml")), document).unwrap();
    }
    let overlay = "overlay: 1.0.0\nextends: ./animals.openapi.yaml\ninfo: {title: o, version: '1'}\nactions:\n  - {target: '$.paths[\"/animals\"].get', update: {summary: All of them.}}\n";
    fs::write(suite.join("animals.overlay.yaml"), overlay).unwrap();
    fs::write(suite.join(CONFIG), config).unwrap();
    let mut diagnostics = Diagnostics::default();
    let files = generate_all(&find(specs.path()).unwrap(), &mut Sources::default(), &mut diagnostics);
    (files, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
}

#[test]
fn a_rule_may_match_only_one_document_of_the_suite() {
    let config = "overlays = [\"animals.overlay.yaml\"]\n[rename.operations]\nlist_animals = \"all\"\n";
    let (files, codes) = generate(config);
    assert_eq!(codes, Vec::<&str>::new());
    let client = &files.unwrap()["zoo_animals/client/api.rs"];
    assert!(client.contains("pub fn all(") && client.contains("All of them."), "{client}");
}

#[test]
fn a_rule_that_matches_no_document_of_the_suite_is_an_error() {
    let (files, codes) = generate("[rename.operations]\nlist_plants = \"plants\"\n");
    assert_eq!((files, codes), (None, vec!["config-without-match"]));
}
