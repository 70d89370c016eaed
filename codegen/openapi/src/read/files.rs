//! Which files a document may lead to: those below its own folder, and nothing from the network.

use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostic;
use crate::location::{Location, decode_percent};

/// The folders that references may reach. Symbolic links are followed first, so that none leads out.
#[derive(Debug)]
pub(crate) struct Files {
    /// The root document, canonical.
    pub(crate) root: PathBuf,
    /// The root document's folder as the user wrote it.
    shown: PathBuf,
    folders: Vec<PathBuf>,
}

impl Files {
    /// The root document's folder and those that the user allows.
    pub(crate) fn new(root: &Path, allowed: &[PathBuf]) -> std::io::Result<Self> {
        let shown = root.parent().unwrap_or(Path::new("")).to_owned();
        let root = root.canonicalize()?;
        let own = root.parent().map(Path::to_owned);
        let allowed = allowed.iter().filter_map(|folder| folder.canonicalize().ok());
        Ok(Self { folders: own.into_iter().chain(allowed).collect(), root, shown })
    }

    /// What messages call a file: by its path from where the user stands.
    pub(crate) fn name(&self, path: &Path) -> String {
        let folder = self.root.parent().unwrap_or(&self.root);
        let name = path.strip_prefix(folder).map_or_else(|_| path.to_owned(), |below| self.shown.join(below));
        name.display().to_string()
    }

    /// The file that `link`, written in the file `base`, means.
    pub(crate) fn find(&self, base: &Path, link: &str, at: &Location) -> Result<PathBuf, Diagnostic> {
        let text = link.strip_prefix("file://").unwrap_or(link);
        let text = text.split('?').next().unwrap_or_default();
        let path = base.parent().unwrap_or(base).join(decode_percent(text));
        let outside = || {
            let message = format!("`{link}` leads out of the root document's folder");
            let diagnostic = Diagnostic::unsupported("file-outside-root", at, message);
            diagnostic.help("move the file below that folder, or allow its folder with `--allow-root DIR`")
        };
        let found = path.canonicalize().map_err(|_| {
            let message = format!("there is no file `{link}` beside the file that refers to it");
            Diagnostic::invalid("file-not-found", at, message)
                .help("check the path; it is relative to the referring file")
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

/// Whether the link names a network address, or any other scheme that is not a file.
pub(crate) fn is_remote(link: &str) -> bool {
    let scheme = link.split([':', '/', '.', '#']).next().unwrap_or_default();
    link.starts_with("//")
        || (scheme.len() > 1
            && link.get(scheme.len()..).is_some_and(|rest| rest.starts_with(':'))
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
            && scheme != "file")
}

pub(crate) fn refuse_remote(link: &str, at: &Location) -> Diagnostic {
    let message = format!("`{link}` is not a local file, and nothing is fetched from the network");
    Diagnostic::unsupported("remote-reference", at, message)
        .help("download it, put it beside the document and refer to it by a relative path")
}

pub(crate) fn unreadable(at: &Location, message: String) -> Diagnostic {
    Diagnostic::invalid("file-unreadable", at, message).help("mend that file, or the reference")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_makes_a_link_remote() {
        assert!(is_remote("https://example.com/a.yaml"));
        assert!(is_remote("//example.com/a.yaml"));
        assert!(is_remote("urn:example:a"));
        assert!(!is_remote("./a.yaml"));
        assert!(!is_remote("file:///a.yaml"));
    }
}
