//! The copy of the workspace in which mutants are built. The workspace itself is never changed.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::list::{Mutant, SOURCE};
use super::switch::{Blame, switch};
use crate::servers::Stopped;
use crate::servers::guard::Guard;
use crate::servers::interrupt::Interrupt;
use crate::servers::process::Process;
use crate::workspace;

/// The program of the copy: the reference alone.
const PROGRAM: &str = include_str!("program.rs.txt");
/// What is added to the library of the copy: the number of the mutant that runs.
const SWITCH: &str = include_str!("switch.rs.txt");
/// The environment variable with that number.
pub(super) const VARIABLE: &str = "SIGNOFF_MUTANT";
/// The program's name.
const NAME: &str = "signoff-mutant";
/// The folders that are removed at the end.
const FOLDERS: [&str; 2] = ["tree", "programs"];
/// The time for one build. The first one builds the dependencies.
const BUILD_TIME: Duration = Duration::from_secs(1800);

/// The copy. It is removed on drop. What was built remains in Cargo's folder for the next time.
pub(super) struct Copy {
    folder: PathBuf,
    /// The numbers of all programs built so far are different.
    programs: Cell<usize>,
    guard: Guard,
    /// Locked: the copy has one place, so that Cargo recognises what it has built.
    _lock: File,
}

/// A program with several mutants, of which an environment variable selects one.
#[derive(Default)]
pub(super) struct Batch {
    /// The program.
    pub(super) program: PathBuf,
    /// Indices of mutants that do not compile.
    pub(super) rejected: BTreeSet<usize>,
    /// Indices of mutants that must be built alone.
    pub(super) alone: BTreeSet<usize>,
}

