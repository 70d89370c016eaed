//! Decides which files a document may refer to: those below its own folder, and nothing from the network.

use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::location::{Location, decode_percent};

/// The folders that references may reach. Symbolic links are followed first, so that none leads out of them.
#[derive(Debug)]
pub(crate) struct Files {
    /// The canonical path of the root document.
    pub(crate) root: PathBuf,
    /// The root document's folder as the user gave it.
    shown: PathBuf,
    folders: Vec<PathBuf>,
}

impl Files {
    /// Allows the root document's folder and the given folders.
    pub(crate) fn new(root: &Path, allowed: &[PathBuf]) -> std::io::Result<Self> {
        let shown = root.parent().unwrap_or(Path::new("")).to_owned();
        let root = root.canonicalize()?;
        let own = root.parent().map(Path::to_owned);
        let allowed = allowed.iter().filter_map(|folder| folder.canonicalize().ok());
        Ok(Self { folders: own.into_iter().chain(allowed).collect(), root, shown })
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
        let outside = || {
            let message = format!("`{link}` is outside the root document's folder");
            let diagnostic = Diagnostic::unsupported("file-outside-root", at, message);
            diagnostic.help("move the file into that folder, or allow its folder with `--allow-root DIR`")
        };
        let found = path.canonicalize().map_err(|_| {
            let message = format!("file `{link}` does not exist");
            Diagnostic::invalid("file-not-found", at, message)
                .help("correct the path; it is relative to the referring file")
        })?;
        if !self.folders.iter().any(|folder| found.starts_with(folder)) {
            return Err(outside());
        }
        if !found.is_file() {
            return Err(unreadable(at, format!("`{link}` is not a file")));
        }
        Ok(found)
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
