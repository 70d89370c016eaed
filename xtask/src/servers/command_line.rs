//! The commands of `server.toml`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use super::Stopped;
use super::description::Server;
use super::guard::Guard;
use super::interrupt::Interrupt;
use super::place::Place;
use super::process::{Process, last_lines, logged};

/// The time that a command of `install` or `prepare` has.
const COMMAND_TIME: Duration = Duration::from_secs(600);

/// A command with its placeholders replaced.
pub(super) struct Line {
    /// The program.
    pub(super) program: String,
    arguments: Vec<String>,
    environment: BTreeMap<String, String>,
}

impl Line {
    /// A command of a server in its folder.
    ///
    /// # Errors
    /// It is empty, or a placeholder is unknown.
    pub(super) fn of(words: &[String], server: &Server, place: &Place) -> Result<Self, Stopped> {
        let fill = |text: &str| place.fill(text);
        // What a program keeps among the temporary files goes with the folder of the server.
        let temporary = ["TMPDIR", "TEMP", "TMP"].map(|name| (name.to_owned(), place.path().display().to_string()));
        let mut line = Self::new(words, &fill)?;
        line.environment.extend(temporary);
        for (name, value) in &server.description.environment {
            line.environment.insert(name.clone(), fill(value).map_err(Stopped::Failed)?);
        }
        Ok(line)
    }

    /// A command without environment variables of its own.
    ///
    /// # Errors
    /// It is empty, or a placeholder is unknown.
    pub(super) fn new(words: &[String], fill: &dyn Fn(&str) -> Result<String, String>) -> Result<Self, Stopped> {
        let words: Result<Vec<_>, _> = words.iter().map(|word| fill(word).map_err(Stopped::Failed)).collect();
        let mut words = words?.into_iter();
        let program = words.next().ok_or_else(|| Stopped::Failed("a command of server.toml is empty".to_owned()))?;
        Ok(Self { program, arguments: words.collect(), environment: BTreeMap::new() })
    }

    /// The command in a folder.
    pub(super) fn command(&self, folder: &Path) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).envs(&self.environment).current_dir(folder);
        command
    }
}

/// Runs a command to its end, in the folder of its log.
///
/// # Errors
/// It fails, takes too long or is interrupted.
pub(super) fn run(line: &Line, log: &Path, guard: &Guard, interrupt: &Interrupt) -> Result<(), Stopped> {
    let command = line.command(log.parent().unwrap_or(Path::new(".")));
    let mut process =
        logged(command, log).and_then(|mut command| Process::start(&mut command, guard)).map_err(Stopped::Failed)?;
    let start = Instant::now();
    let name = || format!("`{} {}`", line.program, line.arguments.join(" "));
    loop {
        match process.ended() {
            Some(status) if status.success() => return Ok(()),
            Some(status) => {
                return Err(Stopped::Failed(format!("{} failed ({status}):{}", name(), last_lines(log))));
            }
            None if interrupt.is_set() => return Err(Stopped::Interrupted),
            None if start.elapsed() >= COMMAND_TIME => {
                return Err(Stopped::Failed(format!("{} did not end:{}", name(), last_lines(log))));
            }
            None => Interrupt::pause(),
        }
    }
}
