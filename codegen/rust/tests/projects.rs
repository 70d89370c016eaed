//! The projects of `codegen/examples/projects`, built and tested as members of a user's workspace.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The user's workspace.
struct Workspace(tempfile::TempDir);

impl Workspace {
    /// Copies the projects. Their dependencies on this repository get absolute paths, and their build folder is kept between runs.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = repository();
        copy(&root.join("codegen/examples/projects"), folder.path(), &|text| {
            text.replace("\"../../../", &format!("\"{}/codegen/", root.display()))
        });
        let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"command\", \"xtask\", \"build-script\", \"checked-in\", \"testing\"]\n";
        fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
        fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn cargo(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects");
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).arg("--offline").current_dir(self.0.path());
        command.env("CARGO_TARGET_DIR", target).env("CARGO_PROFILE_DEV_DEBUG", "0");
        command.envs(variables.iter().copied()).output().unwrap()
    }

    fn succeeds(&self, arguments: &[&str], variables: &[(&str, &str)]) {
        let output = self.cargo(arguments, variables);
        assert!(output.status.success(), "{arguments:?}:\n{}", all(&output));
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn all(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

fn copy(from: &Path, to: &Path, edit: &dyn Fn(String) -> String) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to, edit),
            false => fs::write(&to, edit(fs::read_to_string(entry.path()).unwrap())).unwrap(),
        }
    }
}

#[test]
fn every_project_builds_and_notices_a_change_of_the_document() {
    let workspace = Workspace::new();

    // The command, as the README of the projects shows it.
    let generate = |project: &str, further: &[&str]| {
        let mut command = assert_cmd::Command::cargo_bin("signoff-codegen").unwrap();
        command.args(["../pets.openapi.yaml", "--out", "src/api"]).args(further);
        command.current_dir(workspace.path(project)).assert()
    };
    let command = ["--no-server", "--cargo-toml", "Cargo.toml"];
    generate("command", &command).success();
    generate("checked-in", &["--no-server", "--runtime", "0.1"]).success();
    let parts = ["--stubs", "src/service.rs", "--document", "--feature", "record", "--feature", "blocking"];
    let testing = [&parts[..], &["--cargo-toml", "Cargo.toml"]].concat();
    generate("testing", &testing).success();
    // The second run keeps what its user wrote.
    let service = workspace.path("testing/src/service.rs");
    let stubs = fs::read_to_string(&service).unwrap() + "// mine\n";
    fs::write(&service, &stubs).unwrap();
    generate("testing", &testing).success();
    assert_eq!(fs::read_to_string(&service).unwrap(), stubs);

    workspace.succeeds(&["run", "-p", "xtask"], &[]);
    // The new crate becomes a member, as any other would.
    let manifest = workspace.path("Cargo.toml");
    let members = fs::read_to_string(&manifest).unwrap().replace("\"checked-in\"", "\"checked-in\", \"crates/*\"");
    fs::write(&manifest, members).unwrap();
    workspace.succeeds(&["run", "-p", "xtask", "--", "--check"], &[]);
    workspace.succeeds(&["test", "--workspace"], &[]);
    generate("command", &[&command[..], &["--check"]].concat()).success();
    // Each side of the crate compiles without the other, and the client without a network.
    for features in ["client", "rustls,blocking,record", ""] {
        workspace.succeeds(&["check", "-p", "pets-api", "--no-default-features", "--features", features], &[]);
    }

    // A file that the document refers to changes: each way notices it, the build script by generating again.
    let schema = workspace.path("pet.yaml");
    fs::write(&schema, fs::read_to_string(&schema).unwrap().replace("age:", "years:")).unwrap();
    generate("command", &["--no-server", "--check"]).code(1);
    let check = workspace.cargo(&["run", "-q", "-p", "xtask", "--", "--check"], &[]);
    assert!(!check.status.success() && all(&check).contains("stale: "), "{}", all(&check));
    assert!(!workspace.cargo(&["test", "-p", "checked-in"], &[]).status.success());
    workspace.succeeds(&["test", "-p", "checked-in"], &[("UPDATE", "1")]);
    workspace.succeeds(&["test", "-p", "checked-in"], &[]);
    let built = workspace.cargo(&["test", "-p", "build-script"], &[]);
    assert!(!built.status.success() && all(&built).contains("no field named `age`"), "{}", all(&built));

    // What cannot be generated stops a build, and the message says where it is.
    fs::write(&schema, "type: [\n").unwrap();
    let broken = all(&workspace.cargo(&["build", "-p", "build-script"], &[]));
    assert!(broken.contains("error[file-unreadable]") && broken.contains("pets.openapi.yaml:"), "{broken}");
}
