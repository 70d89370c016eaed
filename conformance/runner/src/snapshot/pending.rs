//! Pending snapshots: `*.snap.new` next to their `*.snap`.

use std::io;
use std::path::{Path, PathBuf};

use super::file::{read_snapshot, snapshot_text};

/// A pending snapshot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pending {
    /// The path of the `.snap.new` file.
    pub path: PathBuf,
}

/// All pending snapshots below `folders`, sorted.
///
/// # Errors
/// A folder cannot be read. A missing folder contains no snapshots.
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
        // Links are not followed, because they can form a cycle.
        if entry.file_type()?.is_dir() {
            walk(&path, found)?;
        } else if path.to_string_lossy().ends_with(".snap.new") {
            found.push(Pending { path });
        }
    }
    Ok(())
}

impl Pending {
    /// The path of the accepted snapshot.
    pub fn accepted_path(&self) -> PathBuf {
        self.path.with_extension("")
    }

    /// The accepted text (empty if there is none) and the pending text.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn texts(&self) -> io::Result<(String, String)> {
        let accepted = self.accepted_path();
        let old = if accepted.is_file() { snapshot_text(&read_snapshot(&accepted)?) } else { String::new() };
        Ok((old, snapshot_text(&read_snapshot(&self.path)?)))
    }

    /// Accepts the snapshot.
    ///
    /// # Errors
    /// The file cannot be renamed.
    pub fn accept(&self) -> io::Result<()> {
        std::fs::rename(&self.path, self.accepted_path())
    }

    /// Rejects the snapshot.
    ///
    /// # Errors
    /// The file cannot be removed.
    pub fn reject(&self) -> io::Result<()> {
        std::fs::remove_file(&self.path)
    }
}
