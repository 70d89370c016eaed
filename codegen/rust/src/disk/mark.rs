//! Recognises the files that the generator wrote.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::package::MANIFEST;
use crate::tree::MARK;

/// Whether the generator wrote the file: the mark is in one of its first lines.
pub(super) fn is_marked(path: &Path) -> bool {
    read_regular(path).is_ok_and(|bytes| contains_mark(&bytes))
}

/// Whether one of the first lines contains the mark.
pub(super) fn contains_mark(bytes: &[u8]) -> bool {
    let lines = bytes.split(|byte| *byte == b'\n').take(5);
    lines.into_iter().any(|line| line.windows(MARK.len()).any(|part| part == MARK.as_bytes()))
}

/// What is at the path of a generated file, was not written by the generator, and has other content. [`write`](super::write) does not
/// replace it unless this is requested. A manifest has no mark, because the user owns it: its text among `files` is already merged.
pub fn foreign(folder: &Path, files: &BTreeMap<String, String>) -> Vec<PathBuf> {
    let paths = files.iter().filter(|(path, _)| *path != MANIFEST).map(|(path, text)| (folder.join(path), text));
    let is_foreign = |path: &Path, text: &str| {
        // A broken link is also somebody's.
        fs::symlink_metadata(path).is_ok()
            && !read_regular(path).is_ok_and(|found| found == text.as_bytes() || contains_mark(&found))
    };
    paths.filter(|(path, text)| is_foreign(path, text)).map(|(path, _)| path).collect()
}

/// Reads a regular file. Reading anything else, for example a pipe, might not end.
pub(super) fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other(format!("{} is not a regular file", path.display())));
    }
    fs::read(path)
}
