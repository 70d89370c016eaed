//! Processes in groups of their own, so that a signal reaches all that they have started, and none of ours by accident.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use super::guard::Guard;
use super::interrupt::Interrupt;

/// The lines of a log that a message shows.
const SHOWN_LINES: usize = 15;

/// A process with its group. The group is killed on drop.
pub(crate) struct Process {
    child: Child,
    ended: bool,
    guard: Guard,
}

impl Process {
    /// Starts a command in a group of its own.
    ///
    /// # Errors
    /// It cannot be started.
    pub(crate) fn start(command: &mut Command, guard: &Guard) -> Result<Self, String> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.stdin(Stdio::null()).spawn().map_err(|error| format!("`{program}`: {error}"))?;
        guard.started(child.id());
        Ok(Self { child, ended: false, guard: guard.clone() })
    }

    /// The exit status if the process has ended.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        let status = self.child.try_wait().ok().flatten();
        self.ended |= status.is_some();
        status
    }

    /// Waits until the process ends or the time is over.
    pub(crate) fn wait(&mut self, time: Duration) -> Option<ExitStatus> {
        let start = Instant::now();
        loop {
            let status = self.ended();
            if status.is_some() || start.elapsed() >= time {
                return status;
            }
            Interrupt::pause();
        }
    }

    /// Waits until the process ends, the time is over or a signal is received.
    pub(crate) fn wait_unless(&mut self, time: Duration, interrupt: &Interrupt) -> Option<ExitStatus> {
        let start = Instant::now();
        loop {
            let status = self.ended();
            if status.is_some() || start.elapsed() >= time || interrupt.is_set() {
                return status;
            }
            Interrupt::pause();
        }
    }

    /// Sends a signal to the group.
    #[cfg(unix)]
    pub(crate) fn signal(&self, signal: &str) {
        // `kill` is part of each shell; the program of that name may be missing. The group may have ended.
        let _ = Command::new("sh")
            .args(["-c", "kill -s \"$1\" -- \"-$2\"", "sh", signal, &self.child.id().to_string()])
            .stderr(Stdio::null())
            .status();
    }

    /// Kills the process: there are no groups.
    #[cfg(not(unix))]
    pub(crate) fn signal(&mut self, _signal: &str) {
        let _ = self.child.kill();
    }

    /// Asks the process to end, and kills it after the time.
    pub(crate) fn stop(mut self, signal: &str, time: Duration) {
        if !self.ended {
            self.signal(signal);
            self.wait(time);
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The process may have ended without those that it has started.
        self.signal("KILL");
        let _ = self.child.wait();
        self.guard.ended(self.child.id());
    }
}

/// A command whose output goes to a log.
pub(crate) fn logged(mut command: Command, log: &Path) -> Result<Command, String> {
    let file = File::options().create(true).append(true).open(log);
    let file = file.map_err(|error| format!("{}: {error}", log.display()))?;
    command.stderr(file.try_clone().map_err(|error| error.to_string())?).stdout(file);
    Ok(command)
}

/// The last lines of a log, indented.
pub(crate) fn last_lines(log: &Path) -> String {
    let text = std::fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let shown = lines.get(lines.len().saturating_sub(SHOWN_LINES)..).unwrap_or_default();
    if shown.is_empty() { "\n    (it printed nothing)".to_owned() } else { format!("\n    {}", shown.join("\n    ")) }
}

/// The file of a program: the path itself, or the first executable of that name on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    if program.contains(std::path::MAIN_SEPARATOR) {
        return Some(PathBuf::from(program)).filter(|path| is_program(path));
    }
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}
