//! Embeds the runtime's source files, so that they can be part of the generated code.

use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let source = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../runtime/src").canonicalize()?;
    let mut files = Vec::new();
    collect(&source, &source, &mut files)?;
    files.sort();
    let entries: Vec<_> =
        files.iter().map(|(name, path)| format!("    ({name:?}, include_str!({path:?})),\n")).collect();
    let text = format!("pub(super) const FILES: &[(&str, &str)] = &[\n{}];\n", entries.concat());
    fs::write(PathBuf::from(std::env::var("OUT_DIR")?).join("runtime_files.rs"), text)?;
    println!("cargo::rerun-if-changed={}", source.display());
    Ok(())
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> Result<(), Box<dyn std::error::Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else {
            let name =
                path.strip_prefix(root)?.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
            files.push((name.collect::<Vec<_>>().join("/"), path));
        }
    }
    Ok(())
}
