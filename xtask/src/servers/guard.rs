//! A second process that cleans up after this one, even if this one is killed and runs no handler.
//!
//! The guard reads from a pipe what was started and what has ended. The system closes the pipe with the process that writes to it, however
//! that ends; the guard then kills and removes what is left.

use std::collections::BTreeSet;
use std::io::{BufRead, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The hidden subcommand of the guard.
pub(crate) const COMMAND: &str = "servers-guard";

/// The guard's pipe. On drop of the last clone it is closed, and the guard ends.
#[derive(Clone)]
pub(crate) struct Guard(Arc<Mutex<Pipe>>);

struct Pipe {
    guard: Child,
    lines: Option<ChildStdin>,
}

impl Guard {
    /// Starts the guard in a process group of its own, so that Ctrl-C does not reach it.
    ///
    /// # Errors
    /// It cannot be started.
    pub(crate) fn start() -> Result<Self, String> {
        let failed = |error: std::io::Error| format!("the guard cannot be started: {error}");
        let mut command = Command::new(std::env::current_exe().map_err(failed)?);
        command.arg(COMMAND).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut guard = command.spawn().map_err(failed)?;
        let lines = guard.stdin.take();
        Ok(Self(Arc::new(Mutex::new(Pipe { guard, lines }))))
    }

    /// A process group was started.
    pub(crate) fn started(&self, group: u32) {
        self.write(&format!("+group {group}"));
    }

    /// A process group has ended.
    pub(super) fn ended(&self, group: u32) {
        self.write(&format!("-group {group}"));
    }

    /// A temporary folder was created.
    pub(crate) fn created(&self, folder: &Path) {
        self.write(&format!("+folder {}", folder.display()));
    }

    /// A temporary folder was removed.
    pub(crate) fn removed(&self, folder: &Path) {
        self.write(&format!("-folder {}", folder.display()));
    }

    /// The guard only matters if this process is killed, so a failure to write changes nothing else.
    fn write(&self, line: &str) {
        let mut pipe = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lines) = &mut pipe.lines {
            let _ = writeln!(lines, "{line}");
        }
    }
}

impl Drop for Pipe {
    fn drop(&mut self) {
        self.lines = None;
        let _ = self.guard.wait();
    }
}

/// The guard: reads until the pipe is closed, then cleans up.
pub(crate) fn run() -> ExitCode {
    let mut left = BTreeSet::new();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        match line.split_at_checked(1) {
            Some(("+", what)) => left.insert(what.to_owned()),
            Some(("-", what)) => left.remove(what),
            _ => false,
        };
    }
    let of = |kind: &str| left.iter().filter_map(move |line| line.strip_prefix(kind)).collect::<Vec<_>>();
    of("group ").into_iter().for_each(kill);
    of("folder ").into_iter().map(PathBuf::from).for_each(|folder| remove(&folder));
    ExitCode::SUCCESS
}

/// Kills a process group. `kill` is part of each shell; the program of that name may be missing.
#[cfg(unix)]
fn kill(group: &str) {
    let _ = Command::new("sh").args(["-c", "kill -s KILL -- \"-$1\"", "sh", group]).stderr(Stdio::null()).status();
}

#[cfg(not(unix))]
fn kill(process: &str) {
    let _ = Command::new("taskkill").args(["/F", "/T", "/PID", process]).stdout(Stdio::null()).status();
}

/// Removes a folder. A process that was killed may still have written to it.
fn remove(folder: &Path) {
    const TIMES: usize = 50;
    for _ in 0..TIMES {
        if std::fs::remove_dir_all(folder).is_ok() || !folder.exists() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}
