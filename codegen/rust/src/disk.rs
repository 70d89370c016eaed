//! Compares a [`GeneratedTree`] with a folder and writes it. The only module that accesses files.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::tree::{GeneratedTree, MARK};

/// Which files of a folder belong to the generator, so that it may remove those that it no longer generates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owned {
    /// All files: the folder contains nothing else.
    Everything,
    /// Files that contain [`MARK`]. All other files are kept.
    Marked,
}

/// A difference between a folder and the generated files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The file does not exist.
    Missing(PathBuf),
    /// The file has other content.
    Stale(PathBuf),
    /// The file exists but is not generated.
    Extra(PathBuf),
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing(path) => write!(f, "missing: {}", path.display()),
            Self::Stale(path) => write!(f, "stale: {}", path.display()),
            Self::Extra(path) => write!(f, "extra: {}", path.display()),
        }
    }
}

/// Compares a folder with the generated files. Files that do not belong to the generator are ignored.
///
/// # Errors
/// The folder cannot be read.
pub fn compare(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<Vec<Difference>> {
    let mut differences = Vec::new();
    for (path, text) in files {
        let full = folder.join(path);
        match fs::read(&full) {
            Ok(found) if found == text.as_bytes() => {}
            Ok(_) => differences.push(Difference::Stale(full)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => differences.push(Difference::Missing(full)),
            Err(error) => return Err(error),
        }
    }
    differences.extend(extra(folder, files, owned)?.into_iter().map(|path| Difference::Extra(folder.join(path))));
    Ok(differences)
}

/// Writes the generated files into a folder and removes files that are no longer generated. Either all files are written or none: each
/// is first written to a temporary file in its folder, so that a full disk changes nothing.
///
/// # Errors
/// A file cannot be written, or the path of a folder is a file or a symbolic link, which might lead out of `folder`.
pub fn write(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<()> {
    let extra = extra(folder, files, owned)?;
    for path in files.keys() {
        check_target(folder, path)?;
    }
    let mut done = Vec::new();
    let written = stage(folder, files).and_then(|staged| replace(staged, &mut done));
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
        fs::remove_file(folder.join(&path))?;
        remove_empty_parents(folder, &path);
    }
    Ok(())
}

/// Checks that no parent of the file is a symbolic link or a file, and that the file is not a folder.
fn check_target(folder: &Path, path: &str) -> io::Result<()> {
    let full = folder.join(path);
    let blocked = |path: &Path, what: &str| io::Error::other(format!("{} is {what}; move it away", path.display()));
    for parent in full.ancestors().skip(1).take_while(|parent| *parent != folder) {
        if fs::symlink_metadata(parent).is_ok_and(|found| !found.is_dir()) {
            return Err(blocked(parent, "not a folder"));
        }
    }
    if fs::symlink_metadata(&full).is_ok_and(|found| found.is_dir()) {
        return Err(blocked(&full, "a folder, but a file must be written there"));
    }
    Ok(())
}

/// A temporary file, and the path that it will have.
type Staged = (tempfile::NamedTempFile, PathBuf);

fn stage(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<Vec<Staged>> {
    let mut staged = Vec::new();
    for (path, text) in files {
        let full = folder.join(path);
        if fs::read(&full).is_ok_and(|found| found == text.as_bytes()) {
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
fn replace(staged: Vec<Staged>, done: &mut Vec<(PathBuf, Option<Vec<u8>>)>) -> io::Result<()> {
    for (file, full) in staged {
        let before = fs::read(&full).ok();
        file.persist(&full).map_err(|error| error.error)?;
        done.push((full, before));
    }
    Ok(())
}

/// A temporary file in the folder, with the permissions of an ordinary file. By default only its owner could read it.
fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Reads the files below a folder for which `wanted` is true. Files that are not UTF-8 are skipped.
///
/// # Errors
/// The folder cannot be read.
pub fn read(folder: &Path, wanted: impl Fn(&str) -> bool) -> io::Result<BTreeMap<String, String>> {
    let paths = list(folder)?.into_iter().filter(|path| wanted(path));
    Ok(paths
        .filter_map(|path| Some((fs::read_to_string(folder.join(&path)).ok()?, path)))
        .map(|(text, path)| (path, text))
        .collect())
}

/// All files of a tree, with `folder` in front of each path.
pub fn below(folder: &str, tree: &GeneratedTree) -> BTreeMap<String, String> {
    tree.files.iter().map(|(path, text)| (format!("{folder}/{path}"), text.clone())).collect()
}

fn extra(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<Vec<String>> {
    let ours = |path: &String| match owned {
        Owned::Everything => true,
        Owned::Marked => {
            (path.ends_with(".rs") || path.ends_with("answers.json"))
                && fs::read_to_string(folder.join(path))
                    .is_ok_and(|text| text.lines().take(5).any(|line| line.contains(MARK)))
        }
    };
    Ok(list(folder)?.into_iter().filter(|path| !files.contains_key(path) && ours(path)).collect())
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

/// The sorted paths of all files below a folder, with `/` between folders. Symbolic links are not followed.
fn list(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
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
            // These belong to Cargo and version control.
            let foreign = path == folder && (name == "target" || name.starts_with('.'));
            if foreign {
                continue;
            }
            if entry.file_type()?.is_dir() {
                open.push((entry.path(), format!("{name}/")));
            } else {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}
