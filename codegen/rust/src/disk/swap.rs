//! Replaces a whole folder, so that an interrupted run never leaves a mix of old and new files.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::Owned;
use super::list::{is_reserved, parent_of, temporary_sibling, walk};
use super::mark::{is_marked, read_regular};
use crate::package::MANIFEST;

/// Whether everything in the folder belongs to the generator, and the folder may be replaced: it is not a symbolic link, and this process
/// does not run in it.
pub(super) fn is_possible(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<bool> {
    let Ok(found) = fs::symlink_metadata(folder) else { return Ok(true) };
    let canonical = folder.canonicalize()?;
    let is_used = std::env::current_dir().and_then(|current| current.canonicalize());
    if !found.is_dir() || is_used.map_or(true, |current| current.starts_with(canonical)) {
        return Ok(false);
    }
    if owned == Owned::Everything {
        return Ok(true);
    }
    let mut ours = fs::read_dir(folder)?.flatten().all(|entry| !is_reserved(&entry.file_name().to_string_lossy()));
    walk(folder, |name, path| {
        let is_link = fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink());
        let is_merged = name == MANIFEST && files.contains_key(MANIFEST);
        ours = ours && !is_link && (is_merged || is_marked(path));
    })?;
    Ok(ours)
}

/// Writes the files to a sibling folder and renames it to `folder`. Returns false, and changes nothing, if the folder cannot be renamed,
/// for example because it is a mount point.
pub(super) fn write(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<bool> {
    let (Some(prefix), parent) = (temporary_sibling(folder), parent_of(folder)) else { return Ok(false) };
    fs::create_dir_all(parent)?;
    let Ok(stage) = tempfile::Builder::new().prefix(&prefix).tempdir_in(parent) else { return Ok(false) };
    let (new, old) = (stage.path().join("new"), stage.path().join("old"));
    fs::create_dir(&new)?;
    for (path, text) in files {
        let (from, to) = (folder.join(path), new.join(path));
        fs::create_dir_all(to.parent().unwrap_or(&new))?;
        if !(is_same(&from, text) && fs::hard_link(&from, &to).is_ok()) {
            fs::write(&to, text)?;
        }
    }
    let exists = folder.is_dir();
    if exists {
        fs::set_permissions(&new, fs::metadata(folder)?.permissions())?;
        if fs::rename(folder, &old).is_err() {
            return Ok(false);
        }
    }
    if fs::rename(&new, folder).is_ok() {
        return Ok(true);
    }
    if exists && let Err(error) = fs::rename(&old, folder) {
        let kept = stage.keep().join("old");
        return Err(io::Error::other(format!("{error}; the previous files are in {}", kept.display())));
    }
    Ok(false)
}

/// Whether the file already has this text. It is then linked, so that it keeps its time and is not compiled again.
fn is_same(path: &Path, text: &str) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
        && read_regular(path).is_ok_and(|found| found == text.as_bytes())
}
