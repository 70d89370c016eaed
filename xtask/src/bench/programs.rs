//! Programs of this workspace.

use std::path::PathBuf;
use std::process::Command;

use super::measure;

/// A profile of Cargo.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Profile {
    /// For programs that are measured.
    Release,
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
    command.args((profile == Profile::Release).then_some("--release")).arg("--manifest-path");
    measure::run(command.arg(root.join("Cargo.toml")))?;
    Ok(target().join(if profile == Profile::Release { "release" } else { "debug" }))
}

/// The target folder.
pub(super) fn target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| crate::workspace().join("target"), PathBuf::from);
    std::path::absolute(&target).unwrap_or(target)
}
