//! `cargo xtask conformance …`, `faults …` and `reference …`: builds `signoff`, then runs `signoff run …`, `faults …` or `serve …`.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use crate::workspace;

/// The time between two lines about a build that goes on.
const INTERVAL: Duration = Duration::from_secs(30);

/// All arguments are passed to `signoff` unchanged.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Runs a command of `signoff` in the current folder.
pub(crate) fn run(subcommand: &str, arguments: &Arguments) -> ExitCode {
    // On a terminal `cargo run` shows how the build goes on.
    let mut command = if std::io::stderr().is_terminal() {
        signoff(subcommand)
    } else {
        let program = match build_signoff() {
            Ok(program) => program,
            Err(message) => {
                eprintln!("error: {message}");
                return ExitCode::from(2);
            }
        };
        let mut command = Command::new(program);
        command.arg(subcommand);
        command
    };
    command.args(&arguments.arguments);
    replace(command)
}

/// `signoff SUBCOMMAND`. It is built first if necessary.
pub(crate) fn signoff(subcommand: &str) -> Command {
    let mut command = cargo_run("signoff-conformance", "signoff");
    command.arg(subcommand);
    command
}

/// A program of the workspace, built first if necessary. Arguments that are added are passed to the program.
pub(crate) fn cargo_run(package: &str, program: &str) -> Command {
    let mut command = cargo("run", package, program);
    if !std::io::stderr().is_terminal() {
        command.arg("--quiet");
    }
    command.arg("--");
    command
}

/// Builds `signoff` and returns its path: Cargo puts it into the folder of this program. Cargo prints a line for each crate. The
/// last crates take longest, so another line is printed at intervals.
pub(crate) fn build_signoff() -> Result<PathBuf, String> {
    let start = Instant::now();
    let mut build =
        cargo("build", "signoff-conformance", "signoff").spawn().map_err(|error| format!("cargo: {error}"))?;
    let (ended, end) = channel::<()>();
    let lines = std::thread::spawn(move || {
        while end.recv_timeout(INTERVAL) == Err(RecvTimeoutError::Timeout) {
            eprintln!("    Building signoff for {} s", start.elapsed().as_secs());
        }
    });
    let status = build.wait();
    drop(ended);
    let _ = lines.join();
    if !status.map_err(|error| format!("cargo: {error}"))?.success() {
        return Err("`signoff` cannot be built".to_owned());
    }
    let own = std::env::current_exe().map_err(|error| format!("the path of this program is not known: {error}"))?;
    Ok(own.with_file_name(format!("signoff{}", std::env::consts::EXE_SUFFIX)))
}

fn cargo(subcommand: &str, package: &str, program: &str) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .arg(subcommand)
        .args(["--package", package, "--bin", program, "--manifest-path"])
        .arg(workspace().join("Cargo.toml"));
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

fn failed(error: &std::io::Error) -> ExitCode {
    eprintln!("error: cannot run the command: {error}");
    ExitCode::from(2)
}
