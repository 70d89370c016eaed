//! `cargo xtask conformance …`, `faults …` and `reference …`: builds `signoff`, then runs `signoff run …`, `faults …` or `serve …`.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::process::{Command, ExitCode};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::workspace;

/// The time between two lines about a build that goes on.
const INTERVAL: Duration = Duration::from_secs(30);

/// Everything after the command is passed to `signoff` unchanged.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Runs a command of `signoff` in the current folder.
pub(crate) fn run(subcommand: &str, arguments: &Arguments) -> ExitCode {
    // On a terminal `cargo run` shows how the build goes on. Elsewhere it prints a line for each crate, and the last crate takes
    // longest.
    if !std::io::stderr().is_terminal()
        && let Err(code) = build()
    {
        return code;
    }
    let mut command = signoff(subcommand);
    command.args(&arguments.arguments);
    replace(command)
}

/// `signoff SUBCOMMAND`. It is built first if necessary.
pub(crate) fn signoff(subcommand: &str) -> Command {
    let mut command = cargo("run");
    if !std::io::stderr().is_terminal() {
        command.arg("--quiet");
    }
    command.args(["--", subcommand]);
    command
}

/// Builds `signoff`. While that takes, a line is printed at intervals.
fn build() -> Result<(), ExitCode> {
    let start = Instant::now();
    let mut build = cargo("build").spawn().map_err(|error| failed(&error))?;
    let (ended, end) = channel::<()>();
    let lines = std::thread::spawn(move || {
        while end.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
            eprintln!("    Building signoff for {} s", start.elapsed().as_secs());
        }
    });
    let status = build.wait();
    drop(ended);
    let _ = lines.join();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2))),
        Err(error) => Err(failed(&error)),
    }
}

/// A command of Cargo for the program `signoff`.
fn cargo(command: &str) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .arg(command)
        .args(["--package", "signoff-conformance", "--bin", "signoff", "--manifest-path"])
        .arg(workspace().join("Cargo.toml"));
    cargo
}

/// Becomes the command, so that Ctrl-C and the exit status are its own.
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

/// Everything that CI does: `.ci/run`.
pub(crate) fn ci() -> ExitCode {
    let mut command = Command::new("bash");
    command.arg(workspace().join(".ci/run"));
    replace(command)
}

fn failed(error: &std::io::Error) -> ExitCode {
    eprintln!("error: the command cannot be run: {error}");
    ExitCode::from(2)
}
