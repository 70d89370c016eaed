//! Crates around generated modules, built in one target folder.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{measure, programs};

/// The folder where crates are built.
pub(super) struct Workshop {
    folder: PathBuf,
    cargo: OsString,
}

impl Workshop {
    /// Below the target folder.
    pub(super) fn new() -> Self {
        Self {
            folder: programs::target().join("bench"),
            cargo: std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        }
    }

    /// The folder of an empty crate.
    ///
    /// # Errors
    /// It cannot be emptied.
    pub(super) fn empty(&self, name: &str) -> Result<PathBuf, String> {
        let folder = self.folder.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        Ok(folder)
    }

    /// Writes the manifest and the root.
    ///
    /// # Errors
    /// They cannot be written.
    pub(super) fn write(&self, folder: &Path, dependencies: &str, root: &str, text: &str) -> Result<(), String> {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        // The crate is its own workspace, with Cargo's profiles.
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n[workspace]\n"
        );
        measure::write(&folder.join("Cargo.toml"), &manifest)?;
        let lock = crate::workspace().join("Cargo.lock");
        let lock = fs::read_to_string(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
        measure::write(&folder.join("Cargo.lock"), &lock)?;
        measure::write(&folder.join("src").join(root), text)
    }

    /// Runs Cargo in a crate; only dependencies are kept between compilations.
    pub(super) fn cargo(&self, folder: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.cargo);
        command.args(arguments).arg("--quiet").current_dir(folder);
        command.env("CARGO_TARGET_DIR", self.target()).env("CARGO_INCREMENTAL", "0");
        command
    }

    /// The target folder that the crates share.
    pub(super) fn target(&self) -> PathBuf {
        self.folder.join("target")
    }
}

/// Makes Cargo compile the crate again.
///
/// # Errors
/// Its root cannot be written.
pub(super) fn touch(root: &Path) -> Result<(), String> {
    let text = fs::read_to_string(root).map_err(|error| format!("{}: {error}", root.display()))?;
    measure::write(root, &text)
}
