//! Lists the files of a folder, and what an interrupted run left.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::mark::{contains_mark, read_regular};

/// How the names of temporary files begin.
pub(super) const TEMPORARY: &str = ".tmp-signoff-codegen-";

/// How the names of temporary folders next to `folder` begin. `None` for a folder without a name, such as `/`.
pub(super) fn temporary_sibling(folder: &Path) -> Option<String> {
    folder.file_name().map(|name| format!(".{}.tmp-signoff-codegen-", name.to_string_lossy()))
}

/// The folder that contains `folder`.
pub(super) fn parent_of(folder: &Path) -> &Path {
    folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The sorted paths of all files below a folder, with `/` between folders. Symbolic links are not followed. Temporary files are omitted.
pub(super) fn list(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    walk(folder, |name, path| {
        // Hidden files of the folder itself belong to Cargo and version control.
        if !name.starts_with('.') && !is_temporary(path) {
            found.push(name);
        }
    })?;
    found.sort();
    Ok(found)
}

/// Temporary files below the folder and temporary folders next to it, which only an interrupted run leaves.
pub(super) fn leftovers(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    walk(folder, |_, path| {
        if is_temporary(path) {
            found.push(path.to_owned());
        }
    })?;
    if let Some(prefix) = temporary_sibling(folder) {
        let siblings = fs::read_dir(parent_of(folder)).into_iter().flatten().flatten();
        let names = siblings.map(|entry| entry.file_name());
        let ours = names.filter(|name| name.to_string_lossy().starts_with(&prefix));
        found.extend(ours.map(|name| folder.with_file_name(name)));
    }
    found.sort();
    Ok(found)
}

/// Whether the generator made the file to rename it later. Names of earlier versions begin with `.tmp` only, so their content decides.
fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let has_our_content = || read_regular(path).is_ok_and(|bytes| bytes.is_empty() || contains_mark(&bytes));
    name.starts_with(TEMPORARY) || (name.starts_with(".tmp") && has_our_content())
}

/// Calls `visit` with the name (relative to `folder`) and the path of every file, except those in `target` and in hidden folders of the
/// folder itself, which belong to Cargo and version control.
pub(super) fn walk(folder: &Path, mut visit: impl FnMut(String, &Path)) -> io::Result<()> {
    let mut open = vec![(folder.to_path_buf(), String::new())];
    while let Some((path, prefix)) = open.pop() {
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if !entry.file_type()?.is_dir() {
                visit(name, &entry.path());
            } else if !prefix.is_empty() || !is_reserved(&name) {
                open.push((entry.path(), format!("{name}/")));
            }
        }
    }
    Ok(())
}

/// Whether a folder of this name, in the output folder, belongs to Cargo or version control.
pub(super) fn is_reserved(name: &str) -> bool {
    name == "target" || name.starts_with('.')
}
