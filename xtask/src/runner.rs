//! `cargo xtask conformance …`, `faults …` and `reference …`: `signoff run …`, `faults …` and `serve …`, built first.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::PathBuf;
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
    let mut command = cargo_run("signoff-conformance", "signoff");
    command.arg(subcommand);
    command
}

/// A program of the workspace, built first. Arguments that are added go to the program.
pub(crate) fn cargo_run(package: &str, program: &str) -> Command {
    let mut command = cargo("run", package, program);
    command.arg("--");
    command
}

/// Builds `signoff` and returns its path: Cargo puts it into the folder of this program.
pub(crate) fn build_signoff() -> Result<PathBuf, String> {
    let status =
        cargo("build", "signoff-conformance", "signoff").status().map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Err("`signoff` cannot be built".to_owned());
    }
    let own = std::env::current_exe().map_err(|error| format!("the path of this program is not known: {error}"))?;
    Ok(own.with_file_name(format!("signoff{}", std::env::consts::EXE_SUFFIX)))
}

fn cargo(subcommand: &str, package: &str, program: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.arg(subcommand);
    // The first build takes minutes: on a terminal, cargo shows its progress.
    if !std::io::stderr().is_terminal() {
        command.arg("--quiet");
    }
    command.args(["--package", package, "--bin", program, "--manifest-path"]).arg(workspace().join("Cargo.toml"));
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
