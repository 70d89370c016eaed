//! `cargo xtask wasm`: types and clients of every golden compile for WebAssembly.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode};

use signoff_codegen::Builder;
use signoff_codegen::builder::Network;
use signoff_codegen::names::ident;
use signoff_codegen::package::Runtime;

use crate::workspace;

const TARGET: &str = "wasm32-unknown-unknown";

/// Generates a module for each golden, without a server and without a network, and checks a crate with all of them.
pub(crate) fn run() -> ExitCode {
    match check() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn check() -> Result<bool, String> {
    let root = workspace();
    let folder = root.join("target/wasm");
    let written = write(&root, &folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    println!("{} goldens, without those that refer to types of their user: {}", written.len(), written.join(", "));
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["check", "--target", TARGET, "--manifest-path"]).arg(folder.join("Cargo.toml"));
    cargo.env("CARGO_TARGET_DIR", folder.join("target")).env("RUSTFLAGS", "-D warnings");
    let status = cargo.status().map_err(|error| format!("cargo cannot be started: {error}"))?;
    Ok(status.success())
}

/// The crate; returns the names of its modules.
fn write(root: &Path, folder: &Path) -> io::Result<Vec<String>> {
    fs::create_dir_all(folder.join("src"))?;
    let runtime = root.join("codegen/runtime").display().to_string();
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join("codegen/rust/tests/cases"))? {
        let (case, name) = (entry.as_ref().map(fs::DirEntry::path), entry.as_ref().map(fs::DirEntry::file_name));
        let (Ok(case), Ok(name)) = (case, name) else { continue };
        let config = case.join("codegen.toml");
        let text = fs::read_to_string(&config).unwrap_or_default();
        if text.contains("[replace]") {
            continue;
        }
        let name = name.to_string_lossy().into_owned();
        let builder = Builder::new(case.join("openapi.yaml")).server(false).network(Network::None).allow_refused(true);
        let builder = if text.is_empty() { builder } else { builder.config(config) };
        let builder = builder.runtime(Runtime::Path(runtime.clone())).module(folder.join("src").join(&name));
        builder.write().map_err(io::Error::other)?;
        names.push(name);
    }
    names.sort();
    let modules = names.iter().map(|name| format!("pub mod {};\n", ident(name)));
    fs::write(folder.join("src/lib.rs"), format!("//! Goldens.\n\n{}", modules.collect::<String>()))?;
    let features = "client\", \"conditions\", \"dates\", \"multipart\", \"patterns\", \"record\", \"xml";
    let manifest = format!(
        "[package]\nname = \"goldens\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nsignoff-runtime = {{ path = {runtime:?}, \
         default-features = false, features = [\"{features}\"] }}\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
    Ok(names)
}
