//! Snapshots that wait for a decision: `*.snap.new` beside their `*.snap`.

use std::io;
use std::path::{Path, PathBuf};

use super::file::{read_snapshot, snapshot_text};

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pending {
    /// The `.snap.new`.
    pub path: PathBuf,
}

/// All pending snapshots below `folders`, sorted.
///
/// # Errors
/// A folder cannot be read; one that is not there has none.
pub fn find_pending(folders: &[PathBuf]) -> io::Result<Vec<Pending>> {
    let mut found = Vec::new();
    for folder in folders {
        walk(folder, &mut found)?;
    }
    found.sort();
    found.dedup();
    Ok(found)
}

fn walk(folder: &Path, found: &mut Vec<Pending>) -> io::Result<()> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        // A link could lead in a circle.
        if entry.file_type()?.is_dir() {
            walk(&path, found)?;
        } else if path.to_string_lossy().ends_with(".snap.new") {
            found.push(Pending { path });
        }
    }
    Ok(())
}

impl Pending {
    /// Where it goes when it is accepted.
    pub fn accepted_path(&self) -> PathBuf {
        self.path.with_extension("")
    }

    /// What is accepted now (empty where nothing is), and what is pending.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn texts(&self) -> io::Result<(String, String)> {
        let accepted = self.accepted_path();
        let old = if accepted.is_file() { snapshot_text(&read_snapshot(&accepted)?) } else { String::new() };
        Ok((old, snapshot_text(&read_snapshot(&self.path)?)))
    }

    /// Takes it.
    ///
    /// # Errors
    /// The file cannot be renamed.
    pub fn accept(&self) -> io::Result<()> {
        std::fs::rename(&self.path, self.accepted_path())
    }

    /// Throws it away.
    ///
    /// # Errors
    /// The file cannot be removed.
    pub fn reject(&self) -> io::Result<()> {
        std::fs::remove_file(&self.path)
    }
}
