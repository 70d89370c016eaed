//! The suites that Signoff ships, embedded: one folder each, next to this crate's manifest.
//!
//! This crate holds no logic and knows no suite by name. A folder with an `*.arazzo.yaml` is a suite.

use std::io::Read as _;
use std::sync::LazyLock;

use flate2::read::DeflateDecoder;

/// One suite: a folder of documents and snapshots.
#[derive(Debug)]
pub struct Suite {
    /// The folder's name: `kratos`.
    pub name: &'static str,
    files: LazyLock<Vec<File>>,
}

/// One file of a suite.
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// The path below the suite's folder, with `/`: `sign-out.arazzo.yaml`, `snapshots/sign-out__live-token.snap`.
    pub name: &'static str,
    /// The whole text.
    pub text: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/suites.rs"));

impl Suite {
    /// The suite of that name.
    pub fn named(name: &str) -> Option<&'static Suite> {
        SUITES.iter().find(|suite| suite.name == name)
    }

    /// Its documents and snapshots, sorted by name. They are unpacked when they are first asked for.
    pub fn files(&'static self) -> &'static [File] {
        &self.files
    }

    /// The file of that name.
    pub fn file(&'static self, name: &str) -> Option<&'static File> {
        self.files().iter().find(|file| file.name == name)
    }
}

/// The files in what the build script has packed: their texts, one after the other, with these sizes.
fn unpack(packed: &[u8], sizes: &[(&'static str, usize)]) -> Vec<File> {
    let mut text = String::new();
    // It was packed from valid text by this crate's build script; a test unpacks each suite.
    let _ = DeflateDecoder::new(packed).read_to_string(&mut text);
    let mut rest: &'static str = text.leak();
    let split = |(name, size): &(&'static str, usize)| {
        let (text, further) = rest.split_at_checked(*size)?;
        rest = further;
        Some(File { name, text })
    };
    sizes.iter().map_while(split).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_suite_has_a_workflow_document_and_its_files_as_they_are() {
        for suite in &SUITES {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(suite.name);
            let files = suite.files();
            assert!(files.iter().any(|file| file.name.ends_with(".arazzo.yaml")), "{}", suite.name);
            assert!(files.windows(2).all(|pair| pair[0].name < pair[1].name), "{}", suite.name);
            for file in files {
                assert_eq!(fs::read_to_string(folder.join(file.name)).unwrap(), file.text, "{}", file.name);
            }
            let snapshots = fs::read_dir(folder.join("snapshots")).map_or(0, Iterator::count);
            assert_eq!(files.iter().filter(|file| file.name.starts_with("snapshots/")).count(), snapshots);
        }
    }
}
