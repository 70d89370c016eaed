//! Counts the instructions of a program with valgrind's callgrind. The count is steadier than time on a busy machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Setting;

/// How to install it.
const HOW: &str = "install valgrind";

/// Counts instructions.
pub(super) struct Callgrind {
    valgrind: PathBuf,
}

impl Callgrind {
    /// # Errors
    /// valgrind is not installed.
    pub(super) fn find(setting: &Setting) -> Result<Self, String> {
        setting.peers.find("valgrind", HOW).map(|valgrind| Self { valgrind })
    }

    /// The command that runs `program` and counts into `out`.
    pub(super) fn command(&self, program: &Path, out: &Path) -> Command {
        let mut command = Command::new(&self.valgrind);
        let mut file = std::ffi::OsString::from("--callgrind-out-file=");
        file.push(out);
        command.args(["--quiet", "--tool=callgrind"]).arg(file).arg(program);
        command
    }
}

/// The count in that file.
///
/// # Errors
/// The file cannot be read, or has no count.
pub(super) fn counted(out: &Path) -> Result<f64, String> {
    let text = std::fs::read_to_string(out).map_err(|error| format!("{}: {error}", out.display()))?;
    let total = text.lines().rev().find_map(|line| line.strip_prefix("totals:").or(line.strip_prefix("summary:")));
    total.and_then(|total| total.trim().parse().ok()).ok_or_else(|| "callgrind has counted nothing".to_owned())
}
