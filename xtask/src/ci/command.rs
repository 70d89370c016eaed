//! The commands of jobs.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use crate::workspace;

/// `cargo` with these arguments, separated by spaces.
pub(super) fn cargo(line: &str) -> Command {
    in_workspace(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), line)
}

/// `cargo xtask` with these arguments. The build of the tests replaces this program, so it cannot run itself.
pub(super) fn xtask(line: &str) -> Command {
    cargo(&format!("run --quiet --package xtask -- {line}"))
}

/// A script of the workspace.
pub(super) fn script(path: &str) -> Command {
    in_workspace("bash".into(), path)
}

/// Whether a command exists and succeeds; its output is not shown.
pub(super) fn succeeds(mut command: Command) -> bool {
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

fn in_workspace(program: OsString, line: &str) -> Command {
    let mut command = Command::new(program);
    command.args(line.split_whitespace()).current_dir(workspace());
    command
}
