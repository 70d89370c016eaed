//! Prepares the runtime for embedding: its source as data, and its dependencies from its own manifest.

mod dependencies;
mod items;
mod source;
mod tokens;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let own = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    // Links to the runtime's source and to the manifests: Cargo puts what they point to into the package.
    let [runtime, manifest, workspace] =
        ["runtime", "runtime.toml", "workspace.toml"].map(|name| own.join(name).canonicalize());
    let (runtime, manifest, workspace) = (runtime?, manifest?, workspace?);
    fs::write(out.join("runtime_files.rs"), source::files(&runtime)?)?;
    let dependencies = dependencies::read(&fs::read_to_string(&manifest)?, &fs::read_to_string(&workspace)?)?;
    fs::write(out.join("runtime_dependencies.rs"), dependencies)?;
    for path in [own.join("build"), runtime, manifest, workspace] {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    Ok(())
}
