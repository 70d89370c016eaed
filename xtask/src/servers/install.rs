//! Installs a server with the client of a package registry, into a folder of its own.

use std::collections::BTreeMap;
use std::path::Path;

use super::command_line::{Line, run};
use super::description::Server;
use super::guard::Guard;
use super::interrupt::Interrupt;
use super::{Stopped, place, process};

/// Runs the commands of `install` once. The file `installed` contains them and their files, so that changed ones are installed again.
///
/// # Errors
/// A command is missing or fails. Then the folder is removed.
pub(super) fn install(server: &Server, folder: &Path, guard: &Guard, interrupt: &Interrupt) -> Result<(), Stopped> {
    if server.description.install.is_empty() {
        return Ok(());
    }
    let files = read_files(server)?;
    let (mark, text) = (folder.join("installed"), format!("{:?}\n{files:?}\n", server.description.install));
    if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == text) {
        return Ok(());
    }
    let failed = |error: std::io::Error| Stopped::Failed(format!("{}: {error}", folder.display()));
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(failed)?;
    }
    guard.created(folder);
    let result = fill_folder(server, folder, &files, guard, interrupt)
        .and_then(|()| std::fs::write(&mark, text).map_err(failed));
    if result.is_ok() || std::fs::remove_dir_all(folder).is_ok() || !folder.exists() {
        guard.removed(folder);
    }
    result
}

/// The contents of the files that the commands need, by name.
fn read_files(server: &Server) -> Result<BTreeMap<&String, String>, Stopped> {
    let read = |name| {
        let path = server.folder.join(name);
        let text = std::fs::read_to_string(&path);
        Ok((name, text.map_err(|error| Stopped::Failed(format!("{}: {error}", path.display())))?))
    };
    server.description.install_files.iter().map(read).collect()
}

fn fill_folder(
    server: &Server,
    folder: &Path,
    files: &BTreeMap<&String, String>,
    guard: &Guard,
    interrupt: &Interrupt,
) -> Result<(), Stopped> {
    let failed = |error: std::io::Error| Stopped::Failed(format!("{}: {error}", folder.display()));
    std::fs::create_dir_all(folder).map_err(failed)?;
    for (name, text) in files {
        std::fs::write(folder.join(name), text).map_err(failed)?;
    }
    let values = BTreeMap::from([("installed".to_owned(), folder.display().to_string())]);
    for command in &server.description.install {
        let line = Line::new(command, &|word| place::fill(word, &values))?;
        if process::find(&line.program).is_none() {
            let (program, get) = (&line.program, &server.description.get);
            return Err(Stopped::Missing(format!("`{program}`, which installs it, was not found; get it from {get}")));
        }
        // A registry that cannot be reached says nothing about the server, so the server was not run.
        run(&line, &folder.join("log"), guard, interrupt).map_err(|stopped| match stopped {
            Stopped::Failed(reason) => Stopped::Missing(format!(
                "it cannot be installed: {reason}\n    nothing is installed; check that `{}` reaches its registry, and run this again",
                line.program
            )),
            other => other,
        })?;
    }
    Ok(())
}
