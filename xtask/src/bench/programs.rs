//! Programs of this workspace.

use std::path::PathBuf;
use std::process::Command;

use super::measure;

/// How they are built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Profile {
    /// To be measured.
    Release,
    /// To do something that is not measured.
    Debug,
}

/// Builds those of a package, and gives the folder where they are.
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
