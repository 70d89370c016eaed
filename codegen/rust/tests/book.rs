//! The commands of the book that call the generator.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helper functions of tests")]

#[path = "../../../docs/session.rs"]
#[allow(dead_code, reason = "each test uses its part of it")]
mod session;

use std::path::{Path, PathBuf};

use session::Session;

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs")
}

#[test]
fn the_page_about_generating_does_what_it_says() {
    let text = std::fs::read_to_string(docs().join("how-to/generate.md")).unwrap();
    let is_foreign = |command: &str| command.starts_with("signoff ");
    let mut session = Session::new(Path::new(env!("CARGO_BIN_EXE_signoff-codegen")), is_foreign, Vec::new());
    let count = session.run(&text).unwrap_or_else(|error| panic!("docs/how-to/generate.md: {error}"));
    assert!(count > 5, "{count} commands");
}

#[test]
fn the_readme_uses_arguments_that_exist() {
    let readme = std::fs::read_to_string(docs().join("../README.md")).unwrap();
    assert!(session::check_arguments(Path::new(env!("CARGO_BIN_EXE_signoff-codegen")), &readme).unwrap() > 3);
}

#[test]
fn the_page_of_commands_has_the_help_of_every_command() {
    session::check_commands(
        Path::new(env!("CARGO_BIN_EXE_signoff-codegen")),
        &docs().join("reference/signoff-codegen.md"),
    )
    .unwrap();
}
