//! The programs of `codegen/examples`, compiled and run. `SIGNOFF_UPDATE=1` rewrites their `expected.txt`.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helper functions of tests")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

#[path = "../../examples/library/main.rs"]
#[allow(dead_code, reason = "only the program calls `main`")]
mod library;
#[path = "../../examples/renames/main.rs"]
#[allow(dead_code, reason = "only the program calls `main`")]
mod renames;

type Program = fn() -> Result<String, Box<dyn Error>>;

#[test]
fn every_example_prints_what_its_folder_expects() {
    let programs: BTreeMap<&str, Program> =
        BTreeMap::from([("library", library::run as Program), ("renames", renames::run)]);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let mut seen = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_dir()) {
        let name = entry.file_name().into_string().unwrap();
        // Whole crates: `projects.rs` builds them.
        if name == "projects" {
            continue;
        }
        let program = programs.get(name.as_str()).unwrap_or_else(|| panic!("add {name} to this test"));
        let printed = program().unwrap();
        let expected = entry.path().join("expected.txt");
        if std::env::var_os("SIGNOFF_UPDATE").is_some() {
            std::fs::write(&expected, &printed).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&expected).unwrap(), printed, "{name}");
        seen.push(name);
    }
    seen.sort();
    assert_eq!(seen, programs.into_keys().collect::<Vec<_>>());
}
