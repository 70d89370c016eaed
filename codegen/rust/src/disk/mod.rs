//! Compares generated files with a folder and writes them. Only this module of the library accesses files.

mod list;
mod mark;
mod replace;
mod swap;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use self::list::{leftovers, list};
pub use self::mark::foreign;
use self::mark::{contains_mark, is_marked, read_regular};
use crate::format::same_meaning;
use crate::package::MANIFEST;
use crate::tree::GeneratedTree;

/// Which files of a folder belong to the generator, which may replace or remove them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owned {
    /// All files: the folder contains nothing else.
    Everything,
    /// Files that contain [`MARK`](crate::tree::MARK). Any other file at the path of a generated file prevents writing; all others are
    /// kept.
    Marked,
    /// Files that contain [`MARK`](crate::tree::MARK), and files at the paths of generated files whatever they contain (`--force`).
    MarkedOrNamed,
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
    /// A run that was interrupted left the file or folder.
    Leftover(PathBuf),
}

impl Difference {
    /// The file or folder.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing(path) | Self::Stale(path) | Self::Extra(path) | Self::Leftover(path) => path,
        }
    }
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = match self {
            Self::Missing(_) => "missing",
            Self::Stale(_) => "stale",
            Self::Extra(_) => "extra",
            Self::Leftover(_) => "left by an interrupted run",
        };
        write!(f, "{kind}: {}", self.path().display())
    }
}

