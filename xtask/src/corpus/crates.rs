//! Crates of documents, built in one shared target folder.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;
use std::{fs, io};

use signoff_codegen::disk::{self, Owned};
use signoff_codegen::names;
use signoff_codegen::needs::Feature;
use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::package::{Crate, Runtime, dependency};

use super::subprocess;

/// The folder where crates are built.
pub(crate) struct Workshop {
    /// The workspace's folder.
    root: PathBuf,
    folder: PathBuf,
    cargo: OsString,
    /// Held while the folder is used: two runs would overwrite each other's programs.
    _lock: Option<fs::File>,
}

impl Workshop {
    /// Below the target folder; waits until no other run uses it.
    pub(crate) fn new() -> Self {
        let root = crate::workspace();
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        let folder = std::path::absolute(target.join("corpus")).unwrap_or(target);
        let lock = fs::create_dir_all(&folder).and_then(|()| fs::File::create(folder.join("lock")));
        // Some file systems have no locks.
        let lock = lock.ok().filter(|file| file.lock().is_ok());
        Self { root, folder, cargo: std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), _lock: lock }
    }

    /// Whether the client and the server of a document compile without an error or a warning; and the number of lines.
    pub(crate) fn compiles(&self, name: &str, path: &Path) -> (bool, usize) {
        let Some((_, tree)) = subprocess::generate_one(path, &subprocess::options(), &mut Diagnostics::default())
        else {
            return (false, 0);
        };
        let lines = tree.files.values().map(|text| text.lines().count()).sum();
        let start = Instant::now();
        let checked = self
            .write(self.package(&crate_name("c", name)).library(tree))
            .and_then(|folder| self.cargo(&folder, &["check", "--quiet"]));
        let clean = match checked {
            // `--quiet` prints warnings.
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

    /// A crate without files. It has the default features of the runtime, so that all crates share one build of it.
    pub(crate) fn package(&self, name: &str) -> Crate {
        let runtime = Runtime::Path(self.root.join("codegen/runtime").display().to_string());
        Feature::DEFAULT.into_iter().fold(Crate::new(name, runtime), Crate::feature)
    }

    /// A crate for a program that reads JSON.
    pub(crate) fn program(&self, name: &str) -> Crate {
        dependency("serde_json").into_iter().fold(self.package(name), Crate::depends_on)
    }

    /// Writes a crate.
    ///
    /// # Errors
    /// A file cannot be written.
    pub(crate) fn write(&self, package: Crate) -> io::Result<PathBuf> {
        let own = self.folder.join(package.name());
        let mut files = package.into_files();
        // The folder is below that of the workspace, whose member the crate is not.
        files.entry("Cargo.toml".to_owned()).or_default().push_str("\n[workspace]\n");
        disk::write(&own, &files, Owned::MarkedOrNamed)?;
        fs::copy(self.root.join("Cargo.lock"), own.join("Cargo.lock"))?;
        Ok(own)
    }

    /// The target folder of the crates.
    pub(crate) fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    /// Runs Cargo in a crate; the crates share the builds of their dependencies.
    ///
    /// # Errors
    /// Cargo cannot be started.
    pub(crate) fn cargo(&self, folder: &Path, arguments: &[&str]) -> io::Result<Output> {
        let mut command = Command::new(&self.cargo);
        command.args(arguments).current_dir(folder).env("CARGO_TARGET_DIR", self.target());
        // Debug information is not needed, and it is half of the output.
        command.env("CARGO_PROFILE_DEV_DEBUG", "0").output()
    }
}

/// A name for the crate of a document.
pub(crate) fn crate_name(prefix: &str, document: &str) -> String {
    format!("{prefix}_{}", names::snake(&document.replace(['/', '\\', '.'], "_")))
}