impl Copy {
    /// Copies the workspace without its hidden and its built files.
    ///
    /// # Errors
    /// A file cannot be read or written, or another run is using the copy.
    pub(super) fn create(guard: &Guard) -> Result<Self, String> {
        // Not the folder of the workspace: Cargo takes a package of the copy for that of the workspace.
        let folder = workspace().join("target/mutants");
        let failed = |error: io::Error| format!("{}: {error}", folder.display());
        fs::create_dir_all(&folder).map_err(failed)?;
        let lock = File::create(folder.join("lock")).map_err(failed)?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => "another `cargo xtask mutants` is running in this workspace".to_owned(),
            TryLockError::Error(error) => failed(error),
        })?;
        let copy = Self { folder: folder.clone(), programs: Cell::new(0), guard: guard.clone(), _lock: lock };
        copy.remove();
        FOLDERS.into_iter().for_each(|name| guard.created(&copy.folder.join(name)));
        copy_folder(&workspace(), &copy.tree()).map_err(failed)?;
        fs::create_dir_all(copy.folder.join("programs")).map_err(failed)?;
        copy.write(&format!("{SOURCE}/bin/{NAME}.rs"), PROGRAM)?;
        // The files keep their times, so that Cargo builds only what has changed. What it built last was a mutant: this file is new.
        let root = format!("{SOURCE}/lib.rs");
        let text = copy.read(&root)?;
        copy.write(&root, &format!("{text}\n{SWITCH}"))?;
        Ok(copy)
    }

    /// Builds all these mutants into one program. Those that do not compile are left out.
    ///
    /// # Errors
    /// A file cannot be written, Cargo cannot be run, something else does not compile, or a signal was received.
    pub(super) fn build(&self, mutants: &[Mutant], interrupt: &Interrupt) -> Result<Batch, Stopped> {
        let mut originals = BTreeMap::new();
        for mutant in mutants {
            if !originals.contains_key(&mutant.file) {
                originals.insert(mutant.file.clone(), self.read(&mutant.file).map_err(Stopped::Failed)?);
            }
        }
        let mut batch = Batch::default();
        let built = loop {
            let mut files = BTreeMap::new();
            for (file, text) in &originals {
                let is_left = |index: &usize| !batch.rejected.contains(index) && !batch.alone.contains(index);
                let own = mutants.iter().enumerate().filter(|(index, mutant)| mutant.file == *file && is_left(index));
                let switched = switch(text, &own.collect::<Vec<_>>()).map_err(Stopped::Failed)?;
                batch.alone.extend(&switched.alone);
                self.write(file, &switched.text).map_err(Stopped::Failed)?;
                files.insert(file.as_str(), switched);
            }
            let errors = match self.cargo(interrupt) {
                Ok(Built::Program(program)) => break Ok(program),
                Ok(Built::Rejected(errors)) => errors,
                Err(stopped) => break Err(stopped),
            };
            let before = (batch.rejected.len(), batch.alone.len());
            let blames = errors.iter().flat_map(|error| &error.places);
            for blame in blames.filter_map(|(file, line)| files.get(file.as_str())?.blame(*line)) {
                match blame {
                    Blame::Mutant(index) => drop(batch.rejected.insert(index)),
                    Blame::Together(indices) => batch.alone.extend(indices),
                }
            }
            if before == (batch.rejected.len(), batch.alone.len()) {
                let errors: Vec<&str> = errors.iter().map(|error| error.text.as_str()).collect();
                break Err(Stopped::Failed(format!("the reference does not compile:\n{}", errors.join("\n"))));
            }
        };
        for (file, text) in &originals {
            self.write(file, text).map_err(Stopped::Failed)?;
        }
        batch.alone.retain(|index| !batch.rejected.contains(index));
        batch.program = built?;
        Ok(batch)
    }

    /// Builds one mutant. `None` if it does not compile.
    ///
    /// # Errors
    /// A file cannot be written, Cargo cannot be run, or a signal was received.
    pub(super) fn build_one(&self, mutant: &Mutant, interrupt: &Interrupt) -> Result<Option<PathBuf>, Stopped> {
        let text = self.read(&mutant.file).map_err(Stopped::Failed)?;
        self.write(&mutant.file, &mutant.apply(&text).map_err(Stopped::Failed)?).map_err(Stopped::Failed)?;
        let built = self.cargo(interrupt);
        self.write(&mutant.file, &text).map_err(Stopped::Failed)?;
        Ok(match built? {
            Built::Program(program) => Some(program),
            Built::Rejected(_) => None,
        })
    }

    /// Builds the program and moves it to a place of its own.
    fn cargo(&self, interrupt: &Interrupt) -> Result<Built, Stopped> {
        let failed = |path: &Path, error: io::Error| Stopped::Failed(format!("{}: {error}", path.display()));
        let messages = self.folder.join("messages");
        let output = File::create(&messages).map_err(|error| failed(&messages, error))?;
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .args(["build", "--locked", "--message-format", "json", "--bin", NAME])
            .args(["--package", "signoff-reference"])
            .current_dir(self.tree())
            .env("CARGO_TARGET_DIR", self.built())
            .stdout(output)
            .stderr(Stdio::null());
        let mut process = Process::start(&mut command, &self.guard).map_err(Stopped::Failed)?;
        match process.wait_unless(BUILD_TIME, interrupt) {
            Some(status) if status.success() => {}
            Some(_) => {
                let text = fs::read_to_string(&messages).map_err(|error| failed(&messages, error))?;
                return Ok(Built::Rejected(errors(&text)));
            }
            None if interrupt.is_set() => return Err(Stopped::Interrupted),
            None => return Err(Stopped::Failed(format!("a build did not end within {} s", BUILD_TIME.as_secs()))),
        }
        let program = self.folder.join("programs").join(self.programs.get().to_string());
        self.programs.set(self.programs.get() + 1);
        let new = self.built().join("debug").join(format!("{NAME}{}", std::env::consts::EXE_SUFFIX));
        fs::rename(&new, &program).map_err(|error| failed(&new, error))?;
        Ok(Built::Program(program))
    }

    /// The folder of the copy.
    pub(super) fn tree(&self) -> PathBuf {
        self.folder.join("tree")
    }

    /// Cargo's folder for the copy.
    fn built(&self) -> PathBuf {
        self.folder.join("built")
    }

    fn read(&self, file: &str) -> Result<String, String> {
        let path = self.tree().join(file);
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// A file that stays the same keeps its time.
    fn write(&self, file: &str, text: &str) -> Result<(), String> {
        let path = self.tree().join(file);
        if fs::read_to_string(&path).is_ok_and(|before| before == text) {
            return Ok(());
        }
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        folder.and_then(|()| fs::write(&path, text)).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Removes everything but the lock.
    fn remove(&self) {
        for folder in FOLDERS.map(|name| self.folder.join(name)) {
            let _ = fs::remove_dir_all(&folder);
            self.guard.removed(&folder);
        }
        let _ = fs::remove_file(self.folder.join("messages"));
    }
}

/// What became of one build.
enum Built {
    Program(PathBuf),
    Rejected(Vec<CompileError>),
}

/// An error of the compiler.
struct CompileError {
    text: String,
    /// Its files and lines, the main ones first.
    places: Vec<(String, usize)>,
}

/// The errors among the messages of Cargo. Of each, only the main places count, if there are some in files of the workspace.
fn errors(messages: &str) -> Vec<CompileError> {
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let messages = messages.filter_map(|message| message.get("message").cloned());
    let is_error = |message: &Value| message.get("level").and_then(Value::as_str) == Some("error");
    let error = |message: Value| {
        let text = message.get("rendered").and_then(Value::as_str).unwrap_or_default().to_owned();
        let spans = message.get("spans").and_then(Value::as_array).cloned().unwrap_or_default();
        let main = spans.iter().filter(|span| span.get("is_primary").and_then(Value::as_bool) == Some(true));
        CompileError { text, places: main.flat_map(places).collect() }
    };
    messages.filter(is_error).map(error).collect()
}

/// The place of a span, and of the macro calls that it comes from.
fn places(span: &Value) -> Vec<(String, usize)> {
    let (mut found, mut span) = (Vec::new(), Some(span));
    while let Some(now) = span {
        let file = now.get("file_name").and_then(Value::as_str).map(|file| file.replace('\\', "/"));
        let line = now.get("line_start").and_then(Value::as_u64).and_then(|line| usize::try_from(line).ok());
        found.extend(file.zip(line));
        span = now.pointer("/expansion/span");
    }
    found
}

impl Drop for Copy {
    fn drop(&mut self) {
        self.remove();
    }
}

/// Copies the files with their times, and what links point to.
fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, kind) = (entry.file_name(), fs::metadata(entry.path())?);
        if name.to_string_lossy().starts_with('.') || name == "target" {
            continue;
        }
        let (source, copy) = (entry.path(), to.join(&name));
        if kind.is_dir() {
            copy_folder(&source, &copy)?;
        } else if kind.is_file() {
            fs::copy(&source, &copy)?;
            File::options().append(true).open(&copy)?.set_modified(kind.modified()?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_keeps_times_and_leaves_out_hidden_and_built_files() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let from = folder.path().join("from");
        for file in ["src/a.rs", ".git/config", "target/debug/a", "Cargo.toml"] {
            let path = from.join(file);
            fs::create_dir_all(path.parent().unwrap_or(&from))?;
            fs::write(&path, file)?;
        }
        let time = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
        File::options().append(true).open(from.join("src/a.rs"))?.set_modified(time)?;
        let to = folder.path().join("to");
        copy_folder(&from, &to)?;
        assert_eq!(fs::metadata(to.join("src/a.rs"))?.modified()?, time);
        assert_eq!(fs::read_to_string(to.join("Cargo.toml"))?, "Cargo.toml");
        assert!(!to.join(".git").exists() && !to.join("target").exists());
        Ok(())
    }
}
