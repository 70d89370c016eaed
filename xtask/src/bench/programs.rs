//! Programs of this workspace, built for release.

use std::path::PathBuf;
use std::process::Command;

use super::measure;

/// Builds those of a package, and gives the folder where they are.
///
/// # Errors
/// They cannot be built.
pub(super) fn build(package: &str) -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let root = crate::workspace();
    let mut command = Command::new(cargo);
    command.args(["build", "--quiet", "--release", "--package", package, "--manifest-path"]);
    measure::run(command.arg(root.join("Cargo.toml")))?;
    Ok(target().join("release"))
}

/// The target folder.
pub(super) fn target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| crate::workspace().join("target"), PathBuf::from);
    std::path::absolute(&target).unwrap_or(target)
}
