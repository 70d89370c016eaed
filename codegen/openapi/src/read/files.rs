//! Decides which files a document may refer to: those below its own folder, and nothing from the network.

use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::location::{Location, decode_percent};

/// The folders whose files documents may name. Symbolic links are followed first, so that none leads out of them.
#[derive(Debug, Clone, Default)]
pub struct Roots(Vec<PathBuf>);

/// Why a document may not name a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It does not exist.
    Missing,
    /// It is outside the allowed folders.
    Outside,
    /// It is a folder, a device or a pipe.
    NotRegular,
}

impl Roots {
    /// Allows these folders. Those that do not exist are ignored.
    pub fn new<P: AsRef<Path>>(folders: impl IntoIterator<Item = P>) -> Self {
        Self(folders.into_iter().filter_map(|folder| folder.as_ref().canonicalize().ok()).collect())
    }

    /// The canonical path of a file that a document names.
    ///
    /// # Errors
    /// The document may not name it.
    pub fn find(&self, path: &Path) -> Result<PathBuf, Refusal> {
        let found = path.canonicalize().map_err(|_| Refusal::Missing)?;
        if !self.0.iter().any(|folder| found.starts_with(folder)) {
            return Err(Refusal::Outside);
        }
        if found.is_file() { Ok(found) } else { Err(Refusal::NotRegular) }
    }
}

/// The files that the references of one root document may reach.
#[derive(Debug)]
pub(crate) struct Files {
    /// The canonical path of the root document.
    pub(crate) root: PathBuf,
    /// The root document's folder as the user gave it.
    shown: PathBuf,
    roots: Roots,
}

impl Files {
    /// Allows the root document's folder and the given folders.
    pub(crate) fn new(root: &Path, allowed: &[PathBuf]) -> std::io::Result<Self> {
        let shown = root.parent().unwrap_or(Path::new("")).to_owned();
        let root = root.canonicalize()?;
        let own = root.parent().map(Path::to_owned);
        let roots = Roots::new(own.iter().chain(allowed));
        Ok(Self { roots, root, shown })
    }

    /// The name of a file in messages: its path relative to the user's working directory.
    pub(crate) fn name(&self, path: &Path) -> String {
        let folder = self.root.parent().unwrap_or(&self.root);
        let name = path.strip_prefix(folder).map_or_else(|_| path.to_owned(), |below| self.shown.join(below));
        name.display().to_string()
    }

    /// The file that `link`, written in the file `base`, refers to.
    pub(crate) fn find(&self, base: &Path, link: &str, at: &Location) -> Result<PathBuf, Diagnostic> {
        let text = link.strip_prefix("file://").unwrap_or(link);
        let text = text.split('?').next().unwrap_or_default();
        let path = base.parent().unwrap_or(base).join(decode_percent(text));
        self.roots.find(&path).map_err(|refusal| match refusal {
            Refusal::Missing => {
                let message = format!("file `{link}` does not exist");
                Diagnostic::invalid("file-not-found", at, message)
                    .help("correct the path; it is relative to the referring file")
            }
            Refusal::Outside => {
                let message = format!("`{link}` is outside the root document's folder");
                Diagnostic::unsupported("file-outside-root", at, message)
                    .help("move the file into that folder, or allow its folder with `--allow-root DIR`")
            }
            Refusal::NotRegular => unreadable(at, format!("`{link}` is not a file")),
        })
    }
}

/// Whether the link has a scheme other than `file`, or a host.
pub(crate) fn is_remote(link: &str) -> bool {
    let scheme = link.split([':', '/', '.', '#']).next().unwrap_or_default();
    link.starts_with("//")
        || (scheme.len() > 1
            && link.get(scheme.len()..).is_some_and(|rest| rest.starts_with(':'))
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
            && scheme != "file")
}

pub(crate) fn refuse_remote(link: &str, at: &Location) -> Diagnostic {
    let message = format!("`{link}` is not a local file; nothing is fetched from the network");
    Diagnostic::unsupported("remote-reference", at, message)
        .help("download it into the document's folder and refer to it by a relative path")
}

pub(crate) fn unreadable(at: &Location, message: String) -> Diagnostic {
    Diagnostic::invalid("file-unreadable", at, message).help("fix that file or the reference")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_with_a_scheme_other_than_file_is_remote() {
        assert!(is_remote("https://example.com/a.yaml"));
        assert!(is_remote("//example.com/a.yaml"));
        assert!(is_remote("urn:example:a"));
        assert!(!is_remote("./a.yaml"));
        assert!(!is_remote("file:///a.yaml"));
    }
}
