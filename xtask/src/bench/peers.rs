//! Finds the programs to compare with and to measure with. They are never downloaded.

use std::env;
use std::path::PathBuf;

/// The folders that are searched.
pub(super) struct Peers {
    folders: Vec<PathBuf>,
}

impl Peers {
    /// Searches these folders, then the search path.
    pub(super) fn new(folders: &[PathBuf]) -> Self {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = folders.iter().filter_map(|folder| std::path::absolute(folder).ok());
        Self { folders: folders.chain(env::split_paths(&path)).collect() }
    }

    /// The program of that name.
    ///
    /// # Errors
    /// It is not installed; the message says how to install it.
    pub(super) fn find(&self, program: &str, how_to_get: &str) -> Result<PathBuf, String> {
        let file = format!("{program}{}", env::consts::EXE_SUFFIX);
        let found = self.folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file());
        found.ok_or_else(|| {
            format!("{program} was not found: {how_to_get}, and add it to the search path or pass --peer-dir DIR")
        })
    }
}
