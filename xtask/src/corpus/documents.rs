//! Finds documents, and sorts them by a seed.

use std::fs;
use std::path::{Path, PathBuf};

use signoff_codegen::openapi::diagnostic::Diagnostics;
use signoff_codegen::openapi::read_source;
use signoff_codegen::openapi::source::Sources;

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
            } else if is_text && text(&path).is_some_and(|text| names_version(&text)) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// The text as the generator reads it: with or without a byte order mark, in UTF-8 or UTF-16.
fn text(path: &Path) -> Option<String> {
    let mut sources = Sources::default();
    let id = read_source(&mut sources, path, &mut Diagnostics::default())?;
    sources.get(id).map(|source| source.text.clone())
}

fn names_version(text: &str) -> bool {
    let root = |line: &str| {
        let key = line.trim_start_matches(['{', ' ', '\t', '"', '\'']);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_found_in_every_encoding() {
        let folder = tempfile::tempdir().unwrap();
        let json = "{\"openapi\": \"3.0.3\"}";
        let units = |order: fn(u16) -> [u8; 2]| json.encode_utf16().flat_map(order).collect::<Vec<_>>();
        let files = [
            ("plain.json", json.as_bytes().to_vec()),
            ("marked.json", format!("\u{feff}{json}").into_bytes()),
            ("pretty.json", b"\xEF\xBB\xBF{\n  \"swagger\": \"2.0\"\n}".to_vec()),
            ("marked.yaml", "\u{feff}openapi: 3.0.3\n".as_bytes().to_vec()),
            ("wide.json", units(u16::to_le_bytes)),
            ("wide.yml", [vec![0xFE, 0xFF], units(u16::to_be_bytes)].concat()),
        ];
        for (name, bytes) in &files {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        fs::write(folder.path().join("other.json"), "{\"a\": \"openapi\"}").unwrap();
        assert_eq!(find(folder.path()).unwrap().len(), files.len());
    }
}
