//! `--overlay` of the command changes the document as `overlays` of a configuration file do.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

const DOCUMENT: &str = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get: {operationId: readA, responses: {'204': {description: d}}}\n  /b:\n    get: {operationId: readB, responses: {'204': {description: d}}}\n";
const OVERLAY: &str = "overlay: 1.0.0\nextends: ./other.yaml\ninfo: {title: T, version: '1'}\nactions:\n- target: $.paths['/b']\n  remove: true\n";

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = assert_cmd::Command::cargo_bin("signoff-codegen").unwrap();
    let output = command.current_dir(folder).args(arguments).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

#[test]
fn an_overlay_of_the_command_line_changes_the_document_like_one_of_the_configuration() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("api.yaml"), DOCUMENT).unwrap();
    fs::write(folder.path().join("o.yaml"), OVERLAY).unwrap();
    fs::write(folder.path().join("codegen.toml"), "overlays = [\"o.yaml\"]\n").unwrap();
    let (code, text) = run(folder.path(), &["api.yaml", "--out", "a", "--overlay", "o.yaml"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.starts_with("operations: 1 in the document, 1 generated"), "{text}");
    let (code, text) = run(folder.path(), &["api.yaml", "--out", "a", "--check", "--config", "codegen.toml"]);
    assert_eq!(code, Some(0), "{text}");
    let (code, text) = run(folder.path(), &["diff", "api.yaml", "api.yaml", "--overlay", "o.yaml"]);
    assert_eq!((code, text.as_str()), (Some(0), "no changes for callers and implementers\n"));
    let (code, text) = run(folder.path(), &["api.yaml", "--out", "b", "--overlay", "absent.yaml"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("absent.yaml") && !folder.path().join("b").exists(), "{text}");
}
