//! Crates made of documents, built in one shared target folder.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;
use std::{fs, io};

use signoff_codegen::disk::{self, Owned};
use signoff_codegen::names;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::parts::all_parts;
use signoff_codegen::runtime_source::{RuntimeCrate, manifest};

use super::one;

/// Where they are built.
pub(crate) struct Workshop {
    /// The workspace's.
    root: PathBuf,
    folder: PathBuf,
    cargo: OsString,
    /// Held as long as the folder is used: two runs would write over each other's programs.
    _lock: Option<fs::File>,
}

impl Workshop {
    /// Below the target folder, as soon as no other run uses it.
    pub(crate) fn new() -> Self {
        let root = crate::workspace();
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let folder = std::path::absolute(target.join("corpus")).unwrap_or(target);
        let lock = fs::create_dir_all(&folder).and_then(|()| fs::File::create(folder.join("lock")));
        // Where there are no locks, it is up to whoever starts two.
        let lock = lock.ok().filter(|file| file.lock().is_ok());
        Self { root, folder, cargo: std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), _lock: lock }
    }

    /// Whether client and server of a document compile without an error or a warning; and its lines.
    pub(crate) fn compiles(&self, name: &str, path: &Path) -> (bool, usize) {
        let Some((_, tree)) = one::generate_one(path, &one::options(), &mut Diagnostics::default()) else {
            return (false, 0);
        };
        let lines = tree.files.values().map(|text| text.lines().count()).sum();
        let start = Instant::now();
        let checked = self
            .write(&crate_name("c", name), tree.files, BTreeMap::new(), "")
            .and_then(|folder| self.cargo(&folder, &["check", "--quiet"]));
        let clean = match checked {
            // `--quiet` leaves warnings alone.
            Ok(output) if output.status.success() && output.stderr.is_empty() => {
                println!("{name}: compiles, {lines} lines, {:.1} s", start.elapsed().as_secs_f64());
                true
            }
            Ok(output) => {
                println!("{name}: DOES NOT COMPILE CLEANLY\n{}", String::from_utf8_lossy(&output.stderr));
                false
            }
            Err(error) => {
                println!("{name}: cannot be compiled: {error}");
                false
            }
        };
        (clean, lines)
    }

    /// Writes a crate of that name: a generated module tree as its library, further files, and what its manifest ends with.
    ///
    /// # Errors
    /// Something cannot be written.
    pub(crate) fn write(
        &self,
        crate_name: &str,
        tree: BTreeMap<String, String>,
        further: BTreeMap<String, String>,
        dependencies: &str,
    ) -> io::Result<PathBuf> {
        let own = self.folder.join(crate_name);
        let placed = |path: String| if path == "mod.rs" { "src/lib.rs".to_owned() } else { format!("src/{path}") };
        let mut files: BTreeMap<_, _> = tree.into_iter().map(|(path, text)| (placed(path), text)).collect();
        // All of it: what the crates share is compiled once.
        let runtime = RuntimeCrate::Path(self.root.join("codegen/runtime").display().to_string());
        let mut manifest = manifest(crate_name, &runtime, &all_parts());
        if !further.is_empty() {
            // A program beside the library reads JSON by itself.
            let json = "[dependencies]\nserde_json = { version = \"1\", features = [\"float_roundtrip\", \"preserve_order\"] }\n";
            manifest = manifest.replacen("[dependencies]\n", json, 1);
        }
        files.insert("Cargo.toml".to_owned(), manifest + dependencies);
        files.extend(further);
        disk::write(&own, &files, Owned::MarkedOrNamed)?;
        fs::copy(self.root.join("Cargo.lock"), own.join("Cargo.lock"))?;
        Ok(own)
    }

    /// Where what is built goes.
    pub(crate) fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    /// Runs Cargo in a crate; the crates share what they depend on.
    ///
    /// # Errors
    /// Cargo cannot be started.
    pub(crate) fn cargo(&self, folder: &Path, arguments: &[&str]) -> io::Result<Output> {
        let mut command = Command::new(&self.cargo);
        command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", self.target());
        // Nothing is debugged there, and it is the larger half of what is written.
        command.env("CARGO_PROFILE_DEV_DEBUG", "0").output()
    }
}

/// A name that Cargo takes and that tells the documents apart.
pub(crate) fn crate_name(prefix: &str, document: &str) -> String {
    format!("{prefix}_{}", names::snake(&document.replace(['/', '\\', '.'], "_")))
}
