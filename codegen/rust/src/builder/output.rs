//! Files that are ready to be written.

use std::path::{Path, PathBuf};

use super::Error;
use crate::diff::{self, Change};
use crate::disk::{self, Difference, Owned};
use crate::package::{CargoFeatures, Dependencies, Files, MANIFEST, manifest};

/// Files that are ready to be written.
#[derive(Debug, Clone, Default)]
pub struct Output {
    /// What the crate that contains the files depends on.
    pub dependencies: Dependencies,
    /// A folder and the files in it.
    pub(super) folder: Option<(PathBuf, Files)>,
    /// Further files: the file for `include!`, and the user's manifest with the dependencies.
    pub(super) files: Vec<(PathBuf, String)>,
    /// A file that is written only if it does not exist.
    pub(super) once: Option<(PathBuf, String)>,
    pub(super) force: bool,
}

impl Output {
    /// What differs from the files on disk, apart from formatting.
    ///
    /// # Errors
    /// A file cannot be read.
    pub fn differences(&self) -> Result<Vec<Difference>, Error> {
        let mut differences = match &self.folder {
            Some((folder, files)) => disk::compare_meaning(folder, files, Owned::Marked).map_err(at(folder))?,
            None => Vec::new(),
        };
        for (path, text) in &self.files {
            differences.extend(disk::compare_file(path, text).map_err(at(path))?);
        }
        Ok(differences)
    }

    /// What is at the paths of the files, and was not written by the generator.
    pub fn foreign(&self) -> Vec<PathBuf> {
        self.folder.as_ref().map(|(folder, files)| disk::foreign(folder, files)).unwrap_or_default()
    }

    /// What changes for the users of the code that is there now; empty if there is none.
    pub fn changes(&self) -> Vec<Change> {
        let Some((folder, files)) = &self.folder else { return Vec::new() };
        let found = disk::read(folder, |path| files.contains_key(path)).unwrap_or_default();
        if found.is_empty() || found.iter().all(|(path, text)| files.get(path) == Some(text)) {
            return Vec::new();
        }
        // A file that is no longer generated was part of the API.
        let found = disk::read(folder, |path| path.ends_with(".rs")).unwrap_or(found);
        diff::diff(&found, files)
    }

    /// Writes all files, or none.
    ///
    /// # Errors
    /// A file cannot be written, or it would replace a file that the generator did not write.
    pub fn write(&self) -> Result<(), Error> {
        if let Some((folder, files)) = &self.folder {
            let owned = if self.force { Owned::MarkedOrNamed } else { Owned::Marked };
            disk::write(folder, files, owned).map_err(at(folder))?;
        }
        for (path, text) in &self.files {
            disk::write_file(path, text, self.force).map_err(at(path))?;
        }
        // A broken link is also somebody's.
        if let Some((path, text)) = self.once.as_ref().filter(|(path, _)| path.symlink_metadata().is_err()) {
            disk::write_file(path, text, false).map_err(at(path))?;
        }
        Ok(())
    }

    /// The dependencies that the crate lacks which contains the output, and its manifest. For a crate, nothing is lacking.
    pub fn lacking(&self) -> (Option<PathBuf>, Dependencies) {
        let Some((folder, _)) = &self.folder else { return (None, self.dependencies.clone()) };
        let found = disk::manifests_above(folder).find_map(|path| {
            let text = disk::read_text(&path).ok()?;
            Some((manifest::missing(&text, &self.dependencies).ok().filter(|_| text.contains("[package]"))?, path))
        });
        match found {
            Some((lacking, path)) => (Some(path), lacking),
            None => (None, self.dependencies.clone()),
        }
    }

    /// The manifest of a workspace above the crate that does not list the crate, and the entry that is missing there.
    pub fn unlisted_member(&self) -> Option<(PathBuf, String)> {
        let (folder, files) = self.folder.as_ref()?;
        files.get(MANIFEST)?;
        let folder = folder.canonicalize().ok()?;
        let path = disk::manifests_above(folder.parent()?)
            .find(|path| disk::read_text(path).is_ok_and(|text| manifest::knows_member(&text, "").is_some()))?;
        let member = folder.strip_prefix(path.parent()?).ok()?.to_string_lossy().replace('\\', "/");
        let text = disk::read_text(&path).ok()?;
        (manifest::knows_member(&text, &member) == Some(false)).then_some((path, member))
    }

    /// Adds the dependencies to a manifest.
    pub(super) fn update_manifest(&mut self, path: &Path) -> Result<(), Error> {
        let text = disk::read_text(path).map_err(at(path))?;
        let text = manifest::update(&text, &self.dependencies, &CargoFeatures::new());
        self.files.push((path.to_owned(), text.map_err(|message| at(path)(std::io::Error::other(message)))?));
        Ok(())
    }
}

/// An error about that file.
pub(super) fn at(path: &Path) -> impl Fn(std::io::Error) -> Error + '_ {
    |error| Error::Io(path.to_owned(), error)
}
