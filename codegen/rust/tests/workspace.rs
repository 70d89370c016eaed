//! Generated code in the user's workspace: Cargo accepts it, `cargo fmt` leaves it unchanged, and the manifest stays the user's.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DOCUMENT: &str = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get: {operationId: readA, responses: {'204': {description: d}}}\n";
const WITH_XML: &str = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get: {operationId: readA, responses: {'200': {description: d, content: {application/xml: {schema: {type: object, properties: {a: {type: string}}}}}}}}\n";

fn generate(folder: &Path, arguments: &[&str]) -> Output {
    assert_cmd::Command::cargo_bin("signoff-codegen").unwrap().current_dir(folder).args(arguments).output().unwrap()
}

fn succeeds(folder: &Path, arguments: &[&str]) -> String {
    let output = generate(folder, arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO")).args(arguments).current_dir(folder).output().unwrap()
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A workspace with a package at its root, and the document.
fn workspace(members: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let manifest = format!("[workspace]\nmembers = [{members}]\n\n[package]\nname = \"root\"\nedition = \"2024\"\n");
    write(&folder.path().join("Cargo.toml"), &manifest);
    write(&folder.path().join("src/lib.rs"), "");
    write(&folder.path().join("api.yaml"), DOCUMENT);
    folder
}

#[test]
fn a_crate_inside_a_workspace_is_a_member_of_it() {
    let workspace = workspace("\"crates/*\"");
    let printed = succeeds(workspace.path(), &["api.yaml", "--crate", "pets", "--out", "crates/pets"]);
    assert!(!printed.contains("workspace.members"), "{printed}");
    let metadata = cargo(workspace.path(), &["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).unwrap();
    let members: Vec<_> = metadata["packages"].as_array().unwrap().iter().map(|package| &package["name"]).collect();
    assert_eq!(members, ["pets", "root"]);
}

#[test]
fn a_workspace_that_does_not_list_the_crate_is_named() {
    let workspace = workspace("");
    let printed = succeeds(workspace.path(), &["api.yaml", "--crate", "pets"]);
    assert!(printed.contains("add \"pets\" to `workspace.members` in "), "{printed}");
    // As `cargo new` does it, the crate itself needs no change.
    assert!(!fs::read_to_string(workspace.path().join("pets/Cargo.toml")).unwrap().contains("[workspace]"));
}

#[test]
fn the_manifest_of_a_crate_belongs_to_the_user() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("api.yaml"), DOCUMENT);
    succeeds(folder.path(), &["api.yaml", "--crate", "pets"]);
    let path = folder.path().join("pets/Cargo.toml");
    let edited = fs::read_to_string(&path)
        .unwrap()
        .replace("version = \"0.1.0\"", "version = \"2.0.0\" # ours\nlicense = \"MIT\"")
        .replace("[dependencies]", "[dependencies]\nown = { path = \"../own\" } # first")
        + "\n[lints]\nworkspace = true\n";
    fs::write(&path, &edited).unwrap();
    succeeds(folder.path(), &["api.yaml", "--crate", "pets", "--check"]);
    succeeds(folder.path(), &["api.yaml", "--crate", "pets"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), edited);

    write(&folder.path().join("api.yaml"), WITH_XML);
    let output = generate(folder.path(), &["api.yaml", "--crate", "pets", "--check"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("stale: pets/Cargo.toml"));
    succeeds(folder.path(), &["api.yaml", "--crate", "pets"]);
    let updated = fs::read_to_string(&path).unwrap();
    let added: Vec<_> = updated.lines().filter(|line| !edited.contains(line)).collect();
    assert!(matches!(*added, [line] if line.starts_with("quick-xml = ")), "{added:?}");
    assert_eq!(
        updated.lines().filter(|line| !added.contains(line)).collect::<Vec<_>>(),
        edited.lines().collect::<Vec<_>>()
    );

    fs::write(&path, "[package").unwrap();
    let output = generate(folder.path(), &["api.yaml", "--crate", "pets"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("error: pets/Cargo.toml: "));
}

#[test]
fn a_manifest_of_an_earlier_version_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    write(&folder.path().join("api.yaml"), DOCUMENT);
    let old = format!("# {}\n\n[package]\nname = \"pets\"\n\n[workspace]\n", signoff_codegen::tree::MARK);
    write(&folder.path().join("pets/Cargo.toml"), &old);
    succeeds(folder.path(), &["api.yaml", "--crate", "pets"]);
    let manifest = fs::read_to_string(folder.path().join("pets/Cargo.toml")).unwrap();
    assert!(!manifest.contains("[workspace]") && manifest.contains("reqwest"), "{manifest}");
}

#[test]
fn the_dependencies_of_a_module_are_printed_or_written() {
    let workspace = workspace("");
    let printed = succeeds(workspace.path(), &["api.yaml", "--out", "src/api"]);
    assert!(printed.contains("add to the dependencies in ") && printed.contains("\nserde_json = {"), "{printed}");
    let manifest = workspace.path().join("Cargo.toml");
    let before = fs::read_to_string(&manifest).unwrap();
    let arguments = ["api.yaml", "--out", "src/api", "--cargo-toml", "Cargo.toml"];
    let output = generate(workspace.path(), &[&arguments[..], &["--check"]].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("stale: Cargo.toml"));
    let printed = succeeds(workspace.path(), &arguments);
    assert!(!printed.contains("add to the dependencies"), "{printed}");
    let after = fs::read_to_string(&manifest).unwrap();
    assert!(after.starts_with(&before) && after.contains("\n[dependencies]\n"), "{after}");
    succeeds(workspace.path(), &[&arguments[..], &["--check"]].concat());
    let printed = succeeds(workspace.path(), &["api.yaml", "--out", "src/api", "--no-server"]);
    assert!(!printed.contains("add to the dependencies"), "{printed}");
}

#[test]
fn an_older_edition_is_named_with_the_dependencies() {
    let workspace = workspace("");
    let manifest = workspace.path().join("Cargo.toml");
    fs::write(&manifest, fs::read_to_string(&manifest).unwrap().replace("2024", "2021")).unwrap();
    let printed = succeeds(workspace.path(), &["api.yaml", "--out", "src/api"]);
    assert!(printed.ends_with("the generated code needs edition 2024; the manifest says 2021\n"), "{printed}");
}

/// Copies a folder below another one.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to),
            false => write(&to, &fs::read_to_string(entry.path()).unwrap()),
        }
    }
}

