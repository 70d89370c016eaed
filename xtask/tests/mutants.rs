//! `cargo xtask mutants` without cargo-mutants.
#![allow(clippy::unwrap_used)] // a test's helpers

use std::process::Command;

#[test]
fn without_cargo_mutants_it_is_not_run_and_says_how_to_get_it() {
    let empty = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.args(["mutants", "1"]).env("PATH", empty.path()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(
        text,
        "mutants: not run: cargo-mutants was not found; get it with `cargo install cargo-mutants --locked`\n"
    );
    assert_eq!(output.status.code(), Some(3));
}
