//! The origin of documents: a folder, a file, or memory.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use signoff_openapi::read_regular;
use signoff_openapi::source::DOCUMENT_BYTES;

/// Arazzo documents to bind, with the files that they refer to.
#[derive(Debug, Clone)]
pub struct DocumentSet {
    /// The name, the first part of the names of its workflows.
    pub name: String,
    /// The Arazzo documents by file name, sorted.
    pub documents: Vec<String>,
    /// The files.
    pub files: Files,
    /// Whether the user named the document, which then may be a symbolic link to a file elsewhere.
    pub is_single: bool,
}

/// A set of files.
#[derive(Debug, Clone)]
pub enum Files {
    /// A folder on disk.
    Folder(PathBuf),
    /// File contents by name.
    Memory(BTreeMap<String, String>),
}

impl DocumentSet {
    /// Documents in memory. Files named `*.arazzo.yaml` (`.yml`, `.json`) are the Arazzo documents.
    pub fn from_memory(name: &str, files: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        let files: BTreeMap<String, String> =
            files.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        let documents = files.keys().filter(|name| is_arazzo(name)).cloned().collect();
        Self { name: name.to_owned(), documents, files: Files::Memory(files), is_single: false }
    }

    /// All Arazzo documents of a folder, without its subfolders.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn from_folder(folder: &Path) -> std::io::Result<Self> {
        let mut documents = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            if is_arazzo(&name) {
                documents.push(name);
            }
        }
        documents.sort();
        Ok(Self { name: folder_name(folder), documents, files: Files::Folder(folder.to_owned()), is_single: false })
    }

    /// A single document in its folder.
    pub fn from_file(file: &Path) -> Self {
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let files = Files::Folder(folder.to_owned());
        Self { name: folder_name(folder), documents: vec![name], files, is_single: true }
    }
}

fn folder_name(folder: &Path) -> String {
    let absolute = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    absolute.file_name().map_or_else(|| "documents".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Matches `x.arazzo.yaml`, `x.arazzo.yml` and `x.arazzo.json`, and the recommended names `arazzo.yaml` and `arazzo.json`.
fn is_arazzo(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".yaml", ".yml", ".json"].iter().any(|extension| {
        name.strip_suffix(extension)
            .is_some_and(|stem| stem == "arazzo" || (stem.ends_with(".arazzo") && !stem.contains('/')))
    })
}

/// The document's part of a scenario's name: the file stem without `.arazzo`.
pub(super) fn document_stem(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = [".yaml", ".yml", ".json"].iter().find_map(|extension| name.strip_suffix(extension)).unwrap_or(name);
    stem.strip_suffix(".arazzo").unwrap_or(stem).to_owned()
}

impl Files {
    /// The folder, if the files are on disk.
    pub(super) fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::Memory(_) => None,
        }
    }

    /// The name of the file that `reference` in the file `from` leads to; `None` if it is not a relative path.
    pub(super) fn resolve(&self, from: &str, reference: &str) -> Option<String> {
        if reference.contains("://") || reference.starts_with("urn:") {
            return None;
        }
        let path = reference.split(['#', '?']).next().unwrap_or_default();
        let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
        let path = path.as_ref();
        if path.starts_with('/') {
            return matches!(self, Self::Folder(_)).then(|| path.to_owned());
        }
        let mut parts: Vec<&str> = from.split('/').collect();
        parts.pop();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." if parts.last().is_some_and(|last| *last != "..") && !parts.is_empty() => {
                    parts.pop();
                }
                other => parts.push(other),
            }
        }
        Some(parts.join("/"))
    }

    /// The documents in the folder of `from`, sorted.
    pub(super) fn siblings(&self, from: &str) -> Vec<String> {
        let parent = from.rfind('/').map_or("", |at| from.get(..=at).unwrap_or_default());
        let mut names: Vec<String> = match self {
            Self::Folder(folder) => {
                let entries = std::fs::read_dir(folder.join(parent)).into_iter().flatten().flatten();
                entries.map(|entry| format!("{parent}{}", entry.file_name().to_string_lossy())).collect()
            }
            Self::Memory(files) => {
                let here = |name: &&String| name.strip_prefix(parent).is_some_and(|rest| !rest.contains('/'));
                files.keys().filter(here).cloned().collect()
            }
        };
        names.retain(|name| [".yaml", ".yml", ".json"].iter().any(|extension| name.ends_with(extension)));
        names.sort();
        names
    }

    /// The text of a file, if it is readable.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        match self {
            Self::Folder(folder) => {
                let bytes = read_regular(&folder.join(name), DOCUMENT_BYTES).ok()?;
                String::from_utf8(bytes).ok()
            }
            Self::Memory(files) => files.get(name).cloned(),
        }
    }

    /// The path on disk, if there is one.
    pub(super) fn path(&self, name: &str) -> Option<PathBuf> {
        match self {
            Self::Folder(folder) => Some(folder.join(name)),
            Self::Memory(_) => None,
        }
    }
}
