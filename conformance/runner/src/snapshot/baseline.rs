//! The accepted snapshots of a suite, in a folder or embedded in the program.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use insta::Snapshot;

use super::file::{read_snapshot, read_text, snapshot_text};

/// The accepted snapshots of a suite.
#[derive(Debug, Clone)]
pub enum Baseline {
    /// Files in a folder, which may not exist yet.
    Folder(PathBuf),
    /// Contents by file name.
    Embedded(BTreeMap<String, String>),
}

impl Baseline {
    /// The snapshots of an embedded suite.
    pub fn embedded(suite: &'static signoff_specs::Suite) -> Self {
        let snapshots = suite.files().iter().filter_map(|file| {
            file.name.strip_prefix("snapshots/").map(|name| (name.to_owned(), file.text.to_owned()))
        });
        Self::Embedded(snapshots.collect())
    }

    /// The text of the snapshot in a file; `None` if there is no such file. insta reads only what this program has not written.
    ///
    /// # Errors
    /// The file cannot be read, or is not in insta's format.
    pub(super) fn text(&self, name: &str) -> io::Result<Option<String>> {
        let text = match self {
            Self::Folder(folder) => std::fs::read_to_string(folder.join(name)).ok().as_deref().and_then(read_text),
            Self::Embedded(files) => files.get(name).map(String::as_str).and_then(read_text),
        };
        match text {
            Some(text) => Ok(Some(text)),
            None => Ok(self.read(name)?.as_ref().map(snapshot_text)),
        }
    }

    /// The snapshot in a file; `None` if there is no such file.
    ///
    /// # Errors
    /// The file cannot be read, or is not in insta's format.
    pub(super) fn read(&self, name: &str) -> io::Result<Option<Snapshot>> {
        match self {
            Self::Folder(folder) => {
                let path = folder.join(name);
                if path.is_file() { read_snapshot(&path).map(Some) } else { Ok(None) }
            }
            Self::Embedded(files) => {
                let Some(text) = files.get(name) else { return Ok(None) };
                // insta only reads files.
                let file = tempfile::NamedTempFile::new()?;
                std::fs::write(file.path(), text)?;
                read_snapshot(file.path()).map(Some)
            }
        }
    }

    /// The names of all snapshots, sorted.
    pub(super) fn names(&self) -> Vec<String> {
        match self {
            Self::Embedded(files) => files.keys().cloned().collect(),
            Self::Folder(folder) => {
                let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
                let mut names: Vec<String> = entries
                    .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
                    .filter(|name| name.ends_with(".snap"))
                    .collect();
                names.sort();
                names
            }
        }
    }

    /// The folder; `None` if the snapshots are embedded.
    pub(super) fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::Embedded(_) => None,
        }
    }
}
