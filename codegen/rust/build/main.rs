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
    let runtime = own.join("../runtime").canonicalize()?;
    let workspace = own.join("../..").canonicalize()?.join("Cargo.toml");
    let manifest = runtime.join("Cargo.toml");
    fs::write(out.join("runtime_files.rs"), source::files(&runtime.join("src"))?)?;
    let dependencies = dependencies::read(&fs::read_to_string(&manifest)?, &fs::read_to_string(&workspace)?)?;
    fs::write(out.join("runtime_dependencies.rs"), dependencies)?;
    for path in [own.join("build"), runtime.join("src"), manifest, workspace] {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    Ok(())
}
