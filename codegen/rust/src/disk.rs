//! A [`GeneratedTree`] and a folder: the one place that touches files.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::tree::{GeneratedTree, MARK};

/// Which files of a folder are the generator's own, so that one that is not written any more may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owned {
    /// All of them: the folder is for nothing else.
    Everything,
    /// Those that bear [`MARK`]; whatever else a user keeps there stays.
    Marked,
}

/// How a folder differs from what would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A file is not there.
    Missing(PathBuf),
    /// A file says something else.
    Stale(PathBuf),
    /// A file is there that nobody writes.
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

/// Compares a folder with a tree, sorted by path. Only files below `folder` that a tree could own are looked at.
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

/// Writes a tree into a folder and takes away what nobody writes any more: all of it, or nothing. All texts are written beside their
/// places first, so that a full disk leaves everything as it was.
///
/// # Errors
/// Something cannot be written; or a link or a file stands where a folder is wanted, which might lead out of `folder`.
pub fn write(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<()> {
    let extra = extra(folder, files, owned)?;
    for path in files.keys() {
        check_place(folder, path)?;
    }
    let mut done = Vec::new();
    let written = stage(folder, files).and_then(|staged| replace(staged, &mut done));
    if let Err(error) = written {
        for (full, before) in done {
            // As well as it can be done: the disk has failed already.
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

/// No link leads a file elsewhere, and no folder stands where it goes.
fn check_place(folder: &Path, path: &str) -> io::Result<()> {
    let full = folder.join(path);
    let blocked = |path: &Path, what: &str| io::Error::other(format!("{} is {what}; move it away", path.display()));
    for parent in full.ancestors().skip(1).take_while(|parent| *parent != folder) {
        if fs::symlink_metadata(parent).is_ok_and(|found| !found.is_dir()) {
            return Err(blocked(parent, "no folder"));
        }
    }
    if fs::symlink_metadata(&full).is_ok_and(|found| found.is_dir()) {
        return Err(blocked(&full, "a folder where a file is to be written"));
    }
    Ok(())
}

/// A text that waits beside its place, and the place.
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

/// Notes in `done` what was there before.
fn replace(staged: Vec<Staged>, done: &mut Vec<(PathBuf, Option<Vec<u8>>)>) -> io::Result<()> {
    for (file, full) in staged {
        let before = fs::read(&full).ok();
        file.persist(&full).map_err(|error| error.error)?;
        done.push((full, before));
    }
    Ok(())
}

/// A temporary file in that folder with the rights of an ordinary one: by default only its owner could read it.
fn temporary(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// The files below a folder that are wanted, as texts; what is no text is passed over.
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

/// All files of a tree below one folder, each path with that folder in front.
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
        // Not empty, or gone already: both are fine.
        if fs::remove_dir(folder.join(path)).is_err() {
            break;
        }
        parent = path.parent();
    }
}

/// Files below a folder, `/` between folders, sorted. Links are not followed.
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
            // What Cargo and version control keep there is theirs.
            let theirs = path == folder && (name == "target" || name.starts_with('.'));
            if theirs {
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
