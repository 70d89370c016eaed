//! The suites that Signoff ships, embedded: one folder each, beside this crate's manifest.
//!
//! This crate holds no logic and knows no suite by name. A folder with an `*.arazzo.yaml` is a suite.

/// One suite: a folder of documents and snapshots.
#[derive(Debug, Clone, Copy)]
pub struct Suite {
    /// The folder's name: `kratos`.
    pub name: &'static str,
    /// Its documents and snapshots, sorted by name.
    pub files: &'static [File],
}

/// One file of a suite.
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// The path below the suite's folder, with `/`: `sign-out.arazzo.yaml`, `snapshots/sign-out__live-token.snap`.
    pub name: &'static str,
    /// The whole text.
    pub text: &'static str,
}

/// All suites, sorted by name.
pub const SUITES: &[Suite] = include!(concat!(env!("OUT_DIR"), "/suites.rs"));

impl Suite {
    /// The suite of that name.
    pub fn named(name: &str) -> Option<&'static Suite> {
        SUITES.iter().find(|suite| suite.name == name)
    }

    /// The file of that name.
    pub fn file(&self, name: &str) -> Option<&'static File> {
        self.files.iter().find(|file| file.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_suite_has_a_workflow_document_and_unique_files() {
        for suite in SUITES {
            assert!(suite.files.iter().any(|file| file.name.ends_with(".arazzo.yaml")), "{}", suite.name);
            assert!(suite.files.windows(2).all(|pair| pair[0].name < pair[1].name), "{}", suite.name);
        }
    }
}
