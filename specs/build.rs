//! Packs the suites' files, so that `src/lib.rs` can embed them without naming any. Uncompressed they would be 2 MB of the program.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    println!("cargo:rerun-if-changed=build.rs");
    let (mut list, mut count) = (String::new(), 0);
    for folder in entries(&root)? {
        // A suite is a folder with an Arazzo document; `src` and what else stands here has none.
        let files = suite_files(&folder)?;
        if !files.iter().any(|name| name.ends_with(".arazzo.yaml")) {
            continue;
        }
        println!("cargo:rerun-if-changed={}", folder.display());
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        count += 1;
        let mut sizes = String::new();
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        for file in files {
            let path = folder.join(&file);
            println!("cargo:rerun-if-changed={}", path.display());
            let text = fs::read_to_string(&path)?;
            let _ = write!(sizes, "({file:?}, {}), ", text.len());
            packer.write_all(text.as_bytes())?;
        }
        let packed = out.join(&name).with_extension("deflate");
        fs::write(&packed, packer.finish()?)?;
        let _ = writeln!(
            list,
            "    Suite {{ name: {name:?}, files: LazyLock::new(|| unpack(include_bytes!({packed:?}), &[{sizes}])) }},"
        );
    }
    // A suite folder that comes later must be seen too.
    println!("cargo:rerun-if-changed={}", root.display());
    let item = format!("/// All suites, sorted by name.\npub static SUITES: [Suite; {count}] = [\n{list}];\n");
    fs::write(out.join("suites.rs"), item)
}

/// The documents and snapshots of one folder, by their path below it, sorted.
fn suite_files(folder: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for path in entries(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with(".yaml") || name.ends_with(".json") {
            files.push(name);
        } else if name == "snapshots" && path.is_dir() {
            println!("cargo:rerun-if-changed={}", path.display());
            for snapshot in entries(&path)? {
                if snapshot.extension().is_some_and(|extension| extension == "snap") {
                    files.push(format!("snapshots/{}", snapshot.file_name().unwrap_or_default().to_string_lossy()));
                }
            }
        }
    }
    Ok(files)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
