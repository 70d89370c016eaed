//! Programs of this workspace.

use std::path::PathBuf;
use std::process::Command;

use super::measure;

/// A profile of Cargo.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Profile {
    /// For programs that are measured as they are shipped.
    Release,
    /// For servers and clients that are measured.
    Speed,
    /// For programs that are not measured.
    Debug,
}

/// Builds the programs of a package, and returns their folder.
///
/// # Errors
/// They cannot be built.
pub(super) fn build(package: &str, profile: Profile) -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let root = crate::workspace();
    let mut command = Command::new(cargo);
    command.args(["build", "--quiet", "--package", package]);
    let folder = match profile {
        Profile::Release => "release",
        Profile::Speed => "speed",
        Profile::Debug => "debug",
    };
    let profile = if profile == Profile::Debug { "dev" } else { folder };
    command.args(["--profile", profile]).arg("--manifest-path");
    measure::run(command.arg(root.join("Cargo.toml")))?;
    Ok(target().join(folder))
}

/// The target folder.
pub(super) fn target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| crate::workspace().join("target"), PathBuf::from);
    std::path::absolute(&target).unwrap_or(target)
}