/// Compares a folder with the generated files, byte by byte. Files that do not belong to the generator are ignored, except at the paths
/// of generated files.
///
/// # Errors
/// The folder cannot be read.
pub fn compare(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<Vec<Difference>> {
    compare_by(folder, files, owned, |_, found, text| found == text.as_bytes())
}

/// Compares what the files mean: a file that was only formatted in another way does not differ ([`same_meaning`]).
///
/// # Errors
/// The folder cannot be read.
pub fn compare_meaning(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<Vec<Difference>> {
    compare_by(folder, files, owned, |path, found, text| {
        found == text.as_bytes() || std::str::from_utf8(found).is_ok_and(|found| same_meaning(path, found, text))
    })
}

fn compare_by(
    folder: &Path,
    files: &BTreeMap<String, String>,
    owned: Owned,
    is_same: impl Fn(&str, &[u8], &str) -> bool,
) -> io::Result<Vec<Difference>> {
    let mut differences = Vec::new();
    for (path, text) in files {
        let full = folder.join(path);
        match read_regular(&full) {
            Ok(found) if is_same(path, &found, text) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => differences.push(Difference::Missing(full)),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Err(error),
            _ => differences.push(Difference::Stale(full)),
        }
    }
    differences.extend(extra(folder, files, owned)?.into_iter().map(|path| Difference::Extra(folder.join(path))));
    differences.extend(leftovers(folder)?.into_iter().map(Difference::Leftover));
    Ok(differences)
}

/// Writes the generated files into a folder, removes files that are no longer generated, and removes what an interrupted run left.
///
/// Either all files are written or none. If everything in the folder belongs to the generator, the new content is written to a sibling
/// folder, which then replaces the folder. Otherwise each file is first written to a temporary file in its folder.
///
/// # Errors
/// A file cannot be written, the path of a folder is a file or a symbolic link, which might lead out of `folder`, or a file that the
/// generator did not write is at the path of a generated file (see [`Owned`]).
pub fn write(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<()> {
    for path in files.keys() {
        check_target(folder, path)?;
    }
    if owned == Owned::Marked {
        refuse_foreign(&foreign(folder, files))?;
    }
    if compare(folder, files, owned)?.is_empty() {
        return Ok(());
    }
    for leftover in leftovers(folder)? {
        let is_folder = fs::symlink_metadata(&leftover).is_ok_and(|found| found.is_dir());
        if is_folder { fs::remove_dir_all(leftover)? } else { fs::remove_file(leftover)? }
    }
    let extra = extra(folder, files, owned)?;
    if swap::is_possible(folder, files, owned)? && swap::write(folder, files)? {
        return Ok(());
    }
    replace::write(folder, files, &extra)
}

/// Compares one file, which may be formatted in another way.
///
/// # Errors
/// The file cannot be read.
pub fn compare_file(path: &Path, text: &str) -> io::Result<Option<Difference>> {
    match read_regular(path) {
        Ok(found) => {
            let name = path.to_string_lossy();
            let is_same = std::str::from_utf8(&found).is_ok_and(|found| same_meaning(&name, found, text));
            Ok((!is_same).then(|| Difference::Stale(path.to_owned())))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Some(Difference::Missing(path.to_owned()))),
        Err(error) => Err(error),
    }
}

/// Writes one file atomically, unless it has this text. A Rust file that the generator did not write is replaced only if this is forced.
///
/// # Errors
/// The file cannot be written, or belongs to somebody else.
pub fn write_file(path: &Path, text: &str, force: bool) -> io::Result<()> {
    let found = match read_regular(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        found => found.ok(),
    };
    if found.as_deref() == Some(text.as_bytes()) {
        return Ok(());
    }
    let is_rust = path.extension().is_some_and(|extension| extension == "rs");
    if is_rust && !force && found.is_some_and(|found| !contains_mark(&found)) {
        return refuse_foreign(&[path.to_owned()]);
    }
    replace::replace_file(path, text)
}

/// The manifests in the folder and above it, the nearest first.
pub fn manifests_above(folder: &Path) -> impl Iterator<Item = PathBuf> {
    // The folder may not exist yet.
    let existing = folder.ancestors().map(|path| if path.as_os_str().is_empty() { Path::new(".") } else { path });
    let start = existing.filter(|path| path.is_dir()).find_map(|path| path.canonicalize().ok()).unwrap_or_default();
    let above: Vec<_> = start.ancestors().map(|path| path.join(MANIFEST)).filter(|path| path.is_file()).collect();
    above.into_iter()
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

fn refuse_foreign(foreign: &[PathBuf]) -> io::Result<()> {
    if foreign.is_empty() {
        return Ok(());
    }
    let names: Vec<_> = foreign.iter().map(|path| path.display().to_string()).collect();
    Err(io::Error::other(format!(
        "this program did not write {}; nothing was written. Move it away, choose another folder, or replace it with --force",
        names.join(", ")
    )))
}

/// The text of a regular file.
///
/// # Errors
/// The file cannot be read, is not a regular file, or is not UTF-8.
pub fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(read_regular(path)?).map_err(io::Error::other)
}

/// Reads the files below a folder for which `wanted` is true. Files that are not UTF-8 are skipped.
///
/// # Errors
/// The folder cannot be read.
pub fn read(folder: &Path, wanted: impl Fn(&str) -> bool) -> io::Result<BTreeMap<String, String>> {
    let paths = list(folder)?.into_iter().filter(|path| wanted(path));
    Ok(paths
        .filter_map(|path| Some((read_text(&folder.join(&path)).ok()?, path)))
        .map(|(text, path)| (path, text))
        .collect())
}

/// All files of a tree, with `folder` in front of each path.
pub fn below(folder: &str, tree: &GeneratedTree) -> BTreeMap<String, String> {
    tree.files.iter().map(|(path, text)| (format!("{folder}/{path}"), text.clone())).collect()
}

/// Files that belong to the generator and are not generated any more.
fn extra(folder: &Path, files: &BTreeMap<String, String>, owned: Owned) -> io::Result<Vec<String>> {
    let generated = |path: &String| path.ends_with(".rs") || path.ends_with("answers.json");
    let ours = |path: &String| owned == Owned::Everything || (generated(path) && is_marked(&folder.join(path)));
    Ok(list(folder)?.into_iter().filter(|path| !files.contains_key(path) && ours(path)).collect())
}
