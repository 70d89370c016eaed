//! Installs the other generators with Cargo.

use std::path::Path;
use std::process::Command;

use super::{Entry, measure};
use crate::bench::Setting;
use crate::bench::generator::Generator;

/// spargen generates only from build scripts and a macro, so a program calls its library.
const SPARGEN: &str = r#"fn main() {
    let [document, folder] = std::env::args().skip(1).collect::<Vec<_>>().try_into().expect("a document and a folder");
    let spec = spargen::Spec::new(document).carve(true);
    match spargen::requirements(&spec) {
        Ok(needed) => std::fs::write(format!("{folder}/dependencies.toml"), needed.to_string()).expect("the folder exists"),
        Err(report) => {
            eprintln!("{report}");
            std::process::exit(1);
        }
    }
    spargen::generate(&spec.build(format!("{folder}/src/api/mod.rs"))).expect_success();
}
"#;

/// The other generators. One that cannot be installed is not run.
pub(super) fn all(folder: &Path, setting: &Setting) -> Vec<Entry> {
    let entry = |name, version, generator| Entry { name, version, generator };
    let install = |package: &str, version: &str| cargo_install(folder, &format!("{package}@{version}"));
    vec![
        entry(
            "openapi-to-rust",
            "0.23.0",
            install("openapi-to-rust", "0.23.0").and_then(|()| Generator::openapi_to_rust(setting)),
        ),
        entry(
            "progenitor",
            "0.15.1",
            install("cargo-progenitor", "0.15.1").and_then(|()| Generator::progenitor(setting)),
        ),
        entry("spargen", "0.5.0", spargen(folder, "0.5.0").and_then(|()| Generator::spargen(setting))),
    ]
}

/// A package that is already there is not built again.
fn cargo_install(folder: &Path, package: &str) -> Result<(), String> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut cargo = cargo(folder);
    measure::run(cargo.args(["install", "--debug", "--locked", "--root"]).arg(folder).arg(package)).map(drop)
}

fn spargen(folder: &Path, version: &str) -> Result<(), String> {
    let source = folder.join("run-spargen");
    let manifest = format!(
        "[package]\nname = \"run-spargen\"\nversion = \"{version}\"\nedition = \"2024\"\n\n[dependencies]\n\
         spargen = {{ version = \"={version}\", default-features = false }}\n\n[workspace]\n"
    );
    measure::write(&source.join("Cargo.toml"), &manifest)?;
    measure::write(&source.join("src/main.rs"), SPARGEN)?;
    let mut cargo = cargo(folder);
    measure::run(cargo.args(["install", "--debug", "--root"]).arg(folder).arg("--path").arg(source)).map(drop)
}

fn cargo(folder: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.env("CARGO_TARGET_DIR", folder.join("target")).current_dir(folder);
    cargo
}
