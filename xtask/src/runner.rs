//! `cargo xtask conformance …`, `faults …` and `reference …`: `signoff run …`, `faults …` and `serve …`, built first.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::process::{Command, ExitCode};

use crate::workspace;

/// All arguments are passed to `signoff` unchanged.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Runs a command of `signoff` in the current folder.
pub(crate) fn run(subcommand: &str, arguments: &Arguments) -> ExitCode {
    let mut command = signoff(subcommand);
    command.args(&arguments.arguments);
    replace(command)
}

/// `signoff SUBCOMMAND`, built first.
pub(crate) fn signoff(subcommand: &str) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.arg("run");
    // The first build takes minutes; its progress is visible on a terminal.
    if !std::io::stderr().is_terminal() {
        command.arg("--quiet");
    }
    command
        .args(["--package", "signoff-conformance", "--bin", "signoff", "--manifest-path"])
        .arg(workspace().join("Cargo.toml"))
        .args(["--", subcommand]);
    command
}

/// Replaces this process, so that Ctrl-C and the exit status are those of the command.
#[cfg(unix)]
fn replace(mut command: Command) -> ExitCode {
    use std::os::unix::process::CommandExt as _;
    failed(&command.exec())
}

#[cfg(not(unix))]
fn replace(mut command: Command) -> ExitCode {
    match command.status() {
        Ok(status) => ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2)),
        Err(error) => failed(&error),
    }
}

/// Runs `.ci/run`, as CI does.
pub(crate) fn ci() -> ExitCode {
    let mut command = Command::new("bash");
    command.arg(workspace().join(".ci/run"));
    replace(command)
}

fn failed(error: &std::io::Error) -> ExitCode {
    eprintln!("error: cannot run the command: {error}");
    ExitCode::from(2)
}
