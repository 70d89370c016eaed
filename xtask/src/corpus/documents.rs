//! Finds documents, and sorts them by a seed.

use std::fs;
use std::path::{Path, PathBuf};

/// Files with `openapi` or `swagger` at their root. Further files of a document do not have it.
pub(crate) fn find(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let is_text = path.extension().is_some_and(|end| ["json", "yaml", "yml"].iter().any(|known| end == *known));
            if path.is_dir() {
                open.push(path);
            } else if is_text && fs::read_to_string(&path).is_ok_and(|text| names_version(&text)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn names_version(text: &str) -> bool {
    let root = |line: &str| {
        let key = line.trim_start_matches(['{', ' ', '\t', '"', '\'', '\u{feff}']);
        key.starts_with("openapi") || key.starts_with("swagger")
    };
    let indent = |line: &str| line.len() - line.trim_start().len();
    text.trim_start().starts_with('{') && text.lines().any(root)
        || text.lines().any(|line| indent(line) == 0 && root(line))
}

/// An order by a seed, the same on every machine.
pub(super) fn choose(mut documents: Vec<PathBuf>, seed: u64, name: impl Fn(&Path) -> String) -> Vec<PathBuf> {
    documents.sort_by_cached_key(|path| {
        name(path).bytes().fold(seed ^ 0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3).rotate_left(23)
        })
    });
    documents
}
