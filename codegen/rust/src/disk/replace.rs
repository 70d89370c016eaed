//! Replaces single files of a folder that also contains files of the user.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::list::TEMPORARY;
use super::mark::read_regular;

/// A temporary file, and the path that it will have.
type Staged = (tempfile::NamedTempFile, PathBuf);

/// Writes each file to a temporary file in its folder, renames them all, and removes the files `extra`. If a file cannot be written, the
/// folder is as before.
pub(super) fn write(folder: &Path, files: &BTreeMap<String, String>, extra: &[String]) -> io::Result<()> {
    let mut done = Vec::new();
    let written = stage(folder, files).and_then(|staged| rename(staged, &mut done));
    if let Err(error) = written {
        for (full, before) in done {
            // Best effort: the disk has already failed.
            let _ = match before {
                Some(text) => fs::write(full, text),
                None => fs::remove_file(full),
            };
        }
        files.keys().for_each(|path| remove_empty_parents(folder, path));
        return Err(error);
    }
    for path in extra {
        fs::remove_file(folder.join(path))?;
        remove_empty_parents(folder, path);
    }
    Ok(())
}

/// Writes a single file: to a temporary file in its folder, which is then renamed. A link keeps its place, and its target is replaced.
pub(super) fn replace_file(path: &Path, text: &str) -> io::Result<()> {
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    let mut file = temporary(parent)?;
    file.write_all(text.as_bytes())?;
    if let Ok(found) = fs::metadata(&path) {
        file.as_file().set_permissions(found.permissions())?;
    }
    file.persist(&path).map(drop).map_err(|error| error.error)
}

fn stage(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<Vec<Staged>> {
    let mut staged = Vec::new();
    for (path, text) in files {
        let full = folder.join(path);
        if read_regular(&full).is_ok_and(|found| found == text.as_bytes()) {
            continue;
        }
        let parent = full.parent().unwrap_or(folder);
        fs::create_dir_all(parent)?;
        let mut file = temporary(parent)?;
        file.write_all(text.as_bytes())?;
        staged.push((file, full));
    }
    Ok(staged)
}

/// Moves the files to their paths. Adds the previous content of each to `done`.
fn rename(staged: Vec<Staged>, done: &mut Vec<(PathBuf, Option<Vec<u8>>)>) -> io::Result<()> {
    for (file, full) in staged {
        let before = read_regular(&full).ok();
        file.persist(&full).map_err(|error| error.error)?;
        done.push((full, before));
    }
    Ok(())
}

/// A temporary file in the folder, with the permissions of an ordinary file. By default only its owner could read it.
fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

fn remove_empty_parents(folder: &Path, path: &str) {
    let mut parent = Path::new(path).parent();
    while let Some(path) = parent.filter(|path| !path.as_os_str().is_empty()) {
        // The folder is not empty or is removed already. Both are fine.
        if fs::remove_dir(folder.join(path)).is_err() {
            break;
        }
        parent = path.parent();
    }
}