fn cases() -> Vec<std::path::PathBuf> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    fs::read_dir(cases).unwrap().map(|case| case.unwrap().path()).collect()
}

#[test]
fn cargo_fmt_leaves_every_case_unchanged_as_a_module_and_as_a_crate() {
    let folder = workspace("\"crates/*\"");
    let mut modules = String::new();
    for case in cases() {
        let name = case.file_name().unwrap().to_str().unwrap().to_owned();
        modules.push_str(&format!("pub mod {name};\n"));
        copy(&case.join("expected"), &folder.path().join("src").join(&name));
        let library = folder.path().join("crates").join(&name);
        copy(&case.join("expected"), &library.join("src"));
        fs::rename(library.join("src/mod.rs"), library.join("src/lib.rs")).unwrap();
        write(&library.join("Cargo.toml"), &format!("[package]\nname = \"c-{name}\"\nedition = \"2024\"\n"));
    }
    // The runtime that the command embeds is also left unchanged.
    succeeds(folder.path(), &["api.yaml", "--out", "src/embedded"]);
    succeeds(folder.path(), &["api.yaml", "--crate", "program", "--out", "crates/program", "--example-server"]);
    let mut lines: Vec<_> = modules.lines().chain(["pub mod embedded;"]).collect();
    lines.sort_unstable();
    write(&folder.path().join("src/lib.rs"), &(lines.join("\n") + "\n"));
    for settings in ["", "max_width = 60\nhard_tabs = true\n"] {
        write(&folder.path().join("rustfmt.toml"), settings);
        let output = cargo(folder.path(), &["fmt", "--all", "--check"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&[output.stdout, output.stderr].concat()));
    }
    // The check looks at what it should: a file without the attribute is reported.
    write(&folder.path().join("src/lib.rs"), "fn  f(){}");
    assert!(!cargo(folder.path(), &["fmt", "--all", "--check"]).status.success());
}

#[test]
fn code_that_rustfmt_has_formatted_is_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    for settings in
        ["", "max_width = 60\nhard_tabs = true\nnewline_style = \"Windows\"\nuse_small_heuristics = \"Off\"\n"]
    {
        write(&folder.path().join("rustfmt.toml"), settings);
        for case in cases() {
            let name = case.file_name().unwrap().to_str().unwrap().to_owned();
            let target = folder.path().join(&name);
            copy(&case.join("expected"), &target);
            let files = signoff_codegen::disk::read(&target, |path| path.ends_with(".rs")).unwrap();
            for (path, text) in &files {
                write(&target.join(path), &text.replace("#![cfg_attr(rustfmt, rustfmt_skip)]\n", ""));
            }
            let output =
                Command::new("rustfmt").args(["--edition", "2024"]).arg(target.join("mod.rs")).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            for (path, text) in &files {
                let skip = "#![cfg_attr(rustfmt, rustfmt_skip)]\n";
                let formatted = fs::read_to_string(target.join(path)).unwrap();
                assert!(
                    signoff_codegen::format::same_meaning(path, &text.replace(skip, ""), &formatted),
                    "{name}/{path}"
                );
            }
        }
    }
}
